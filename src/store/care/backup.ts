import { open, rename } from "node:fs/promises";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Queryable } from "../database/database.ts";
import { readSchemaNumber } from "../database/migrate.ts";
import { TABLES } from "../migrations/index.ts";
import type { Store } from "../store.ts";
import type { WorkProgress } from "../workspace.ts";

export const FORMAT = "sitrep-workspace/1";
/** Rows fetched at a time: memory stays bounded by it. */
const ROWS = 200;

/**
 * Writes the whole workspace as it is at one moment: gzipped lines of JSON, first what it is, then every row of every
 * table, last how many there were. The file appears when it is complete.
 */
export async function backup(
  store: Store,
  file: string,
  onProgress: (progress: WorkProgress) => void = () => {},
): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  const target = await open(draft, "w");
  await store.database.transact(async (transaction) => {
    await transaction.run("set transaction isolation level repeatable read");
    const lines = Readable.from(writeLines(store, transaction, onProgress));
    await pipeline(lines, createGzip(), target.createWriteStream({ flush: true }));
  });
  await rename(draft, file);
}

async function* writeLines(
  store: Store,
  transaction: Queryable,
  onProgress: (progress: WorkProgress) => void,
): AsyncGenerator<string> {
  const schema = await readSchemaNumber(transaction);
  const head = { format: FORMAT, schema, program: store.newsroom.program, at: store.now().toISOString() };
  yield `${JSON.stringify(head)}\n`;
  let rows = 0;
  for (const [done, table] of TABLES.entries()) {
    onProgress({ step: `back up ${table.replaceAll("_", " ")}`, done, total: TABLES.length });
    await transaction.run(
      `declare rows_of_${table} cursor for select row_to_json(t)::text as row from ${table} t`,
    );
    for (;;) {
      const some = await transaction.query<{ row: string }>(`fetch ${ROWS} from rows_of_${table}`);
      for (const { row } of some) yield `{"table":"${table}","row":${row}}\n`;
      rows += some.length;
      if (some.length < ROWS) break;
    }
    await transaction.run(`close rows_of_${table}`);
  }
  yield `${JSON.stringify({ rows })}\n`;
}
