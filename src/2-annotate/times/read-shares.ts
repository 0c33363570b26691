import { addDays, daysInMonth } from "../../model/edtf.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { focusDay, nearWeekday, stepFrom, type Unit } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { boundsOf, type Moment, makeStretch } from "./moment.ts";
import { readDate } from "./read-dates.ts";
import { countOf } from "./read-spans.ts";
import type { Scene } from "./scene.ts";

/**
 * Reads a share of a month or year: "the first week of January", "the last two weeks of 2021", "the first nine months of this year", "the
 * second half of March", "the first Monday of February". Weeks are those that have more days in it than out of it, as ISO 8601 counts them.
 */
export function readShare(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const at = atoms.findIndex(({ is }, index) => index > 0 && is === "word");
  const [head, tail] = [atoms.slice(0, at), atoms.slice(at + 1)];
  const whole = readWhole(tail, scene);
  if (whole === null) return null;
  // "last", "final": the only word in the place of an ordinal
  const which = numberOf(head, "ord", "day") ?? -1;
  const bounds = boundsOf(whole.moment);
  if (bounds === null) return { moment: whole.moment };
  const moment = takeShare(head, which, whole.moment, bounds);
  if (moment === null) return null;
  // Newspapers count their weeks less strictly than the calendar.
  const meaning = { moment, basis: whole.basis ?? "inferred", about: moment.at === "week" };
  const [first, last, opener] = [head[0], head.at(-1), tail[0]];
  if (moment.at !== "stretch" || first === undefined || last === undefined || opener === undefined)
    return meaning;
  // "the first nine months" is a length of its own.
  const length: Moment = { at: "nowhere", timex: moment.timex };
  return {
    ...meaning,
    parts: [
      {
        moment: length,
        kind: "duration",
        from: first.from - (hasArticle(first, scene) ? 1 : 0),
        to: last.to,
      },
      { ...whole, from: opener.from, to: scene.to },
    ],
  };
}

function hasArticle({ from }: Atom, { matcher: { compiled, pieces } }: Scene): boolean {
  return compiled.articles.has(pieces[from - 1]?.lower ?? "");
}

function readWhole(atoms: readonly Atom[], scene: Scene): Meaning | null {
  if (has(atoms, "month", "monthAbbr")) return readDate(atoms, scene);
  const year = numberOf(atoms, "year");
  if (year !== null) return { moment: { at: "year", year }, basis: "stated" };
  const unit = textOf(atoms, "unit") as Unit | null;
  if (unit !== "Y" && unit !== "M") return null;
  const shift = numberOf(atoms, "shift");
  const from = shift === null ? (focusDay(scene.focus, unit) ?? scene.anchor) : scene.anchor;
  return from === null
    ? { moment: { at: "nowhere", timex: "XXXX-XX-XX" } }
    : { moment: stepFrom(from, unit, shift ?? 0) };
}

type Bounds = readonly [first: string, last: string];

function takeShare(head: readonly Atom[], which: number, whole: Moment, bounds: Bounds): Moment | null {
  const weekday = numberOf(head, "weekday");
  if (weekday !== null) return whole.at === "month" ? takeWeekday(which, weekday, bounds) : null;
  if (has(head, "half")) return takeHalf(which, whole, bounds);
  const count = has(head, "num") ? countOf(head) : null;
  // "the second two weeks" is no way to say it.
  if (count !== null && which !== 1 && which !== -1) return null;
  switch (textOf(head, "unit", "units")) {
    case "D":
      return takeDays(which, count ?? 1, count === null, bounds);
    case "W":
      return takeWeeks(which, count ?? 1, count === null, bounds);
    case "M":
      return whole.at === "year" ? takeMonths(which, count ?? 1, count === null, whole.year) : null;
    case "Q":
      return whole.at === "year" && count === null && Math.abs(which) <= 4
        ? { at: "quarter", year: whole.year, quarter: which === -1 ? 4 : which }
        : null;
    default:
      return null;
  }
}

function takeWeekday(which: number, weekday: number, [first, last]: Bounds): Moment | null {
  const day =
    which === -1 ? nearWeekday(last, weekday, -1) : addDays(nearWeekday(first, weekday, 1), (which - 1) * 7);
  return day > last ? null : { at: "day", day };
}

function takeHalf(which: number, whole: Moment, [first, last]: Bounds): Moment | null {
  if (which > 2) return null;
  const isFirst = which === 1;
  if (whole.at === "month") {
    const middle = addDays(first, Math.floor(daysInMonth(whole.year, whole.month) / 2));
    return isFirst
      ? makeStretch(first, addDays(middle, -1), "XXXX-XX-XX", true)
      : makeStretch(middle, last, "XXXX-XX-XX", true);
  }
  if (whole.at !== "year") return null;
  const [from, to] = isFirst ? [1, 6] : [7, 12];
  return monthsOf(whole.year, from, to, `${whole.year}-H${isFirst ? 1 : 2}`);
}

function takeDays(which: number, count: number, isOne: boolean, [first, last]: Bounds): Moment | null {
  if (isOne) {
    const day = which === -1 ? last : addDays(first, which - 1);
    return day > last ? null : { at: "day", day };
  }
  return which === -1
    ? makeStretch(addDays(last, 1 - count), last, `P${count}D`)
    : makeStretch(first, addDays(first, count - 1), `P${count}D`);
}

function takeWeeks(which: number, count: number, isOne: boolean, [first, last]: Bounds): Moment | null {
  // A week belongs where its Thursday lies.
  const firstMonday = addDays(nearWeekday(first, 4, 1), -3);
  const lastMonday = addDays(nearWeekday(last, 4, -1), -3);
  const monday = which === -1 ? addDays(lastMonday, (1 - count) * 7) : addDays(firstMonday, (which - 1) * 7);
  if (monday > lastMonday || monday < firstMonday) return null;
  if (isOne) return { at: "week", monday };
  return makeStretch(monday, addDays(monday, count * 7 - 1), `P${count}W`, true);
}

const MONTHS_IN_YEAR = 12;

function takeMonths(which: number, count: number, isOne: boolean, year: number): Moment | null {
  const from = which === -1 ? MONTHS_IN_YEAR + 1 - count : which;
  const to = from + count - 1;
  if (from < 1 || to > MONTHS_IN_YEAR) return null;
  return isOne ? { at: "month", year, month: from } : monthsOf(year, from, to, `P${count}M`);
}

function monthsOf(year: number, from: number, to: number, timex: string): Moment {
  return {
    at: "stretch",
    from: { at: "month", year, month: from },
    to: { at: "month", year, month: to },
    timex,
  };
}
