import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readInput } from "../read.ts";
import { makeZip } from "../sample-archives.ts";

const WGET = "wget";
const SENTENCE =
  "At least 12 people were killed when a dam gave way near Lakeview, the ministry said on Friday.";
const PAGE = `<html><head><title>Dam gives way</title></head><body><h1>Dam gives way</h1><p>${SENTENCE}</p><p>Roads into the valley stay closed, and the army was asked for boats and tents.</p></body></html>`;
const bytes = (text: string) => new TextEncoder().encode(text);

function record(type: string, url: string, body: string | Uint8Array, more = ""): Uint8Array {
  const held = typeof body === "string" ? bytes(body) : body;
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2022-01-09T04:00:00Z\r\n${more}Content-Length: ${held.length}\r\n\r\n`;
  return Buffer.concat([bytes(head), held, bytes("\r\n\r\n")]);
}

const http = (body: string | Uint8Array, headers = "", status = "200 OK") =>
  Buffer.concat([
    bytes(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    typeof body === "string" ? bytes(body) : body,
  ]);
const read = (content: Uint8Array, source = "crawl.warc") => readInput({ source, content });

describe("a web archive", () => {
  const archive = Buffer.concat([
    record("warcinfo", "", "software: a test"),
    record("request", "https://herald.example/dam", "GET /dam HTTP/1.1\r\n\r\n"),
    record("response", "https://herald.example/dam", http(PAGE), "WARC-Payload-Digest: sha1:AAA\r\n"),
    record("response", "https://herald.example/gone", http("Not here", "", "404 Not Found")),
    record(
      "response",
      "https://herald.example/packed",
      http(gzipSync(PAGE.replace("12", "18")), "Content-Encoding: gzip\r\n"),
    ),
    record(
      "response",
      "https://herald.example/chunks",
      http(
        `5\r\n<p>At\r\n${(SENTENCE.length - 2 + 4).toString(16)}\r\n${SENTENCE.slice(2)}</p>\r\n0\r\n\r\n`,
        "Transfer-Encoding: chunked\r\n",
      ),
    ),
    record("revisit", "https://herald.example/dam", "", "WARC-Payload-Digest: sha1:AAA\r\n"),
    record("revisit", "https://herald.example/old", "", "WARC-Payload-Digest: sha1:BBB\r\n"),
  ]);

  it("gives its pages with their addresses and the day they were fetched", () => {
    for (const content of [
      archive,
      gzipSync(archive),
      Buffer.concat([gzipSync(archive.subarray(0, 100)), gzipSync(archive.subarray(100))]),
    ]) {
      const { readings, problems } = read(content);
      expect(
        readings.map(({ article }) => [article.url, article.retrieved, article.text.slice(0, 27)]),
      ).toEqual([
        ["https://herald.example/dam", "2022-01-09T04:00:00Z", "At least 12 people were kil"],
        ["https://herald.example/packed", "2022-01-09T04:00:00Z", "At least 18 people were kil"],
        ["https://herald.example/chunks", "2022-01-09T04:00:00Z", "At least 12 people were kil"],
      ]);
      expect(problems.map(({ reason }) => reason)).toEqual([
        expect.stringContaining("https://herald.example/old"),
      ]);
    }
  });

  it("cut short or damaged gives what comes before, and says so", () => {
    expect(read(archive.subarray(0, archive.length - 20)).problems.at(-1)?.reason).toMatch(/cut short/u);
    const damaged = Buffer.concat([
      record("response", "https://herald.example/dam", http(PAGE)),
      bytes("garbage"),
    ]);
    expect(read(damaged)).toMatchObject({
      readings: [{}],
      problems: [{ reason: expect.stringContaining("damaged") }],
    });
    const bomb = record(
      "response",
      "https://herald.example/bomb",
      http(gzipSync(new Uint8Array(40_000_000)), "Content-Encoding: gzip\r\n"),
    );
    expect(read(bomb).problems[0]?.reason).toMatch(/more than 32 MB/u);
  });

  it("inside a WACZ is found by its name, and no name is ever a path", () => {
    const wacz = makeZip([
      ["archive/../../../tmp/evil.warc", archive],
      ["../archive/evil.warc", archive],
      ["archive/data.warc.gz", gzipSync(archive)],
    ]);
    expect(read(wacz, "crawl.wacz").readings).toHaveLength(3);
    expect(read(makeZip([["word/document.xml", bytes("<w/>")]]), "a.docx").problems).toMatchObject([
      { reason: expect.stringContaining("ZIP") },
    ]);
  });
});

describe("a WARC written by wget", () => {
  const hasWget = spawnSync(WGET, ["--version"]).status === 0;
  if (!hasWget)
    console.warn("SKIPPED: wget is not installed, so no archive of a real tool is read in this run");

  it.skipIf(!hasWget)("is read back, a later visit to an unchanged page included", async () => {
    const server = createServer((request, response) => {
      response.setHeader("Content-Type", request.url === "/" ? "text/html" : "image/png");
      response.end(request.url === "/" ? PAGE : "png");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const folder = mkdtempSync(join(tmpdir(), "sitrep-"));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const archive = async (name: string, ...more: string[]) => {
      const options = [
        "--quiet",
        "--no-proxy",
        `--warc-file=${join(folder, name)}`,
        "-O",
        "/dev/null",
        ...more,
      ];
      await new Promise((ended) => spawn(WGET, [...options, url], { cwd: folder }).on("exit", ended));
      return readFileSync(join(folder, `${name}.warc.gz`));
    };
    try {
      const first = await archive("first", "--warc-cdx");
      const second = await archive("second", `--warc-dedup=${join(folder, "first.cdx")}`);
      expect(gunzipSync(second).toString("latin1")).toContain("WARC-Type: revisit");
      const { readings, problems } = read(Buffer.concat([first, second]), "both.warc.gz");
      expect(problems).toEqual([]);
      expect(readings.map(({ article }) => article)).toMatchObject([
        { url, text: expect.stringContaining(SENTENCE) },
      ]);
      const [, fetched] =
        /WARC-Type: response[\s\S]{0,400}WARC-Date: (\S{20})/u.exec(gunzipSync(first).toString("latin1")) ??
        [];
      expect(readings[0]?.article.retrieved).toBe(fetched);
      expect(read(second, "second.warc.gz")).toMatchObject({
        readings: [],
        problems: [
          { reason: expect.stringContaining("was not met") },
          { reason: expect.stringContaining("without any page") },
        ],
      });
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
