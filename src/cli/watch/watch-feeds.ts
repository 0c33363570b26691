import { readFeedEntries } from "../../coverage.ts";
import { followFeeds, type Round } from "../../fetch/follow/follow-feeds.ts";
import type { FeedState } from "../../fetch/follow/state.ts";
import { SYSTEM } from "../../fetch/system.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { type FetchSettings, makeFetcher } from "../fetch-options.ts";
import { noteProblems, watchProgress } from "../gather.ts";
import { useWorkspace, type WorkspaceSettings } from "../workspace/open.ts";
import { openPageFolder, type PageFolder } from "./page-folder.ts";
import { readLists } from "./read-list.ts";
import { openWorkspacePages } from "./workspace-pages.ts";

export interface WatchOptions extends FetchSettings, WorkspaceSettings {
  readonly into?: string;
  /** Milliseconds between two looks at a feed. */
  readonly every?: number;
  readonly once?: boolean;
}

const EVERY = 15 * 60_000;

/** Follows the feeds of the lists until it is stopped, or once. */
export async function watchFeeds(
  lists: readonly string[],
  options: WatchOptions,
  desk: Desk,
): Promise<ExitCode> {
  const { feeds, problems } = await readLists(lists, desk.stdin);
  noteProblems(problems, desk);
  if (feeds.length === 0) {
    desk.note("sitrep: there is no feed to follow.\n");
    return EXIT.nothingRead;
  }
  if (options.into !== undefined) return follow(feeds, await openPageFolder(options.into), options, desk);
  return useWorkspace(options, desk, { work: "sitrep watch", mayMake: true }, (workspace) =>
    follow(feeds, openWorkspacePages(workspace), options, desk),
  );
}

async function follow(
  feeds: readonly string[],
  folder: PageFolder,
  options: WatchOptions,
  desk: Desk,
): Promise<ExitCode> {
  const fetcher = await makeFetcher(options, desk);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, interrupt);
  try {
    const states = await loadStates(feeds, folder, desk);
    return await goRound(feeds, states, { ...options, folder, fetcher, signal: stop.signal }, desk);
  } finally {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, interrupt);
    await folder.close();
    await fetcher.close();
  }
}

async function loadStates(feeds: readonly string[], folder: PageFolder, desk: Desk) {
  const states = new Map<string, FeedState>();
  for (const feed of feeds) {
    const { state, problem } = await folder.load(feed);
    if (state) states.set(feed, state);
    if (problem) desk.note(`sitrep: ${feed}: ${problem}\n`);
  }
  return states;
}

interface Going extends WatchOptions {
  readonly folder: PageFolder;
  readonly fetcher: Awaited<ReturnType<typeof makeFetcher>>;
  readonly signal: AbortSignal;
}

async function goRound(
  feeds: readonly string[],
  known: ReadonlyMap<string, FeedState>,
  going: Going,
  desk: Desk,
): Promise<ExitCode> {
  const { folder, fetcher, signal, once = false } = going;
  const { clock, sleep } = { ...SYSTEM, ...desk.network };
  // Whoever starts single rounds decides how often; the wishes of the feeds are kept all the same.
  const every = going.every ?? (once ? 0 : EVERY);
  for (let states = known; ; ) {
    const progress = watchProgress(desk);
    const round = await followFeeds(feeds, states, {
      ...folder,
      fetcher,
      clock,
      readFeed: readFeedEntries,
      every,
      signal,
      onProgress: ({ done, total }) => progress.show({ stage: "feeds asked:", done, total }),
    });
    progress.clear();
    states = round.states;
    for (const { source, reason } of round.problems) desk.note(`sitrep: ${source}: ${reason}\n`);
    desk.print(`${describeRound(round, clock(), feeds.length)}\n`);
    if (signal.aborted) return EXIT.fine;
    if (round.nextAt === null || once) return isAnyRead(round) ? EXIT.fine : EXIT.nothingRead;
    try {
      await sleep(Math.max(1_000, round.nextAt - clock()), signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      return EXIT.fine;
    }
  }
}

/** "2026-11-22T06:40:00Z 40 feeds, 38 due: 12 new, 3 changed, 1 gone, 2 problems; next at 06:55:00Z" */
function describeRound(
  { asked, fresh, changed, gone, owed, problems, nextAt }: Round,
  now: number,
  feeds: number,
): string {
  const stamp = (time: number) => new Date(time).toISOString().replace(/\.\d{3}Z$/u, "Z");
  const counts = [
    `${fresh} new`,
    `${changed} changed`,
    `${gone} gone`,
    ...(owed > 0 ? [`${owed} left for the next round`] : []),
    ...(problems.length > 0 ? [`${problems.length} ${problems.length === 1 ? "problem" : "problems"}`] : []),
  ];
  const due = asked === feeds ? "" : `, ${asked} due`;
  const next = nextAt === null ? "no feed is left" : `next at ${stamp(nextAt)}`;
  return `${stamp(now)} ${feeds} ${feeds === 1 ? "feed" : "feeds"}${due}: ${counts.join(", ")}; ${next}`;
}

function isAnyRead({ states }: Round): boolean {
  return [...states.values()].some(({ failures, isGone }) => failures === 0 && !isGone);
}
