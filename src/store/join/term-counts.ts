import type { Digest } from "../../model/digest.ts";
import type { TermCounts } from "../../model/marks.ts";
import { cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";

/**
 * How many other articles use the terms of each of `digests`: those of the workspace, and one another. `areCounted`:
 * the workspace has counted these already.
 */
export async function readTermCounts(
  database: Queryable,
  digests: readonly Digest[],
  areCounted = false,
): Promise<TermCounts> {
  const own = tally(digests);
  const rows = await database.query<{ term: string; articles: number }>(
    "select term, articles from term_articles where term = any($1::text[])",
    [[...own.keys()]],
  );
  // The highest number given out: counting the rows would take longer the more there are.
  const [all] = await database.query<{ articles: number }>(
    "select coalesce(max(seq), 0)::float8 as articles from articles",
  );
  const articlesWith = new Map([...own].map(([term, times]) => [term, areCounted ? -1 : times - 1]));
  for (const { term, articles } of rows) articlesWith.set(term, articles + (articlesWith.get(term) ?? 0));
  return { articles: Math.max(0, (all?.articles ?? 0) - 1), articlesWith };
}

/** Counts the terms of new articles among those of the workspace. */
export async function countTerms(database: Queryable, digests: readonly Digest[]): Promise<void> {
  const counted = tally(digests);
  await database.query(
    `insert into term_articles (term, articles)
     select * from unnest($1::text[], $2::int[]) as counted(term, articles)
     on conflict (term) do update set articles = term_articles.articles + excluded.articles`,
    [[...counted.keys()], [...counted.values()]],
  );
}

/** In order of terms, so that two programs that count at once never wait for each other in a circle. */
function tally(digests: readonly Digest[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { terms } of digests) {
    for (const [term] of terms) counted.set(cleanText(term), (counted.get(cleanText(term)) ?? 0) + 1);
  }
  return new Map([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}
