import type { Observation } from "../observe.ts";
import { DAY, HOUR } from "../times.ts";
import type { Window } from "../types.ts";

export const WIDTH = 960;
export const LEFT = 176;
export const RIGHT = WIDTH - 16;

/** One time axis for everything in a picture. */
export interface Axis {
  readonly from: number;
  readonly until: number;
  /** Horizontal place of a time, kept within the plot. */
  readonly x: (time: number) => number;
}

/** From the first to the last thing there is to draw, or as asked; statements alone get half a day of room. */
export function makeAxis(observation: Observation, asked: Partial<Window>): Axis {
  const { watches, statements, outages } = observation;
  const times = watches.flatMap(({ from, until }) => [from, until]);
  const stated = [
    ...statements.flatMap(({ from, until }) => [from, until ?? from]),
    ...outages.flatMap(({ begins, ends }) => [begins.earliest, ends?.latest ?? begins.latest]),
  ];
  const room = times.length > 0 ? 0 : DAY / 2;
  const known = times.length > 0 ? times : stated;
  // Nothing to draw: any axis will do.
  const all = known.length > 0 ? known : [asked.from ?? 0];
  const from = asked.from ?? least(all) - room;
  const until = Math.max(asked.until ?? -least(all.map((time) => -time)) + room, from + HOUR);
  const scale = (RIGHT - LEFT) / (until - from);
  return {
    from,
    until,
    x: (time) => round(LEFT + (Math.min(until, Math.max(from, time)) - from) * scale),
  };
}

function least(times: readonly number[]): number {
  return times.reduce((lowest, time) => Math.min(lowest, time), Number.POSITIVE_INFINITY);
}

const STEPS = [
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  91 * DAY,
  365 * DAY,
];
const MOST_TICKS = 11;

/** Times to label: on the hour or midnight UTC, few enough to read. */
export function listTicks({ from, until }: Axis): { readonly time: number; readonly label: string }[] {
  const step = STEPS.find((one) => (until - from) / one <= MOST_TICKS) ?? 365 * DAY;
  const ticks: { time: number; label: string }[] = [];
  for (let time = Math.ceil(from / step) * step; time <= until; time += step) {
    const iso = new Date(time * 1000).toISOString();
    const day = `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
    const isMidnight = time % DAY === 0;
    const year = step >= 91 * DAY ? ` ${iso.slice(0, 4)}` : "";
    ticks.push({ time, label: isMidnight ? `${day}${year}` : iso.slice(11, 16) });
  }
  return ticks;
}

/** "2022" or "2025–26": the years that an axis covers. */
export function nameYears({ from, until }: Axis): string {
  const [first, last] = [from, until].map((time) => new Date(time * 1000).toISOString().slice(0, 4));
  return first === last ? `${first}` : `${first}–${last?.slice(2)}`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
