import { describe, expect, it } from "vitest";
import fc from "../../test/fast-check.ts";
import { english } from "../languages/en/index.ts";
import { findNumbers } from "./numbers.ts";
import { splitTokens } from "./tokens.ts";

function read(text: string) {
  const tokens = splitTokens(text, { start: 0, end: text.length }, english);
  return findNumbers(tokens, english.numbers, english.grammar);
}

type Bound = number | null;

const READINGS: readonly [low: Bound, high: Bound, modifier: string, ...phrases: string[]][] = [
  [12, 12, "exact", "12", "twelve", "a dozen"],
  [18, 18, "exact", "a dozen and a half"],
  [105, 105, "exact", "one hundred and five", "1 hundred and five", "1 hundred and 5"],
  [164, 164, "exact", "164", "a hundred and sixty-four", "one hundred and sixty four"],
  [1200, 1200, "exact", "1,200", "1 200", "twelve hundred", "1.2 thousand"],
  [40_000, 40_000, "exact", "40,000", "40 000", "40k", "forty thousand"],
  [4300, 4300, "exact", "4 thousand 3 hundred", "4 thousand 300", "four thousand three hundred"],
  [520_000, 520_000, "exact", "5,20,000", "5 lakh 20 thousand", "5.2 lakh", "five lakh twenty thousand"],
  [2_300_000, 2_300_000, "exact", "2.3 million", "2 million 300 thousand", "2.3 mln"],
  [3e12, 3e12, "exact", "3 trillion", "3 trln", "3 lakh crore", "three lakh crore"],
  [2_750_000, 2_750_000, "exact", "two million and three quarters", "two and three quarters million"],
  [1_200_000, 1_200_000, "exact", "one point two million", "1.2 million"],
  [5, 7, "range", "5 to 7", "five or seven", "5-7", "between 5 and 7"],
  [21, 39, "range", "more than 20 but fewer than 40"],
  [301, null, "more_than", "more than 300", "over 300", "upwards of 300"],
  [300, null, "at_least", "at least 300", "no fewer than 300", "300 or more", "300-plus", "≥300"],
  [40, null, "at_least", "forty-plus"],
  [40, 40, "about", "forty-odd", "40-odd", "~40"],
  [501, null, "more_than", ">500"],
  [null, 300, "up_to", "up to 300", "as many as 300"],
  [300, 300, "about", "about 300", "some 300", "nearly 300"],
  [250_000, 250_000, "about", "a quarter of a million"],
  [24, null, "vague", "dozens", "a couple of dozen", "a couple dozen"],
  [40, null, "vague", "scores"],
  [200, null, "vague", "hundreds", "a couple of hundred"],
  [2000, null, "vague", "thousands"],
  [3000, null, "vague", "several thousand"],
];

describe("a number", () => {
  for (const [low, high, modifier, ...phrases] of READINGS) {
    it.each(phrases)(`%s is ${modifier} ${low} to ${high}`, (phrase) => {
      const text = `They said ${phrase} people were moved.`;
      const found = read(text).map((number) => ({ ...number, words: text.slice(number.start, number.end) }));
      expect(found).toMatchObject([{ words: phrase, low, high, modifier }]);
    });
  }
});

it.each([
  ["It rose from 8 to 12.", [8, 12]],
  ["ALMATY, 5 January 2022 — Twelve people died.", [5, 2022, 12]],
  ["They killed 2 thousand, 3 hundred of them soldiers.", [2000, 300]],
  ["In 2021 4 thousand people died.", [2021, 4000]],
  ["Order 21-2021 bans rallies.", [21, 2021]],
])("two numbers stay two: %s", (text, values) => {
  expect(read(text).map(({ low }) => low)).toEqual(values);
});

it.each([
  ["The two hundredth body was found.", 200],
  ["The one hundred and twenty-fifth day began.", 125],
  ["The twenty fifth victim was named.", 25],
])("a place in a row is no number of people: %s", (text, value) => {
  expect(read(text)).toMatchObject([{ low: value, use: "ordinal" }]);
});

it.each([
  ["One fifth of the town fled.", "One fifth", "measure"],
  ["One third were children.", "One third", "measure"],
  ["One third grader was hurt.", "One", "quantity"],
  ["Twenty third graders were hurt.", "Twenty", "quantity"],
  ["At one point two men fired.", "one", "measure"],
  ["The one hundred and five tents burned.", "one hundred and five", "quantity"],
  ["They sold 550,000 First Bank shares.", "550,000", "quantity"],
  ["Tickets cost 5 €, he said.", "5", "money"],
  ["Rest in peace <3", "3", "quantity"],
  ["A car bomb killed 12 Tuesday in Kabul.", "12", "quantity"],
  ["On Tuesday 12 April it burned.", "12", "date"],
  ["At 0300 10 people died.", "0300", "label"],
  ["At 1545 (2145 GMT) ten people died.", "1545", "clock"],
])("%s", (text, words, use) => {
  const [number] = read(text);
  expect(text.slice(number?.start, number?.end)).toBe(words);
  expect(number?.use).toBe(use);
});

it("numbers of any text lie inside it, one behind the other", () => {
  const words = fc.constantFrom(
    ..."12 3 200 lakh thousand hundred million a and of half to - , more than".split(" "),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
      const text = parts.join(" ");
      let last = 0;
      for (const { start, end } of read(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
