import { constants, gunzipSync } from "node:zlib";
import type { FileInput } from "../../model/article.ts";
import { isMail, isMailbox } from "../mail/is-mail.ts";
import type { ByteQueue } from "./byte-queue.ts";

/** How an input is read: by its records, or whole. */
export type Kind = "warc" | "lines" | "mailbox" | "mail" | "zip" | "whole";

const HEAD = 65_536;

/** Tells from the first bytes of an input how it is to be read; they stay in the queue. */
export async function findKind(input: FileInput, queue: ByteQueue): Promise<Kind> {
  await queue.fill(HEAD);
  const head = new TextDecoder("latin1").decode(openHead(queue.bytes.subarray(0, HEAD)));
  if (/^WARC\/\d/u.test(head)) return "warc";
  if (head.startsWith("PK")) return "zip";
  if (isMailbox(head)) return "mailbox";
  if (isMail(head, input.source, input.mediaType)) return "mail";
  return isJsonLines(head, input.source) ? "lines" : "whole";
}

function openHead(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: HEAD * 1100 });
  } catch {
    return new Uint8Array();
  }
}

const LINES_NAME = /\.(?:jsonl|ndjson)(?:\.gz)?$/iu;

/** Objects on lines of their own; the name decides where the first line is longer than the head. */
function isJsonLines(head: string, source: string): boolean {
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s{0,100}/u, "");
  if (!/^\{\s{0,5}"/u.test(text)) return false;
  const [first = "", second] = text.split("\n", 2);
  if (LINES_NAME.test(source)) return second !== undefined || text.length > 1000;
  return second?.startsWith("{") === true && isObject(first);
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}
