import type { Input } from "../model/article.ts";
import type { Decision, NewDecision } from "../model/decision.ts";
import type {
  AddOutcome,
  Change,
  Hit,
  Page,
  Paged,
  StoredArticle,
  StoredClaim,
  StoredStory,
  StoryCard,
} from "../model/workspace.ts";
import type { Database } from "./database/database.ts";

/** An input to keep. */
export interface Delivery extends Input {
  /** What stays the same when the bytes change: the absolute path or the address. Default: `url`, else `source`; none for "-". */
  readonly key?: string;
}

export interface WorkProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** A file kept in the workspace, byte for byte as it came. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string | null;
}

/**
 * A place that keeps articles, tells their stories and takes the desk's decisions; the same on PGlite and on a
 * PostgreSQL server. What a method has resolved with is on disk. Ids of merged stories lead to the story they went into.
 */
export interface Workspace {
  /** Keeps the inputs, reads them, and tells again the stories they belong to, all in one transaction a batch. Twice the same is once. */
  addArticles(
    inputs: readonly Delivery[],
    onProgress?: (progress: WorkProgress) => void,
  ): Promise<readonly AddOutcome[]>;
  /** Stories, the latest changed first; `query` finds words of titles, places and articles. */
  listStories(page?: Page & { readonly query?: string }): Promise<Paged<StoryCard>>;
  /** `asKnownAt` (a day or an instant): from the articles that were published by then. Null where there is no such story. */
  readStory(id: string, at?: { readonly asKnownAt?: string }): Promise<StoredStory | null>;
  readArticle(id: string): Promise<StoredArticle | null>;
  /** The bytes an article was read from. */
  readFile(article: string): Promise<KeptFile | null>;
  readClaim(id: string): Promise<StoredClaim | null>;
  /** Full text of current articles: words, "phrases", -without, or. */
  search(query: string, page?: Page): Promise<Paged<Hit>>;
  /** Keeps a decision and tells its story again. Throws a WorkspaceError where story, claim or decision is unknown. */
  decide(decision: NewDecision): Promise<Decision>;
  /** In the order they were taken. */
  listDecisions(story?: string): Promise<readonly Decision[]>;
  /** Changes with a higher `seq` or a later time than `since` (number, or ISO 8601), oldest first unless asked otherwise. */
  listChanges(asked: {
    readonly since?: number | string;
    readonly story?: string;
    readonly newestFirst?: boolean;
    readonly page?: Page;
  }): Promise<Paged<Change>>;
  /** Calls back after each change of the workspace, with the highest `seq`; from other programs too on a server. Gives the way to stop. */
  subscribe(onChange: (seq: number) => void): () => void;
  /**
   * Reads again what another version of Sitrep read (`everything`: all), and tells the stories again. Decisions stay;
   * ids of stories stay. May be stopped and started again.
   */
  rebuild(
    everything: boolean,
    onProgress?: (progress: WorkProgress) => void,
  ): Promise<{ readonly articles: number; readonly stories: number }>;
  /** Writes everything into one file, which `restore` reads into an empty workspace. */
  backup(file: string, onProgress?: (progress: WorkProgress) => void): Promise<void>;
  restore(file: string, onProgress?: (progress: WorkProgress) => void): Promise<void>;
  /** The latest article of the input with this key. */
  findArticle(key: string): Promise<{ readonly article: string; readonly story: string | null } | null>;
  /** What a follower of feeds remembers under a name; null where nothing was kept. */
  readState(name: string): Promise<unknown>;
  keepState(name: string, state: unknown): Promise<void>;
  /** Whether the database answers; throws a WorkspaceError that says what is wrong. */
  check(): Promise<{ readonly articles: number; readonly stories: number; readonly changes: number }>;
  /** The database itself, for tables of others: accounts, webhooks. The store's own tables are the store's. */
  lend(): Database;
  close(): Promise<void>;
}

/** What is wrong with a workspace, in words for the one who uses it. */
export class WorkspaceError extends Error {
  override readonly name = "WorkspaceError";
  readonly kind:
    | "missing"
    | "invalid"
    | "locked"
    | "unreachable"
    | "full"
    | "unknown-id"
    | "conflict"
    | "damaged";

  constructor(kind: WorkspaceError["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
