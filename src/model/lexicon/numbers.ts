import type { Modifier } from "../annotation.ts";

/** A quantity without a numeral and the least it can mean: "dozens" 24, "several" 3. */
export interface VagueNumber {
  readonly words: readonly string[];
  readonly low: number;
  readonly high?: number;
  readonly modifier: Modifier;
}

export interface ModifierPhrase {
  readonly words: readonly string[];
  readonly modifier: Modifier;
}

/** How a language says numbers. Lower case throughout. */
export interface NumberLexicon {
  /** zero … ninety. */
  readonly units: ReadonlyMap<string, number>;
  /** "hundred" 100, "thousand", "million", "k"? */
  readonly scales: ReadonlyMap<string, number>;
  /** Into how many parts: "half" 2, "third" and "thirds" 3. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words that count the dead of a "double homicide", and the nouns they stand before. */
  readonly multiples: ReadonlyMap<string, number>;
  readonly multiplied: ReadonlySet<string>;
  /** Joins a scale and the rest: "two hundred and six". */
  readonly joiner: string;
  readonly vague: readonly VagueNumber[];
  /** Vague words that multiply a scale: "several" thousand. */
  readonly vagueMultipliers: ReadonlyMap<string, number>;
  readonly before: readonly ModifierPhrase[];
  readonly after: readonly ModifierPhrase[];
  /** Words between the ends of a range: "to", "or", "-"; and the word that announces one: "between … and". */
  readonly rangeWords: ReadonlySet<string>;
  readonly rangeOpeners: ReadonlySet<string>;
  /** "another 40", "an additional 12". */
  readonly additionalBefore: ReadonlySet<string>;
  /** "40 others", "40 more". */
  readonly additionalAfter: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly currencySigns: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly durations: ReadonlySet<string>;
  readonly clockWords: ReadonlySet<string>;
  /** Verbs that take "over" to themselves: "handed over 21 girls" is not more than 21. */
  readonly phrasalVerbs: ReadonlySet<string>;
  readonly ageWords: ReadonlySet<string>;
  /** Words before a number that make it a name: "no", "flight", "page", "route". */
  readonly labels: ReadonlySet<string>;
}
