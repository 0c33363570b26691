import { renewInOrder } from "../model/order.ts";

/** Two articles, by number, of which one repeats the other, and the words that show it. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
}

/** The links that were found in one way, in the order of their articles, while articles come; `rankOf` gives the order of two articles for good. */
export class LinkRow {
  private readonly rankOf: (article: number) => number;
  private readonly byPair = new Map<string, Link>();
  private row: readonly Link[] = [];
  private readonly gone = new Set<Link>();
  private readonly fresh = new Set<Link>();

  constructor(rankOf: (article: number) => number) {
    this.rankOf = rankOf;
  }

  /** Notes why article `b` repeats `a`, which comes first; null where it does not, or no longer. */
  renew(a: number, b: number, reason: string | null): void {
    const pair = `${a} ${b}`;
    const known = this.byPair.get(pair);
    if (known?.reason === reason) return;
    if (known !== undefined && !this.fresh.delete(known)) this.gone.add(known);
    if (reason === null) {
      this.byPair.delete(pair);
      return;
    }
    const link = { a, b, reason };
    this.byPair.set(pair, link);
    this.fresh.add(link);
  }

  list(): readonly Link[] {
    const { rankOf } = this;
    this.row = renewInOrder(
      this.row,
      [...this.fresh],
      this.gone,
      (x, y) => rankOf(x.a) - rankOf(y.a) || rankOf(x.b) - rankOf(y.b),
    );
    this.gone.clear();
    this.fresh.clear();
    return this.row;
  }
}
