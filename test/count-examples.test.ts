import { describe, expect, it } from "vitest";
import { COUNT_EXAMPLES, NO_COUNTS } from "../src/claim-types/counts/examples.ts";
import { sitrep } from "../src/index.ts";
import type { Claim } from "../src/model/claim.ts";

/** Articles carry a date, so that no year of an example is an unknown past. */
async function readCounts(phrase: string) {
  const content = JSON.stringify({
    title: "Example",
    text: phrase,
    date_publish: "2022-01-07",
    language: "en",
  });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.filter((claim): claim is Extract<Claim, { kind: "count" }> => claim.kind === "count");
}

describe("counts", () => {
  for (const { phrase, counts } of COUNT_EXAMPLES) {
    it(phrase, async () => {
      const claims = await readCounts(phrase);
      const found = claims.map(({ count, span }, index) => {
        const expected = counts[index];
        return {
          metric: count.metric,
          low: count.low,
          high: count.high,
          ...(expected?.modifier === undefined ? {} : { modifier: count.modifier }),
          ...(expected?.group === undefined ? {} : { group: count.population.group }),
          ...(expected?.partOf === undefined
            ? {}
            : { partOf: claims.findIndex(({ id }) => id === count.partOf) }),
          ...(expected?.words === undefined ? {} : { words: span.exact }),
        };
      });
      expect(found).toEqual(counts);
    });
  }
});

describe("numbers that count nobody", () => {
  for (const phrase of NO_COUNTS) {
    it(phrase, async () => {
      expect((await readCounts(phrase)).map(({ span }) => span.exact)).toEqual([]);
    });
  }
});
