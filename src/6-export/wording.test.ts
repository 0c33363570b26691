import { describe, expect, it } from "vitest";
import type { Modifier } from "../model/annotation.ts";
import type { Count, CountClaim } from "../model/claim.ts";
import type { PolicyValue } from "../model/ledger.ts";
import { buildSampleLedger } from "./sample-ledger.ts";
import { wordCount, wordNumber, wordPolicyValue, wordValue } from "./wording.ts";
import { wordDate, wordShortDate } from "./wording-dates.ts";

function count(low: number | null, high: number | null, modifier: Modifier, numberText = ""): Count {
  return {
    metric: "killed",
    population: { text: "people", group: "people" },
    low,
    high,
    modifier,
    numberText,
    partOf: null,
  };
}

function claim(id: string, of: Count): CountClaim {
  const found = buildSampleLedger().claims.find((one) => one.kind === "count");
  if (found?.kind !== "count") throw new Error("the sample has no count");
  return { ...found, id, count: of };
}

function value(low: number | null, high: number | null, from: string | null): PolicyValue {
  return { low, high, best: null, asOf: null, claim: from, reason: "" };
}

it.each([
  [count(8, 8, "exact"), "8"],
  [count(164, null, "at_least"), "at least 164"],
  [count(301, null, "more_than"), "more than 300"],
  [count(null, 50, "up_to"), "up to 50"],
  [count(null, 49, "fewer_than"), "fewer than 50"],
  [count(2500, 2500, "about"), "about 2,500"],
  [count(26, 30, "range"), "26–30"],
  [count(24, null, "vague", "Dozens"), "dozens"],
] as const)("words a count %#", (of, words) => expect(wordCount(of)).toBe(words));

describe("a policy's value", () => {
  const exact = claim("c-1", count(317, 317, "exact"));
  const bound = claim("c-2", count(301, null, "more_than"));
  const dozens = claim("c-3", count(24, null, "vague", "dozens"));

  it("never prints a number that no article gave", () => {
    expect(wordValue(value(301, 317, "c-1"), [exact, bound])).toBe("more than 300 to 317");
    expect(wordValue(value(24, 317, null), [exact, dozens])).toBe("dozens to 317");
    expect(wordValue(value(301, null, "c-1"), [exact, bound])).toBe("more than 300");
  });

  it("names the three estimates of ucdp where they differ", () => {
    const estimates = { ...value(26, 44, null), best: 30 };
    expect(wordPolicyValue("ucdp", estimates, [])).toBe("low 26, best 30, high 44");
    expect(wordPolicyValue("range", estimates, [])).toBe("26–44");
  });

  it("keeps bounds open and spans short", () => {
    expect(wordValue(value(26, 30, null), [])).toBe("26–30");
    expect(wordValue(value(26, null, null), [])).toBe("at least 26");
    expect(wordValue(value(null, null, null), [])).toBe("no value");
  });
});

it.each([
  ["2022-01-05", "5 January 2022"],
  ["2022-01-05~", "about 5 January 2022"],
  ["2022-01", "January 2022"],
  ["2011", "2011"],
  ["2022-01-02/2022-01-15", "2–15 January 2022"],
  ["2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"],
  ["2022-01-30/2022-02-02", "30 January – 2 February 2022"],
  ["2022-01-02/..", "since 2 January 2022"],
  ["../2022-01-19", "until 19 January 2022"],
  ["2022-W01", "2022-W01"],
])("words the date %s", (edtf, words) => expect(wordDate(edtf)).toBe(words));

it("shortens dates of the year at hand", () => {
  expect(wordShortDate("2022-01-05", "2022")).toBe("5 Jan");
  expect(wordShortDate("2021-12-30", "2022")).toBe("30 Dec 2021");
  expect(wordShortDate("2022", "2022")).toBe("2022");
});

it("groups digits", () => {
  expect([8, 999, 3700, 1234567].map(wordNumber)).toEqual(["8", "999", "3,700", "1,234,567"]);
});
