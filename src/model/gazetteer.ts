import type { Place } from "./annotation.ts";

/** A place a name may stand for, with what is needed to choose among several. */
export interface PlaceCandidate {
  readonly place: Place;
  readonly population: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly adjective: boolean;
}

/** Places and their names, old and new spellings included. */
export interface Gazetteer {
  /** Every place that bears this name, most populous first; empty where none does. Case matters, accents do not. */
  find(name: string): readonly PlaceCandidate[];
  /** Longest name in words that the gazetteer holds. */
  readonly longestName: number;
  /** Time zone that most people of a country live in. */
  timeZoneOf(country: string): string;
  /** English name of a country code. */
  countryName(country: string): string;
  /** True where the country has one time zone, or the zone is the capital's. */
  capitalOf(country: string): Place | null;
}
