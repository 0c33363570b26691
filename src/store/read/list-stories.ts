import type { Page, Paged, StoryCard } from "../../model/workspace.ts";
import type { Store } from "../store.ts";
import { readPage } from "./paging.ts";

interface CardRow extends Record<string, unknown> {
  readonly card: Omit<StoryCard, "version" | "changedAt" | "changesToday">;
  readonly version: number;
  readonly changed_at: Date;
  readonly changed_seq: number;
  readonly today: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** See `Workspace.listStories`. Stories change their place in the list while it is paged through; none is listed twice. */
export async function listStories(
  { database, now }: Store,
  page: Page & { readonly query?: string } = {},
): Promise<Paged<StoryCard>> {
  const { limit, after } = readPage(page);
  const query = page.query?.trim() || null;
  const rows = await database.query<CardRow>(
    `select s.card, s.version, s.changed_at, s.changed_seq::float8 as changed_seq,
       (select count(*)::int from changes c where c.story = s.id and c.at > $3) as today
     from stories s
     where s.merged_into is null and s.version > 0
       and ($2::bigint is null or s.changed_seq < $2)
       and ($4::text is null or s.title ilike '%' || $5 || '%' or s.card->'place'->>'name' ilike $5 || '%' or s.id in (
         select m.story from readings r join members m on m.article = r.article
         where m.current and r.words @@ websearch_to_tsquery('english', $4)))
     order by s.changed_seq desc limit $1`,
    [
      limit + 1,
      after,
      new Date(now().getTime() - DAY).toISOString(),
      query,
      query?.replaceAll(/[\\%_]/gu, "\\$&") ?? null,
    ],
  );
  const items = rows.slice(0, limit).map(({ card, version, changed_at, today }) => {
    return { ...card, version, changedAt: changed_at.toISOString(), changesToday: today };
  });
  const last = rows[limit - 1];
  return { items, next: rows.length > limit && last !== undefined ? String(last.changed_seq) : null };
}
