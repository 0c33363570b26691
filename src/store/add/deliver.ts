import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { cleanJson, cleanText } from "../database/clean-text.ts";
import type { Queryable } from "../database/database.ts";
import { insertRows } from "../database/insert-rows.ts";
import type { Store } from "../store.ts";
import type { Delivery } from "../workspace.ts";

/** Bytes of one part of a file before compression: an archive of a gigabyte never stands in memory a second time. */
const PART = 4_000_000;

/** An input with what it is recognised by. */
export interface Parcel {
  readonly input: Delivery;
  readonly sha256: string;
  readonly key: string;
}

export function wrapDelivery(input: Delivery): Parcel {
  const sha256 = createHash("sha256").update(input.content).digest("hex");
  const given = input.key ?? input.url ?? (input.source === "-" ? undefined : input.source);
  // Standard input has no address: the same bytes are the same article, others are others.
  return { input, sha256, key: cleanText(given ?? `sha256:${sha256}`) };
}

/** Which parcels the workspace holds already, by key and bytes, with the numbers of their deliveries. */
export async function findDelivered(
  database: Queryable,
  parcels: readonly Parcel[],
): Promise<Map<string, number>> {
  const rows = await database.query<{ key: string; sha256: string; seq: number }>(
    "select key, sha256, seq::float8 as seq from deliveries where (key, sha256) in (select * from unnest($1::text[], $2::text[]))",
    [parcels.map(({ key }) => key), parcels.map(({ sha256 }) => sha256)],
  );
  return new Map(rows.map(({ key, sha256, seq }) => [parcelName({ key, sha256 }), seq]));
}

export function parcelName({ key, sha256 }: { readonly key: string; readonly sha256: string }): string {
  return `${sha256} ${key}`;
}

/** Keeps the bytes of a parcel and what was given with them; gives the delivery's number. */
export async function keepParcel(store: Store, database: Queryable, parcel: Parcel): Promise<number> {
  const { input, sha256, key } = parcel;
  const bytes = typeof input.content === "string" ? Buffer.from(input.content, "utf8") : input.content;
  const parts = Math.max(1, Math.ceil(bytes.length / PART));
  const [isNew] = await database.query(
    "insert into files (sha256, size, parts) values ($1, $2, $3) on conflict do nothing returning sha256",
    [sha256, bytes.length, parts],
  );
  if (isNew !== undefined) {
    for (let part = 0; part < parts; part++) {
      const packed = gzipSync(bytes.subarray(part * PART, (part + 1) * PART));
      await insertRows(database, "file_parts", ["sha256", "part", "bytes"], [[sha256, part, packed]]);
    }
  }
  const { url, outlet, headline, published, retrieved } = input;
  const isText = typeof input.content === "string";
  const [row] = await database.query<{ seq: number }>(
    `insert into deliveries (key, sha256, source, media_type, given, retrieved, added_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7) returning seq::float8 as seq`,
    [
      key,
      sha256,
      cleanText(input.source),
      input.mediaType ?? null,
      cleanJson({ url, outlet, headline, published, retrieved, isText }),
      readInstant(input.retrieved),
      store.now().toISOString(),
    ],
  );
  if (row === undefined) throw new Error(`the delivery of ${input.source} got no number`);
  return row.seq;
}

function readInstant(text: string | undefined): string | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
