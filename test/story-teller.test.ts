import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generateCoverage } from "../bench/generate-coverage.ts";
import type { Input } from "../src/model/article.ts";
import type { Understood } from "../src/model/digest.ts";
import { StoryTeller, tellStory } from "../src/pipeline.ts";
import { understandInput } from "../src/understand.ts";
import fc from "./fast-check.ts";

const EXAMPLE = new URL("../examples/kazakhstan-2022/", import.meta.url);

function understand(inputs: Iterable<Input>): Understood[] {
  return [...inputs].flatMap((input) => understandInput(input).understood);
}

const example = understand(
  readdirSync(EXAMPLE).map((name) => ({ source: name, content: readFileSync(new URL(name, EXAMPLE)) })),
);
const long = understand(generateCoverage({ stories: 1, articlesPerStory: 240 }));

// Made for this test: an agency and those who copy and rewrite it, a denial, a past toll, a withdrawn number, one quotation in several papers.
const TEXTS = [
  "Almaty (MNA) — At least 12 people were killed on Tuesday, the Interior Ministry said. “We will not leave the square until everyone is home,” President Dana Aliyeva said. Protesters stormed the city hall.",
  "At least 12 people were killed on Tuesday in Almaty, the Interior Ministry said, Meridian News Agency reported. Protesters set the city hall ablaze. A curfew was imposed in Almaty until January 19.",
  "The Interior Ministry said 14 people were killed in Almaty. In December 2011 at least 16 people were killed in Zhanaozen. Aliyeva said they would not leave the square until everyone is home.",
  "The Interior Ministry took back its figure of 14 killed in Almaty, calling it a technical error. Troops retook the airport in Almaty on Thursday.",
  "The Collective Security Treaty Organization (CSTO) will send troops, the Russia-led alliance said. 2,500 people were detained in Almaty. The state of emergency was extended to the whole country.",
  "Prime Minister Askar Mamin resigned on Wednesday. President Aliyeva dismissed Mamin on Wednesday. Eighteen police officers and 26 protesters were killed.",
  "On December 16, 2011, at least 16 people were killed in Zhanaozen. Protests in Almaty began on January 3. Two people were killed on Friday.",
];
// The second of these makes what the texts above call long past the story's own.
const DAYS = ["2022-01-04", "2011-12-17", "2022-01-06", "2022-01-28"];
const made = understand(
  TEXTS.flatMap((text, at) =>
    DAYS.map((day, on) => ({
      source: `made-${at}-${day}.txt`,
      content: `Unrest in Almaty, ${day}\n\n${text}\n`,
      outlet:
        ["Meridian News Agency", "The Steppe Post", "Evening Lamp", "Harbour Daily"][(at + on) % 4] ?? "",
      published: `${day}T1${at}:00:00Z`,
    })),
  ),
);

function withdraw(one: Understood): Understood {
  return { ...one, digest: { ...one.digest, standing: { state: "canceled", reason: "KILL" } } };
}

describe("a story told again and again", () => {
  test("is told as if it were told anew, in whatever order its articles come", () => {
    const killed = made.slice(0, 4).map(withdraw);
    const all = [...example, ...killed, ...made.slice(4), ...long.slice(0, 24)];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 16, maxLength: 24 }), (coming) => {
        const teller = new StoryTeller("story-grown");
        for (let count = 1; count <= coming.length; count++) {
          const members = coming.slice(0, count);
          expect(JSON.stringify(teller.tell(members))).toBe(
            JSON.stringify(tellStory("story-grown", members)),
          );
        }
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test("is told anew where an article was taken out", () => {
    const teller = new StoryTeller("story-cut");
    teller.tell(made);
    expect(teller.tell(made.slice(2))).toEqual(tellStory("story-cut", made.slice(2)));
  });

  test("has no happening that only a withdrawn article tells of", () => {
    expect(tellStory("story-killed", made).story.episodes.length).toBeGreaterThan(0);
    expect(tellStory("story-killed", made.map(withdraw)).story.episodes).toEqual([]);
  });

  test("takes one more article with a small part of the work that telling it anew takes", () => {
    const count = (work: readonly string[], kind: string) => work.filter((one) => one === kind).length;
    const takeOneMore = (members: readonly Understood[]) => {
      const work: string[] = [];
      const teller = new StoryTeller("story-long", (one) => work.push(one));
      teller.tell(members.filter((_, at) => at !== Math.floor(members.length / 2)));
      const anew = work.splice(0);
      teller.tell(members);
      return { anew, more: work };
    };
    const whole = takeOneMore(long);
    expect(count(whole.anew, "claims compared")).toBeGreaterThan(20_000);
    // A claim is held against at most sixty happenings, however many there are.
    expect(count(whole.more, "claims compared")).toBeLessThan(1000);
    expect(count(whole.more, "articles compared")).toBeLessThan(20);
    expect(count(whole.anew, "reports made")).toBeGreaterThan(1000);
    expect(count(whole.more, "reports made")).toBeLessThan(20);
    expect(count(whole.more, "articles read")).toBe(1);
    expect(count(whole.more, "figures made")).toBeLessThan(count(whole.anew, "figures made"));
  });
});
