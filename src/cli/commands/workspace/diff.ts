import { type Command, InvalidArgumentError, Option } from "commander";
import type { Change } from "../../../model/workspace.ts";
import type { Workspace } from "../../../store/workspace.ts";
import type { Desk, ExitCode } from "../../desk.ts";
import { EXIT } from "../../desk.ts";
import { findStory } from "../../workspace/find-story.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";
import { wordInstant } from "../../workspace/word-story.ts";

interface DiffOptions extends WorkspaceSettings {
  readonly since: string;
  readonly as: "text" | "json";
}

/** `sitrep diff`: what is otherwise than before. */
export function addDiff(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("diff")
    .description("tell what changed in a workspace: new values, raised, lowered, withdrawn, newly disputed")
    .argument("[story]", "only this story: its id, or words that only it holds")
    .requiredOption(
      "--since <time>",
      "2022-01-05, 2022-01-05T18:00:00Z, or how long ago: 90m, 24h, 7d",
      checkTime,
    )
    .addOption(new Option("-a, --as <form>", "how to write it").choices(["text", "json"]).default("text"));
  addWorkspaceOptions(command)
    .addHelpText(
      "after",
      `
Times are those of the workspace: when it learned of a change, not when it was published.

Examples:
  sitrep diff --since 24h
  sitrep diff almaty --since 2022-01-05T18:00:00Z --as json`,
    )
    .action(async (story: string | undefined, options: DiffOptions) => end(await diff(story, options, desk)));
}

const AGO = /^(\d{1,6})([mhd])$/u;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function checkTime(words: string): string {
  if (AGO.test(words) || !Number.isNaN(Date.parse(words))) return words;
  throw new InvalidArgumentError("Write 2022-01-05, 2022-01-05T18:00:00Z, 90m, 24h or 7d.");
}

async function diff(words: string | undefined, options: DiffOptions, desk: Desk): Promise<ExitCode> {
  const now = desk.workspace?.now ?? (() => new Date());
  const ago = AGO.exec(options.since);
  const since =
    ago === null
      ? options.since
      : new Date(now().getTime() - Number(ago[1]) * (UNITS[ago[2] ?? ""] ?? 0)).toISOString();
  const changes = await useWorkspace(options, desk, { work: "sitrep diff" }, async (workspace) => {
    const story = words === undefined ? undefined : (await findStory(workspace, words)).id;
    return listAll(workspace, since, story);
  });
  if (options.as === "json") desk.print(`${JSON.stringify({ since, changes }, null, 2)}\n`);
  else desk.print(changes.length === 0 ? `Nothing changed since ${since}.\n` : wordChanges(changes));
  return EXIT.fine;
}

async function listAll(workspace: Workspace, since: string, story: string | undefined): Promise<Change[]> {
  const changes: Change[] = [];
  let cursor: string | null = null;
  do {
    const page = { limit: 200, ...(cursor === null ? {} : { cursor }) };
    const listed: Awaited<ReturnType<Workspace["listChanges"]>> = await workspace.listChanges({
      since,
      page,
      ...(story === undefined ? {} : { story }),
    });
    changes.push(...listed.items);
    cursor = listed.next;
  } while (cursor !== null);
  return changes;
}

function wordChanges(changes: readonly Change[]): string {
  const stories = new Map<string, Change[]>();
  for (const change of changes) stories.set(change.story, [...(stories.get(change.story) ?? []), change]);
  return [...stories.values()]
    .map((own) => {
      const lines = own.map((change) => `  ${wordChange(change)}\n`);
      return `${own[0]?.storyTitle ?? ""}\n  ${own[0]?.story ?? ""}\n${lines.join("")}`;
    })
    .join("\n");
}

/** "2022-01-05 18:00 UTC  raised           killed, people: 18 → 225" */
function wordChange({ at, kind, subject, before, after }: Change): string {
  const values =
    before === null && after === null
      ? ""
      : `: ${[before, after].filter((value) => value !== null).join(" → ")}`;
  return `${wordInstant(at)}  ${KIND_WORDS[kind].padEnd(17)} ${subject.label}${values}`;
}

const KIND_WORDS: Readonly<Record<Change["kind"], string>> = {
  "story-opened": "new story",
  "stories-merged": "stories merged",
  "article-added": "article",
  "article-revised": "new version",
  "article-withdrawn": "article withdrawn",
  new: "new",
  raised: "raised",
  lowered: "lowered",
  revised: "revised",
  withdrawn: "withdrawn",
  restored: "restored",
  "newly-disputed": "newly disputed",
  settled: "settled",
  decided: "decided",
};
