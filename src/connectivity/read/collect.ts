import { keyOf } from "../signals.ts";
import type { Point, Series, Signal } from "../types.ts";

interface Collected {
  readonly signal: Signal;
  readonly points: Point[];
}

/** Gathers points of many signals in any order; `series()` sorts them and settles stamps that come twice. */
export class Collector {
  readonly #bySignal = new Map<string, Collected>();

  add(signal: Signal, time: number, value: number | null): void {
    const key = keyOf(signal);
    let collected = this.#bySignal.get(key);
    if (collected === undefined) {
      collected = { signal, points: [] };
      this.#bySignal.set(key, collected);
    }
    collected.points.push({ time, value });
  }

  series(problems: string[]): Series[] {
    return [...this.#bySignal.values()].map(({ signal, points }) => {
      const label = [signal.name, signal.place].filter(Boolean).join(" of ");
      return { signal, points: putInOrder(points, label, problems) };
    });
  }
}

/** The same signal from several files as one series, unless each file is scaled by its own window. */
export function joinSeries(series: readonly Series[], problems: string[]): Series[] {
  const joined = new Collector();
  for (const { signal, points } of series)
    if (signal.scale === "absolute") for (const { time, value } of points) joined.add(signal, time, value);
  const files = filesByKey(series);
  const whole = joined.series(problems).map(({ signal, points }) => {
    const own = files.get(keyOf(signal)) ?? new Set();
    return { signal: own.size === 0 ? signal : { ...signal, files: [...own].sort() }, points };
  });
  return [...whole, ...series.filter(({ signal }) => signal.scale === "own-window")];
}

function filesByKey(series: readonly Series[]): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const { signal } of series) {
    const own = files.get(keyOf(signal)) ?? new Set();
    for (const file of signal.files ?? []) own.add(file);
    files.set(keyOf(signal), own);
  }
  return files;
}

/** Sorted by time. Of a stamp that comes twice the later line counts, and a number before a null. */
function putInOrder(points: readonly Point[], label: string, problems: string[]): Point[] {
  const isOrdered = points.every(({ time }, at) => at === 0 || time >= (points[at - 1]?.time ?? time));
  const sorted = isOrdered ? points : [...points].sort((a, b) => a.time - b.time);
  if (!isOrdered) problems.push(`${label}: its stamps are out of order; they were sorted`);
  const single: Point[] = [];
  let conflicts = 0;
  for (const point of sorted) {
    const last = single.at(-1);
    if (last === undefined || last.time !== point.time) {
      single.push(point);
      continue;
    }
    if (point.value === null) continue;
    if (last.value !== null && last.value !== point.value) conflicts += 1;
    single[single.length - 1] = point;
  }
  if (conflicts > 0)
    problems.push(
      `${label}: ${conflicts} stamps come twice with different values; the last of each is used. Local times without an offset do this when clocks go back`,
    );
  return single;
}
