import type { Input } from "../../model/article.ts";
import { keepReadings } from "../add/keep-reading.ts";
import { tellKnownAt } from "../add/known-at.ts";
import { readBytes } from "../add/read-bytes.ts";
import { numberArticles } from "../add/versions.ts";
import { cleanJson } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { joinStories } from "../join/join-stories.ts";
import { retryUnreachable } from "../retry.ts";
import { type Store, writeAlone } from "../store.ts";
import { announce } from "../tell/keep-changes.ts";
import { retellStories } from "../tell/retell.ts";
import type { WorkProgress } from "../workspace.ts";

/** Inputs read again in one transaction. */
const BATCH = 64;

interface DeliveryRow extends Record<string, unknown> {
  readonly seq: number;
  readonly key: string;
  readonly sha256: string;
  readonly source: string;
  readonly media_type: string | null;
  readonly given: Partial<Input> & { readonly isText: boolean };
}

/**
 * Reads inputs again that another version of Sitrep read (`everything`: all of them), then tells their stories again.
 * Each step is committed, so that what was done before a kill need not be done again. Stories keep their articles and
 * ids; articles that an input gives only now join stories as new ones do.
 */
export async function rebuild(
  store: Store,
  everything: boolean,
  onProgress: (progress: WorkProgress) => void = () => {},
): Promise<{ readonly articles: number; readonly stories: number }> {
  const again = <T>(work: () => Promise<T>): Promise<T> => retryUnreachable(store.database.isShared, work);
  const seqs = await again(() => listStale(store, everything));
  let articles = 0;
  for (let from = 0; from < seqs.length; from += BATCH) {
    onProgress({ step: "read again", done: from, total: seqs.length });
    const some = seqs.slice(from, from + BATCH);
    articles += await again(() => writeAlone(store, (transaction) => readAgain(store, transaction, some)));
    store.recent.forget();
    store.recentTellers.forget();
  }
  const stories = await again(() => listStories(store, everything));
  for (const [done, story] of stories.entries()) {
    onProgress({ step: "tell again", done, total: stories.length });
    await again(() =>
      writeAlone(store, async (transaction) => {
        const last = await retellStories(store, transaction, new Map([[story, []]]), "rebuild");
        if (last !== null) await announce(transaction, last);
      }),
    );
  }
  return { articles, stories: stories.length };
}

async function listStale({ database, newsroom }: Store, everything: boolean): Promise<number[]> {
  const rows = await database.query<{ seq: number }>(
    `select d.seq::float8 as seq from deliveries d
     where $1 or not exists (select from articles a where a.delivery = d.seq)
       or exists (select from articles a join readings r on r.article = a.id where a.delivery = d.seq and r.program <> $2)
     order by d.seq`,
    [everything, newsroom.program],
  );
  return rows.map(({ seq }) => seq);
}

async function listStories({ database, newsroom }: Store, everything: boolean): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `select s.id from stories s where s.merged_into is null and ($1 or s.program <> $2)
     order by s.changed_seq, s.id`,
    [everything, newsroom.program],
  );
  return rows.map(({ id }) => id);
}

async function readAgain(store: Store, transaction: Queryable, seqs: readonly number[]): Promise<number> {
  const deliveries = await transaction.query<DeliveryRow>(
    "select seq::float8 as seq, key, sha256, source, media_type, given from deliveries where seq = any($1::bigint[]) order by seq",
    [seqs],
  );
  let articles = 0;
  for (const delivery of deliveries) {
    const input = await remakeInput(transaction, delivery);
    const { understood, problems } = store.newsroom.understand(input);
    articles += understood.length;
    await transaction.query("delete from problems where delivery = $1", [delivery.seq]);
    await insertRows(
      transaction,
      "problems",
      ["delivery", "number", ["problem", "?::jsonb"]],
      problems.map((problem, number) => [delivery.seq, number, cleanJson(problem)]),
    );
    const parcel = { input, sha256: delivery.sha256, key: delivery.key };
    const arrived = understood.map((one) => ({ understood: one, delivery: delivery.seq, parcel }));
    const fresh = await numberArticles(store, transaction, arrived);
    const isFresh = new Set(fresh.map((one) => one.understood.digest.article.id));
    const known = understood.filter(({ digest }) => !isFresh.has(digest.article.id));
    const readings = await Promise.all(
      known.map(async (one) => {
        return { understood: one, knownAt: await knownAgain(transaction, one.digest.article) };
      }),
    );
    await keepReadings(transaction, store.newsroom.program, [...readings, ...fresh]);
    if (fresh.length > 0) await joinStories(store, transaction, fresh);
  }
  return articles;
}

async function remakeInput(database: Queryable, delivery: DeliveryRow): Promise<Input> {
  const { isText, ...given } = delivery.given;
  const bytes = await readBytes(database, delivery.sha256);
  return {
    ...given,
    source: delivery.source,
    content: isText ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : bytes,
    ...(delivery.media_type === null ? {} : { mediaType: delivery.media_type }),
  };
}

async function knownAgain(database: Queryable, article: Parameters<typeof tellKnownAt>[0]): Promise<string> {
  const [row] = await database.query<{ version: number; added_at: Date; former: Date | null }>(
    `select a.version, a.added_at,
       (select max(r.known_at) from articles b join readings r on r.article = b.id
        where b.work = a.work and b.version < a.version) as former
     from articles a where a.id = $1`,
    [article.id],
  );
  if (row === undefined) throw new Error(`article ${article.id} has no row`);
  return tellKnownAt(article, row.version, row.added_at.toISOString(), row.former?.toISOString() ?? null);
}
