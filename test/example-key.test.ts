import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { METRICS } from "../src/model/claim.ts";
import { exampleFolder, nameArticle, readExampleText, readKey } from "./example-key.ts";

const key = readKey();

describe("the key of the example story", () => {
  test("names every article of the folder and no other", () => {
    const named = new Set(key.articles.map(({ file }) => file));
    expect([...named].sort()).toEqual(readdirSync(exampleFolder).sort());
  });

  test.each(key.articles.map((article) => ({ name: nameArticle(article), article })))(
    "$name: passages stand where it says",
    ({ article }) => {
      const text = readExampleText(article);
      for (const { says, numeral, partOf, metric } of article.claims) {
        expect.soft(text.split(says).length - 1, `"${says}" in the text`).toBe(1);
        expect
          .soft(says.split(new RegExp(`\\b${numeral}\\b`, "u")).length - 1, `"${numeral}" in "${says}"`)
          .toBe(1);
        expect.soft(METRICS).toContain(metric);
        if (partOf !== undefined) expect.soft(article.claims.map((claim) => claim.numeral)).toContain(partOf);
      }
      for (const absence of article.absences) expect.soft(text.split(absence).length - 1, absence).toBe(1);
    },
  );
});

describe("the articles of the example story", () => {
  const agency = readExampleText({ file: "mna-almaty-city-hall.txt" });

  test("two rewrite the agency's copy without sharing five words in a row with it or each other", () => {
    const rewrites = ["harbour-post-alliance.json", "tideway-bulletin-what-we-know.txt"].map((file) =>
      readExampleText({ file }),
    );
    const [first = "", second = ""] = rewrites;
    for (const [a, b] of [
      [agency, first],
      [agency, second],
      [first, second],
    ] as const) {
      expect([...listRuns(a, 5)].filter((run) => listRuns(b, 5).has(run))).toEqual([]);
    }
    expect(first).toContain("MNA reports");
    expect(second).toContain("according to the agency");
  });

  test("one carries the agency's copy word for word", () => {
    const body = agency.slice(agency.indexOf("ALMATY, Kazakhstan"), agency.indexOf("(Reporting by"));
    expect(readExampleText({ file: "steppe-courier-city-hall.txt" })).toContain(body.trim());
  });
});

function listRuns(text: string, length: number): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(" ")),
  );
}
