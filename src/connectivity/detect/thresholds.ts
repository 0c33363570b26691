import { DAY, WEEK } from "../times.ts";
import type { Disruption, Series, Signal } from "../types.ts";
import { SortedWindow } from "./sorted-window.ts";

interface Published {
  readonly pattern: RegExp;
  readonly share: number;
  readonly window: number;
}

/**
 * IODA's published alert rule, as a second detector to compare with: an alert wherever a value lies below a share of
 * the median of the time before it (Bischof et al., "Destination Unreachable", SIGCOMM 2023). None is published for
 * Google's and Mozilla's series.
 */
const PUBLISHED: readonly Published[] = [
  { pattern: /^bgp\b/iu, share: 0.99, window: DAY },
  { pattern: /^(?:active[ _-]?probing|ping-slash24$)/iu, share: 0.8, window: WEEK },
  { pattern: /^(?:telescope|merit-nt|ucsd-nt)/iu, share: 0.25, window: WEEK },
];

/** Alerts by IODA's thresholds, as disruptions from the first point below to the first above; null where no threshold is published. */
export function applyPublishedThresholds({ signal, points }: Series, step: number): Disruption[] | null {
  const rule = PUBLISHED.find(({ pattern }) => pattern.test(signal.name));
  if (rule === undefined) return null;
  const window = new SortedWindow(Math.max(2, Math.round(rule.window / step)));
  const enough = Math.round(rule.window / step / 2);
  const found: Disruption[] = [];
  let open: { onset: number; before: number; baseline: number; depths: SortedWindow } | null = null;
  let last: number | null = null;
  for (const { time, value } of points) {
    if (value === null) continue;
    const usual = window.length < enough ? null : window.quantile(0.5);
    const isLow = usual !== null && usual > 0 && value < rule.share * usual;
    if (isLow) {
      open ??= { onset: time, before: last ?? time, baseline: usual, depths: new SortedWindow(1500) };
      open.depths.add(1 - value / usual);
    } else if (open !== null) {
      found.push(close(signal, open, time));
      open = null;
    }
    window.add(value);
    last = time;
  }
  if (open !== null) found.push(close(signal, open, null));
  return found;
}

function close(
  signal: Signal,
  open: {
    readonly onset: number;
    readonly before: number;
    readonly baseline: number;
    readonly depths: SortedWindow;
  },
  end: number | null,
): Disruption {
  return {
    signal,
    onset: open.onset,
    onsetAfter: open.before,
    end,
    ending: end === null ? "none" : "lasting",
    depth: open.depths.quantile(0.5),
    deepest: open.depths.quantile(1),
    baseline: open.baseline,
    restorations: [],
  };
}
