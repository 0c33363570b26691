import type { Understood } from "../../model/digest.ts";
import { cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Store } from "../store.ts";
import type { Parcel } from "./deliver.ts";
import type { KnownReading } from "./keep-reading.ts";
import { tellKnownAt } from "./known-at.ts";

export interface ArrivedArticle {
  readonly understood: Understood;
  readonly delivery: number;
  readonly parcel: Parcel;
}

/** A new article with its place among the versions of its work. */
export interface NumberedArticle extends KnownReading {
  readonly version: number;
  /** The version it takes the place of. */
  readonly former: { readonly article: string; readonly story: string | null } | null;
}

interface Former {
  readonly work: string;
  readonly id: string;
  readonly version: number;
  readonly known_at: Date | null;
  readonly story: string | null;
}

/**
 * Keeps articles that are not known yet. What stays the same while the bytes change is the work: an address, or the
 * place the only article of an input came from; its next article is its next version.
 */
export async function numberArticles(
  store: Store,
  database: Queryable,
  arrived: readonly ArrivedArticle[],
): Promise<NumberedArticle[]> {
  const ids = arrived.map(({ understood }) => understood.digest.article.id);
  const known = await database.query<{ id: string }>("select id from articles where id = any($1::text[])", [
    ids,
  ]);
  const seen = new Set(known.map(({ id }) => id));
  const works = arrived.map((article) => nameWork(article, arrived));
  const formers = new Map(
    (await findFormers(database, works)).map((former) => [former.work, former] as const),
  );
  const addedAt = store.now().toISOString();
  const rows: unknown[][] = [];
  const numbered: NumberedArticle[] = [];
  for (const [at, { understood, delivery }] of arrived.entries()) {
    const { article } = understood.digest;
    const work = works[at] ?? article.id;
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    const former = formers.get(work);
    const version = (former?.version ?? 0) + 1;
    const knownAt = tellKnownAt(article, version, addedAt, former?.known_at?.toISOString() ?? null);
    rows.push([article.id, delivery, work, version, addedAt]);
    numbered.push({
      understood,
      knownAt,
      version,
      former: former === undefined ? null : { article: former.id, story: former.story },
    });
    formers.set(work, {
      work,
      id: article.id,
      version,
      known_at: new Date(knownAt),
      story: former?.story ?? null,
    });
  }
  await insertRows(database, "articles", ["id", "delivery", "work", "version", "added_at"], rows);
  return numbered;
}

function nameWork(
  { understood, parcel, delivery }: ArrivedArticle,
  arrived: readonly ArrivedArticle[],
): string {
  const { id, url } = understood.digest.article;
  if (url !== undefined) return cleanText(url);
  const isAlone = arrived.filter((other) => other.delivery === delivery).length === 1;
  return isAlone ? parcel.key : id;
}

async function findFormers(database: Queryable, works: readonly string[]): Promise<Former[]> {
  return database.query<Former & Record<string, unknown>>(
    `select distinct on (a.work) a.work, a.id, a.version, r.known_at, m.story
     from articles a left join readings r on r.article = a.id left join members m on m.article = a.id
     where a.work = any($1::text[]) order by a.work, a.version desc`,
    [works],
  );
}

interface ListedArticle {
  readonly id: string;
  readonly version: number;
  readonly story: string | null;
}

/** The articles of deliveries, by the delivery's number, in the order they were read. */
export async function listArticles(
  database: Queryable,
  deliveries: readonly number[],
): Promise<Map<number, ListedArticle[]>> {
  const rows = await database.query<ListedArticle & { delivery: number } & Record<string, unknown>>(
    `select a.delivery::float8 as delivery, a.id, a.version, m.story
     from articles a left join members m on m.article = a.id
     where a.delivery = any($1::bigint[]) order by a.seq`,
    [deliveries],
  );
  const listed = new Map<number, ListedArticle[]>();
  for (const { delivery, id, version, story } of rows) {
    listed.set(delivery, [...(listed.get(delivery) ?? []), { id, version, story }]);
  }
  return listed;
}
