import type { Digest } from "../model/digest.ts";
import { MOST_TERMS, priorOfTerm, rarityOf } from "./terms.ts";
import type { Vector } from "./vectors.ts";

const DIGITS = /\d/u;
const AGEING = 0.8;
const FEWEST_ROWS = 1024;

/**
 * The headline of the article nearest to the middle of the group, by the weights of its terms. Withdrawn articles name no story, and
 * headlines with figures, which age, come after others that are about as near.
 */
export function findTitle(articles: readonly Digest[], vectors: readonly Vector[]): string {
  const headlines = articles.map(headlineOf);
  if (headlines.length === 1) return headlines[0] ?? "";
  const middle = new Map<number, number>();
  for (const { terms, weights } of vectors) {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      middle.set(term, (middle.get(term) ?? 0) + (weights[at] ?? 0));
    }
  }
  return pickNearest(headlines, (at) => {
    const { terms, weights } = vectors[at] ?? NOTHING;
    return terms.reduce(
      (nearness, term, index) => nearness + (weights[index] ?? 0) * (middle.get(term) ?? 0),
      0,
    );
  });
}

const NOTHING: Vector = { terms: new Int32Array(), weights: new Float64Array() };

/** Null where the article names no story: withdrawn, or without a headline. */
function headlineOf({ article, standing }: Digest): string | null {
  const headline = article.headline.trim();
  return headline === "" || standing.state === "canceled" ? null : headline;
}

function pickNearest(headlines: readonly (string | null)[], nearnessOf: (at: number) => number): string {
  let best = { headline: "", nearness: Number.NEGATIVE_INFINITY };
  for (const [at, headline] of headlines.entries()) {
    if (headline === null) continue;
    const nearness = nearnessOf(at);
    if (nearness <= best.nearness) continue;
    const aged = DIGITS.test(headline) ? nearness * AGEING : nearness;
    if (aged > best.nearness) best = { headline, nearness: aged };
  }
  return best.headline;
}

/** An article, by where its terms stand in the columns. */
interface Numbered {
  readonly from: number;
  readonly to: number;
  readonly headline: string | null;
}

/**
 * Finds a story's title, as `findTitle` does, while articles come: how telling each term is changes with every article. The terms of all articles
 * stand in columns, article after article, as every telling walks through all of them.
 */
export class TitleFinder {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly articlesWith: number[] = [];
  private readonly known = new Map<Digest, Numbered>();
  private length = 0;
  /** Terms by their numbers in the story, in the order of the article's text. */
  private terms = new Int32Array(FEWEST_ROWS);
  /** How much the article uses each: 1 + ln(times). */
  private uses = new Float64Array(FEWEST_ROWS);
  /** How common each is by its form alone. */
  private priors = new Float64Array(FEWEST_ROWS);
  private weights = new Float64Array(FEWEST_ROWS);

  /** `digests` in order of publication; those of former calls must be among them. */
  find(digests: readonly Digest[]): string {
    const [first] = digests;
    if (first !== undefined && digests.length === 1) return headlineOf(first) ?? "";
    const articles = digests.map((digest) => this.known.get(digest) ?? this.number(digest));
    this.weigh(articles);
    const { terms, weights } = this;
    const middle = new Float64Array(this.names.length);
    for (const { from, to } of articles) {
      for (let at = from; at < to; at++) {
        const term = terms[at] ?? 0;
        middle[term] = (middle[term] ?? 0) + (weights[at] ?? 0);
      }
    }
    return pickNearest(
      articles.map(({ headline }) => headline),
      (index) => {
        const { from = 0, to = 0 } = articles[index] ?? {};
        let nearness = 0;
        for (let at = from; at < to; at++) nearness += (weights[at] ?? 0) * (middle[terms[at] ?? 0] ?? 0);
        return nearness;
      },
    );
  }

  private number(digest: Digest): Numbered {
    const from = this.length;
    const to = from + digest.terms.length;
    while (to > this.terms.length) this.grow();
    for (const [index, [term, times, form]] of digest.terms.entries()) {
      const number = this.numberOf(term);
      this.terms[from + index] = number;
      this.uses[from + index] = times === 1 ? 1 : 1 + Math.log(times);
      this.priors[from + index] = priorOfTerm(term, form);
      this.articlesWith[number] = (this.articlesWith[number] ?? 0) + 1;
    }
    this.length = to;
    const numbered = { from, to, headline: headlineOf(digest) };
    this.known.set(digest, numbered);
    return numbered;
  }

  private grow(): void {
    const widen = (column: Float64Array) => {
      const wide = new Float64Array(2 * column.length);
      wide.set(column);
      return wide;
    };
    const terms = new Int32Array(2 * this.terms.length);
    terms.set(this.terms);
    this.terms = terms;
    this.uses = widen(this.uses);
    this.priors = widen(this.priors);
    this.weights = widen(this.weights);
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.names.push(term) - 1;
    this.numbers.set(term, number);
    return number;
  }

  /** Weights of length one for each article, in the order of its terms. */
  private weigh(articles: readonly Numbered[]): void {
    const { terms, uses, priors, weights } = this;
    // Most terms have one form throughout a story: their rarity is worked out once.
    const rarities = new Float64Array(this.names.length);
    const priorOf = new Float64Array(this.names.length);
    for (const { from, to } of articles) {
      let positive = 0;
      for (let at = from; at < to; at++) {
        const term = terms[at] ?? 0;
        const prior = priors[at] ?? 0;
        if (priorOf[term] !== prior) {
          rarities[term] = rarityOf(this.articlesWith[term] ?? 1, prior, articles.length);
          priorOf[term] = prior;
        }
        const rarity = rarities[term] ?? 0;
        weights[at] = rarity > 0 ? (uses[at] ?? 0) * rarity : 0;
        if (rarity > 0) positive++;
      }
      if (positive > MOST_TERMS) this.keepHeaviest(weights.subarray(from, to), terms.subarray(from, to));
      let squares = 0;
      for (let at = from; at < to; at++) squares += (weights[at] ?? 0) ** 2;
      const length = Math.sqrt(squares);
      if (length > 0) for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) / length;
    }
  }

  /** Of terms as heavy as the last that counts, the first of the alphabet count. */
  private keepHeaviest(weights: Float64Array, terms: Int32Array): void {
    const least = Float64Array.from(weights).sort()[weights.length - MOST_TERMS] ?? 0;
    let left = MOST_TERMS;
    const even: number[] = [];
    for (let index = 0; index < weights.length; index++) {
      const weight = weights[index] ?? 0;
      if (weight > least) left--;
      else if (weight === least) even.push(index);
      else weights[index] = 0;
    }
    const nameOf = (index: number) => this.names[terms[index] ?? 0] ?? "";
    even.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    for (const index of even.slice(left)) weights[index] = 0;
  }
}
