import type { StoryMarks } from "../../model/marks.ts";
import { cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { pack, unpack } from "../database/pack.ts";
import { TELLING_TERMS } from "./find-candidates.ts";

/** What stories are known by, by id. */
export async function readMarks(
  database: Queryable,
  stories: readonly string[],
): Promise<Map<string, StoryMarks>> {
  const rows = await database.query<{ story: string; terms: Uint8Array }>(
    "select story, terms from story_marks where story = any($1::text[])",
    [stories],
  );
  return new Map(rows.map(({ story, terms }) => [story, unpack<StoryMarks>(terms)]));
}

/** Keeps what stories are known by, and the terms they are found by; terms of long stories weigh no more than of short ones. */
export async function keepMarks(database: Queryable, marks: ReadonlyMap<string, StoryMarks>): Promise<void> {
  const stories = [...marks.keys()];
  await database.query("delete from story_terms where story = any($1::text[])", [stories]);
  await database.query("delete from story_marks where story = any($1::text[])", [stories]);
  const columns = ["story", "articles", "first_day", "last_day", "terms"];
  const rows = [...marks].map(([story, own]) => [story, own.articles, own.first, own.last, pack(own)]);
  await insertRows(database, "story_marks", columns, rows);
  const terms = [...marks].flatMap(([story, own]) => {
    const telling = own.terms.slice(0, TELLING_TERMS);
    return telling.map(([term, weight]) => [story, cleanText(term), weight / own.articles] as const);
  });
  await insertRows(database, "story_terms", ["story", "term", "weight"], terms, "on conflict do nothing");
}
