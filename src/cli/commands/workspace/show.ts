import { type Command, Option } from "commander";
import type { Decision } from "../../../model/decision.ts";
import type { Ledger, Policy } from "../../../model/ledger.ts";
import type { Desk, ExitCode } from "../../desk.ts";
import { EXIT, UsageError } from "../../desk.ts";
import { chooseWidth, exportNames, parsePolicy, parseWidth } from "../../options.ts";
import { chooseExporter, writeOutput } from "../../output.ts";
import { findStory } from "../../workspace/find-story.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";
import { wordDecision } from "../../workspace/word-decision.ts";

interface ShowOptions extends WorkspaceSettings {
  readonly as?: string;
  readonly policy: Policy;
  readonly asKnownAt?: string;
  readonly output?: string;
  readonly width?: number;
  readonly color: boolean;
  readonly all?: boolean;
}

/** `sitrep show`: one story's report. */
export function addShow(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = addForms(program.command("show"))
    .description("write one story of a workspace, the desk's decisions applied")
    .argument("<story>", "its id, or words that only it holds")
    .option("--as-known-at <time>", "from what was published by then: 2022-01-06 or 2022-01-06T18:00:00Z");
  addWorkspaceOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep show almaty
  sitrep show story-286ee75ba3b6 --as-known-at 2022-01-06
  sitrep show almaty --policy conservative --output page.html

An article is known from its time of publication; of one that gives only a day, from the end of
that day in UTC; of one without a date, from when it was fetched or added.`,
    )
    .action(async (story: string, options: ShowOptions) => end(await show(story, options, desk)));
}

/** `sitrep export`: one story's or all stories' ledger, for other programs. */
export function addExport(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = addForms(program.command("export"))
    .description("write one story of a workspace, or all, for another program (JSON unless told otherwise)")
    .argument("[story]", "its id, or words that only it holds")
    .option("--all", "all stories in one ledger");
  addWorkspaceOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep export almaty > ledger.json
  sitrep export --all --as csv --output figures.csv`,
    )
    .action(async (story: string | undefined, options: ShowOptions) =>
      end(await exportStories(story, options, desk)),
    );
}

function addForms(command: Command): Command {
  return command
    .addOption(
      new Option("-a, --as <form>", "how to write it (or by the ending of --output)").choices(exportNames()),
    )
    .option("-p, --policy <policy>", "how rival values become one", parsePolicy, "range")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .option("-w, --width <columns>", "columns of text (default: the terminal's)", parseWidth)
    .option("--no-color", "no colour, even in a terminal");
}

async function show(words: string, options: ShowOptions, desk: Desk): Promise<ExitCode> {
  const at = options.asKnownAt === undefined ? {} : { asKnownAt: options.asKnownAt };
  const story = await useWorkspace(options, desk, { work: "sitrep show" }, (workspace) =>
    findStory(workspace, words, at),
  );
  if (story.ledger.stories.length === 0) {
    desk.note(`sitrep: nothing of this story was published by ${story.asKnownAt ?? "then"}.\n`);
    return EXIT.nothingRead;
  }
  const written = await writeLedger(story.ledger, options, desk, "text");
  if (written === "text") desk.print(wordDecisions(story.decisions));
  return EXIT.fine;
}

async function exportStories(words: string | undefined, options: ShowOptions, desk: Desk): Promise<ExitCode> {
  if ((words === undefined) === (options.all !== true)) throw new UsageError("name one story, or give --all");
  const ledger = await useWorkspace(options, desk, { work: "sitrep export" }, async (workspace) => {
    if (words !== undefined) return (await findStory(workspace, words)).ledger;
    const ledgers: Ledger[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof workspace.listStories>> = await workspace.listStories({
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
      for (const { id } of page.items) {
        const story = await workspace.readStory(id);
        if (story !== null) ledgers.push(story.ledger);
      }
      cursor = page.next;
    } while (cursor !== null);
    return joinLedgers(ledgers);
  });
  if (ledger === null || ledger.stories.length === 0) {
    desk.note("sitrep: the workspace has no stories yet.\n");
    return EXIT.nothingRead;
  }
  await writeLedger(ledger, options, desk, "json");
  return EXIT.fine;
}

function joinLedgers(ledgers: readonly Ledger[]): Ledger | null {
  const [first] = ledgers;
  if (first === undefined) return null;
  return {
    ...first,
    articles: ledgers.flatMap(({ articles }) => articles),
    claims: ledgers.flatMap(({ claims }) => claims),
    stories: ledgers.flatMap(({ stories }) => stories),
    problems: ledgers.flatMap(({ problems }) => problems),
  };
}

/** Writes as asked; gives the name of the form where it went to standard output. */
async function writeLedger(
  ledger: Ledger,
  options: ShowOptions,
  desk: Desk,
  usual: string,
): Promise<string | null> {
  const exporter = chooseExporter(options, usual);
  const write = await exporter.load();
  const written = write(ledger, {
    policy: options.policy,
    width: chooseWidth(options.width, desk),
    colour: options.color && desk.hasColour && options.output === undefined,
  });
  if (options.output !== undefined) {
    await writeOutput(options.output, written);
    return null;
  }
  desk.print(written);
  return exporter.name;
}

function wordDecisions(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return "";
  return `\nDECIDED BY THE DESK\n${decisions.map((decision) => `  ${wordDecision(decision)}\n`).join("")}`;
}
