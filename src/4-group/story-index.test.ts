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
