import { expect, test } from "vitest";
import { type ArticleForTest, makeFigure, makeLedger } from "../ledger-for-tests.ts";
import { judgeSeedLedger } from "./judge.ts";
import { placeSeedCounts } from "./place-counts.ts";

test("a count is placed by its numeral, whole words only, and knows the whole it is a part of", () => {
  const text = "Page 12,000. Eight of 12 were hurt, eight more died.";
  const [part, whole] = placeSeedCounts(
    [
      {
        article: "009",
        numeral: "eight",
        nth: 1,
        metric: "killed",
        low: 8,
        high: 8,
        modifier: "exact",
        partOf: { numeral: "12" },
      },
      { article: "009", numeral: "12", metric: "injured", low: 12, high: 12, modifier: "exact" },
    ],
    new Map([["009_x.txt", text]]),
  );
  expect(part).toMatchObject({ start: text.indexOf("eight more"), exact: "eight" });
  expect(whole).toMatchObject({ start: text.indexOf("12 were") });
  expect(part?.whole).toBe(whole);
});

const articles: ArticleForTest[] = [
  {
    source: "000",
    text: "Eight died. 15 died in 2011. 317 hurt.",
    counts: [
      { exact: "Eight died", numberText: "Eight", metric: "killed", low: 8, high: 8 },
      { exact: "15 died", numberText: "15", metric: "killed", low: 15, high: null, background: true },
      { exact: "317 hurt", numberText: "317", metric: "injured", low: 317, high: 317 },
    ],
  },
  {
    source: "002",
    text: "12 died.",
    counts: [{ exact: "12 died", numberText: "12", metric: "killed", low: 12, high: 12 }],
  },
  {
    source: "003",
    text: "18 died.",
    counts: [{ exact: "18 died", numberText: "18", metric: "killed", low: 18, high: 18 }],
  },
  {
    source: "004",
    text: "Eight died, over 300 hurt.",
    counts: [
      { exact: "Eight died", numberText: "Eight", metric: "killed", low: 8, high: 8 },
      { exact: "over 300 hurt", numberText: "300", metric: "injured", low: 301, high: null },
    ],
  },
];
const texts = new Map(articles.map(({ source, text }) => [source, text]));
const injured = makeFigure(
  "injured",
  ["000:317", "004:300"],
  [{ a: "000:317", b: "004:300", type: "compatible" }],
);
const tolls = ["000:Eight", "002:12", "003:18", "004:Eight"];

function judged(figures: Parameters<typeof makeLedger>[1]): Record<string, boolean> {
  const judgements = judgeSeedLedger(makeLedger(articles, figures), texts);
  return Object.fromEntries(judgements.map(({ name, holds }) => [name, holds]));
}

test("a rising toll, agreeing injured and a past toll kept apart are judged right", () => {
  expect(judged([{ ...makeFigure("killed", tolls), status: "rising" }, injured])).toMatchObject({
    "security-forces-rising": true,
    "no-contradiction": true,
    "injured-agree-one-origin": true,
    "tolls-clean": true,
    "spans-exact": true,
    "one-story": false,
    absence: false,
    dates: false,
  });
});

test("a contradiction, a second origin and a past toll among today's are judged wrong", () => {
  const mixed = makeFigure(
    "killed",
    [...tolls, "000:15"],
    [{ a: "000:Eight", b: "003:18", type: "contradicts" }],
  );
  expect(judged([mixed, { ...injured, support: { ...injured.support, origins: 2 } }])).toMatchObject({
    "security-forces-rising": false,
    "no-contradiction": false,
    "injured-agree-one-origin": false,
    "tolls-clean": false,
  });
});
