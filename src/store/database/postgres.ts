import type { Client, ClientBase, Pool } from "pg";
import type { Database, Queryable, Row } from "./database.ts";
import { explainDatabaseError } from "./errors.ts";

const CONNECTIONS = 8;
/** Milliseconds to wait for a connection, and between tries to listen again. */
const PATIENCE = 10_000;
const LISTEN_AGAIN = 1000;

/** Opens a PostgreSQL server by its address, `postgres://user@host/database`. */
export async function openPostgres(address: string): Promise<Database> {
  const { default: pg } = await import("pg");
  const place = nameServer(address);
  const pool: Pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    application_name: "sitrep",
  });
  // A connection that breaks while idle is replaced at the next query, which tells the user if that fails.
  pool.on("error", () => {});
  // One that breaks between being lent and being used has nobody else to tell; the first statement fails and says so.
  pool.on("connect", (client) => client.on("error", () => {}));
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explainDatabaseError(error, place);
    }
  };
  await guard(async () => (await pool.connect()).release());
  const plain = wrap(pool);
  return {
    isShared: true,
    query: (sql, parameters) => guard(() => plain.query(sql, parameters)),
    run: (sql) => guard(() => plain.run(sql)),
    transact: (work) => guard(() => transact(pool, work)),
    listen: (channel, onNotice) =>
      listen(() => new pg.Client({ connectionString: address }), channel, onNotice),
    close: () => pool.end(),
  };
}

function wrap(connection: Pool | ClientBase): Queryable {
  return {
    query: async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await connection.query<R>(sql, [...parameters])).rows,
    run: async (sql) => {
      await connection.query(sql);
    },
  };
}

async function transact<T>(pool: Pool, work: (transaction: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = false;
  // A connection cut between two statements reports it here; the next statement fails and says so.
  const onError = () => {
    isBroken = true;
  };
  client.on("error", onError);
  try {
    await client.query("begin");
    const result = await work(wrap(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(onError);
    throw error;
  } finally {
    client.off("error", onError);
    client.release(isBroken);
  }
}

/** Listens on a connection of its own, and again after it broke; whoever listens asks for what it missed by number. */
async function listen(
  connect: () => Client,
  channel: string,
  onNotice: (payload: string) => void,
): Promise<() => Promise<void>> {
  let current: Client | null = null;
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const start = async (isAgain: boolean): Promise<void> => {
    const client = connect();
    current = client;
    const again = () => {
      if (isOver || current !== client) return;
      current = null;
      timer = setTimeout(() => void start(true).catch(again), LISTEN_AGAIN);
      timer.unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", ({ payload }) => onNotice(payload ?? ""));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (isAgain) onNotice("");
    } catch (error) {
      if (!isAgain) throw error;
      again();
    }
  };
  await start(false);
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await current?.end().catch(() => {});
  };
}

/** The address without its password. */
function nameServer(address: string): string {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}${url.pathname}`;
  } catch {
    return "the database server";
  }
}
