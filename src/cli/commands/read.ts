import type { Command } from "commander";
import { Option } from "commander";
import type { CoverageStep, Stop } from "../../coverage.ts";
import type { Reading } from "../../model/article.ts";
import type { Problem } from "../../model/problem.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT, UsageError } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { noteProblems, openInputs, watchProgress } from "../gather.ts";
import { chooseWidth } from "../options.ts";

type Form = "text" | "json" | "jsonl";

interface ReadOptions extends FetchSettings {
  readonly as: Form;
  readonly checkpoint?: string;
}

/** `sitrep read`: the articles as read, before anything is made of them. */
export function addRead(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("read")
    .description("show each article as it was read: outlet, date, text, and what was set aside")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .addOption(
      new Option("-a, --as <form>", "how to write it; jsonl is one article a line")
        .choices(["text", "json", "jsonl"])
        .default("text"),
    )
    .option("--checkpoint <file>", "keep the place reached in this file; the same again goes on from there")
    .addHelpText(
      "after",
      `
Examples:
  sitrep read page.html feed.xml
  sitrep read --as jsonl --checkpoint place.json crawl.warc.gz >> articles.jsonl

Articles are written as they are read, however long the archive is. Ctrl-C stops behind the
article being read; with --checkpoint the same command goes on from there.`,
    );
  addFetchOptions(command).action(async (paths: string[], options: ReadOptions) =>
    end(await read(paths, options, desk)),
  );
}

async function read(paths: readonly string[], options: ReadOptions, desk: Desk): Promise<ExitCode> {
  const { as, checkpoint } = options;
  if (checkpoint !== undefined && as === "json")
    throw new UsageError("--checkpoint needs --as jsonl or text: one JSON document cannot be gone on with.");
  const { readCheckpoint, writeCheckpoint } = await import("../checkpoint.ts");
  const before = checkpoint === undefined ? null : await readCheckpoint(checkpoint);
  if (before?.isDone) {
    desk.note(`sitrep: ${checkpoint} says that all was read; delete it to read again.\n`);
    return EXIT.fine;
  }
  const found = await openInputs(paths, desk, options);
  const from = before?.stop ?? undefined;
  if (from && !found.inputs.some(({ source }) => source === from.source))
    throw new UsageError(`${checkpoint} stops in ${from.source}, which is not among these paths.`);
  const writer = await makeWriter(as, desk);
  noteProblems(found.problems, desk);
  writer.open(found.problems);
  const keep = async (stop: Stop | null, done: boolean) => {
    if (checkpoint !== undefined) await writeCheckpoint(checkpoint, stop, done);
  };
  const { streamCoverage } = await import("../../coverage.ts");
  const { count, stop } = await writeSteps(streamCoverage(found.inputs, from), writer, desk, keep);
  writer.close();
  await keep(stop, stop === null);
  if (stop !== null) return EXIT.stopped;
  return count === 0 && from === undefined ? EXIT.nothingRead : EXIT.fine;
}

/** How often the place is kept, in milliseconds. */
const BETWEEN = 2000;

/** Writes each step as it comes; where it was stopped, says behind which. */
async function writeSteps(
  steps: AsyncIterable<CoverageStep>,
  writer: Writer,
  desk: Desk,
  keep: (stop: Stop, done: boolean) => Promise<void>,
): Promise<{ readonly count: number; readonly stop: Stop | null }> {
  const progress = watchProgress(desk);
  let isStopped = false;
  const release = desk.onInterrupt?.(() => {
    isStopped = true;
  });
  let count = 0;
  let kept = desk.clock();
  try {
    for await (const { readings, problems, source, place, share } of steps) {
      progress.clear();
      noteProblems(problems, desk);
      writer.add(readings, problems);
      count += readings.length;
      progress.show({
        stage: "read",
        done: count,
        total: null,
        source,
        ...(share === undefined ? {} : { share }),
      });
      if (isStopped) return { count, stop: { source, place } };
      if (desk.clock() - kept < BETWEEN) continue;
      kept = desk.clock();
      await keep({ source, place }, false);
      // A run that never waits for its input would never hear that it is to stop.
      await new Promise((resume) => setImmediate(resume));
    }
    return { count, stop: null };
  } finally {
    release?.();
    progress.clear();
  }
}

/** Writes articles as they come. */
interface Writer {
  open(problems: readonly Problem[]): void;
  add(readings: readonly Reading[], problems: readonly Problem[]): void;
  close(): void;
}

async function makeWriter(as: Form, desk: Desk): Promise<Writer> {
  if (as === "json") return writeDocument(desk);
  const { writeReading } = await import("../../6-export/reading-text.ts");
  const width = chooseWidth(undefined, desk);
  let isFirst = true;
  return {
    open: () => {},
    add(readings) {
      for (const reading of readings) {
        if (as === "jsonl") desk.print(`${JSON.stringify(showReading(reading))}\n`);
        else desk.print((isFirst ? "" : "\n") + writeReading(reading, width));
        isFirst = false;
      }
    },
    close: () => {},
  };
}

/** One JSON document, `{ "articles": […], "problems": […] }`, written from its start to its end. */
function writeDocument(desk: Desk): Writer {
  const problems: Problem[] = [];
  let count = 0;
  return {
    open(first) {
      problems.push(...first);
      desk.print('{\n  "articles": [');
    },
    add(readings, more) {
      problems.push(...more);
      for (const reading of readings) {
        const written = JSON.stringify(showReading(reading), null, 2).replaceAll("\n", "\n    ");
        desk.print(`${count++ === 0 ? "" : ","}\n    ${written}`);
      }
    },
    close() {
      const written = JSON.stringify(problems, null, 2).replaceAll("\n", "\n  ");
      desk.print(`${count === 0 ? "" : "\n  "}],\n  "problems": ${written}\n}\n`);
    },
  };
}

/** The article of the ledger, and beside it where each value was found, whether it still stands, and what was set aside. */
function showReading({ article, basis, standing, zones, cut = [] }: Reading) {
  const aside = zones.filter(({ kind }) => kind === "boilerplate");
  return { ...article, basis, standing, aside, cut };
}
