import { readHeaders } from "./headers.ts";

/** A record of a WARC file, or what kept it from being one. */
export interface WarcRecord {
  /** From 1. */
  readonly at: number;
  /** Unpacked bytes up to the end of the record. */
  readonly end: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Null where the record was not kept. */
  readonly body: Uint8Array | null;
  readonly problem?: string;
  readonly isLast?: boolean;
}

/** Whether a record is worth keeping; asked again when the first bytes of its body are there. */
export type KeepsRecord = (headers: ReadonlyMap<string, string>, start: Uint8Array) => boolean;

/** 64 KB: the head of a record, and as much of its body as tells what it is. */
const LONGEST_HEAD = 65_536;
/** 32 MB: the longest page kept. */
const LONGEST_BODY = 32 * 1024 * 1024 + LONGEST_HEAD;

interface OpenRecord {
  readonly headers: ReadonlyMap<string, string>;
  readonly length: number;
  left: number;
  body: Uint8Array[];
  isKept: boolean;
  isTold: boolean;
  problem?: string;
}

const latin1 = new TextDecoder("latin1");

/**
 * Cuts the bytes of a WARC file (1.0 and 1.1, ISO 28500) into its records, whatever pieces they come in. Holds one
 * record at a time, none above 32 MB. Behind a damaged record it goes on at the next that begins as one.
 */
export class WarcCutter {
  #head: Uint8Array = new Uint8Array();
  #record: OpenRecord | null = null;
  #isLost = false;
  #damages = 0;
  #end = 0;
  #at: number;
  readonly #keeps: KeepsRecord;

  /** `before` records were read in an earlier run. */
  constructor(keeps: KeepsRecord, before = 0) {
    this.#keeps = keeps;
    this.#at = before;
  }

  *push(bytes: Uint8Array): Generator<WarcRecord> {
    let rest = bytes;
    while (rest.length > 0 && this.#damages <= MOST_DAMAGES) {
      if (!this.#record) {
        rest = this.#head.length > 0 ? Buffer.concat([this.#head, rest]) : rest;
        this.#head = new Uint8Array();
        const wasLost = this.#isLost;
        rest = wasLost ? this.#findNext(rest) : this.#skipGap(rest);
        // A damage is told where it ends: whoever goes on from there does not meet it again.
        if (wasLost && !this.#isLost) yield this.#tell(DAMAGED);
        const opened = this.#openRecord(rest);
        if (opened === "damaged") {
          this.#isLost = true;
          rest = this.#take(rest, 5);
          if (++this.#damages > MOST_DAMAGES) yield { ...this.#tell(NO_ARCHIVE), isLast: true };
          continue;
        }
        if (opened === "wait") {
          this.#head = rest;
          return;
        }
        rest = this.#take(rest, opened);
      }
      rest = this.#takeBody(rest);
      if (this.#record?.left === 0) yield this.#finish();
    }
  }

  *end(): Generator<WarcRecord> {
    if (this.#damages > MOST_DAMAGES) return;
    if (this.#isLost) yield this.#tell(DAMAGED);
    else if (this.#record !== null || this.#head.length > 0) {
      const isRecord = this.#record !== null || "WARC/".startsWith(latin1.decode(this.#head.subarray(0, 5)));
      yield this.#tell(isRecord ? CUT_SHORT : DAMAGED);
    }
  }

  #tell(problem: string): WarcRecord {
    this.#at++;
    return {
      at: this.#at,
      end: this.#end,
      headers: new Map(),
      body: null,
      problem: `record ${this.#at} ${problem}`,
    };
  }

  #take(bytes: Uint8Array, count: number): Uint8Array {
    const taken = Math.min(count, bytes.length);
    this.#end += taken;
    return bytes.subarray(taken);
  }

  /** Two line breaks stand between records. */
  #skipGap(bytes: Uint8Array): Uint8Array {
    let gap = 0;
    while (bytes[gap] === 13 || bytes[gap] === 10) gap++;
    return this.#take(bytes, gap);
  }

  #findNext(bytes: Uint8Array): Uint8Array {
    const next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf("\nWARC/1.");
    // The start of a mark may stand at the end of these bytes.
    if (next < 0) return this.#take(bytes, Math.max(0, bytes.length - 7));
    this.#isLost = false;
    return this.#take(bytes, next + 1);
  }

  /** Opens the record that begins here and gives the length of its head. */
  #openRecord(bytes: Uint8Array): number | "damaged" | "wait" {
    if (this.#isLost || bytes.length === 0) return "wait";
    if (!"WARC/".startsWith(latin1.decode(bytes.subarray(0, 5)))) return "damaged";
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD));
    const end = start.indexOf("\r\n\r\n");
    if (end < 0) return bytes.length < LONGEST_HEAD ? "wait" : "damaged";
    const headers = readHeaders(latin1.decode(start.subarray(0, end)));
    const stated = headers.get("content-length") ?? "";
    if (!/^\d{1,15}$/u.test(stated)) return "damaged";
    const length = Number(stated);
    this.#record = { headers, length, left: length, body: [], isKept: true, isTold: false };
    return end + 4;
  }

  #takeBody(bytes: Uint8Array): Uint8Array {
    const record = this.#record;
    if (!record) return bytes;
    const taken = bytes.subarray(0, record.left);
    record.left -= taken.length;
    if (record.isKept && taken.length > 0) record.body.push(taken);
    const have = record.length - record.left;
    if (!record.isTold && (have >= LONGEST_HEAD || record.left === 0)) {
      record.isTold = true;
      const start = joinBytes(record.body).subarray(0, LONGEST_HEAD);
      record.isKept = this.#keeps(record.headers, start);
      if (record.isKept && record.length > LONGEST_BODY) {
        record.isKept = false;
        record.problem = "is longer than 32 MB and was left out";
      }
    }
    if (!record.isKept) record.body = [];
    return this.#take(bytes, taken.length);
  }

  #finish(): WarcRecord {
    const { headers, body, isKept, problem } = this.#record ?? {
      headers: new Map(),
      body: [],
      isKept: false,
    };
    this.#record = null;
    this.#at++;
    const named = problem
      ? `record ${this.#at} (${(headers.get("warc-target-uri") ?? "").slice(0, 200)}) ${problem}`
      : null;
    return {
      at: this.#at,
      end: this.#end,
      headers,
      body: isKept ? joinBytes(body) : null,
      ...(named ? { problem: named } : {}),
    };
  }
}

/** Beyond, nothing in the file can be trusted. */
const MOST_DAMAGES = 1000;
const NO_ARCHIVE = "is the thousandth damaged one; the rest of the archive was not read";
const CUT_SHORT = "is cut short and was not read; the archive ends in its middle";
const DAMAGED = "is damaged; reading goes on at the next that can be told";

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}
