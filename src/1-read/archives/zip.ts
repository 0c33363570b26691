import { inflateRawSync } from "node:zlib";

/** A file inside a ZIP archive: where its packed bytes lie, and a name that is a label only, never a path on this machine. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Byte of the archive at which the entry's own header begins. */
  readonly start: number;
}

/** Where the list of a ZIP archive's entries lies. */
export interface ZipDirectory {
  readonly offset: number;
  readonly length: number;
}

export const STORED = 0;
export const DEFLATED = 8;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_COMMENT = 65_557;
const MOST_ENTRIES = 100_000;
/** 64 MB: far above the list of 100,000 entries. */
const MOST_DIRECTORY = 64 * 1024 * 1024;
/** Bytes at the end of a ZIP archive that hold the way to its directory. */
export const ZIP_TAIL = MOST_COMMENT + 20 + 56;
/** Bytes of an entry's own header before its name. */
export const LOCAL_HEADER = 30;

/**
 * Finds the directory from the last bytes of a ZIP archive of `size` bytes (APPNOTE 6.3.10, ZIP64 too). Null where there
 * is none, or where what is said of it cannot be true.
 */
export function findDirectory(tail: Uint8Array, size: number): ZipDirectory | null {
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && end > tail.length - MOST_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  let [length, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (offset === 0xffffffff || length === 0xffffffff) {
    const at =
      end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64
        ? readLong(view, end - 12) - (size - tail.length)
        : -1;
    if (!(at >= 0 && at + 56 <= tail.length) || view.getUint32(at, true) !== END_64) return null;
    [length, offset] = [readLong(view, at + 40), readLong(view, at + 48)];
  }
  return length > MOST_DIRECTORY || offset + length > size ? null : { offset, length };
}

/** Reads the entries out of a directory; stops at the first that is damaged. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let from = 0;
  while (from + 46 <= bytes.length && view.getUint32(from, true) === ENTRY && entries.length < MOST_ENTRIES) {
    const nameLength = view.getUint16(from + 28, true);
    const extraLength = view.getUint16(from + 30, true);
    const extra = bytes.subarray(from + 46 + nameLength, from + 46 + nameLength + extraLength);
    const [unpacked, packed, start] = [24, 20, 42].map((at) => view.getUint32(from + at, true));
    const long = readExtra(extra, [unpacked ?? 0, packed ?? 0, start ?? 0]);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(from + 46, from + 46 + nameLength)),
      method: view.getUint16(from + 10, true),
      packed: long[1] ?? 0,
      start: long[2] ?? 0,
    });
    from += 46 + nameLength + extraLength + view.getUint16(from + 32, true);
  }
  return entries;
}

/** Where the packed bytes of an entry begin, told by its own header; null where that is none. */
export function findStart({ start }: ZipEntry, header: Uint8Array): number | null {
  if (header.length < LOCAL_HEADER) return null;
  const view = viewOf(header);
  if (view.getUint32(0, true) !== LOCAL) return null;
  return start + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
}

/** Unpacks an entry of an archive in memory; throws where it is damaged or larger than `most` bytes. */
export function openEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const from = findStart(entry, bytes.subarray(entry.start, entry.start + LOCAL_HEADER));
  if (from === null || from + entry.packed > bytes.length)
    throw new RangeError("the entry is not where the list says");
  const stored = bytes.subarray(from, from + entry.packed);
  if (entry.method === STORED) return stored;
  if (entry.method !== DEFLATED) throw new RangeError("the entry is packed in a way that is not known");
  return inflateRawSync(stored, { maxOutputLength: most });
}

/** The long values of ZIP64's extra field, for those of `values` that say they are too long: unpacked, packed, start. */
function readExtra(extra: Uint8Array, values: readonly number[]): readonly number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || from + 8 > extra.length) return value;
      from += 8;
      return readLong(view, from - 8);
    });
  }
  return values;
}

/** A length of 64 bits; one beyond 2⁵³ is no length and becomes infinite. */
function readLong(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
