import { expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { hasAny } from "./happening-words.ts";
import { joinStoryWords } from "./story-words.ts";

const toy: StoryLexicon = {
  ...english.story,
  claimants: {
    ...english.story.claimants,
    titles: new Set(["urbestro"]),
    speaksFor: new Map([["ministro", "ministerio"]]),
  },
  happenings: {
    ...english.story.happenings,
    synonyms: new Map([
      ["urbodomo", "city-hall"],
      ["airport", "elsewhere"],
    ]),
    crowd: [/\bhomamaso\b/u],
  },
};

test("a story in two languages is told by the words of both; the first one's meaning stays", () => {
  const { claimants, happenings } = joinStoryWords([english.story, toy]);
  expect([claimants.titles.has("mayor"), claimants.titles.has("urbestro")]).toEqual([true, true]);
  expect(claimants.speaksFor.get("minister")).toBe("ministry");
  expect(claimants.speaksFor.get("ministro")).toBe("ministerio");
  expect(happenings.synonyms.get("urbodomo")).toBe("city-hall");
  expect(happenings.synonyms.get("airport")).toBe("airport");
  expect([hasAny("la homamaso", happenings.crowd), hasAny("the crowd", happenings.crowd)]).toEqual([
    true,
    true,
  ]);
});

test("a story in one language has its words", () => {
  expect(joinStoryWords([english.story])).toBe(english.story);
  expect(() => joinStoryWords([])).toThrow(RangeError);
});
