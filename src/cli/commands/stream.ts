import type { Command } from "commander";
import { readAliases } from "../aliases.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT, UsageError } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { noteProblems, openInputs, openThreads, watchProgress } from "../gather.ts";

interface StreamCommandOptions extends FetchSettings {
  readonly aliases?: string;
  readonly open: number;
}

/** `sitrep stream`: stories told one by one, as JSON Lines, from coverage of any length. */
export function addStream(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("stream")
    .description("tell story after story of coverage of any length, a ledger a line, in flat memory")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .option("--open <stories>", "stories that may still take articles", parseOpen, 1000)
    .option("--aliases <file>", 'your own names, one a line: "Toyakev = Tokayev"')
    .addHelpText(
      "after",
      `
Examples:
  sitrep stream crawl.warc.gz > stories.jsonl
  zcat day.jsonl.gz | sitrep stream --open 200 -

Each line is the ledger of one story (docs/reading-a-report.md). It is written when too many stories are
open, or those open hold more than 1.2 GB (about 800 MB, compressed), and this one has had no article for
longest; or at the end. Articles join stories in the order they come, so give
them roughly by publication; "sitrep report" reads everything first and does not depend on the order.`,
    );
  addFetchOptions(command).action(async (paths: string[], options: StreamCommandOptions) =>
    end(await stream(paths, options, desk)),
  );
}

function parseOpen(words: string): number {
  const stories = Number(words);
  if (!Number.isSafeInteger(stories) || stories < 1)
    throw new UsageError(`--open takes a whole number of stories, 1 or more, not “${words}”.`);
  return stories;
}

async function stream(
  paths: readonly string[],
  options: StreamCommandOptions,
  desk: Desk,
): Promise<ExitCode> {
  const aliases = await readAliases(options.aliases);
  const { inputs, problems } = await openInputs(paths, desk, options);
  noteProblems(problems, desk);
  const { openCoverage } = await import("../../coverage.ts");
  const { tellStream } = await import("../../stream/tell-stream.ts");
  const threads = openThreads(inputs, desk, Number.POSITIVE_INFINITY) ?? undefined;
  const progress = watchProgress(desk);
  let articles = 0;
  try {
    const stream = tellStream(openCoverage(inputs), { aliases, openStories: options.open }, threads);
    for await (const told of stream) {
      progress.clear();
      noteProblems(told.problems, desk);
      if (told.articles > 0) desk.print(told.line);
      articles += told.articles;
      progress.show({ stage: "reconcile", done: articles, total: null });
    }
  } finally {
    progress.clear();
    await threads?.close();
  }
  return articles === 0 ? EXIT.nothingRead : EXIT.fine;
}
