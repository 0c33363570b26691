/** How a language says that something was not said. Lower case. */
export interface AbsenceLexicon {
  /** Verbs that give a figure: "gave" no figures, "published" no toll. */
  readonly gave: ReadonlySet<string>;
  /** Nobody at all as the subject: "nobody", "neither". */
  readonly nobodies: ReadonlySet<string>;
  /** "said nothing": the word for what was said. */
  readonly nothing: ReadonlySet<string>;
  /** Words behind the verb that say it was not done: "has not counted anybody else". */
  readonly counted: ReadonlySet<string>;
  /** "no", "not any". */
  readonly nothings: ReadonlySet<string>;
  /** "figures", "details", "comment". */
  readonly things: ReadonlySet<string>;
  /** "released", "given", "available". */
  readonly givens: ReadonlySet<string>;
  /** "declined to", "refused to", "did not": openers of a refusal. */
  readonly refusals: readonly (readonly string[])[];
  /** What is refused: "comment", "say", "give", "provide". */
  readonly refused: ReadonlySet<string>;
}
