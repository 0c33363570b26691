import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FileInput } from "../model/article.ts";
import { makeZip } from "./sample-archives.ts";
import { streamInput } from "./streams/stream-input.ts";

const SENTENCE = "At least twelve people were killed when the dam gave way, the ministry said on Friday.";
const PAGE = `<html><body><h1>Dam gives way</h1><p>${SENTENCE}</p></body></html>`;
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(content: string | Uint8Array, source: string) {
  return collect({ source, content });
}

async function collect(input: Parameters<typeof streamInput>[0]) {
  const texts: string[] = [];
  const reasons: string[] = [];
  for await (const { readings, problems } of streamInput(input)) {
    for (const { article } of readings) texts.push(article.text);
    for (const { reason } of problems) reasons.push(reason);
  }
  return { texts, reasons };
}

function record(body: string, length?: number, url = "https://herald.example/dam"): Uint8Array {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`;
  return bytes(
    `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2022-01-09T04:00:00Z\r\nContent-Length: ${length ?? http.length}\r\n\r\n${http}\r\n\r\n`,
  );
}

describe("hostile pages", () => {
  it("scripts, styles, handlers and frames are neither run nor read", async () => {
    const { texts } = await read(
      `<html><head><style>p{background:url(https://spy.example/)}</style></head><body onload="globalThis.ran=1"><script>globalThis.ran=1</script><p>${SENTENCE}</p><img src=x onerror="globalThis.ran=1"><iframe srcdoc="<p>999 dead</p>"></iframe><svg><script>globalThis.ran=1</script></svg><p style="display:none">999 people were killed in secret, the hidden words of this page say.</p><noscript>999 dead</noscript></body></html>`,
      "page.html",
    );
    expect(texts).toEqual([SENTENCE]);
    expect("ran" in globalThis).toBe(false);
  });

  it("megabytes of nested tags end in a problem", async () => {
    const { texts, reasons } = await read(`<p>${SENTENCE}</p>${"<div><b>".repeat(700_000)}`, "page.html");
    expect(texts[0]).toContain(SENTENCE);
    expect(reasons).toEqual([expect.stringContaining("nests its tags too deep")]);
  });

  it("entities that a feed declares are never expanded", async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join("");
    const { texts } = await read(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]><rss version="2.0"><channel><title>T</title><item><title>Dam</title><description>${SENTENCE} &l9; &file;</description></item></channel></rss>`,
      "feed.xml",
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]?.length).toBeLessThan(200);
  });

  it("a feed of 100,000 items is read to its end", async () => {
    const item = (at: number) =>
      `<item><title>Dam ${at}</title><description>At least ${at} people were killed.</description></item>`;
    const items = Array.from({ length: 100_000 }, (_, at) => item(at)).join("");
    const { texts, reasons } = await read(
      `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`,
      "feed.xml",
    );
    expect([texts.length, reasons]).toEqual([100_000, []]);
  });
});

describe("hostile bytes", () => {
  it("broken encodings and lone surrogates become replacement characters, with a word of it", async () => {
    const broken = Buffer.concat([
      bytes(`${SENTENCE} ${"Größe. ".repeat(50)}`),
      Uint8Array.of(0xc3, 0x28, 0xed, 0xa0, 0x80),
    ]);
    const { texts, reasons } = await read(broken, "a.txt");
    expect(texts[0]).toContain("\ufffd");
    expect(reasons).toEqual([expect.stringContaining("not valid UTF-8")]);
    const lines = await read(
      '{"title":"Dam","text":"At least 12 \\ud800 people were killed."}\n{"title":"Mud","text":"Two people died."}',
      "a.jsonl",
    );
    expect(lines.texts).toHaveLength(2);
  });

  it("zero bytes are told as binary", async () => {
    expect((await read(Buffer.concat([bytes(SENTENCE), new Uint8Array(1000)]), "a.txt")).reasons).toEqual([
      expect.stringContaining("binary"),
    ]);
    const lines = await read(
      bytes(`{"title":"Dam","text":"Two people died."}\n{"title":"\u0000"}\n`),
      "a.jsonl",
    );
    expect(lines.reasons).toEqual([expect.stringMatching(/^line 2 .*binary/u)]);
  });

  it("a single line of 50 MB is left out, and the next is read", async () => {
    const { texts, reasons } = await read(
      Buffer.concat([
        bytes('{"text":"Two people died."}\n{"text":"'),
        Buffer.alloc(50_000_000, "a"),
        bytes('"}\n{"text":"Three people died."}\n'),
      ]),
      "a.jsonl",
    );
    expect(texts).toEqual(["Two people died.", "Three people died."]);
    expect(reasons).toEqual(["line 2 is longer than 32 MB and was left out"]);
    expect((await read(Buffer.alloc(50_000_000, "dam "), "a.txt")).reasons).toEqual([
      expect.stringContaining("20 MB"),
    ]);
  });

  it("a gzip bomb is left at three hundred times its size, a gzip inside a gzip stays closed", async () => {
    const member = gzipSync(Buffer.alloc(16_000_000, "a"), { level: 9 });
    let asked = 0;
    const bomb: FileInput = {
      source: "bomb.jsonl.gz",
      size: null,
      async *open() {
        yield gzipSync('{"text":"Two people died."}\n{"text":"Three people died."}\n');
        for (; ; asked++) yield member;
      },
    };
    const { texts, reasons } = await collect(bomb);
    expect(texts).toHaveLength(2);
    expect(reasons).toContainEqual(expect.stringContaining("300 times its size"));
    expect(asked).toBeLessThan(40);
    expect((await read(gzipSync(gzipSync(SENTENCE)), "a.gz")).reasons).toEqual([
      expect.stringContaining("a gzip archive"),
    ]);
  });
});

it("a file of lines that are no articles is given up", async () => {
  const { texts, reasons } = await read(
    bytes(`{"text":"Two people died."}\n{"text":"Three people died."}\n${"x\n".repeat(500_000)}`),
    "a.jsonl",
  );
  expect([texts.length, reasons.length]).toEqual([2, 1000]);
  expect(reasons.at(-1)).toContain("the thousandth in a row");
});

describe("hostile archives", () => {
  it("a record cut short, with a wrong length or damaged costs no more than itself", async () => {
    const good = record(PAGE.replace("twelve", "two"), undefined, "https://herald.example/good");
    const cut = await read(Buffer.concat([good, record(PAGE).subarray(0, 200)]), "a.warc");
    expect([cut.texts.length, cut.reasons]).toEqual([1, [expect.stringContaining("cut short")]]);
    const tooLong = await read(Buffer.concat([record(PAGE, PAGE.length + 80), good]), "a.warc");
    expect(tooLong.texts[0]).toBe(SENTENCE);
    expect(tooLong.reasons[0]).toContain("reaches over the next record");
    const tooShort = await read(Buffer.concat([record(PAGE, 60), good]), "a.warc");
    expect(tooShort.texts.at(-1)).toContain("two people");
    expect(tooShort.reasons.some((reason) => reason.includes("damaged"))).toBe(true);
    const endless = await read(Buffer.concat([good, record(PAGE, 9e14)]), "a.warc");
    expect([endless.texts.length, endless.reasons]).toEqual([1, [expect.stringContaining("cut short")]]);
  });

  it("an archive of nothing but damage is given up", async () => {
    const { reasons } = await read(
      Buffer.concat([record(PAGE), bytes("\nWARC/1.x ".repeat(200_000))]),
      "a.warc",
    );
    expect(reasons.length).toBeLessThanOrEqual(1001);
    expect(reasons.at(-1)).toContain("the rest of the archive was not read");
  });

  it("names in a WACZ that lead elsewhere, come twice or share bytes are told and not read", async () => {
    const { texts, reasons } = await read(
      makeZip([
        ["../archive/up.warc", record(PAGE)],
        ["/archive/root.warc", record(PAGE)],
        ["archive/../../up.warc", record(PAGE)],
        ["archive\\\\back.warc", record(PAGE)],
        ["archive/data.warc", record(PAGE)],
        ["archive/data.warc", record(PAGE.replace("twelve", "ninety"))],
        // What a symbolic link holds in an archive is the path it points to.
        ["archive/link.warc", bytes("/etc/passwd")],
      ]),
      "a.wacz",
    );
    expect(texts).toEqual([SENTENCE]);
    expect(reasons.filter((reason) => reason.includes("no place in a WACZ"))).toHaveLength(4);
    expect(reasons.filter((reason) => reason.includes("named twice"))).toHaveLength(1);
    expect(reasons.some((reason) => reason.startsWith("archive/link.warc inside"))).toBe(true);
  });

  it("a ZIP bomb unpacks to no more than its bound", async () => {
    const bomb = Buffer.concat([record(PAGE), Buffer.alloc(400_000_000)]);
    const { texts, reasons } = await read(
      makeZip([["archive/bomb.warc", deflateRawSync(bomb, { level: 1 }), 8]]),
      "a.wacz",
    );
    expect(texts).toEqual([SENTENCE]);
    expect(reasons).toEqual([expect.stringContaining("damaged")]);
  });

  it("a ZIP64 directory that lies beyond the file, or past all numbers, is no archive", async () => {
    for (const offset of [0x7fffffffffffn, 0xffffffffffffffffn, 12n]) {
      const zip = Buffer.from(makeZip([["archive/data.warc", record(PAGE)]]));
      const end = zip.length - 22;
      const long = Buffer.alloc(76);
      long.writeUInt32LE(0x06064b50, 0);
      long.writeBigUInt64LE(offset === 12n ? 1n << 40n : 60n, 40);
      long.writeBigUInt64LE(offset, 48);
      long.writeUInt32LE(0x07064b50, 56);
      long.writeBigUInt64LE(offset === 0xffffffffffffffffn ? offset : BigInt(end), 64);
      zip.writeUInt32LE(0xffffffff, end + 16);
      const { texts, reasons } = await read(
        Buffer.concat([zip.subarray(0, end), long, zip.subarray(end)]),
        "a.wacz",
      );
      expect([texts, reasons]).toEqual([[], [expect.stringContaining("ZIP")]]);
    }
  });
});
