/** A form of a verb; `past` is also the participle where the two are spelled alike. */
export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** What a form of a verb may be: "said" is the past and the participle of "say". */
export interface VerbReading {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
}

/** How a verb, noun or adjective attributes words, thoughts or wishes to somebody. */
interface CueFrames {
  /** Takes a clause or a quotation: "said that …", "“…,” he said". */
  readonly clause: ReadonlySet<string>;
  /** Takes a listener before its clause: "told reporters that …". */
  readonly listener: ReadonlySet<string>;
  /** Takes a thing: "criticised the plan". */
  readonly object: ReadonlySet<string>;
  /** Takes an infinitive: "promised to leave". */
  readonly infinitive: ReadonlySet<string>;
  /** The subject of the verb belongs to what is thought: "the road seems to be open". */
  readonly raising: ReadonlySet<string>;
  /** In the passive only with an infinitive: "is expected to". */
  readonly passiveRaising: ReadonlySet<string>;
  /** Verbs that leave the sense to a noun: "expressed concern about". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Adverbs of place that belong to a verb: "pointed out". */
  readonly particles: ReadonlySet<string>;
  /** With a preposition that belongs to the cue: "called for", "pointed to". */
  readonly prepositions: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface ClauseLexicon {
  /** Every form of the verbs known, lower case. */
  readonly verbs: ReadonlyMap<string, VerbReading>;
  readonly frames: CueFrames;
  /** Nouns that are cues: "claim", "support", with the words that may follow them. */
  readonly nouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Adjectives after "is": "is concerned about", "is confident that". */
  readonly adjectives: ReadonlyMap<string, ReadonlySet<string>>;
  /** "according to": phrases that lead in a speaker, whose words stand around. */
  readonly leads: readonly (readonly string[])[];
  readonly modals: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly objectPronouns: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** Adverbs that do not end in -ly and stand between the words of a verb: "also", "never". */
  readonly adverbs: ReadonlySet<string>;
  /** Words for a time that stand bare behind a verb: "Friday", "today". */
  readonly bareTimes: ReadonlySet<string>;
  /** Plural nouns of people without -s, and plurals that take a verb: "people", "police". */
  readonly plurals: ReadonlySet<string>;
}
