import { writeFileSync } from "node:fs";
import { drawGrowth } from "./draw-growth.ts";
import { writeTable } from "./measure.ts";
import { runStream } from "./run-stream.ts";

const THREADS = 2;
const FIRST = 1_000;
const LAST = 256_000;
const PICTURE = new URL("../docs/pictures/growth.svg", import.meta.url);

/** What so many articles took from the first to the last ledger. */
interface Run {
  readonly articles: number;
  readonly seconds: number;
  /** Seconds of processor time, of all threads. */
  readonly work: number;
  /** The most that the process took, in MB. */
  readonly memory: number;
}

/**
 * Streams of 1,000 articles, of 2,000 and so on, each from text to the ledgers of all its stories, in a process of its own that compiles
 * the program first, as a user's does. The whole run draws its picture.
 */
export function benchGrowth(isQuick: boolean, articles = LAST): string {
  const runs: Run[] = [];
  for (let size = FIRST; size <= (isQuick ? 2 * FIRST : articles); size *= 2) {
    const run = { articles: size, ...runStream({ threads: THREADS, articles: size }) };
    runs.push(run);
    console.error(`${size} articles, ${run.seconds.toFixed(1)} s, ${run.work.toFixed(1)} of processor`);
  }
  if (!isQuick)
    writeFileSync(PICTURE, drawGrowth(runs.map(({ articles, work }) => ({ articles, seconds: work }))));
  const rows = runs.map(({ articles, seconds, work, memory }, at) => {
    const before = runs[at - 1];
    return [
      articles.toLocaleString("en"),
      seconds.toFixed(1),
      before === undefined ? "" : `${(seconds / before.seconds).toFixed(2)}×`,
      work.toFixed(1),
      before === undefined ? "" : `${(work / before.work).toFixed(2)}×`,
      (articles / seconds).toFixed(0),
      memory.toFixed(0),
    ];
  });
  const heads = [
    "articles",
    "seconds",
    "of half as many",
    "of processor",
    "of half as many",
    "articles/s",
    "MB",
  ];
  return `Generated coverage, streamed through ${THREADS} threads.\n\n${writeTable(heads, rows)}`;
}
