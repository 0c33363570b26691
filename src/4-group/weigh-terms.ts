import type { Digest, TermTally } from "../model/digest.ts";
import { MOST_TERMS, priorOfTerm, rarityOf } from "./terms.ts";
import { keepHeaviest, makeVector, type Vector } from "./vectors.ts";

/** The terms of articles that are weighed beside each other. */
export interface WeighedTerms {
  /** A vector of length one for each article, of its heaviest terms alone. */
  readonly vectors: readonly Vector[];
  /** What each number of a term stands for. */
  readonly names: readonly string[];
}

/** Weighs the terms of every article by how often it uses them and how few others do (TF-IDF, sublinear). */
export function weighTerms(digests: readonly Digest[]): WeighedTerms {
  const names: string[] = [];
  const numbered = numberTerms(digests, names);
  const articlesWith = new Uint32Array(names.length);
  for (const numbers of numbered)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      articlesWith[number] = (articlesWith[number] ?? 0) + 1;
    }
  const vectors = digests.map((digest, at) =>
    weigh(digest, numbered[at] ?? NO_TERMS, articlesWith, digests.length, names),
  );
  return { vectors, names };
}

const NO_TERMS = new Int32Array();

/** The number of each term of each article; adds to `names`. Words are looked up here once, and all that follows compares numbers. */
function numberTerms(digests: readonly Digest[], names: string[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return digests.map(({ terms }) => {
    const own = new Int32Array(terms.length);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at]?.[0] ?? "";
      let number = numbers.get(term);
      if (number === undefined) {
        number = names.push(term) - 1;
        numbers.set(term, number);
      }
      own[at] = number;
    }
    return own;
  });
}

const NO_TERM: TermTally = ["", 1, "word"];

function weigh(
  { terms }: Digest,
  numbers: Int32Array,
  articlesWith: Uint32Array,
  articles: number,
  names: readonly string[],
): Vector {
  const kept = new Int32Array(terms.length);
  const weights = new Float64Array(terms.length);
  let count = 0;
  for (let at = 0; at < terms.length; at++) {
    const [term, times, form] = terms[at] ?? NO_TERM;
    const number = numbers[at] ?? 0;
    const rarity = rarityOf(articlesWith[number] ?? 1, priorOfTerm(term, form), articles);
    if (rarity <= 0) continue;
    kept[count] = number;
    weights[count++] = (times === 1 ? 1 : 1 + Math.log(times)) * rarity;
  }
  const all = { terms: kept.subarray(0, count), weights: weights.subarray(0, count) };
  const heaviest = keepHeaviest(all, MOST_TERMS, byName(names));
  const length = Math.sqrt(heaviest.weights.reduce((sum, weight) => sum + weight * weight, 0));
  return makeVector(
    heaviest.terms,
    heaviest.weights.map((weight) => weight / length),
  );
}

/** Puts numbers of terms in the order of the alphabet. */
export function byName(names: readonly string[]): (a: number, b: number) => number {
  return (a, b) => ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1);
}
