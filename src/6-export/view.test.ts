import { expect, it } from "vitest";
import type { Ledger } from "../model/ledger.ts";
import { buildSampleLedger } from "./sample-ledger.ts";
import { viewLedger } from "./view.ts";

const ledger = buildSampleLedger();

function viewStory(of: Ledger = ledger) {
  const [story] = viewLedger(of, "range").stories;
  if (!story) throw new Error("the sample has no story");
  return story;
}

function figureOf(metric: string, of: Ledger = ledger) {
  const figure = viewStory(of).headlines.find((one) => one.metric === metric);
  if (!figure) throw new Error(`no headline figure ${metric}`);
  return figure;
}

it("puts the widest figure of each metric first and the telling narrower ones after it", () => {
  expect(viewStory().headlines.map(({ metric, scope }) => `${metric}: ${scope}`)).toEqual([
    "Killed: people, Kazakhstan",
    "Killed: security forces, Kazakhstan",
    "Injured: security forces, Kazakhstan",
    "Detained: people, Kazakhstan",
  ]);
  expect(viewStory().others).toEqual([]);
});

it("tells how a value changed, without what was only said less exactly", () => {
  expect(figureOf("Killed").change).toBe("164 (withdrawn) → 225");
  expect(figureOf("Detained").change).toBe("more than 3,700 → 5,800 → 7,939");
  expect(figureOf("Injured").change).toBe("");
});

it("gives one step to one origin's value of one day, with every outlet that printed it", () => {
  expect(figureOf("Injured").steps.map(({ origin, outlets }) => [origin, outlets])).toEqual([
    ["Interior Ministry", ["Steppe Herald"]],
    ["Interior Ministry", ["Caspian Post", "Ala-Too Dispatch"]],
  ]);
});

it("names the first to say it, and leaves undated values out of the change", () => {
  expect(figureOf("Killed").first?.origin).toBe("government channel");
  const undated: Ledger = {
    ...ledger,
    articles: ledger.articles.map((article) => ({ ...article, published: null })),
    claims: ledger.claims.map((claim) => ({ ...claim, asOf: null })),
  };
  expect(figureOf("Killed", undated).change).toBe("");
});

it("keeps planned and earlier numbers apart, each with its reason", () => {
  expect(viewStory().apart.map(({ claim, reason }) => [claim.value, reason])).toEqual([
    ["at least 15", "its own sentence dates it to an earlier year"],
    ["about 2,500", "planned, not yet done"],
  ]);
});

it("ties a part to its whole and marks the part of a withdrawn one", () => {
  expect(
    figureOf("Killed").parts.map(({ value, whole, isWithdrawn }) => [value, whole, isWithdrawn]),
  ).toEqual([
    ["103", "164", true],
    ["19", "225", false],
  ]);
});

it("cuts every sentence at the very words of the claim", () => {
  for (const figure of [...viewStory().headlines, ...viewStory().others]) {
    for (const { sentence, article } of figure.steps.flatMap((step) => step.claims)) {
      const text = ledger.articles.find(({ id }) => id === article)?.text;
      expect(text).toContain(sentence.before + sentence.words + sentence.after);
    }
  }
});
