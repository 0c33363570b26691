import type { Command } from "commander";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherRun, noteProblems } from "../gather.ts";
import { chooseWidth, parseWidth } from "../options.ts";

/** `sitrep why`: where a value or a phrase comes from, or why a number is no value. */
export function addWhy(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("why")
    .description("explain anything with an id, or any words of the coverage")
    .argument("<what>", "an id or the start of one, or a phrase in quotes")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .option("-w, --width <columns>", "columns to write in (default: the terminal's)", parseWidth)
    .option("--no-color", "no colour, even in a terminal");
  addFetchOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep why c-85d2beeb8fa2 coverage/      the words, the rule, who said it, and its figure
  sitrep why measure-5c6d8e90a1b2 coverage/ how an order stood from when to when, and why
  sitrep why episode-5c6d8e90a1b2 coverage/ which claims tell of one happening, and why they were joined
  sitrep why story-5c6d8e90a1b2 coverage/   its articles, and where they disagree
  sitrep why Tokayev coverage/              every place that names him, and what is claimed there
  sitrep why "317 injured" coverage/       every place that says so, and what became of it
  sitrep why 19 coverage/                  why a number is, or is not, a value

Ids begin with c- (claim), figure-, episode-, measure-, u- (utterance), story- or a- (article); the first
letters of one are enough. An article's answer also lists what was cut from its page, each with its reason.

Exit codes: 0 explained; 1 nothing could be read, or nothing matches; 2 the command line is wrong.`,
    )
    .action(
      async (
        what: string,
        paths: string[],
        options: FetchSettings & { readonly width?: number; readonly color: boolean },
      ) => {
        const run = await gatherRun(paths, desk, new Map(), options);
        noteProblems(run.ledger.problems, desk);
        const { explain } = await import("../why/explain.ts");
        const { makePaper } = await import("../../6-export/terminal.ts");
        const paper = makePaper(chooseWidth(options.width, desk), options.color && desk.hasColour);
        const explained = explain(what, run, paper);
        if (explained !== null) desk.print(explained);
        else desk.note(`sitrep: no id and no words of these articles match "${what}".\n`);
        end(explained === null ? EXIT.nothingRead : EXIT.fine);
      },
    );
}
