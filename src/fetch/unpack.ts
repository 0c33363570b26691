import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Limits } from "./limits.ts";
import { fail, refuse } from "./result.ts";

/** What an answer may be packed with; sent as `Accept-Encoding`. */
export const PACKINGS = "gzip, deflate, br";

/**
 * Reads a body to its end and unpacks it, counting both what came over the line and what it unpacks to: a few bytes
 * that unpack to gigabytes are stopped at the limit. With `mayCut` a body over the limit is cut there.
 */
export async function readBody(
  body: Readable,
  packing: string,
  { mostBytes, mostUnpacked }: Pick<Limits, "mostBytes" | "mostUnpacked">,
  mayCut = false,
): Promise<Uint8Array> {
  const unpacker = makeUnpacker(packing);
  const counted = countBytes(body, mostBytes, mayCut, "is more");
  if (!unpacker) return collect(counted);
  const fed = feed(counted, unpacker);
  try {
    return await collect(countBytes(unpacker, mostUnpacked, mayCut, "unpacks to more"));
  } catch (error) {
    if (
      error instanceof Error &&
      "code" in error &&
      /^(?:Z_|ERR_BROTLI|ERR__ERROR)/u.test(String(error.code))
    )
      throw fail("the answer is packed in a damaged way, or was cut off before its end");
    throw error;
  } finally {
    unpacker.destroy();
    await fed;
  }
}

function makeUnpacker(packing: string): Transform | null {
  const name = packing.trim().toLowerCase();
  if (name === "" || name === "identity") return null;
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  // "gzip, gzip" too: nobody packs twice but to hide how large a thing is.
  throw refuse("kind", `the answer is packed as "${name.slice(0, 40)}", which was not asked for`);
}

/** Writes `chunks` into `unpacker` as fast as it takes them; an error on the way ends the unpacker with that error. */
async function feed(chunks: AsyncIterable<Uint8Array>, unpacker: Transform): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (unpacker.destroyed) return;
      if (!unpacker.write(chunk)) await waitForRoom(unpacker);
    }
    unpacker.end();
  } catch (error) {
    unpacker.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function waitForRoom(unpacker: Transform): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ["drain", "close", "error"]) unpacker.once(event, () => resolve());
  });
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
  mayCut: boolean,
  verb: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size <= most) {
      yield chunk;
      continue;
    }
    if (!mayCut) throw refuse("size", `the page ${verb} than ${describeSize(most)}`);
    yield chunk.subarray(0, chunk.length - (size - most));
    return;
  }
}

function describeSize(bytes: number): string {
  return bytes >= 1048576 ? `${Math.round(bytes / 1048576)} MB` : `${Math.round(bytes / 1024)} kB`;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(Buffer.concat(parts));
}
