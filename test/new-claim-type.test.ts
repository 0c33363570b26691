// The recipe of ARCHITECTURE.md, tried out: a new kind of claim is one object with `find`, and one place in a list.
import { expect, it } from "vitest";
import { readInput } from "../src/1-read/read.ts";
import { annotate } from "../src/2-annotate/annotate.ts";
import { extractClaims } from "../src/3-extract/extract.ts";
import { claimTypes } from "../src/claim-types/index.ts";
import { loadGazetteer } from "../src/gazetteer/load.ts";
import { english } from "../src/languages/en/index.ts";
import type { ClaimType } from "../src/model/claim-type.ts";

/** The toy takes the word "armistice" for an order. */
const toyType: ClaimType = {
  kind: "measure",
  find({ sentences }) {
    const drafts = sentences.flatMap((sentence) =>
      sentence.tokens
        .filter(({ lower }) => lower === "armistice")
        .map((token) => ({
          kind: "measure" as const,
          span: token,
          anchor: token,
          sentence: sentence.index,
          foundBy: "toy",
          mood: null,
          measure: {
            measure: "armistice",
            action: "announced" as const,
            step: "announced" as const,
            scope: "",
            begins: null,
            ends: null,
          },
        })),
    );
    return { drafts, rejections: [] };
  },
};

it("gives a new claim type its claimants, dates and places without touching a stage", () => {
  const text = "The generals announced an armistice in Almaty on 5 January 2022, the Interior Ministry said.";
  const [reading] = readInput({ source: "toy.txt", content: text }).readings;
  if (reading === undefined) throw new Error("nothing was read");
  const article = annotate(reading, english, loadGazetteer());
  const [claim] = extractClaims(article, [...claimTypes, toyType], english).claims.filter(
    ({ foundBy }) => foundBy === "toy",
  );
  expect(claim).toMatchObject({
    kind: "measure",
    span: { exact: "armistice" },
    certainty: "reported",
    when: { edtf: "2022-01-05" },
    where: { name: "Almaty", country: "KZ" },
  });
  expect(claim?.claimants[0]).toMatchObject({ name: "Interior Ministry", as: "origin" });
});
