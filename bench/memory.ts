import { openStagePool } from "../src/workers/stage-pool.ts";
import { writeTable } from "./measure.ts";
import { streamCoverage } from "./stream-coverage.ts";

const THREADS = 2;
const MOST = 1_000_000;
const ROWS = 20;

/** One stream of a million articles with the last 1,000 stories kept open: the memory of the process on its way. */
export async function benchMemory(isQuick: boolean, articles = MOST): Promise<string> {
  const most = isQuick ? 1_000 : articles;
  const step = Math.ceil(most / ROWS);
  const pool = openStagePool(THREADS);
  const began = performance.now();
  const rows: string[][] = [];
  const stories = await streamCoverage(most, pool, (done) => {
    if (done % step !== 0) return;
    const seconds = (performance.now() - began) / 1000;
    const { rss, heapTotal, arrayBuffers } = process.memoryUsage();
    const megabytes = [rss, heapTotal, arrayBuffers].map((bytes) => String(Math.round(bytes / 1e6)));
    rows.push([done.toLocaleString("en"), seconds.toFixed(0), (done / seconds).toFixed(0), ...megabytes]);
    console.error(`${done} articles, ${seconds.toFixed(0)} s, ${megabytes[0]} MB`);
  });
  await pool.close();
  const heads = ["articles", "seconds", "articles/s", "MB, whole", "first thread's heap", "packed articles"];
  return `${stories.toLocaleString("en")} stories told; 1,000 kept open; ${THREADS} threads.\n\n${writeTable(heads, rows)}`;
}
