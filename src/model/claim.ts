import type { Certainty, Modifier, Place } from "./annotation.ts";
import type { DeskMark } from "./decision.ts";
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
interface ClaimBase {
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
  /** What the desk made of it; absent where nobody touched it. */
  readonly desk?: DeskMark;
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
  /** On top of others counted before ("four more people died"): no number of all. Absent elsewhere. */
  readonly additional?: true;
}

/** Something that happened. `type` and `mode` are PLOVER's (Halterman et al. 2023), upper case: "ASSAULT", "PROTEST", "COERCE". */
export interface Happening {
  readonly type: string;
  readonly mode?: string;
  readonly actor: string;
  readonly recipient?: string;
  readonly object?: string;
}

export const MEASURE_ACTIONS = ["announced", "in_force", "extended", "lifted"] as const;

/** The steps an order goes through; "requested" to "withdrawn" are those of troops sent to another country. */
export const MEASURE_STEPS = [
  "announced",
  "in_force",
  "extended",
  "lifted",
  "requested",
  "approved",
  "dispatched",
  "arrived",
  "withdrawn",
] as const;

export type MeasureStep = (typeof MEASURE_STEPS)[number];

/** An order in force over an interval; `begins` and `ends` are EDTF, `lasts` an ISO 8601 length as told ("P2W", "PTXH"). */
export interface Measure {
  readonly measure: string;
  readonly action: (typeof MEASURE_ACTIONS)[number];
  /** The finer step behind the action: an arrival is in force, a request only announced. */
  readonly step: MeasureStep;
  readonly authority?: string;
  readonly scope: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly lasts?: string;
}

/** Quoted or reported speech. `quote` is what was said, in the words of the article. */
export interface Statement {
  readonly speaker: string;
  readonly quote: string;
  readonly direct: boolean;
  readonly cue: Span & { readonly exact: string };
  /** Words of the quote that stand in quotation marks of their own, where the rest is reported: "terrorists". */
  readonly ownWords?: readonly (Span & { readonly exact: string })[];
  readonly channel?: string;
  readonly audience?: string;
}

/** Who holds, takes or leaves which post; `begins` and `ends` are EDTF. */
export interface Role {
  readonly person: string;
  readonly post: string;
  readonly organisation: string;
  readonly begins?: string;
  readonly ends?: string;
  readonly action: "holds" | "appointed" | "left" | "dismissed";
}

interface Absence {
  readonly about: string;
}

/** What a claim claims, by kind. */
export type ClaimBody =
  | { readonly kind: "count"; readonly count: Count }
  | { readonly kind: "event"; readonly event: Happening }
  | { readonly kind: "measure"; readonly measure: Measure }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "absence"; readonly absence: Absence };

export type Claim = ClaimBase & ClaimBody;
export type CountClaim = Extract<Claim, { kind: "count" }>;
export type ClaimKind = Claim["kind"];

/** A number of the text that became no claim, and the reason. */
export interface Drop extends Span {
  readonly article: string;
  readonly reason: string;
}
