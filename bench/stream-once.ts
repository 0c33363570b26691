import { openStagePool } from "../src/workers/stage-pool.ts";
import { streamCoverage } from "./stream-coverage.ts";

// A process of its own, for run-stream.ts: `stream-once THREADS UNCOUNTED ARTICLES` prints the seconds it took, by the clock and of the
// processor, and the most memory, in MB.
const [threads = 0, uncounted = 0, articles = 0] = process.argv.slice(2).map(Number);
const pool = threads > 0 ? openStagePool(threads) : undefined;
if (uncounted > 0) await streamCoverage(uncounted * Math.max(1, threads), pool);
const [began, before] = [performance.now(), process.cpuUsage()];
await streamCoverage(articles, pool);
const { user, system } = process.cpuUsage(before);
console.log((performance.now() - began) / 1000, (user + system) / 1e6, process.resourceUsage().maxRSS / 1000);
await pool?.close();
