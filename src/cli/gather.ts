import type { Input } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Run } from "../pipeline.ts";
import { runPipeline } from "../pipeline.ts";
import { openUnderstandPool } from "../workers/understand-pool.ts";
import type { Desk } from "./desk.ts";
import { type FetchSettings, makeFetcher } from "./fetch-options.ts";
import { type PathsRead, readPaths } from "./read-paths.ts";
import { isUrl, readUrls } from "./read-urls.ts";

/** How long the work may take before progress is shown, in milliseconds. */
const PATIENCE = 1500;
const BETWEEN = 200;
const FEWEST_BYTES_FOR_THREADS = 1_500_000;

/** Reads `paths`, files, folders or addresses, and runs every stage; what could not be read joins the ledger's problems. */
export async function gatherRun(
  paths: readonly string[],
  desk: Desk,
  aliases: ReadonlyMap<string, string> = new Map(),
  settings: FetchSettings = {},
): Promise<Run> {
  const { inputs, problems } = await gatherInputs(paths, desk, settings);
  const progress = watchProgress(desk);
  const { threads = 1 } = desk;
  const pool = threads > 1 && isWorthThreads(inputs) ? openUnderstandPool(threads) : null;
  try {
    const run = await runPipeline(inputs, {
      onProgress: progress.show,
      aliases,
      ...(pool === null ? {} : { understandAll: pool.understandAll }),
    });
    return {
      ...run,
      ledger: { ...run.ledger, problems: [...problems, ...run.ledger.problems].sort(bySource) },
    };
  } finally {
    progress.clear();
    await pool?.close();
  }
}

/** Small folders are done before threads have started. */
function isWorthThreads(inputs: readonly Input[]): boolean {
  const bytes = inputs.reduce((sum, { content }) => sum + content.length, 0);
  return inputs.length > 1 && bytes > FEWEST_BYTES_FOR_THREADS;
}

function bySource(a: Problem, b: Problem): number {
  const [one, other] = [a, b].map(({ source, stage, reason }) => [source, stage, reason].join("\n"));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

/** Reads files, folders, standard input and addresses of the web. */
export async function gatherInputs(
  paths: readonly string[],
  desk: Desk,
  settings: FetchSettings = {},
): Promise<PathsRead> {
  const urls = paths.filter(isUrl);
  const read = await readPaths(
    paths.filter((path) => !isUrl(path)),
    desk.stdin,
  );
  if (urls.length === 0) return read;
  const fetcher = makeFetcher(settings, desk);
  const progress = watchProgress(desk);
  try {
    const fetched = await readUrls(urls, fetcher, (done, total) =>
      progress.show({ stage: "fetched", done, total }),
    );
    return {
      inputs: [...read.inputs, ...fetched.inputs],
      problems: [...read.problems, ...fetched.problems],
    };
  } finally {
    progress.clear();
    await fetcher.close();
  }
}

/** Lists problems on standard error, one line each. */
export function noteProblems(problems: readonly Problem[], desk: Desk): void {
  for (const { source, reason } of problems) desk.note(`sitrep: ${source}: ${reason}\n`);
}

interface Shown {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Shows how far long work is, where somebody looks on; `clear` wipes the line. */
export function watchProgress(desk: Desk) {
  const started = desk.clock();
  let shown = 0;
  return {
    show: ({ stage, done, total }: Shown) => {
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
