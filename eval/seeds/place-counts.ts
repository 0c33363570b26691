import { findWords } from "../find-words.ts";
import type { ExpectedCount } from "../match-claims.ts";
import type { SeedCount } from "./expected.ts";

/** A seed count at its place in the text; `whole` is the larger count it is a part of. */
export interface PlacedCount extends ExpectedCount {
  readonly modifier: string;
  readonly background: boolean;
  readonly whole: PlacedCount | null;
}

/** Finds the place of each count's numeral in the texts, by file name. Throws where a text does not hold it. */
export function placeSeedCounts(
  counts: readonly SeedCount[],
  texts: ReadonlyMap<string, string>,
): PlacedCount[] {
  const placed = new Map<SeedCount, PlacedCount>();
  const place = (count: SeedCount): PlacedCount => {
    const known = placed.get(count);
    if (known !== undefined) return known;
    const fresh = placeCount(count, texts, findWhole(count, counts)?.map(place)[0] ?? null);
    placed.set(count, fresh);
    return fresh;
  };
  return counts.map(place);
}

function findWhole(count: SeedCount, counts: readonly SeedCount[]): SeedCount[] | undefined {
  const { partOf } = count;
  if (partOf === undefined) return undefined;
  return counts.filter(
    (one) =>
      one.article === count.article && one.numeral === partOf.numeral && (one.nth ?? 0) === (partOf.nth ?? 0),
  );
}

function placeCount(
  count: SeedCount,
  texts: ReadonlyMap<string, string>,
  whole: PlacedCount | null,
): PlacedCount {
  const [file, text] = [...texts].find(([name]) => name.startsWith(count.article)) ?? ["", ""];
  const span = findWords(count.numeral, text)[count.nth ?? 0];
  if (span === undefined) throw new Error(`seed ${count.article} does not hold "${count.numeral}"`);
  const exact = text.slice(span.start, span.end);
  return {
    ...span,
    file,
    exact,
    numberText: exact,
    metric: count.metric,
    low: count.low,
    high: count.high,
    implicit: false,
    modifier: count.modifier,
    background: count.background ?? false,
    whole,
  };
}
