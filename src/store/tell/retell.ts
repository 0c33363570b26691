import type { Understood } from "../../model/digest.ts";
import type { Story } from "../../model/ledger.ts";
import type { StoryCard } from "../../model/workspace.ts";
import { cleanJson, cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { pack, unpack } from "../database/pack.ts";
import { readDecisions } from "../desk/read-decisions.ts";
import { tellWithDecisions } from "../desk/tell-with-decisions.ts";
import type { Store } from "../store.ts";
import type { Account } from "./account.ts";
import { makeCard } from "./card.ts";
import { type ChangeDraft, compareAccounts } from "./compare-accounts.ts";
import { keepChanges } from "./keep-changes.ts";
import { packAccount } from "./pack-account.ts";

export type Cause = "articles" | "decision" | "rebuild";

/**
 * Tells stories again from their current articles and decisions, keeps them, and notes what changed; `touched` gives
 * for each story the articles that are new in it. Gives the number of the last change, or null where nothing changed.
 */
export async function retellStories(
  store: Store,
  transaction: Queryable,
  touched: ReadonlyMap<string, readonly string[]>,
  cause: Cause,
  { also = [], revised = new Set() }: RetellOptions = {},
): Promise<number | null> {
  let last: number | null = null;
  for (const [story, newArticles] of touched) {
    const retold = await retellStory(store, transaction, story);
    const drafts = compareAccounts(retold, {
      newArticles: new Set(newArticles),
      revised,
      word: store.newsroom.word,
    });
    const own = also.filter((draft) => draft.story === story);
    const seq = await keepChanges(store, transaction, story, cause, [...own, ...drafts]);
    await transaction.query(
      `update stories set changed_seq = greatest(changed_seq, $2), changed_at = case when $2::bigint is null then changed_at else $3::timestamptz end,
         version = version + 1 where id = $1`,
      [story, seq, store.now().toISOString()],
    );
    last = seq ?? last;
  }
  return last;
}

interface RetellOptions {
  /** Changes that no comparison can find. */
  readonly also?: readonly (ChangeDraft & { readonly story: string })[];
  /** New articles that took the place of a former version. */
  readonly revised?: ReadonlySet<string>;
}

interface Retold {
  readonly before: Account | null;
  readonly after: Account | null;
  readonly members: readonly Understood[];
}

async function retellStory(store: Store, transaction: Queryable, id: string): Promise<Retold> {
  const kept = store.recentTellers.take(id);
  const before = await readBefore(transaction, kept);
  const rows = await transaction.query<{ article: string }>(
    `select m.article from members m join articles a on a.id = m.article
     where m.story = $1 and m.current order by a.seq`,
    [id],
  );
  const ids = rows.map(({ article }) => article);
  const fresh = await store.recent.load(
    transaction,
    ids.filter((article) => !kept.members.has(article)),
  );
  const loaded = new Map(fresh.map((one) => [one.digest.article.id, one]));
  const members = ids.flatMap((article) => kept.members.get(article) ?? loaded.get(article) ?? []);
  if (members.length === 0) return { before: before.account, after: null, members };
  const decisions = await readDecisions(transaction, { story: id });
  const { account, machine } = tellWithDecisions(kept, members, decisions);
  const card = makeCard(account, members, store.newsroom.word);
  await keepAccount(transaction, store, id, { account, machine, card });
  // Each telling is counted once it is kept.
  kept.last = { version: before.version + 1, account };
  store.recentTellers.keep(kept, members);
  return { before: before.account, after: account, members };
}

type KeptStory = ReturnType<Store["recentTellers"]["take"]>;

/** What the workspace holds now, which another program may have told since. */
async function readBefore(
  transaction: Queryable,
  { id, last }: KeptStory,
): Promise<{ readonly version: number; readonly account: Account | null }> {
  const [row] = await transaction.query<{ version: number }>("select version from stories where id = $1", [
    id,
  ]);
  const version = row?.version ?? 0;
  if (last !== null && last.version === version) return last;
  return { version, account: await readAccount(transaction, id) };
}

/** The story as it was last told; null where it has not been told yet. */
export async function readAccount(database: Queryable, id: string): Promise<Account | null> {
  const [row] = await database.query<{ account: Uint8Array }>("select account from stories where id = $1", [
    id,
  ]);
  return row === undefined || row.account.length === 0 ? null : unpack<Account>(row.account);
}

interface Kept {
  readonly account: Account;
  readonly machine: { readonly story: Story } | null;
  readonly card: Omit<StoryCard, "version" | "changedAt" | "changesToday">;
}

async function keepAccount(
  transaction: Queryable,
  store: Store,
  id: string,
  { account, machine, card }: Kept,
): Promise<void> {
  await transaction.query(
    "update stories set title = $2, program = $3, card = $4::jsonb, account = $5, machine = $6 where id = $1",
    [
      id,
      cleanText(account.story.title),
      store.newsroom.program,
      cleanJson(card),
      packAccount(account),
      machine === null ? null : pack(machine),
    ],
  );
}
