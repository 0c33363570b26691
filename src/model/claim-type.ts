import type { Annotated, Certainty, Place } from "./annotation.ts";
import type { ClaimBody, ClaimKind, Count } from "./claim.ts";
import type { Language } from "./language.ts";
import type { Span } from "./span.ts";

/** A claim before its claimants, times and places are known. */
interface DraftBase {
  readonly span: Span;
  /** The words the claim turns on, where reporting words are looked for: the numeral of a count. */
  readonly anchor: Span;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly foundBy: string;
  /** What the claim's own words say of it ("would be sent"); null where they simply state it. */
  readonly mood: Certainty | null;
  /** The words that name the one who says this, where the claim type knows them itself. */
  readonly speaker?: Span;
}

export interface CountDraft extends DraftBase {
  readonly kind: "count";
  /** `partOf` is the position of the larger count among the drafts of this article. */
  readonly count: Omit<Count, "partOf"> & { readonly partOf: number | null };
  /** Set for two or more told by words and no numeral: "both" is a pair, "a mother and her son" a row. */
  readonly implied?: "pair" | "row";
  /** Set for a figure of a table or a list: the words over it that say what it counts, and the place that its row names. */
  readonly row?: { readonly heading: Span; readonly place: Place | null };
}

/** Every kind but counts is drafted in the form it is claimed in. */
export type PlainDraft = DraftBase & Exclude<ClaimBody, { kind: "count" }>;

export type Draft = CountDraft | PlainDraft;

/** A number that became no claim of this type, and why. */
export interface Rejection extends Span {
  readonly reason: string;
}

export interface Findings {
  readonly drafts: readonly Draft[];
  readonly rejections: readonly Rejection[];
}

/** One kind of claim: knows WHAT is claimed and reads it from annotated sentences; HOW it is said comes from the language. */
export interface ClaimType {
  readonly kind: ClaimKind;
  find(article: Annotated, language: Language): Findings;
}
