import type { FeedEntry, ReadFeed } from "../../model/feed.ts";
import type { Fetcher } from "../fetcher.ts";
import type { Fetched } from "../result.ts";
import { lookAtFeed } from "./look-at-feed.ts";
import { type FeedState, startFeed } from "./state.ts";

/** A page to keep: what a server sent, or, where it could not be had, the entry's own words. */
export interface KeptPage {
  /** "herald.example/p-0123456789ab". A page kept under a key takes the place of the former one of that key. */
  readonly key: string;
  readonly feed: string;
  readonly entry: FeedEntry;
  /** Null where the entry has no page, or one that may not or cannot be fetched. */
  readonly page: Fetched | null;
  /** ISO 8601, UTC. */
  readonly retrieved: string;
}

export interface FollowOptions {
  readonly fetcher: Fetcher;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly readFeed: ReadFeed;
  /** Between two looks at a feed, in milliseconds, where its publisher asks for no more. */
  readonly every: number;
  /**
   * Stores a page; what is stored under its key already becomes its former version. "same" where it holds the very same
   * bytes. May be called again with the same page after a crash.
   */
  readonly keep: (page: KeptPage) => Promise<"new" | "changed" | "same">;
  /** A page was taken back by its feed or its server: what is stored becomes a former version. */
  readonly drop: (key: string, reason: string) => Promise<void>;
  /** Stores what is remembered of a feed, as soon as all its pages are kept. `feed` is the address as given. */
  readonly save?: (feed: string, state: FeedState) => Promise<void>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** What one round found. */
export interface Round {
  /** For each feed, under the address as given, what to hand in next time. */
  readonly states: ReadonlyMap<string, FeedState>;
  /** Feeds asked; the others were not due. */
  readonly asked: number;
  readonly fresh: number;
  readonly changed: number;
  /** Pages and feeds that are no more. */
  readonly gone: number;
  /** Entries left for the next round: too many at once, or a server that was busy. */
  readonly owed: number;
  readonly problems: readonly { readonly source: string; readonly reason: string }[];
  /** When the next feed is due, milliseconds since 1970; null where none ever is. */
  readonly nextAt: number | null;
}

/** Feeds looked at side by side; their pages wait for their turn in the fetcher. */
const AT_ONCE = 16;

/**
 * Looks once at every feed that is due, fetches the pages of what is new or updated and hands them to `keep`. All state
 * comes in and goes out; nothing else is remembered. Bad feeds become problems; it rejects only where `keep`, `drop` or
 * `save` do. Conditional requests are RFC 9110, section 13.
 */
export async function followFeeds(
  feeds: readonly string[],
  known: ReadonlyMap<string, FeedState>,
  options: FollowOptions,
): Promise<Round> {
  const states = new Map([...new Set(feeds)].map((feed) => [feed, known.get(feed) ?? startFeed(feed)]));
  const now = options.clock();
  const due = [...states].filter(([, state]) => !state.isGone && state.nextAt <= now);
  const held = new Set(
    [...states.values()].flatMap(({ entries }) =>
      Object.values(entries).flatMap(({ key, isKept }) => (isKept ? [key] : [])),
    ),
  );
  const counts = { fresh: 0, changed: 0, gone: 0, owed: 0 };
  const problems: { source: string; reason: string }[] = [];
  let done = 0;
  await eachAtOnce(due, AT_ONCE, async ([feed, state]) => {
    if (options.signal?.aborted) return;
    const look = await lookAtFeed(feed, state, held, options);
    // Stopped half way: what is remembered stays as it was, and the next round does it again.
    if (options.signal?.aborted) return;
    states.set(feed, look.state);
    await options.save?.(feed, look.state);
    for (const name of ["fresh", "changed", "gone", "owed"] as const) counts[name] += look[name];
    problems.push(...look.problems);
    options.onProgress?.({ done: ++done, total: due.length });
  });
  const times = [...states.values()].filter(({ isGone }) => !isGone).map(({ nextAt }) => nextAt);
  return {
    states,
    asked: due.length,
    ...counts,
    problems: problems.sort((a, b) => (`${a.source}\n${a.reason}` < `${b.source}\n${b.reason}` ? -1 : 1)),
    nextAt: times.reduce<number | null>(
      (first, time) => (first === null ? time : Math.min(first, time)),
      null,
    ),
  };
}

async function eachAtOnce<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = all[Symbol.iterator]();
  const workers = Array.from({ length: Math.min(atOnce, all.length) }, async () => {
    // One iterator for all workers: each takes the next.
    for (const one of left) await work(one);
  });
  await Promise.all(workers);
}
