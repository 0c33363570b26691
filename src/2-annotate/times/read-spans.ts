import { addDays, makeDay } from "../../model/edtf.ts";
import type { Portion } from "../../model/lexicon/times.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { countFrom, countYears, focusDay, stepFrom, type Unit, yearNear, yearOf } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { type Moment, type Part, type Season, writeYear } from "./moment.ts";
import { type Direction, findDirection, type Scene, wordsAround } from "./scene.ts";

const SEASON_STARTS: Readonly<Record<Season, string>> = { SP: "03", SU: "06", FA: "09", WI: "12" };

/** Reads days counted from the article's own: "today", "last night", "yesterday morning", "this day in 1986". */
export function readOffset(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const [steps = "0", ownPart] = (textOf(atoms, "offset") ?? "0").split(" ");
  const part = (textOf(atoms, "part") ?? ownPart ?? null) as Part | null;
  const year = numberOf(atoms, "year");
  if (scene.anchor === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" }, part };
  const [month, dayOfMonth] = [scene.anchor.slice(5, 7), scene.anchor.slice(8)].map(Number);
  const day =
    year === null ? addDays(scene.anchor, Number(steps)) : makeDay(year, month ?? 0, dayOfMonth ?? 0);
  return day === null ? null : { moment: { at: "day", day }, part };
}

/** Reads calendar units counted from the article's day: "last week", "this morning", "next year", "the weekend". */
export function readShift(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const part = textOf(atoms, "part") as Part | null;
  const unit = (has(atoms, "weekend") ? "WE" : (textOf(atoms, "unit") ?? "D")) as Unit;
  // "year to date"
  const isToDate = atoms.at(-1)?.value === "date";
  const portion = isToDate ? "earlier" : (textOf(atoms, "portion") as Portion | null);
  const shift = numberOf(atoms, "shift", "beyond");
  // "the last week of the campaign" was long ago, perhaps.
  const { articles, partitive } = scene.matcher.compiled;
  const [before, after] = wordsAround(scene);
  if (shift === -1 && articles.has(before) && partitive.has(after)) return null;
  if (scene.anchor === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" }, part };
  if (unit === "WE") return { moment: readWeekend(scene.anchor, shift, scene) };
  // "late in the day" is late on the day the story is at.
  const from =
    shift === null && unit === "D" && part === null
      ? (focusDay(scene.focus, unit) ?? scene.anchor)
      : scene.anchor;
  return { moment: stepFrom(from, unit, shift ?? 0), part, portion };
}

/** Reads units counted from the date spoken of before: "the next day", "that night", "the following year". */
export function readStep(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const part = textOf(atoms, "part") as Part | null;
  const unit = (textOf(atoms, "unit") ?? "D") as Unit;
  const from = focusDay(scene.focus, unit);
  if (from === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" }, part };
  return { moment: stepFrom(from, unit, numberOf(atoms, "step", "onward") ?? 0), part };
}

/** Reads "the summer", "last fall", "spring of 2011". */
export function readSeason(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const season = textOf(atoms, "season") as Season | null;
  if (season === null) return null;
  const year = numberOf(atoms, "year");
  if (year !== null) return { moment: { at: "season", year, season }, basis: "stated" };
  const { anchor } = scene;
  if (anchor === null) return { moment: { at: "nowhere", timex: `XXXX-${season}` }, yearOpen: true };
  const starts = (choice: number) => `${writeYear(choice)}-${SEASON_STARTS[season]}-01`;
  const shift = numberOf(atoms, "shift");
  const direction: Direction = shift === 1 ? 1 : shift === -1 ? -1 : findDirection(scene);
  // "last summer" in November is this year's, in July the one before.
  const from = shift === -1 ? addDays(anchor, -92) : anchor;
  const found = shift === 0 ? yearOf(anchor) : yearNear(from, starts, direction);
  const moment: Moment = {
    at: "season",
    year: shift === -1 && starts(found) > from ? found - 1 : found,
    season,
  };
  return { moment, yearOpen: true };
}

/** Reads "the third quarter", "fourth-quarter", "the first quarter of 2021". */
export function readQuarter(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const quarter = numberOf(atoms, "ord", "day");
  const year = numberOf(atoms, "year");
  if (quarter === null) return readSameQuarter(atoms, year, scene);
  if (quarter < 1 || quarter > 4) return null;
  if (year !== null) return { moment: { at: "quarter", year, quarter }, basis: "stated" };
  const shift = numberOf(atoms, "shift");
  if (shift !== null && scene.anchor !== null)
    return { moment: { at: "quarter", year: yearOf(scene.anchor) + shift, quarter } };
  if (scene.anchor === null) return { moment: { at: "nowhere", timex: `XXXX-Q${quarter}` }, yearOpen: true };
  const starts = (choice: number) => `${writeYear(choice)}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
  // Results of a quarter are told when it is over, and announced before: the verb says nothing of the quarter.
  const found = yearNear(scene.anchor, starts, -1);
  return { moment: { at: "quarter", year: found, quarter }, yearOpen: true };
}

// "the quarter" is the one spoken of, "the 1988 quarter" that of another year; alone the words may be a part of a town.
// "The latest quarter" is the last to end.
function readSameQuarter(
  atoms: readonly Atom[],
  year: number | null,
  { quarter, anchor }: Scene,
): Meaning | null {
  const unit = textOf(atoms, "unit");
  if (unit !== null && unit !== "Q") return null;
  const same = countYears(quarter, 0);
  if (same?.at === "quarter") return { moment: year === null ? same : { ...same, year } };
  return unit !== null && anchor !== null ? { moment: stepFrom(anchor, "Q", -1) } : null;
}

/** Reads "now", "recently", "soon": the article's day, up to it, or from it on. */
export function readRef(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const timex = textOf(atoms, "ref");
  if (timex === null) return null;
  if (scene.anchor === null) return { moment: { at: "nowhere", timex } };
  const day: Moment = { at: "day", day: scene.anchor };
  const from = timex === "PAST_REF" ? null : day;
  const to = timex === "FUTURE_REF" ? null : day;
  return { moment: { at: "stretch", from, to, timex } };
}

/** What a number of years is counted from: "the year-ago quarter" from the quarter spoken of, "a year ago" from any date. */
export function spokenOf(atoms: readonly Atom[], { focus, quarter }: Scene): string | null {
  return atoms.at(-1)?.is === "word" ? quarter : focus;
}

function readWeekend(anchor: string, shift: number | null, scene: Scene): Moment {
  if (shift !== null && (shift > 0 || shift < -1)) return stepFrom(anchor, "WE", shift);
  const here = stepFrom(anchor, "WE", 0);
  if (here.at !== "weekend" || findDirection(scene) === 1) return here;
  // On its own Saturday or Sunday "the weekend" is this one; on a weekday it is over, and "this weekend" comes.
  const isHere = here.saturday <= anchor;
  if (shift === 0) return here;
  return isHere && shift === null ? here : stepFrom(anchor, "WE", -1);
}

// "several", "a few": two to nine; "recent" starts now.
export const FEW = 2;
const MANY = 9;

/** The stretch that a vague number of units covers, from `nearest` units away to nine. */
export function vagueStretch(
  day: string,
  unit: Unit,
  direction: number,
  nearest: number,
  timex: string,
): Moment {
  const near = countFrom(day, unit, direction * nearest);
  const far = countFrom(day, unit, direction * MANY);
  return direction < 0
    ? { at: "stretch", from: far, to: near, timex }
    : { at: "stretch", from: near, to: far, timex };
}

/** The number of units a match gives: "a" is one, "two and a half" 2.5; null where it is vague. */
export function countOf(atoms: readonly Atom[]): number | null {
  if (has(atoms, "vague")) return null;
  const whole = numberOf(atoms, "num", "a");
  const half = numberOf(atoms, "half");
  if (whole === null) return half;
  // "half an hour" is half of one, "an hour and a half" one more half.
  if (half === null) return whole;
  const halfFirst =
    atoms.findIndex((atom) => atom.is === "half") < atoms.findIndex((atom) => atom.is === "a");
  return halfFirst && has(atoms, "a") && !has(atoms, "num") ? half : whole + half;
}
