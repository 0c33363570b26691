import { describe, expect, test } from "vitest";
import fc from "../../test/fast-check.ts";
import { RULE_OPENINGS, RULES } from "./boilerplate-rules.ts";

describe("the cheap look at how a line opens", () => {
  const spared = RULES.filter(({ word }) => word === "");

  test.each(spared.map(({ pattern, reason }, index) => ({ index, reason, pattern })))(
    "spares no line that rule $index matches: $reason",
    ({ pattern }) => {
      let matched = 0;
      const lines = fc.sample(fc.stringMatching(withoutLooks(pattern), { size: "small" }), 60);
      for (const line of lines) {
        if (!pattern.test(line)) continue;
        matched++;
        expect(RULE_OPENINGS.test(line.toLowerCase()), line).toBe(true);
      }
      expect(matched).toBeGreaterThan(0);
    },
  );
});

test.each([
  "She said: “We have no comment on the cause of it.”",
  "Police had no comments on Friday's raid.",
  "Poll: half of voters fear unrest",
  "The army had 12 comments on file.",
  "A storm warning issued on Sunday was still in effect in the south.",
])("no rule takes the article's own words: %s", (line) => {
  expect(RULES.filter(({ pattern }) => pattern.test(line)).map(({ reason }) => reason)).toEqual([]);
});

test.each([
  "Posted in News · No Comments on Crowds fill the square",
  "3 Comments on Crowds fill the square",
  "POLL: Should the curfew stay?",
  "Wind Advisory issued March 2 at 4:10AM EST until March 3 at 6:00AM EST in effect for: Adams, Pike",
])("some rule takes what a page says of itself: %s", (line) => {
  expect(RULES.some(({ pattern }) => pattern.test(line))).toBe(true);
});

/** The pattern without looks ahead and word bounds, of which no samples can be made; lines that need them are tried again with it. */
function withoutLooks({ source }: RegExp): RegExp {
  return new RegExp(source.replace(LOOK_AHEAD, "").replaceAll("\\b", ""), "u");
}

/** Up to two groups deep. */
const LOOK_AHEAD = /\(\?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu;
