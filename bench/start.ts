import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { summarise, writeTable } from "./measure.ts";

const CLI = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const ARTICLE = fileURLToPath(
  new URL("../examples/kazakhstan-2022/mna-almaty-city-hall.txt", import.meta.url),
);

/** How long the built program takes to say how it is used, and to report one article; Node's own start beside it. */
export function benchStart(isQuick: boolean): string {
  const calls: readonly [string, readonly string[]][] = [
    ["node, an empty program", ["-e", "0"]],
    ["sitrep --help", [CLI, "--help"]],
    ["sitrep report, one article", [CLI, "report", ARTICLE]],
  ];
  const seconds = calls.map((): number[] => []);
  for (let round = 0; round < (isQuick ? 5 : 15); round++) {
    calls.forEach(([, args], index) => {
      const began = performance.now();
      spawnSync(process.execPath, args, { stdio: "ignore" });
      seconds[index]?.push((performance.now() - began) / 1000);
    });
  }
  const timings = calls.map(([name], index) => summarise(name, seconds[index] ?? []));
  const rows = timings.map(({ name, median, least, most }) => [
    name,
    ...[median, least, most].map((s) => s.toFixed(2)),
  ]);
  return writeTable(["start-up", "median s", "least s", "most s"], rows);
}
