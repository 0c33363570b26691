import type { Disruption, Signal, Window } from "../types.ts";
import { type Baseline, makeBaseline } from "./baseline.ts";
import {
  CLOSING_POINTS,
  CLOSING_TIME,
  GAP_STEPS,
  OPENING_POINTS,
  SETTINGS,
  type Settings,
} from "./settings.ts";
import { SortedWindow } from "./sorted-window.ts";

/** Depths kept for the median depth of one disruption: a month of half-hours, then the latest. */
const DEPTHS_KEPT = 1500;

interface Low {
  readonly time: number;
  readonly value: number;
  readonly usual: number;
  readonly before: number;
}

interface Open {
  readonly onset: number;
  readonly onsetAfter: number;
  readonly baseline: number;
  readonly depths: SortedWindow;
  deepest: number;
  readonly restorations: Window[];
  recovery: Recovery | null;
}

interface Recovery {
  readonly from: number;
  points: number;
  measured: number;
  /** First of the points that fell below the closing line again. */
  fallFrom: number | null;
  falls: number;
}

/**
 * Reads one signal point by point, in order of time, and calls `onDisruption` when one is over.
 * Two points below the opening line open; the baseline is frozen from the first of them; a recovery that is measured
 * above the closing line for twelve hours closes, and one that falls back is kept as a restoration inside.
 */
export class Detector {
  readonly #signal: Signal;
  readonly #step: number;
  readonly #settings: Settings;
  readonly #baseline: Baseline;
  readonly #onDisruption: (disruption: Disruption) => void;
  #last: number | null = null;
  #lows: Low[] = [];
  #open: Open | null = null;
  /** First point that had a verdict. */
  judgedFrom: number | null = null;

  constructor(
    signal: Signal,
    step: number,
    onDisruption: (disruption: Disruption) => void,
    options: { readonly settings?: Settings; readonly offsetAt?: (time: number) => number } = {},
  ) {
    this.#signal = signal;
    this.#step = step;
    this.#settings = options.settings ?? SETTINGS[signal.family];
    this.#baseline = makeBaseline(this.#settings, step, options.offsetAt);
    this.#onDisruption = onDisruption;
  }

  /** One measured point, later than all before it. Gaps are points that never come: they neither open nor close. */
  add(time: number, value: number): void {
    const before = this.#last ?? time;
    this.#last = time;
    const isAfterGap = time - before > GAP_STEPS * this.#step;
    const usual = this.#baseline.usualAt(time);
    if (usual === null || usual.value <= 0) {
      if (this.#open === null) this.#baseline.learn(time, value);
      return;
    }
    this.judgedFrom ??= time;
    const { openDepth, closeDepth, openSpread } = this.#settings;
    const fall = Math.max(openDepth * usual.value, openSpread * usual.dip);
    const openLine = usual.value - fall;
    if (this.#open !== null) {
      // A noisy signal opens deeper; its closing line moves with it, half as far.
      const closeLine = usual.value - Math.max(closeDepth * usual.value, fall / 2);
      this.#follow(this.#open, { time, value, usual: usual.value, before }, closeLine, isAfterGap);
      return;
    }
    if (isAfterGap) this.#releaseLows();
    if (value >= openLine) {
      this.#releaseLows();
      this.#baseline.learn(time, value);
      return;
    }
    this.#lows.push({ time, value, usual: usual.value, before });
    if (this.#lows.length >= OPENING_POINTS) this.#begin();
  }

  /** The series is over. What is still open is handed out with what can be said of its end. */
  finish(): void {
    if (this.#open === null) return;
    const { recovery } = this.#open;
    const isBack = recovery !== null && recovery.points >= OPENING_POINTS && recovery.falls === 0;
    this.#end(this.#open, isBack ? recovery.from : null, isBack ? "provisional" : "none");
  }

  /** A lone low point is noise after all: it is learned like any other. */
  #releaseLows(): void {
    for (const { time, value } of this.#lows) this.#baseline.learn(time, value);
    this.#lows = [];
  }

  #begin(): void {
    const [first] = this.#lows;
    if (first === undefined) return;
    const open: Open = {
      onset: first.time,
      onsetAfter: first.before,
      baseline: first.usual,
      depths: new SortedWindow(DEPTHS_KEPT),
      deepest: 0,
      restorations: [],
      recovery: null,
    };
    for (const low of this.#lows) noteDepth(open, low);
    this.#lows = [];
    this.#open = open;
  }

  #follow(open: Open, point: Low, closeLine: number, isAfterGap: boolean): void {
    const { time, value, before } = point;
    const { recovery } = open;
    if (value < closeLine) {
      if (recovery === null) {
        noteDepth(open, point);
        return;
      }
      recovery.fallFrom ??= time;
      recovery.falls += 1;
      if (recovery.falls < OPENING_POINTS) return;
      if (recovery.points >= OPENING_POINTS)
        open.restorations.push({ from: recovery.from, until: recovery.fallFrom });
      open.recovery = null;
      noteDepth(open, point);
      return;
    }
    if (recovery === null) {
      open.recovery = { from: time, points: 1, measured: 0, fallFrom: null, falls: 0 };
      return;
    }
    recovery.points += 1;
    recovery.falls = 0;
    recovery.fallFrom = null;
    if (!isAfterGap) recovery.measured += time - before;
    if (recovery.measured < CLOSING_TIME || recovery.points < CLOSING_POINTS) return;
    this.#end(open, recovery.from, "lasting");
  }

  #end(open: Open, end: number | null, ending: Disruption["ending"]): void {
    this.#open = null;
    this.#onDisruption({
      signal: this.#signal,
      onset: open.onset,
      onsetAfter: open.onsetAfter,
      end,
      ending,
      depth: open.depths.quantile(0.5),
      deepest: open.deepest,
      baseline: open.baseline,
      restorations: open.restorations,
    });
  }
}

function noteDepth(open: Open, { value, usual }: Low): void {
  const depth = Math.min(1, Math.max(0, 1 - value / usual));
  open.depths.add(depth);
  open.deepest = Math.max(open.deepest, depth);
}
