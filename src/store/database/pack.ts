import { gunzipSync, gzipSync } from "node:zlib";

/** JSON, compressed: what is only ever read whole. */
export function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 4 });
}

/** What `pack` made, back as it was; the caller knows its type because this version of the schema wrote it. */
export function unpack<T>(bytes: unknown): T {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("a packed value is bytes");
  return JSON.parse(gunzipSync(bytes).toString("utf8")) as T;
}
