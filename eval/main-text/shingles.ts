import { ratio } from "../measures.ts";

export interface Overlap {
  /** Null where nothing was found. */
  readonly precision: number | null;
  /** Null where there was nothing to find. */
  readonly recall: number | null;
}

const LENGTH = 4;

/** Compares two texts by their runs of four words, each counted as often as it occurs. */
export function compareShingles(truth: string, found: string): Overlap {
  const expected = countShingles(truth);
  const given = countShingles(found);
  let shared = 0;
  for (const [shingle, times] of given) shared += Math.min(times, expected.get(shingle) ?? 0);
  const [wanted, got] = [sum(expected), sum(given)];
  return {
    precision: got === 0 ? null : ratio(shared, got),
    recall: wanted === 0 ? null : ratio(shared, wanted),
  };
}

/** A text shorter than four words is one run. */
function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = words.length === 0 ? -1 : Math.max(0, words.length - LENGTH);
  for (let at = 0; at <= last; at++) {
    const shingle = words.slice(at, at + LENGTH).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const times of counts.values()) total += times;
  return total;
}
