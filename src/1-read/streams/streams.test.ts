import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FileInput, Place } from "../../model/article.ts";
import { readInput } from "../read.ts";
import { makeZip } from "../sample-archives.ts";
import { streamInput } from "./stream-input.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function makeFile(content: Uint8Array, source: string, piece = 1000): FileInput {
  return {
    source,
    size: content.length,
    async *open(from, to = content.length) {
      for (let at = from; at < to; at += piece) yield content.subarray(at, Math.min(to, at + piece));
    },
  };
}

async function readAll(input: FileInput, from?: Place) {
  const steps = [];
  for await (const step of streamInput(input, from)) steps.push(step);
  return steps;
}

function flatten(steps: Awaited<ReturnType<typeof readAll>>) {
  return {
    readings: steps.flatMap(({ readings }) => readings),
    problems: steps.flatMap(({ problems }) => problems),
  };
}

const page = (at: number) =>
  `<html><head><title>Dam ${at} gives way</title></head><body><h1>Dam ${at} gives way</h1><p>At least ${at + 12} people were killed when dam ${at} gave way near Lakeview, the ministry said on Friday.</p></body></html>`;

function record(at: number, body = page(at), type = "text/html"): Uint8Array {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${body}`;
  return bytes(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/dam/${at}\r\nWARC-Date: 2022-01-09T04:00:00Z\r\nContent-Length: ${bytes(http).length}\r\n\r\n${http}\r\n\r\n`,
  );
}

const RECORDS = [1, 2, 3, 4, 5].map((at) => record(at));
const WARC = Buffer.concat([...RECORDS, bytes("damaged\r\n"), record(6)]);
const MEMBERS = Buffer.concat([...RECORDS, record(6)].map((one) => gzipSync(one)));
const LINES = bytes(
  `${[1, 2, 3, 4]
    .map((at) => JSON.stringify({ title: `Dam ${at}`, text: `At least ${at} people were killed.` }))
    .join("\n\n")}\n{"title": broken}\n{"title":"No text"}\n`,
);

describe("a long input read in pieces", () => {
  it.each([
    ["a web archive", "crawl.warc", WARC],
    ["a web archive packed record by record", "crawl.warc.gz", MEMBERS],
    ["a web archive packed as one", "crawl.warc.gz", gzipSync(WARC)],
    [
      "a WACZ",
      "crawl.wacz",
      makeZip([
        ["archive/a.warc.gz", MEMBERS],
        ["archive/b.warc", WARC],
      ]),
    ],
    ["JSON Lines", "lines.jsonl", LINES],
    ["JSON Lines, packed", "lines.jsonl.gz", gzipSync(LINES)],
    ["a page", "page.html", bytes(page(1))],
  ])("%s gives the same as read whole, and goes on from any place", async (_, source, content) => {
    const whole = readInput({ source, content });
    expect(whole.readings.length).toBeGreaterThan(0);
    for (const piece of [13, 1000, content.length]) {
      const steps = await readAll(makeFile(content, source, piece));
      expect(flatten(steps)).toEqual(whole);
      for (const [at, { place }] of steps.entries()) {
        if (source === "page.html") continue;
        const rest = flatten(await readAll(makeFile(content, source, piece), place));
        expect(rest).toEqual(flatten(steps.slice(at + 1)));
      }
    }
  });

  it("goes on at the gzip member, not at the start", async () => {
    const [, , third] = await readAll(makeFile(MEMBERS, "crawl.warc.gz"));
    expect(third?.place.offset).toBe(
      [0, 1].reduce((sum, at) => sum + gzipSync(RECORDS[at] ?? WARC).length, 0),
    );
  });

  it("reads an entry packed inside a WACZ", async () => {
    const wacz = makeZip([["archive/a.warc", deflateRawSync(WARC), 8]]);
    expect(flatten(await readAll(makeFile(wacz, "crawl.wacz")))).toEqual(
      readInput({ source: "crawl.wacz", content: wacz }),
    );
  });

  it("holds one record at a time, however long the archive is", async () => {
    const picture = record(0, "x".repeat(1_000_000), "image/png");
    let asked = 0;
    const input: FileInput = {
      source: "long.warc",
      size: null,
      async *open() {
        for (let at = 0; at < 300; at++)
          for (const piece of at % 30 === 0 ? [record(at)] : [picture]) {
            asked += piece.length;
            yield piece;
          }
      },
    };
    const pages: number[] = [];
    for await (const { readings, place } of streamInput(input)) {
      expect(asked - place.offset - place.skip).toBeLessThan(1_100_000);
      if (readings.length > 0) pages.push(place.parts);
    }
    expect(asked).toBeGreaterThan(290_000_000);
    expect(pages).toEqual([1, 31, 61, 91, 121, 151, 181, 211, 241, 271]);
  });
});
