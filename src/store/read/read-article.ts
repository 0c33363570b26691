import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { ArticleVersion, StoredArticle, StoredClaim } from "../../model/workspace.ts";
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
  const rows = await database.query<{ sha256: string; media_type: string | null; bytes: Uint8Array }>(
    `select d.sha256, d.media_type, p.bytes from articles a
     join deliveries d on d.seq = a.delivery join file_parts p on p.sha256 = d.sha256
     where a.id = $1 order by p.part`,
    [article],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const bytes = Buffer.concat(rows.map((row) => gunzipSync(row.bytes)));
  if (createHash("sha256").update(bytes).digest("hex") !== first.sha256) {
    throw new WorkspaceError("damaged", `${place}: the bytes of ${article} are not those that were kept`);
  }
  return { bytes: new Uint8Array(bytes), sha256: first.sha256, mediaType: first.media_type };
}
