import type { Queryable } from "../database/database.ts";
import type { Store } from "../store.ts";
import { keepMarks } from "./keep-marks.ts";
import { readTermCounts } from "./term-counts.ts";

/** Works out anew what stories are known by, after articles went from one to another. */
export async function remarkStories(
  store: Store,
  database: Queryable,
  stories: readonly string[],
): Promise<void> {
  for (const story of stories) {
    const rows = await database.query<{ article: string }>(
      "select article from members where story = $1 and current",
      [story],
    );
    const members = await store.recent.load(
      database,
      rows.map(({ article }) => article),
    );
    const digests = members.map(({ digest }) => digest);
    const [first, ...rest] = digests;
    if (first === undefined) {
      await database.query("delete from story_terms where story = $1", [story]);
      await database.query("delete from story_marks where story = $1", [story]);
      continue;
    }
    const known = await readTermCounts(database, digests, true);
    const { mark, join } = store.newsroom;
    const marks = rest.reduce((sum, digest) => join(sum, mark(digest, known)), mark(first, known));
    await keepMarks(database, new Map([[story, marks]]));
  }
}
