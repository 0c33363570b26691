import { openStagePool } from "../src/workers/stage-pool.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { summarise, writeTable } from "./measure.ts";

/** Stages 1 to 3 on one thread and on two, turn by turn. */
export async function benchCores(isQuick: boolean): Promise<string> {
  const inputs = [...generateCoverage({ stories: isQuick ? 20 : 100, articlesPerStory: 20 })];
  const counts = [1, 2];
  const pools = counts.map(openStagePool);
  const seconds = counts.map((): number[] => []);
  for (let round = 0; round <= (isQuick ? 2 : 7); round++) {
    for (const [index, pool] of pools.entries()) {
      const began = performance.now();
      for await (const _ of pool.understandAll(inputs));
      // The first round starts the threads and warms them up.
      if (round > 0) seconds[index]?.push((performance.now() - began) / 1000);
    }
  }
  for (const pool of pools) await pool.close();
  const timings = counts.map((count, index) =>
    summarise(`${count} thread${count > 1 ? "s" : ""}`, seconds[index] ?? []),
  );
  const one = timings[0]?.median ?? 1;
  const rows = timings.map(({ name, median }) => [
    name,
    (inputs.length / median).toFixed(0),
    `${(one / median).toFixed(2)}×`,
  ]);
  return writeTable(["stages 1–3", "articles/s", "of one thread"], rows);
}
