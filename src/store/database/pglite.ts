import type { PGlite, Transaction } from "@electric-sql/pglite";
import { WorkspaceError } from "../workspace.ts";
import type { Database, Queryable, Row } from "./database.ts";
import { explainDatabaseError } from "./errors.ts";

/** Opens the PostgreSQL that runs inside this process, its files in `folder`; without a folder, in memory. */
export async function openPglite(folder: string | null): Promise<Database> {
  const place = folder ?? "the database in memory";
  let embedded: PGlite;
  try {
    // Loaded here: a report of files must not wait for a database.
    const { PGlite: Embedded } = await import("@electric-sql/pglite");
    embedded = folder === null ? await Embedded.create() : await Embedded.create(folder);
  } catch (error) {
    const explained = explainDatabaseError(error, place);
    if (explained instanceof WorkspaceError) throw explained;
    throw new WorkspaceError(
      "damaged",
      `${place}: the database does not open: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  // After a write that failed for want of room, the embedded server is in an unknown state; it opens again from its log.
  let broken: WorkspaceError | null = null;
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    if (broken !== null) throw broken;
    try {
      return await work();
    } catch (error) {
      const explained = explainDatabaseError(error, place);
      if (explained instanceof WorkspaceError && explained.kind === "full") broken = explained;
      throw explained;
    }
  };
  const wrap = (connection: PGlite | Transaction): Queryable => ({
    query: async <R extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await connection.query<R>(sql, [...parameters])).rows,
    run: async (sql) => {
      await connection.exec(sql);
    },
  });
  const plain = wrap(embedded);
  return {
    isShared: false,
    query: (sql, parameters) => guard(() => plain.query(sql, parameters)),
    run: (sql) => guard(() => plain.run(sql)),
    transact: (work) => guard(() => embedded.transaction((transaction) => work(wrap(transaction)))),
    listen: (channel, onNotice) => embedded.listen(channel, onNotice),
    close: () => (embedded.closed ? Promise.resolve() : embedded.close()),
  };
}
