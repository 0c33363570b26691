import type { Certainty, Modifier, Place } from "./annotation.ts";
import type { QuotedSpan, Span } from "./span.ts";

export const METRICS = [
  "killed",
  "injured",
  "missing",
  "detained",
  "released",
  "displaced",
  "hospitalised",
  "rescued",
  "abducted",
  "deployed",
  "participated",
  "seized",
  "destroyed",
] as const;

export type Metric = (typeof METRICS)[number];

/** Who first said it, who passed it on, who printed it. The origin comes first, the outlet last. */
export interface Claimant {
  readonly name: string;
  readonly as: "origin" | "relay" | "outlet";
  readonly span?: Span;
}

export interface When {
  readonly edtf: string;
  readonly text?: string;
  readonly basis: "stated" | "inferred";
}

/** What every claim has, whatever it claims. */
export interface ClaimBase {
  readonly id: string;
  readonly article: string;
  readonly span: QuotedSpan;
  readonly sentence: Span;
  readonly claimants: readonly Claimant[];
  readonly certainty: Certainty;
  /** When it happened. */
  readonly when: When | null;
  /** When a running total was current, EDTF. */
  readonly asOf: string | null;
  readonly where: Place | null;
  /** Set where the claim belongs to another, earlier happening than the story's. */
  readonly background: { readonly reason: string } | null;
  /** Name of the rule that found it. */
  readonly foundBy: string;
}

export interface Population {
  readonly text: string;
  /** Node of the group tree. */
  readonly group: string;
}

export interface Count {
  readonly metric: Metric;
  readonly population: Population;
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  readonly numberText: string;
  /** Id of the larger count this one is explicitly a part of. */
  readonly partOf: string | null;
}

export interface CountClaim extends ClaimBase {
  readonly kind: "count";
  readonly count: Count;
}

export interface AbsenceClaim extends ClaimBase {
  readonly kind: "absence";
  readonly absence: { readonly about: string };
}

export type Claim = CountClaim | AbsenceClaim;
export type ClaimKind = Claim["kind"];

/** A number of the text that became no claim, and the reason. */
export interface Drop extends Span {
  readonly article: string;
  readonly reason: string;
}
