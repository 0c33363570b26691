// The recipe of ARCHITECTURE.md, tried out: a new language is one object of word lists, and one place in a list.
import { expect, it } from "vitest";
import { readInput } from "../src/1-read/read.ts";
import { annotate } from "../src/2-annotate/annotate.ts";
import { extractClaims } from "../src/3-extract/extract.ts";
import { claimTypes } from "../src/claim-types/index.ts";
import { loadGazetteer } from "../src/gazetteer/load.ts";
import { english } from "../src/languages/en/index.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Language } from "../src/model/language.ts";

/** The toy knows a numeral, a way to die, a group, a word for saying and a pair of small words; its other lists are borrowed. */
const toy: Language = {
  ...english,
  code: "eo",
  name: "Toy",
  grammar: { ...english.grammar, prepositions: new Set(["en", "de"]), determiners: new Set(["la"]) },
  numbers: { ...english.numbers, units: new Map([["tri", 3]]), vague: [], before: [], after: [] },
  groups: {
    ...english.groups,
    nouns: new Map([["homoj", { group: "people", plural: true, weak: false, describes: false }]]),
  },
  metrics: {
    ...english.metrics,
    triggers: new Map([
      [
        "mortis",
        [
          {
            as: "verb",
            form: "preterite",
            counted: "subject",
            metric: "killed",
            words: ["mortis"],
            of: "any",
          },
        ],
      ],
    ]),
  },
  speech: { ...english.speech, cues: new Map([["diris", { certainty: "reported", as: "say" }]]) },
};

function read(text: string, language: Language): readonly Claim[] {
  const [reading] = readInput({ source: "toy.txt", content: text }).readings;
  if (reading === undefined) throw new Error("nothing was read");
  return extractClaims(annotate(reading, language, loadGazetteer()), claimTypes, language).claims;
}

it("reads counts, claimants and places of a new language without touching a stage", () => {
  const [claim, ...others] = read("Tri homoj mortis en Almaty, diris la Interior Ministry.", toy).filter(
    ({ kind }) => kind === "count",
  );
  expect(others).toEqual([]);
  expect(claim).toMatchObject({
    kind: "count",
    certainty: "reported",
    where: { name: "Almaty", country: "KZ" },
    count: { metric: "killed", low: 3, high: 3, population: { text: "homoj", group: "people" } },
  });
  expect(claim?.claimants[0]).toMatchObject({ name: "Interior Ministry", as: "origin" });
});

it("reads no count in the words of another language", () => {
  const counts = (text: string, language: Language) =>
    read(text, language).filter(({ kind }) => kind === "count");
  expect(counts("Three people died in Almaty, the ministry said.", toy)).toEqual([]);
  expect(counts("Tri homoj mortis en Almaty, diris la ministry.", english)).toEqual([]);
});
