/**
 * Pure functions on the part of EDTF (ISO 8601-2) that Sitrep writes: a year, month, day or season
 * (`2022`, `2022-01`, `2022-01-05`, `2022-24`), a decade or century (`196X`, `19XX`), each with an optional
 * `~` (about), and intervals of these with `..` for an open end. "Day" is always `YYYY-MM-DD`.
 */

// "2022", "196X", "19XX", then month or season, then day, then a qualifier
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/u;
const OPEN = "..";

// Northern half of the year; EDTF leaves the hemisphere open.
const SEASONS: Readonly<Record<number, readonly [firstMonth: number, yearsOn: number, lastMonth: number]>> = {
  21: [3, 0, 5],
  22: [6, 0, 8],
  23: [9, 0, 11],
  24: [12, 1, 2],
};

/** The one day that `edtf` names, qualifier aside; null for anything coarser, longer or malformed. */
export function dayOf(edtf: string): string | null {
  const bare = edtf.length > DAY_LENGTH ? edtf.replace(/[~?%]$/u, "") : edtf;
  return isDay(bare) ? bare : null;
}

/** The first day that `edtf` may mean; null where its start is open or it names no date. */
export function earliestDay(edtf: string): string | null {
  if (isDay(edtf)) return edtf;
  const bounds = boundsOf(edtf.split("/")[0] ?? "");
  return bounds?.[0] ?? null;
}

/** The last day that `edtf` may mean; null where its end is open or it names no date. */
export function latestDay(edtf: string): string | null {
  if (isDay(edtf)) return edtf;
  const bounds = boundsOf(edtf.split("/").at(-1) ?? "");
  return bounds?.[1] ?? null;
}

/** Sort order of EDTF: by first day (an open start first), then by last day (an open end last). */
export function compareEdtf(a: string, b: string): number {
  const starts = compareText(earliestDay(a) ?? "", earliestDay(b) ?? "");
  return starts !== 0 ? starts : compareText(latestDay(a) ?? "\uffff", latestDay(b) ?? "\uffff");
}

/** The interval from the start of `a` to the end of `b`; null leaves that side open. One date alone stays itself. */
export function makeInterval(a: string | null, b: string | null): string {
  const start = a === null ? OPEN : (a.split("/")[0] ?? OPEN);
  const end = b === null ? OPEN : (b.split("/").at(-1) ?? OPEN);
  return start === end && start !== OPEN ? start : `${start}/${end}`;
}

/** `day` moved by whole `days`. */
export function addDays(day: string, days: number): string {
  return dayFromNumber(numberOfDay(day) + days);
}

/** Day of the week by ISO 8601: 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whole days from `from` to `to`, negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isDay(text: string): boolean {
  if (text.length !== DAY_LENGTH || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN)
    return false;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 7);
  const day = readDigits(text, 8, 10);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
const HYPHEN = 0x2d;
const ZERO = 0x30;

/** The number that the digits from `from` up to `to` write; below nought where one of them is none. */
function readDigits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
export function makeDay(year: number, month: number, day: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO 8601 week that `day` lies in. */
export function weekOf(day: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) + 1 };
}

function boundsOf(point: string): readonly [string, string] | null {
  const match = POINT.exec(point);
  if (match === null) return null;
  const digits = match[1] ?? "";
  const first = Number(digits.replaceAll("X", "0"));
  const last = Number(digits.replaceAll("X", "9"));
  if (match[2] === undefined) return pair(makeDay(first, 1, 1), makeDay(last, 12, 31));
  const month = Number(match[2]);
  if (first !== last) return null;
  if (match[3] !== undefined) {
    const day = makeDay(first, month, Number(match[3]));
    return pair(day, day);
  }
  const season = SEASONS[month];
  if (season !== undefined) {
    const [from, yearsOn, to] = season;
    const year = first + yearsOn;
    return pair(makeDay(first, from, 1), makeDay(year, to, daysInMonth(year, to)));
  }
  return pair(makeDay(first, month, 1), makeDay(first, month, daysInMonth(first, month)));
}

function pair(a: string | null, b: string | null): readonly [string, string] | null {
  return a === null || b === null ? null : [a, b];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Days since 1970-01-01, proleptic Gregorian (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
function numberOfDay(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

function dayFromNumber(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
