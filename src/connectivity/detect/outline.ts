import type { Point } from "../types.ts";

/** Stretches kept; each gives its lowest and highest point. */
const MOST = 1200;

interface Stretch {
  low: Point & { readonly value: number };
  high: Point & { readonly value: number };
}

/** The shape of a series in flat memory: when it grows too long, neighbouring stretches become one. */
export class Outline {
  #stretches: Stretch[] = [];
  #perStretch = 1;
  #inLast = 0;

  add(time: number, value: number): void {
    const point = { time, value };
    const last = this.#stretches.at(-1);
    if (last !== undefined && this.#inLast < this.#perStretch) {
      if (value < last.low.value) last.low = point;
      if (value > last.high.value) last.high = point;
      this.#inLast += 1;
      return;
    }
    if (this.#stretches.length >= MOST) this.#halve();
    this.#stretches.push({ low: point, high: point });
    this.#inLast = 1;
  }

  points(): readonly Point[] {
    return this.#stretches.flatMap(({ low, high }) => {
      if (low.time === high.time) return [low];
      return low.time < high.time ? [low, high] : [high, low];
    });
  }

  #halve(): void {
    const joined: Stretch[] = [];
    for (let at = 0; at < this.#stretches.length; at += 2) {
      const one = this.#stretches[at];
      const other = this.#stretches[at + 1];
      if (one === undefined) continue;
      if (other !== undefined) {
        if (other.low.value < one.low.value) one.low = other.low;
        if (other.high.value > one.high.value) one.high = other.high;
      }
      joined.push(one);
    }
    this.#stretches = joined;
    this.#perStretch *= 2;
  }
}
