/** Small words by which clauses are read, lower case; each list is asked for at one place of a sentence. */
export interface ClauseWords {
  /** Prepositions behind a name that belong to the verb: "Novak in a speech said". */
  readonly adjuncts: ReadonlySet<string>;
  /** Prepositions that lead to whom or what words are aimed at: "lashed out against". */
  readonly aimed: ReadonlySet<string>;
  /** What opens an aside behind a comma that names nobody: ", in a statement, said". */
  readonly asides: ReadonlySet<string>;
  /** What opens the question somebody was asked: "asked whether". */
  readonly askedOf: ReadonlySet<string>;
  /** Verbs after which they open a question: "asked when". */
  readonly askers: ReadonlySet<string>;
  /** Before a number, alone or behind a preposition: "nearly 40", "at least one". */
  readonly bounds: ReadonlySet<string>;
  /** What opens a clause that sets itself against the one before. */
  readonly contrasts: ReadonlySet<string>;
  /** "Monday morning". */
  readonly dayParts: ReadonlySet<string>;
  /** Subjects that are nobody: "it is likely". */
  readonly empty: ReadonlySet<string>;
  /** Words inside the one who is urged: "urged the head of the council to leave". */
  readonly joinsObject: ReadonlySet<string>;
  /** What such a stretch begins with: "last week". */
  /** Words before a colon that name no speaker: "Photos:", "More information:", "Dear Ann:". */
  readonly labels: ReadonlySet<string>;
  readonly lastThis: ReadonlySet<string>;
  /** Prepositions that end a name read to the right: "said Novak in Almaty". */
  readonly leaves: ReadonlySet<string>;
  /** Pronouns that may be a listener: "told you". */
  readonly listeners: ReadonlySet<string>;
  /** Words that place a time near: "last week", "earlier". */
  readonly near: ReadonlySet<string>;
  /** Particles that take "to" with them: "looked forward to". */
  readonly onward: ReadonlySet<string>;
  /** What follows such a preposition: "in a speech". */
  readonly openersOfTime: ReadonlySet<string>;
  /** Particles after which more of a cue may follow: "spoke out against". */
  readonly outward: ReadonlySet<string>;
  /** What follows them in an adjunct of the verb: "said police in a statement". */
  readonly owners: ReadonlySet<string>;
  /** What may stand between: "this past week". */
  readonly pasts: ReadonlySet<string>;
  /** What follows "last" and "earlier" where they tell a time: "earlier this", "last week". */
  readonly periods: ReadonlySet<string>;
  /** … of them those that end a subject read leftwards. */
  readonly persons: ReadonlySet<string>;
  /** Prepositions of place and day. */
  readonly places: ReadonlySet<string>;
  /** Words that make the noun behind them a time: "last week". */
  readonly pointers: ReadonlySet<string>;
  /** What opens a question that is told: "said whether". */
  readonly questions: ReadonlySet<string>;
  /** Words that open a time behind a speaker: "said police last week". */
  readonly recent: ReadonlySet<string>;
  /** Verbs with a listener that may still stand before their speaker: "…, warned Ivo Marek". */
  readonly sayers: ReadonlySet<string>;
  /** Verbs after which a time or channel may stand before what is said: "said in 2005 the road …". */
  readonly says: ReadonlySet<string>;
  /** What may follow "seems". */
  readonly seems: ReadonlySet<string>;
  /** Stretches of time that "last" and "this" stand before. */
  readonly spans: ReadonlySet<string>;
  /** Pronouns that are all of a speaker: "he", "it". */
  readonly subjects: ReadonlySet<string>;
  /** Verbs that never go without a listener: "told reporters". */
  readonly tellers: ReadonlySet<string>;
  /** What opens a thing that is told: "explained how". */
  readonly things: ReadonlySet<string>;
  /** Adverbs of time between a subject and its verb: "Novak later said". */
  readonly timesOfDay: ReadonlySet<string>;
  /** What ends a thing wanted or criticised: a clause of reason, time or condition. */
  readonly turns: ReadonlySet<string>;
  /** … of them those that end a thing wanted: "criticised the plan last week". */
  readonly weeks: ReadonlySet<string>;
  /** Prepositions of time or topic that end any speaker: "said police after …". */
  readonly whenWords: ReadonlySet<string>;
}
