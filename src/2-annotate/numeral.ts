import type { Modifier } from "../model/annotation.ts";

/** A number as read from its own words, before modifiers: tokens `from` to `to`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  /** Digits with a fraction and no scale word ("2.3"): never a count of people. */
  readonly fraction: boolean;
  /** A place in a row: "two hundredth". */
  readonly place?: true;
}

/** A numeral that gives one value. */
export function exactly(from: number, to: number, value: number, fraction: boolean): Numeral {
  return { from, to, low: value, high: value, modifier: "exact", fraction };
}

/** 16.4 million is 16,400,000, not a millionth less. */
export function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 * Math.max(1, whole) && whole > 0 ? whole : value;
}
