import { makeDay } from "../../model/edtf.ts";

// "25/01/2022", "1-25-22"
const DATE_IN_DIGITS = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu;
const MONTHS = 12;

/**
 * Whether the dates in digits of an article put the day before the month: told by those that only one order allows ("25/01/2022") and by
 * the day it came out on, `day`, written in digits; null where nothing tells or they differ.
 */
export function isDayFirst(text: string, day: string | null): boolean | null {
  let found: boolean | null = null;
  for (const [, first = "", , second = "", year = ""] of text.matchAll(DATE_IN_DIGITS)) {
    const told = tellOrder(Number(first), Number(second), Number(year.padStart(4, "20")), day);
    if (told === null) continue;
    if (found !== null && found !== told) return null;
    found = told;
  }
  return found;
}

function tellOrder(first: number, second: number, year: number, day: string | null): boolean | null {
  const isOnlyDay = first > MONTHS && makeDay(year, second, first) !== null;
  const isOnlyMonth = second > MONTHS && makeDay(year, first, second) !== null;
  if (isOnlyDay || isOnlyMonth) return isOnlyDay && !isOnlyMonth;
  if (first === second || day === null) return null;
  if (makeDay(year, second, first) === day) return true;
  return makeDay(year, first, second) === day ? false : null;
}
