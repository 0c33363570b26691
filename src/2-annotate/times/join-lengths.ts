import { addDays } from "../../model/edtf.ts";
import { has, textOf } from "./atoms.ts";
import { countFrom, DAYS_A_WEEK, HOURS_A_DAY, isClockUnit, type Unit } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import type { Atom, Matcher } from "./match.ts";
import { type Moment, writeEdtf, writeTimex } from "./moment.ts";
import { countCompound, lengthsOf } from "./periods.ts";
import { countOf } from "./read-spans.ts";

/** Joins the length `a` and the day `b` behind it: "two days after Monday", "the three days to Sunday"; null where they are two times. */
export function joinLength({ compiled, pieces }: Matcher, a: Draft, b: Draft): Draft | null {
  const { ranges, articles } = compiled;
  const link = pieces[a.to]?.lower ?? "";
  // "three days to Sunday" are still to come.
  if (ranges.ending.has(link)) return articles.has(pieces[a.from]?.lower ?? "") ? endOn(a, b) : null;
  return ranges.lasting.has(pieces[a.from - 1]?.lower ?? "") ? null : countTo(a, b, ranges.counted.get(link));
}

/** A length counted from a day: "two days after Monday". */
function countTo(a: Draft, b: Draft, direction: 1 | -1 | undefined): Draft | null {
  const { atoms } = a.match;
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  const count = countOf(atoms);
  if (direction === undefined || unit === null || isClockUnit(unit) || b.moment.at !== "day") return null;
  if (count === null || b.needsDate || !has(atoms, "num", "a")) return null;
  const moment = countUnits(b.moment.day, unit, direction * count, atoms);
  if (moment === null) return null;
  return { ...b, from: a.from, moment, part: null, clock: null, about: a.about || b.about, parts: [a, b] };
}

function countUnits(day: string, unit: Unit, steps: number, atoms: readonly Atom[]): Moment | null {
  // "two years and six months after"
  if (atoms.filter(({ is }) => is === "unit" || is === "units").length > 1) {
    const lengths = lengthsOf(atoms);
    return lengths === null ? null : countCompound(day, lengths, steps < 0 ? -1 : 1);
  }
  return unit === "W" ? { at: "day", day: addDays(day, steps * DAYS_A_WEEK) } : countFrom(day, unit, steps);
}

/** The stretch of a length that ends on a day or with a month: "the five months to May". */
function endOn(a: Draft, b: Draft): Draft | null {
  const unit = textOf(a.match.atoms, "unit", "units") as Unit | null;
  const count = countOf(a.match.atoms);
  if (unit === null || count === null || b.kind !== "date" || b.needsDate) return null;
  const from = firstOf(b.moment, unit, count);
  if (from === null) return null;
  const moment: Moment = { at: "stretch", from, to: b.moment, timex: writeTimex(a.moment, null, null) };
  return { ...b, from: a.from, moment, part: null, clock: null, weekday: null, parts: [a, b] };
}

function firstOf(last: Moment, unit: Unit, count: number): Moment | null {
  if (last.at === "month" && unit === "M") return countFrom(`${writeEdtf(last, false)}-01`, "M", 1 - count);
  const days =
    unit === "H" ? count / HOURS_A_DAY + 1 : unit === "D" ? count : unit === "W" ? count * DAYS_A_WEEK : null;
  if (last.at !== "day" || days === null) return null;
  return { at: "day", day: addDays(last.day, 1 - Math.round(days)) };
}
