import type { Digest } from "../model/digest.ts";
import { JOINS_FROM, MOST_TERMS } from "./join-story.ts";
import { findSetting, joinSettings, keepMainPlaces, type Setting, settingBonus } from "./scope.ts";
import { StoryTable } from "./story-table.ts";
import { type TermColumns, TermNumbers, writeColumns } from "./term-numbers.ts";
import { add, keepHeaviest, kinshipOf, listHeaviest, Spread, type Vector } from "./vectors.ts";

// An article is looked up by its most telling terms, and held against the few stories that share most of them.
const TELLING_TERMS = 40;
const STORIES_COMPARED = 8;
// Two stories are joined for good, so they must be surer than an article is of its story; measured on look-alike happenings.
const BECOMES_ONE = JOINS_FROM + 0.05;
// A story is found by the heaviest terms of all its articles together.
const STORY_TERMS = 80;
// Terms beyond those that count are let go when a quarter more have come.
const SLACK = 1.25;

/** What finding the story of an article needs of it; plain data that is quickly handed to another thread. */
export interface Card {
  readonly terms: TermColumns;
  readonly setting: Setting;
}

export function makeCard(digest: Digest): Card {
  return { terms: writeColumns(digest.terms), setting: findSetting(digest) };
}

/** The story an article went to, and open stories that turned out to be the same with it and are gone. */
export interface Joined {
  readonly id: string;
  readonly absorbed: readonly string[];
}

interface OpenStory {
  readonly id: string;
  articles: number;
  /** The weights of its articles together. */
  vector: Vector;
  setting: Setting;
  kinship: number;
  /** How many articles it had when the terms it is found by were chosen: they are renewed each time it has doubled. */
  renewedAt: number;
}

/**
 * Finds the story of one article after another: the open story whose articles it is like on average, by the measure that grouping a
 * whole folder goes by, or a new one. Each article is held against at most eight stories, and its story against as many others, however
 * many there are and however long they have become; the outcome depends on the order of the articles, and on nothing else.
 */
export class StoryIndex {
  private readonly numbers = new TermNumbers();
  private readonly table = new StoryTable<OpenStory>();
  private readonly spread = new Spread(0);
  private compared = 0;

  /** How many times an article was held against a story. */
  get comparisons(): number {
    return this.compared;
  }

  /** Puts the article into its story: a new one called `newId` where it is like none. */
  join({ terms, setting }: Card, newId: string): Joined {
    const { heaviest, vector } = this.numbers.weigh(terms);
    const article: OpenStory = { id: newId, articles: 1, vector, setting, kinship: 0, renewedAt: 1 };
    this.spread.reach(this.numbers.size);
    this.spread.lay(vector);
    const candidates = this.listCandidates(heaviest);
    const story = this.findStory(article, candidates);
    if (story === null) {
      this.table.open(article, heaviest.slice(0, STORY_TERMS));
      this.numbers.fade(() => this.table.list().map((open) => open.vector));
      return { id: newId, absorbed: [] };
    }
    joinStories(story, article);
    const absorbed = this.absorb(story, candidates);
    if (story.articles >= 2 * story.renewedAt) this.renew(story);
    return { id: story.id, absorbed };
  }

  /** Lets go of a story: no later article can join it. */
  close(id: string): void {
    this.table.close(id);
  }

  /** The stories that turn on most of the telling terms of the article that is laid out, the likeliest first. */
  private listCandidates(heaviest: readonly number[]): OpenStory[] {
    const telling = heaviest.slice(0, TELLING_TERMS);
    return this.table.findHolders(telling, (term) => this.spread.weightOf(term), STORIES_COMPARED);
  }

  /** The story the laid out article is most like; null where it is like none. */
  private findStory(article: OpenStory, candidates: readonly OpenStory[]): OpenStory | null {
    let best: OpenStory | null = null;
    let most = JOINS_FROM;
    for (const story of candidates) {
      const likeness = this.compareLaid(article, story);
      if (likeness < most || (best !== null && likeness === most)) continue;
      [best, most] = [story, likeness];
    }
    return best;
  }

  /** Two stories that began apart may be seen to be one once they have some articles. */
  private absorb(story: OpenStory, candidates: readonly OpenStory[]): string[] {
    const absorbed: string[] = [];
    this.spread.lay(story.vector);
    for (const rival of candidates) {
      if (rival === story || this.compareLaid(story, rival) < BECOMES_ONE) continue;
      joinStories(story, rival);
      this.spread.lay(story.vector);
      this.close(rival.id);
      absorbed.push(rival.id);
    }
    return absorbed;
  }

  /** Average likeness of the articles of one, which is laid out, to those of the other: the cosine of their terms, and what place and days add. */
  private compareLaid(laid: OpenStory, other: OpenStory): number {
    this.compared++;
    const cosines = this.spread.multiply(other.vector);
    return cosines / (laid.articles * other.articles) + settingBonus(laid, other);
  }

  private renew(story: OpenStory): void {
    const compareEven = (a: number, b: number) => this.numbers.compareEven(a, b);
    this.table.refile(story.id, listHeaviest(story.vector, STORY_TERMS, compareEven));
    story.renewedAt = story.articles;
  }
}

function joinStories(story: OpenStory, other: OpenStory): void {
  const vector = add(story.vector, other.vector);
  story.vector = vector.terms.length > SLACK * MOST_TERMS ? keepHeaviest(vector, MOST_TERMS) : vector;
  story.setting = keepMainPlaces(joinSettings(story.setting, other.setting));
  story.articles += other.articles;
  story.kinship = kinshipOf(story.vector.weights, story.articles);
}
