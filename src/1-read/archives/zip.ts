import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** As written in the archive; a label only, never a path on this machine. */
  readonly name: string;
  /** Unpacks the entry in memory; throws where it is damaged or larger than `most` bytes. */
  open(most: number): Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_COMMENT = 65_557;
const MOST_ENTRIES = 100_000;

/** Lists the entries of a ZIP archive by its directory; null where it has none or is larger than 4 GB. */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - MOST_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const entries: ZipEntry[] = [];
  let from = view.getUint32(end + 16, true);
  while (from + 46 <= bytes.length && view.getUint32(from, true) === ENTRY && entries.length < MOST_ENTRIES) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) =>
      view.getUint16(from + at, true),
    );
    const name = new TextDecoder().decode(bytes.subarray(from + 46, from + 46 + (nameLength ?? 0)));
    const [method, packed, start] = [
      view.getUint16(from + 10, true),
      view.getUint32(from + 20, true),
      view.getUint32(from + 42, true),
    ];
    entries.push({ name, open: (most) => openEntry(bytes, view, { method, packed, start }, most) });
    from += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

interface Place {
  readonly method: number;
  readonly packed: number;
  readonly start: number;
}

function openEntry(
  bytes: Uint8Array,
  view: DataView,
  { method, packed, start }: Place,
  most: number,
): Uint8Array {
  if (start + 30 > bytes.length) throw new RangeError("the entry lies outside of the archive");
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packed > bytes.length) throw new RangeError("the entry is cut short");
  const stored = bytes.subarray(data, data + packed);
  if (method === 0) return stored;
  if (method !== 8) throw new RangeError("the entry is packed in a way that is not known");
  return inflateRawSync(stored, { maxOutputLength: most });
}
