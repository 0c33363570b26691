/** Two articles, by number, `a` before `b` in the order of the articles. */
export interface SharedPair {
  readonly a: number;
  readonly b: number;
  /** Keys that link them. */
  readonly keys: number;
}

// Two numbers of articles make one number of a pair.
const MOST_ARTICLES = 2 ** 26;

/**
 * Keeps what pairs of articles share, while articles come. Each key links its holders to the first of them and to their
 * neighbour, so the work grows with the articles and not with their pairs; keys with more than `mostHolders` tell nothing.
 * The outcome depends on the order that `rankOf` gives the articles, and not on the order in which they come.
 */
export class SharedKeys<Key extends string | number> {
  // Most keys have one holder, and need no list. Null where the holders were too many.
  private readonly holders = new Map<Key, number | number[] | null>();
  private readonly counts = new Map<number, number>();
  private changed = new Set<number>();
  private readonly mostHolders: number;
  private readonly rankOf: (article: number) => number;

  constructor(mostHolders: number, rankOf: (article: number) => number) {
    this.mostHolders = mostHolders;
    this.rankOf = rankOf;
  }

  /** Takes one more article, by its number. */
  put(article: number, keys: readonly Key[]): void {
    for (const key of keys) {
      const held = this.holders.get(key);
      if (held === undefined) this.holders.set(key, article);
      else if (held !== null && !this.insert(typeof held === "number" ? this.open(key, held) : held, article))
        this.holders.set(key, null);
    }
  }

  /** The pairs whose keys, or the order of them, changed since this was asked last; `keys` 0 where nothing links them any more. */
  takeChanged(): SharedPair[] {
    const { changed } = this;
    this.changed = new Set();
    return [...changed].map((pair) => {
      const [x, y] = [Math.floor(pair / MOST_ARTICLES), pair % MOST_ARTICLES];
      const [a, b] = this.rankOf(x) < this.rankOf(y) ? [x, y] : [y, x];
      return { a, b, keys: this.counts.get(pair) ?? 0 };
    });
  }

  /** The first holder of a key; null where it has none, or too many. */
  firstHolder(key: Key): number | null {
    const held = this.holders.get(key) ?? null;
    return typeof held === "object" ? (held?.[0] ?? null) : held;
  }

  private open(key: Key, only: number): number[] {
    const list = [only];
    this.holders.set(key, list);
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
    const [first = article, before = article, after = article] = [list[0], list[at - 1], list[at]];
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
    list.splice(at, 0, article);
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
