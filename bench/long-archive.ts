import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Writes a long web archive of made-up pages and pictures, packed record by record: `npx tsx bench/long-archive.ts
 * crawl.warc.gz [unpacked gigabytes] [pages per 100 records]`. Read it with
 * `/usr/bin/time -v node dist/cli.js read --as jsonl crawl.warc.gz > /dev/null` to see what memory a run takes.
 */
const [path = "crawl.warc.gz", gigabytes = "1", share = "10"] = process.argv.slice(2);
const WORDS =
  "dam valley rescuers ministry said water houses bridge villages army boats tents night morning officials governor families schools roads power search people killed injured missing moved counted reported".split(
    " ",
  );
const file = createWriteStream(path);
let seed = 1;
let unpacked = 0;
for (let at = 0; unpacked < Number(gigabytes) * 1e9; at++) {
  const isPage = at % 100 < Number(share);
  const record = makeRecord(at, isPage ? makePage(at) : makePicture(), isPage ? "text/html" : "image/jpeg");
  unpacked += record.length;
  if (!file.write(gzipSync(record, { level: 1 }))) await once(file, "drain");
}
file.end();
await once(file, "finish");
console.log(
  `${path}: ${(unpacked / 1e9).toFixed(1)} GB unpacked, ${(file.bytesWritten / 1e9).toFixed(2)} GB packed`,
);

function draw(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
}

function makePage(at: number): Buffer {
  const sentence = () => `${Array.from({ length: 15 }, () => WORDS[draw(WORDS.length)]).join(" ")}.`;
  const paragraph = () => `<p>In case ${draw(1e6)} ${sentence()} ${sentence()} ${sentence()}</p>`;
  const links = Array.from(
    { length: 200 },
    () => `<li><a href="/story/${draw(1e6)}">${sentence()}</a></li>`,
  ).join("");
  return Buffer.from(
    `<html><head><title>Story ${at}</title></head><body><nav><ul>${links}</ul></nav><h1>Story ${at}</h1><article>${Array.from({ length: 20 }, paragraph).join("")}</article></body></html>`,
  );
}

function makePicture(): Buffer {
  const picture = Buffer.alloc(300_000);
  for (let at = 0; at < picture.length; at += 4) picture.writeInt32LE(draw(2_147_483_648), at);
  return picture;
}

function makeRecord(at: number, body: Buffer, type: string): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body]);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/${at}\r\nWARC-Date: 2022-01-09T04:00:00Z\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
}
