import { MIGRATIONS } from "../migrations/index.ts";
import { WorkspaceError } from "../workspace.ts";
import type { Database, Queryable } from "./database.ts";

/** The number every program takes as the lock of Sitrep's schema: "sitrep" in letters of a telephone. */
const SCHEMA_LOCK = 748737;

/**
 * Brings the schema to `target` (by default the newest), step by step, all in one transaction. Two programs that
 * start at once wait for each other. Gives the number of the schema found; throws where a newer Sitrep made it.
 */
export async function migrate(database: Database, target = MIGRATIONS.length): Promise<number> {
  return database.transact(async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock($1)", [SCHEMA_LOCK]);
    await transaction.run(
      "create table if not exists schema_steps (number integer primary key, name text not null, at timestamptz not null default now())",
    );
    const found = await readSchemaNumber(transaction);
    if (found > MIGRATIONS.length) {
      throw new WorkspaceError(
        "conflict",
        `the workspace was made by a newer Sitrep (schema ${found}; this one knows ${MIGRATIONS.length}). Update Sitrep to open it.`,
      );
    }
    for (const [at, { name, sql }] of MIGRATIONS.slice(0, target).entries()) {
      if (at < found) continue;
      await transaction.run(sql);
      await transaction.query("insert into schema_steps (number, name) values ($1, $2)", [at + 1, name]);
    }
    return found;
  });
}

/** The number of the last step that was taken; 0 for none. */
export async function readSchemaNumber(database: Queryable): Promise<number> {
  const [row] = await database.query<{ number: number | null }>(
    "select max(number) as number from schema_steps",
  );
  return row?.number ?? 0;
}
