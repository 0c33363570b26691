import { makeId } from "../../model/id.ts";
import type { StoryMarks, TermCounts } from "../../model/marks.ts";
import type { NumberedArticle } from "../add/versions.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Store } from "../store.ts";
import { findCandidates } from "./find-candidates.ts";
import { keepMarks, readMarks } from "./keep-marks.ts";
import { countTerms, readTermCounts } from "./term-counts.ts";

/** Stories that gained articles, with the ids of those articles. */
export type Joined = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the story of each new article. A new version goes where the former went. The rest are grouped among
 * themselves, as one report would; each group then joins the story it is most like, or opens one.
 */
export async function joinStories(
  store: Store,
  database: Queryable,
  articles: readonly NumberedArticle[],
): Promise<Joined> {
  const joined = new Map<string, string[]>();
  const put = (story: string, ids: readonly string[]) =>
    joined.set(story, [...(joined.get(story) ?? []), ...ids]);
  const byId = new Map(articles.map((article) => [article.understood.digest.article.id, article]));
  const settled = await putVersions(database, articles, put);
  const loose = articles.filter(({ understood }) => !settled.has(understood.digest.article.id));
  const known = await readTermCounts(
    database,
    loose.map(({ understood }) => understood.digest),
  );
  const groups = store.newsroom.group(loose.map(({ understood }) => understood)).map((ids) => {
    return { ids, marks: markGroup(store, ids, byId, known) };
  });
  const candidates = await findCandidates(
    database,
    groups.map(({ marks }) => marks),
  );
  const marksOf = await readMarks(database, [...new Set(candidates.flat())]);
  for (const [at, { ids, marks }] of groups.entries()) {
    const own = candidates[at] ?? [];
    const best = own
      .flatMap((story) => {
        const theirs = marksOf.get(story);
        return theirs === undefined ? [] : [{ story, likeness: store.newsroom.compare(marks, theirs) }];
      })
      .sort((a, b) => b.likeness - a.likeness || (a.story < b.story ? -1 : 1))[0];
    const isOne = best !== undefined && best.likeness >= store.newsroom.joinsFrom;
    const story = isOne ? best.story : makeId("story", ids[0] ?? "");
    const theirs = marksOf.get(story);
    marksOf.set(story, theirs === undefined ? marks : store.newsroom.join(theirs, marks));
    put(story, ids);
  }
  await openStories(store, database, [...joined.keys()]);
  await putMembers(database, joined);
  const touched = new Map([...marksOf].filter(([story]) => joined.has(story)));
  await keepMarks(database, touched);
  await countTerms(
    database,
    loose.map(({ understood }) => understood.digest),
  );
  return joined;
}

async function putVersions(
  database: Queryable,
  articles: readonly NumberedArticle[],
  put: (story: string, ids: readonly string[]) => void,
): Promise<ReadonlySet<string>> {
  const settled = new Set<string>();
  const replaced = articles.flatMap(({ former }) => former?.article ?? []);
  for (const { understood, former } of articles) {
    if (former === null || former.story === null) continue;
    settled.add(understood.digest.article.id);
    put(former.story, [understood.digest.article.id]);
  }
  await database.query("update members set current = false where article = any($1::text[])", [replaced]);
  return settled;
}

function markGroup(
  store: Store,
  ids: readonly string[],
  byId: ReadonlyMap<string, NumberedArticle>,
  known: TermCounts,
): StoryMarks {
  const marks = ids.flatMap((id) => {
    const article = byId.get(id);
    return article === undefined ? [] : [store.newsroom.mark(article.understood.digest, known)];
  });
  return marks.reduce((a, b) => store.newsroom.join(a, b));
}

/** A row for each story that is new; it is told, and gets its title, right after. */
async function openStories(store: Store, database: Queryable, ids: readonly string[]): Promise<void> {
  const rows = ids.map((id) => [id, "", 0, "", store.now().toISOString(), 0, "{}", new Uint8Array()]);
  const columns = [
    "id",
    "title",
    "version",
    "program",
    "changed_at",
    "changed_seq",
    ["card", "?::jsonb"],
    "account",
  ] as const;
  await insertRows(database, "stories", columns, rows, "on conflict (id) do nothing");
}

async function putMembers(database: Queryable, joined: Joined): Promise<void> {
  const rows = [...joined].flatMap(([story, ids]) => ids.map((id) => [id, story, true]));
  await insertRows(database, "members", ["article", "story", "current"], rows);
}
