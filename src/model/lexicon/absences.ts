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
  /** Refusals that need no thing: "comment", "elaborate". */
  readonly comments: ReadonlySet<string>;
  /** "made", and what one makes none of: "demands", "comment". */
  readonly made: ReadonlySet<string>;
  readonly makings: ReadonlySet<string>;
  /** "had no comment". */
  readonly had: ReadonlySet<string>;
  /** Things that may only describe the next word: "information desk", "data centre". */
  readonly compounds: ReadonlySet<string>;
  /** "gave no reason", but "gave no reason to doubt". */
  readonly reasons: ReadonlySet<string>;
  /** "no doubt", "no motive other than": something is told after all. */
  readonly exceptions: ReadonlySet<string>;
  /** "if", "unless": nothing is told. */
  readonly suppositions: ReadonlySet<string>;
  /** Openers of a question: "how", "why"; and those that are news without "immediately": "how many", "what caused". */
  readonly questions: ReadonlySet<string>;
  readonly newsQuestions: ReadonlySet<string>;
  /** "will", "could": a question of what is to come is no news kept back. */
  readonly toCome: ReadonlySet<string>;
  /** "declined to give his name": verbs, owners and names of a source that stays unnamed. */
  readonly handing: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** "there was no": "word", "comment", "reaction". */
  readonly words: ReadonlySet<string>;
  /** "immediate", "yet": it may still come. */
  readonly awaited: ReadonlySet<string>;
  /** "official", "independent". */
  readonly official: ReadonlySet<string>;
  /** Those of `words` that "official" or "on" make an absence: "word on casualties", "official toll". */
  readonly toldOf: ReadonlySet<string>;
  readonly abouts: ReadonlySet<string>;
  /** "claimed" responsibility. */
  readonly claims: ReadonlySet<string>;
  /** "not clear", "unclear", "remains unknown". */
  readonly clear: ReadonlySet<string>;
  readonly unclear: ReadonlySet<string>;
  readonly remains: ReadonlySet<string>;
  /** What is asked of something, before `ofs`: "number of", "cause of". */
  readonly parts: ReadonlySet<string>;
  readonly ofs: ReadonlySet<string>;
  /** "did not respond to a request for comment". */
  readonly answering: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
  /** "could not be reached for comment", "unavailable for comment". */
  readonly reached: ReadonlySet<string>;
  readonly unavailable: ReadonlySet<string>;
  /** "I": who speaks of himself keeps no news back. */
  readonly selves: ReadonlySet<string>;
}
