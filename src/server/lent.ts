/** The workspace's database as the server borrows it, for webhooks, accounts and tokens. */
export interface Lent {
  query<R extends Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  run(sql: string): Promise<void>;
}
