import { crc32, createInflateRaw } from "node:zlib";
import type { ByteQueue } from "./byte-queue.ts";

/** Unpacked bytes, with the place a later run can start from to meet them again. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Byte of the source at which the gzip member of these bytes begins; where nothing is packed, the bytes themselves. */
  readonly offset: number;
  /** Unpacked bytes of that member that come before these. */
  readonly skip: number;
}

/** What could not be unpacked, in one sentence; nothing comes after it. */
export interface Stopped {
  readonly stopped: string;
}

/** Gives the bytes of a source as they are, or unpacked where it is a gzip file of one member or of many (RFC 1952). */
export async function* unpackPieces(queue: ByteQueue): AsyncGenerator<Piece | Stopped> {
  await queue.fill(2);
  if (!isGzip(queue.bytes)) return yield* givePlain(queue);
  const start = queue.offset;
  let unpacked = 0;
  while (await queue.fill(2)) {
    const { offset } = queue;
    if (!isGzip(queue.bytes)) return yield* tellRest(queue);
    let skip = 0;
    for await (const piece of unpackMember(queue)) {
      if ("stopped" in piece) return yield piece;
      yield { ...piece, offset, skip };
      skip += piece.bytes.length;
      unpacked += piece.bytes.length;
      if (unpacked > TRUSTED_BYTES && unpacked > (queue.offset - start) * MOST_RATIO)
        return yield {
          stopped: `unpacks to more than ${MOST_RATIO} times its size, as only a trap does; the rest was not read`,
        };
    }
  }
}

/** Text packs to a fifth, logs to a thirtieth of their size; a gzip bomb to a thousandth. */
const MOST_RATIO = 300;
const TRUSTED_BYTES = 256 * 1024 * 1024;
const CUT = { stopped: "is a gzip file cut short; what was there was read" };
const DAMAGED = { stopped: "is a damaged gzip file; what comes before the damage was read" };

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* givePlain(queue: ByteQueue): AsyncGenerator<Piece> {
  while (await queue.fill(1)) {
    const { bytes, offset } = queue;
    queue.drop(bytes.length);
    yield { bytes, offset, skip: 0 };
  }
}

/** Zeros behind the last member fill up a block of a tape; anything else does not belong there. */
async function* tellRest(queue: ByteQueue): AsyncGenerator<Stopped> {
  await queue.fill(512);
  if (queue.bytes.some((byte) => byte !== 0)) yield DAMAGED;
}

/** Bytes handed to zlib at a time: at its best ratio they give 16 MB. */
const SLICE = 16_384;

async function* unpackMember(queue: ByteQueue): AsyncGenerator<{ readonly bytes: Uint8Array } | Stopped> {
  const header = await measureHeader(queue);
  if (header === null) return yield CUT;
  queue.drop(header);
  let sum = 0;
  for await (const piece of inflate(queue)) {
    if ("bytes" in piece) sum = crc32(piece.bytes, sum);
    yield piece;
    if ("stopped" in piece) return;
  }
  await queue.fill(8);
  if (queue.bytes.length < 8) return yield CUT;
  const stated = new DataView(queue.bytes.buffer, queue.bytes.byteOffset).getUint32(0, true);
  queue.drop(8);
  if (stated !== sum) yield DAMAGED;
}

/** Gives the bytes of one packed stream (RFC 1951) as far as it is sound; whoever reads them sees where they end too early. */
export async function* inflatePieces(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  const start = queue.offset;
  let unpacked = 0;
  for await (const piece of inflate(queue)) {
    if ("stopped" in piece) return;
    yield piece.bytes;
    unpacked += piece.bytes.length;
    if (unpacked > TRUSTED_BYTES && unpacked > (queue.offset - start) * MOST_RATIO) return;
  }
}

/** Unpacks one stream and leaves what stands behind it in the queue. */
async function* inflate(queue: ByteQueue): AsyncGenerator<{ readonly bytes: Uint8Array } | Stopped> {
  const engine = createInflateRaw();
  const ready: Buffer[] = [];
  const state = { hasEnded: false, isBroken: false };
  const over = new Promise<void>((resolve) => {
    engine.on("data", (bytes: Buffer) => ready.push(bytes));
    engine.once("end", () => {
      state.hasEnded = true;
      resolve();
    });
    engine.once("error", () => {
      state.isBroken = true;
      resolve();
    });
  });
  let fed = 0;
  try {
    while (!state.hasEnded && !state.isBroken) {
      if (!(await queue.fill(1))) return yield CUT;
      const slice = queue.bytes.subarray(0, SLICE);
      await Promise.race([new Promise<unknown>((written) => engine.write(slice, written)), over]);
      queue.drop(state.hasEnded ? Math.max(0, engine.bytesWritten - fed) : slice.length);
      fed += slice.length;
      for (const bytes of ready.splice(0)) yield { bytes };
    }
    if (state.isBroken) yield DAMAGED;
  } finally {
    engine.destroy();
  }
}

const FLAGS = { headerSum: 2, extra: 4, name: 8, comment: 16 } as const;
const LONGEST_HEADER = 262_144;

/** The length of a member's header, or null where the source ends in it. */
async function measureHeader(queue: ByteQueue): Promise<number | null> {
  for (let wanted = 10; ; wanted += 1024) {
    await queue.fill(wanted);
    const length = readHeader(queue.bytes);
    if (length !== null && length <= queue.bytes.length) return length;
    if (queue.bytes.length < wanted || wanted > LONGEST_HEADER) return null;
  }
}

function readHeader(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & FLAGS.extra) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  for (const flag of [FLAGS.name, FLAGS.comment]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  return at + (flags & FLAGS.headerSum ? 2 : 0);
}
