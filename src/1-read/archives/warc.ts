import type { Input } from "../../model/article.ts";
import { readHeaders, readOutlet } from "./headers.ts";
import { type HttpResponse, readHttp } from "./http-response.ts";

/** What an archive holds: the pages as inputs of their own, and what could not be read. */
export interface Opened {
  readonly inputs: readonly Input[];
  readonly problems: readonly string[];
}

const latin1 = new TextDecoder("latin1");

/** True for the first bytes of a WARC file, unpacked. */
export function isWarc(bytes: Uint8Array): boolean {
  return /^WARC\/\d/u.test(latin1.decode(bytes.subarray(0, 8)));
}

/**
 * Opens a web archive (WARC 1.0 and 1.1, ISO 28500), unpacked: every page of a response, resource or conversion record,
 * with its address and the record's date as the time of retrieval. A revisit record says that an address still held
 * what it held before: it adds no article, only a problem where the page itself is not in this archive.
 */
export function openWarc(bytes: Uint8Array, source: string): Opened {
  const inputs: Input[] = [];
  const problems: string[] = [];
  const digests = new Set<string>();
  const revisits: Revisit[] = [];
  for (const record of splitRecords(bytes, problems)) {
    const { headers, body, at } = record;
    const type = headers.get("warc-type") ?? "";
    const url = headers.get("warc-target-uri")?.replace(/^<|>$/gu, "") ?? "";
    const digest = headers.get("warc-payload-digest");
    if (type === "revisit") {
      revisits.push({ at, url, digest: digest ?? "" });
      continue;
    }
    const page = readPayload(type, headers, body);
    if (!page) continue;
    if (digest) digests.add(digest);
    if (page.problem) problems.push(`record ${at} (${url.slice(0, 200)}) ${page.problem}`);
    // Crawlers keep their own logs and settings as records of "metadata:" and "dns:" addresses.
    if (!/^(?:https?|ftp|file):/iu.test(url)) continue;
    if (page.status !== 200 || !isText(page.mediaType)) continue;
    const retrieved = headers.get("warc-date");
    inputs.push({
      source,
      content: page.body,
      mediaType: page.mediaType,
      ...(/^https?:/iu.test(url) ? { url } : {}),
      ...(retrieved ? { retrieved } : {}),
      ...readOutlet(headers),
    });
  }
  for (const { at, url, digest } of revisits)
    if (!digests.has(digest))
      problems.push(
        `record ${at} (${url.slice(0, 200)}) says the page is unchanged since a visit that is not in this archive`,
      );
  if (inputs.length === 0) problems.push("is a web archive without any page");
  return { inputs, problems };
}

interface Revisit {
  readonly at: number;
  readonly url: string;
  readonly digest: string;
}

interface WarcRecord {
  /** From 1. */
  readonly at: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

const LONGEST_HEAD = 65_536;
const CUT_SHORT = "is cut short and was not read; the archive ends in its middle";

/** Cuts an archive into its records; stops with a problem at the first that is damaged or cut short. */
function* splitRecords(bytes: Uint8Array, problems: string[]): Generator<WarcRecord> {
  let from = 0;
  for (let at = 1; from < bytes.length; at++) {
    while (bytes[from] === 13 || bytes[from] === 10) from++;
    if (from >= bytes.length) return;
    const head = latin1.decode(bytes.subarray(from, from + LONGEST_HEAD));
    const end = head.indexOf("\r\n\r\n");
    const headers = readHeaders(head.slice(0, end));
    const length = Number(headers.get("content-length"));
    if (end < 0 && head.startsWith("WARC/") && head.length < LONGEST_HEAD) {
      problems.push(`record ${at} ${CUT_SHORT}`);
      return;
    }
    if (end < 0 || !head.startsWith("WARC/") || !(Number.isSafeInteger(length) && length >= 0)) {
      problems.push(`record ${at} is damaged; what comes after it was not read`);
      return;
    }
    const start = from + end + 4;
    if (start + length > bytes.length) {
      problems.push(`record ${at} ${CUT_SHORT}`);
      return;
    }
    yield { at, headers, body: bytes.subarray(start, start + length) };
    from = start + length;
  }
}

function readPayload(
  type: string,
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
): HttpResponse | null {
  if (type === "response") return readHttp(body);
  if (type !== "resource" && type !== "conversion") return null;
  return { status: 200, mediaType: headers.get("content-type") ?? "", body };
}

/** Pages, feeds, JSON and plain text; no pictures, scripts or styles. */
function isText(mediaType: string): boolean {
  return /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|json|feed\+json|ld\+json|rss\+xml|atom\+xml|xml))\b/iu.test(
    mediaType,
  );
}
