import { createHash } from "node:crypto";
import type { ArticleVersion, StoredArticle, StoredClaim } from "../../model/workspace.ts";
import { readBytes } from "../add/read-bytes.ts";
import { readDecisions } from "../desk/read-decisions.ts";
import type { Store } from "../store.ts";
import { type KeptFile, WorkspaceError } from "../workspace.ts";

interface VersionRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly added_at: Date;
  readonly retrieved: Date | null;
  readonly current: boolean | null;
  readonly story: string | null;
}

/** See `Workspace.readArticle`. */
export async function readArticle(store: Store, id: string): Promise<StoredArticle | null> {
  const [understood] = await store.recent.load(store.database, [id]);
  if (understood === undefined) return null;
  const rows = await store.database.query<VersionRow>(
    `select a.id, a.version, d.sha256, a.added_at, d.retrieved, m.current, m.story
     from articles a join deliveries d on d.seq = a.delivery left join members m on m.article = a.id
     where a.work = (select work from articles where id = $1) order by a.version`,
    [id],
  );
  const own = rows.find((row) => row.id === id);
  const claims = new Set(understood.claims.map((claim) => claim.id));
  const decisions = own?.story == null ? [] : await readDecisions(store.database, { story: own.story });
  return {
    article: understood.digest.article,
    claims: understood.claims,
    versions: rows.map(describeVersion),
    story: own?.current ? own.story : null,
    decisions: decisions.filter(({ about }) => {
      return (
        about.articles.includes(id) || [...about.claims, ...about.into].some((claim) => claims.has(claim))
      );
    }),
  };
}

function describeVersion({ id, version, sha256, added_at, retrieved, current }: VersionRow): ArticleVersion {
  return {
    id,
    version,
    sha256,
    addedAt: added_at.toISOString(),
    retrieved: retrieved?.toISOString() ?? null,
    isCurrent: current ?? false,
  };
}

/** See `Workspace.readClaim`. */
export async function readClaim(store: Store, id: string): Promise<StoredClaim | null> {
  const [row] = await store.database.query<{ article: string }>("select article from claims where id = $1", [
    id,
  ]);
  const article = row === undefined ? null : await readArticle(store, row.article);
  const claim = article?.claims.find((one) => one.id === id);
  if (article === null || claim === undefined) return null;
  const decisions = article.decisions.filter(({ about }) => [...about.claims, ...about.into].includes(id));
  return { claim, article: article.article, story: article.story, decisions };
}

/** See `Workspace.readFile`. Throws where the bytes are no longer those that came. */
export async function readFile({ database, place }: Store, article: string): Promise<KeptFile | null> {
  const [row] = await database.query<{ sha256: string; media_type: string | null }>(
    "select d.sha256, d.media_type from articles a join deliveries d on d.seq = a.delivery where a.id = $1",
    [article],
  );
  if (row === undefined) return null;
  const bytes = await readBytes(database, row.sha256);
  if (createHash("sha256").update(bytes).digest("hex") !== row.sha256) {
    throw new WorkspaceError("damaged", `${place}: the bytes of ${article} are not those that were kept`);
  }
  return { bytes, sha256: row.sha256, mediaType: row.media_type };
}

/** See `Workspace.findArticle`. */
export async function findArticle({ database }: Store, key: string) {
  const [row] = await database.query<{ article: string; story: string | null }>(
    `select a.id as article, m.story from deliveries d join articles a on a.delivery = d.seq
     left join members m on m.article = a.id where d.key = $1 order by a.seq desc limit 1`,
    [key],
  );
  return row ?? null;
}
