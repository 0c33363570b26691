/**
 * What a word may be, as bits: told once when a text is split, from all lists of its language. A sentence bears the marks of
 * all its words, so that whoever looks for times, speech or happenings can leave at once a sentence that has none. A mark
 * promises nothing but that without it there is nothing to find.
 */
export const MARKS = {
  /** Digits. */
  digits: 1 << 0,
  /** May begin a number: digits, "two", "dozens", "a". */
  number: 1 << 1,
  /** Makes a sentence worth reading for times: "Friday", "ago", "2022", "5" of "5th". */
  time: 1 << 2,
  /** May be or open a year or a date in digits: "2022", "13.5.2015", "nineteen". */
  year: 1 << 3,
  /** Tells who says something, or is the rarest of several words that do: "said", "reportedly", "according", a colon. */
  speech: 1 << 4,
  /** May be or belong to a cue of an attribution: "said", "wants", "concerned", a colon. */
  cue: 1 << 5,
  /** The rarest word of a phrase that leads in a speaker: "according". */
  lead: 1 << 6,
  /** A noun of the group lexicon: "people", "police". */
  group: 1 << 7,
  /** A quotation mark, or one half of two apostrophes. */
  quotation: 1 << 8,
  /** Begins with a capital letter. */
  capital: 1 << 9,
  /** Has a hyphen inside: "pro-Russian", "two-week". */
  hyphen: 1 << 10,
  /** Begins a phrase of the metric lexicon: "killed", "death". */
  metric: 1 << 11,
  /** Begins a sense of the event lexicon: "stormed", "opened". */
  event: 1 << 12,
  /** Begins the name of a measure, or of what one acts on, or asks for one: "curfew", "internet", "requested". */
  measure: 1 << 13,
  /** Begins the name of a post or tells that one changes hands: "minister", "ex-mayor", "resigned". */
  post: 1 << 14,
  /** Without one of these nothing is told to be missing: "no", "nothing", "not", "declined". */
  absence: 1 << 15,
  /** Begins words that lead in a speaker: "according", "in" of "in the words of". */
  opener: 1 << 16,
  /** Has an apostrophe inside: "don't", "Friday's". */
  apostrophe: 1 << 17,
  /** May be part of a time: "the", "two", "Friday". */
  timePart: 1 << 18,
  /** The rarest word of a phrase of the metric lexicon: "killed", "hospital" of "in hospital". */
  counting: 1 << 19,
  /** May tell of one or two people without a number: "a", "another", "her", "the", "both". */
  person: 1 << 20,
} as const;

/** The marks of all of `words` together. */
export function joinMarks(words: Iterable<{ readonly marks: number }>): number {
  let marks = 0;
  for (const word of words) marks |= word.marks;
  return marks;
}
