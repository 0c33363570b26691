import { type Command, Option } from "commander";
import { countOf } from "../../../6-export/wording.ts";
import type { AddOutcome } from "../../../model/workspace.ts";
import type { Desk, ExitCode } from "../../desk.ts";
import { EXIT } from "../../desk.ts";
import { addFetchOptions, type FetchSettings } from "../../fetch-options.ts";
import { noteProblems, openInputs } from "../../gather.ts";
import { addPortions, loadPortions } from "../../workspace/add-portions.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";

interface AddOptions extends WorkspaceSettings, FetchSettings {
  readonly as: "text" | "json";
}

/** `sitrep add`: articles into the workspace. */
export function addAdd(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("add")
    .description("keep articles in a workspace and bring their stories up to date")
    .argument("<path...>", 'files, folders or addresses; "-" is standard input')
    .addOption(
      new Option("-a, --as <form>", "how to tell what was added").choices(["text", "json"]).default("text"),
    );
  addFetchOptions(addWorkspaceOptions(command))
    .addHelpText(
      "after",
      `
Everything is kept as it came: adding the same again changes nothing, and a page whose bytes have
changed becomes a new version of its article. What is told as added is on disk.

Examples:
  sitrep add coverage/                               makes ./sitrep-workspace at the first use
  sitrep add --workspace ~/kazakhstan page.html https://example.org/story
  sitrep add --database postgres://desk@db.example.org/sitrep coverage/

Exit codes: 0 added, problems may be listed on standard error; 1 nothing could be read; 2 the
workspace cannot be opened or written.`,
    )
    .action(async (paths: string[], options: AddOptions) => end(await add(paths, options, desk)));
}

async function add(paths: readonly string[], options: AddOptions, desk: Desk): Promise<ExitCode> {
  const { inputs, problems } = await openInputs(paths, desk, options);
  noteProblems(problems, desk);
  const portions = loadPortions(inputs, desk);
  // Read before a workspace is made: of nothing, none is.
  const first = await portions.next();
  if (first.done) {
    desk.note("sitrep: nothing could be read.\n");
    return EXIT.nothingRead;
  }
  const all = async function* () {
    yield first.value;
    yield* portions;
  };
  const outcomes = await useWorkspace(options, desk, { work: "sitrep add", mayMake: true }, (workspace) =>
    addPortions(workspace, all(), inputs.length, desk),
  );
  desk.print(options.as === "json" ? `${JSON.stringify({ outcomes }, null, 2)}\n` : wordOutcomes(outcomes));
  return outcomes.some(({ article }) => article !== null) ? EXIT.fine : EXIT.nothingRead;
}

/** "12 articles added to 2 stories, 1 new version, 3 known already." */
function wordOutcomes(outcomes: readonly AddOutcome[]): string {
  const countState = (state: AddOutcome["state"]) => outcomes.filter((one) => one.state === state).length;
  const fresh = outcomes.filter(({ state }) => state === "added" || state === "version");
  const stories = [...new Set(fresh.flatMap(({ story }) => story ?? []))];
  const [versions, known, unread] = [countState("version"), countState("known"), countState("unread")];
  const words = [
    `${countOf(countState("added"), "article")} added${stories.length === 0 ? "" : ` to ${countOf(stories.length, "story", "stories")}`}`,
    ...(versions === 0 ? [] : [countOf(versions, "new version")]),
    ...(known === 0 ? [] : [`${known} known already`]),
    ...(unread === 0 ? [] : [`${unread} kept but not read`]),
  ];
  return `${words.join(", ")}.\n${stories.map((id) => `  ${id}\n`).join("")}`;
}
