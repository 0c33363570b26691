import { describe, expect, it } from "vitest";
import type { Claim, Measure } from "../model/claim.ts";
import type { Ledger } from "../model/ledger.ts";
import { buildSampleLedger } from "./sample-ledger.ts";
import { wordQuestion } from "./summary-unsettled.ts";
import { dropYear, joinAnd, quote } from "./summary-words.ts";
import { viewLedger } from "./view.ts";

const sample = buildSampleLedger();
const [anyClaim] = sample.claims;
if (anyClaim === undefined) throw new Error("the sample has no claim");

/** The sample with orders of these names, all in force from 5 January on. */
function order(...names: readonly string[]): Ledger {
  const claims = names.map((measure, at): Claim => {
    const body: Measure = {
      measure,
      action: "in_force",
      step: "in_force",
      scope: "",
      begins: "2022-01-05",
      ends: null,
    };
    return { ...anyClaim, id: `c-order-${at}`, kind: "measure", measure: body } as Claim;
  });
  const measures = claims.map(({ id }, at) => ({
    id: `m-${at}`,
    measure: names[at] ?? "",
    scope: "",
    begins: "2022-01-05",
    ends: null,
    states: [],
    course: [
      {
        standing: "in_force" as const,
        during: "2022-01-05/..",
        scope: "",
        except: [],
        claims: [id],
        reason: "",
      },
    ],
    claims: [id],
    reason: "",
  }));
  return {
    ...sample,
    claims: [...sample.claims, ...claims],
    stories: sample.stories.map((story) => ({ ...story, measures })),
  };
}

function sentences(ledger: Ledger, on: string | null = null): string[] {
  return viewLedger(ledger, "range", on).stories.flatMap(({ summary }) => summary.map(({ text }) => text));
}

describe("sentences of a summary", () => {
  it.each([
    [[], null, undefined],
    [["curfew"], null, "In force by the last word of the articles is the curfew."],
    [
      ["curfew", "airport_closure"],
      null,
      "In force by the last word of the articles are the curfew and the airport closure.",
    ],
    [["sanctions"], null, "In force by the last word of the articles are the sanctions."],
    [["curfew"], "2022-01-06", "In force on the day asked for is the curfew."],
    [["curfew"], "2022-01-04", undefined],
  ])("agree in number: %j on %s", (names, on, expected) => {
    expect(sentences(order(...names), on).find((text) => text.startsWith("In force"))).toBe(expected);
  });

  it("tell the toll, what it includes and what was taken back, each once", () => {
    expect(sentences(sample).slice(0, 3)).toEqual([
      "The number of people killed stood at 225 on 15 January 2022 (prosecutors, in Silk Road Record).",
      "That number includes 19 members of the security forces (prosecutors, in Silk Road Record).",
      "Of people killed, the number 164 (9 January) was taken back.",
    ]);
  });

  it("name the place of a part, and say one in words", () => {
    const where = { name: "Aktau", country: "KZ", precision: "city" as const };
    const claims = sample.claims.map((claim): Claim => {
      if (claim.kind !== "count" || claim.count.partOf === null) return claim;
      const population = { text: "child", group: "children" };
      return { ...claim, where, count: { ...claim.count, low: 1, high: 1, numberText: "a", population } };
    });
    expect(sentences({ ...sample, claims })[1]).toMatch(/^That number includes one child in Aktau \(/u);
  });

  it("are none where nothing is told", () => {
    const bare = sample.stories.map((story) => ({
      ...story,
      articles: [],
      figures: [],
      headline: {},
      disagreements: [],
    }));
    expect(sentences({ ...sample, stories: bare })).toEqual([]);
  });
});

it("joins, quotes and words", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joinAnd)).toEqual(["", "a", "a and b", "a, b and c"]);
  expect(quote(' – "bandits" attacked\nthe city, ')).toBe("“bandits attacked the city”");
  expect(dropYear("5 January 2022", "15 January 2022")).toBe("5 January");
  expect(dropYear("30 December 2021", "15 January 2022")).toBe("30 December 2021");
  expect(wordQuestion("curfew, Almaty, first day")).toBe("the first day of the curfew (Almaty)");
  expect(wordQuestion("how Temir Ulan left office")).toBe("how Temir Ulan left office");
});
