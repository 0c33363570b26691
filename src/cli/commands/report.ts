import type { Command } from "commander";
import { Option } from "commander";
import type { Ledger, Policy } from "../../model/ledger.ts";
import type { Run } from "../../pipeline.ts";
import { readAliases } from "../aliases.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherRun, noteProblems } from "../gather.ts";
import { chooseWidth, exportNames, parseDay, parsePolicy, parseWidth } from "../options.ts";
import { chooseExporter, writeOutput } from "../output.ts";

interface ReportOptions extends FetchSettings {
  readonly as?: string;
  readonly policy: Policy;
  readonly aliases?: string;
  readonly on?: string;
  readonly output?: string;
  readonly connectivity?: readonly string[];
  readonly width?: number;
  readonly color: boolean;
}

/** `sitrep report`: the whole account, in any form of 6-export. */
export function addReport(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("report")
    .description("write one account of everything the articles say, each value with its words")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .addOption(
      new Option("-a, --as <form>", "how to write it (text, or by the ending of --output)").choices(
        exportNames(),
      ),
    )
    .option(
      "-p, --policy <policy>",
      'how rival values become one ("sitrep policies" explains)',
      parsePolicy,
      "range",
    )
    .option("--aliases <file>", 'your own names, one a line: "Toyakev = Tokayev"')
    .option(
      "--on <day>",
      "tell the orders in force on this day, YYYY-MM-DD (default: the last of the coverage)",
      parseDay,
    )
    .option(
      "--connectivity <path>",
      "measured series or dated statements to set beside internet shutdowns (may be given again)",
      (path: string, before: readonly string[] = []) => [...before, path],
    )
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("-w, --width <columns>", "columns of a text report (default: the terminal's)", parseWidth)
    .option("--no-color", "no colour, even in a terminal");
  addFetchOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep report coverage/
  sitrep report --as markdown coverage/ | pbcopy
  sitrep report --output page.html coverage/        the form follows from the file's ending
  sitrep report --on 2022-01-06 coverage/           which orders were in force that day
  sitrep report --contact desk@example.org https://example.org/story
  sitrep report --policy conservative a.txt b.html
  sitrep report coverage/ --connectivity ioda.csv   internet shutdowns with what was measured

Exit codes: 0 done, problems may be listed on standard error; 1 nothing could be read; 2 the
command line is wrong or the output cannot be written.`,
    )
    .action(async (paths: string[], options: ReportOptions) => end(await report(paths, options, desk)));
}

async function report(paths: readonly string[], options: ReportOptions, desk: Desk): Promise<ExitCode> {
  const exporter = chooseExporter(options);
  const run = await gatherRun(paths, desk, await readAliases(options.aliases), options);
  const { connectivity } = options;
  const ledger = connectivity === undefined ? run.ledger : await measure(run, connectivity, desk, options);
  // A text report on the screen lists its problems itself.
  const isOnScreen = exporter.name === "text" && options.output === undefined && desk.isTerminal;
  if (!isOnScreen || ledger.articles.length === 0) noteProblems(ledger.problems, desk);
  if (ledger.articles.length === 0) {
    desk.note("sitrep: nothing could be read.\n");
    return EXIT.nothingRead;
  }
  const write = await exporter.load();
  const written = write(ledger, {
    policy: options.policy,
    ...(options.on === undefined ? {} : { on: options.on }),
    width: chooseWidth(options.width, desk),
    colour: options.color && desk.hasColour && options.output === undefined,
  });
  if (options.output === undefined) desk.print(written);
  else await writeOutput(options.output, written);
  return EXIT.fine;
}

async function measure(
  run: Run,
  paths: readonly string[],
  desk: Desk,
  options: ReportOptions,
): Promise<Ledger> {
  const { addMeasured } = await import("../add-measured.ts");
  return addMeasured(run, paths, desk, options);
}
