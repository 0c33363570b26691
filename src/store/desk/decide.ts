import type { Decision, DecisionBody, NewDecision } from "../../model/decision.ts";
import type { Story } from "../../model/ledger.ts";
import { cleanJson, cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { followStory } from "../read/follow-story.ts";
import { type Store, writeAlone } from "../store.ts";
import type { ChangeDraft } from "../tell/compare-accounts.ts";
import { announce } from "../tell/keep-changes.ts";
import { readAccount, retellStories } from "../tell/retell.ts";
import { WorkspaceError } from "../workspace.ts";
import { changeStories } from "./change-stories.ts";
import { readDecisions } from "./read-decisions.ts";

/** See `Workspace.decide`. The id is made before, so that the same decision sent again after a broken connection is one. */
export async function decide(
  store: Store,
  wanted: NewDecision,
  id = `d-${store.makeId()}`,
): Promise<Decision> {
  return writeAlone(store, async (transaction) => {
    const [known] = await readDecisions(transaction, { id });
    if (known !== undefined) return known;
    const story = await followStory(transaction, wanted.story);
    if (story === null) throw new WorkspaceError("unknown-id", `there is no story ${wanted.story}`);
    const account = await readAccount(transaction, story);
    const about = await findAbout(transaction, wanted.body, account?.story ?? null, story);
    await transaction.query(
      `insert into decisions (id, story, at, author, reason, body, about) values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb)`,
      [
        id,
        story,
        store.now().toISOString(),
        cleanText(wanted.author),
        cleanText(wanted.reason),
        cleanJson(wanted.body),
        cleanJson(about),
      ],
    );
    const [decision] = await readDecisions(transaction, { id });
    if (decision === undefined) throw new Error(`decision ${id} was not kept`);
    const undone =
      wanted.body.kind === "undo" ? (await readDecisions(transaction, { id: wanted.body.of }))[0] : undefined;
    const touched = await changeStories(store, transaction, decision, undone);
    // A merged story is told no more: the one it went into tells of it.
    const decided = {
      ...describe(decision, account?.story.title ?? story),
      story: touched.has(story) ? story : ([...touched.keys()][0] ?? story),
    };
    const last = await retellStories(store, transaction, touched, "decision", { also: [decided] });
    if (last !== null) await announce(transaction, last);
    return decision;
  });
}

function describe({ id, body, story, author, about }: Decision, title: string): ChangeDraft {
  const isMerged = body.kind === "merge-stories";
  return {
    kind: isMerged ? "stories-merged" : "decided",
    subject: isMerged
      ? { kind: "story", id: story, label: title }
      : { kind: "decision", id, label: `${author}: ${body.kind}` },
    before: null,
    after: null,
    claims: about.claims,
    articles: about.articles,
  };
}

/** The claims and articles a decision is about, now: they are what it is found again by. Throws where there are none. */
async function findAbout(
  database: Queryable,
  body: DecisionBody,
  story: Story | null,
  storyId: string,
): Promise<Decision["about"]> {
  switch (body.kind) {
    case "confirm":
    case "reject":
    case "correct":
    case "background":
      await needClaim(database, body.claim, storyId);
      return { claims: [body.claim], into: [], articles: [] };
    case "merge-figures":
      return {
        claims: needClaims(story?.figures, body.figure, "figure"),
        into: needClaims(story?.figures, body.into, "figure"),
        articles: [],
      };
    case "split-figure":
      return {
        claims: needSome(needClaims(story?.figures, body.figure, "figure"), body.claims),
        into: [],
        articles: [],
      };
    case "merge-episodes":
      return {
        claims: needClaims(story?.episodes, body.episode, "episode"),
        into: needClaims(story?.episodes, body.into, "episode"),
        articles: [],
      };
    case "split-episode":
      return {
        claims: needSome(needClaims(story?.episodes, body.episode, "episode"), body.claims),
        into: [],
        articles: [],
      };
    case "withdraw":
      await needArticles(database, [body.article], storyId);
      return { claims: [], into: [], articles: [body.article] };
    case "split-story":
      await needArticles(database, body.articles, storyId);
      return { claims: [], into: [], articles: body.articles };
    case "merge-stories":
      return { claims: [], into: [], articles: await listMembers(database, storyId) };
    case "annotate":
      return findAnnotated(database, body.on, story, storyId);
    case "undo": {
      const [undone] = await readDecisions(database, { id: body.of });
      if (undone === undefined) throw new WorkspaceError("unknown-id", `there is no decision ${body.of}`);
      if (undone.undoneBy !== null)
        throw new WorkspaceError("conflict", `decision ${body.of} was undone already, by ${undone.undoneBy}`);
      if (undone.body.kind === "undo")
        throw new WorkspaceError("conflict", "an undo is not undone: take the decision again");
      return undone.about;
    }
    case "alias":
      if (body.name.trim() === "" || body.as.trim() === "")
        throw new WorkspaceError("conflict", "an alias needs both names");
      return { claims: [], into: [], articles: [] };
  }
}

async function findAnnotated(
  database: Queryable,
  on: Extract<DecisionBody, { kind: "annotate" }>["on"],
  story: Story | null,
  storyId: string,
): Promise<Decision["about"]> {
  const none = { claims: [], into: [], articles: [] };
  if (on.kind === "story") return none;
  if (on.kind === "claim") {
    await needClaim(database, on.id, storyId);
    return { ...none, claims: [on.id] };
  }
  if (on.kind === "article") {
    await needArticles(database, [on.id], storyId);
    return { ...none, articles: [on.id] };
  }
  const lists = { figure: story?.figures, episode: story?.episodes, measure: story?.measures };
  return { ...none, claims: needClaims(lists[on.kind], on.id, on.kind) };
}

function needClaims(
  all: readonly { readonly id: string; readonly claims: readonly string[] }[] | undefined,
  id: string,
  noun: string,
): readonly string[] {
  const found = all?.find((one) => one.id === id);
  if (found === undefined)
    throw new WorkspaceError(
      "unknown-id",
      `the story has no ${noun} ${id}; it may have changed since you saw it`,
    );
  return found.claims;
}

function needSome(all: readonly string[], wanted: readonly string[]): readonly string[] {
  const some = wanted.filter((id) => all.includes(id));
  if (some.length === 0) throw new WorkspaceError("unknown-id", "none of the claims named is in it");
  return some;
}

async function needClaim(database: Queryable, claim: string, story: string): Promise<void> {
  const rows = await database.query(
    "select 1 from claims c join members m on m.article = c.article where c.id = $1 and m.story = $2",
    [claim, story],
  );
  if (rows.length === 0) throw new WorkspaceError("unknown-id", `the story has no claim ${claim}`);
}

async function needArticles(database: Queryable, articles: readonly string[], story: string): Promise<void> {
  const members = new Set(await listMembers(database, story));
  const missing = articles.find((id) => !members.has(id));
  if (missing !== undefined || articles.length === 0) {
    throw new WorkspaceError("unknown-id", `the story has no article ${missing ?? ""}`.trim());
  }
}

async function listMembers(database: Queryable, story: string): Promise<string[]> {
  const rows = await database.query<{ article: string }>(
    "select article from members where story = $1 order by article",
    [story],
  );
  return rows.map(({ article }) => article);
}
