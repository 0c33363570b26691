import type { Change } from "../../model/workspace.ts";
import { cleanJson } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import { CHANNEL, type Store } from "../store.ts";
import type { ChangeDraft } from "./compare-accounts.ts";

/** Gives changes their numbers and keeps them; the last number, or null where there are none. The caller writes alone. */
export async function keepChanges(
  store: Store,
  transaction: Queryable,
  story: string,
  cause: Change["cause"],
  drafts: readonly ChangeDraft[],
): Promise<number | null> {
  if (drafts.length === 0) return null;
  const [row] = await transaction.query<{ seq: number }>(
    "select coalesce(max(seq), 0)::float8 as seq from changes",
  );
  const first = (row?.seq ?? 0) + 1;
  const at = store.now().toISOString();
  const rows = drafts.map(({ kind, subject, before, after, claims, articles }, index) => {
    const change = { kind, subject, before, after, claims, articles, cause };
    return [first + index, at, story, cleanJson(change)];
  });
  await insertRows(transaction, "changes", ["seq", "at", "story", ["change", "?::jsonb"]], rows);
  return first + drafts.length - 1;
}

/** Tells everyone who listens, once the transaction is committed, that there are changes up to `seq`. */
export async function announce(transaction: Queryable, seq: number): Promise<void> {
  await transaction.query("select pg_notify($1, $2)", [CHANNEL, String(seq)]);
}
