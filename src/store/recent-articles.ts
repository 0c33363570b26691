import type { Article } from "../model/article.ts";
import type { Understood } from "../model/digest.ts";
import type { Queryable } from "./database/database.ts";
import { unpack } from "./database/pack.ts";

/** Characters of compressed bytes that may be kept open; open they take about ten times as much memory. */
const MOST_BYTES = 12_000_000;

/** Articles as they were understood, by id: the latest used stay in memory, up to a bound. */
export class RecentArticles {
  private readonly kept = new Map<string, { readonly understood: Understood; readonly bytes: number }>();
  private bytes = 0;

  /** Those of `ids` that have been understood, in the order of `ids`. */
  async load(database: Queryable, ids: readonly string[]): Promise<Understood[]> {
    const missing = ids.filter((id) => !this.kept.has(id));
    const loaded = new Map<string, Understood>();
    if (missing.length > 0) {
      const rows = await database.query<{ article: string; content: Uint8Array; understood: Uint8Array }>(
        "select article, content, understood from readings where article = any($1::text[])",
        [missing],
      );
      for (const { article, content, understood } of rows) {
        // The article's text is kept once, in `content`.
        const rest = unpack<Understood>(understood);
        const whole = { ...rest, digest: { ...rest.digest, article: unpack<Article>(content) } };
        loaded.set(article, whole);
        this.keep(article, whole, content.length + understood.length);
      }
    }
    return ids.flatMap((id) => {
      const found = loaded.get(id) ?? this.touch(id);
      return found ?? [];
    });
  }

  /** Forgets all: their readings may have been made again. */
  forget(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private touch(id: string): Understood | undefined {
    const one = this.kept.get(id);
    if (one === undefined) return undefined;
    this.kept.delete(id);
    this.kept.set(id, one);
    return one.understood;
  }

  private keep(id: string, understood: Understood, bytes: number): void {
    if (bytes > MOST_BYTES / 4) return;
    this.kept.set(id, { understood, bytes });
    this.bytes += bytes;
    for (const [oldest, one] of this.kept) {
      if (this.bytes <= MOST_BYTES) break;
      this.kept.delete(oldest);
      this.bytes -= one.bytes;
    }
  }
}
