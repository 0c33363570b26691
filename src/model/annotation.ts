import type { Reading, ZoneKind } from "./article.ts";
import type { Span } from "./span.ts";

export type TokenKind = "word" | "number" | "punctuation" | "symbol";

/** A word, a run of digits, or one mark. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly lower: string;
  /** What the word may be: bits of `MARKS`. */
  readonly marks: number;
}

export type Modifier =
  | "exact"
  | "at_least"
  | "more_than"
  | "up_to"
  | "fewer_than"
  | "about"
  | "vague"
  | "range";

/** What a number is said of, as far as its own words tell. Only `quantity` can become a count. */
export type NumberUse =
  | "quantity"
  | "ordinal"
  | "percent"
  | "money"
  | "measure"
  | "age"
  | "date"
  | "clock"
  | "duration"
  | "label"
  | "position";

/** A number with its modifier. `start..end` covers the modifier, `numeral` the number words alone. */
export interface NumberMention extends Span {
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
  readonly numeral: Span;
  readonly use: NumberUse;
  /** Why the use was chosen, in words for `why`. */
  readonly reason: string;
  /** Index of the first token, and one past the last, of `start..end` in the sentence. */
  readonly from: number;
  readonly to: number;
  /** "another 40", "300 others", "dozens more": the number comes on top of one named before. */
  readonly additional: boolean;
  /** "a man", "an officer": one, said by an article and no numeral. */
  readonly implicit: boolean;
}

/** A time expression resolved against the article's date in the time zone of the place reported on. */
export interface TimeMention extends Span {
  /** EDTF (ISO 8601-2), day precision or coarser; clock times are kept in `clock`. */
  readonly edtf: string;
  readonly basis: "stated" | "inferred";
  readonly kind: "date" | "time" | "duration" | "set";
  /** `HH:MM`, 24 hours, where a clock time was given. */
  readonly clock?: string;
  /** True where the words name hours alone and the day is only the one spoken of. */
  readonly undated?: true;
  /** The dates that bound a stretch, or the length and the date it is counted from, where each stands in words of its own. */
  readonly parts?: readonly TimeMention[];
  /** TIMEX3 value, for measuring against annotated corpora: `PT4H`, `2022-W01`, `PRESENT_REF` … */
  readonly timex: string;
}

export type PlacePrecision = "point" | "city" | "region" | "country";

export interface Place {
  readonly name: string;
  /** GeoNames id. */
  readonly geonames?: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly admin1?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly precision: PlacePrecision;
}

export interface PlaceMention extends Span {
  readonly place: Place;
  /** "Kazakh", "Nigerian": an adjective of the place, not the place itself. */
  readonly adjective: boolean;
}

/** A group, organisation or person named in the sentence. */
export interface ActorMention extends Span {
  readonly kind: "group" | "organisation" | "person";
  /** The name in a form that lines up across sentences: "Interior Ministry", "Kassym-Jomart Tokayev". */
  readonly name: string;
  /** Node of the group tree, for groups. */
  readonly group?: string;
  readonly title?: string;
}

export type Certainty = "stated" | "reported" | "alleged" | "denied" | "planned" | "conditional";

/** Somebody said something: who, with which word, and which words are theirs. */
export interface SpeechMention extends Span {
  readonly cue: Span;
  /** Words that name the speaker; absent for "reportedly" and passives without a "by". */
  readonly source: Span | null;
  /** The speaker's name as it is compared across articles; null where nobody is named. */
  readonly name: string | null;
  /** Everything said, in this sentence. */
  readonly content: Span;
  readonly certainty: Certainty;
  /** News agencies and papers that passed it on: "told AFP", "the AP reports". */
  readonly relays: readonly Relay[];
  /** True where the speaker was carried over from the sentence before. */
  readonly carried: boolean;
}

/** Words put into somebody's mouth: the reporting word, the one who speaks, and what was said. */
export interface Attribution {
  /** Sentence of the cue. */
  readonly sentence: number;
  readonly cue: Span;
  /** Null where nobody is named: "is expected to". */
  readonly source: Span | null;
  /** The speaker's name; of a pronoun, the name it stands for. */
  readonly name: string | null;
  /** `spoken`: words are reported; `held`: a wish, a plan, a belief, praise or blame. */
  readonly kind: "spoken" | "held";
  /** In order; one run for each sentence and each side of the cue. May reach into other sentences than the cue's. */
  readonly contents: readonly Span[];
}

export interface Relay extends Span {
  readonly name: string;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly zone: ZoneKind;
  readonly tokens: readonly Token[];
  /** The marks of all its words, bits of `MARKS`: without one there is nothing of its kind to find. */
  readonly marks: number;
  readonly numbers: readonly NumberMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  /** Names that stand where a place does, "in Lordegan", of which no place is known: the first word of each. */
  readonly unplaced: readonly Span[];
  readonly actors: readonly ActorMention[];
  readonly speech: readonly SpeechMention[];
}

/** An article whose words have been understood one by one. */
export interface Annotated {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  /** In order of their cues. */
  readonly attributions: readonly Attribution[];
  /** ISO 3166-1 alpha-2 of the country most reported on, or null. */
  readonly country: string | null;
  /** IANA name of the time zone of the place reported on. */
  readonly timeZone: string;
}
