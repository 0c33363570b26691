import type { Digest } from "../model/digest.ts";
import { MOST_TERMS, priorOfTerm, rarityOf, type Terms } from "./terms.ts";

const DIGITS = /\d/u;
const AGEING = 0.8;

/**
 * The headline of the article nearest to the middle of the group, by the weights of its terms. Withdrawn articles name no story, and
 * headlines with figures, which age, come after others that are about as near.
 */
export function findTitle(articles: readonly Digest[], terms: readonly Terms[]): string {
  const middle = new Map<string, number>();
  for (const own of terms) {
    for (const [term, weight] of own) middle.set(term, (middle.get(term) ?? 0) + weight);
  }
  return pickNearest(
    articles.map((digest, index) => {
      let nearness = 0;
      for (const [term, weight] of terms[index] ?? []) nearness += weight * (middle.get(term) ?? 0);
      return { headline: headlineOf(digest), nearness };
    }),
  );
}

/** Null where the article names no story: withdrawn, or without a headline. */
function headlineOf({ article, standing }: Digest): string | null {
  const headline = article.headline.trim();
  return headline === "" || standing.state === "canceled" ? null : headline;
}

function pickNearest(
  all: readonly { readonly headline: string | null; readonly nearness: number }[],
): string {
  let best = { headline: "", nearness: Number.NEGATIVE_INFINITY };
  for (const { headline, nearness } of all) {
    if (headline === null) continue;
    const aged = DIGITS.test(headline) ? nearness * AGEING : nearness;
    if (aged > best.nearness) best = { headline, nearness: aged };
  }
  return best.headline;
}

/** The terms of an article, by their numbers in the story, in the order of its text. */
interface Numbered {
  readonly terms: Int32Array;
  /** How much the article uses each: 1 + ln(times). */
  readonly uses: Float64Array;
  /** How common each is by its form alone. */
  readonly priors: Float64Array;
  readonly headline: string | null;
}

/** Finds a story's title, as `findTitle` does, while articles come: how telling each term is changes with every article. */
export class TitleFinder {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly articlesWith: number[] = [];
  private readonly known = new Map<Digest, Numbered>();

  /** `digests` in order of publication; those of former calls must be among them. */
  find(digests: readonly Digest[]): string {
    const articles = digests.map((digest) => this.known.get(digest) ?? this.number(digest));
    const weights = this.weigh(articles);
    const middle = new Float64Array(this.names.length);
    articles.forEach(({ terms }, at) => {
      const own = weights[at] ?? [];
      for (let index = 0; index < terms.length; index++) {
        const term = terms[index] ?? 0;
        middle[term] = (middle[term] ?? 0) + (own[index] ?? 0);
      }
    });
    return pickNearest(
      articles.map(({ terms, headline }, at) => {
        const own = weights[at] ?? [];
        let nearness = 0;
        for (let index = 0; index < terms.length; index++) {
          nearness += (own[index] ?? 0) * (middle[terms[index] ?? 0] ?? 0);
        }
        return { headline, nearness };
      }),
    );
  }

  private number(digest: Digest): Numbered {
    const { terms } = digest;
    const numbered: Numbered = {
      terms: new Int32Array(terms.length),
      uses: new Float64Array(terms.length),
      priors: new Float64Array(terms.length),
      headline: headlineOf(digest),
    };
    for (let at = 0; at < terms.length; at++) {
      const [term = "", times = 1, form = "word"] = terms[at] ?? [];
      const number = this.numberOf(term);
      numbered.terms[at] = number;
      numbered.uses[at] = times === 1 ? 1 : 1 + Math.log(times);
      numbered.priors[at] = priorOfTerm(term, form);
      this.articlesWith[number] = (this.articlesWith[number] ?? 0) + 1;
    }
    this.known.set(digest, numbered);
    return numbered;
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.names.push(term) - 1;
    this.numbers.set(term, number);
    return number;
  }

  /** Weights of length one for each article, in the order of its terms. */
  private weigh(articles: readonly Numbered[]): Float64Array[] {
    // Most terms have one form throughout a story: their rarity is worked out once.
    const rarities = new Float64Array(this.names.length);
    const priorOf = new Float64Array(this.names.length);
    return articles.map(({ terms, uses, priors }) => {
      const weights = new Float64Array(terms.length);
      let positive = 0;
      for (let index = 0; index < terms.length; index++) {
        const term = terms[index] ?? 0;
        const prior = priors[index] ?? 0;
        if (priorOf[term] !== prior) {
          rarities[term] = rarityOf(this.articlesWith[term] ?? 1, prior, articles.length);
          priorOf[term] = prior;
        }
        const rarity = rarities[term] ?? 0;
        if (rarity <= 0) continue;
        weights[index] = (uses[index] ?? 0) * rarity;
        positive++;
      }
      if (positive > MOST_TERMS) this.keepHeaviest(weights, terms);
      let squares = 0;
      for (let index = 0; index < weights.length; index++) squares += (weights[index] ?? 0) ** 2;
      const length = Math.sqrt(squares);
      if (length > 0)
        for (let index = 0; index < weights.length; index++) weights[index] = (weights[index] ?? 0) / length;
      return weights;
    });
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
