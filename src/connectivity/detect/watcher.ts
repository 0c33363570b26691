import type { Disruption, Point, Series, Signal, Watch, Window } from "../types.ts";
import { Detector } from "./detector.ts";
import { Outline } from "./outline.ts";
import { GAP_STEPS } from "./settings.ts";

/** Points looked at before the usual step of a series is known. */
const FIRST_POINTS = 48;
/** Gaps kept for one signal; a series with more is hardly a series. */
const MOST_GAPS = 2000;

export interface WatchOptions {
  /** Seconds the place's clocks are ahead of UTC at a time: the week of a traffic signal is counted by them. */
  readonly offsetAt?: (time: number) => number;
}

/** Reads a whole series at once. */
export function watchSeries({ signal, points }: Series, options: WatchOptions = {}): Watch | null {
  const watcher = new Watcher(signal, options);
  for (const { time, value } of points) if (value !== null) watcher.add(time, value);
  return watcher.finish();
}

/** Reads one signal point by point in flat memory: it keeps its baseline, an outline to draw, and what it found. */
export class Watcher {
  readonly #signal: Signal;
  readonly #options: WatchOptions;
  readonly #outline = new Outline();
  readonly #disruptions: Disruption[] = [];
  readonly #gaps: Window[] = [];
  #early: Point[] | null = [];
  #detector: Detector | null = null;
  #step = 0;
  #from: number | null = null;
  #last: number | null = null;
  /** Points that came late or twice and were left out. */
  skipped = 0;

  constructor(signal: Signal, options: WatchOptions = {}) {
    this.#signal = signal;
    this.#options = options;
  }

  add(time: number, value: number): void {
    if (!Number.isFinite(value)) return;
    if (this.#last !== null && time <= this.#last) {
      this.skipped += 1;
      return;
    }
    this.#from ??= time;
    this.#last = time;
    this.#outline.add(time, value);
    if (this.#early === null) {
      this.#pass(time, value);
      return;
    }
    this.#early.push({ time, value });
    if (this.#early.length >= FIRST_POINTS) this.#start();
  }

  /** Null where the series has fewer than two points. */
  finish(): Watch | null {
    if (this.#early !== null && this.#early.length >= 2) this.#start();
    if (this.#detector === null || this.#from === null || this.#last === null) return null;
    this.#detector.finish();
    return {
      signal: this.#signal,
      step: this.#step,
      from: this.#from,
      until: this.#last,
      judgedFrom: this.#detector.judgedFrom,
      gaps: this.#gaps,
      disruptions: this.#disruptions,
      outline: this.#outline.points(),
    };
  }

  #start(): void {
    const early = this.#early ?? [];
    this.#early = null;
    this.#step = usualStep(early);
    const keep = (disruption: Disruption) => {
      this.#disruptions.push(disruption);
    };
    this.#detector = new Detector(this.#signal, this.#step, keep, this.#options);
    this.#previous = early[0]?.time ?? 0;
    for (const { time, value } of early) if (value !== null) this.#pass(time, value);
  }

  #previous = 0;

  #pass(time: number, value: number): void {
    if (time - this.#previous > GAP_STEPS * this.#step && this.#gaps.length < MOST_GAPS)
      this.#gaps.push({ from: this.#previous + this.#step, until: time });
    this.#previous = time;
    this.#detector?.add(time, value);
  }
}

/** Median distance of neighbours, in seconds. */
function usualStep(points: readonly Point[]): number {
  const steps = points.slice(1).map(({ time }, at) => time - (points[at]?.time ?? time));
  steps.sort((a, b) => a - b);
  return Math.max(60, steps[Math.floor(steps.length / 2)] ?? 60);
}
