import type { Input } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Progress, Run } from "../pipeline.ts";
import { runPipeline } from "../pipeline.ts";
import type { Desk } from "./desk.ts";
import { readPaths } from "./read-paths.ts";

/** How long the work may take before progress is shown, in milliseconds. */
const PATIENCE = 1500;
const BETWEEN = 200;

/** Reads `paths` and runs every stage; what could not be read joins the ledger's problems. */
export async function gatherRun(
  paths: readonly string[],
  desk: Desk,
  aliases: ReadonlyMap<string, string> = new Map(),
): Promise<Run> {
  const { inputs, problems } = await readPaths(paths, desk.stdin);
  const progress = watchProgress(desk);
  const run = await runPipeline(inputs, { onProgress: progress.show, aliases });
  progress.clear();
  return {
    ...run,
    ledger: { ...run.ledger, problems: [...problems, ...run.ledger.problems].sort(bySource) },
  };
}

function bySource(a: Problem, b: Problem): number {
  const [one, other] = [a, b].map(({ source, stage, reason }) => [source, stage, reason].join("\n"));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

/** Reads `paths` for a command that stops before the ledger. */
export async function gatherInputs(
  paths: readonly string[],
  desk: Desk,
): Promise<{ readonly inputs: readonly Input[]; readonly problems: readonly Problem[] }> {
  return readPaths(paths, desk.stdin);
}

/** Lists problems on standard error, one line each. */
export function noteProblems(problems: readonly Problem[], desk: Desk): void {
  for (const { source, reason } of problems) desk.note(`sitrep: ${source}: ${reason}\n`);
}

function watchProgress(desk: Desk) {
  const started = desk.clock();
  let shown = 0;
  return {
    show: ({ stage, done, total }: Progress) => {
      const now = desk.clock();
      if (!desk.mayNote || now - started < PATIENCE || now - shown < BETWEEN) return;
      shown = now;
      desk.note(`\r\u001b[Ksitrep: ${stage} ${done} of ${total}`);
    },
    clear: () => {
      if (shown > 0) desk.note("\r\u001b[K");
    },
  };
}
