/** How a language takes a figure back. Lower case. */
export interface CorrectionLexicon {
  /** Words that call a figure wrong: "error", "mistake", "incorrectly". */
  readonly wrongs: ReadonlySet<string>;
  /** Words that call a thing a figure: "figure", "toll", "number". */
  readonly figures: ReadonlySet<string>;
  /** "correction", "an article published": openers of a correction, each in words. */
  readonly openers: readonly (readonly string[])[];
  /** "version", "story": nouns of the phrases that follow. */
  readonly printed: ReadonlySet<string>;
  /** "an earlier version of this story": what a paper printed before, each in words. */
  readonly versions: readonly (readonly string[])[];
  /** "in a story": what a paper printed, where its article opens as a correction. */
  readonly stories: readonly (readonly string[])[];
  /** "erroneously", "wrongly": how something was said that is not so. */
  readonly wrongly: ReadonlySet<string>;
  /** "actually", "in fact": what leads to the right figure. */
  readonly facts: readonly (readonly string[])[];
  /** "corrected": what is done to the figure behind it. */
  readonly correctors: ReadonlySet<string>;
  /** "lowered", "cut": what makes a figure less. */
  readonly lowerers: ReadonlySet<string>;
  /** "revised downward", "down from": the same in two words. */
  readonly downs: ReadonlySet<string>;
  /** Verbs by which a number told before is changed: "raises", "revised". */
  readonly revisers: ReadonlySet<string>;
  /** "earlier": calls a figure overtaken. */
  readonly formers: ReadonlySet<string>;
  /** "raised", "revised": what was done to a number that another stands for now. */
  readonly raised: ReadonlySet<string>;
  /** "that", "this": what makes a figure the one told just before. */
  readonly pointers: ReadonlySet<string>;
  /** "the correct figure is": what follows stands in for what was wrong. */
  readonly rights: ReadonlySet<string>;
}
