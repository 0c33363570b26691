import { joinSettings, type Setting, settingBonus } from "./scope.ts";
import { dotOf, type Terms } from "./terms.ts";

// Below this many articles every pair is looked at; above it, only pairs that share a telling term and
// lie near each other in the order given, so that the work grows with the number of articles.
const ALL_PAIRS_UP_TO = 120;
const TELLING_TERMS = 40;
const NEIGHBOURS_PER_TERM = 15;
const NEIGHBOURS_PER_ARTICLE = 40;

const NOWHERE: Setting = { places: new Map(), first: null, last: null };

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

interface Cluster {
  setting: Setting;
  readonly members: number[];
  readonly sum: Map<string, number>;
  readonly near: Set<number>;
}

/**
 * Joins what is alike, the most alike first, while the average likeness of two clusters' members is at least
 * `threshold`: the cosine of their terms, plus a bonus for playing in one country on the same days.
 * Gives lists of indexes.
 */
export function clusterArticles(
  terms: readonly Terms[],
  settings: readonly Setting[],
  threshold: number,
): number[][] {
  const clusters = new Map<number, Cluster>();
  terms.forEach((own, index) => {
    const setting = settings[index] ?? NOWHERE;
    clusters.set(index, { setting, members: [index], sum: new Map(own), near: new Set() });
  });
  const queue = new PairQueue();
  for (const pair of findCandidates(terms, settings)) {
    clusters.get(pair.a)?.near.add(pair.b);
    clusters.get(pair.b)?.near.add(pair.a);
    if (pair.likeness >= threshold) queue.push(pair);
  }
  let nextId = terms.length;
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    const a = clusters.get(pair.a);
    const b = clusters.get(pair.b);
    if (a === undefined || b === undefined) continue;
    clusters.delete(pair.a);
    clusters.delete(pair.b);
    const id = nextId++;
    const joined = joinClusters(a, b);
    joined.near.delete(pair.a);
    joined.near.delete(pair.b);
    clusters.set(id, joined);
    for (const other of joined.near) {
      const near = clusters.get(other);
      if (near === undefined) {
        joined.near.delete(other);
        continue;
      }
      near.near.delete(pair.a);
      near.near.delete(pair.b);
      near.near.add(id);
      const cosine = dotOf(joined.sum, near.sum) / (joined.members.length * near.members.length);
      const likeness = cosine + settingBonus(joined.setting, near.setting);
      if (likeness >= threshold) queue.push({ a: other, b: id, likeness });
    }
  }
  return [...clusters.values()].map(({ members }) => members.sort((a, b) => a - b));
}

function joinClusters(a: Cluster, b: Cluster): Cluster {
  const [large, small] = a.sum.size >= b.sum.size ? [a, b] : [b, a];
  for (const [term, weight] of small.sum) large.sum.set(term, (large.sum.get(term) ?? 0) + weight);
  for (const other of small.near) large.near.add(other);
  large.members.push(...small.members);
  large.setting = joinSettings(large.setting, small.setting);
  return large;
}

function findCandidates(terms: readonly Terms[], settings: readonly Setting[]): Pair[] {
  const partners = terms.length <= ALL_PAIRS_UP_TO ? pairAll(terms.length) : pairByTerms(terms);
  const kept = new Map<string, Pair>();
  terms.forEach((own, index) => {
    const pairs = [...(partners[index] ?? [])].map((other) => {
      const bonus = settingBonus(settings[index] ?? NOWHERE, settings[other] ?? NOWHERE);
      const likeness = dotOf(own, terms[other] ?? own) + bonus;
      return { a: Math.min(index, other), b: Math.max(index, other), likeness };
    });
    pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
    const most = terms.length <= ALL_PAIRS_UP_TO ? pairs.length : NEIGHBOURS_PER_ARTICLE;
    for (const pair of pairs.slice(0, most)) kept.set(`${pair.a} ${pair.b}`, pair);
  });
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

function pairAll(count: number): Set<number>[] {
  return Array.from({ length: count }, (_, index) => {
    return new Set(Array.from({ length: count }, (_, other) => other).filter((other) => other !== index));
  });
}

function pairByTerms(terms: readonly Terms[]): Set<number>[] {
  const holders = new Map<string, number[]>();
  terms.forEach((own, index) => {
    // Terms come heaviest first.
    for (const term of [...own.keys()].slice(0, TELLING_TERMS)) {
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [index]);
      else list.push(index);
    }
  });
  const partners = terms.map(() => new Set<number>());
  for (const list of holders.values()) {
    list.forEach((index, at) => {
      for (const other of list.slice(at + 1, at + 1 + NEIGHBOURS_PER_TERM)) {
        partners[index]?.add(other);
        partners[other]?.add(index);
      }
    });
  }
  return partners;
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
