import { STORED } from "./archives/zip.ts";

/** A ZIP archive for tests: names, packed bytes, and the method they were packed with. */
export function makeZip(
  files: readonly (readonly [name: string, body: Uint8Array, method?: number])[],
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, body, method = STORED] of files) {
    const label = new TextEncoder().encode(name);
    const shared = [
      [body.length, 4],
      [body.length, 4],
      [label.length, 2],
    ] as const;
    const local = makeFields(30, [[0, 0x04034b50, 4], [8, method, 2], ...place(18, shared)]);
    const listed = [[0, 0x02014b50, 4], [10, method, 2], ...place(20, shared), [42, offset, 4]] as const;
    directory.push(makeFields(46, listed), label);
    parts.push(local, label, body);
    offset += 30 + label.length + body.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = makeFields(22, [
    [0, 0x06054b50, 4],
    [8, files.length, 2],
    [10, files.length, 2],
    [12, size, 4],
    [16, offset, 4],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

type Field = readonly [at: number, value: number, width: number];

/** Little-endian fields at their places in `size` bytes. */
function makeFields(size: number, fields: readonly Field[]): Uint8Array {
  const made = Buffer.alloc(size);
  for (const [at, value, width] of fields) made.writeUIntLE(value, at, width);
  return made;
}

function place(from: number, values: readonly (readonly [value: number, width: number])[]): Field[] {
  let at = from;
  return values.map(([value, width]) => {
    at += width;
    return [at - width, value, width];
  });
}
