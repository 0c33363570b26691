import { gunzipSync } from "node:zlib";
import type { Queryable } from "../database/database.ts";

/** A kept file, put together again from its parts. */
export async function readBytes(database: Queryable, sha256: string): Promise<Uint8Array> {
  const rows = await database.query<{ bytes: Uint8Array }>(
    "select bytes from file_parts where sha256 = $1 order by part",
    [sha256],
  );
  return new Uint8Array(Buffer.concat(rows.map(({ bytes }) => gunzipSync(bytes))));
}
