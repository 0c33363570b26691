import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { MARKS } from "../../model/word-marks.ts";
import { collectMarks, markCompound } from "./collect-marks.ts";

/** What is known of a word wherever it stands. */
interface KnownWord {
  /** The word as written; one string for all tokens of it, so that it is hashed but once. */
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** Bits of `MARKS`. */
  readonly marks: number;
}

/** Every word met so far, looked up by how it is written. */
export interface Vocabulary {
  know(text: string): KnownWord;
}

const MOST_KEPT = 20_000;
const vocabularies = new WeakMap<Language, Vocabulary>();

/** The vocabulary of `language`: all that its lists tell of a word is put together when the word is first met, and kept. */
export function vocabularyOf(language: Language): Vocabulary {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    vocabulary = makeVocabulary(language);
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

function makeVocabulary(language: Language): Vocabulary {
  const marks = collectMarks(language);
  const known = new Map<string, KnownWord>();
  return {
    know(text) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const lower = text.toLowerCase().replaceAll("’", "'");
      const made = { text, lower, marks: markWord(text, lower, marks, language) };
      if (known.size >= MOST_KEPT) known.clear();
      known.set(text, made);
      return made;
    },
  };
}

function markWord(
  text: string,
  lower: string,
  collected: ReadonlyMap<string, number>,
  language: Language,
): number {
  let marks = collected.get(lower) ?? 0;
  if (startsWithCapital(text)) marks |= MARKS.capital;
  if (lower.includes("-")) marks |= MARKS.hyphen;
  if (lower.includes("'")) marks |= MARKS.apostrophe;
  if (lower.length > 1 && (marks & (MARKS.hyphen | MARKS.apostrophe)) !== 0)
    marks |= markCompound(lower, collected, language);
  return marks;
}
