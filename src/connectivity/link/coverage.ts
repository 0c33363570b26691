import type { Watch } from "../types.ts";
import type { TimeRange } from "./press-claim.ts";

/** Share of a stretch that must hold points. */
const ENOUGH = 0.9;

/** Signals of the whole place that had a verdict and points over nearly all of `range`. */
export function findWitnesses(watches: readonly Watch[], place: string, range: TimeRange): Watch[] {
  return watches.filter(
    (watch) =>
      watch.signal.place === place &&
      watch.signal.reach !== "network" &&
      watch.judgedFrom !== null &&
      watch.judgedFrom <= range.earliest &&
      watch.until >= range.latest &&
      shareMeasured(watch, range) >= ENOUGH,
  );
}

function shareMeasured({ gaps, step }: Watch, { earliest, latest }: TimeRange): number {
  const length = Math.max(latest - earliest, step);
  const missing = gaps.reduce(
    (sum, { from, until }) => sum + Math.max(0, Math.min(until, latest + step) - Math.max(from, earliest)),
    0,
  );
  return 1 - missing / length;
}

/** True where these could have seen a country cut off or back: people's traffic, which alone shows a mobile cut, and one family more. */
export function couldSee(witnesses: readonly Watch[]): boolean {
  const families = new Set(witnesses.map(({ signal }) => signal.family));
  return families.size >= 2 && families.has("traffic");
}
