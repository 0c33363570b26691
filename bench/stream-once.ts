import { openStagePool } from "../src/workers/stage-pool.ts";
import { streamCoverage } from "./stream-coverage.ts";

// A process of its own, so that it can be held to some cores: `stream-once THREADS UNCOUNTED ARTICLES` prints
// the seconds it took.
const [threads = 0, uncounted = 0, articles = 0] = process.argv.slice(2).map(Number);
const pool = threads > 0 ? openStagePool(threads) : undefined;
// What the first articles cost is the compiling of the program, which every thread does for itself: not counted.
await streamCoverage(uncounted * Math.max(1, threads), pool);
const began = performance.now();
await streamCoverage(articles, pool);
console.log((performance.now() - began) / 1000);
await pool?.close();
