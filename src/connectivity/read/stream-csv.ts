import { Watcher, type WatchOptions } from "../detect/watcher.ts";
import { keyOf } from "../signals.ts";
import type { Signal, Watch } from "../types.ts";
import { splitRow } from "./csv-rows.ts";
import { readLayout, SeriesRows } from "./series-csv.ts";

/** What a long CSV showed: every signal read and judged in one pass, no point kept. */
export interface Streamed {
  readonly watches: readonly Watch[];
  readonly problems: readonly string[];
}

/**
 * Reads a CSV of series of any length, line by line, in memory that grows with the number of signals alone.
 * Its rows must be in order of time within each signal; those that are not are left out and counted. Null where the
 * first row names no time and value.
 */
export async function streamSeriesCsv(
  lines: AsyncIterable<string>,
  options: WatchOptions & {
    readonly place: string;
    /** Name of the file, for its signals. */
    readonly file?: string;
    /** Asked once for each new signal: false leaves it unread. */
    readonly isWanted?: (signal: Signal) => boolean;
  },
): Promise<Streamed | null> {
  const watchers = new Map<Signal, Watcher | null>();
  const byKey = new Set<string>();
  let rows: SeriesRows | null = null;
  for await (const line of lines) {
    if (line === "" || line.startsWith("#")) continue;
    if (rows !== null) {
      rows.read(splitRow(line));
      continue;
    }
    const layout = readLayout(splitRow(line.replace(/^\ufeff/u, "")));
    if (layout === null || layout.values.length === 0) return null;
    rows = new SeriesRows(layout, options.place, (signal, time, value) => {
      let watcher = watchers.get(signal);
      if (watcher === undefined) {
        const isWanted = !byKey.has(keyOf(signal)) && (options.isWanted?.(signal) ?? true);
        byKey.add(keyOf(signal));
        const named = options.file === undefined ? signal : { ...signal, files: [options.file] };
        watcher = isWanted ? new Watcher(named, options) : null;
        watchers.set(signal, watcher);
      }
      if (value !== null) watcher?.add(time, value);
    });
  }
  const problems = rows?.problems() ?? [];
  const watches: Watch[] = [];
  for (const [signal, watcher] of watchers) {
    if (watcher === null) continue;
    const watch = watcher.finish();
    if (watch !== null) watches.push(watch);
    if (watcher.skipped > 0)
      problems.push(
        `${signal.name} of ${signal.place}: ${watcher.skipped} points are out of order or come twice and were left out; sort the file by time`,
      );
  }
  return { watches, problems };
}
