import type { Decision } from "../../model/decision.ts";
import { makeId } from "../../model/id.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { remarkStories } from "../join/remark-stories.ts";
import { followStory } from "../read/follow-story.ts";
import type { Store } from "../store.ts";
import { WorkspaceError } from "../workspace.ts";

/** Stories to tell again after a decision, each with the articles that are new in it. */
type Touched = ReadonlyMap<string, readonly string[]>;

/** Merges, splits, or undoes either; every other decision only has its story told again. */
export async function changeStories(
  store: Store,
  database: Queryable,
  decision: Decision,
  undone: Decision | undefined,
): Promise<Touched> {
  const { story, body, about } = decision;
  if (body.kind === "merge-stories") return mergeStories(store, database, story, body.into);
  if (body.kind === "split-story") {
    const own = makeId("story", story, decision.id);
    await openStory(store, database, own);
    return moveArticles(store, database, { articles: about.articles, from: story, to: own });
  }
  if (undone?.body.kind === "merge-stories") {
    await database.query("update stories set merged_into = null where id = $1", [undone.story]);
    const from = (await followStory(database, undone.body.into)) ?? undone.body.into;
    return moveArticles(store, database, { articles: undone.about.articles, from, to: undone.story });
  }
  if (undone?.body.kind === "split-story") {
    const own = makeId("story", undone.story, undone.id);
    const back = await moveArticles(store, database, {
      articles: undone.about.articles,
      from: own,
      to: undone.story,
    });
    await database.query("update stories set merged_into = $2 where id = $1", [own, undone.story]);
    return new Map([...back].filter(([id]) => id !== own));
  }
  return new Map([[story, []]]);
}

async function mergeStories(
  store: Store,
  database: Queryable,
  from: string,
  wanted: string,
): Promise<Touched> {
  const to = await followStory(database, wanted);
  if (to === null) throw new WorkspaceError("unknown-id", `there is no story ${wanted}`);
  if (to === from) throw new WorkspaceError("conflict", "a story cannot be merged into itself");
  const rows = await database.query<{ article: string }>("select article from members where story = $1", [
    from,
  ]);
  const articles = rows.map(({ article }) => article);
  const touched = await moveArticles(store, database, { articles, from, to });
  await database.query("update stories set merged_into = $2 where id = $1", [from, to]);
  return new Map([...touched].filter(([id]) => id !== from));
}

interface Move {
  readonly articles: readonly string[];
  readonly from: string;
  readonly to: string;
}

async function moveArticles(
  store: Store,
  database: Queryable,
  { articles, from, to }: Move,
): Promise<Touched> {
  const moved = await database.query<{ article: string }>(
    "update members set story = $3 where article = any($1::text[]) and story = $2 returning article",
    [articles, from, to],
  );
  await remarkStories(store, database, [from, to]);
  return new Map([
    [from, []],
    [to, moved.map(({ article }) => article)],
  ]);
}

async function openStory(store: Store, database: Queryable, id: string): Promise<void> {
  await insertRows(
    database,
    "stories",
    ["id", "title", "version", "program", "changed_at", "changed_seq", ["card", "?::jsonb"], "account"],
    [[id, "", 0, "", store.now().toISOString(), 0, "{}", new Uint8Array()]],
    "on conflict (id) do nothing",
  );
}
