import type { Series, Statement } from "../types.ts";
import type { ConnectivityReading } from "./reading.ts";

/** Seconds since 1970 at the start of 2100: what lies outside was no stamp. */
const LATEST = Date.UTC(2100, 0, 1) / 1000;
/** Nothing that is counted here comes to more. */
const HIGHEST = 1e15;

/** True for a time between 1970 and 2100. */
export function isPlausibleTime(time: number): boolean {
  return time >= 0 && time < LATEST;
}

/** True for a count or a share: finite, and not below zero. */
export function isPlausibleValue(value: number): boolean {
  return value >= 0 && value <= HIGHEST;
}

/** Leaves out, and names, what cannot have been measured: times outside 1970 to 2100, values below zero or past counting. */
export function keepPlausible(reading: ConnectivityReading): ConnectivityReading {
  const problems = [...reading.problems];
  const series = reading.series.map((one) => keepPoints(one, problems));
  const statements = reading.statements.filter(isPlausibleStatement);
  const missing = reading.statements.length - statements.length;
  if (missing > 0) problems.push(`${missing} statements have times outside 1970 to 2100 and were left out`);
  return { ...reading, series, statements, problems };
}

function isPlausibleStatement({ from, until }: Statement): boolean {
  return isPlausibleTime(from) && (until === null || (isPlausibleTime(until) && until >= from));
}

function keepPoints({ signal, points }: Series, problems: string[]): Series {
  const kept = points.filter(
    ({ time, value }) => isPlausibleTime(time) && (value === null || isPlausibleValue(value)),
  );
  const missing = points.length - kept.length;
  if (missing > 0)
    problems.push(
      `${signal.name} of ${signal.place}: ${missing} points have times outside 1970 to 2100 or values below zero or past counting, and were left out`,
    );
  return { signal, points: kept };
}
