/** A row as both databases give it: columns by name, timestamps as Date, bytea as bytes, jsonb as values. */
export type Row = Record<string, unknown>;

export interface Queryable {
  /** Runs one statement with `$1` parameters. Lists are given as arrays, JSON as text. */
  query<R extends Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** Runs statements without parameters. */
  run(sql: string): Promise<void>;
}

/** PostgreSQL, embedded or on a server: what the store needs of it. Errors are WorkspaceErrors where their cause is known. */
export interface Database extends Queryable {
  /** Whether other programs may use it at the same time. */
  readonly isShared: boolean;
  transact<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** Calls back at each notice on `channel`; gives the way to stop. */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
