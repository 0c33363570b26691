import { lookup } from "node:dns/promises";
import { setTimeout } from "node:timers/promises";
import type { FetcherOptions } from "./fetcher.ts";

/** The clock, the timer and the name server of this machine: spread it into the options of createFetcher. */
export const SYSTEM: Pick<FetcherOptions, "clock" | "sleep" | "lookup"> = {
  clock: Date.now,
  sleep: async (milliseconds, signal) => {
    await setTimeout(milliseconds, undefined, signal ? { signal } : {});
  },
  lookup: async (hostname) => {
    const found = await lookup(hostname, { all: true, verbatim: true });
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  },
};
