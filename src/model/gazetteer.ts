import type { Place } from "./annotation.ts";

/** A place a name may stand for, with what is needed to choose among several. */
export interface PlaceCandidate {
  readonly place: Place;
  readonly population: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly adjective: boolean;
  /** What else the name is in English, so that the words around must tell: "Mobile" a word, "Houston" a person's name. */
  readonly alsoMeans: "word" | "person" | null;
}

/** Places and their names, old and new spellings included. */
export interface Gazetteer {
  /** Every place that bears this name, most populous first; empty where none does. Case matters, accents do not. */
  find(name: string): readonly PlaceCandidate[];
  /** How many words the longest name has that may begin with `word`; 0 where none does. */
  longestFrom(word: string): number;
  /** Time zone that most people of a country live in; "UTC" for an unknown code. */
  timeZoneOf(country: string): string;
  /** English name of a country code. */
  countryName(country: string): string;
  /** Capital of a country code, or null where none is known. */
  capitalOf(country: string): Place | null;
}
