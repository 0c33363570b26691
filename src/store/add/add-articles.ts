import type { Understood } from "../../model/digest.ts";
import type { Problem } from "../../model/problem.ts";
import type { AddOutcome } from "../../model/workspace.ts";
import { cleanJson } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { joinStories } from "../join/join-stories.ts";
import { retryUnreachable } from "../retry.ts";
import { type Store, writeAlone } from "../store.ts";
import { announce } from "../tell/keep-changes.ts";
import { retellStories } from "../tell/retell.ts";
import type { Delivery, WorkProgress } from "../workspace.ts";
import { findDelivered, keepParcel, type Parcel, parcelName, wrapDelivery } from "./deliver.ts";
import { keepReadings } from "./keep-reading.ts";
import { listArticles, type NumberedArticle, numberArticles } from "./versions.ts";

/** Inputs of one transaction: what is confirmed together, and what a killed program does again. */
const BATCH = 256;

/** See `Workspace.addArticles`. */
export async function addArticles(
  store: Store,
  inputs: readonly Delivery[],
  onProgress: (progress: WorkProgress) => void = () => {},
): Promise<readonly AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (let from = 0; from < inputs.length; from += BATCH) {
    const parcels = inputs.slice(from, from + BATCH).map(wrapDelivery);
    const report = (done: number) => onProgress({ step: "read", done: from + done, total: inputs.length });
    const read = await readParcels(store, parcels, report);
    // A batch whose confirmation was lost with the connection is found as known the second time.
    const added = await retryUnreachable(store.database.isShared, () =>
      writeAlone(store, (transaction) => addBatch(store, transaction, parcels, read)),
    );
    outcomes.push(...added);
    onProgress({ step: "keep", done: Math.min(inputs.length, from + BATCH), total: inputs.length });
  }
  return outcomes;
}

interface Read {
  readonly understood: readonly Understood[];
  readonly problems: readonly Problem[];
}

/** Reads what the workspace does not hold yet: before the lock, since this is what takes time. */
async function readParcels(
  store: Store,
  parcels: readonly Parcel[],
  report: (done: number) => void,
): Promise<ReadonlyMap<string, Read>> {
  const delivered = await retryUnreachable(store.database.isShared, () =>
    findDelivered(store.database, parcels),
  );
  const read = new Map<string, Read>();
  for (const [done, parcel] of parcels.entries()) {
    const name = parcelName(parcel);
    if (delivered.has(name) || read.has(name)) continue;
    report(done);
    read.set(name, store.newsroom.understand(parcel.input));
    // Progress is drawn and an interrupt is heard between two articles.
    if (done % 16 === 15) await new Promise((resume) => setImmediate(resume));
  }
  return read;
}

async function addBatch(
  store: Store,
  transaction: Queryable,
  parcels: readonly Parcel[],
  read: ReadonlyMap<string, Read>,
): Promise<AddOutcome[]> {
  // Another program may have brought the same in the meantime.
  const delivered = new Map(await findDelivered(transaction, parcels));
  const isFirst = new Set<string>();
  const arrived: { readonly understood: Understood; readonly delivery: number; readonly parcel: Parcel }[] =
    [];
  for (const parcel of parcels) {
    const name = parcelName(parcel);
    const found = read.get(name);
    if (delivered.has(name) || found === undefined) continue;
    const delivery = await keepParcel(store, transaction, parcel);
    delivered.set(name, delivery);
    isFirst.add(name);
    await insertRows(
      transaction,
      "problems",
      ["delivery", "number", ["problem", "?::jsonb"]],
      found.problems.map((problem, number) => [delivery, number, cleanJson(problem)]),
    );
    for (const understood of found.understood) arrived.push({ understood, delivery, parcel });
  }
  const numbered = await numberArticles(store, transaction, arrived);
  await keepReadings(transaction, store.newsroom.program, numbered);
  const joined = await joinStories(store, transaction, numbered);
  const revised = new Set(
    numbered.flatMap(({ former, understood }) => (former === null ? [] : [understood.digest.article.id])),
  );
  const last = await retellStories(store, transaction, joined, "articles", { revised });
  if (last !== null) await announce(transaction, last);
  return tellOutcomes(transaction, parcels, delivered, { read, isFirst, numbered });
}

interface Batch {
  readonly read: ReadonlyMap<string, Read>;
  readonly isFirst: ReadonlySet<string>;
  readonly numbered: readonly NumberedArticle[];
}

async function tellOutcomes(
  transaction: Queryable,
  parcels: readonly Parcel[],
  delivered: ReadonlyMap<string, number>,
  { read, isFirst, numbered }: Batch,
): Promise<AddOutcome[]> {
  const listed = await listArticles(transaction, [...delivered.values()]);
  const isNew = new Set(numbered.map(({ understood }) => understood.digest.article.id));
  const told = new Set<string>();
  return parcels.flatMap((parcel): AddOutcome[] => {
    const name = parcelName(parcel);
    const { source } = parcel.input;
    const own = listed.get(delivered.get(name) ?? -1) ?? [];
    const isAgain = told.has(name) || !isFirst.has(name);
    const problems = isAgain ? [] : (read.get(name)?.problems ?? []);
    told.add(name);
    if (own.length === 0) {
      const state = isAgain ? "known" : "unread";
      return [{ source, state, article: null, version: null, story: null, problems }];
    }
    return own.map(({ id, version, story }, at) => ({
      source,
      state: isAgain || !isNew.has(id) ? "known" : version > 1 ? "version" : "added",
      article: id,
      version,
      story,
      problems: at === 0 ? problems : [],
    }));
  });
}
