import type { Command } from "commander";
import { Option } from "commander";
import { writeReading } from "../../6-export/reading-text.ts";
import { readCoverage } from "../../pipeline.ts";
import type { Desk, ExitCode } from "../desk.ts";
import { EXIT } from "../desk.ts";
import { addFetchOptions, type FetchSettings } from "../fetch-options.ts";
import { gatherInputs, noteProblems } from "../gather.ts";
import { chooseWidth } from "../options.ts";

interface ReadOptions extends FetchSettings {
  readonly as: string;
}

/** `sitrep read`: the articles as read, before anything is made of them. */
export function addRead(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("read")
    .description("show each article as it was read: outlet, date, text, and what was set aside")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .addOption(new Option("-a, --as <form>", "how to write it").choices(["text", "json"]).default("text"));
  addFetchOptions(command).action(async (paths: string[], options: ReadOptions) =>
    end(await read(paths, options, desk)),
  );
}

async function read(paths: readonly string[], options: ReadOptions, desk: Desk): Promise<ExitCode> {
  const found = await gatherInputs(paths, desk, options);
  const { readings, problems } = readCoverage(found.inputs);
  const all = [...found.problems, ...problems];
  noteProblems(all, desk);
  if (options.as === "json") {
    const articles = readings.map((reading) => reading.article);
    desk.print(`${JSON.stringify({ articles, problems: all }, null, 2)}\n`);
  } else {
    const width = chooseWidth(undefined, desk);
    desk.print(readings.map((reading) => writeReading(reading, width)).join("\n"));
  }
  return readings.length === 0 ? EXIT.nothingRead : EXIT.fine;
}
