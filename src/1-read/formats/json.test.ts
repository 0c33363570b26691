import { describe, expect, it } from "vitest";
import { readInput } from "../read.ts";

const TEXT = "At least 12 people were killed when a dam gave way near Lakeview, the ministry said on Friday.";
const read = (value: unknown, source = "in.json") =>
  readInput({ source, content: typeof value === "string" ? value : JSON.stringify(value) });

describe("the field names of", () => {
  it("news crawlers", () => {
    const { readings, problems } = read({
      title: "Dam breaks near Lakeview",
      text: TEXT,
      source_domain: "www.nytimes.com",
      url: "https://www.nytimes.com/2022/01/08/world/dam.html",
      date_publish: "2022-01-08T10:00:41",
      date_modify: "2022-01-08 12:00:00",
      date_download: "2023-05-01 11:21:07",
      authors: ["Dana Abenova", "Press Association", "Published P.M. Et Nov."],
      language: null,
    });
    expect(problems).toEqual([]);
    expect(readings[0]?.article).toMatchObject({
      outlet: "The New York Times",
      headline: "Dam breaks near Lakeview",
      authors: ["Dana Abenova"],
      credits: ["PA"],
      published: { edtf: "2022-01-08", basis: "stated" },
      modified: "2022-01-08",
      retrieved: "2023-05-01",
      language: "en",
      text: TEXT,
    });
  });

  it("schema.org, in a graph", () => {
    const { readings } = read({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Example" },
        {
          "@type": ["NewsArticle"],
          headline: "Dam breaks",
          articleBody: TEXT,
          datePublished: "2022-01-08T01:30:00+06:00",
          publisher: { "@type": "Organization", name: "Example Daily" },
          author: [{ "@type": "Person", name: "Dana Abenova" }],
          mainEntityOfPage: { "@id": "https://example.com/dam" },
          inLanguage: "en-GB",
        },
      ],
    });
    expect(readings).toHaveLength(1);
    expect(readings[0]?.article).toMatchObject({
      outlet: "Example Daily",
      authors: ["Dana Abenova"],
      url: "https://example.com/dam",
      published: { edtf: "2022-01-08", instant: "2022-01-07T19:30:00Z" },
      language: "en-GB",
    });
  });

  it("IPTC ninjs, with its kill notice", () => {
    const { readings } = read({
      uri: "https://example.com/1",
      headline: "Dam breaks",
      body_text: TEXT,
      versioncreated: "2022-01-08T10:00:00Z",
      pubstatus: "canceled",
    });
    expect(readings[0]).toMatchObject({
      standing: { state: "canceled" },
      article: { published: { edtf: "2022-01-08" } },
    });
  });
});

describe("a file of many articles", () => {
  it("keeps the good lines and names the broken ones", () => {
    const lines = [
      JSON.stringify({ text: TEXT, url: "https://a.com/1" }),
      '{"text": "cut',
      "[1]",
      JSON.stringify({ title: "x" }),
      "",
      JSON.stringify({ text: `${TEXT} More.` }),
    ];
    const { readings, problems } = read(lines.join("\r\n"), "in.jsonl");
    expect(readings).toHaveLength(2);
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^line 2 is not valid JSON/u),
      expect.stringMatching(/^line 3 is a list/u),
      expect.stringMatching(/^line 4 has no text/u),
    ]);
  });

  it("reads a list, under a name or bare, and the same article once", () => {
    const list = [
      { text: TEXT, url: "https://a.com/1" },
      { text: TEXT, url: "https://a.com/1" },
      { text: TEXT, url: "https://b.com/1" },
    ];
    for (const value of [list, { articles: list }]) {
      const { readings, problems } = read(value);
      expect(readings.map(({ article }) => article.outlet)).toEqual(["a.com", "b.com"]);
      expect(problems).toMatchObject([{ reason: "entry 2 repeats entry 1 word for word and is read once" }]);
    }
  });

  it.each([
    ["broken", '{"text": ', "is not valid JSON"],
    ["empty list", '{"articles": []}', "holds an empty list"],
    ["a number", "17", "is number, not an article"],
    ["an empty text", JSON.stringify({ title: "x", text: " " }), "has an empty text"],
  ])("says what is wrong: %s", (_, content, reason) => {
    const { readings, problems } = read(content);
    expect(readings).toEqual([]);
    expect(problems).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });
});

it("takes a stated time that is the moment of fetching for no publication date", () => {
  const { readings } = read({
    text: TEXT,
    date_publish: "2018-01-14T12:08:00",
    date_download: "2018-01-14T13:08:19",
  });
  expect(readings[0]?.article).toMatchObject({ published: null, retrieved: "2018-01-14" });
});

it("takes the address out of an archive's address", () => {
  const { readings } = read({
    text: TEXT,
    url: "http://web.archive.org/web/20160617212336/http://example.com:80/2014/02/04/dam/",
  });
  expect(readings[0]?.article).toMatchObject({
    outlet: "example.com",
    published: { edtf: "2014-02-04" },
    retrieved: "2016-06-17",
  });
});
