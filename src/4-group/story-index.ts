import type { Digest } from "../model/digest.ts";
import type { StoryMarks } from "../model/marks.ts";
import { compareMarks, JOINS_FROM, joinMarks, markArticle } from "./join-story.ts";

// An article is looked up by its most telling terms, and held against the few stories that share most of them.
const TELLING_TERMS = 40;
const STORIES_COMPARED = 8;
// Two stories are joined for good, so they must be surer than an article is of its story; measured on look-alike happenings.
const BECOMES_ONE = JOINS_FROM + 0.05;
/** A term that so many open stories turn on tells nothing. */
const MOST_HOLDERS = 400;
// A story is found by the heaviest terms of all its articles together.
const STORY_TERMS = 80;
// Above this many terms old counts fade by half, so that memory stays flat however long the stream.
const MOST_TERMS_COUNTED = 400_000;

/** The story an article went to, and open stories that turned out to be the same with it and are gone. */
export interface Joined {
  readonly id: string;
  readonly absorbed: readonly string[];
}

interface OpenStory {
  marks: StoryMarks;
  /** Terms it is found by, renewed each time the story has doubled. */
  telling: readonly string[];
  renewedAt: number;
}

/**
 * Finds the story of one article after another: the open story whose articles it is like on average, by the measure that grouping a
 * whole folder goes by, or a new one. Each article is held against at most eight stories, and its story against as many others, however
 * many there are and however long they have become; the outcome depends on the order of the articles, and on nothing else.
 */
export class StoryIndex {
  private readonly stories = new Map<string, OpenStory>();
  private readonly holders = new Map<string, Set<string>>();
  private readonly counts = { articles: 0, articlesWith: new Map<string, number>() };
  private compared = 0;

  /** How many times an article was held against a story. */
  get comparisons(): number {
    return this.compared;
  }

  /** Puts the article into its story: a new one called `newId` where it is like none. */
  join(digest: Digest, newId: string): Joined {
    const marks = markArticle(digest, this.counts);
    this.count(digest);
    const candidates = this.listCandidates(marks);
    const id = this.findStory(marks, candidates);
    const story = id === null ? undefined : this.stories.get(id);
    if (id === null || story === undefined) {
      this.renew(newId, { marks, telling: [], renewedAt: 0 });
      return { id: newId, absorbed: [] };
    }
    story.marks = joinMarks(story.marks, marks);
    const absorbed = this.absorb(id, story, candidates);
    if (story.marks.articles >= 2 * story.renewedAt) this.renew(id, story);
    return { id, absorbed };
  }

  /** Lets go of a story: no later article can join it. */
  close(id: string): void {
    for (const term of this.stories.get(id)?.telling ?? []) this.letGo(term, id);
    this.stories.delete(id);
  }

  /** Two stories that began apart may be seen to be one once they have some articles. */
  private absorb(id: string, story: OpenStory, candidates: readonly string[]): string[] {
    return candidates.filter((other) => {
      const rival = this.stories.get(other);
      if (other === id || rival === undefined) return false;
      this.compared++;
      if (compareMarks(story.marks, rival.marks) < BECOMES_ONE) return false;
      story.marks = joinMarks(story.marks, rival.marks);
      this.close(other);
      return true;
    });
  }

  private findStory(marks: StoryMarks, candidates: readonly string[]): string | null {
    let best: { readonly id: string; readonly likeness: number } | null = null;
    for (const id of candidates) {
      const story = this.stories.get(id);
      if (story === undefined) continue;
      this.compared++;
      const likeness = compareMarks(marks, story.marks);
      if (likeness >= JOINS_FROM && (best === null || likeness > best.likeness)) best = { id, likeness };
    }
    return best?.id ?? null;
  }

  /** The stories that turn on most of the article's telling terms, the likeliest first. */
  private listCandidates({ terms }: StoryMarks): string[] {
    const shared = new Map<string, number>();
    for (const [term, weight] of terms.slice(0, TELLING_TERMS)) {
      const holders = this.holders.get(term);
      if (holders === undefined || holders.size > MOST_HOLDERS) continue;
      for (const id of holders) shared.set(id, (shared.get(id) ?? 0) + weight);
    }
    const ranked = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return ranked.slice(0, STORIES_COMPARED).map(([id]) => id);
  }

  private renew(id: string, story: OpenStory): void {
    for (const term of story.telling) this.letGo(term, id);
    story.telling = story.marks.terms.slice(0, STORY_TERMS).map(([term]) => term);
    story.renewedAt = story.marks.articles;
    this.stories.set(id, story);
    for (const term of story.telling) {
      const holders = this.holders.get(term);
      if (holders === undefined) this.holders.set(term, new Set([id]));
      else holders.add(id);
    }
  }

  private letGo(term: string, id: string): void {
    const holders = this.holders.get(term);
    holders?.delete(id);
    if (holders?.size === 0) this.holders.delete(term);
  }

  private count({ terms }: Digest): void {
    const { counts } = this;
    counts.articles += 1;
    for (const [term] of terms) counts.articlesWith.set(term, (counts.articlesWith.get(term) ?? 0) + 1);
    if (counts.articlesWith.size <= MOST_TERMS_COUNTED) return;
    counts.articles = Math.ceil(counts.articles / 2);
    for (const [term, count] of counts.articlesWith) {
      if (count === 1) counts.articlesWith.delete(term);
      else counts.articlesWith.set(term, Math.floor(count / 2));
    }
  }
}
