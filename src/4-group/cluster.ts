import { joinSettings, type Setting, type Side, settingBonus } from "./scope.ts";
import { add, kinshipOf, listHeaviest, Spread, type Vector } from "./vectors.ts";
import { byName, type WeighedTerms } from "./weigh-terms.ts";

// Below this many articles every pair is looked at; above it, only pairs that share a telling term and
// lie near each other in the order given, so that the work grows with the number of articles.
const ALL_PAIRS_UP_TO = 120;
const TELLING_TERMS = 40;
const NEIGHBOURS_PER_TERM = 15;
// Clusters this unlike do not come together any more; they are not followed.
const HOPELESS = 0.06;
const NEIGHBOURS_LOOKED_AT = 80;
const NEIGHBOURS_PER_ARTICLE = 40;

const NOWHERE: Setting = { places: new Map(), first: null, last: null, spells: [], isSure: false };

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

interface Cluster extends Side {
  readonly members: readonly number[];
  readonly sum: Vector;
  /** Clusters worth comparing, with the average cosine of their members with this one's. */
  readonly near: Map<number, number>;
}

/**
 * Joins what is alike, the most alike first, while the average likeness of two clusters' members is at least
 * `threshold`: the cosine of their terms, plus a bonus for playing in one place on near days.
 * Gives lists of indexes.
 */
export function clusterArticles(
  weighed: WeighedTerms,
  settings: readonly Setting[],
  threshold: number,
): number[][] {
  const clusters = new Map<number, Cluster>();
  const { vectors } = weighed;
  vectors.forEach((sum, index) => {
    const setting = settings[index] ?? NOWHERE;
    clusters.set(index, { setting, articles: 1, kinship: 0, members: [index], sum, near: new Map() });
  });
  const queue = new PairQueue();
  const spread = new Spread(weighed.names.length);
  for (const pair of findCandidates(weighed, clusters, spread)) {
    clusters.get(pair.a)?.near.set(pair.b, pair.cosine);
    clusters.get(pair.b)?.near.set(pair.a, pair.cosine);
    if (pair.likeness >= threshold) queue.push(pair);
  }
  let nextId = vectors.length;
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const a = clusters.get(pair.a);
    const b = clusters.get(pair.b);
    if (a === undefined || b === undefined) continue;
    clusters.delete(pair.a);
    clusters.delete(pair.b);
    const id = nextId++;
    const near = joinNear(a, b, clusters, spread);
    const joined = joinClusters(a, b, near);
    clusters.set(id, joined);
    for (const [other, cosine] of near) {
      const neighbour = clusters.get(other);
      if (neighbour === undefined) continue;
      neighbour.near.delete(pair.a);
      neighbour.near.delete(pair.b);
      neighbour.near.set(id, cosine);
      const likeness = cosine + settingBonus(joined, neighbour);
      if (likeness >= threshold) queue.push({ a: other, b: id, likeness });
    }
  }
  return [...clusters.values()].map(({ members }) => [...members].sort((a, b) => a - b));
}

/** The neighbours of either, with their average cosine to the members of both; only unknown ones are worked out. */
function joinNear(
  a: Cluster,
  b: Cluster,
  clusters: ReadonlyMap<number, Cluster>,
  spread: Spread,
): Map<number, number> {
  const [inA, inB] = [a.members.length, b.members.length];
  const near = new Map<number, number>();
  spread.lay(b.sum);
  for (const [other, toA] of a.near) {
    const cluster = clusters.get(other);
    const known = b.near.get(other);
    if (cluster === undefined || Math.max(toA, known ?? 0) < HOPELESS) continue;
    near.set(other, (inA * toA + inB * (known ?? averageCosine(b, cluster, spread))) / (inA + inB));
  }
  spread.lay(a.sum);
  for (const [other, toB] of b.near) {
    const cluster = clusters.get(other);
    if (cluster === undefined || a.near.has(other) || toB < HOPELESS) continue;
    near.set(other, (inA * averageCosine(a, cluster, spread) + inB * toB) / (inA + inB));
  }
  return near;
}

/** The cosine of the members of `laid`, which is laid out, with those of the other one. */
function averageCosine(laid: Cluster, other: Cluster, spread: Spread): number {
  return spread.multiply(other.sum) / (laid.members.length * other.members.length);
}

function joinClusters(a: Cluster, b: Cluster, near: Map<number, number>): Cluster {
  const members = [...a.members, ...b.members];
  const sum = add(a.sum, b.sum);
  const kinship = kinshipOf(sum.weights, members.length);
  return {
    setting: joinSettings(a.setting, b.setting),
    articles: members.length,
    kinship,
    members,
    sum,
    near,
  };
}

interface Candidate extends Pair {
  readonly cosine: number;
}

function findCandidates(
  weighed: WeighedTerms,
  articles: ReadonlyMap<number, Side>,
  spread: Spread,
): Candidate[] {
  const { vectors } = weighed;
  const isSmall = vectors.length <= ALL_PAIRS_UP_TO;
  const partners = isSmall ? pairAll(vectors.length) : pairByTerms(weighed);
  const known = new Map<number, Candidate>();
  const kept = new Set<Candidate>();
  partners.forEach((others, index) => {
    spread.lay(vectors[index]);
    const pairs = others.map((other): Candidate => {
      const [a, b] = index < other ? [index, other] : [other, index];
      const key = a * vectors.length + b;
      const before = known.get(key);
      if (before !== undefined) return before;
      const cosine = spread.multiply(vectors[other]);
      const [one, two] = [articles.get(a), articles.get(b)];
      const bonus = one === undefined || two === undefined ? 0 : settingBonus(one, two);
      const pair = { a, b, cosine, likeness: cosine + bonus };
      known.set(key, pair);
      return pair;
    });
    pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
    for (const pair of isSmall ? pairs : pairs.slice(0, NEIGHBOURS_PER_ARTICLE)) kept.add(pair);
  });
  return [...kept].sort((x, y) => x.a - y.a || x.b - y.b);
}

function pairAll(count: number): number[][] {
  const all = Array.from({ length: count }, (_, index) => index);
  return all.map((index) => all.filter((other) => other !== index));
}

/** For each article those that share most of its telling terms and stand near it in the order given. */
function pairByTerms({ vectors, names }: WeighedTerms): number[][] {
  const holders = new Map<number, number[]>();
  const compareEven = byName(names);
  // For each article, the lists it stands in and its place there.
  const entries = vectors.map((vector, index) =>
    listHeaviest(vector, TELLING_TERMS, compareEven).map((term) => {
      let list = holders.get(term);
      if (list === undefined) {
        list = [];
        holders.set(term, list);
      }
      return { list, place: list.push(index) - 1 };
    }),
  );
  const shared = new Uint16Array(vectors.length);
  return entries.map((lists, index) => {
    const met: number[] = [];
    for (const { list, place } of lists) {
      const end = Math.min(list.length, place + NEIGHBOURS_PER_TERM + 1);
      for (let at = Math.max(0, place - NEIGHBOURS_PER_TERM); at < end; at++) {
        const other = list[at] ?? index;
        if (other === index) continue;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    met.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    for (const other of met) shared[other] = 0;
    return met.slice(0, NEIGHBOURS_LOOKED_AT);
  });
}

/** Pairs, the most alike first; ties go to the lower indexes so that the outcome never depends on chance. */
class PairQueue {
  private readonly heap: Pair[] = [];

  push(pair: Pair): void {
    const { heap } = this;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(pair, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = pair;
  }

  pop(): Pair | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      if (left === undefined) break;
      const [child, next] =
        right !== undefined && isBefore(right, left) ? [right, 2 * at + 2] : [left, 2 * at + 1];
      if (!isBefore(child, last)) break;
      heap[at] = child;
      at = next;
    }
    heap[at] = last;
    return top;
  }
}

function isBefore(x: Pair, y: Pair): boolean {
  return x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
