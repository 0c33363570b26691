import type { Place } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Claim, Metric } from "./claim.ts";
import type { Decision } from "./decision.ts";
import type { FigureStatus, Ledger, Policy, PolicyValue, Story } from "./ledger.ts";
import type { Problem } from "./problem.ts";

/** Which part of a list is asked for: at most `limit` (1 to 200, default 50), after `cursor` as a former page gave it. */
export interface Page {
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Paged<T> {
  readonly items: readonly T[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** What became of one article, or of an input that gave none. */
export interface AddOutcome {
  readonly source: string;
  /** `added`: new. `version`: its address was known with other bytes. `known`: nothing new. `unread`: kept, but not understood; `problems` say why. */
  readonly state: "added" | "version" | "known" | "unread";
  readonly article: string | null;
  /** 1 for the first version. */
  readonly version: number | null;
  readonly story: string | null;
  readonly problems: readonly Problem[];
}

/** The value of one metric that stands at the top of a story. */
export interface CardFigure {
  readonly id: string;
  readonly metric: Metric;
  /** Node of the group tree. */
  readonly population: string;
  readonly status: FigureStatus;
  readonly values: Readonly<Record<Policy, PolicyValue>>;
  /** The same values in words: "about 9,900", "dozens". */
  readonly words: Readonly<Record<Policy, string>>;
}

/** A story as a list shows it. */
export interface StoryCard {
  readonly id: string;
  readonly title: string;
  readonly place: Place | null;
  /** EDTF interval. */
  readonly period: string;
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly figures: readonly CardFigure[];
  /** Articles by day of publication, in order of days; days without an article are left out. */
  readonly sparkline: readonly (readonly [day: string, articles: number])[];
  /** Counts up with every change; an ETag is made of it. */
  readonly version: number;
  /** Instants are ISO 8601 in UTC. */
  readonly changedAt: string;
  /** Changes in the 24 hours before the list was made. */
  readonly changesToday: number;
}

/** One story with all it stands on. */
export interface StoredStory {
  readonly id: string;
  /** The ledger of this one story, the desk's decisions applied. */
  readonly ledger: Ledger;
  /** The same story as the machine alone tells it, with its claims as it read them; null where no decision touches the story. */
  readonly machine: { readonly story: Story; readonly claims: readonly Claim[] } | null;
  readonly decisions: readonly Decision[];
  readonly version: number;
  readonly changedAt: string;
  /** Set where the story was merged into another: `id` is then the other's. */
  readonly redirectedFrom?: string;
  /** The moment asked for, where one was. */
  readonly asKnownAt?: string;
  /** Moments at which the account grew: when each article became known, in order, without repeats. */
  readonly moments: readonly string[];
}

/** One version of an article. Former versions stay readable. */
export interface ArticleVersion {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
  readonly addedAt: string;
  readonly retrieved: string | null;
  readonly isCurrent: boolean;
}

export interface StoredArticle {
  readonly article: Article;
  /** What this article's words claim, as the machine read it. */
  readonly claims: readonly Claim[];
  readonly versions: readonly ArticleVersion[];
  /** The story it belongs to, under its present id; null where it is no longer current. */
  readonly story: string | null;
  readonly decisions: readonly Decision[];
}

export interface StoredClaim {
  readonly claim: Claim;
  readonly article: Article;
  readonly story: string | null;
  readonly decisions: readonly Decision[];
}

/** An article found by its words. */
export interface Hit {
  readonly article: string;
  readonly story: string | null;
  readonly storyTitle: string | null;
  readonly headline: string;
  readonly outlet: string;
  readonly published: string | null;
  /** Part of the article's text around the first match; `start` is its offset in the text. */
  readonly excerpt: { readonly start: number; readonly text: string };
  /** Where the words stand, as offsets into `excerpt.text`. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

export type ChangeKind =
  | "story-opened"
  | "stories-merged"
  | "article-added"
  | "article-revised"
  | "article-withdrawn"
  | "new"
  | "raised"
  | "lowered"
  | "revised"
  | "withdrawn"
  | "restored"
  | "newly-disputed"
  | "settled"
  | "decided";

interface ChangeSubject {
  readonly kind: "story" | "article" | "figure" | "measure" | "episode" | "disagreement" | "decision";
  readonly id: string;
  /** What it is, in words: "killed, people, Almaty". */
  readonly label: string;
}

/** Something that is otherwise than before in a story. */
export interface Change {
  /** Counts up through the whole workspace, in the order in which changes become visible. */
  readonly seq: number;
  readonly at: string;
  readonly story: string;
  readonly storyTitle: string;
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** The value under the policy `range` before and after, in words: "18", "at least 164"; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Claims the change stands on. */
  readonly claims: readonly string[];
  /** Articles that brought it. */
  readonly articles: readonly string[];
  readonly cause: "articles" | "decision" | "rebuild";
}
