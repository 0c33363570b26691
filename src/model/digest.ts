import type { Place } from "./annotation.ts";
import type { Article, CutWords, ReadingBasis, Standing, Zone } from "./article.ts";
import type { Claim, Drop } from "./claim.ts";

/** How a term stands in its article: mostly as a name, as a number, or as any other word. */
export type TermForm = "word" | "name" | "number";

/** A word of an article, how often it stands there, and its form. */
export type TermTally = readonly [term: string, times: number, form: TermForm];

/** A place of the story text and how often it is named, adjectives ("Kazakh") left out. */
export interface PlaceTally {
  readonly place: Place;
  readonly mentions: number;
}

/** A country that an article names: its name, and the words it is called by ("kazakhstan", "kazakh"). */
export interface CountryWords {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * What grouping and reconciling need of an article beside its claims: plain JSON, a few kilobytes, so that it can be kept in a
 * database or handed to another thread, and a story takes one more article without the others being read again.
 */
export interface Digest {
  readonly article: Article;
  readonly standing: Standing;
  /** ISO 3166-1 alpha-2 of the country most reported on, or null. */
  readonly country: string | null;
  /** IANA name of the time zone of the place reported on. */
  readonly timeZone: string;
  readonly terms: readonly TermTally[];
  /** Hashes of the runs of five words outside quotations; copies share them. */
  readonly runs: readonly number[];
  /** Neighbouring long words outside quotations; rewrites share them. */
  readonly pairs: readonly string[];
  /** Names, whole and in part: "Meridian News Agency", "News Agency", "MNA". */
  readonly names: readonly string[];
  /** Places of the country most reported on, in order of mention. */
  readonly places: readonly PlaceTally[];
  /** Places finer than a country in the first sentences, where a report says where it plays. */
  readonly lead: readonly Place[];
  readonly countries: readonly CountryWords[];
}

/** One article after the first three stages; plain JSON. */
export interface Understood {
  readonly digest: Digest;
  readonly zones: readonly Zone[];
  /** Absent where nothing was left out. */
  readonly cut?: readonly CutWords[];
  readonly basis?: ReadingBasis;
  readonly claims: readonly Claim[];
  readonly drops: readonly Drop[];
}

/** An article of a story with its claims. */
export type StoryMember = Pick<Understood, "digest" | "claims">;
