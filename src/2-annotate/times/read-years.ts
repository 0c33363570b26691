import { addDays, makeDay } from "../../model/edtf.ts";
import { numberOf } from "./atoms.ts";
import { nearWeekday, yearNear, yearOf } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { type Moment, writeYear } from "./moment.ts";
import { isNumber } from "./pieces.ts";
import { type Scene, wordsAround } from "./scene.ts";

/** Reads "the 1960s", "the '90s", "the sixties". */
export function readDecade(atoms: readonly Atom[]): Meaning | null {
  const year = numberOf(atoms, "year");
  const short = numberOf(atoms, "yy", "decade");
  if (year !== null) return year % 10 === 0 ? stated({ at: "decade", year }) : null;
  if (short === null || short % 10 !== 0) return null;
  return stated({ at: "decade", year: (short < 30 ? 2000 : 1900) + short });
}

/** Reads "the 20th century". */
export function readCentury(atoms: readonly Atom[]): Meaning | null {
  const number = numberOf(atoms, "ord", "num");
  if (number === null || number < 1 || number > 22) return null;
  return stated({ at: "century", year: (number - 1) * 100 });
}

/** Reads four digits alone as a year where the words around make them one: "in 2014", "the 2011 strike". */
export function readYear(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const year = numberOf(atoms, "year");
  if (year === null) return null;
  const [before, after, second] = wordsAround(scene);
  const { compiled } = scene.matcher;
  if (compiled.countBefore.has(before)) return null;
  // "version 32-2015"
  if (HYPHENS.has(before) && isNumber(scene.matcher.pieces[scene.from - 2])) return null;
  // "The war that broke out in 1992 killed …": after a word that calls for a year only a round number can be a count.
  const isCalledFor = compiled.yearBefore.has(before) && year % 100 !== 0;
  if (!isCalledFor && compiled.counted.has(after)) return null;
  if (compiled.yearBefore.has(before)) return stated({ at: "year", year });
  // "1,400" is written with its comma: four plain digits are a count only where they are round or named as one.
  if (year % 100 === 0 || compiled.counted.has(second)) return null;
  return stated({ at: "year", year });
}

const HYPHENS: ReadonlySet<string> = new Set(["-", "–"]);

/** Reads "2013-2014", "2013–14", "2013/14"; "2021-11", which ends in no later year, is a month. */
export function readYears(atoms: readonly Atom[], { matcher: { pieces }, from, to }: Scene): Meaning | null {
  const years = atoms.filter((atom) => atom.is === "year").map((atom) => Number(atom.value));
  const [first] = years;
  if (first === undefined) return null;
  // "138-2010-2015" is a telephone number, "/2021/11/" a folder.
  if (HYPHENS.has(pieces[from - 1]?.lower ?? "") && isNumber(pieces[from - 2])) return null;
  if (HYPHENS.has(pieces[to]?.lower ?? "") && isNumber(pieces[to + 1])) return null;
  if (pieces[from - 1]?.lower === "/" || pieces[to]?.lower === "/") return null;
  const short = numberOf(atoms, "yy");
  const last = short === null ? years.at(-1) : Math.floor(first / 100) * 100 + short;
  // "In 2021 - 11 people died"
  const isTouching = pieces[from]?.end === pieces[from + 1]?.start;
  if (short !== null && last !== undefined && last <= first)
    return short >= 1 && short <= 12 && isTouching
      ? stated({ at: "month", year: first, month: short })
      : null;
  if (last === undefined || last <= first) return null;
  const timex = `${writeYear(first)}/${writeYear(last)}`;
  return stated({ at: "stretch", from: { at: "year", year: first }, to: { at: "year", year: last }, timex });
}

/** Reads "Q3 2021", "2021-H2", "Q3 last year", "Q3": the last to begin where no year is told. */
export function readYearPart(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const at = atoms.findIndex(({ is, value }) => is === "yearPart" || value === "h");
  const number = Number(atoms[at + 1]?.value);
  const { pieces } = scene.matcher;
  const letter = pieces[atoms[at]?.from ?? scene.from];
  const isHalf = atoms[at]?.value === "h";
  if (letter?.end !== pieces[atoms[at + 1]?.from ?? scene.to]?.start) return null;
  if (number > (isHalf ? 2 : 4) || letter?.text === letter?.lower) return null;
  const told = numberOf(atoms, "year");
  const year = told ?? yearOfQuarter(number, numberOf(atoms, "shift"), scene.anchor);
  if (year === null) return { moment: { at: "nowhere", timex: `XXXX-Q${number}` }, yearOpen: true };
  const moment: Moment = isHalf ? halfOf(year, number) : { at: "quarter", year, quarter: number };
  return told === null ? { moment, yearOpen: true } : stated(moment);
}

function yearOfQuarter(quarter: number, shift: number | null, anchor: string | null): number | null {
  if (anchor === null) return null;
  if (shift !== null) return yearOf(anchor) + shift;
  return yearNear(anchor, (year) => makeDay(year, quarter * 3 - 2, 1), -1);
}

function halfOf(year: number, half: number): Moment {
  const [from, to] = half === 1 ? [1, 6] : [7, 12];
  return {
    at: "stretch",
    from: { at: "month", year, month: from },
    to: { at: "month", year, month: to },
    timex: `${writeYear(year)}-H${half}`,
  };
}

const MOST_WEEKS = 53;

/** Reads "week 23 of 2022", "epidemiological week 23": by ISO 8601, about, for some count theirs from Sunday. */
export function readWeekNumber(atoms: readonly Atom[], { anchor }: Scene): Meaning | null {
  const week = numberOf(atoms, "num") ?? 0;
  const told = numberOf(atoms, "year");
  const mondayIn = (year: number) => addDays(nearWeekday(makeDay(year, 1, 4) ?? "", 1, -1), (week - 1) * 7);
  if (week < 1 || week > MOST_WEEKS || !Number.isInteger(week)) return null;
  if (told !== null) return { moment: { at: "week", monday: mondayIn(told) }, basis: "stated", about: true };
  if (anchor === null) return { moment: { at: "nowhere", timex: `XXXX-W${String(week).padStart(2, "0")}` } };
  return { moment: { at: "week", monday: mondayIn(yearNear(anchor, mondayIn, -1)) }, about: true };
}

function stated(moment: Moment): Meaning {
  return { moment, basis: "stated" };
}
