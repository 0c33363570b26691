import { describe, expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import { findUtterances, type StatementClaim } from "./utterances.ts";

let made = 0;

function say(article: string, speaker: string, quote: string, direct = true, cueAt = 0): StatementClaim {
  const span = { start: made, end: made + quote.length, exact: quote, prefix: "", suffix: "" };
  return {
    id: `c${made++}`,
    article,
    span,
    sentence: span,
    claimants: [{ name: speaker, as: "origin" }],
    certainty: "reported",
    when: null,
    asOf: null,
    where: null,
    background: null,
    foundBy: "statement/direct",
    kind: "statement",
    statement: { speaker, quote, direct, cue: { start: cueAt, end: cueAt + 4, exact: "said" } },
  };
}

function group(...claims: StatementClaim[]): { claims: number; proposed: boolean }[] {
  return findUtterances(claims, english.story).map((one) => ({
    claims: one.claims.length,
    proposed: one.proposed === true,
  }));
}

describe("utterances", () => {
  test("the same words in two outlets are one", () => {
    const words = "we will not leave the valley until the last one is found";
    expect(
      group(say("a", "Mona Adler", words), say("b", "President Adler", `said that ${words}`, false)),
    ).toEqual([{ claims: 2, proposed: false }]);
  });

  test("two translations are proposed as one, and both wordings kept", () => {
    const found = findUtterances(
      [
        say("a", "Mona Adler", "I intend to answer as hard as possible"),
        say("b", "President Mona Adler", "We intend to answer with the greatest force"),
      ],
      english.story,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ proposed: true, speaker: "President Mona Adler" });
    expect(found[0]?.claims).toHaveLength(2);
    expect(found[0]?.reason).toContain("intend");
  });

  test("two speakers, or one speaker on two matters, are apart", () => {
    const words = "we will not leave the valley until the last one is found";
    expect(group(say("a", "Mona Adler", words), say("b", "Ivo Marek", words))).toHaveLength(2);
    expect(
      group(
        say("a", "Mona Adler", "the schools will open again on Monday"),
        say("b", "Mona Adler", "the army stays in its barracks"),
      ),
    ).toHaveLength(2);
  });

  test("a speaker of one article who repeats a phrase is not joined", () => {
    const words = "we will not leave the valley until the last one is found";
    expect(
      group(say("a", "Mona Adler", words, true, 10), say("a", "Mona Adler", words, true, 90)),
    ).toHaveLength(2);
  });

  test("parts around one cue are one", () => {
    expect(
      group(
        say("a", "Mona Adler", "we will rebuild", true, 10),
        say("a", "Mona Adler", "it takes years", true, 10),
      ),
    ).toHaveLength(1);
  });
});
