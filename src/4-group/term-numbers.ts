import type { TermTally } from "../model/digest.ts";
import { hash53 } from "../model/id.ts";
import { NumberTable } from "../model/number-table.ts";
import { MOST_TERMS, priorOfTerm, rarityOf } from "./terms.ts";
import { makeVector, type Vector } from "./vectors.ts";

// Above this many terms old counts fade by half, so that memory stays flat however long the stream.
const MOST_COUNTED = 400_000;

/** The terms of one article, in columns: numbers are quickly handed from thread to thread, and no word is looked up. */
export interface TermColumns {
  /** `hash53` of each term. */
  readonly hashes: Float64Array;
  /** How much the article uses each: 1 + ln(times). */
  readonly uses: Float64Array;
  /** The share of articles that use each, as far as its form tells. */
  readonly priors: Float64Array;
}

export function writeColumns(tallies: readonly TermTally[]): TermColumns {
  return {
    hashes: Float64Array.from(tallies, ([term]) => hash53(term)),
    uses: Float64Array.from(tallies, ([, times]) => 1 + Math.log(times)),
    priors: Float64Array.from(tallies, ([term, , form]) => priorOfTerm(term, form)),
  };
}

interface WeighedArticle {
  /** Numbers of its terms, the heaviest first. */
  readonly heaviest: readonly number[];
  readonly vector: Vector;
}

/** Numbers the terms of a stream of articles and counts who uses them, so that articles and stories compare small numbers. */
export class TermNumbers {
  private readonly numbers = new NumberTable();
  /** The hash of each term by its number; null where the number is free. */
  private readonly hashes: (number | null)[] = [];
  private readonly articlesWith: number[] = [];
  private readonly free: number[] = [];
  private articles = 0;
  private readonly mostCounted: number;

  constructor(mostCounted = MOST_COUNTED) {
    this.mostCounted = mostCounted;
  }

  /** All numbers given so far are below it. */
  get size(): number {
    return this.hashes.length;
  }

  /** Weighs one more article beside those that came before it (TF-IDF, sublinear; a vector of length one), and counts it. */
  weigh({ hashes, uses, priors }: TermColumns): WeighedArticle {
    this.articles++;
    const numbers: number[] = [];
    const weights: number[] = [];
    for (let at = 0; at < hashes.length; at++) {
      const number = this.numberOf(hashes[at] ?? 0);
      const articlesWith = (this.articlesWith[number] ?? 0) + 1;
      this.articlesWith[number] = articlesWith;
      const rarity = rarityOf(articlesWith, priors[at] ?? 1, this.articles);
      if (rarity <= 0) continue;
      numbers.push(number);
      weights.push((uses[at] ?? 1) * rarity);
    }
    const order = [...numbers.keys()].sort(
      (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || this.compareEven(numbers[a] ?? 0, numbers[b] ?? 0),
    );
    if (order.length > MOST_TERMS) order.length = MOST_TERMS;
    const heaviest = order.map((place) => numbers[place] ?? 0);
    const length = Math.sqrt(order.reduce((sum, place) => sum + (weights[place] ?? 0) ** 2, 0));
    return {
      heaviest,
      vector: makeVector(
        heaviest,
        order.map((place) => (weights[place] ?? 0) / length),
      ),
    };
  }

  /** For sorting terms of one weight: an order that does not depend on which term came first. */
  compareEven(a: number, b: number): number {
    return (this.hashes[a] ?? 0) - (this.hashes[b] ?? 0);
  }

  /** Halves all counts once the terms are too many; those that fade out are forgotten, but for the ones that open stories hold. */
  fade(listHeld: () => Iterable<Vector>): void {
    if (this.hashes.length - this.free.length <= this.mostCounted) return;
    const held = new Set<number>();
    for (const { terms } of listHeld()) for (const number of terms) held.add(number);
    this.articles = Math.ceil(this.articles / 2);
    this.numbers.clear();
    for (const [number, hash] of this.hashes.entries()) {
      if (hash === null) continue;
      const left = Math.floor((this.articlesWith[number] ?? 0) / 2);
      this.articlesWith[number] = left;
      if (left > 0 || held.has(number)) {
        this.numbers.set(hash, number);
        continue;
      }
      this.hashes[number] = null;
      this.free.push(number);
    }
  }

  private numberOf(hash: number): number {
    const known = this.numbers.get(hash);
    if (known !== undefined) return known;
    const number = this.free.pop() ?? this.hashes.length;
    this.hashes[number] = hash;
    this.articlesWith[number] = 0;
    this.numbers.set(hash, number);
    return number;
  }
}
