import type { VerbForm } from "../../model/lexicon/verbs.ts";
import type { Span } from "../../model/span.ts";

/** Parts of speech, each a bit, so that one test asks for any of several. */
export const TAGS = {
  determiner: 1 << 0,
  pronoun: 1 << 1,
  object: 1 << 2,
  possessive: 1 << 3,
  genitive: 1 << 4,
  name: 1 << 5,
  noun: 1 << 6,
  adjective: 1 << 7,
  adverb: 1 << 8,
  preposition: 1 << 9,
  conjunction: 1 << 10,
  subordinator: 1 << 11,
  relative: 1 << 12,
  that: 1 << 13,
  to: 1 << 14,
  modal: 1 << 15,
  auxiliary: 1 << 16,
  not: 1 << 17,
  verb: 1 << 18,
  number: 1 << 19,
  comma: 1 << 20,
  quote: 1 << 21,
  mark: 1 << 22,
} as const;

/** What a noun phrase may open with. */
export const OPENS_NOUN_PHRASE =
  TAGS.name | TAGS.noun | TAGS.determiner | TAGS.possessive | TAGS.pronoun | TAGS.number | TAGS.adjective;

/** Forms of a verb as bits: a word may be of several. */
export const FORMS: Readonly<Record<VerbForm, number>> = { base: 1, s: 2, past: 4, participle: 8, ing: 16 };

/** What a word is by itself. */
export interface Tagged {
  /** A bit of `TAGS`. */
  readonly tag: number;
  /** Of verbs and auxiliaries. */
  readonly lemma: string;
  readonly form: VerbForm | null;
  /** The forms a verb may be of, bits of `FORMS`. */
  readonly forms: number;
  /** What it is with a capital and a verb behind it: "Kelly said"; null where that is no matter. */
  readonly beforeVerb: Tagged | null;
}

/** One word of a sentence with its part of speech; a contraction is two words: "he", "'s". */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** A bit of `TAGS`. */
  tag: number;
  lemma: string;
  form: VerbForm | null;
  forms: number;
}

/** True where there is a word and its tag is one of `tags`. */
export function hasTag(word: Word | undefined, tags: number): boolean {
  return word !== undefined && (word.tag & tags) !== 0;
}

/** The word before the mark that closes a quotation and stands at `at`; ''…'' close with two. */
export function beforeClosing(words: readonly Word[], at: number): Word | undefined {
  return words[words[at - 1]?.tag === TAGS.quote ? at - 2 : at - 1];
}
