import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readInput } from "../read.ts";

const FIXTURES = new URL("../fixtures/", import.meta.url);

function readFixture(name: string) {
  const { readings, problems } = readInput({
    source: `${name}.html`,
    content: new Uint8Array(readFileSync(new URL(`${name}.html`, FIXTURES))),
  });
  expect(problems).toEqual([]);
  return readings;
}

const readOne = (content: string | Uint8Array, mediaType = "text/html") =>
  readInput({ source: "page", content, mediaType }).readings[0];

describe("a news site", () => {
  const [reading] = readFixture("news-site");

  it("gives the article and nothing else", () => {
    expect(reading?.article.text.split("\n\n").map((paragraph) => paragraph.slice(0, 28))).toEqual([
      "At least 12 people were kill",
      "“We heard a roar, and then t",
      "Search goes on",
      "The governor said that 300 p",
      "Roads to the valley stay clo",
      "The dam was built in 1961. A",
    ]);
  });

  it("gives what the page says of it", () => {
    expect(reading?.article).toMatchObject({
      outlet: "The Lakeview Herald",
      headline: "Dam gives way near Lakeview, 12 dead",
      authors: ["Dana Abenova", "Lee Chan"],
      credits: ["AP"],
      url: "https://www.lakeviewherald.example/news/dam-gives-way",
      // The page prints the eighth; the time in UTC falls on the ninth.
      published: { edtf: "2022-01-08", instant: "2022-01-09T00:10:00Z", basis: "stated" },
      modified: "2022-01-09T08:00:00Z",
      language: "en",
    });
  });

  it("says what was cut, and why", () => {
    const cut = (words: string) => reading?.cut?.find(({ text }) => text.includes(words));
    expect(cut("Water pours")).toMatchObject({ kind: "caption" });
    expect(cut("morning briefing")).toMatchObject({ reason: "a newsletter or subscription box" });
    expect(cut("Storm kills 40")).toMatchObject({ reason: "links to other stories" });
    expect(cut("Bridge closed")).toMatchObject({ reason: "nothing but a link" });
    expect(cut("I was there")).toMatchObject({ reason: "the comment section" });
    expect(cut("covers the valley")).toMatchObject({ kind: "byline" });
  });

  it("runs nothing of the page", () => {
    expect("pageWasRun" in globalThis).toBe(false);
    expect(JSON.stringify(reading)).not.toContain("999");
  });
});

describe("other kinds of page", () => {
  it("a live blog is as many articles as it has entries, each with its own time", () => {
    for (const name of ["live-blog", "marked-live-blog"]) {
      expect(readFixture(name).map(({ article }) => [article.published?.instant, article.text])).toEqual([
        ["2022-01-09T01:30:00Z", expect.stringMatching(/^The toll has risen to 18/u)],
        ["2022-01-08T15:05:00Z", "Twelve people were killed, the interior ministry said tonight."],
      ]);
    }
  });

  it("a wire page of tables and line breaks", () => {
    const [reading] = readFixture("wire");
    expect(reading?.article).toMatchObject({ published: { edtf: "2022-01-08" }, credits: ["Reuters"] });
    expect(reading?.article.text).toMatch(/^LAKEVIEW, Jan 8 \(Reuters\).*in the evening\.$/su);
  });

  it("a blog whose comments bear later dates", () => {
    const [reading] = readFixture("blog");
    expect(reading?.article.published?.edtf).toBe("2022-01-11");
    expect(reading?.article.text).toMatch(/^I went up to the dam.*first minutes\.$/su);
  });

  it("an AMP page dated by its address", () => {
    const [reading] = readFixture("amp");
    expect(reading?.article).toMatchObject({
      published: { edtf: "2022-01-08" },
      headline: "Twelve die as dam fails",
    });
    expect(reading?.article.text).not.toMatch(/Buy boats|Home/u);
    expect(reading?.article.text.split("\n\n")).toHaveLength(2);
  });

  it("a print view", () => {
    const [reading] = readFixture("print-view");
    expect(reading?.article.published?.edtf).toBe("2022-01-08");
    expect(reading?.article.text).toMatch(/^At least 12 people.*boats and tents\.$/su);
  });
});

describe("character sets", () => {
  const page = (head: string) =>
    `<html><head>${head}<title>Плотина</title></head><body><p>Погибли 12 человек, сообщили в министерстве внутренних дел в пятницу вечером.</p></body></html>`;
  const koi = (text: string) =>
    Uint8Array.from(text, (letter) => {
      const at = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : 0xc0 + at;
    });

  it("as the page's meta tag or the media type names them", () => {
    expect(readOne(koi(page('<meta charset="koi8-r">')))?.article.text).toMatch(/^Погибли 12 человек/u);
    expect(readOne(koi(page("")), "text/html; charset=KOI8-R")?.article.text).toMatch(/^Погибли 12 человек/u);
  });

  it("as the bytes show them, where the page names another", () => {
    const bytes = new TextEncoder().encode(page('<meta charset="windows-1251">'));
    expect(readOne(bytes)?.article.text).toMatch(/^Погибли 12 человек/u);
  });
});

describe("hostile pages", () => {
  const SENTENCE =
    "<p>At least twelve people were killed when the dam gave way, the ministry said on Friday.</p>";

  it.each([
    ["tags nested a million deep", `${SENTENCE}${"<div>".repeat(1_000_000)}`],
    ["tags that never end", `${SENTENCE}${"<".repeat(300_000)}`],
    ["entities of entities", `<!DOCTYPE p [<!ENTITY a "&b;&b;">]>${SENTENCE}<p>${"&a;".repeat(100_000)}`],
    ["lists of a hundred thousand links", `${SENTENCE}${"<a href=x>link words</a> ".repeat(100_000)}`],
    [
      "data nested too deep to read",
      `<script type="application/ld+json">${"[".repeat(300_000)}</script>${SENTENCE}`,
    ],
  ])("%s", (_, body) => {
    const { readings } = readInput({ source: "page.html", content: `<html><body>${body}` });
    expect(readings[0]?.article.text).toMatch(/At least twelve people were killed/u);
  });
});
