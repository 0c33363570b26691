import type { FileInput } from "../../model/article.ts";
import { chooseWarcs } from "../archives/wacz.ts";
import {
  DEFLATED,
  findDirectory,
  findStart,
  LOCAL_HEADER,
  readDirectory,
  STORED,
  ZIP_TAIL,
  type ZipEntry,
} from "../archives/zip.ts";
import { ByteQueue } from "./byte-queue.ts";
import { inflatePieces } from "./unpack-pieces.ts";

/** An archive inside of an archive: its bytes, from any of them on. */
export interface OpenEntry {
  readonly name: string;
  readonly open: (from: number) => AsyncIterable<Uint8Array>;
}

/** Finds the web archives inside a WACZ without reading them; null where the input is no WACZ. */
export async function openWarcs(
  input: FileInput,
  size: number,
): Promise<{ readonly entries: readonly OpenEntry[]; readonly problems: readonly string[] } | null> {
  const directory = findDirectory(await readRange(input, Math.max(0, size - ZIP_TAIL), size), size);
  if (!directory) return null;
  const listed = await readRange(input, directory.offset, directory.offset + directory.length);
  const parts = chooseWarcs(readDirectory(listed));
  if (!parts) return null;
  const problems = [...parts.problems];
  const entries: OpenEntry[] = [];
  for (const entry of parts.warcs) {
    const start = findStart(
      entry,
      await readRange(input, entry.start, Math.min(size, entry.start + LOCAL_HEADER)),
    );
    const isKnown = entry.method === STORED || entry.method === DEFLATED;
    if (start === null || start + entry.packed > size || !isKnown)
      problems.push(`${entry.name} inside is damaged or cut short`);
    else entries.push({ name: entry.name, open: (from) => openBytes(input, entry, start, from) });
  }
  return { entries, problems };
}

async function readRange(input: FileInput, from: number, to: number): Promise<Uint8Array> {
  if (to <= from) return new Uint8Array();
  const queue = new ByteQueue(input.open(from, to));
  await queue.fill(to - from);
  return queue.bytes.subarray(0, to - from);
}

/** A stored entry is read from where it is asked; a packed one from its start, and what comes before is let go. */
function openBytes(
  input: FileInput,
  entry: ZipEntry,
  start: number,
  from: number,
): AsyncIterable<Uint8Array> {
  const end = start + entry.packed;
  return entry.method === STORED
    ? input.open(start + from, end)
    : skipBytes(inflatePieces(new ByteQueue(input.open(start, end))), from);
}

async function* skipBytes(pieces: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array> {
  let left = from;
  for await (const piece of pieces) {
    const skipped = Math.min(left, piece.length);
    left -= skipped;
    if (skipped < piece.length) yield piece.subarray(skipped);
  }
}
