import type { Input } from "../../model/article.ts";
import { hash53 } from "../../model/id.ts";
import type { Part, Splitter } from "../streams/splitter.ts";
import { readOutlet } from "./headers.ts";
import { type HttpResponse, isHttpText, readHttp } from "./http-response.ts";
import { WarcCutter, type WarcRecord } from "./warc-records.ts";

/** What an archive holds: the pages as inputs of their own, and what could not be read. */
export interface Opened {
  readonly inputs: readonly Input[];
  readonly problems: readonly string[];
}

/** True for the first bytes of a WARC file, unpacked. */
export function isWarc(bytes: Uint8Array): boolean {
  return /^WARC\/\d/u.test(new TextDecoder("latin1").decode(bytes.subarray(0, 8)));
}

/** Opens a whole web archive that is in memory. */
export function openWarc(bytes: Uint8Array, source: string): Opened {
  const splitter = splitWarc(source);
  const parts = [...splitter.push(bytes), ...splitter.end()];
  return {
    inputs: parts.flatMap(({ page }) => page ?? []),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

/**
 * Cuts a web archive into its pages: those of response, resource and conversion records, with their addresses and the
 * record's date as the time of retrieval. A revisit record says that an address still held what it held before: it adds
 * no article, only a problem where the page itself was not met in this archive. `before` records were read in an earlier run.
 */
export function splitWarc(source: string, before = 0): Splitter {
  const cutter = new WarcCutter(isWorthKeeping, before);
  const seen = new Set<number>();
  let pages = 0;
  const read = function* (records: Iterable<WarcRecord>): Generator<Part> {
    for (const record of records) {
      const { page, problem } = readRecord(record, source, seen);
      if (page) pages++;
      yield {
        at: record.at,
        end: record.end,
        ...(page ? { page } : {}),
        ...(record.isLast ? { isLast: true } : {}),
        problems: [record.problem, problem].filter((it) => it !== undefined),
      };
    }
  };
  return {
    push: (bytes) => read(cutter.push(bytes)),
    *end() {
      let last: Part = { at: before, end: 0, problems: [] };
      for (const part of read(cutter.end())) {
        last = part;
        yield part;
      }
      if (pages === 0 && before === 0) yield { ...last, problems: ["is a web archive without any page"] };
    },
  };
}

const TYPES = new Set(["response", "resource", "conversion"]);

function isWorthKeeping(headers: ReadonlyMap<string, string>, start: Uint8Array): boolean {
  const type = headers.get("warc-type") ?? "";
  if (!TYPES.has(type)) return false;
  return type === "response" ? isHttpText(start) : isTextType(headers.get("content-type") ?? "");
}

function readRecord(
  { at, headers, body }: WarcRecord,
  source: string,
  seen: Set<number>,
): { readonly page?: Input; readonly problem?: string } {
  const type = headers.get("warc-type") ?? "";
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/gu, "") ?? "";
  const digest = hash53(headers.get("warc-payload-digest") ?? "");
  const name = `record ${at} (${url.slice(0, 200)})`;
  if (type === "revisit") {
    if (seen.has(digest)) return {};
    return { problem: `${name} says the page is unchanged since a visit that was not met in this archive` };
  }
  if (TYPES.has(type) && headers.has("warc-payload-digest") && seen.size < MOST_REMEMBERED) seen.add(digest);
  const next = body ? Buffer.from(body.buffer, body.byteOffset, body.length).indexOf(NEXT_RECORD) : -1;
  const payload = body && readPayload(type, headers, next < 0 ? body : body.subarray(0, next));
  if (!payload) return {};
  const wrong = next < 0 ? {} : { problem: `${name} ${WRONG_LENGTH}` };
  if (payload.problem) return { problem: `${name} ${payload.problem}` };
  // Crawlers keep their own logs and settings as records of "metadata:" and "dns:" addresses.
  if (!/^(?:https?|ftp|file):/iu.test(url)) return wrong;
  if (payload.status !== 200 || !isTextType(payload.mediaType)) return wrong;
  const retrieved = headers.get("warc-date");
  return {
    ...wrong,
    page: {
      source,
      content: payload.body,
      mediaType: payload.mediaType,
      ...(/^https?:/iu.test(url) ? { url } : {}),
      ...(retrieved ? { retrieved } : {}),
      ...readOutlet(headers),
    },
  };
}

/** A record that states too great a length reaches over the next one. */
const NEXT_RECORD = "\r\n\r\nWARC/1.";
const WRONG_LENGTH =
  "states a length that reaches over the next record: it was cut there, and what it covers was not read";

/** Digests kept, some 40 bytes each: beyond, a revisit may be called unmet though its page was read. */
const MOST_REMEMBERED = 1_000_000;

function readPayload(
  type: string,
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
): HttpResponse | null {
  if (type === "response") return readHttp(body);
  return { status: 200, mediaType: headers.get("content-type") ?? "", body };
}

/** Pages, feeds, JSON and plain text; no pictures, scripts or styles. */
function isTextType(mediaType: string): boolean {
  return /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|json|feed\+json|ld\+json|rss\+xml|atom\+xml|xml))\b/iu.test(
    mediaType,
  );
}
