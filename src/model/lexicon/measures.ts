import type { Measure } from "../claim.ts";

/**
 * How words that name or touch a measure take their verbs: "impose a curfew", "cut the internet", "close the airport". A `platform`
 * also acts: of "Twitter suspended" only "was suspended" is a measure.
 */
export type MeasureFamily =
  | "order"
  | "leaving"
  | "outage"
  | "network"
  | "platform"
  | "closure"
  | "gathering"
  | "movement"
  | "troops";

/** What a word makes of a measure; `starts` where the act itself begins it ("cut the internet on Wednesday"). */
export interface MeasureAct {
  readonly step: Measure["step"];
  readonly starts: boolean;
}

/** A name of a measure, or the thing a measure acts on. */
export interface MeasureNoun {
  readonly words: readonly string[];
  readonly measure: string;
  readonly family: MeasureFamily;
}

/** The verbs of one family, lower case. */
export interface MeasureVerbs {
  /** Before the noun: "declared a curfew". */
  readonly before: ReadonlyMap<string, MeasureAct>;
  /** After the noun, as participles: "a curfew was declared", "a curfew declared on Monday". */
  readonly after: ReadonlyMap<string, MeasureAct>;
  /** After the noun, by itself, by first word: "expired", "remains in force". */
  readonly itself: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly act: MeasureAct }[]
  >;
  /** Right before the noun's own words: "under curfew", "amid an internet blackout". */
  readonly around: ReadonlySet<string>;
}

/** How a language says that orders are made, last, change and end. Lower case throughout. */
export interface MeasureLexicon {
  /** Names of measures by their first word, the longest first. */
  readonly nouns: ReadonlyMap<string, readonly MeasureNoun[]>;
  readonly verbs: Readonly<Record<MeasureFamily, MeasureVerbs>>;
  /** Words of a name that may stand between verb and noun and are no breaks: "down", "off". */
  readonly particles: ReadonlySet<string>;
  /** "could", "threatened", "called": what they speak of has not been ordered. */
  readonly unreal: ReadonlySet<string>;
  /** "to impose" after these is done: "decided", "agreed". */
  readonly decided: ReadonlySet<string>;
  /** "to impose" after these is to come: "plans", "vowed". */
  readonly planned: ReadonlySet<string>;
  /** "will", "would". */
  readonly futures: ReadonlySet<string>;
  /** Before a date that ends a measure: "until", "through". */
  readonly untils: ReadonlySet<string>;
  /** Before the date up to which one is extended: "to". */
  readonly extendedTo: ReadonlySet<string>;
  /** Before a date that begins one: "from", "since", "starting". */
  readonly froms: ReadonlySet<string>;
  /** Before a length: "for". */
  readonly lengths: ReadonlySet<string>;
  /** A clause that tells of what came first: "after". */
  readonly afters: ReadonlySet<string>;
  /** Before what is only talked about: "talks on", "protests against". */
  readonly topics: ReadonlySet<string>;
  /** Phrases and adjectives for the whole country: "nationwide", "for the whole country". */
  readonly nationwide: readonly (readonly string[])[];
  /** Before a place: "in", "across", "throughout". */
  readonly placePrepositions: ReadonlySet<string>;
  /** Words that may be verbs and before "to" say where: "close" to the border. */
  readonly nearby: ReadonlySet<string>;
  /** Makings of two sides: "agreed to a truce", "agreed on a truce"; the town they met in is not where it holds. */
  readonly settlings: ReadonlySet<string>;
  /** Past forms of deeds that are no measures: "put", "sent". */
  readonly deeds: ReadonlySet<string>;
  /** Before the two sides of a truce: "between". */
  readonly sides: ReadonlySet<string>;
  /** Before somebody who is to act: "ordered operators to cut the internet". */
  readonly orderings: ReadonlySet<string>;
  /** Between a place and "under curfew": "Aktau was placed under", "remains under". */
  readonly stays: ReadonlySet<string>;
  /** "an earlier ceasefire": not the one spoken of. */
  readonly earlierOnes: ReadonlySet<string>;
  /** "his own ban", "our curfew": nobody's order. */
  readonly privateOwners: ReadonlySet<string>;
  /** Owners of orders in force beside bodies: "the country's curfew", "this week's curfew". */
  readonly publicOwners: ReadonlySet<string>;
  /** Before a day: "on". */
  readonly dayPrepositions: ReadonlySet<string>;
  /** Words by which an order is private, and none of an authority's. */
  readonly privates: PrivateOrders;
  /** What a story does: "imagines", "set" in. */
  readonly tellings: ReadonlySet<string>;
  /** What is not yet law: "bill", "proposal". */
  readonly drafts: ReadonlySet<string>;
  /** What tells of orders that are made up: "novel", "film". */
  readonly fictions: ReadonlySet<string>;
  /** Nouns for a part of a country: "areas", "regions", "capital". */
  readonly areas: ReadonlySet<string>;
  /** Openers of a sentence that goes on about the measure before: "it", "the order". */
  readonly anaphors: readonly (readonly string[])[];
  /** Words that make a body an alliance that can send troops: "alliance", "nato". */
  readonly alliances: ReadonlySet<string>;
  /** Troops that are sent as such whoever sends them: "peacekeepers". */
  readonly peacekeepers: ReadonlySet<string>;
  /** "requested … aid", "appealed … for help": an opener, then what is asked for. */
  readonly requests: ReadonlySet<string>;
  readonly requested: ReadonlySet<string>;
  /** Before "to" or "into" and an outage: what was there became one: "grew", "escalated". */
  readonly growths: ReadonlySet<string>;
}

/** How orders are told apart that no authority gives to the public. */
interface PrivateOrders {
  /** Measures that have a private namesake: "curfew", "sanctions". */
  readonly orders: ReadonlySet<string>;
  /** Who gives such orders: "mum", "coach", "league". */
  readonly doers: ReadonlySet<string>;
  /** Whom they are given to: "players", "club". */
  readonly sufferers: ReadonlySet<string>;
  /** "on me", "on her", "for their teenagers": not where a state punishes people abroad. */
  readonly selves: ReadonlySet<string>;
  readonly wards: ReadonlySet<string>;
  readonly abroad: ReadonlySet<string>;
  /** Measures that a court imposes on one person, too. */
  readonly sentencing: ReadonlySet<string>;
  /** Words of such a sentence: "bail", "tag". */
  readonly sentences: ReadonlySet<string>;
  /** What rows are about in which a truce is a figure of speech: "trade", "patent"; and the words for a row. */
  readonly quarrels: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  /** Who has them: "companies", "candidates". */
  readonly rivals: ReadonlySet<string>;
  /** Why a school or an airport closes without an order: "summer", "repairs". */
  readonly seasons: ReadonlySet<string>;
}
