import { describeSignal } from "./signals.ts";
import { DAY, HOUR } from "./times.ts";
import type { Point, Series, Signal } from "./types.ts";

/** Where made-up series start: a Monday, midnight UTC. */
const SAMPLE_START = Date.UTC(2024, 0, 1) / 1000;

/** A made-up series for tests: even, or with a daily wave for traffic, changed by `change`; null leaves a gap. */
export function makeSeries(
  name: string,
  days: number,
  change: (value: number, time: number) => number | null = (value) => value,
  step = HOUR / 2,
): Series {
  const signal: Signal = describeSignal(name, { place: "XA" });
  const points: Point[] = [];
  for (let time = SAMPLE_START; time < SAMPLE_START + days * DAY; time += step) {
    const wave = signal.family === "traffic" ? 1 + 0.5 * Math.sin(((time % DAY) / DAY) * 2 * Math.PI) : 1;
    // Small and regular, so that tests never differ.
    const ripple = 1 + 0.005 * Math.sin(time / 7000);
    points.push({ time, value: change(1000 * wave * ripple, time) });
  }
  return { signal, points };
}

/** Seconds since 1970 of a day and hour after the start. */
export function at(day: number, hour = 0): number {
  return SAMPLE_START + day * DAY + hour * HOUR;
}
