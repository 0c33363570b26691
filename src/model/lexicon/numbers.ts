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
  /** "hundred" 100, "thousand", "million". */
  readonly scales: ReadonlyMap<string, number>;
  /** Into how many parts: "half" 2, "third" and "thirds" 3. */
  readonly fractions: ReadonlyMap<string, number>;
  /** Fractions that share out a scale without "of": "half a million", "a quarter million". */
  readonly evenShares: ReadonlySet<string>;
  /** Words behind "one third" that leave it a share; before others it is a place in a row: "one third grader". */
  readonly shareBefore: ReadonlySet<string>;
  /** Words for a part of a set: "half of the 40 passengers", "most of the 40". */
  readonly shares: ReadonlySet<string>;
  /** Words right before a number that leave it out: "all but". */
  readonly exceptions: readonly (readonly string[])[];
  /** Letters that touch digits: "5k", "1.5m"; one that may be a measure scales only those who are counted in crowds. */
  readonly suffixes: ReadonlyMap<string, number>;
  readonly crowds: ReadonlySet<string>;
  /** Words that count the dead of a "double homicide", and the nouns they stand before. */
  readonly multiples: ReadonlyMap<string, number>;
  readonly multiplied: ReadonlySet<string>;
  /** Joins a scale and the rest: "two hundred and six". */
  readonly joiner: string;
  /** "point" of "one point two million", and the words before a number that make it something else: "at one point". */
  readonly decimal: { readonly word: string; readonly notAfter: ReadonlySet<string> };
  /** Behind a hyphen at the end of a number: "odd", "plus". */
  readonly tags: ReadonlyMap<string, Modifier>;
  /** Signs that touch the number behind them: ">", "~". */
  readonly signs: ReadonlyMap<string, Modifier>;
  readonly vague: readonly VagueNumber[];
  /** Vague words that multiply a scale: "several" thousand. */
  readonly vagueMultipliers: ReadonlyMap<string, number>;
  readonly before: readonly ModifierPhrase[];
  readonly after: readonly ModifierPhrase[];
  /** Words between the ends of a range: "to", "or", "-"; and the word that announces one: "between … and". */
  readonly rangeWords: ReadonlySet<string>;
  /** Between the two bounds of one number: "more than 10 but fewer than 40". */
  readonly boundJoiners: ReadonlySet<string>;
  readonly rangeOpeners: ReadonlySet<string>;
  /** Words before "from" that make it open a range: "ranging from 5 to 7", not "rose from 5 to 7". */
  readonly spanOpeners: ReadonlySet<string>;
  /** What a verb makes of the number it takes to: a toll "surpassed 200". The verb is no part of the number. */
  readonly verbModifiers: ReadonlyMap<string, Modifier>;
  /** "another 40", "an additional 12". */
  readonly additionalBefore: ReadonlySet<string>;
  /** "40 others", "40 more". */
  readonly additionalAfter: ReadonlySet<string>;
  /** Those of them that add to all that were counted; "others" only stand beside those just named. */
  readonly increasing: ReadonlySet<string>;
  /** "another" alone or before one person: one more. */
  readonly oneMore: ReadonlySet<string>;
  /** "both": two. */
  readonly pairs: ReadonlySet<string>;
  /** "twin": two where people follow, "twin sisters". */
  readonly twins: ReadonlySet<string>;
  /** "first", "second" with their places in a row. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** "hundredth" 100; and the words that open a place in a row with a joiner in it: "the" one hundred and first. */
  readonly ordinalScales: ReadonlyMap<string, number>;
  readonly placeOpeners: ReadonlySet<string>;
  readonly ordinalEndings: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  /** What "millions in" stands before: "cash", "aid". */
  readonly funds: ReadonlySet<string>;
  readonly currencySigns: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly durations: ReadonlySet<string>;
  readonly clockWords: ReadonlySet<string>;
  /** "annually"; and what makes a rate of the duration behind it: "each", "per". */
  readonly yearly: ReadonlySet<string>;
  readonly each: ReadonlySet<string>;
  /** Verbs that take "over" to themselves: "handed over 21 girls" is not more than 21. */
  readonly phrasalVerbs: ReadonlySet<string>;
  /** Words that a hyphen joins to a number that counts: "20-strong". */
  readonly hyphenated: ReadonlySet<string>;
  /** What a toll may cross: "the 5,000 mark". */
  readonly milestones: ReadonlySet<string>;
  /** Ages told by tens: "in her fifties". */
  readonly decades: ReadonlySet<string>;
  readonly ageWords: ReadonlySet<string>;
  /** Before an age that others are above or below: "under 18". */
  readonly ageBounds: ReadonlySet<string>;
  /** The end of an age: "old" of "15-year-old", "olds". */
  readonly olds: ReadonlySet<string>;
  /** The last word of a street's name: "avenue". */
  readonly streets: ReadonlySet<string>;
  /** What an American address gives the number of: "the 400 block of Elm". */
  readonly blocks: ReadonlySet<string>;
  /** "shot", where it is what a weapon fires; the words before and behind that tell so. */
  readonly shots: ReadonlySet<string>;
  readonly shooters: ReadonlySet<string>;
  readonly shotVerbs: ReadonlySet<string>;
  /** "2 yo": an age in short. */
  readonly ageShorts: ReadonlySet<string>;
  /** The units of an age in years: "year", "yr". */
  readonly years: ReadonlySet<string>;
  /** Words, with a capital, at the end of a channel's name: "7 Action News". */
  readonly channels: ReadonlySet<string>;
  /** Words before a number that make it a place in a row, in any case: "the number 2 man". */
  readonly rankers: ReadonlySet<string>;
  /** Words before a number that make it a name: "no", "flight", "page", "route". */
  readonly labels: ReadonlySet<string>;
}
