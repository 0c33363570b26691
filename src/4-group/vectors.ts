import type { Terms } from "./terms.ts";

/** Terms as numbers, in rising order of the term's number: two of them are compared in one pass. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Numbers the terms of all articles alike, so that comparing articles compares numbers and not words. */
export function makeVectors(articles: readonly Terms[]): Vector[] {
  const numbers = new Map<string, number>();
  return articles.map((article) => {
    const numbered = [...article].map(([term, weight]): readonly [number, number] => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return [number, weight];
    });
    numbered.sort(([a], [b]) => a - b);
    return {
      terms: Int32Array.from(numbered, ([number]) => number),
      weights: Float64Array.from(numbered, ([, weight]) => weight),
    };
  });
}

/** Sum of the products of the weights that both have. */
export function multiply(a: Vector, b: Vector): number {
  let [atA, atB, sum] = [0, 0, 0];
  while (atA < a.terms.length && atB < b.terms.length) {
    const [termA = 0, termB = 0] = [a.terms[atA], b.terms[atB]];
    if (termA === termB) sum += (a.weights[atA++] ?? 0) * (b.weights[atB++] ?? 0);
    else if (termA < termB) atA++;
    else atB++;
  }
  return sum;
}

/** One vector laid out by term number, to be multiplied with many others without walking its terms each time. */
export class Spread {
  private readonly weights: Float64Array;
  private laid: Vector | undefined;

  /** `vectors` are all that will be laid out or multiplied. */
  constructor(vectors: readonly Vector[]) {
    const highest = vectors.reduce((most, { terms }) => Math.max(most, terms.at(-1) ?? 0), 0);
    this.weights = new Float64Array(highest + 1);
  }

  lay(vector: Vector | undefined): void {
    for (const term of this.laid?.terms ?? []) this.weights[term] = 0;
    vector?.terms.forEach((term, at) => {
      this.weights[term] = vector.weights[at] ?? 0;
    });
    this.laid = vector;
  }

  /** Sum of the products of the weights that both have. */
  multiply(other: Vector | undefined): number {
    if (other === undefined) return 0;
    const { terms, weights } = other;
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += (this.weights[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return sum;
  }
}

/** The weights of both together. */
export function add(a: Vector, b: Vector): Vector {
  const terms = new Int32Array(a.terms.length + b.terms.length);
  const weights = new Float64Array(terms.length);
  let [atA, atB, at] = [0, 0, 0];
  while (atA < a.terms.length || atB < b.terms.length) {
    const termA = a.terms[atA] ?? Number.POSITIVE_INFINITY;
    const termB = b.terms[atB] ?? Number.POSITIVE_INFINITY;
    terms[at] = Math.min(termA, termB);
    let weight = 0;
    if (termA <= termB) weight += a.weights[atA++] ?? 0;
    if (termB <= termA) weight += b.weights[atB++] ?? 0;
    weights[at++] = weight;
  }
  return { terms: terms.slice(0, at), weights: weights.slice(0, at) };
}
