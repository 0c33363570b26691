import type { Place } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Claim, MeasureStep, Metric } from "./claim.ts";
import type { DeskMark } from "./decision.ts";
import type { Problem } from "./problem.ts";

export const SCHEMA = "sitrep-ledger/1";

export const POLICIES = [
  "range",
  "latest-official",
  "conservative",
  "ucdp",
  "majority-of-origins",
  "highest-reported",
] as const;

/** A lens that turns all claims of a figure into one value. */
export type Policy = (typeof POLICIES)[number];

export type RelationType =
  | "same"
  | "updates"
  | "compatible"
  | "part-of"
  | "different-population"
  | "different-metric"
  | "different-place"
  | "different-period"
  | "contradicts"
  | "retracts";

/** How claim `a` stands to claim `b`; `updates` and `retracts` read "a updates b", `part-of` "a is part of b". */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly type: RelationType;
  readonly reason: string;
}

/** What a count claim answers. */
interface Question {
  readonly metric: Metric;
  /** Node of the group tree. */
  readonly population: string;
  /** Name of the place, or "" where none is known. */
  readonly place: string;
  /** EDTF interval. */
  readonly period: string;
}

export interface Support {
  readonly articles: number;
  readonly outlets: number;
  readonly agencies: number;
  readonly origins: number;
}

export type FigureStatus = "single-origin" | "agreed" | "rising" | "falling" | "disputed" | "retracted";

/** One figure as one policy sees it; null bounds are open. `claim` is the claim the value was taken from. */
export interface PolicyValue {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly asOf: string | null;
  readonly claim: string | null;
  readonly reason: string;
}

/** All claims that answer one question, in as-of order. */
export interface Figure {
  readonly id: string;
  readonly question: Question;
  readonly claims: readonly string[];
  readonly relations: readonly Relation[];
  readonly support: Support;
  readonly status: FigureStatus;
  readonly values: Readonly<Record<Policy, PolicyValue>>;
  readonly desk?: DeskMark;
}

export interface Disagreement {
  readonly question: string;
  readonly claims: readonly string[];
  readonly type: RelationType;
  readonly reason: string;
}

export interface TimelineEntry {
  readonly when: string;
  readonly claims: readonly string[];
  readonly headline: string;
}

/** A group of articles of one story that carry the same agency's copy, with the words that show it. */
export interface CopyGroup {
  readonly agency: string | null;
  readonly articles: readonly string[];
  readonly reason: string;
}

/** All claims of one happening. `title` is made of the words of its claims; `reason` says why they were joined. */
export interface Episode {
  readonly id: string;
  readonly type: string;
  readonly mode?: string;
  readonly title: string;
  /** EDTF. */
  readonly when: string | null;
  readonly where: Place | null;
  readonly claims: readonly string[];
  readonly reason: string;
  readonly desk?: DeskMark;
}

/** A time one signal, or dated words of others, show a network disturbed. Stamps ISO 8601 UTC; `depth` a share of what was usual, 0..1. */
export interface MeasuredInterval {
  readonly signal: string;
  readonly source: string;
  readonly basis: "series" | "statements";
  readonly onset: string;
  readonly end: string | null;
  /** `lasting`, `provisional` (the series ends first), `stated`, `none`. */
  readonly ending: string;
  readonly depth: number | null;
  /** Hours it was back for a while. */
  readonly restorations: readonly { readonly from: string; readonly until: string }[];
  /** Files or addresses it was read from. */
  readonly files: readonly string[];
}

/** What measurements say of an order, claim by claim: evidence beside the press, never a claim of its own. */
export interface MeasuredEvidence {
  /** ISO 3166-1 alpha-2. */
  readonly place: string;
  /** In words, for a reader. */
  readonly reason: string;
  readonly verdicts: readonly { readonly claim: string; readonly verdict: string; readonly reason: string }[];
  readonly intervals: readonly MeasuredInterval[];
}

/** All claims of one order, with the states it went through; `begins` and `ends` are EDTF. */
export interface MeasureRecord {
  readonly id: string;
  readonly measure: string;
  readonly scope: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly states: readonly {
    readonly step: MeasureStep;
    readonly at: string | null;
    readonly claims: readonly string[];
  }[];
  /** How it stood from when to when; periods follow each other in time. */
  readonly course: readonly MeasurePeriod[];
  readonly claims: readonly string[];
  readonly reason: string;
  /** There where measurements were given with the articles. */
  readonly measured?: MeasuredEvidence;
  readonly desk?: DeskMark;
}

export const MEASURE_STANDINGS = ["pending", "unclear", "in_force", "lifted", "expired"] as const;

/** `pending`: asked for, planned or on the way. `unclear`: in force or not, the articles do not tell. `expired`: ran out. */
export type MeasureStanding = (typeof MEASURE_STANDINGS)[number];

/** A time through which a measure stood in one way, with the claims that tell so. */
export interface MeasurePeriod {
  readonly standing: MeasureStanding;
  /** EDTF day or interval of days. */
  readonly during: string;
  /** Where it held then. */
  readonly scope: string;
  /** Places where it had been lifted by then. */
  readonly except: readonly string[];
  readonly claims: readonly string[];
  readonly reason: string;
}

/** All claims of one utterance: the same words, or two translations of them. */
export interface Utterance {
  readonly id: string;
  readonly speaker: string;
  readonly when: string | null;
  readonly claims: readonly string[];
  readonly reason: string;
  /** True where the claims are joined on a likeness a reader should judge: two translations. */
  readonly proposed?: boolean;
}

/** A set of articles about one unfolding crisis. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly articles: readonly string[];
  readonly copies: readonly CopyGroup[];
  readonly place: Place | null;
  readonly period: string;
  /** For each metric the figure of the widest population and place; of the dead one of a group where it tells more. */
  readonly headline: Readonly<Partial<Record<Metric, string>>>;
  readonly figures: readonly Figure[];
  readonly episodes: readonly Episode[];
  readonly measures: readonly MeasureRecord[];
  readonly statements: readonly Utterance[];
  readonly disagreements: readonly Disagreement[];
  readonly timeline: readonly TimelineEntry[];
  /** Written by the JSON export, under its policy. */
  readonly summary?: Summary;
}

/** A story in a few sentences, each with the claims that say all it says. */
interface Summary {
  readonly policy: Policy;
  readonly sentences: readonly { readonly text: string; readonly claims: readonly string[] }[];
}

export interface Ledger {
  readonly schema: typeof SCHEMA;
  readonly generatedBy: string;
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}
