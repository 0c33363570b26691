import { addDays, daysInMonth, makeDay } from "../../model/edtf.ts";
import { DAYS_A_WEEK, isClockUnit, stepFrom, type Unit } from "./calendar.ts";
import type { Atom } from "./match.ts";
import type { Moment } from "./moment.ts";

/** So many units: a part of "2 years, 1 month and 21 days". */
interface Length {
  readonly count: number;
  readonly unit: Unit;
}

/** The parts of "an hour and 30 minutes" and "2 years, 1 month and 21 days"; null where the units do not get smaller one by one. */
export function lengthsOf(atoms: readonly Atom[]): readonly Length[] | null {
  const counts = atoms.filter(({ is }) => is === "num" || is === "a").map(({ value }) => Number(value));
  const units = atoms
    .filter(({ is }) => is === "unit" || is === "units")
    .map(({ value }) => String(value) as Unit);
  const sizes = units.map((unit) => SIZES.indexOf(unit));
  const isFalling = sizes.every((size, index) => size > (index === 0 ? -1 : (sizes[index - 1] ?? size)));
  if (counts.length !== units.length || !isFalling) return null;
  return units.map((unit, index) => ({ count: counts[index] ?? 0, unit }));
}

const SIZES: readonly Unit[] = ["Y", "M", "W", "D", "H", "MIN", "S"];

/** A TIMEX3 period of several units: `P2Y1M21D`, `P1DT5H`. */
export function writeCompound(lengths: readonly Length[]): string {
  let text = "P";
  for (const { count, unit } of lengths) {
    if (isClockUnit(unit) && !text.includes("T")) text += "T";
    text += writePeriod(count, unit).replace(/^PT?/u, "");
  }
  return text;
}

/** The moment that lies `lengths` from `day`, as fine as the smallest of them. */
export function countCompound(day: string, lengths: readonly Length[], direction: 1 | -1): Moment | null {
  const sum = (unit: Unit) => lengths.find((length) => length.unit === unit)?.count ?? 0;
  const smallest = lengths.at(-1)?.unit;
  const months = stepFrom(day, "M", direction * (sum("Y") * 12 + sum("M")));
  if (months.at !== "month" || smallest === undefined) return null;
  const { year, month } = months;
  const there = makeDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
  if (there === null) return null;
  const reached = addDays(there, direction * Math.round(sum("W") * DAYS_A_WEEK + sum("D")));
  return stepFrom(reached, smallest, 0);
}

/** A TIMEX3 period: `P2W`, `PT4H`, `P2Y6M`, `PXD` where the number is not known. */
export function writePeriod(count: number | null, unit: Unit): string {
  if (unit === "FN") return writePeriod(count === null ? null : count * 2, "W");
  if (unit === "DE") return writePeriod(count === null ? null : count * 10, "Y");
  if (unit === "CE") return writePeriod(count === null ? null : count * 100, "Y");
  const letter = unit === "MIN" ? "M" : unit;
  const time = isClockUnit(unit) ? "T" : "";
  if (count === null) return `P${time}X${letter}`;
  const whole = Math.floor(count);
  const smaller = count === whole ? null : SMALLER[unit];
  if (smaller === null || smaller === undefined) return `P${time}${count}${letter}`;
  const rest = `${Math.round((count - whole) * smaller[0])}${smaller[1]}`;
  return whole === 0
    ? `P${unit === "D" ? "T" : time}${rest}`
    : `P${time}${whole}${letter}${unit === "D" ? "T" : ""}${rest}`;
}

const SMALLER: Readonly<Partial<Record<Unit, readonly [number, string]>>> = {
  Y: [12, "M"],
  D: [24, "H"],
  H: [60, "M"],
  MIN: [60, "S"],
};
