import type { Span } from "../model/span.ts";
import { makeDay, monthNumber, toInstant } from "./calendar.ts";

/** What a label before the date says it is. */
type DateLabel = "published" | "modified" | "none";

/** A full calendar date written in a text, with its clock time where one follows it. */
export interface WrittenDate extends Span {
  /** `YYYY-MM-DD`, as written. */
  readonly day: string;
  /** ISO 8601 in UTC; only where a clock time and its zone are written too. */
  readonly instant?: string;
  readonly label: DateLabel;
}

/** Finds the full dates (day, month and year) in a stretch of `text`, in order; spans are offsets into `text`. */
export function findDates(text: string, within: Span): WrittenDate[] {
  const stretch = text.slice(within.start, within.end);
  if (!YEAR.test(stretch)) return [];
  const dates: WrittenDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of stretch.matchAll(pattern)) {
      const day = read(match.groups ?? {});
      if (!day) continue;
      const end = match.index + match[0].length;
      const clock = CLOCK.exec(stretch.slice(end, end + 40));
      const instant = clock ? toInstant(day, clock.groups ?? {}) : null;
      const before = stretch.slice(Math.max(0, match.index - 40), match.index);
      const weekday = WEEKDAY_BEFORE.exec(before)?.[0].length ?? 0;
      const labelled = before.slice(0, before.length - weekday);
      dates.push({
        start: within.start + match.index - weekday,
        end: within.start + end + (clock ? clock[0].length : 0),
        day,
        ...(instant ? { instant } : {}),
        label: MODIFIED.test(labelled) ? "modified" : PUBLISHED.test(labelled) ? "published" : "none",
      });
    }
  }
  return dropOverlaps(dates);
}

/** A line without its dates, `instead` in their places; null where it holds none. */
export function leaveOutDates(line: string, instead: string): string | null {
  const dates = findDates(line, { start: 0, end: line.length });
  if (dates.length === 0) return null;
  return dates.reduceRight((kept, { start, end }) => kept.slice(0, start) + instead + kept.slice(end), line);
}

const YEAR = /\d{4}/u;
const MONTH =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?" +
  "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)";
type Groups = Readonly<Record<string, string | undefined>>;
const byName = (g: Groups) => makeDay(Number(g.year), monthNumber(g.month ?? ""), Number(g.day));

/** The ways a full date is written. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => string | null }[] = [
  // "January 5, 2022", "Jan. 5, 2022"; a name may be glued before it: "by Aigerim OspanovaJanuary 5, 2022"
  {
    pattern: new RegExp(
      `${MONTH}\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<year>\\d{4})(?!\\d)`,
      "gu",
    ),
    read: byName,
  },
  // "5 January 2022", "5th of January, 2022"
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}of)?[\\s-]{1,3}${MONTH}\\.?,?[\\s-]{1,3}(?<year>\\d{4})(?!\\d)`,
      "gu",
    ),
    read: byName,
  },
  // "2022-01-05", "2022/01/05"
  {
    pattern:
      /(?<![\d/-])(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/-])/gu,
    read: (g) => makeDay(Number(g.year), Number(g.month), Number(g.day)),
  },
  // "05.01.2022": dots are day first everywhere
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?![\d.])/gu,
    read: (g) => makeDay(Number(g.year), Number(g.month), Number(g.day)),
  },
  // "Sunday, 6/8/2014", "13/01/2022": slashes are read only where one order is impossible or the weekday tells
  {
    pattern:
      /(?:(?<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})?(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])/gu,
    read: readSlashes,
  },
];

function readSlashes(g: Groups): string | null {
  const a = Number(g.a);
  const b = Number(g.b);
  const year = Number(g.year);
  const options = [makeDay(year, a, b), makeDay(year, b, a)].filter((day) => day !== null);
  if (options.length < 2 || options[0] === options[1]) return options[0] ?? null;
  const right = options.filter((day) => g.weekday && weekdayOf(day) === g.weekday.slice(0, 3));
  return right.length === 1 ? (right[0] ?? null) : null;
}

function weekdayOf(day: string): string | undefined {
  return ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][new Date(`${day}T00:00:00Z`).getUTCDay()];
}

/** " 6:10 PM CST", ", 18:10 GMT", " 07:05 (GMT+6)", " at 9:07 pm", "T09:15:00+06:00", " - 9:11 AM" */
const CLOCK =
  /^(?:T|,?\s{0,3}(?:(?:at|@|[-–—|•·])\s{0,3})?)(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::\d\d(?:\.\d{1,6})?)?(?:\s{0,2}(?<half>[ap])\.?m\b\.?)?(?:\s{0,2}\(?(?<zone>(?:GMT|UTC)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}|Z|[+-]\d\d:?\d\d)\b\)?)?/iu;
const WEEKDAY_BEFORE = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3}$/iu;
/** "Published: ", "Posted on ", "First published at ", "Filed: ", "Moved " */
const PUBLISHED =
  /(?:publish(?:ed)?(?:\s+date)?|posted|issued|created|released|date|first aired|\b(?:filed|moved|transmitted|sent))\s{0,2}(?::|on|at|[-–—|])?\s{0,3}$/iu;
/** "Updated: ", "Last update: ", "Last modified on " */
const MODIFIED = /(?:updated?|modified|edited|revised|corrected)\s{0,2}(?::|on|at|[-–—|])?\s{0,3}$/iu;

function dropOverlaps(dates: readonly WrittenDate[]): WrittenDate[] {
  const ordered = [...dates].sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((date, at) =>
    ordered.slice(Math.max(0, at - 3), at).every((other) => other.end <= date.start),
  );
}
