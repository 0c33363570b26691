import { statfs } from "node:fs/promises";
import type { PGlite, Transaction } from "@electric-sql/pglite";
import { WorkspaceError } from "../workspace.ts";
import type { Database, Queryable, Row } from "./database.ts";
import { explainDatabaseError } from "./errors.ts";

/** Room that the database needs to open again after the disk was full: two segments of its log. */
const ROOM = 32 * 1024 * 1024;

/** Opens the PostgreSQL that runs inside this process, its files in `folder`; without a folder, in memory. */
export async function openPglite(folder: string | null): Promise<Database> {
  const place = folder ?? "the database in memory";
  let embedded = await open(folder, place);
  const listeners = new Set<Listener>();
  const running = new Set<Promise<unknown>>();
  // After a write that failed for want of room, the embedded server is in an unknown state; it is left, as after a loss of
  // power, and opened again from its log when there is room.
  let broken: WorkspaceError | null = null;
  let mending: Promise<void> | null = null;
  const mend = async (reason: WorkspaceError): Promise<void> => {
    if (folder === null || !(await hasRoom(folder))) throw reason;
    // What waits for the old one has to fail first: two of them must never write to one folder.
    await Promise.allSettled(running);
    embedded = await open(folder, place);
    for (const listener of listeners) {
      listener.stop = await embedded.listen(listener.channel, listener.onNotice);
      listener.onNotice("");
    }
    broken = null;
  };
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (broken !== null) {
      mending ??= mend(broken).finally(() => {
        mending = null;
      });
      await mending;
    }
    const done = work();
    running.add(done);
    try {
      return await done;
    } catch (error) {
      const explained = explainDatabaseError(error, place);
      if (explained instanceof WorkspaceError && explained.kind === "full") broken = explained;
      throw explained;
    } finally {
      running.delete(done);
    }
  };
  return {
    isShared: false,
    query: (sql, parameters) => guard(() => wrap(embedded).query(sql, parameters)),
    run: (sql) => guard(() => wrap(embedded).run(sql)),
    transact: (work) => guard(() => embedded.transaction((transaction) => work(wrap(transaction)))),
    listen: async (channel, onNotice) => {
      const listener: Listener = { channel, onNotice, stop: await embedded.listen(channel, onNotice) };
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        return listener.stop();
      };
    },
    close: () => (embedded.closed ? Promise.resolve() : embedded.close()),
  };
}

interface Listener {
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  stop: () => Promise<void>;
}

async function open(folder: string | null, place: string): Promise<PGlite> {
  try {
    // Loaded here: a report of files must not wait for a database.
    const { PGlite: Embedded, types } = await import("@electric-sql/pglite");
    // The library's own way goes byte by byte, and most of what a story's page takes are bytes.
    const options = { parsers: { [types.BYTEA]: readHex }, serializers: { [types.BYTEA]: writeHex } };
    return await (folder === null ? Embedded.create(options) : Embedded.create(folder, options));
  } catch (error) {
    const explained = explainDatabaseError(error, place);
    if (explained instanceof WorkspaceError) throw explained;
    throw new WorkspaceError(
      "damaged",
      `${place}: the database does not open: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** Bytes as PostgreSQL writes them, `\x` and hexadecimal digits (manual, 8.4.1). */
function readHex(words: string): Uint8Array {
  return Buffer.from(words.slice(2), "hex");
}

function writeHex(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("a column of bytes was given something else");
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= ROOM;
}

function wrap(connection: PGlite | Transaction): Queryable {
  return {
    query: async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await connection.query<R>(sql, [...parameters])).rows,
    run: async (sql) => {
      await connection.exec(sql);
    },
  };
}
