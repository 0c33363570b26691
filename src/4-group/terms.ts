import type { Digest, TermForm } from "../model/digest.ts";
import type { TermCounts } from "../model/marks.ts";

/** The words of an article that tell it from others: term to weight, of length one. */
export type Terms = ReadonlyMap<string, number>;

// What a word's form says before anything is counted: names and numbers are rare, short common words are not
// (Zipf's law of abbreviation). It is worth this many unseen articles, so that a folder of five is judged
// by the same measure as one of five thousand.
const UNSEEN_ARTICLES = 150;
const PRIOR_OF_NAMES = 0.01;
const PRIOR_OF_NUMBERS = 0.05;
const PRIOR_BY_LENGTH = [1, 1, 0.9, 0.7, 0.4, 0.22, 0.15, 0.1, 0.08, 0.06, 0.05];

/** Terms that count of one article: the heaviest. */
export const MOST_TERMS = 200;

/** Weighs the terms of one more article beside those that are known; heaviest first. */
export function weighArticle(digest: Digest, { articles, articlesWith }: TermCounts): Terms {
  return weigh(digest, (term) => (articlesWith.get(term) ?? 0) + 1, articles + 1);
}

function weigh({ terms }: Digest, countOf: (term: string) => number, articles: number): Terms {
  const weights: [string, number][] = [];
  for (const [term, times, form] of terms) {
    const rarity = rarityOf(countOf(term), priorOfTerm(term, form), articles);
    if (rarity > 0) weights.push([term, (1 + Math.log(times)) * rarity]);
  }
  return makeUnitLength(weights);
}

/** How telling a term is that so many of the articles use, and that its form makes as common as `prior`; at most 0 where it tells nothing. */
export function rarityOf(articlesWith: number, prior: number, articles: number): number {
  return Math.log((articles + UNSEEN_ARTICLES) / (articlesWith + UNSEEN_ARTICLES * prior));
}

/** The share of articles that use a term, as far as its form tells. */
export function priorOfTerm(term: string, form: TermForm): number {
  if (form === "number") return PRIOR_OF_NUMBERS;
  if (form === "name") return PRIOR_OF_NAMES;
  return PRIOR_BY_LENGTH[Math.min(term.length, PRIOR_BY_LENGTH.length - 1)] ?? 1;
}

function makeUnitLength(weights: [string, number][]): Terms {
  const heaviest = weights.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(heaviest.map(([term, weight]) => [term, weight / length]));
}
