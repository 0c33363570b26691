import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { readHeaders } from "./headers.ts";

export interface HttpResponse {
  readonly status: number;
  readonly mediaType: string;
  readonly body: Uint8Array;
  readonly problem?: string;
}

const LONGEST_HEAD = 65_536;
const LONGEST_BODY = 32 * 1024 * 1024;

/** Reads an HTTP response as a crawler stored it; undoes chunks and packing. Null where it is none. */
export function readHttp(bytes: Uint8Array): HttpResponse | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEAD));
  const status = Number(/^HTTP\/[\d.]{1,4} (\d{3})/u.exec(head)?.[1]);
  const end = /\r?\n\r?\n/u.exec(head);
  if (!status || !end) return null;
  const headers = readHeaders(head.slice(0, end.index));
  const stored = bytes.subarray(end.index + end[0].length);
  const whole = /chunked/iu.test(headers.get("transfer-encoding") ?? "") ? joinChunks(stored) : stored;
  const mediaType = headers.get("content-type") ?? "";
  try {
    return { status, mediaType, body: unpack(whole, headers.get("content-encoding") ?? "") };
  } catch {
    return {
      status: 0,
      mediaType,
      body: new Uint8Array(),
      problem: "is packed in a way that could not be undone, or unpacks to more than 32 MB",
    };
  }
}

/** True where the start of a stored response may lead to a page: no pictures, films, scripts or styles, and no errors. */
export function isHttpText(start: Uint8Array): boolean {
  const head =
    new TextDecoder("latin1").decode(start.subarray(0, LONGEST_HEAD)).split(/\r?\n\r?\n/u, 1)[0] ?? "";
  if (/^HTTP\/[\d.]{1,4} [13-5]\d\d/u.test(head)) return false;
  return !/^content-type:\s{0,9}(?:image|video|audio|font|text\/(?:css|javascript)|application\/(?:javascript|pdf|octet-stream))\b/imu.test(
    head,
  );
}

function unpack(body: Uint8Array, encoding: string): Uint8Array {
  const bound = { maxOutputLength: LONGEST_BODY };
  // Some crawlers unpack the body and keep the header.
  if (/gzip/iu.test(encoding)) return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, bound) : body;
  if (/br/iu.test(encoding)) return brotliDecompressSync(body, bound);
  return /deflate/iu.test(encoding) ? inflateSync(body, bound) : body;
}

/** "1a\r\n…\r\n0\r\n\r\n"; bytes that are no chunks are given as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const line = /^([\da-f]{1,8})[^\r\n]{0,200}\r?\n/iu.exec(
      new TextDecoder("latin1").decode(bytes.subarray(from, from + 256)),
    );
    if (!line?.[1]) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const start = from + line[0].length;
    const size = Number.parseInt(line[1], 16);
    if (size === 0) break;
    parts.push(bytes.subarray(start, start + size));
    from = start + size;
    while (bytes[from] === 13 || bytes[from] === 10) from++;
  }
  return Buffer.concat(parts);
}
