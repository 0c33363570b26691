import { spawnSync } from "node:child_process";
import { summarise, writeTable } from "./measure.ts";
import { runStream } from "./run-stream.ts";

const SETUPS = [
  { name: "one core, one thread", cores: "0", threads: 0 },
  { name: "two cores, two threads", cores: "0,1", threads: 2 },
];

/** The whole way from text to written ledgers on one core and on two: processes held to their cores, turn by turn. */
export function benchCores(isQuick: boolean): string {
  if (spawnSync("taskset", ["--version"]).status !== 0)
    return "Left out: a process is held to some cores by `taskset` of util-linux, which is not there.";
  const articles = isQuick ? 1_000 : 10_000;
  const uncounted = isQuick ? 500 : 5_000;
  const seconds = SETUPS.map((): number[] => []);
  const memory = SETUPS.map((): number[] => []);
  for (let round = 0; round < (isQuick ? 1 : 3); round++) {
    for (const [index, { cores, threads }] of SETUPS.entries()) {
      const run = runStream({ threads, articles, uncounted, cores });
      seconds[index]?.push(run.seconds);
      memory[index]?.push(run.memory);
    }
  }
  const timings = SETUPS.map(({ name }, index) => summarise(name, seconds[index] ?? []));
  const one = timings[0]?.median ?? 1;
  const rows = timings.map(({ name, median, least, most }, index) => [
    name,
    (articles / median).toFixed(0),
    `${(one / median).toFixed(2)}×`,
    `${(articles / most).toFixed(0)}–${(articles / least).toFixed(0)}`,
    Math.max(...(memory[index] ?? [])).toFixed(0),
  ]);
  return writeTable(
    ["text to ledgers, streamed", "articles/s", "of one core", "least–most", "MB at most"],
    rows,
  );
}
