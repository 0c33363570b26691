import { Command, CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { addAnnotate } from "./commands/annotate.ts";
import { addConnectivity } from "./commands/connectivity.ts";
import { addExtract } from "./commands/extract.ts";
import { addPolicies } from "./commands/policies.ts";
import { addRead } from "./commands/read.ts";
import { addReport } from "./commands/report.ts";
import { addServe } from "./commands/serve.ts";
import { addStream } from "./commands/stream.ts";
import { addWatch } from "./commands/watch.ts";
import { addWhy } from "./commands/why.ts";
import { addAdd } from "./commands/workspace/add.ts";
import { addBackup, addRebuild, addRestore } from "./commands/workspace/care.ts";
import { addDecide } from "./commands/workspace/decide.ts";
import { addDiff } from "./commands/workspace/diff.ts";
import { addExport, addShow } from "./commands/workspace/show.ts";
import { addStories } from "./commands/workspace/stories.ts";
import type { Desk, ExitCode } from "./desk.ts";
import { EXIT, UsageError } from "./desk.ts";

/** In the order of --help. */
const COMMANDS = [
  addReport,
  addWhy,
  addAdd,
  addStories,
  addShow,
  addDiff,
  addExport,
  addServe,
  addWatch,
  addDecide,
  addBackup,
  addRestore,
  addRebuild,
  addRead,
  addStream,
  addAnnotate,
  addExtract,
  addPolicies,
  addConnectivity,
];

/** Runs one command line (without `node` and the script) and says how it ended. Throws only what is a bug. */
export async function runCommandLine(args: readonly string[], desk: Desk): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const end = (ended: ExitCode) => {
    code = ended;
  };
  const program = makeProgram(desk);
  for (const add of COMMANDS) add(program, desk, end);
  try {
    if (args.length === 0) {
      desk.note(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    if (!(error instanceof UsageError)) throw error;
    desk.note(`sitrep: ${error.message}\n`);
    return EXIT.usage;
  }
}

function makeProgram(desk: Desk): Command {
  return new Command("sitrep")
    .description(
      "Reads the coverage of a crisis and writes one account in which every value points to the words it came from and to who first said it.",
    )
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help for a command")
    .helpCommand("help [command]", "print help for a command")
    .configureOutput({ writeOut: desk.print, writeErr: desk.note, getOutHelpWidth: () => desk.columns ?? 80 })
    .showHelpAfterError("Run with --help for examples.")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      "after",
      `
Examples:
  sitrep report coverage/                            everything in a folder, as a report to read
  sitrep report --as html --output page.html *.txt   one page in which every value opens its sentence
  sitrep why "eight police officers" coverage/       where these words stand and what became of them
  curl -s https://example.org/story | sitrep report -

Paths are files, folders or addresses (https://...); "-" is standard input. Problems are listed on
standard error. Addresses are fetched politely; docs/fetching.md tells how.
Exit codes: 0 done, problems may be listed; 1 nothing could be read; 2 the command line is wrong
or the output cannot be written; 70 a bug in Sitrep.`,
    );
}
