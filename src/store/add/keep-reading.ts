import type { Understood } from "../../model/digest.ts";
import { latestDay } from "../../model/edtf.ts";
import { cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { pack } from "../database/pack.ts";

/** An article with what is known of it when its reading is kept. */
export interface KnownReading {
  readonly understood: Understood;
  readonly knownAt: string;
}

/** A tsvector holds 1 MB; nobody searches for the words after the first 200,000 characters. */
const SEARCHED = 200_000;

/** Keeps what was read and understood of articles, in place of an earlier reading. */
export async function keepReadings(
  database: Queryable,
  program: string,
  readings: readonly KnownReading[],
): Promise<void> {
  const ids = readings.map(({ understood }) => understood.digest.article.id);
  await database.query("delete from claims where article = any($1::text[])", [ids]);
  await database.query("delete from readings where article = any($1::text[])", [ids]);
  const columns = [
    "article",
    "program",
    "headline",
    "outlet",
    "published",
    "day",
    "known_at",
    "content",
    "understood",
    ["words", "to_tsvector('english', ?)"],
  ] as const;
  const rows = readings.map(({ understood, knownAt }) => {
    const { article } = understood.digest;
    const { published } = article;
    return [
      article.id,
      program,
      cleanText(article.headline),
      cleanText(article.outlet),
      published?.instant ?? published?.edtf ?? null,
      published === null ? null : latestDay(published.edtf),
      knownAt,
      pack(article),
      pack({ ...understood, digest: { ...understood.digest, article: null } }),
      cleanText(`${article.headline}\n${article.text}`.slice(0, SEARCHED)),
    ];
  });
  await insertRows(database, "readings", columns, rows);
  const claims = readings.flatMap(({ understood }) =>
    understood.claims.map(({ id, article }) => [id, article]),
  );
  await insertRows(database, "claims", ["id", "article"], claims, "on conflict (id) do nothing");
}
