import { expect, test } from "vitest";
import type { Digest } from "../model/digest.ts";
import { groupArticles } from "./group.ts";
import { makeArticle, makeMembers } from "./sample-articles.ts";
import { makeCard, StoryIndex } from "./story-index.ts";

const SOUNDS = "ka ro mi te lu shen vor dal pim gra".split(" ");

/** A word that only this story has. */
function inventWord(story: number, at: number): string {
  return [at, story, Math.floor(story / 10), at + 3].map((sound) => SOUNDS[sound % 10]).join("");
}

/** Articles of several made-up stories, in turn; each story has words of its own, of which each article uses most. */
function makeArticles(stories: number, each: number): Digest[] {
  return Array.from({ length: stories * each }, (_, at) => {
    const [story, turn] = [at % stories, Math.floor(at / stories)];
    const words = Array.from({ length: 10 }, (_, word) => inventWord(story, word));
    const used = words.filter((_, word) => word !== turn % 10);
    return makeArticle(
      `a${at}`,
      `They spoke of ${used.slice(0, 5).join(" and ")}. ${used.slice(5).join(" ")} went on.`,
      {
        published: "2022-01-05",
      },
    );
  });
}

function joinAll(articles: readonly Digest[]): {
  readonly stories: Map<string, string[]>;
  readonly index: StoryIndex;
} {
  const index = new StoryIndex();
  const stories = new Map<string, string[]>();
  for (const digest of articles) {
    const { id } = digest.article;
    const { id: story, absorbed } = index.join(makeCard(digest), id);
    const members = absorbed.flatMap((gone) => stories.get(gone) ?? []);
    for (const gone of absorbed) stories.delete(gone);
    stories.set(story, [...(stories.get(story) ?? []), ...members, id]);
  }
  return { stories, index };
}

test("one article after another finds the stories that the whole folder has", () => {
  const articles = makeArticles(6, 5);
  const grouped = groupArticles(makeMembers(articles)).map((group) => [...group.articles].sort());
  const joined = [...joinAll(articles).stories.values()].map((ids) => [...ids].sort());
  expect(joined.sort()).toEqual(grouped.sort());
});

test("an article is held against no more stories when there are ten times as many, or ten times as long ones", () => {
  const perArticle = (stories: number, each: number) => {
    const articles = makeArticles(stories, each);
    return joinAll(articles).index.comparisons / articles.length;
  };
  expect(perArticle(100, 5)).toBeLessThanOrEqual(16);
  expect(perArticle(10, 50)).toBeLessThanOrEqual(16);
  const { index } = joinAll(makeArticles(1, 1000));
  const before = index.comparisons;
  const late = makeArticle("late", "The Kara0qa inquiry went on near Kara0qb. Kara0qc and Kara0qd waited.");
  index.join(makeCard(late), "late");
  expect(index.comparisons - before).toBe(1);
});

test("a closed story takes no more articles", () => {
  const [first, second] = makeArticles(1, 2);
  if (first === undefined || second === undefined) throw new Error("two articles");
  const index = new StoryIndex();
  index.join(makeCard(first), "one");
  index.close("one");
  expect(index.join(makeCard(second), "two").id).toBe("two");
});

/** Two attacks on one market, and the trial for the first; each of the first told by several papers. */
const market = { name: "Karatu", country: "TZ", precision: "city" } as const;
const january = [
  "Gunmen opened fire at the cattle market of Karatu on Saturday and killed nine traders. Among the dead were the brothers Elias and Juma Sulle. Police officer Neema Mollel said three men fled on motorcycles.",
  "Nine traders died when gunmen attacked the cattle market in Karatu. Relatives named Elias Sulle and his brother Juma among the dead. The men fled on motorcycles, Neema Mollel of the police said.",
  "Karatu buried nine traders on Monday. Elias and Juma Sulle, killed at the cattle market by gunmen, leave seven children. Neema Mollel asked witnesses to come to the police.",
];
const april = [
  "Gunmen attacked the cattle market of Karatu on Friday and killed four people. Police said the men fled in a lorry. The bus driver Rashid Omari saw them open fire on the butchers.",
  "Four people died when gunmen opened fire at the cattle market in Karatu. Rashid Omari, a bus driver, ran when he saw the lorry, and police searched the road to Arusha for the men.",
];
const trial =
  "Three men went on trial in Arusha for the killing of nine traders at the cattle market of Karatu. The widow of Elias Sulle told the court how gunmen shot him and his brother Juma. Neema Mollel of the police showed the motorcycles on which they fled.";

function report(texts: readonly string[], published: string): Digest[] {
  return texts.map((text, at) => makeArticle(`${published}-${at}`, text, { published, place: market }));
}

const attacks = [...report(january, "2022-01-08"), ...report(april, "2022-05-13")];

test("a second attack in the same town months later is a story of its own", () => {
  const stories = [
    ["2022-01-08-0", "2022-01-08-1", "2022-01-08-2"],
    ["2022-05-13-0", "2022-05-13-1"],
  ];
  expect([...joinAll(attacks).stories.values()]).toEqual(stories);
  expect(groupArticles(makeMembers(attacks)).map(({ articles }) => articles)).toEqual(stories);
});

test("the trial months later that names the same people belongs to the first attack", () => {
  const all = [...attacks, ...report([trial], "2022-09-20")];
  expect(joinAll(all).stories.get("2022-01-08-0")).toContain("2022-09-20-0");
  const groups = groupArticles(makeMembers(all)).map(({ articles }) => articles);
  expect(groups).toHaveLength(2);
  expect(groups[0]).toContain("2022-09-20-0");
});
