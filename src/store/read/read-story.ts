import type { Article } from "../../model/article.ts";
import { type Ledger, SCHEMA } from "../../model/ledger.ts";
import type { StoredStory } from "../../model/workspace.ts";
import type { Queryable } from "../database/database.ts";
import { unpack } from "../database/pack.ts";
import { readDecisions } from "../desk/read-decisions.ts";
import { tellWithDecisions } from "../desk/tell-with-decisions.ts";
import type { OpenedStory } from "../recent-stories.ts";
import type { Store, Told } from "../store.ts";
import type { Account } from "../tell/account.ts";
import { WorkspaceError } from "../workspace.ts";
import { followStory } from "./follow-story.ts";

interface StoryRow extends Record<string, unknown> {
  readonly version: number;
  readonly changed_at: Date;
  readonly program: string;
  readonly account: Uint8Array;
  readonly machine: Uint8Array | null;
}

interface MemberRow extends Record<string, unknown> {
  readonly article: string;
  readonly work: string;
  readonly current: boolean;
  readonly known_at: Date;
}

/** See `Workspace.readStory`. */
export async function readStory(
  store: Store,
  wanted: string,
  { asKnownAt }: { readonly asKnownAt?: string } = {},
): Promise<StoredStory | null> {
  const { database } = store;
  const until = asKnownAt === undefined ? null : readMoment(asKnownAt);
  const id = await followStory(database, wanted);
  if (id === null) return null;
  const [row] = await database.query<StoryRow>(
    "select version, changed_at, program, account, machine from stories where id = $1 and version > 0",
    [id],
  );
  if (row === undefined) return null;
  const members = await database.query<MemberRow>(
    `select m.article, a.work, m.current, r.known_at from members m
     join articles a on a.id = m.article join readings r on r.article = m.article
     where m.story = $1 order by a.seq`,
    [id],
  );
  const decisions = await readDecisions(database, { story: id });
  const told =
    until === null
      ? await openStory(store, id, row)
      : await tellAsKnown(store, id, members, decisions, until);
  return {
    id,
    ledger: makeLedger(row.program, told),
    machine: told?.machine ?? null,
    decisions,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    moments: [...new Set(members.map(({ known_at }) => known_at.toISOString()))].sort(),
    ...(wanted === id ? {} : { redirectedFrom: wanted }),
    ...(until === null ? {} : { asKnownAt: until }),
  };
}

async function openStory(
  store: Store,
  id: string,
  { account, machine, ...row }: StoryRow,
): Promise<OpenedStory> {
  // The account may be told again without a change of its number: by another version of Sitrep.
  const version = `${row.version} ${row.program}`;
  const recent = store.recentStories.find(id, version);
  if (recent !== undefined) return recent;
  const told = unpack<Account>(account);
  const { articles, bytes } = await readArticles(store.database, told.story.articles);
  const opened = { account: told, machine: machine === null ? null : unpack<Told>(machine), articles };
  store.recentStories.keep(id, version, opened, bytes + account.length + (machine?.length ?? 0));
  return opened;
}

/** The story told from the articles known by then, each in the version known by then; null where there were none. */
async function tellAsKnown(
  store: Store,
  id: string,
  members: readonly MemberRow[],
  decisions: StoredStory["decisions"],
  until: string,
): Promise<OpenedStory | null> {
  const latest = new Map<string, string>();
  for (const { work, article, known_at } of members) {
    if (known_at.toISOString() <= until) latest.set(work, article);
  }
  const understood = await store.recent.load(store.database, [...latest.values()]);
  if (understood.length === 0) return null;
  const articles = new Map(understood.map(({ digest: { article } }) => [article.id, article]));
  const tellers = { machine: store.newsroom.openTeller(id), desk: store.newsroom.openTeller(id) };
  return { ...tellWithDecisions(tellers, understood, decisions), articles };
}

async function readArticles(
  database: Queryable,
  ids: readonly string[],
): Promise<{ readonly articles: ReadonlyMap<string, Article>; readonly bytes: number }> {
  const rows = await database.query<{ article: string; content: Uint8Array }>(
    "select article, content from readings where article = any($1::text[])",
    [ids],
  );
  return {
    articles: new Map(rows.map(({ article, content }) => [article, unpack<Article>(content)])),
    bytes: rows.reduce((sum, { content }) => sum + content.length, 0),
  };
}

function makeLedger(program: string, told: OpenedStory | null): Ledger {
  const articles = (told?.account.story.articles ?? []).flatMap((id) => {
    const article = told?.articles.get(id);
    const desk = told?.account.articleMarks[id];
    return article === undefined ? [] : [desk === undefined ? article : { ...article, desk }];
  });
  return {
    schema: SCHEMA,
    generatedBy: program,
    articles,
    claims: told?.account.claims ?? [],
    stories: told === null ? [] : [told.account.story],
    problems: [],
  };
}

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/u;

/** A day stands for its last moment in UTC. */
function readMoment(text: string): string {
  const time = Date.parse(DAY_ALONE.test(text) ? `${text}T23:59:59.999Z` : text);
  if (Number.isNaN(time)) {
    throw new WorkspaceError("invalid", `“${text}” is no time; write 2022-01-05 or 2022-01-05T18:00:00Z`);
  }
  return new Date(time).toISOString();
}
