import type { PlaceCandidate } from "../model/gazetteer.ts";
import type { Span } from "../model/span.ts";

/** Words that may name a place, before the rest of the article has been heard. */
export interface PlaceGuess extends Span {
  /** Index of the first token, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Most populous first. */
  readonly candidates: readonly PlaceCandidate[];
  /** "Kazakh troops", "Russia-led": an adjective of the place. */
  readonly adjective: boolean;
  readonly use: NameUse;
  /** How much the words around speak for a place, about -3 to 4; 0 where they say nothing. */
  readonly evidence: number;
  /** True where the region or country is said with it: "Paris, Texas". */
  readonly qualified: boolean;
  /** "Almaty region", "the province of Mangystau". */
  readonly saidToBe: "region" | null;
}

/**
 * What a name that a place bears is used for. `name`: part of the name of an institution, "Houston Police Department"; it tells
 * where, but is no place. `other`: of a person, "Whitney Houston", or of a town that is not in the gazetteer.
 */
export type NameUse = "place" | "name" | "other";
