/** How a language says that something was not said. Lower case. */
export interface AbsenceLexicon {
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
