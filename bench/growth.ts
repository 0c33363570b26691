import { writeFileSync } from "node:fs";
import { openStagePool } from "../src/workers/stage-pool.ts";
import { drawGrowth } from "./draw-growth.ts";
import { writeTable } from "./measure.ts";
import { streamCoverage } from "./stream-coverage.ts";

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
}

/** Streams of 1,000 articles, of 2,000 and so on, each from text to the ledgers of all its stories. The whole run draws its picture. */
export async function benchGrowth(isQuick: boolean, articles = LAST): Promise<string> {
  const pool = openStagePool(THREADS);
  // What the first articles cost is the compiling of the program: they are not counted.
  await streamCoverage(3 * FIRST, pool);
  const runs: Run[] = [];
  for (let size = FIRST; size <= (isQuick ? 2 * FIRST : articles); size *= 2) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    await streamCoverage(size, pool);
    const { user, system } = process.cpuUsage(before);
    const run = {
      articles: size,
      seconds: (performance.now() - began) / 1000,
      work: (user + system) / 1e6,
    };
    runs.push(run);
    console.error(`${size} articles, ${run.seconds.toFixed(1)} s, ${run.work.toFixed(1)} of processor`);
  }
  await pool.close();
  if (!isQuick)
    writeFileSync(PICTURE, drawGrowth(runs.map(({ articles, work }) => ({ articles, seconds: work }))));
  const rows = runs.map(({ articles, seconds, work }, at) => {
    const before = runs[at - 1];
    return [
      articles.toLocaleString("en"),
      seconds.toFixed(1),
      before === undefined ? "" : `${(seconds / before.seconds).toFixed(2)}×`,
      work.toFixed(1),
      before === undefined ? "" : `${(work / before.work).toFixed(2)}×`,
      (articles / seconds).toFixed(0),
    ];
  });
  const heads = ["articles", "seconds", "of half as many", "of processor", "of half as many", "articles/s"];
  return `Generated coverage, streamed through ${THREADS} threads.\n\n${writeTable(heads, rows)}`;
}
