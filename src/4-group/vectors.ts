/** Terms as numbers, in rising order of the term's number: two of them are compared in one pass. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

// A vector has fewer terms than this: a term's number and its place make one number.
const MOST_PLACES = 1024;

/** The vector of terms in any order, and their weights in the same. */
export function makeVector(numbers: ArrayLike<number>, written: ArrayLike<number>): Vector {
  const order = new Float64Array(numbers.length);
  for (let place = 0; place < order.length; place++)
    order[place] = (numbers[place] ?? 0) * MOST_PLACES + place;
  // Bare numbers are sorted many times as fast as pairs.
  order.sort();
  const terms = new Int32Array(order.length);
  const weights = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const key = order[at] ?? 0;
    terms[at] = Math.floor(key / MOST_PLACES);
    weights[at] = written[key % MOST_PLACES] ?? 0;
  }
  return { terms, weights };
}

/** One vector laid out by term number, to be multiplied with many others without walking its terms each time. */
export class Spread {
  private weights: Float64Array;
  private laid: Vector | undefined;

  /** All terms of the vectors that are laid out or multiplied are below `size`. */
  constructor(size: number) {
    this.weights = new Float64Array(size);
  }

  /** Makes room for terms below `size`. */
  reach(size: number): void {
    if (size <= this.weights.length) return;
    const weights = new Float64Array(2 * size);
    weights.set(this.weights);
    this.weights = weights;
  }

  lay(vector: Vector | undefined): void {
    const { weights, laid } = this;
    if (laid === vector) return;
    if (laid !== undefined) for (let at = 0; at < laid.terms.length; at++) weights[laid.terms[at] ?? 0] = 0;
    this.laid = vector;
    if (vector === undefined) return;
    const { terms } = vector;
    for (let at = 0; at < terms.length; at++) weights[terms[at] ?? 0] = vector.weights[at] ?? 0;
  }

  weightOf(term: number): number {
    return this.weights[term] ?? 0;
  }

  /** Sum of the products of the weights that both have. */
  multiply(other: Vector | undefined): number {
    if (other === undefined) return 0;
    const { terms, weights } = other;
    const own = this.weights;
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += (own[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return sum;
  }
}

/** Sum of the cosines of so many articles with each other, by the weights of all together; each pair counts twice. */
export function kinshipOf(weights: Iterable<number>, articles: number): number {
  let square = 0;
  for (const weight of weights) square += weight * weight;
  return Math.max(0, square - articles);
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

/** The vector with its `most` heaviest terms alone; of even ones, those that `compareEven` puts first stay: the lowest numbers. */
export function keepHeaviest(
  vector: Vector,
  most: number,
  compareEven: (a: number, b: number) => number = (a, b) => a - b,
): Vector {
  const { terms, weights } = vector;
  if (terms.length <= most) return vector;
  const least = Float64Array.from(weights).sort()[weights.length - most] ?? 0;
  const even = terms.filter((_, at) => weights[at] === least);
  const above = weights.reduce((count, weight) => count + (weight > least ? 1 : 0), 0);
  const staying = new Set(even.sort(compareEven).subarray(0, most - above));
  const kept = { terms: new Int32Array(most), weights: new Float64Array(most) };
  let count = 0;
  for (let at = 0; at < terms.length; at++) {
    const [term, weight] = [terms[at] ?? 0, weights[at] ?? 0];
    if (weight < least || (weight === least && !staying.has(term))) continue;
    kept.terms[count] = term;
    kept.weights[count++] = weight;
  }
  return kept;
}

/** The numbers of the `most` heaviest terms, the heaviest first; `compareEven` puts even ones in order. */
export function listHeaviest(
  vector: Vector,
  most: number,
  compareEven: (a: number, b: number) => number,
): number[] {
  const { terms, weights } = keepHeaviest(vector, most, compareEven);
  const places = Array.from(terms.keys()).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || compareEven(terms[a] ?? 0, terms[b] ?? 0),
  );
  return places.map((place) => terms[place] ?? 0);
}
