import type { Command } from "commander";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherRun, noteProblems } from "../gather.ts";

/** `sitrep extract`: articles, claims and the numbers that became none, as JSON. */
export function addExtract(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("extract")
    .description("show every claim, and every number that became none with the reason, as JSON")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input');
  addFetchOptions(command).action(async (paths: string[], settings: FetchSettings) => {
    const { ledger, drops } = await gatherRun(paths, desk, new Map(), settings);
    noteProblems(ledger.problems, desk);
    const { articles, claims, problems } = ledger;
    desk.print(`${JSON.stringify({ articles, claims, drops, problems }, null, 2)}\n`);
    end(articles.length === 0 ? EXIT.nothingRead : EXIT.fine);
  });
}
