import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFeedEntries } from "../feed-entries.ts";
import { readInput } from "../read.ts";

const SENTENCE =
  "At least 12 people were killed when a dam gave way near Lakeview, the ministry said on Friday.";
const read = (content: string | Uint8Array, source = "feed.xml") => readInput({ source, content });

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made for the tests -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World headlines</title><language>en-GB</language>
<item><title>Dam gives way near Lakeview - The Lakeview Herald</title><link>https://herald.example/dam</link>
<pubDate>Sat, 08 Jan 2022 18:10:00 +0600</pubDate><dc:creator>Dana Abenova</dc:creator>
<source url="https://herald.example/">The Lakeview Herald</source>
<description>Twelve dead.</description><content:encoded><![CDATA[<p>${SENTENCE}</p><p>Three hundred were moved &amp; fed.</p>]]></content:encoded></item>
<item><title>Eight &amp;amp; more missing in mine</title><guid>https://world.example/mine</guid><pubDate>Sun, 09 Jan 2022 01:00:00 GMT</pubDate></item>
<item><description/></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Valley News</title>
<entry><title type="html">Dam &lt;b&gt;fails&lt;/b&gt;</title><link rel="self" href="https://valley.example/self"/><link href="https://valley.example/dam"/>
<id>tag:valley.example,2022:1</id><published>2022-01-08T18:10:00+06:00</published><updated>2022-01-09T10:00:00Z</updated>
<author><name>Lee Chan</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SENTENCE}</p><p>Roads stay closed.</p></div></content></entry></feed>`;

describe("a feed", () => {
  it("in RSS names the true publisher of each item", () => {
    const { readings, problems } = read(RSS);
    expect(readings.map(({ article }) => article)).toMatchObject([
      {
        outlet: "The Lakeview Herald",
        headline: "Dam gives way near Lakeview",
        authors: ["Dana Abenova"],
        url: "https://herald.example/dam",
        published: { edtf: "2022-01-08", instant: "2022-01-08T12:10:00Z" },
        text: `Dam gives way near Lakeview\n\n${SENTENCE}\n\nThree hundred were moved & fed.`,
      },
      { outlet: "World headlines", text: "Eight & more missing in mine", published: { edtf: "2022-01-09" } },
    ]);
    expect(problems).toMatchObject([{ reason: "item 3 has neither text nor title" }]);
  });

  it("in Atom", () => {
    const { readings, problems } = read(ATOM);
    expect(problems).toEqual([]);
    expect(readings[0]?.article).toMatchObject({
      outlet: "Valley News",
      headline: "Dam fails",
      url: "https://valley.example/dam",
      authors: ["Lee Chan"],
      published: { edtf: "2022-01-08" },
      modified: "2022-01-09T10:00:00Z",
      text: `Dam fails\n\n${SENTENCE}\n\nRoads stay closed.`,
    });
  });

  it("puts a teaser under its headline, but not an article, and not where the teaser says it", () => {
    const readItem = (title: string, body: string) =>
      read(
        `<rss><channel><item><title>${title}</title><description>${body}</description></item></channel></rss>`,
      ).readings[0]?.article.text;
    const teaser = "Rescuers are still searching the valley.";
    const article = Array(12).fill("Rescuers searched the valley for a third day.").join(" ");
    expect(readItem("Dam breach kills 12", teaser)).toBe(`Dam breach kills 12\n\n${teaser}`);
    expect(readItem("Dam breach kills 12", article)).toBe(article);
    expect(readItem("Dam breach kills 12", `Dam breach kills 12\n${teaser}`)).toBe(
      `Dam breach kills 12\n${teaser}`,
    );
    expect(readItem("", teaser)).toBe(teaser);
  });

  it("in JSON Feed with HTML inside", () => {
    const items = [
      {
        id: "1",
        url: "https://valley.example/dam",
        content_html: `<p>${SENTENCE}</p>`,
        date_published: "2022-01-08T12:10:00Z",
      },
    ];
    const { readings } = read(
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Valley News", items }),
      "feed.json",
    );
    expect(readings[0]?.article).toMatchObject({
      outlet: "Valley News",
      text: SENTENCE,
      published: { edtf: "2022-01-08" },
    });
  });

  it("whose entries are followed gives their words the same way", () => {
    const item = { id: "1", title: "Dam breach kills 12", content_text: "Rescuers are still searching." };
    const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [item] });
    expect(readFeedEntries(Buffer.from(json), "application/feed+json", "https://a.example/")).toMatchObject({
      entries: [{ text: "Dam breach kills 12\n\nRescuers are still searching." }],
    });
  });

  it("cut off in the middle gives the items before the cut", () => {
    expect(read(RSS.slice(0, RSS.indexOf("<guid>"))).readings).toHaveLength(2);
  });

  it.each([
    [
      "a list of feeds",
      '<?xml version="1.0"?><opml><body><outline text="x"><outline xmlUrl="https://a.example/rss"/></outline></body></opml>',
      /list of 1 feeds.*https:\/\/a\.example\/rss/u,
    ],
    ["other XML", '<?xml version="1.0"?><invoice><total>12</total></invoice>', /<invoice>/u],
    ["a feed without items", "<rss><channel><title>x</title></channel></rss>", /without any item/u],
  ])("is told apart from %s", (_, content, reason) => {
    const { readings, problems } = read(content);
    expect(readings).toEqual([]);
    expect(problems).toMatchObject([{ reason: expect.stringMatching(reason) }]);
  });

  it("never expands entities that it declares itself", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>Dam &b; breaks</title></item></channel></rss>`;
    expect(read(bomb).readings[0]?.article.text).toContain("&b;");
    expect(read(`<rss>${"<item>".repeat(500_000)}`).problems).not.toEqual([]);
  });
});

describe("gzip", () => {
  it("is opened whatever the file is called", () => {
    for (const source of ["feed.xml.gz", "feed"])
      expect(read(gzipSync(RSS), source).readings).toHaveLength(2);
    expect(read(gzipSync(SENTENCE), "a.txt.gz").readings[0]?.article.text).toBe(SENTENCE);
  });

  it("cut short gives what was packed before the cut", () => {
    const packed = gzipSync(
      Array.from({ length: 4000 }, (_, at) => `Line ${at} says that ${at * 7} people met.`).join("\n"),
    );
    const { readings, problems } = read(packed.subarray(0, packed.length / 2), "a.txt.gz");
    expect(readings[0]?.article.text).toMatch(/^Line 0 says/u);
    expect(problems).toMatchObject([{ reason: expect.stringContaining("cut short") }]);
  });

  it("is refused where it is damaged or unpacks without end", () => {
    const bomb = gzipSync(new Uint8Array(260 * 1024 * 1024), { level: 1 });
    expect(read(bomb, "a.gz").problems).toMatchObject([
      { reason: expect.stringContaining("more than 256 MB") },
    ]);
    expect(read(Uint8Array.of(0x1f, 0x8b, 9, 9, 9, 9, 9, 9), "a.gz").problems).toMatchObject([
      { reason: expect.stringContaining("damaged") },
    ]);
  });
});
