/** Two articles, by number, `a` before `b` in the order of the articles. */
export interface SharedPair {
  readonly a: number;
  readonly b: number;
  /** Keys that link them. */
  readonly keys: number;
}

/** What keeps a number for each key: a `Map` for words, a `NumberTable` for hashes. */
interface KeyTable<Key> {
  get(key: Key): number | undefined;
  set(key: Key, value: number): unknown;
}

const TOO_MANY = -1;

// Two numbers of articles make one number of a pair.
const MOST_ARTICLES = 2 ** 26;

/**
 * Keeps what pairs of articles share, while articles come. Each key links its holders to the first of them and to their
 * neighbour, so the work grows with the articles and not with their pairs; keys with more than `mostHolders` tell nothing.
 * The outcome depends on the order that `rankOf` gives the articles, and not on the order in which they come.
 */
export class SharedKeys<Key extends string | number> {
  // Most keys have one holder, and need no list: its number, else TOO_MANY, or below that the number of the list.
  private readonly holders: KeyTable<Key>;
  private readonly lists: number[][] = [];
  private readonly counts = new Map<number, number>();
  private changed = new Set<number>();
  private readonly mostHolders: number;
  private readonly rankOf: (article: number) => number;

  constructor(holders: KeyTable<Key>, mostHolders: number, rankOf: (article: number) => number) {
    this.holders = holders;
    this.mostHolders = mostHolders;
    this.rankOf = rankOf;
  }

  /** Takes one more article, by its number. */
  put(article: number, keys: readonly Key[]): void {
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at];
      if (key === undefined) continue;
      const held = this.holders.get(key);
      if (held === undefined) this.holders.set(key, article);
      else if (held !== TOO_MANY) {
        const list = held >= 0 ? this.open(key, held) : this.listOf(held);
        if (this.insert(list, article)) continue;
        list.length = 0;
        this.holders.set(key, TOO_MANY);
      }
    }
  }

  /** The pairs whose keys, or the order of them, changed since this was asked last; `keys` 0 where nothing links them any more. */
  takeChanged(): SharedPair[] {
    const { changed } = this;
    this.changed = new Set();
    const pairs: SharedPair[] = [];
    for (const pair of changed) {
      const one = Math.floor(pair / MOST_ARTICLES);
      const other = pair % MOST_ARTICLES;
      const isInOrder = this.rankOf(one) < this.rankOf(other);
      const keys = this.counts.get(pair) ?? 0;
      pairs.push({ a: isInOrder ? one : other, b: isInOrder ? other : one, keys });
    }
    return pairs;
  }

  /** The first holder of a key; null where it has none, or too many. */
  firstHolder(key: Key): number | null {
    const held = this.holders.get(key) ?? TOO_MANY;
    if (held === TOO_MANY) return null;
    return held >= 0 ? held : (this.listOf(held)[0] ?? null);
  }

  private listOf(held: number): number[] {
    return this.lists[TOO_MANY - 1 - held] ?? [];
  }

  private open(key: Key, only: number): number[] {
    const list = [only];
    this.holders.set(key, TOO_MANY - this.lists.push(list));
    return list;
  }

  /** False where the holders have become too many. */
  private insert(list: number[], article: number): boolean {
    if (list.length >= this.mostHolders) {
      this.linkAll(list, -1);
      return false;
    }
    const rank = this.rankOf(article);
    let at = list.length;
    while (at > 0 && this.rankOf(list[at - 1] ?? article) > rank) at--;
    const first = list[0] ?? article;
    const before = list[at - 1] ?? article;
    const after = list[at] ?? article;
    if (at === 0) {
      this.linkAll(list, -1);
      list.unshift(article);
      this.linkAll(list, 1);
      return true;
    }
    this.link(first, article, 1);
    if (before !== first) this.link(before, article, 1);
    if (at < list.length) {
      if (before !== first) this.link(before, after, -1);
      this.link(article, after, 1);
    }
    if (at === list.length) list.push(article);
    else list.splice(at, 0, article);
    return true;
  }

  private linkAll(list: readonly number[], by: number): void {
    const [first = 0] = list;
    for (let at = 1; at < list.length; at++) {
      this.link(first, list[at] ?? first, by);
      if (at > 1) this.link(list[at - 1] ?? first, list[at] ?? first, by);
    }
  }

  private link(a: number, b: number, by: number): void {
    const pair = pairOf(a, b);
    const keys = (this.counts.get(pair) ?? 0) + by;
    if (keys === 0) this.counts.delete(pair);
    else this.counts.set(pair, keys);
    this.changed.add(pair);
  }
}

function pairOf(a: number, b: number): number {
  return a < b ? a * MOST_ARTICLES + b : b * MOST_ARTICLES + a;
}
