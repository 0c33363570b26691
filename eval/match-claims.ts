import type { CountClaim } from "../src/model/claim.ts";
import type { Ledger } from "../src/model/ledger.ts";
import { overlaps, type Span } from "../src/model/span.ts";
import { findWords } from "./find-words.ts";

/** What a labelled count needs to be found again: its article, its words, and its quantity words. */
export interface ExpectedCount extends Span {
  readonly file: string;
  readonly exact: string;
  readonly numberText: string;
  readonly metric: string;
  readonly low: number | null;
  readonly high: number | null;
  /** "a man was killed": no numeral to compare, so overlapping spans suffice. */
  readonly implicit: boolean;
}

/** A count claim of the ledger, with offsets into the labelled text. */
export interface FoundCount extends Span {
  readonly file: string;
  readonly claim: CountClaim;
}

export interface Match<Expected extends ExpectedCount> {
  readonly expected: Expected;
  readonly found: FoundCount;
}

/** The count claims of `ledger` in the texts given by file name; those outside a text (a title put before it) are left out. */
export function listFoundCounts(ledger: Ledger, texts: ReadonlyMap<string, string>): FoundCount[] {
  const places = new Map<string, { file: string; shift: number; length: number }>();
  for (const article of ledger.articles) {
    const text = texts.get(article.source);
    if (text === undefined) continue;
    const shift = article.text.indexOf(text);
    if (shift === -1) throw new Error(`${article.source}: the ledger's text is not the labelled text`);
    places.set(article.id, { file: article.source, shift, length: text.length });
  }
  const found: FoundCount[] = [];
  for (const claim of ledger.claims) {
    const place = places.get(claim.article);
    if (claim.kind !== "count" || place === undefined) continue;
    const span = { start: claim.span.start - place.shift, end: claim.span.end - place.shift };
    if (span.start >= 0 && span.end <= place.length) found.push({ file: place.file, claim, ...span });
  }
  return found;
}

/**
 * Pairs expected with found counts one to one: same article, same mention of the number and, unless `anyMetric`, same metric.
 * Pairs with the right value go first, then those whose spans agree best.
 */
export function matchCounts<Expected extends ExpectedCount>(
  expected: readonly Expected[],
  found: readonly FoundCount[],
  anyMetric = false,
): Match<Expected>[] {
  const candidates: (Match<Expected> & { readonly merit: number })[] = [];
  for (const gold of expected) {
    for (const guess of found) {
      if (guess.file !== gold.file || !overlaps(gold, guess)) continue;
      const sameMetric = guess.claim.count.metric === gold.metric;
      if (!(sameMetric || anyMetric) || !isSameMention(gold, guess)) continue;
      const merit = (sameMetric ? 4 : 0) + (isSameValue(gold, guess.claim) ? 2 : 0) + agreement(gold, guess);
      candidates.push({ expected: gold, found: guess, merit });
    }
  }
  candidates.sort((a, b) => b.merit - a.merit);
  const takenGold = new Set<Expected>();
  const takenFound = new Set<FoundCount>();
  return candidates.filter((candidate) => {
    if (takenGold.has(candidate.expected) || takenFound.has(candidate.found)) return false;
    takenGold.add(candidate.expected);
    takenFound.add(candidate.found);
    return true;
  });
}

/** True where both bounds are right. */
export function isSameValue(
  expected: { readonly low: number | null; readonly high: number | null },
  claim: CountClaim,
): boolean {
  return expected.low === claim.count.low && expected.high === claim.count.high;
}

function isSameMention(gold: ExpectedCount, guess: FoundCount): boolean {
  if (gold.implicit) return true;
  const wanted = placesOf(gold.numberText, gold.exact, gold.start);
  const offered = placesOf(guess.claim.count.numberText, guess.claim.span.exact, guess.start);
  return wanted.some((a) => offered.some((b) => overlaps(a, b)));
}

/** Where the number's words stand in `text`, which starts at `offset`; the whole text where they do not. */
function placesOf(words: string, text: string, offset: number): Span[] {
  const places = findWords(words, text).map(({ start, end }) => ({
    start: offset + start,
    end: offset + end,
  }));
  return places.length > 0 ? places : [{ start: offset, end: offset + text.length }];
}

/** Overlap of two spans over their union, 0..1. */
function agreement(a: Span, b: Span): number {
  const together = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return together / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
