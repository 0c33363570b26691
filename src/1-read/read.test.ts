import { describe, expect, it } from "vitest";
import fc from "../../test/fast-check.ts";
import type { Reading } from "../model/article.ts";
import { readInput } from "./read.ts";

const PAGE = `Example Daily. Truth first.

Dam gives way in Lakeview after a night of rain

by Dana AbenovaJanuary 7, 2022 9:07 pm
Rescuers stand at the broken dam in Lakeview on Jan. 6, 2022. (Photo by A. Roe / AFP)

At least 12 people were killed when a dam gave way near Lakeview, the Interior Ministry said on Jan. 7.

What is known

The ministry told Reuters that 300 others had been moved to schools. "We search house by house," a spokesman said.

Read more: What a broken dam means for the valley

Twelve villages were without power on Jan. 7, the grid operator said.

Dana Abenova
Reporter
Dana Abenova is a reporter at the Example Daily. She covers the valleys.
Copyright © 2022 Example Daily. All rights reserved.
Back to top`;

function readOne(content: string | Uint8Array, source = "folder/page.txt"): Reading {
  const { readings, problems } = readInput({ source, content });
  expect(problems).toEqual([]);
  expect(readings).toHaveLength(1);
  return readings[0] as Reading;
}

const kindsOf = ({ zones, article }: Reading) =>
  zones.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end).slice(0, 24)}`);

describe("a page of plain text", () => {
  const reading = readOne(PAGE);
  const { article } = reading;

  it("names outlet, headline, byline, date and credits", () => {
    expect(article).toMatchObject({
      outlet: "Example Daily",
      headline: "Dam gives way in Lakeview after a night of rain",
      authors: ["Dana Abenova"],
      credits: ["Reuters"],
      language: "en",
      text: PAGE,
    });
    expect(article.published).toMatchObject({ edtf: "2022-01-07", basis: "stated" });
    expect(article.published?.span?.exact).toBe("January 7, 2022 9:07 pm");
  });

  it("marks the part every paragraph plays", () => {
    expect(kindsOf(reading)).toEqual([
      "boilerplate: Example Daily. Truth fir",
      "headline: Dam gives way in Lakevie",
      "byline: by Dana AbenovaJanuary 7",
      "caption: Rescuers stand at the br",
      "body: At least 12 people were ",
      "subheading: What is known",
      "body: The ministry told Reuter",
      "boilerplate: Read more: What a broken",
      "body: Twelve villages were wit",
      "boilerplate: Dana Abenova",
      "boilerplate: Reporter",
      "boilerplate: Dana Abenova is a report",
      "boilerplate: Copyright © 2022 Example",
      "boilerplate: Back to top",
    ]);
    expect(reading.zones.every(({ reason }) => reason.length > 3)).toBe(true);
  });
});

describe("the date of a page", () => {
  const body = (days: string) =>
    `The river rose again on ${days}, officials said.\n\nA second flood wave came on ${days}, the office said.`;

  it("is not the date in a header that the text contradicts", () => {
    const { article } = readOne(
      `Wednesday, December 7, 2022\n\nRiver rises again in Lakeview valley\n\n${body("Jan. 7")}`,
    );
    expect(article.published).toBeNull();
    expect(article.retrieved).toBe("2022-12-07");
  });

  it("is the date in a header that the text agrees with", () => {
    const { article } = readOne(
      `Saturday, January 8, 2022\n\nRiver rises again in Lakeview valley\n\n${body("Jan. 7")}`,
    );
    expect(article.published?.edtf).toBe("2022-01-08");
  });

  it("keeps the instant of a clock time with a zone, and the day as written", () => {
    const { article } = readOne(
      `River rises in Lakeview\nPosted Jan 5, 2022 6:10 PM CST\n\n${body("Wednesday")}`,
    );
    expect(article.published).toMatchObject({ edtf: "2022-01-05", instant: "2022-01-06T00:10:00Z" });
  });

  it("is the day a wire moved its copy", () => {
    const { article } = readOne(
      `EXAMPLE NEWS AGENCY (ENA)\nMoved 5 January 2022 23:40 Lakeview time\nSlug: LAKEVIEW-DAM/ (WRAPUP 2)\n\nRiver rises again in Lakeview\n\n${body("Jan. 4")}`,
    );
    expect(article.published).toMatchObject({ edtf: "2022-01-05", basis: "stated" });
    expect(article.headline).toBe("River rises again in Lakeview");
    expect(article.outlet).toBe("Example News Agency");
  });

  it.each([
    ["a picture's date", "Jan 5", "A boat in Lakeview, January 6, 2022. (Photo by A. Roe)", "2022-01-05"],
    [
      "a picture of the new year",
      "Dec 31",
      "A boat in Lakeview, January 1, 2022. (Photo by A. Roe)",
      "2021-12-31",
    ],
    ["a copyright that the weekday confirms", "Jan 5", "(c) 2022 Example News Agency.", "2022-01-05"],
    ["a copyright that the weekday denies", "Jan 5", "(c) 2024 Example News Agency.", undefined],
    ["nothing", "Jan 5", "", undefined],
  ])("takes the year of a dateline from %s", (_, day, line, edtf) => {
    const lead =
      "The river rose again on Wednesday, officials said, and the dam of the lower valley gave way.";
    const { article } = readOne(`River rises again\n\nLAKEVIEW, ${day} (ENA) - ${lead}\n\n${line}`);
    expect(article.published?.edtf).toBe(edtf);
  });

  it("stays unknown where nothing says it", () => {
    expect(readOne(body("Wednesday")).article.published).toBeNull();
  });
});

it("falls back on the file name where no outlet is named", () => {
  expect(
    readOne("The river rose by two metres on Friday, officials said.", "a/b/flood-4.txt").article.outlet,
  ).toBe("flood-4");
});

describe("the outlet of a page", () => {
  const story = "Dam gives way in Lakeview\n\nThe river rose by two metres on Friday, officials said.";
  it.each([
    ["The Lakeview Observer\nNews    Opinion    Culture    Support us", "", "The Lakeview Observer"],
    ["WEEKLY EXAMPLE | Analysis", "", "Weekly Example"],
    ["LAKEVIEW DAILY", "The views are not those of the Lakeview Daily.", "Lakeview Daily"],
    [
      "THE LAKEVIEW DAILY",
      "© 2022 Valley Press. The Lakeview Daily accepts no liability.",
      "The Lakeview Daily",
    ],
    ["The Lakeview Bulletin", "© Lakeview Bulletin 2022", "Lakeview Bulletin"],
    ["World News", "© Lakeview Post 2022", "Lakeview Post"],
    ["Middle East", "", "page"],
    ["Press Release", "", "page"],
  ])("under %j and over %j", (top, foot, outlet) => {
    expect(readOne(`${top}\n\n${story}\n\n${foot}`).article.outlet).toBe(outlet);
  });
});

it("takes no line of a wire's filing and no menu for the headline", () => {
  for (const top of ["Slug: LAKEVIEW-DAM/", "Home | World | Valley | Markets | Weather | Crossword"]) {
    expect(
      readOne(`${top}\n\nDam gives way\n\nThe river rose by two metres on Friday, officials said.`).article
        .headline,
    ).not.toBe(top);
  }
});

it("takes a kill notice as the end of the article's standing, and a correction not", () => {
  const story = "The river rose by two metres on Friday, officials said.\n\nFour people are missing.";
  expect(readOne(`EDITORS: Please kill the story headlined "River rises".\n\n${story}`).standing.state).toBe(
    "canceled",
  );
  expect(
    readOne(`This article has been withdrawn because its figures were wrong.\n\n${story}`).standing.state,
  ).toBe("canceled");
  expect(
    readOne(`Correction: an earlier version of this story gave 5 missing.\n\n${story}`).standing.state,
  ).toBe("usable");
  expect(readOne(`${story}\n\nThe bill has been withdrawn, the minister said.`).standing.state).toBe(
    "usable",
  );
});

it("gives the same article the same id wherever the file lies, and another text another id", () => {
  const [a, b, c] = ["x/page.txt", "y/z/page.txt", "y/z/page.txt"].map((source, at) =>
    readOne(at < 2 ? PAGE : `${PAGE}!`, source),
  );
  expect(a?.article.id).toBe(b?.article.id);
  expect(c?.article.id).not.toBe(b?.article.id);
});

describe("any text at all", () => {
  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "Read more:",
      "Copyright 2020 X",
      "By Ann Poe",
      "January 5, 2022",
      "Related Stories",
      "(AP Photo/X)",
      "Comments",
      "1/5/2022",
      "0:33 A video",
    ),
    fc.constantFrom(
      "Police said that four people were killed in the valley.",
      "A line of words without an end",
    ),
  );
  const page = fc
    .array(line, { maxLength: 25 })
    .chain((lines) => fc.constantFrom("\n", "\n\n", "\r\n", "\u2028").map((end) => lines.join(end)));

  it("is covered by zones in order, word for word, and is never edited", () => {
    fc.assert(
      fc.property(page, (text) => {
        const content = text.replace(/^\ufeff/u, "");
        for (const { article, zones } of readInput({ source: "page.txt", content, mediaType: "text/plain" })
          .readings) {
          expect(article.text).toBe(content);
          let at = 0;
          for (const { start, end } of zones) {
            expect(content.slice(at, start).trim()).toBe("");
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(content.slice(at).trim()).toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("makes a reading or a problem of any bytes", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.json", "a.html"),
        (content, source) => {
          const { readings, problems } = readInput({ source, content });
          expect(readings.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
