import {
  addDays,
  daysBetween,
  daysInMonth,
  earliestDay,
  isDay,
  makeDay,
  weekdayOf,
} from "../../model/edtf.ts";
import type { Moment } from "./moment.ts";

/** Unit letters as TIMEX3 writes them, and `WE` for weekend, `FN` for fortnight. */
export type Unit = "Y" | "M" | "W" | "D" | "H" | "MIN" | "S" | "Q" | "DE" | "CE" | "WE" | "FN";

export const DAYS_A_WEEK = 7;
export const HOURS_A_DAY = 24;

// How many days ahead a date may lie that no verb puts there; a past verb may still be of the order and not of the day.
const AHEAD_UNTOLD = 100;
const AHEAD_DESPITE_PAST = 60;
const MOST_AHEAD = 300;

// "1989-07/1989-09"
const QUARTER = /^(\d{4})-(\d{2})\/\d{4}-\d{2}$/u;

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** The calendar unit that lies `steps` units from the one that holds `day`; hours and less stay on the day. */
export function stepFrom(day: string, unit: Unit, steps: number): Moment {
  const year = yearOf(day);
  switch (unit) {
    case "Y":
      return { at: "year", year: year + steps };
    case "DE":
      return { at: "decade", year: Math.floor(year / 10) * 10 + steps * 10 };
    case "CE":
      return { at: "century", year: Math.floor(year / 100) * 100 + steps * 100 };
    case "M": {
      const months = year * 12 + monthOf(day) - 1 + steps;
      return { at: "month", year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
    }
    case "Q": {
      const quarters = year * 4 + Math.floor((monthOf(day) - 1) / 3) + steps;
      return { at: "quarter", year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
    }
    case "W":
      return { at: "week", monday: addDays(mondayOf(day), steps * 7) };
    case "FN":
      return { at: "week", monday: addDays(mondayOf(day), steps * 14) };
    case "WE":
      return { at: "weekend", saturday: addDays(mondayOf(day), 5 + steps * 7) };
    case "D":
      return { at: "day", day: addDays(day, steps) };
    case "H":
    case "MIN":
    case "S":
      return { at: "day", day };
  }
}

/** Hours, minutes, seconds: too short to leave the day. */
export function isClockUnit(unit: Unit): boolean {
  return unit === "H" || unit === "MIN" || unit === "S";
}

// EDTF writes years of four digits: "10,000 years ago" lies before them.
const LAST_YEAR = 9998;
const YEARS_IN: Readonly<Partial<Record<Unit, number>>> = {
  CE: 100,
  DE: 10,
  Y: 1,
  Q: 0.25,
  M: 1 / 12,
  W: 1 / 52,
  FN: 2 / 52,
  D: 1 / 365,
};

/** The moment `count` units away from `day`: "ten years ago" is a year, "a decade ago" too. */
export function countFrom(day: string, unit: Unit, count: number): Moment {
  const reached = yearOf(day) + count * (YEARS_IN[unit] ?? 0);
  if (reached < 1 || reached > LAST_YEAR) {
    return { at: "nowhere", timex: count < 0 ? "PAST_REF" : "FUTURE_REF" };
  }
  const whole = Math.round(count);
  if (unit === "DE") return stepFrom(day, "Y", Math.round(count * 10));
  if (unit === "CE") return stepFrom(day, "Y", Math.round(count * 100));
  if (unit === "Y" && whole !== count) return stepFrom(day, "M", Math.round(count * 12));
  if (unit === "WE") return stepFrom(day, "W", whole);
  return stepFrom(day, unit, whole);
}

/** The first day of the date spoken of before where it is fine enough to count `unit` from: a year for years, a day for days. */
export function focusDay(focus: string | null, unit: Unit): string | null {
  if (focus === null || isDay(focus)) return focus;
  if (unit === "Y" || unit === "DE" || unit === "CE") return earliestDay(focus);
  return (unit === "M" || unit === "Q") && focus.length >= 7 ? earliestDay(focus) : null;
}

/** Years away from `focus` in its own grain where that is a quarter: "a year earlier" of a third quarter is a third quarter. */
export function countYears(focus: string | null, years: number): Moment | null {
  const quarter = focus === null ? null : QUARTER.exec(focus);
  if (quarter === null) return null;
  return { at: "quarter", year: Number(quarter[1]) + years, quarter: Math.ceil(Number(quarter[2]) / 3) };
}

/** The weekday nearest to `day` in `direction`: -1 on or before it, 1 on or after it. */
export function nearWeekday(day: string, weekday: number, direction: -1 | 1): string {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, direction === 1 ? ahead : ahead === 0 ? 0 : ahead - 7);
}

/**
 * The year that a day of the year means in an article of `day`: the first such day on or after it where `direction`
 * is 1, else the last on or before it, unless the next is near and the last far.
 */
export function yearNear(
  day: string,
  inYear: (year: number) => string | null,
  direction: -1 | 0 | 1,
  mostAhead = direction === 0 ? AHEAD_UNTOLD : AHEAD_DESPITE_PAST,
): number {
  const year = yearOf(day);
  const choices = [year - 1, year, year + 1].filter((choice) => inYear(choice) !== null);
  const distance = (choice: number) => daysBetween(day, inYear(choice) ?? day);
  if (direction === 1)
    return choices.find((choice) => distance(choice) >= 0 && distance(choice) < MOST_AHEAD) ?? year;
  const past = choices.filter((choice) => distance(choice) <= 0).at(-1);
  const next = choices.find((choice) => distance(choice) > 0);
  if (past === undefined || next === undefined) return past ?? next ?? year;
  const isNextNear = distance(next) <= mostAhead && distance(next) * 2 < -distance(past);
  return isNextNear ? next : past;
}

/** `holiday` of `year`: `12-25`, `11/4/4` (month / weekday / which one, -1 the last) or `easter-2`; null for anything else. */
export function dayOfHoliday(holiday: string, year: number): string | null {
  if (holiday.startsWith("easter")) return addDays(easterOf(year), Number(holiday.slice(6)));
  const fixed = /^(\d{2})-(\d{2})$/u.exec(holiday);
  if (fixed !== null) return makeDay(year, Number(fixed[1]), Number(fixed[2]));
  const [month = 0, weekday = 0, which = 0] = holiday.split("/").map(Number);
  const edge = makeDay(year, month, which > 0 ? 1 : daysInMonth(year, month));
  if (edge === null) return null;
  const nearest = nearWeekday(edge, weekday, which > 0 ? 1 : -1);
  return addDays(nearest, (which > 0 ? which - 1 : which + 1) * 7);
}

/** Easter Sunday by the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8). */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return makeDay(year, Math.floor(f / 31), (f % 31) + 1) ?? `${year}-04-01`;
}
