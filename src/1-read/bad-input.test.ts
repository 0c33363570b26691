import { describe, expect, it } from "vitest";
import { MAX_TEXT_BYTES } from "./decode.ts";
import { readInput } from "./read.ts";

const STORY =
  "At least 12 people were killed when a dam gave way, and the police said that many were missing.";

function reasonsOf(content: string | Uint8Array, source = "input.txt"): string[] {
  const { readings, problems } = readInput({ source, content });
  expect(readings).toEqual([]);
  expect(problems.every((it) => it.source === source && it.stage === "read")).toBe(true);
  return problems.map(({ reason }) => reason);
}

function textOf(content: Uint8Array) {
  const { readings, problems } = readInput({ source: "input.txt", content });
  expect(problems).toEqual([]);
  return readings[0]?.article;
}

describe("bad input is one clear problem", () => {
  it.each([
    ["an empty file", "", "holds no text"],
    ["white space", " \n\t\r\n ", "holds no text"],
    ["marks without words", "--- *** ---", "holds no text"],
    ["zero characters", "abc\u0000\u0001def", "binary"],
    ["control characters", "\u0001\u0002\u0003\u0004 abc \u0005\u0006", "control characters"],
    ["a page without words", "<!DOCTYPE html><html><body><p></p></body></html>", "holds no text"],
  ])("%s", (_, content, reason) => {
    expect(reasonsOf(content)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ["a PDF", new TextEncoder().encode("%PDF-1.7 abc"), "a PDF"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), "a PNG picture"],
    [
      "random bytes",
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256),
      "binary",
    ],
  ])("%s", (_, content, reason) => {
    expect(reasonsOf(content)).toEqual([expect.stringContaining(reason)]);
  });

  it("a text too long to be an article", () => {
    expect(reasonsOf("word ".repeat(MAX_TEXT_BYTES / 5 + 1))).toEqual([
      expect.stringContaining("more than the 20 MB"),
    ]);
  });
});

describe("encodings", () => {
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++)
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), !isBig);
    return bytes;
  };
  const russian =
    "В посёлке прорвало плотину. По данным министерства, погибли двенадцать человек, ещё триста эвакуированы.";
  // Windows-1251 holds А to я in one run, ё apart.
  const windows1251 = Uint8Array.from(russian, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : letter === "ё" ? 0xb8 : code - 0x410 + 0xc0;
  });

  it("reads UTF-8 and UTF-16 with a mark and without", () => {
    for (const bytes of [
      new TextEncoder().encode(`\ufeff${STORY}`),
      utf16(`\ufeff${STORY}`, false),
      utf16(`\ufeff${STORY}`, true),
      utf16(STORY, false),
      utf16(STORY, true),
    ]) {
      expect(textOf(bytes)?.text).toBe(STORY);
    }
    expect(textOf(utf16(russian, false))).toMatchObject({ text: russian, language: "ru" });
  });

  it("reads Windows-1251 as Russian and Windows-1252 as English", () => {
    expect(textOf(windows1251)).toMatchObject({ text: russian, language: "ru" });
    const quoted = `${STORY} “We search,” a man said.`;
    const bytes = Uint8Array.from(quoted, (it) => ({ "“": 0x93, "”": 0x94 })[it] ?? it.charCodeAt(0));
    expect(textOf(bytes)).toMatchObject({ text: quoted, language: "en" });
  });

  it("says so where a few bytes are broken, and reads the rest", () => {
    const bytes = new TextEncoder().encode(`${"Größe und Stärke. ".repeat(40)}ü`).slice(0, -1);
    const { readings, problems } = readInput({ source: "cut.txt", content: bytes });
    expect(readings).toHaveLength(1);
    expect(problems).toMatchObject([{ reason: expect.stringContaining("not valid UTF-8") }]);
  });
});

describe("languages", () => {
  it.each([
    [
      "es",
      "Al menos doce personas murieron y unas trescientas fueron evacuadas tras la rotura de una presa, según el Ministerio del Interior.",
    ],
    [
      "de",
      "Bei einem Dammbruch sind mindestens zwölf Menschen ums Leben gekommen, wie das Innenministerium mitteilte. Rund 300 wurden verletzt.",
    ],
    [
      "fr",
      "Au moins douze personnes ont été tuées dans la rupture d'un barrage, selon le ministère de l'Intérieur, et trois cents autres évacuées.",
    ],
    [
      "kk",
      "Ішкі істер министрлігінің мәліметінше, бөгет бұзылып, он екі адам қаза тапты, үш жүз адам көшірілді.",
    ],
    [
      "uk",
      "Унаслідок прориву дамби загинули дванадцятеро людей, повідомило міністерство, ще триста евакуйовано. Її наслідки ліквідовують.",
    ],
    ["en", "DAM BREAKS NEAR LAKEVIEW, AND TWELVE PEOPLE WERE KILLED, THE MINISTRY SAID."],
  ])("recognises %s", (code, content) => {
    expect(readInput({ source: "a.txt", content }).readings[0]?.article.language).toBe(code);
  });
});
