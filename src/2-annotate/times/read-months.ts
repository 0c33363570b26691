import { makeDay } from "../../model/edtf.ts";
import { numberOf } from "./atoms.ts";
import { yearNear } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { type Moment, writeMonth } from "./moment.ts";
import { findDirection, type Scene } from "./scene.ts";

/** Reads the months from one to another: "June-August 2021", "Nov. to Feb. 2022", which begins the year before, "June-August". */
export function readMonths(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const [first, last] = atoms.filter(({ is }) => is === "month" || is === "monthAbbr");
  if (first === undefined || last === undefined || first.value === last.value) return null;
  const told = numberOf(atoms, "year");
  const basis = told === null ? "inferred" : "stated";
  const [month, lastMonth] = [Number(first.value), Number(last.value)];
  const year = told ?? yearOfMonth(lastMonth, scene);
  if (year === null) return { moment: { at: "nowhere", timex: "XXXX-XX" } };
  const from: Moment = { at: "month", year: month < lastMonth ? year : year - 1, month };
  const to: Moment = { at: "month", year, month: lastMonth };
  const timex = `${writeMonth(from.year, month)}/${writeMonth(year, lastMonth)}`;
  return {
    moment: { at: "stretch", from, to, timex },
    basis,
    parts: [
      { moment: from, basis, from: first.from, to: first.to },
      { moment: to, basis, from: last.from, to: scene.to },
    ],
  };
}

// "The January-March rains failed", said in January, is of the year before: the last month is over unless words look ahead.
function yearOfMonth(month: number, scene: Scene): number | null {
  const { anchor } = scene;
  return anchor === null
    ? null
    : yearNear(anchor, (year) => makeDay(year, month, 1), findDirection(scene), 0);
}
