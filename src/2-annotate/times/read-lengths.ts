import { addDays } from "../../model/edtf.ts";
import { has, numberOf, textOf } from "./atoms.ts";
import { countFrom, countYears, focusDay, HOURS_A_DAY, isClockUnit, type Unit } from "./calendar.ts";
import type { Meaning } from "./draft.ts";
import type { Atom } from "./match.ts";
import type { Moment } from "./moment.ts";
import { lengthsOf, writeCompound, writePeriod } from "./periods.ts";
import { isNumber } from "./pieces.ts";
import { countOf, spokenOf, vagueStretch } from "./read-spans.ts";
import { type Scene, wordsAround } from "./scene.ts";

const NOWHERE: Moment = { at: "nowhere", timex: "XXXX-XX-XX" };

/** Reads a length that starts or ends at the article's day: "the past seven years", "recent days", "the next few weeks". */
export function readReach(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  const direction = numberOf(atoms, "reach", "shift");
  if (unit === null || direction === null || direction === 0) return null;
  if (has(atoms, "shift") && isShareOf(scene)) return null;
  const isVague = !has(atoms, "num", "a", "half") && has(atoms, "units");
  const count = isVague ? null : (countOf(atoms) ?? (has(atoms, "vague") ? null : 1));
  const isRef = isVague && !has(atoms, "vague");
  const timex = isRef ? (direction < 0 ? "PAST_REF" : "FUTURE_REF") : writePeriod(count, unit);
  const kind = isRef ? "date" : "duration";
  if (scene.anchor === null) return { moment: { at: "nowhere", timex }, kind };
  if (count === null)
    return { moment: vagueStretch(scene.anchor, unit, direction, 0, timex), kind, about: !isClockUnit(unit) };
  const here = reachTo(scene.anchor, unit, 0);
  const there = reachTo(scene.anchor, unit, direction * count);
  const moment: Moment =
    direction < 0
      ? { at: "stretch", from: there, to: here, timex }
      : { at: "stretch", from: here, to: there, timex };
  return { moment, kind };
}

// "The past two weeks" are fourteen days, whatever weekday it is.
function reachTo(anchor: string, unit: Unit, count: number): Moment {
  // "The past 24 hours" began yesterday.
  if (unit === "H") return { at: "day", day: addDays(anchor, Math.round(count / HOURS_A_DAY)) };
  const days = unit === "W" ? 7 : unit === "FN" ? 14 : null;
  return days === null || !Number.isInteger(count)
    ? countFrom(anchor, unit, count)
    : { at: "day", day: addDays(anchor, count * days) };
}

// "the last two weeks of January"
function isShareOf({ matcher: { compiled, pieces, entries }, to }: Scene): boolean {
  if (!compiled.partitive.has(pieces[to]?.lower ?? "")) return false;
  const mayBeTime = (at: number) => entries[at]?.triggers === true || isNumber(pieces[at]);
  return mayBeTime(to + 1) || mayBeTime(to + 2);
}

/** Reads a date counted from the one spoken of before: "three days later", "a year earlier", "hours later". */
export function readLater(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  const direction = numberOf(atoms, "later");
  if (unit === null || direction === null) return null;
  const count = has(atoms, "num", "a", "half") ? countOf(atoms) : has(atoms, "unit") ? 1 : null;
  const compared =
    unit === "Y" && count !== null ? countYears(spokenOf(atoms, scene), direction * count) : null;
  if (compared !== null) return { moment: compared };
  // "up from 40 a year earlier": with nothing before it, a year counts from now.
  const from = focusDay(scene.focus, unit) ?? (unit === "Y" && direction < 0 ? scene.anchor : null);
  if (from === null) return { moment: NOWHERE };
  if (isClockUnit(unit)) return { moment: countFrom(from, unit, 0) };
  if (count !== null) return { moment: countFrom(from, unit, direction * count) };
  return { moment: vagueStretch(from, unit, direction, 2, "XXXX-XX-XX"), about: true };
}

/** Reads a length with no place on the calendar: "two-week", "several hours", "30 years", never an age. */
export function readLength(atoms: readonly Atom[], scene: Scene): Meaning | null {
  const [, after, second] = wordsAround(scene);
  const { ageAfter } = scene.matcher.compiled;
  if (ageAfter.has(after) || (after === "-" && ageAfter.has(second)) || isTailOfName(scene)) return null;
  if (NOUGHT_FIRST.test(scene.matcher.pieces[scene.from]?.text ?? "")) return null;
  const ready = textOf(atoms, "length");
  if (ready !== null) return { moment: { at: "nowhere", timex: ready }, kind: "duration" };
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  // "three quarters of the town", "a weekend": not a length one can count.
  if (unit === null || unit === "Q" || unit === "WE") return null;
  // "one second opinion"
  if (unit === "S" && has(atoms, "unit") && !atoms.some(({ value }) => value === "-")) return null;
  const units = atoms.filter(({ is }) => is === "unit" || is === "units");
  if (units.length > 1) {
    const lengths = lengthsOf(atoms);
    const timex = lengths === null ? null : writeCompound(lengths);
    return timex === null ? null : { moment: { at: "nowhere", timex }, kind: "duration" };
  }
  const isCounted = has(atoms, "num", "a", "half") || (has(atoms, "unit") && !has(atoms, "vague"));
  return {
    moment: { at: "nowhere", timex: writePeriod(isCounted ? (countOf(atoms) ?? 1) : null, unit) },
    kind: "duration",
  };
}

// "0215 hours" is a time of day.
const NOUGHT_FIRST = /^0\d{3}$/u;

/** "UH-1H", "the Mi-24s": digits that a hyphen ties to a word. */
function isTailOfName({ matcher: { pieces }, from }: Scene): boolean {
  const [word, hyphen, number] = [pieces[from - 2], pieces[from - 1], pieces[from]];
  const isTied = word?.end === hyphen?.start && hyphen?.end === number?.start;
  return hyphen?.lower === "-" && isTied && isNumber(number) && word?.kind === "word";
}

/** Reads what comes again: "daily", "every Friday", "twice a week", "300 a day". */
export function readRate(atoms: readonly Atom[]): Meaning | null {
  const ready = textOf(atoms, "rate");
  if (ready !== null) return makeSet(ready);
  const weekday = numberOf(atoms, "weekday", "weekdays");
  const part = textOf(atoms, "part", "parts");
  if (weekday !== null) return makeSet(`XXXX-WXX-${weekday}${part === null ? "" : `T${part}`}`);
  if (part !== null) return makeSet(`XXXX-XX-XXT${part}`);
  const month = numberOf(atoms, "month");
  if (month !== null) return makeSet(`XXXX-${String(month).padStart(2, "0")}`);
  const unit = textOf(atoms, "unit", "units") as Unit | null;
  // "every other week"
  const isOther = atoms[1]?.is === "word";
  return unit === null ? null : makeSet(writePeriod(numberOf(atoms, "num") ?? (isOther ? 2 : 1), unit));
}

function makeSet(timex: string): Meaning {
  return { moment: { at: "nowhere", timex }, kind: "set" };
}
