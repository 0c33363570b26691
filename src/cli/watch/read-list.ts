import type { Readable } from "node:stream";
import { readFeedEntries } from "../../coverage.ts";
import type { Problem } from "../../model/problem.ts";
import { readPaths } from "../read-paths.ts";
import { isUrl } from "../read-urls.ts";

/** The feeds that addresses and lists name, each once: OPML, or text with an address a line and `#` for remarks. */
export async function readLists(
  lists: readonly string[],
  stdin: Readable,
): Promise<{ readonly feeds: readonly string[]; readonly problems: readonly Problem[] }> {
  const feeds = new Set(lists.filter(isUrl));
  const { inputs, problems } = await readPaths(
    lists.filter((list) => !isUrl(list)),
    stdin,
  );
  const found = [...problems];
  for (const { source, content } of inputs) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const report = (reason: string) => found.push({ source, stage: "read", reason });
    const reading = readFeedEntries(bytes, "", "https://list.invalid/");
    if (reading.kind === "feed")
      report("is a feed, not a list of feeds; give its address instead of the file");
    else {
      const named =
        reading.kind === "list" ? reading.feeds : readLines(new TextDecoder().decode(bytes), report);
      for (const feed of named) {
        if (isUrl(feed)) feeds.add(feed);
        else report(`"${feed.slice(0, 100)}" is no address; a feed's begins with https:// or http://`);
      }
      if (named.length === 0) report("names no feed");
    }
  }
  return { feeds: [...feeds], problems: found };
}

function readLines(text: string, report: (reason: string) => void): string[] {
  if (text.includes("\0")) {
    report("is no list: neither OPML nor text with an address a line");
    return [];
  }
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
