import { daysBetween, isDay, makeDay, weekdayOf } from "../../model/edtf.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { stepFrom } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import { makeStretch } from "./moment.ts";
import { findDirection, type Scene } from "./scene.ts";

/**
 * Reads a day whose month was named before, "the 18th", "Friday the 14th", "the 20th of this month": in the month spoken of, else the nearest.
 * Only words that a day can stand between make it one: "the 18th Airborne" is none.
 */
export function readNth(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const [day, last] = atoms
    .filter(({ is }) => is === "day" || is === "ord")
    .map(({ value }) => Number(value));
  if (day === undefined || (last !== undefined && last <= day)) return null;
  // "On Friday the first, the second …" tells an order.
  if (has(atoms, "ord") && day < FIRST_IN_WORDS) return null;
  const weekday = numberOf(atoms, "weekday", "weekdayAbbr");
  const unit = textOf(atoms, "unit");
  if (weekday === null && unit === null && !isDayHere(scene)) return null;
  if (unit !== null && unit !== "M") return null;
  const { anchor } = scene;
  if (anchor === null) return { moment: { at: "nowhere", timex: "XXXX-XX-XX" } };
  const shift = numberOf(atoms, "shift");
  const found =
    shift !== null
      ? dayIn(anchor, day, shift)
      : weekday !== null
        ? dayWithWeekday(anchor, day, weekday, scene)
        : (dayOfFocus(day, scene) ?? dayNear(anchor, day, scene));
  if (found === null) return null;
  const end = last === undefined ? found : dayIn(found, last, 0);
  if (end === null) return null;
  return { moment: end === found ? { at: "day", day: found } : makeStretch(found, end, `${found}/${end}`) };
}

const FIRST_IN_WORDS = 4;

function isDayHere({ matcher, from, to }: Scene): boolean {
  const { compiled, pieces } = matcher;
  const before = compiled.articles.has(pieces[from - 1]?.lower ?? "") ? pieces[from - 2] : pieces[from - 1];
  const after = pieces[to];
  if (before === undefined || !compiled.nthBefore.has(before.lower)) return false;
  return after === undefined || after.kind !== "word" || compiled.nthAfter.has(after.lower);
}

/** Day number `day` of the month `steps` from that of `base`; null where that month has no such day. */
function dayIn(base: string, day: number, steps: number): string | null {
  const month = stepFrom(base, "M", steps);
  return month.at === "month" ? makeDay(month.year, month.month, day) : null;
}

const MONTH_OF_FOCUS = /^\d{4}-(?:0\d|1[0-2])/u;

// "On 30 January … on the 2nd" has come to February, if February has come.
function dayOfFocus(day: number, { focus, anchor }: Scene): string | null {
  if (focus === null || !MONTH_OF_FOCUS.test(focus)) return null;
  const base = `${focus.slice(0, 7)}-01`;
  const here = dayIn(base, day, 0);
  const spoken = focus.slice(0, 10);
  if (here === null || !isDay(spoken) || here >= spoken) return here;
  const next = dayIn(base, day, 1);
  return next !== null && anchor !== null && next <= anchor ? next : here;
}

function dayNear(anchor: string, day: number, scene: Scene): string | null {
  const days = [-1, 0, 1].map((steps) => dayIn(anchor, day, steps)).filter((found) => found !== null);
  if (findDirection(scene) === 1) return days.find((found) => found >= anchor) ?? null;
  return days.findLast((found) => found <= anchor) ?? null;
}

const MONTHS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4];

// "Friday the 14th" names its month by its weekday.
function dayWithWeekday(anchor: string, day: number, weekday: number, scene: Scene): string | null {
  const direction = findDirection(scene);
  const days = MONTHS_AROUND.map((steps) => dayIn(anchor, day, steps)).filter((found) => found !== null);
  const fitting = days.filter((found) => weekdayOf(found) === weekday);
  const away = (found: string) => daysBetween(anchor, found) * (direction || -1);
  return fitting.find((found) => away(found) >= 0) ?? fitting[0] ?? null;
}
