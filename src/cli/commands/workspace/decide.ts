import { userInfo } from "node:os";
import { type Command, Option } from "commander";
import type { DecisionBody } from "../../../model/decision.ts";
import { type Desk, EXIT, type ExitCode, UsageError } from "../../desk.ts";
import { findStory } from "../../workspace/find-story.ts";
import { addWorkspaceOptions, useWorkspace, type WorkspaceSettings } from "../../workspace/open.ts";
import { wordDecision } from "../../workspace/word-decision.ts";

interface DecideOptions extends WorkspaceSettings {
  readonly author?: string;
  readonly reason: string;
  readonly as: "text" | "json";
}

/** `sitrep decide`: the desk corrects the machine, or reads what it decided. */
export function addDecide(program: Command, desk: Desk, end: (code: ExitCode) => void): void {
  const command = program
    .command("decide")
    .description("correct what the machine made of a story, or list what was decided")
    .argument("<story>", "its id, or words that only it holds")
    .argument("[what...]", "the decision, as below; without one, the story's decisions are listed")
    .option("--author <name>", "who decides (default: the name you are logged in with)")
    .option("--reason <words>", "why", "")
    .addOption(new Option("-a, --as <form>", "how to write it").choices(["text", "json"]).default("text"));
  addWorkspaceOptions(command)
    .addHelpText(
      "after",
      `
Decisions:
  confirm CLAIM                 the claim was read rightly
  reject CLAIM                  it was not; it leaves every figure
  correct CLAIM LOW [HIGH]      its number; ".." for an open bound
  background CLAIM              it is about an earlier happening; "current CLAIM" says it is not
  withdraw ARTICLE              the article was taken back
  alias NAME AS                 two names of one
  merge-figures FIGURE INTO     split-figure FIGURE LABEL CLAIM...
  merge-episodes EPISODE INTO   split-episode EPISODE CLAIM...
  merge-stories INTO            split-story ARTICLE...
  note ID WORDS                 a note on a story, figure, claim or article
  undo DECISION                 takes a decision back

Ids are those that "sitrep show" prints. The machine's own reading is kept beside every decision,
and nothing that was decided is ever deleted.

Examples:
  sitrep decide almaty reject c-586e18f6b3f3 --reason "counted twice"
  sitrep decide almaty correct c-586e18f6b3f3 18
  sitrep decide almaty`,
    )
    .action(async (story: string, what: string[], options: DecideOptions) =>
      end(await decide(story, what, options, desk)),
    );
}

async function decide(
  words: string,
  what: readonly string[],
  options: DecideOptions,
  desk: Desk,
): Promise<ExitCode> {
  const body = what.length === 0 ? null : readBody(what);
  const decisions = await useWorkspace(options, desk, { work: "sitrep decide" }, async (workspace) => {
    const { id: story } = await findStory(workspace, words);
    if (body === null) return workspace.listDecisions(story);
    const author = options.author ?? userInfo().username;
    return [await workspace.decide({ story, author, reason: options.reason, body })];
  });
  if (options.as === "json") desk.print(`${JSON.stringify({ decisions }, null, 2)}\n`);
  else
    desk.print(
      decisions.map((decision) => `${wordDecision(decision)}\n`).join("") || "Nothing was decided yet.\n",
    );
  return EXIT.fine;
}

function readBody([kind = "", ...words]: readonly string[]): DecisionBody {
  const [first = "", second = "", ...rest] = words;
  const need = (count: number) => {
    if (words.length < count) throw new UsageError(`“${kind}” needs more: sitrep decide --help shows what`);
  };
  switch (kind) {
    case "confirm":
    case "reject":
      need(1);
      return { kind, claim: first };
    case "correct":
      need(2);
      return { kind, claim: first, low: readBound(second), high: readBound(rest[0] ?? second) };
    case "background":
    case "current":
      need(1);
      return { kind: "background", claim: first, background: kind === "background" };
    case "withdraw":
      need(1);
      return { kind, article: first };
    case "alias":
      need(2);
      return { kind, name: first, as: second };
    case "merge-figures":
      need(2);
      return { kind, figure: first, into: second };
    case "split-figure":
      need(3);
      return { kind, figure: first, label: second, claims: rest };
    case "merge-episodes":
      need(2);
      return { kind, episode: first, into: second };
    case "split-episode":
      need(2);
      return { kind, episode: first, claims: words.slice(1) };
    case "merge-stories":
      need(1);
      return { kind, into: first };
    case "split-story":
      need(1);
      return { kind, articles: words };
    case "note":
      need(2);
      return { kind: "annotate", on: { kind: kindOfId(first), id: first }, text: words.slice(1).join(" ") };
    case "undo":
      need(1);
      return { kind, of: first };
    default:
      throw new UsageError(`“${kind}” is no decision; sitrep decide --help lists them`);
  }
}

function readBound(words: string): number | null {
  if (words === "..") return null;
  if (!/^\d{1,12}$/u.test(words))
    throw new UsageError(`“${words}” is no whole number; ".." is an open bound`);
  return Number(words);
}

const KINDS = {
  c: "claim",
  a: "article",
  figure: "figure",
  episode: "episode",
  measure: "measure",
  story: "story",
} as const;

/** "c-586e18f6b3f3" is a claim: ids begin with what they name. */
function kindOfId(id: string): (typeof KINDS)[keyof typeof KINDS] {
  const beginning = id.split("-")[0] ?? "";
  const kind = Object.entries(KINDS).find(([name]) => name === beginning)?.[1];
  if (kind === undefined)
    throw new UsageError(`“${id}” is no id of a story, figure, episode, claim or article`);
  return kind;
}
