/** Closed word classes of a language, in lower case. */
export interface GrammarLexicon {
  /** Words that end in a dot without ending a sentence: "mr", "lt", "jan". */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations that never end a sentence because a name follows: "mr", "gen". */
  readonly titles: ReadonlySet<string>;
  /** Words that start sentences far more often than they start names: "the", "he", "in". */
  readonly sentenceStarters: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "the" */
  readonly definiteArticles: ReadonlySet<string>;
  readonly indefiniteArticles: ReadonlySet<string>;
  /** Auxiliaries that speak of one: "was". */
  readonly singularAuxiliaries: ReadonlySet<string>;
  /** "were", "have": said of several. */
  readonly pluralAuxiliaries: ReadonlySet<string>;
  /** "her", "their": whose somebody is. */
  readonly owners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that say where: "in", "at", "near". */
  readonly locatives: ReadonlySet<string>;
  /** Prepositions that name an end and not the day itself: "until"; and a beginning: "since". */
  readonly ends: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  /** What leads to the day on which a number was current: "as of". */
  readonly asOf: readonly (readonly string[])[];
  /** Words before a number that was given earlier: "up from 22", "against 22". */
  readonly formerly: ReadonlySet<string>;
  /** "worst", "deadliest": what makes the day behind a "since" one to measure by. */
  readonly superlatives: ReadonlySet<string>;
  /** "surpassing", "compared": what measures by the words behind it; and "than". */
  readonly comparers: ReadonlySet<string>;
  readonly comparative: string;
  /** Words that lead to what a deed was about: "arrested over", "mourned after". */
  readonly causes: ReadonlySet<string>;
  /** Verbs by which a happening is told to have come after another: "came 11 days after". */
  readonly comings: ReadonlySet<string>;
  /** Words behind which a place is named as left out: "except". */
  readonly exclusions: ReadonlySet<string>;
  /** Right before a verb they say that it did not happen: "nearly" killed. */
  readonly nearly: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that open a clause about the noun before them: "who", "that", "which", "when". */
  readonly relatives: ReadonlySet<string>;
  /** Those of them that tell of what the noun has: "whose". */
  readonly possessors: ReadonlySet<string>;
  /** Words that open another clause: "after", "while", "as", "because", "but". */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Forms of "be" and "get" that make a passive. */
  readonly passiveAuxiliaries: ReadonlySet<string>;
  /** Words that belong to a verb and let its object follow: "ran over". */
  readonly overs: ReadonlySet<string>;
  /** Words behind which several stand side by side, and do nothing: "between". */
  readonly pairers: ReadonlySet<string>;
  /** Words that name the doer behind a passive: "by". */
  readonly doers: ReadonlySet<string>;
  /** What strengthens or weakens an adverb: "almost immediately", "very soon". */
  readonly degrees: ReadonlySet<string>;
  /** Every auxiliary: "has", "had", "were", "will", "may". */
  readonly auxiliaries: ReadonlySet<string>;
  /** Auxiliaries and verbs of things to come: "will", "would", "to be". */
  readonly futures: ReadonlySet<string>;
  /** Those of them that need an infinitive behind "to", and else mean something else: "due", "set". */
  readonly scheduled: ReadonlySet<string>;
  readonly conditionals: ReadonlySet<string>;
  /** The auxiliary of what lay further back: "had". */
  readonly pluperfect: string;
  /** The auxiliaries of what has happened by now: "has", "have". */
  readonly perfects: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Those of one person as a subject: "he", "she". */
  readonly singleSubjects: ReadonlySet<string>;
  /** The ending by which a word in lower case owns what follows: "'s". */
  readonly possessive: RegExp;
  /** Months and weekdays, in full and abbreviated. */
  readonly calendar: ReadonlySet<string>;
  /** The weekdays among them. */
  readonly weekdays: ReadonlySet<string>;
  /** Words that make a part of the time behind them: "late Friday", "early in the morning". */
  readonly dayParts: ReadonlySet<string>;
  /** Adverbs that may stand between a noun and its verb: "also", "reportedly", "now". */
  readonly adverbs: ReadonlySet<string>;
}
