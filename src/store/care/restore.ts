import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Queryable } from "../database/database.ts";
import { migrate } from "../database/migrate.ts";
import { MIGRATIONS, TABLES } from "../migrations/index.ts";
import type { Store } from "../store.ts";
import { type WorkProgress, WorkspaceError } from "../workspace.ts";
import { FORMAT } from "./backup.ts";

/** Characters of rows given to the database at once. */
const MOST_CHARACTERS = 4_000_000;
const MOST_ROWS = 500;

/** Reads a backup into an empty workspace, all or nothing; one of an older schema is brought to the present one. */
export async function restore(
  store: Store,
  file: string,
  onProgress: (progress: WorkProgress) => void = () => {},
): Promise<void> {
  const [held] = await store.database.query<{ some: boolean }>(
    "select exists (select from deliveries) as some",
  );
  if (held?.some) {
    throw new WorkspaceError(
      "conflict",
      `${store.place} holds articles already; a backup is restored into an empty workspace`,
    );
  }
  const lines = readLines(file);
  const first = await lines.next();
  const schema = readHead(file, first.done ? "" : first.value);
  await makeSchema(store, schema);
  await store.database.transact(async (transaction) => {
    await fill(transaction, file, lines, onProgress);
    for (const table of ["deliveries", "articles", "decisions"]) {
      await transaction.query(
        `select setval(pg_get_serial_sequence('${table}', 'seq'), greatest(1, (select coalesce(max(seq), 0) from ${table})))`,
      );
    }
  });
  await migrate(store.database);
  store.recent.forget();
  store.recentTellers.forget();
}

async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  try {
    const lines = createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) yield line;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkspaceError("damaged", `${file} cannot be read to its end: ${reason}`, { cause: error });
  } finally {
    source.destroy();
  }
}

function readHead(file: string, line: string): number {
  const head = parse(line);
  if (head?.format !== FORMAT || typeof head.schema !== "number") {
    throw new WorkspaceError("damaged", `${file} is no backup of a workspace`);
  }
  if (head.schema > MIGRATIONS.length) {
    throw new WorkspaceError(
      "conflict",
      `${file} was written by a newer Sitrep (${String(head.program)}); update Sitrep to restore it`,
    );
  }
  return head.schema;
}

/** The empty schema of the backup's time: its rows fit no other. */
async function makeSchema({ database }: Store, schema: number): Promise<void> {
  if (schema === MIGRATIONS.length) return;
  await database.run(`drop table if exists ${[...TABLES].reverse().join(", ")}, schema_steps cascade`);
  await database.run("drop function if exists refuse_change cascade");
  await migrate(database, schema);
}

async function fill(
  transaction: Queryable,
  file: string,
  lines: AsyncGenerator<string>,
  onProgress: (progress: WorkProgress) => void,
): Promise<void> {
  const order: readonly string[] = TABLES;
  let table = "";
  let rows: string[] = [];
  let characters = 0;
  let read = 0;
  let told: unknown;
  const put = async () => {
    if (rows.length > 0) {
      await transaction.query(
        `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1::json)`,
        [`[${rows.join(",")}]`],
      );
    }
    rows = [];
    characters = 0;
  };
  for await (const line of lines) {
    const own = /^\{"table":"([a-z_]{1,40})","row":/u.exec(line);
    if (own === null) {
      told = parse(line)?.rows;
      continue;
    }
    const name = own[1] ?? "";
    if (!order.includes(name))
      throw new WorkspaceError("damaged", `${file} names a table ${name} that there is not`);
    if (name !== table || rows.length >= MOST_ROWS || characters > MOST_CHARACTERS) {
      await put();
      if (name !== table) {
        onProgress({
          step: `restore ${name.replaceAll("_", " ")}`,
          done: order.indexOf(name),
          total: order.length,
        });
      }
      table = name;
    }
    const row = line.slice(own[0].length, -1);
    rows.push(row);
    characters += row.length;
    read += 1;
  }
  await put();
  if (told !== read)
    throw new WorkspaceError(
      "damaged",
      `${file} is not whole: ${read} rows of ${String(told ?? "an unknown number")}`,
    );
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
