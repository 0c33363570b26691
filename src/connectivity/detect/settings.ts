import { DAY, HOUR } from "../times.ts";
import type { Family } from "../types.ts";

/** How deep a fall must be, as a share of the baseline, and how the baseline is learned. `docs/connectivity.md` gives the reasons. */
export interface Settings {
  /** The opening line lies at least this share below the baseline. */
  readonly openDepth: number;
  /** The closing line lies this share below it: nearer, so that a signal cannot flicker between the two. */
  readonly closeDepth: number;
  /** And at least so many times the usual dip (median minus tenth percentile) below it. */
  readonly openSpread: number;
  readonly baseline: "flat" | "weekly";
}

export const SETTINGS: Readonly<Record<Family, Settings>> = {
  routing: { openDepth: 0.05, closeDepth: 0.025, openSpread: 2, baseline: "flat" },
  reachability: { openDepth: 0.1, closeDepth: 0.05, openSpread: 2, baseline: "flat" },
  traffic: { openDepth: 0.4, closeDepth: 0.2, openSpread: 2, baseline: "weekly" },
};

/** A flat baseline is the median of the last seven undisturbed days. */
export const FLAT_WINDOW = 7 * DAY;
/** Half a window must be learned before a flat baseline gives a verdict. */
export const FLAT_LEARNED = FLAT_WINDOW / 2;
/** A weekly baseline is the median of the same time of week over the last four undisturbed weeks. */
export const WEEKS_KEPT = 4;
export const WEEKS_LEARNED = 2;
/** Points below the line that open a disruption. */
export const OPENING_POINTS = 2;
/** A recovery lasts where it is measured so long, and over so many points. */
export const CLOSING_TIME = 12 * HOUR;
export const CLOSING_POINTS = 3;
/** Longer than so many steps without a point is a gap. */
export const GAP_STEPS = 3;
