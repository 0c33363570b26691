/** How a language makes statements and names their channel and audience. Lower case throughout. */
export interface StatementLexicon {
  /** Verbs that say what somebody did with words; only a quotation beside them is claimed: "urged", "vowed". */
  readonly quoteCues: ReadonlySet<string>;
  /** Verbs that report only before "that"; men who "argued" quarrelled. */
  readonly thatCues: ReadonlySet<string>;
  /** "that" */
  readonly thats: ReadonlySet<string>;
  /** Words that make a reporting verb report nothing: "did not say", "declined to say", "will say". */
  readonly silences: ReadonlySet<string>;
  /** Words for sources that show and do not speak: "poll", "video". */
  readonly mutes: ReadonlySet<string>;
  /** Nouns for what carries words: "statement", "address", "interview". */
  readonly channels: ReadonlySet<string>;
  /** Names of places where words are posted: "facebook". */
  readonly sites: ReadonlySet<string>;
  /** What stands before a channel: "in a statement", "on Facebook". */
  readonly channelPrepositions: ReadonlySet<string>;
  /** What stands between a channel and its audience: "a speech to the parliament". */
  readonly audiencePrepositions: ReadonlySet<string>;
  /** Verbs whose object listens: "told reporters", "addressing the council". */
  readonly audienceVerbs: ReadonlySet<string>;
}
