import { addDays, daysInMonth, makeDay, weekdayOf } from "../../model/edtf.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { DAYS_A_WEEK, dayOfHoliday, focusDay, nearWeekday, yearNear, yearOf } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { type Moment, writeMonth } from "./moment.ts";
import { isNumber } from "./pieces.ts";
import { findDirection, isEnd, isOver, type Scene, wordsAround } from "./scene.ts";

const NEXT_MONTH = 45;

/** Reads a day, month or weekday by name: "Wednesday, Jan. 5, 2022", "April 2014", "last Friday". */
export function readDate(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const month = numberOf(atoms, "month", "plainMonth", "monthAbbr");
  if (month === null) return readWeekday(atoms, scene);
  const day = numberOf(atoms, "day", "ord") ?? readDayWords(atoms);
  const year = numberOf(atoms, "year");
  if (day === null)
    return year === null ? readMonth(month, atoms, scene) : stated({ at: "month", year, month });
  if (year !== null) return stateDay(makeDay(year, month, day));
  if (countsPeople(atoms, scene)) return null;
  return readMonthDay(month, day, atoms, scene);
}

/** "twenty-five January 2022" */
function readDayWords(atoms: readonly Atom[]): number | null {
  const day = numberOf(atoms, "num");
  return day === null || !Number.isInteger(day) || day > 31 ? null : day;
}

/** Reads days of one month that follow each other: "January 2-5", "2 to 5 January 2022". */
export function readDays(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const month = numberOf(atoms, "month", "plainMonth", "monthAbbr");
  const days = atoms.filter(isDayAtom).map((atom) => Number(atom.value));
  const [first, last] = [days[0], days.at(-1)];
  if (month === null || first === undefined || last === undefined || first >= last) return null;
  const year = numberOf(atoms, "year") ?? yearForDay(month, last, scene);
  if (year === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" } };
  const [from, to] = [makeDay(year, month, first), makeDay(year, month, last)];
  if (from === null || to === null) return null;
  const moment: Moment = {
    at: "stretch",
    from: { at: "day", day: from },
    to: { at: "day", day: to },
    timex: `${from}/${to}`,
  };
  const basis = has(atoms, "year") ? "stated" : "inferred";
  return { moment, basis, parts: partDays(atoms, year, month, basis, scene) };
}

function isDayAtom({ is }: Atom): boolean {
  return is === "day" || is === "ord";
}

// "5 and 6 January" are two dates, the one with the month and the one without.
function partDays(
  atoms: readonly Atom[],
  year: number,
  month: number,
  basis: "stated" | "inferred",
  { to }: Scene,
): NonNullable<Meaning["parts"]> {
  const days = atoms.filter(isDayAtom);
  const isMonthFirst = atoms.findIndex(isDayAtom) > 0;
  return days.flatMap((atom, index) => {
    const day = makeDay(year, month, Number(atom.value));
    if (day === null) return [];
    const from = isMonthFirst && index === 0 ? (atoms[0]?.from ?? atom.from) : atom.from;
    const end = index === days.length - 1 ? to : atom.to;
    return [{ moment: { at: "day" as const, day }, basis, from, to: end }];
  });
}

/** Reads a date in digits. A day and month that could be either, and nothing else in the article tells, are read no finer than their year. */
export function readDigits(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const dotted = textOf(atoms, "dotted");
  if (dotted !== null) return readDotted(dotted);
  const [a = 0, b = 0, c = 0] = atoms
    .filter((atom) => atom.is === "year" || atom.is === "yy" || atom.is === "day")
    .map((atom) => Number(atom.value));
  if (atoms[0]?.is === "year") return stateDay(makeDay(a, b, c));
  return readDigitDay(a, b, c < 100 ? c + (c < NEW_CENTURY ? 2000 : 1900) : c, scene);
}

// "25/01/22" is a day of 2022, "25/01/71" one of 1971.
const NEW_CENTURY = 40;

function readDigitDay(a: number, b: number, year: number, scene: Scene): Meaning | null {
  if (a > 12 || a === b) return stateDay(makeDay(year, b, a));
  if (b > 12) return stateDay(makeDay(year, a, b));
  const isDayFirst = scene.isDayFirst();
  const day = isDayFirst === null ? null : makeDay(year, isDayFirst ? b : a, isDayFirst ? a : b);
  return day === null ? stated({ at: "year", year }) : { moment: { at: "day", day } };
}

// "13.5.2015": dots put the day first, or the year.
function readDotted(text: string): Meaning | null {
  const [a = "", b = "", c = "", ...rest] = text.split(".");
  if (rest.length > 0 || text.includes(",")) return null;
  if (c.length === 4) return stateDay(makeDay(Number(c), Number(b), Number(a)));
  return a.length === 4 && c !== "" ? stateDay(makeDay(Number(a), Number(b), Number(c))) : null;
}

/** Reads a holiday: "New Year's Day", "Christmas 2011", "last Thanksgiving". */
export function readHoliday(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const name = textOf(atoms, "holiday");
  if (name === null) return null;
  const inYear = (year: number) => dayOfHoliday(name, year);
  const year = numberOf(atoms, "year");
  if (year !== null) return stateDay(inYear(year));
  if (scene.anchor === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" } };
  const shift = numberOf(atoms, "shift");
  const direction = shift === null || shift === 0 ? findDirection(scene) : shift < 0 ? -1 : 1;
  const day = inYear(yearNear(scene.anchor, inYear, direction));
  return day === null ? null : { moment: { at: "day", day }, yearOpen: true };
}

/** Reads an ISO or news date as its own day; null where the calendar has no such day. */
function stateDay(day: string | null): Meaning | null {
  return day === null ? null : stated({ at: "day", day });
}

function stated(moment: Moment): Meaning {
  return { moment, basis: "stated" };
}

function readWeekday(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const weekday = numberOf(atoms, "weekday", "weekdayAbbr");
  // In "said that Thursday's talks" the word belongs to the verb.
  if (weekday === null || numberOf(atoms, "step") === 0) return null;
  if (scene.anchor === null) return { moment: { at: "nowhere", timex: `XXXX-WXX-${weekday}` }, weekday };
  return { moment: { at: "day", day: dayOfWeekday(weekday, scene.anchor, atoms, scene) }, weekday };
}

// "last Friday" on a Friday is a week ago, "next Friday" a week on; "this Friday" lies in the same week.
function dayOfWeekday(weekday: number, anchor: string, atoms: readonly Atom[], scene: Scene): string {
  const beyond = numberOf(atoms, "beyond");
  if (beyond !== null) return weekdayBeyond(weekday, anchor, beyond < 0 ? -1 : 1);
  const step = numberOf(atoms, "step");
  const from = step === null ? anchor : (focusDay(scene.focus, "D") ?? anchor);
  const shift = numberOf(atoms, "shift") ?? step;
  const isAhead = findDirection(scene) === 1;
  // On a Monday "until Monday" is a week off.
  if (shift === null)
    return nearWeekday(isAhead && isEnd(scene) ? addDays(from, 1) : from, weekday, isAhead ? 1 : -1);
  if (shift !== 0) return nearWeekday(addDays(from, shift), weekday, shift < 0 ? -1 : 1);
  return nearWeekday(from, weekday, weekday > weekdayOf(from) || isAhead ? 1 : -1);
}

// "the Monday before last" is a week before the last one.
function weekdayBeyond(weekday: number, anchor: string, direction: 1 | -1): string {
  return addDays(nearWeekday(addDays(anchor, direction), weekday, direction), direction * DAYS_A_WEEK);
}

function readMonth(month: number, atoms: readonly Atom[], scene: Scene): Meaning | null {
  const { anchor } = scene;
  if (isOfName(scene)) return null;
  if (anchor === null)
    return { moment: { at: "nowhere", timex: `XXXX-${writeMonth(0, month).slice(5)}` }, yearOpen: true };
  const year = yearOf(anchor);
  const here = Number(anchor.slice(5, 7));
  const shift = numberOf(atoms, "shift");
  if (shift === -1) return inferMonth(month < here ? year : year - 1, month);
  if (shift === 1) return inferMonth(month > here ? year : year + 1, month);
  if (shift === 0) return inferMonth(year, month);
  if (month === here) return inferMonth(year, month);
  // A whole month lies ahead untold only where it is the next: "in January", said in October, is long over.
  const firstDay = (choice: number) => makeDay(choice, month, 1);
  return inferMonth(yearNear(anchor, firstDay, findDirection(scene), isOver(scene) ? 0 : NEXT_MONTH), month);
}

/** "the 19-April Movement" */
function isOfName({ matcher: { pieces }, from }: Scene): boolean {
  return pieces[from - 1]?.lower === "-" && isNumber(pieces[from - 2]);
}

function inferMonth(year: number, month: number): Meaning {
  return { moment: { at: "month", year, month }, yearOpen: true };
}

function readMonthDay(month: number, day: number, atoms: readonly Atom[], scene: Scene): Meaning | null {
  if (day > daysInMonth(2000, month)) return null;
  const year = yearForDay(month, day, scene);
  if (year === null)
    return {
      moment: {
        at: "nowhere",
        timex: `XXXX-${writeMonth(0, month).slice(5)}-${String(day).padStart(2, "0")}`,
      },
      yearOpen: true,
    };
  const found = yearWithWeekday(year, month, day, numberOf(atoms, "weekday", "weekdayAbbr"));
  const resolved = makeDay(found, month, day);
  return resolved === null ? null : { moment: { at: "day", day: resolved }, yearOpen: true };
}

function yearForDay(month: number, day: number, scene: Scene): number | null {
  if (scene.anchor === null) return null;
  const inYear = (year: number) => makeDay(year, month, day);
  return yearNear(scene.anchor, inYear, findDirection(scene), isOver(scene) ? 0 : undefined);
}

// "Friday, Oct. 23" names its year by its weekday where the nearest year has another.
function yearWithWeekday(year: number, month: number, day: number, weekday: number | null): number {
  if (weekday === null) return year;
  const fits = (choice: number) => {
    const choiceDay = makeDay(choice, month, day);
    return choiceDay !== null && weekdayOf(choiceDay) === weekday;
  };
  return [year, year - 1, year + 1].find(fits) ?? year;
}

// "in March 30 people died": the number counts people. "On March 30 people died" names the day.
function countsPeople(atoms: readonly Atom[], scene: Scene): boolean {
  if (atoms.at(-1)?.is !== "day") return false;
  const [before, after, second] = wordsAround(scene);
  const { counted, monthBefore } = scene.matcher.compiled;
  return monthBefore.has(before) && (counted.has(after) || counted.has(second));
}
