import type { Digest } from "../model/digest.ts";
import type { StoryMarks, TermCounts } from "../model/marks.ts";
import {
  findSetting,
  joinSettings,
  keepMainPlaces,
  makeSpells,
  SAME_STORY,
  type Setting,
  type Side,
  settingBonus,
} from "./scope.ts";
import { type Terms, weighArticle } from "./terms.ts";
import { kinshipOf } from "./vectors.ts";

/** A story's terms beyond these say little; its marks stay small however long it runs. */
export const MOST_TERMS = 400;

/** The likeness from which articles belong to a story that is there already; the same as among articles grouped at once. */
export const JOINS_FROM = SAME_STORY;

/** What one article is known by; `known` tells how common its terms are among the articles that were there before. */
export function markArticle(digest: Digest, known: TermCounts): StoryMarks {
  return makeMarks(1, weighArticle(digest, known), findSetting(digest));
}

/** What the articles of both are known by together. */
export function joinMarks(a: StoryMarks, b: StoryMarks): StoryMarks {
  const sum = new Map(a.terms);
  for (const [term, weight] of b.terms) sum.set(term, (sum.get(term) ?? 0) + weight);
  return makeMarks(a.articles + b.articles, sum, keepMainPlaces(joinSettings(settingOf(a), settingOf(b))));
}

/** Average likeness of the articles of one to those of the other: the cosine of their terms, and what place and days add. */
export function compareMarks(a: StoryMarks, b: StoryMarks): number {
  const theirs = glanceAt(b);
  let dot = 0;
  for (const [term, weight] of a.terms) dot += weight * (theirs.terms.get(term) ?? 0);
  return dot / (a.articles * b.articles) + settingBonus(glanceAt(a), theirs);
}

function makeMarks(articles: number, terms: Terms, setting: Setting): StoryMarks {
  const { places, first, last, spells, isSure } = setting;
  const heaviest = [...terms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
  const marks = { articles, terms: heaviest, places: [...places], first, last };
  return {
    ...marks,
    ...(spells.length > 1 ? { spells } : {}),
    ...(isSure ? {} : { isUnsure: true }),
  };
}

/** Marks as they are compared. */
interface Glance extends Side {
  readonly terms: Terms;
}

const glances = new WeakMap<StoryMarks, Glance>();

/** A story is held against many articles before it takes one: its terms are looked up by word from the first time on. */
function glanceAt(marks: StoryMarks): Glance {
  const known = glances.get(marks);
  if (known !== undefined) return known;
  const { articles } = marks;
  const terms = new Map(marks.terms);
  const glance = { terms, setting: settingOf(marks), articles, kinship: kinshipOf(terms.values(), articles) };
  glances.set(marks, glance);
  return glance;
}

function settingOf({ places, first, last, spells, isUnsure }: StoryMarks): Setting {
  const known = spells ?? makeSpells(first, last);
  return { places: new Map(places), first, last, spells: known, isSure: isUnsure !== true };
}
