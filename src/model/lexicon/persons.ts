/** What a name or a noun phrase stands for, as pronouns tell it apart; a `person` is a man or a woman. */
export type Referent = "man" | "woman" | "person" | "body" | "many";

/** How a language tells whom a pronoun may stand for. Lower case throughout. */
export interface PersonLexicon {
  /** Nouns, titles and given names that tell of a man, and of a woman. */
  readonly men: ReadonlySet<string>;
  readonly women: ReadonlySet<string>;
  /** Nouns for one person, a man or a woman: "mayor", "sheriff". */
  readonly persons: ReadonlySet<string>;
  /** Nouns for several who speak as one and take a plural verb: "police", "authorities". */
  readonly many: ReadonlySet<string>;
  /** Words that end the name of a body: "Watch", "Council". */
  readonly bodies: ReadonlySet<string>;
  /** What ends an age that is told of a person: "the 11-year-old". */
  readonly aged: string;
  /** What each pronoun stands for. */
  readonly pronouns: ReadonlyMap<string, Referent>;
}
