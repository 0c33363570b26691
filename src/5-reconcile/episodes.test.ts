import { describe, expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import type { Place } from "../model/annotation.ts";
import type { Happening } from "../model/claim.ts";
import type { EventClaim } from "./episode-key.ts";
import { findEpisodes } from "./episodes.ts";

const almaty: Place = { name: "Almaty", country: "KZ", precision: "city", geonames: 1, admin1: "02" };
const aktobe: Place = { name: "Aktobe", country: "KZ", precision: "city", geonames: 2, admin1: "04" };
const kazakhstan: Place = { name: "Kazakhstan", country: "KZ", precision: "country", geonames: 3 };

interface Told extends Partial<Happening> {
  readonly article: string;
  readonly words: string;
  readonly when?: string;
  readonly isInferred?: boolean;
  readonly where?: Place;
}

function makeClaim({ article, words, when, isInferred, where, ...event }: Told, at: number): EventClaim {
  const start = at * 100;
  return {
    id: words,
    article,
    kind: "event",
    span: { start, end: start + words.length, exact: words, prefix: "", suffix: "" },
    sentence: { start, end: start + 90 },
    claimants: [{ name: article, as: "outlet" }],
    certainty: "stated",
    when: when === undefined ? null : { edtf: when, basis: isInferred ? "inferred" : "stated" },
    asOf: null,
    where: where ?? null,
    background: null,
    foundBy: "event/active",
    event: { type: "ASSAULT", actor: "protesters", ...event },
  };
}

/** The words of the claims of each episode, in alphabetical order. */
function joined(...told: Told[]): string[] {
  const episodes = findEpisodes("story", told.map(makeClaim), english.story.happenings);
  return episodes.map(({ claims }) => [...claims].sort().join(" + ")).sort();
}

const stormed = {
  article: "a",
  words: "stormed",
  object: "mayor's office",
  when: "2022-01-05",
  where: almaty,
};

describe("episodes", () => {
  test("storming, taking and burning the same office on one day is one happening", () => {
    const told = [
      stormed,
      {
        article: "b",
        words: "set ablaze",
        mode: "arson",
        object: "Almaty mayor’s office",
        when: "2022-01-05",
      },
      { ...stormed, article: "c", words: "seized", type: "COERCE", mode: "seize", object: "city hall" },
      { article: "d", words: "torched", mode: "arson", actor: "crowd", object: "akimat", where: kazakhstan },
    ];
    expect(joined(...told)).toEqual(["seized + set ablaze + stormed + torched"]);
  });

  test("the same kind of office stormed in two towns on one day is two happenings", () => {
    const there = { ...stormed, article: "b", words: "there", object: "city hall", where: aktobe };
    const again = { ...stormed, article: "c", words: "again", object: "city hall" };
    expect(joined(stormed, there, again)).toEqual(["again + stormed", "there"]);
  });

  test("the same office stormed on two days is two happenings, each with its own tellers", () => {
    const later = { ...stormed, article: "b", words: "later", when: "2022-01-08" };
    const torched = { ...stormed, article: "c", words: "torched", mode: "arson", when: "2022-01-08" };
    expect(joined(stormed, later, torched)).toEqual(["later + torched", "stormed"]);
  });

  test("the reason names the things, the actors, the place and the day", () => {
    const [episode] = findEpisodes(
      "story",
      [stormed, { ...stormed, article: "b", words: "overran", object: "city hall" }].map(makeClaim),
      english.story.happenings,
    );
    expect(episode?.reason).toBe(
      "2 claims of 2 articles tell of it; “mayor's office”, “city hall” taken for the same; by “protesters”; in Almaty; on 2022-01-05",
    );
    expect(episode?.title).toBe("stormed");
  });

  test.each<[string, Partial<Told>]>([
    ["another office", { object: "prosecutor's office" }],
    ["another thing", { object: "presidential residence" }],
    ["another town", { where: aktobe }],
    ["another day", { when: "2022-01-06" }],
    ["the other side", { actor: "troops" }],
  ])("%s is another happening", (_, change) => {
    expect(joined(stormed, { ...stormed, article: "b", words: "other", ...change })).toEqual([
      "other",
      "stormed",
    ]);
  });

  test("the airport seized and the airport retaken are two", () => {
    const seized = { ...stormed, type: "COERCE", mode: "seize", object: "airport" };
    expect(joined(seized, { ...seized, words: "retook", actor: "Russian troops" })).toEqual([
      "retook",
      "stormed",
    ]);
  });

  test("a day worked out may be one off", () => {
    expect(joined(stormed, { ...stormed, words: "near", when: "2022-01-06", isInferred: true })).toEqual([
      "near + stormed",
    ]);
  });

  test("a claim that fits two happenings joins neither", () => {
    const later = { ...stormed, words: "again", when: "2022-01-09" };
    const vague = { article: "c", words: "undated", object: "mayor's office" };
    expect(joined(stormed, later, vague)).toEqual(["again", "stormed", "undated"]);
  });

  test("tolls of different numbers stay apart", () => {
    const killed = { article: "a", words: "8", mode: "kill", recipient: "8 officers", when: "2022-01-05" };
    expect(joined(killed, { ...killed, words: "12", recipient: "12 officers" })).toEqual(["12", "8"]);
  });

  test("the order of the articles changes nothing", () => {
    const told = [
      stormed,
      { ...stormed, article: "b", words: "torched", mode: "arson" },
      { ...stormed, article: "c", words: "undated" },
    ];
    const there = findEpisodes("story", told.map(makeClaim), english.story.happenings);
    const back = findEpisodes("story", told.map(makeClaim).reverse(), english.story.happenings);
    expect(back).toEqual(there);
  });
});
