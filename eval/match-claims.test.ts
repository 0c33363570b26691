import { expect, test } from "vitest";
import { makeLedger } from "./ledger-for-tests.ts";
import { listFoundCounts, matchCounts } from "./match-claims.ts";

const text = "Two nurses and two drivers died. A man was shot dead. At least 40 were hurt.";

function expected(exact: string, numberText: string, metric: string, value: number, implicit = false) {
  const start = text.indexOf(exact);
  return {
    file: "a.json",
    start,
    end: start + exact.length,
    exact,
    numberText,
    metric,
    low: value,
    high: value,
    implicit,
  };
}

const gold = [
  expected("Two nurses and two drivers died", "Two", "killed", 2),
  expected("two drivers died", "two", "killed", 2),
  expected("A man was shot dead", "A", "killed", 1, true),
];

test("pairs each mention of a number once, by its place and metric", () => {
  const ledger = makeLedger([
    {
      source: "a.json",
      text,
      counts: [
        { exact: "two drivers died", numberText: "two", metric: "killed", low: 2, high: 2 },
        { exact: "man was shot", numberText: "A", metric: "killed", low: 1, high: 1 },
        { exact: "At least 40 were hurt", numberText: "40", metric: "killed", low: 40, high: null },
      ],
    },
  ]);
  const matches = matchCounts(gold, listFoundCounts(ledger, new Map([["a.json", text]])));
  expect(matches.map((match) => [match.expected.exact, match.found.claim.span.exact])).toEqual(
    expect.arrayContaining([
      ["two drivers died", "two drivers died"],
      ["A man was shot dead", "man was shot"],
    ]),
  );
  expect(matches).toHaveLength(2);
});

test("another metric matches only where any will do", () => {
  const ledger = makeLedger([
    {
      source: "a.json",
      text,
      counts: [{ exact: "two drivers died", numberText: "two", metric: "injured", low: 2, high: 2 }],
    },
  ]);
  const found = listFoundCounts(ledger, new Map([["a.json", text]]));
  expect(matchCounts(gold, found)).toHaveLength(0);
  expect(matchCounts(gold, found, true)).toHaveLength(1);
});

test("offsets follow a title put before the text, and claims in that title are left out", () => {
  const ledger = makeLedger([
    {
      source: "a.json",
      text: `Three dead\n\n${text}`,
      counts: [
        { exact: "Three dead", numberText: "Three", metric: "killed", low: 3, high: 3 },
        { exact: "two drivers died", numberText: "two", metric: "killed", low: 2, high: 2 },
      ],
    },
  ]);
  const found = listFoundCounts(ledger, new Map([["a.json", text]]));
  expect(found.map((one) => text.slice(one.start, one.end))).toEqual(["two drivers died"]);
});
