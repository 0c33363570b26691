import { type Command, InvalidArgumentError } from "commander";
import type { Desk, ExitCode } from "../desk.ts";
import { addFetchOptions } from "../fetch-options.ts";
import type { WatchOptions } from "../watch/watch-feeds.ts";
import { addWorkspaceOptions } from "../workspace/open.ts";

/** `sitrep watch`: follows feeds and keeps their pages in a workspace or a folder. */
export function addWatch(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("watch")
    .description("follow feeds, and keep the page of every new or updated entry in a workspace or a folder")
    .argument("<list...>", "addresses of feeds, OPML files, or text files with an address a line")
    .option("--into <folder>", "keep the pages as files instead; one folder, one watcher")
    .option("--every <time>", 'between two looks at a feed, "10m" or "2h" (default: 15m)', parseEvery)
    .option("--once", "look once at every feed that is due, then end");
  addFetchOptions(addWorkspaceOptions(command))
    .addHelpText(
      "after",
      `
Examples:
  sitrep watch feeds.opml --contact desk@example.org
  sitrep watch feeds.opml --into coverage/ --every 1h
  sitrep watch https://example.org/feed.xml --into coverage/ --once
  sitrep report coverage/                           whatever was kept so far

One line a round: what is new, changed, gone. Feeds are asked no more often than they wish
(ttl, Retry-After), and answer "unchanged" where they can. In a workspace an updated entry is a new
version of its article, and one that is taken back is withdrawn; in a folder the former stays in
.former. Stop with Ctrl-C; the next start goes on from there.

Exit codes: 0 done or stopped; 1 no feed could be read; 2 the command line is wrong or the workspace
or folder cannot be written.`,
    )
    .action(async (lists: string[], options: WatchOptions) => {
      const { watchFeeds } = await import("../watch/watch-feeds.ts");
      end(await watchFeeds(lists, options, desk));
    });
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "10m" as milliseconds; a minute at least. */
function parseEvery(words: string): number {
  const [, count, unit] = /^(\d{1,5})\s?([smhd])$/u.exec(words) ?? [];
  const time = Number(count) * (UNITS[unit ?? ""] ?? Number.NaN);
  if (!(time >= 60_000)) throw new InvalidArgumentError('Give a minute or more: "10m", "2h".');
  return time;
}
