import type { Certainty } from "../../model/annotation.ts";
import type { EventSense } from "../../model/lexicon/events.ts";
import type { SenseMatch } from "./match-sense.ts";
import type { Lead } from "./mood.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** A happening as read from one sentence; token positions. */
export interface Reading {
  readonly sense: EventSense;
  readonly rule: string;
  /** Tokens of the predicate. */
  readonly from: number;
  readonly to: number;
  /** null where nobody is said to have done it. */
  readonly actor: NounPhrase | null;
  /** True where the actor is read from an earlier verb or sentence and stands outside the span. */
  readonly isShared: boolean;
  /** Whom or what it was done to; several where each is a thing of its own. */
  readonly targets: readonly NounPhrase[];
  readonly mood: Certainty | null;
  readonly mode?: string;
  /** "Three people died": a happening only where the sentence before says through whose deed. */
  readonly needsCause?: true;
}

/** The reading of the predicate at `match`. */
export function makeReading(
  { sense, from, to }: SenseMatch,
  rule: string,
  actor: NounPhrase | null,
  isShared: boolean,
  targets: readonly NounPhrase[],
  lead: Lead,
): Reading {
  return { sense, rule, from, to, actor, isShared, targets, mood: lead.mood === "aim" ? null : lead.mood };
}
