/** Words by which the claims of a story are told apart and brought together across its articles. Lower case. */
export interface StoryLexicon {
  readonly claimants: ClaimantWords;
  readonly bodies: BodyWords;
  readonly happenings: HappeningWords;
  readonly statements: StatementWords;
  /** Posts that name no body: "ruler", "leader". */
  readonly vaguePosts: ReadonlySet<string>;
}

/** Words in the names of those who said something. */
export interface ClaimantWords {
  /** Words that name nobody: "reports", "local officials". */
  readonly unnamed: ReadonlySet<string>;
  /** Words that speak for a body and are no part of its name: "spokesman", "representative". */
  readonly mouthpieces: ReadonlySet<string>;
  /** Titles that stand before a person's name, or for the person. */
  readonly titles: ReadonlySet<string>;
  /** Words that make a body's name but do not tell one body from another: "ministry". */
  readonly commonBodies: ReadonlySet<string>;
  /** Words of claimants whose numbers are official: states, their services, hospitals. */
  readonly official: ReadonlySet<string>;
  /** The body that speaks where its head does: "minister" → "ministry". */
  readonly speaksFor: ReadonlyMap<string, string>;
}

/** How articles name a body in other words. */
export interface BodyWords {
  /** Small words inside a name whose initials its acronym leaves out: "of", "the". */
  readonly small: ReadonlySet<string>;
  /** A whole name that describes a body; the first group is who leads it: "Russia-led military alliance". */
  readonly descriptions: readonly RegExp[];
  /** Words right before and right after a body's name that tell who leads it, in the first group that matched. */
  readonly leadsBefore: readonly RegExp[];
  readonly leadsAfter: readonly RegExp[];
}

/** By what happenings are compared. */
export interface HappeningWords {
  /** Head nouns to the name they are compared by: "akimat" → "city-hall". */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Pairs of words that name one thing, "mayor's office", to the name it is compared by. */
  readonly pairs: ReadonlyMap<string, string>;
  /** Words that tell no building from another: "other", "city's". */
  readonly empty: ReadonlySet<string>;
  /** Names things are compared by of which a place has one. */
  readonly unique: ReadonlySet<string>;
  /** The state's forces, and the crowd; the crowd goes before. */
  readonly state: readonly RegExp[];
  readonly crowd: readonly RegExp[];
  /** Words that tell how something began. */
  readonly starts: readonly RegExp[];
  /** The same where the day is what counts. */
  readonly firstDays: readonly RegExp[];
  /** Times that date the going on and not the start: "now". */
  readonly now: ReadonlySet<string>;
  /** First five letters of words that tell no actor from another: "troop". */
  readonly weakStems: ReadonlySet<string>;
}

/** By what wordings of one utterance are compared. */
export interface StatementWords {
  /** Last words of names that are no person's: "ministry", "news". */
  readonly bodies: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Words that any two sentences may share. */
  readonly empty: ReadonlySet<string>;
}
