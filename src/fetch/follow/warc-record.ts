import { createHash } from "node:crypto";
import type { KeptPage } from "./follow-feeds.ts";

/**
 * Writes a kept page as one WARC 1.1 record (ISO 28500): `response` with the bytes of the server, unpacked, or, where
 * there is no page, `resource` with the entry as JSON. The publisher named by the feed stands in a field of our own,
 * percent-encoded, which other readers pass over.
 */
export function writeWarcRecord(kept: KeptPage): Uint8Array {
  const { entry, feed, page, retrieved } = kept;
  const payload = page ? page.bytes : new TextEncoder().encode(writeEntry(kept));
  const head = page
    ? httpHead({
        // Without a kind readers of archives would pass it over.
        "Content-Type": page.contentType || "text/html",
        ETag: page.validators.etag,
        "Last-Modified": page.validators.lastModified,
        "Content-Length": String(payload.length),
      })
    : "";
  const block = Buffer.concat([Buffer.from(head), payload]);
  const digest = digestPayload(payload);
  const url = page?.finalUrl ?? entry.url ?? feed;
  const fields = writeFields({
    "WARC-Type": page ? "response" : "resource",
    "WARC-Record-ID": `<urn:uuid:${makeUuid(`${digest}\n${url}\n${retrieved}`)}>`,
    "WARC-Date": retrieved,
    "WARC-Target-URI": url,
    "WARC-Payload-Digest": digest,
    "Content-Type": page ? "application/http;msgtype=response" : "application/json",
    "Sitrep-Feed": feed,
    "Sitrep-Entry": encodeWords(entry.id.slice(0, 500)),
    "Sitrep-Outlet": entry.publisher ? encodeWords(entry.publisher) : undefined,
    "Content-Length": String(block.length),
  });
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${fields}\r\n`), block, Buffer.from("\r\n\r\n")]);
}

/** The `WARC-Payload-Digest` of a record written here, or null. */
export function readPayloadDigest(record: Uint8Array): string | null {
  const head = Buffer.from(record.subarray(0, 16_384)).toString("latin1");
  return (
    /^WARC\/1\.1\r\n(?:[^\r\n]{1,9000}\r\n){0,12}?WARC-Payload-Digest: (sha256:[0-9a-f]{64})\r\n/u.exec(
      head,
    )?.[1] ?? null
  );
}

/** The digest under which a page is kept: the same for the same bytes. */
export function digestPage(kept: KeptPage): string {
  return digestPayload(kept.page ? kept.page.bytes : new TextEncoder().encode(writeEntry(kept)));
}

function digestPayload(payload: Uint8Array): string {
  return `sha256:${createHash("sha256").update(payload).digest("hex")}`;
}

/** In the field names that the reader of JSON knows. */
function writeEntry({ entry }: KeptPage): string {
  const { title, text, url, publisher, authors, published, updated, language } = entry;
  const fields = { title, text, url, outlet: publisher, authors, published, modified: updated, language };
  return `${JSON.stringify(fields)}\n`;
}

/** Half a character (a lone surrogate) cannot be encoded; through UTF-8 it becomes the sign for what is unknown. */
function encodeWords(words: string): string {
  return encodeURIComponent(Buffer.from(words).toString());
}

function httpHead(headers: Readonly<Record<string, string | undefined>>): string {
  return `HTTP/1.1 200 OK\r\n${writeFields(headers)}\r\n`;
}

/** One line each; whatever could break a line is taken out of the values. */
function writeFields(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? "" : `${name}: ${value.replace(/[\r\n\0]+/gu, " ")}\r\n`))
    .join("");
}

/** A version 8 UUID (RFC 9562) of a digest: the same record has the same name. */
function makeUuid(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
