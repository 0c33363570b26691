import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("stream-once.js", import.meta.url));

interface StreamRun {
  /** None: the first thread does all. */
  readonly threads: number;
  readonly articles: number;
  /** So many for each thread run before the clock starts, so that the program is compiled by then. */
  readonly uncounted?: number;
  /** Numbers of the processor's cores that it is held to, for `taskset`. */
  readonly cores?: string;
}

/** Streams generated coverage in a process of its own; gives seconds by the clock, seconds of processor time of all threads, and the most memory it took, in MB. */
export function runStream({ threads, articles, uncounted = 0, cores }: StreamRun): {
  readonly seconds: number;
  readonly work: number;
  readonly memory: number;
} {
  const words = [PROGRAM, ...[threads, uncounted, articles].map(String)];
  const options = { encoding: "utf8" } as const;
  const run =
    cores === undefined
      ? spawnSync(process.execPath, words, options)
      : spawnSync("taskset", ["-c", cores, process.execPath, ...words], options);
  if (run.status !== 0) throw new Error(`a stream of ${articles} articles failed: ${run.stderr}`);
  const [seconds = 0, work = 0, memory = 0] = run.stdout.split(" ").map(Number);
  return { seconds, work, memory };
}
