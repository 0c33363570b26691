import type { TermTally } from "../model/digest.ts";
import { MOST_TERMS, priorOfTerm, rarityOf } from "./terms.ts";
import type { Vector } from "./vectors.ts";

// Above this many terms old counts fade by half, so that memory stays flat however long the stream.
const MOST_COUNTED = 400_000;

/** The terms of one article, in columns. */
export interface TermColumns {
  /** One a line. */
  readonly terms: string;
  /** How much the article uses each: 1 + ln(times). */
  readonly uses: Float64Array;
  /** The share of articles that use each, as far as its form tells. */
  readonly priors: Float64Array;
}

export function writeColumns(tallies: readonly TermTally[]): TermColumns {
  return {
    terms: tallies.map(([term]) => term).join("\n"),
    uses: Float64Array.from(tallies, ([, times]) => 1 + Math.log(times)),
    priors: Float64Array.from(tallies, ([term, , form]) => priorOfTerm(term, form)),
  };
}

interface WeighedArticle {
  /** Numbers of its terms, the heaviest first. */
  readonly heaviest: readonly number[];
  readonly vector: Vector;
}

/** Numbers the terms of a stream of articles and counts who uses them, so that articles and stories compare numbers and not words. */
export class TermNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly articlesWith: number[] = [];
  private readonly free: number[] = [];
  private articles = 0;
  private readonly mostCounted: number;

  constructor(mostCounted = MOST_COUNTED) {
    this.mostCounted = mostCounted;
  }

  /** All numbers given so far are below it. */
  get size(): number {
    return this.names.length;
  }

  /** Weighs one more article beside those that came before it (TF-IDF, sublinear; a vector of length one), and counts it. */
  weigh({ terms, uses, priors }: TermColumns): WeighedArticle {
    this.articles++;
    const own: { readonly number: number; readonly weight: number }[] = [];
    const words = terms.split("\n");
    for (let at = 0; at < uses.length; at++) {
      const term = words[at] ?? "";
      const number = this.numbers.get(term) ?? this.open(term);
      const articlesWith = (this.articlesWith[number] ?? 0) + 1;
      this.articlesWith[number] = articlesWith;
      const rarity = rarityOf(articlesWith, priors[at] ?? 1, this.articles);
      if (rarity > 0) own.push({ number, weight: (uses[at] ?? 1) * rarity });
    }
    own.sort((a, b) => b.weight - a.weight || this.compareNames(a.number, b.number));
    if (own.length > MOST_TERMS) own.length = MOST_TERMS;
    const length = Math.sqrt(own.reduce((sum, { weight }) => sum + weight * weight, 0));
    const heaviest = own.map(({ number }) => number);
    own.sort((a, b) => a.number - b.number);
    return {
      heaviest,
      vector: {
        terms: Int32Array.from(own, ({ number }) => number),
        weights: Float64Array.from(own, ({ weight }) => weight / length),
      },
    };
  }

  /** For sorting: the order of the alphabet. */
  compareNames(a: number, b: number): number {
    return (this.names[a] ?? "") < (this.names[b] ?? "") ? -1 : 1;
  }

  /** Halves all counts once the terms are too many; those that fade out are forgotten, but for the ones that open stories hold. */
  fade(listHeld: () => Iterable<Vector>): void {
    if (this.numbers.size <= this.mostCounted) return;
    const held = new Set<number>();
    for (const { terms } of listHeld()) for (const number of terms) held.add(number);
    this.articles = Math.ceil(this.articles / 2);
    for (const [term, number] of this.numbers) {
      const left = Math.floor((this.articlesWith[number] ?? 0) / 2);
      this.articlesWith[number] = left;
      if (left > 0 || held.has(number)) continue;
      this.numbers.delete(term);
      this.free.push(number);
    }
  }

  private open(term: string): number {
    const number = this.free.pop() ?? this.names.length;
    this.names[number] = term;
    this.articlesWith[number] = 0;
    this.numbers.set(term, number);
    return number;
  }
}
