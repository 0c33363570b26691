import type { Sentence } from "../model/annotation.ts";
import type { TermTally } from "../model/digest.ts";
import { type HashedWord, hashWord } from "../model/id.ts";
import { MARKS } from "../model/word-marks.ts";

/** A word of one article, told apart once for all that is counted, hashed and paired of it. */
export interface Word extends HashedWord {
  readonly text: string;
  /** Its place among the words of the article. */
  readonly place: number;
  /** How often the article uses it. */
  readonly times: number;
  /** The owner in "kazakhstan's", for which it counts; null for a word that counts for itself. */
  readonly owner: Word | null;
}

interface CountedWord extends Word {
  times: number;
  asName: number;
  isNumber: boolean;
  owner: CountedWord | null;
}

/** True for a word that stands in its article but once: so does whatever it is a part of. */
export function isUnique({ times, owner }: Word): boolean {
  return times === 1 && owner === null;
}

export interface Vocabulary {
  /** How many words the article tells apart. */
  readonly size: number;
  readonly terms: readonly TermTally[];
  /** The words of the story text in runs that no quotation breaks: papers that quote one speech do not copy each other. */
  readonly runs: readonly (readonly Word[])[];
}

const HEADLINE_WORD = /[\p{L}\p{M}]+/gu;
const OPENING_QUOTES = new Set(["“", "«", "„"]);
const CLOSING_QUOTES = new Set(["”", "»"]);

/** Reads the words of an article's headline and story text. `possessive` is the ending by which a word owns what follows. */
export function readVocabulary(headline: string, story: readonly Sentence[], possessive: RegExp): Vocabulary {
  const words = new Map<string, CountedWord>();
  for (const word of headline.match(HEADLINE_WORD) ?? []) count(lookUp(word.toLowerCase()), false, false);
  const runs: Word[][] = [];
  for (const { tokens } of story) {
    let run: Word[] = [];
    let isQuoted = false;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (token.kind === "word" || token.kind === "number") {
        const word = lookUp(token.lower);
        if (token.kind === "word")
          count(word.owner ?? word, at > 0 && (token.marks & MARKS.capital) !== 0, false);
        else count(token.text === token.lower ? word : lookUp(token.text), false, true);
        if (!isQuoted) run.push(word);
      } else {
        const toggles = token.text === '"';
        const opens = OPENING_QUOTES.has(token.text);
        if (!toggles && !opens && !CLOSING_QUOTES.has(token.text)) continue;
        isQuoted = toggles ? !isQuoted : opens;
        runs.push(run);
        run = [];
      }
    }
    runs.push(run);
  }
  return { size: words.size, terms: listTerms(words.values()), runs };

  function lookUp(text: string): CountedWord {
    const known = words.get(text);
    if (known !== undefined) return known;
    const { low, high } = hashWord(text);
    const word: CountedWord = {
      text,
      place: words.size,
      low,
      high,
      times: 0,
      asName: 0,
      isNumber: false,
      owner: null,
    };
    words.set(text, word);
    if (possessive.test(text)) word.owner = lookUp(text.replace(possessive, ""));
    return word;
  }
}

function count(word: CountedWord, asName: boolean, isNumber: boolean): void {
  if (word.times === 0) word.isNumber = isNumber;
  word.times++;
  if (asName) word.asName++;
}

function listTerms(words: Iterable<CountedWord>): TermTally[] {
  const terms: TermTally[] = [];
  for (const { text, times, asName, isNumber } of words) {
    if (times > 0) terms.push([text, times, isNumber ? "number" : asName * 2 > times ? "name" : "word"]);
  }
  return terms;
}
