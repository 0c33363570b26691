import { type Command, Option } from "commander";
import type { Policy } from "../../../model/ledger.ts";
import type { Desk, ExitCode } from "../../desk.ts";
import { EXIT } from "../../desk.ts";
import { parseLimit, parsePolicy } from "../../options.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";
import { wordCard } from "../../workspace/word-story.ts";

interface StoriesOptions extends WorkspaceSettings {
  readonly as: "text" | "json";
  readonly policy: Policy;
  readonly limit: number;
  readonly after?: string;
}

/** `sitrep stories`: what the workspace holds. */
export function addStories(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("stories")
    .description("list the stories of a workspace, the latest changed first")
    .argument("[words...]", "only stories whose title, place or articles hold these words")
    .addOption(new Option("-a, --as <form>", "how to write it").choices(["text", "json"]).default("text"))
    .option("-p, --policy <policy>", "how rival values become one", parsePolicy, "range")
    .option("--limit <number>", "stories to list, 1 to 200", parseLimit, 20)
    .option("--after <cursor>", "go on where a list ended");
  addWorkspaceOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  sitrep stories
  sitrep stories almaty airport
  sitrep stories --as json --limit 100`,
    )
    .action(async (words: string[], options: StoriesOptions) => end(await listStories(words, options, desk)));
}

async function listStories(words: readonly string[], options: StoriesOptions, desk: Desk): Promise<ExitCode> {
  const query = words.join(" ");
  const page = await useWorkspace(options, desk, { work: "sitrep stories" }, (workspace) =>
    workspace.listStories({
      limit: options.limit,
      ...(query === "" ? {} : { query }),
      ...(options.after === undefined ? {} : { cursor: options.after }),
    }),
  );
  if (options.as === "json") desk.print(`${JSON.stringify(page, null, 2)}\n`);
  else {
    for (const card of page.items) desk.print(`${wordCard(card, options.policy)}\n\n`);
    if (page.next !== null) desk.print(`More: sitrep stories --after ${page.next}\n`);
  }
  if (page.items.length > 0) return EXIT.fine;
  desk.note(
    query === "" ? "sitrep: the workspace has no stories yet.\n" : `sitrep: no story holds “${query}”.\n`,
  );
  return EXIT.nothingRead;
}
