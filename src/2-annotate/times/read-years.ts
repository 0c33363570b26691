import { numberOf } from "./atoms.ts";
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

/** Reads "2013-2014", "2013–14". */
export function readYears(atoms: readonly Atom[]): Meaning | null {
  const years = atoms.filter((atom) => atom.is === "year").map((atom) => Number(atom.value));
  const [first] = years;
  if (first === undefined) return null;
  const short = numberOf(atoms, "yy");
  const last = short === null ? years.at(-1) : Math.floor(first / 100) * 100 + short;
  if (last === undefined || last <= first) return null;
  const timex = `${writeYear(first)}/${writeYear(last)}`;
  return stated({ at: "stretch", from: { at: "year", year: first }, to: { at: "year", year: last }, timex });
}

function stated(moment: Moment): Meaning {
  return { moment, basis: "stated" };
}
