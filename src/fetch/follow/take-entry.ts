import type { FeedEntry } from "../../model/feed.ts";
import type { Fetched, NotModified } from "../result.ts";
import type { FollowOptions, KeptPage } from "./follow-feeds.ts";
import type { EntryState } from "./state.ts";

interface Asked {
  readonly feed: string;
  readonly key: string;
  readonly entry: FeedEntry;
  /** Absent for an entry never seen before. */
  readonly before: EntryState | undefined;
}

interface Taken {
  readonly isKept: boolean;
  readonly found?: "fresh" | "changed" | "gone";
  readonly owed?: { readonly tries: number; readonly entry: FeedEntry };
  readonly problem?: string;
}

/** A page that fails so often is given up, and the entry's own words are kept. */
const MOST_TRIES = 3;

/** Fetches the page of an entry and keeps it; where that cannot be, keeps the entry's own words. */
export async function takeEntry(asked: Asked, options: FollowOptions): Promise<Taken> {
  const { feed, key, entry, before } = asked;
  const { fetcher, clock, drop, signal } = options;
  const wasKept = before?.isKept ?? false;
  const words: KeptPage = { feed, key, entry, page: null, retrieved: new Date(clock()).toISOString() };
  if (!entry.url) return keepPage(words, options);
  const page = await fetcher.fetchPage(entry.url, signal ? { signal } : {});
  if (signal?.aborted) return { isKept: wasKept };
  if (page.outcome === "fetched" && READABLE.test(page.mediaType))
    return keepPage({ ...words, page, retrieved: page.retrieved }, options);
  if (page.outcome === "gone" && wasKept) {
    await drop(key, page.reason);
    return { isKept: false, found: "gone", problem: page.reason };
  }
  const problem =
    "reason" in page ? page.reason : `the page came as ${describeKind(page)}, which is not read`;
  const tries = (before?.owed?.tries ?? 0) + 1;
  if (page.outcome === "failed" && tries < MOST_TRIES) return { isKept: wasKept, owed: { tries, entry } };
  // An update that cannot be fetched leaves what was kept: the whole page says more than the feed's few lines.
  if (wasKept) return { isKept: true, problem };
  return { ...(await keepPage(words, options)), problem: `${problem}; the words of the feed were kept` };
}

/** What readers of archives take for a page; a server that names no kind means one. */
const READABLE =
  /^(?:$|text\/(?:html|plain|xml)$|application\/(?:xhtml\+xml|json|feed\+json|ld\+json|rss\+xml|atom\+xml|xml)$)/u;

function describeKind(page: Fetched | NotModified): string {
  return page.outcome === "fetched" ? page.mediaType : "unchanged (304), though never asked for before";
}

async function keepPage(page: KeptPage, { keep }: FollowOptions): Promise<Taken> {
  if (page.page === null && page.entry.text === "")
    return { isKept: false, problem: "the feed gives no words of it" };
  const kept = await keep(page);
  if (kept === "same") return { isKept: true };
  return { isKept: true, found: kept === "new" ? "fresh" : "changed" };
}
