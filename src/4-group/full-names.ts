import type { Digest } from "../model/digest.ts";
import { abbreviate } from "./words.ts";

/** The agencies and papers of a story by every name they go by, while articles come. Of two with one name it is that of the later article. */
export class FullNames {
  /** For each name whom it may stand for, with the last article of each. */
  private readonly bearers = new Map<string, Map<string, number>>();
  private readonly fullNames = new Map<string, string>();
  private readonly rankOf: (article: number) => number;

  /** `rankOf` gives the order of articles by their numbers. */
  constructor(rankOf: (article: number) => number) {
    this.rankOf = rankOf;
  }

  /** Reads articles whose numbers begin with `first`; gives the names that now stand for another than before. */
  read(articles: readonly Digest[], first: number): Set<string> {
    const touched = new Set<string>();
    const note = (name: string, full: string, article: number) => {
      const bearers = this.bearers.get(name) ?? new Map<string, number>();
      this.bearers.set(name, bearers);
      const last = bearers.get(full);
      if (last !== undefined && this.rankOf(last) > this.rankOf(article)) return;
      bearers.set(full, article);
      touched.add(name);
    };
    for (const [at, { article }] of articles.entries()) {
      for (const credit of article.credits) note(credit, credit, first + at);
      for (const name of abbreviate(article.outlet)) note(name, article.outlet, first + at);
    }
    return new Set([...touched].filter((name) => this.settle(name)));
  }

  /** What an article may have been rewritten from: agencies and papers it names, and its own paper. */
  nameAgencies({ article, names }: Digest): Set<string> {
    const agencies = new Set([article.outlet]);
    for (const name of names) {
      const full = this.fullNames.get(name);
      if (full !== undefined) agencies.add(full);
    }
    agencies.delete("");
    return agencies;
  }

  /** True where the name stands for another now. */
  private settle(name: string): boolean {
    let bearer = { full: "", rank: -1 };
    for (const [full, article] of this.bearers.get(name) ?? []) {
      const rank = this.rankOf(article);
      // An article's own paper goes before an agency it credits.
      if (rank > bearer.rank || (rank === bearer.rank && full !== name)) bearer = { full, rank };
    }
    const isNew = this.fullNames.get(name) !== bearer.full;
    this.fullNames.set(name, bearer.full);
    return isNew;
  }
}
