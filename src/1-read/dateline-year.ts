import type { Zone } from "../model/article.ts";
import { daysBetween, makeDay } from "./calendar.ts";
import type { Dateline } from "./dateline.ts";
import { findDates } from "./dates.ts";

/**
 * The day (`YYYY-MM-DD`) of a dateline without a year, "LAKEVIEW, Jan 5 (AP) -". The year is that of a full date near it:
 * one of `known` (the page's header, its last update) or one under a picture or in the text; else that of the copyright
 * line, where the weekdays of the first paragraphs agree. Null where nothing tells.
 */
export function dateDateline(
  { dayOfYear, start }: Dateline,
  text: string,
  zones: readonly Zone[],
  known: readonly string[],
): string | null {
  if (!dayOfYear) return null;
  const inYear = (year: number) => makeDay(year, dayOfYear.month, dayOfYear.date);
  for (const full of [...known, ...findFullDays(text, zones)]) {
    const year = Number(full.slice(0, 4));
    const days = [year - 1, year, year + 1].map(inYear).filter((day) => day !== null);
    const near = days.find((day) => Math.abs(daysBetween(day, full)) <= NEAR);
    if (near) return near;
  }
  const lead = text.slice(start, start + LEAD_LENGTH);
  const copyright = findCopyrightYears(text, zones).map(inYear);
  return copyright.find((day) => day !== null && agreesWithWeekdays(day, lead)) ?? null;
}

/** Days between a dateline and another date of its page. */
const NEAR = 14;
const LEAD_LENGTH = 1500;
const MOST_ZONES = 60;

function findFullDays(text: string, zones: readonly Zone[]): string[] {
  const told = zones.filter(({ kind }) => kind === "caption" || kind === "body").slice(0, MOST_ZONES);
  return told.flatMap((zone) => {
    const within = { start: zone.start, end: Math.min(zone.end, zone.start + 2000) };
    return findDates(text, within).map(({ day }) => day);
  });
}

/** "(c) 2022 Example News Agency.", "Copyright © 2022 Example" */
const COPYRIGHT_YEAR = /(?:©|\([Cc]\)|[Cc]opyright)[^\d\n]{0,30}(?<year>(?:19|20)\d\d)/u;

function findCopyrightYears(text: string, zones: readonly Zone[]): number[] {
  return zones
    .filter(({ kind }) => kind === "boilerplate")
    .flatMap(({ start, end }) => {
      const year = COPYRIGHT_YEAR.exec(text.slice(start, Math.min(end, start + 300)))?.groups?.year;
      return year ? [Number(year)] : [];
    });
}

const WEEKDAY = /\b(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/gu;
const WEEKDAYS = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"];

/** Footers print the current year. A report of that day names its weekday, or that of the day before. */
function agreesWithWeekdays(day: string, lead: string): boolean {
  const named = [...lead.matchAll(WEEKDAY)].map((match) => WEEKDAYS.indexOf(match[1] ?? ""));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return named[0] === weekday || named[0] === (weekday + 6) % 7;
}
