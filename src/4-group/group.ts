import type { Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { earliestDay } from "../model/edtf.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { mergeInOrder } from "../model/order.ts";
import { clusterArticles } from "./cluster.ts";
import { CopyFinder } from "./copies.ts";
import { findSetting, SAME_STORY, StoryScope } from "./scope.ts";
import { findTitle, TitleFinder } from "./title.ts";
import { weighTerms } from "./weigh-terms.ts";

/** The articles of one crisis, in order of publication. */
export interface ArticleGroup {
  /** Ids, by publication, then id; undated articles last. */
  readonly articles: readonly string[];
  readonly copies: readonly CopyGroup[];
  readonly place: Place | null;
  /** EDTF interval. */
  readonly period: string;
  /** Headline of the article that says most of what the others say. */
  readonly title: string;
}

const UNDATED = "9999";

/** Groups articles into stories: shared rare words, helped by a shared country and overlapping days. */
export function groupArticles(members: readonly StoryMember[]): ArticleGroup[] {
  const ordered = [...members].sort((a, b) => byPublication(a.digest, b.digest));
  const digests = ordered.map(({ digest }) => digest);
  const weighed = weighTerms(digests);
  const clusters = clusterArticles(weighed, digests.map(findSetting), SAME_STORY);
  const groups = clusters.map((places) => {
    const own = places.flatMap((index) => ordered[index] ?? []);
    const title = findTitle(
      own.map(({ digest }) => digest),
      places.flatMap((index) => weighed.vectors[index] ?? []),
    );
    return { ...describeGroup(own, own, new CopyFinder(), new StoryScope()), title };
  });
  return groups.sort((x, y) => compareText(x.articles[0] ?? "", y.articles[0] ?? ""));
}

/** Groups the articles that are known to be of one story, whatever their words; keeps what it worked out for when more come. */
export class StoryGrouper {
  private readonly copies: CopyFinder;
  private readonly scope = new StoryScope();
  private readonly titles = new TitleFinder();
  private members: readonly StoryMember[] = [];

  /** `onCompare` is called for each pair of articles that is compared. */
  constructor(onCompare?: () => void) {
    this.copies = new CopyFinder(onCompare);
  }

  /** Groups the articles of former calls with those of `fresh`. */
  group(fresh: readonly StoryMember[]): ArticleGroup {
    this.members = mergeInOrder(this.members, fresh, (a, b) => byPublication(a.digest, b.digest));
    const title = this.titles.find(this.members.map(({ digest }) => digest));
    return { ...describeGroup(this.members, fresh, this.copies, this.scope), title };
  }
}

/** `members` in order of publication, `fresh` those that `copies` and `scope` do not know. */
function describeGroup(
  members: readonly StoryMember[],
  fresh: readonly StoryMember[],
  copies: CopyFinder,
  scope: StoryScope,
): Omit<ArticleGroup, "title"> {
  for (const member of fresh) scope.take(member, (a, b) => byPublication(a, b) < 0);
  return {
    articles: members.map(({ digest }) => digest.article.id),
    copies: copies.find(members),
    place: scope.findPlace(),
    period: scope.findPeriod(),
  };
}

function byPublication({ article: a }: Digest, { article: b }: Digest): number {
  return compareText(publicationOf(a), publicationOf(b)) || compareText(a.id, b.id);
}

function publicationOf({ published }: Article): string {
  if (published === null) return UNDATED;
  return `${earliestDay(published.edtf) ?? UNDATED} ${published.instant ?? ""}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
