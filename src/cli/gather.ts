import type { FileInput, Input } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Run } from "../pipeline.ts";
import { openStagePool, type StagePool } from "../workers/stage-pool.ts";
import type { Desk } from "./desk.ts";
import { type FetchSettings, makeFetcher } from "./fetch-options.ts";
import { openPaths, type PathsRead, readPaths } from "./read-paths.ts";
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
  const { inputs, problems } = await openInputs(paths, desk, settings);
  const progress = watchProgress(desk);
  const pool = openThreads(inputs, desk);
  // Loaded here: whoever asks for help must not wait for the words of a language.
  const { runPipeline } = await import("../pipeline.ts");
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

/**
 * Threads for large coverage, to be closed when done; null where one is enough: small folders are done before threads have started.
 * `unknownSize` is how many bytes are taken for standard input.
 */
export function openThreads(
  inputs: readonly (Input | FileInput)[],
  { threads = 1 }: Desk,
  unknownSize = 0,
): StagePool | null {
  const sizes = inputs.map((one) => ("content" in one ? one.content.length : (one.size ?? unknownSize)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return threads > 1 && bytes > FEWEST_BYTES_FOR_THREADS ? openStagePool(threads) : null;
}

function bySource(a: Problem, b: Problem): number {
  const [one, other] = [a, b].map(({ source, stage, reason }) => [source, stage, reason].join("\n"));
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

/** Reads files, folders, standard input and addresses of the web, each whole. */
export async function gatherInputs(
  paths: readonly string[],
  desk: Desk,
  settings: FetchSettings = {},
): Promise<PathsRead> {
  return gather(paths, desk, settings, readPaths);
}

/** Finds the same, and leaves files closed until they are read. */
export async function openInputs(
  paths: readonly string[],
  desk: Desk,
  settings: FetchSettings = {},
): Promise<Gathered<Input | FileInput>> {
  return gather<Input | FileInput>(paths, desk, settings, openPaths);
}

interface Gathered<Found> {
  readonly inputs: readonly Found[];
  readonly problems: readonly Problem[];
}

async function gather<Found>(
  paths: readonly string[],
  desk: Desk,
  settings: FetchSettings,
  findFiles: (paths: readonly string[], stdin: Desk["stdin"]) => Promise<Gathered<Found>>,
): Promise<Gathered<Found | Input>> {
  const urls = paths.filter(isUrl);
  const read = await findFiles(
    paths.filter((path) => !isUrl(path)),
    desk.stdin,
  );
  if (urls.length === 0) return read;
  const fetcher = await makeFetcher(settings, desk);
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
  readonly total: number | null;
  readonly source?: string;
  readonly share?: number;
}

/** Shows how far long work is, where somebody looks on; `clear` wipes the line. */
export function watchProgress(desk: Desk) {
  const started = desk.clock();
  let shown = 0;
  return {
    show: ({ stage, done, total, source, share }: Shown) => {
      const now = desk.clock();
      if (!desk.mayNote || now - started < PATIENCE || now - shown < BETWEEN) return;
      shown = now;
      const part = share === undefined ? "" : `, ${Math.floor(share * 100)} % of ${source?.slice(-40)}`;
      desk.note(`\r\u001b[Ksitrep: ${stage} ${done}${total === null ? "" : ` of ${total}`}${part}`);
    },
    clear: () => {
      if (shown > 0) desk.note("\r\u001b[K");
    },
  };
}
