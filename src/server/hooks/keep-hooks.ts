import { randomBytes, randomUUID } from "node:crypto";
import type { Lent } from "../lent.ts";

/** A webhook as it is kept; `secret` signs and is shown once. */
export interface Hook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  /** Null follows every story. */
  readonly story: string | null;
  readonly createdAt: string;
  /** Number of the last change that was delivered. */
  readonly delivered: number;
  readonly attempts: number;
  /** Not before this moment is the next attempt made. */
  readonly dueAt: Date;
  readonly failing: string | null;
}

export interface HookKeeper {
  readonly list: () => Promise<readonly Hook[]>;
  readonly add: (url: string, story: string | null, since: number, at: Date) => Promise<Hook>;
  readonly drop: (id: string) => Promise<boolean>;
  readonly note: (
    id: string,
    state: Pick<Hook, "delivered" | "attempts" | "dueAt" | "failing">,
  ) => Promise<void>;
}

interface HookRow extends Record<string, unknown> {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly story: string | null;
  readonly created_at: Date;
  readonly delivered: number | string;
  readonly attempts: number;
  readonly due_at: Date;
  readonly failing: string | null;
}

/** Keeps webhooks in the workspace's own database, in tables of the server's. */
export async function keepHooks(database: Lent): Promise<HookKeeper> {
  await database.run(`
    create schema if not exists sitrep_server;
    create table if not exists sitrep_server.hooks (
      id text primary key,
      url text not null,
      secret text not null,
      story text,
      created_at timestamptz not null,
      delivered bigint not null,
      attempts integer not null default 0,
      due_at timestamptz not null,
      failing text
    );`);
  return {
    list: async () =>
      (await database.query<HookRow>("select * from sitrep_server.hooks order by created_at, id")).map(
        readHook,
      ),
    add: async (url, story, since, at) => {
      const id = `hook-${randomUUID()}`;
      const secret = `whsec_${randomBytes(24).toString("base64")}`;
      const rows = await database.query<HookRow>(
        "insert into sitrep_server.hooks (id, url, secret, story, created_at, delivered, due_at) values ($1, $2, $3, $4, $5, $6, $5) returning *",
        [id, url, secret, story, at.toISOString(), since],
      );
      return rows.map(readHook)[0] as Hook;
    },
    drop: async (id) =>
      (await database.query("delete from sitrep_server.hooks where id = $1 returning id", [id])).length > 0,
    note: async (id, { delivered, attempts, dueAt, failing }) => {
      await database.query(
        "update sitrep_server.hooks set delivered = $2, attempts = $3, due_at = $4, failing = $5 where id = $1",
        [id, delivered, attempts, dueAt.toISOString(), failing],
      );
    },
  };
}

function readHook(row: HookRow): Hook {
  return {
    id: row.id,
    url: row.url,
    secret: row.secret,
    story: row.story,
    createdAt: new Date(row.created_at).toISOString(),
    delivered: Number(row.delivered),
    attempts: row.attempts,
    dueAt: new Date(row.due_at),
    failing: row.failing,
  };
}
