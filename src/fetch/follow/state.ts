import type { FeedEntry } from "../../model/feed.ts";
import { makeId } from "../../model/id.ts";

/** What is remembered of one feed between two looks: plain JSON. Times in milliseconds since 1970. */
export interface FeedState {
  /** Where to ask: the address as given, or where it moved to for good. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Not asked before. */
  readonly nextAt: number;
  /** In a row. */
  readonly failures: number;
  /** The feed was taken away for good (410) and is not asked any more. */
  readonly isGone?: boolean;
  /** By nameEntry of their ids. */
  readonly entries: Readonly<Record<string, EntryState>>;
}

export interface EntryState {
  /** Where its page is kept: see KeptPage. */
  readonly key: string;
  /** Of the words of the entry; another one means an update. */
  readonly digest: string;
  /** Last seen in the feed. */
  readonly seen: number;
  /** Something of it is kept. */
  readonly isKept: boolean;
  /** Its page is still to be fetched: after so many tries, with the entry as it was. */
  readonly owed?: { readonly tries: number; readonly entry: FeedEntry };
}

export function startFeed(url: string): FeedState {
  return { url, nextAt: 0, failures: 0, entries: {} };
}

/** Ids are any words at all, "__proto__" too; their names are short and harmless. */
export function nameEntry(id: string): string {
  return makeId("e", id);
}

/** "herald.example/p-0123456789ab": safe as a path, the same for every feed that leads to the page. */
export function makeKey(entry: FeedEntry, feed: string): string {
  const url = new URL(entry.url ?? feed);
  const host =
    url.hostname
      .replace(/[^a-z0-9.-]+/gu, "_")
      .replace(/^[.-]+/u, "")
      .slice(0, 100) || "_";
  return `${host}/${entry.url ? makeId("p", entry.url) : makeId("p", feed, entry.id)}`;
}

/** A time that is always new would make an entry always new: `published` does not count. */
export function digestEntry({ title, text, url = "", updated = "" }: FeedEntry): string {
  return makeId("d", title, text, url, updated);
}

const FORGET_AFTER = 30 * 24 * 3_600_000;
const MOST_ENTRIES = 5_000;

/** Forgets entries that left the feed a month ago, and the longest gone of too many. */
export function forgetOld(
  entries: Readonly<Record<string, EntryState>>,
  now: number,
): Record<string, EntryState> {
  const kept = Object.entries(entries)
    .filter(([, { seen }]) => now - seen < FORGET_AFTER)
    .sort(([one, a], [other, b]) => b.seen - a.seen || (one < other ? -1 : 1))
    .slice(0, MOST_ENTRIES);
  return Object.fromEntries(kept);
}
