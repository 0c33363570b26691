import type { FeedEntry, FeedReading } from "../../model/feed.ts";
import type { Failed, FetchResult, Gone, Refused } from "../result.ts";
import type { FollowOptions } from "./follow-feeds.ts";
import { digestEntry, type EntryState, type FeedState, forgetOld, makeKey, nameEntry } from "./state.ts";
import { takeEntry } from "./take-entry.ts";

/** What one look at one feed found, and what to remember of it. */
export interface Look {
  readonly state: FeedState;
  readonly fresh: number;
  readonly changed: number;
  readonly gone: number;
  readonly owed: number;
  readonly problems: readonly { readonly source: string; readonly reason: string }[];
}

/** Pages fetched for one feed in one round; the rest waits for the next. */
const MOST_PAGES = 50;
/** A feed that fails is asked less and less often, at least this often. */
const LONGEST_PAUSE = 6 * 3_600_000;
/** A publisher may ask for a longer pause than ours, up to this. */
const LONGEST_TTL = 24 * 3_600_000;
/** Caches are told times for many reasons; of theirs an hour is kept at most. */
const LONGEST_FRESH = 3_600_000;

/** Asks for a feed, unless it is unchanged reads it, and takes what is new, updated or taken back. */
export async function lookAtFeed(
  feed: string,
  state: FeedState,
  held: Set<string>,
  options: FollowOptions,
): Promise<Look> {
  const { fetcher, clock, readFeed, signal } = options;
  const { etag, lastModified } = state;
  const result = await fetcher.fetchPage(state.url, {
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
    ...(signal ? { signal } : {}),
  });
  if (result.outcome !== "fetched" && result.outcome !== "not-modified")
    return noteFailure(feed, state, result, options);
  const reading: FeedReading | null =
    result.outcome === "fetched" ? readFeed(result.bytes, result.contentType, result.finalUrl) : null;
  if (reading !== null && reading.kind !== "feed") {
    const reason =
      reading.kind === "list" ? "is a list of feeds, not a feed; give the list as a file" : reading.reason;
    return noteFailure(feed, state, { outcome: "failed", url: feed, reason }, options);
  }
  const ttl = Math.min((reading?.ttl ?? 0) * 60_000, LONGEST_TTL);
  const fresh = Math.min((result.maxAge ?? 0) * 1_000, LONGEST_FRESH);
  const taken = await takeEntries(feed, state, reading?.entries ?? [], reading?.deleted ?? [], held, options);
  const now = clock();
  // A server that answers 304 need not repeat the validators.
  const validators =
    result.outcome === "fetched" ? result.validators : { ...pickValidators(state), ...result.validators };
  return {
    ...taken,
    state: {
      url: result.outcome === "fetched" && result.isMoved ? result.finalUrl : state.url,
      ...validators,
      nextAt: now + Math.max(options.every, ttl, fresh),
      failures: 0,
      entries: forgetOld(taken.entries, now),
    },
  };
}

function pickValidators({ etag, lastModified }: FeedState) {
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

function noteFailure(
  feed: string,
  state: FeedState,
  result: Exclude<FetchResult, { outcome: "fetched" | "not-modified" }>,
  { clock, every }: FollowOptions,
): Look {
  const now = clock();
  const failures = state.failures + 1;
  const pause = Math.min(every * 2 ** Math.min(failures, 10), Math.max(every, LONGEST_PAUSE));
  const retryAt = result.outcome === "failed" ? (result.retryAt ?? 0) : 0;
  const isGone = result.outcome === "gone" && result.status === 410;
  return {
    state: {
      ...state,
      failures,
      nextAt: Math.max(now + pause, Math.min(retryAt, now + LONGEST_TTL)),
      ...(isGone ? { isGone } : {}),
    },
    fresh: 0,
    changed: 0,
    // A feed that is missing is told once, and again after it was there in between.
    gone: result.outcome === "gone" && state.failures === 0 ? 1 : 0,
    owed: 0,
    problems: [{ source: feed, reason: explainFailure(result, isGone) }],
  };
}

function explainFailure(result: Refused | Failed | Gone, isGone: boolean): string {
  return isGone ? "the feed was taken away for good (410); it is not asked any more" : result.reason;
}

type Wanted = { readonly entry: FeedEntry; readonly before: EntryState | undefined };

async function takeEntries(
  feed: string,
  state: FeedState,
  entries: readonly FeedEntry[],
  deleted: readonly string[],
  held: Set<string>,
  options: FollowOptions,
) {
  const now = options.clock();
  const after: Record<string, EntryState> = { ...state.entries };
  const wanted = new Map<string, Wanted>();
  for (const [name, before] of Object.entries(state.entries))
    if (before.owed) wanted.set(name, { entry: before.owed.entry, before });
  const listed = new Set<string>();
  for (const entry of entries) {
    const name = nameEntry(entry.id);
    // Where a feed lists an entry twice, the upper one is the newer.
    if (listed.has(name)) continue;
    listed.add(name);
    const before = state.entries[name];
    if (before?.digest === digestEntry(entry)) after[name] = { ...before, seen: now };
    else wanted.set(name, { entry, before });
  }
  const counts = { fresh: 0, changed: 0, gone: 0, owed: 0 };
  const problems: { source: string; reason: string }[] = [];
  for (const id of deleted) {
    const name = nameEntry(id);
    const before = after[name];
    if (!before) continue;
    wanted.delete(name);
    delete after[name];
    if (!before.isKept) continue;
    held.delete(before.key);
    await options.drop(before.key, "its feed took the entry back");
    counts.gone++;
  }
  await Promise.all(
    [...wanted].map(async ([name, { entry, before }], place) => {
      const key = before?.key ?? makeKey(entry, feed);
      const digest = digestEntry(entry);
      const known = { key, digest, seen: now, isKept: before?.isKept ?? false };
      // The same page, through another feed: it is there already.
      if (!before && held.has(key)) {
        after[name] = { ...known, isKept: true };
        return;
      }
      if (place >= MOST_PAGES) {
        after[name] = { ...known, owed: { tries: before?.owed?.tries ?? 0, entry } };
        counts.owed++;
        return;
      }
      held.add(key);
      const taken = await takeEntry({ feed, key, entry, before }, options);
      if (!taken.isKept) held.delete(key);
      after[name] = { ...known, isKept: taken.isKept, ...(taken.owed ? { owed: taken.owed } : {}) };
      if (taken.owed) counts.owed++;
      if (taken.found) counts[taken.found]++;
      if (taken.problem) problems.push({ source: entry.url ?? feed, reason: taken.problem });
    }),
  );
  return { ...counts, problems, entries: after };
}
