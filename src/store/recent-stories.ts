import type { Article } from "../model/article.ts";
import type { Told } from "./store.ts";
import type { Account } from "./tell/account.ts";

/** A story opened for reading. */
export interface OpenedStory {
  readonly account: Account;
  readonly machine: Told | null;
  readonly articles: ReadonlyMap<string, Article>;
}

/** Compressed bytes of stories that are kept open; open they take about ten times as much memory. */
const MOST_BYTES = 8_000_000;

/** Stories as they were last read, under their version: a page that is asked for again is not opened again. */
export class RecentStories {
  private readonly kept = new Map<
    string,
    { readonly version: string; readonly story: OpenedStory; readonly bytes: number }
  >();
  private bytes = 0;

  find(id: string, version: string): OpenedStory | undefined {
    const one = this.kept.get(id);
    if (one === undefined || one.version !== version) return undefined;
    this.kept.delete(id);
    this.kept.set(id, one);
    return one.story;
  }

  keep(id: string, version: string, story: OpenedStory, bytes: number): void {
    const former = this.kept.get(id);
    this.kept.delete(id);
    this.kept.set(id, { version, story, bytes });
    this.bytes += bytes - (former?.bytes ?? 0);
    for (const [oldest, one] of this.kept) {
      if (this.bytes <= MOST_BYTES) break;
      this.kept.delete(oldest);
      this.bytes -= one.bytes;
    }
  }
}
