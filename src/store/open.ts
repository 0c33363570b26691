import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { addArticles } from "./add/add-articles.ts";
import { backup } from "./care/backup.ts";
import { rebuild } from "./care/rebuild.ts";
import { restore } from "./care/restore.ts";
import { cleanJson } from "./database/clean-text.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openPglite } from "./database/pglite.ts";
import { openPostgres } from "./database/postgres.ts";
import { decide } from "./desk/decide.ts";
import { readDecisions } from "./desk/read-decisions.ts";
import { takeLock } from "./lock.ts";
import { listChanges } from "./read/list-changes.ts";
import { listStories } from "./read/list-stories.ts";
import { findArticle, readArticle, readClaim, readFile } from "./read/read-article.ts";
import { readStory } from "./read/read-story.ts";
import { search } from "./read/search.ts";
import { RecentArticles } from "./recent-articles.ts";
import { RecentStories } from "./recent-stories.ts";
import { RecentTellers } from "./recent-tellers.ts";
import { retryUnreachable } from "./retry.ts";
import { CHANNEL, type Newsroom, type Store } from "./store.ts";
import { type Workspace, WorkspaceError } from "./workspace.ts";

/** Where a workspace is: a folder of its own, or a PostgreSQL server. */
export type WorkspacePlace =
  | { readonly folder: string; readonly mayMake: boolean }
  | { readonly server: string };

export interface OpenOptions {
  readonly newsroom: Newsroom;
  readonly now: () => Date;
  readonly makeId: () => string;
  /** What the program does, as told to another that finds the workspace in use: "sitrep watch feeds.txt". */
  readonly work: string;
  /** Called before what takes seconds: making a new workspace. */
  readonly onNotice?: (notice: string) => void;
}

/** Opens a workspace, makes it where there is none and it may be made, and brings it to the present schema. */
export async function openWorkspace(place: WorkspacePlace, options: OpenOptions): Promise<Workspace> {
  if ("server" in place) {
    const database = await openPostgres(place.server);
    return finish(database, nameServer(place.server), options, async () => {});
  }
  await needFolder(place, options.onNotice ?? (() => {}));
  const letGo = await takeLock(place.folder, options.work, options.now);
  try {
    const database = await openFolder(place.folder);
    return await finish(database, place.folder, options, letGo);
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** A new database is made beside and then put in its place: one killed while it was made is made again. */
async function openFolder(folder: string): Promise<Database> {
  const path = join(folder, "database");
  const isThere = (await readdir(folder)).includes("database");
  if (!isThere) {
    const draft = join(folder, ".making");
    await rm(draft, { recursive: true, force: true });
    await (await openPglite(draft)).close();
    await rename(draft, path);
  }
  return openPglite(path);
}

async function needFolder(
  { folder, mayMake }: { readonly folder: string; readonly mayMake: boolean },
  notice: (notice: string) => void,
): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new WorkspaceError("missing", `${folder} cannot be opened: ${error.message}`, { cause: error });
  });
  if (names?.includes("database")) return;
  if (!mayMake) {
    throw new WorkspaceError(
      "missing",
      `there is no workspace in ${folder}; “sitrep add PATH… --workspace ${folder}” makes one.`,
    );
  }
  if (names?.some((name) => !name.startsWith(".") && !name.startsWith("lock"))) {
    throw new WorkspaceError(
      "conflict",
      `${folder} holds other files; a workspace needs an empty or a new folder.`,
    );
  }
  notice(`making a workspace in ${folder}, which takes some seconds once …`);
  await mkdir(folder, { recursive: true });
}

async function finish(
  database: Database,
  place: string,
  options: OpenOptions,
  letGo: () => Promise<void>,
): Promise<Workspace> {
  try {
    await migrate(database);
  } catch (error) {
    await database.close().catch(() => {});
    throw error;
  }
  const { newsroom, now, makeId } = options;
  return makeWorkspace({ database, newsroom, now, makeId, place }, letGo);
}

/** The workspace over an open database; also for tests that keep one in memory. */
export function makeWorkspace(
  parts: Omit<Store, "recent" | "recentStories" | "recentTellers">,
  letGo: () => Promise<void> = async () => {},
): Workspace {
  const store: Store = {
    ...parts,
    recent: new RecentArticles(),
    recentStories: new RecentStories(),
    recentTellers: new RecentTellers(parts.newsroom),
  };
  const { database } = store;
  const again = <T>(work: () => Promise<T>): Promise<T> => retryUnreachable(database.isShared, work);
  return {
    addArticles: (inputs, onProgress) => addArticles(store, inputs, onProgress),
    listStories: (page) => again(() => listStories(store, page)),
    readStory: (id, at) => again(() => readStory(store, id, at)),
    readArticle: (id) => again(() => readArticle(store, id)),
    readFile: (article) => again(() => readFile(store, article)),
    readClaim: (id) => again(() => readClaim(store, id)),
    search: (query, page) => again(() => search(store, query, page)),
    decide: (decision) => {
      const id = `d-${store.makeId()}`;
      return again(() => decide(store, decision, id));
    },
    listDecisions: (story) => again(() => readDecisions(database, story === undefined ? {} : { story })),
    listChanges: (asked) => again(() => listChanges(store, asked)),
    subscribe: (onChange) => subscribe(database, onChange),
    rebuild: (everything, onProgress) => rebuild(store, everything, onProgress),
    backup: (file, onProgress) => backup(store, file, onProgress),
    restore: (file, onProgress) => restore(store, file, onProgress),
    findArticle: (key) => again(() => findArticle(store, key)),
    readState: (name) => again(() => readState(database, name)),
    keepState: (name, state) => again(() => keepState(store, name, state)),
    lend: () => database,
    check: () => check(database),
    close: async () => {
      await database.close();
      await letGo();
    },
  };
}

async function readState(database: Database, name: string): Promise<unknown> {
  const [row] = await database.query<{ state: unknown }>("select state from states where name = $1", [name]);
  return row?.state ?? null;
}

async function keepState({ database, now }: Store, name: string, state: unknown): Promise<void> {
  await database.query(
    `insert into states (name, state, at) values ($1, $2::jsonb, $3)
     on conflict (name) do update set state = excluded.state, at = excluded.at`,
    [name, cleanJson(state), now().toISOString()],
  );
}

function subscribe(database: Database, onChange: (seq: number) => void): () => void {
  const listening = database.listen(CHANNEL, (payload) => onChange(Number(payload) || 0));
  listening.catch(() => onChange(0));
  return () => void listening.then((stop) => stop()).catch(() => {});
}

async function check(database: Database) {
  const [row] = await database.query<{ articles: number; stories: number; changes: number }>(
    `select (select count(*)::int from articles) as articles,
       (select count(*)::int from stories where merged_into is null) as stories,
       (select coalesce(max(seq), 0)::float8 from changes) as changes`,
  );
  return row ?? { articles: 0, stories: 0, changes: 0 };
}

/** The address without its password. */
function nameServer(address: string): string {
  return address.replace(/\/\/[^@/]{0,200}@/u, "//");
}
