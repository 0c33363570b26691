import { HOUR, WEEK } from "../times.ts";
import { FLAT_LEARNED, FLAT_WINDOW, type Settings, WEEKS_KEPT, WEEKS_LEARNED } from "./settings.ts";
import { SortedWindow } from "./sorted-window.ts";

/** What is usual at one moment: the value, and how far below it ordinary points dip, both in the signal's unit. */
interface Usual {
  readonly value: number;
  readonly dip: number;
}

/** Learns undisturbed points only: whoever owns it stops feeding it at an onset, and that freezes it. */
export interface Baseline {
  learn(time: number, value: number): void;
  /** Null until enough is learned for a verdict. */
  usualAt(time: number): Usual | null;
}

/** The baseline that `settings` ask for; `step` in seconds, `offsetAt` the zone's seconds ahead of UTC. */
export function makeBaseline(
  settings: Settings,
  step: number,
  offsetAt: (time: number) => number = () => 0,
): Baseline {
  return settings.baseline === "flat" ? new FlatBaseline(step) : new WeeklyBaseline(step, offsetAt);
}

class FlatBaseline implements Baseline {
  readonly #window: SortedWindow;
  readonly #enough: number;

  constructor(step: number) {
    this.#window = new SortedWindow(Math.max(4, Math.round(FLAT_WINDOW / step)));
    this.#enough = Math.max(3, Math.round(FLAT_LEARNED / step));
  }

  learn(_time: number, value: number): void {
    this.#window.add(value);
  }

  usualAt(): Usual | null {
    if (this.#window.length < this.#enough) return null;
    const value = this.#window.quantile(0.5);
    return { value, dip: value - this.#window.quantile(0.1) };
  }
}

/** Longest slot of the week whose neighbours still tell something about it. */
const WIDEST_NEIGHBOUR = HOUR;

class WeeklyBaseline implements Baseline {
  readonly #slotLength: number;
  readonly #slots: number;
  /** `WEEKS_KEPT` values for each slot of the week; NaN where none is learned. */
  readonly #kept: Float64Array;
  readonly #next: Uint8Array;
  /** How learned points stood to what was usual then, over two weeks. */
  readonly #ratios: SortedWindow;
  readonly #offsetAt: (time: number) => number;
  readonly #scratch: number[] = [];
  #learned = 0;

  constructor(step: number, offsetAt: (time: number) => number) {
    this.#slotLength = Math.max(300, Math.min(step, 24 * HOUR));
    this.#slots = Math.max(1, Math.round(WEEK / this.#slotLength));
    this.#kept = new Float64Array(this.#slots * WEEKS_KEPT).fill(Number.NaN);
    this.#next = new Uint8Array(this.#slots);
    this.#ratios = new SortedWindow(this.#slots * 2);
    this.#offsetAt = offsetAt;
  }

  learn(time: number, value: number): void {
    const slot = this.#slotOf(time);
    const usual = this.#usualIn(slot);
    if (usual > 0) this.#ratios.add(value / usual);
    const next = this.#next[slot] ?? 0;
    this.#kept[slot * WEEKS_KEPT + next] = value;
    this.#next[slot] = (next + 1) % WEEKS_KEPT;
    this.#learned += 1;
  }

  usualAt(time: number): Usual | null {
    // Half of the second week's points may be missing, never a whole week.
    if (this.#learned < this.#slots * (WEEKS_LEARNED - 0.5)) return null;
    const slot = this.#slotOf(time);
    if (this.#countIn(slot) < WEEKS_LEARNED) return null;
    const value = this.#usualIn(slot);
    if (!(value > 0)) return null;
    const dip = this.#ratios.length < this.#slots / 2 ? 0 : 1 - Math.min(1, this.#ratios.quantile(0.1));
    return { value, dip: dip * value };
  }

  #slotOf(time: number): number {
    const local = time + this.#offsetAt(time);
    return Math.floor((((local % WEEK) + WEEK) % WEEK) / this.#slotLength) % this.#slots;
  }

  #countIn(slot: number): number {
    let count = 0;
    for (let week = 0; week < WEEKS_KEPT; week++)
      if (!Number.isNaN(this.#kept[slot * WEEKS_KEPT + week])) count += 1;
    return count;
  }

  /** Median of the slot over the weeks, with the slots beside it where they are short; NaN where nothing is learned. */
  #usualIn(slot: number): number {
    const values = this.#scratch;
    values.length = 0;
    const beside = this.#slotLength <= WIDEST_NEIGHBOUR / 2 ? 1 : 0;
    for (let near = -beside; near <= beside; near++) {
      const at = ((slot + near + this.#slots) % this.#slots) * WEEKS_KEPT;
      for (let week = 0; week < WEEKS_KEPT; week++) {
        const value = this.#kept[at + week] ?? Number.NaN;
        if (!Number.isNaN(value)) insertSorted(values, value);
      }
    }
    const half = (values.length - 1) / 2;
    return ((values[Math.floor(half)] ?? Number.NaN) + (values[Math.ceil(half)] ?? Number.NaN)) / 2;
  }
}

/** At most twelve values: insertion beats sorting. */
function insertSorted(values: number[], value: number): void {
  let at = values.length;
  values.push(value);
  while (at > 0 && (values[at - 1] ?? 0) > value) {
    values[at] = values[at - 1] ?? 0;
    at -= 1;
  }
  values[at] = value;
}
