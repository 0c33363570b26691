import type { Token, TokenKind } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import type { Span } from "../model/span.ts";
import { MARKS } from "../model/word-marks.ts";
import { type CharacterClass, CLASSES, classOf } from "./words/characters.ts";
import { type Vocabulary, vocabularyOf } from "./words/vocabulary.ts";

// Words keep inner apostrophes, dots of initialisms and hyphens: "O'Brien", "U.S.", "oil-worker", "Nur-Sultan".
// Numbers keep inner separators and a fraction: "3,700", "2.3", "6.10", "2½". Everything else is one mark.
const TOKEN =
  /(\d+(?:[.,]\d+)*[¼½¾⅓⅔]?|[¼½¾⅓⅔])|((?:\p{L}\.){2,8}|[\p{L}\p{M}_]+(?:['’-][\p{L}\p{M}\d]+)*)|(\p{P})|[^\s\p{L}\p{M}\p{N}\p{P}]/gu;

const { letter, digit, punctuation, symbol, space } = CLASSES;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const LOW_LINE = 0x5f;
const CURLY = 0x2019;

/** Splits `span` of `text` into words, numbers and marks, with offsets into `text` and what each may be in `language`. */
export function splitTokens(text: string, span: Span, language: Language): Token[] {
  const tokens: Token[] = [];
  const vocabulary = vocabularyOf(language);
  const part = text.slice(span.start, span.end);
  for (let at = 0; at < part.length; ) {
    const first = classOf(part.charCodeAt(at));
    if (first === space) {
      at++;
      continue;
    }
    const token =
      readPlain(part, at, first, span.start, vocabulary) ?? readAny(part, at, span.start, vocabulary);
    if (token === null) break;
    tokens.push(token);
    at = token.end - span.start;
  }
  return tokens;
}

/** Most tokens are told by their first character and a few that follow; null where only the pattern can tell. */
function readPlain(
  part: string,
  at: number,
  first: CharacterClass,
  offset: number,
  vocabulary: Vocabulary,
): Token | null {
  switch (first) {
    case letter: {
      const end = endOfWord(part, at);
      return end < 0 ? null : makeToken("word", part.slice(at, end), offset + at, vocabulary);
    }
    case digit: {
      const end = endOfDigits(part, at);
      return end < 0 ? null : makeNumber(part.slice(at, end), offset + at, findFollowing(part, end));
    }
    case punctuation:
      return makeToken("punctuation", part.charAt(at), offset + at, vocabulary);
    case symbol:
      return makeToken("symbol", part.charAt(at), offset + at, vocabulary);
    default:
      return null;
  }
}

/** One past the word that begins at `at`; -1 where the pattern must tell: at "U.S.", "snake_case", letters with accents. */
function endOfWord(part: string, at: number): number {
  let end = at + 1;
  while (classOf(part.charCodeAt(end)) === letter) end++;
  if (end === at + 1 && part.charCodeAt(end) === DOT) return -1;
  for (;;) {
    const unit = part.charCodeAt(end);
    if (unit === LOW_LINE || classOf(unit) === CLASSES.other) return -1;
    if (unit !== DASH && unit !== APOSTROPHE && unit !== CURLY) return end;
    const next = classOf(part.charCodeAt(end + 1));
    if (next === CLASSES.other) return -1;
    if (next !== letter && next !== digit) return end;
    end += 2;
    while (isInner(classOf(part.charCodeAt(end)))) end++;
  }
}

function isInner(character: CharacterClass): boolean {
  return character === letter || character === digit;
}

function endOfDigits(part: string, at: number): number {
  let end = at + 1;
  while (classOf(part.charCodeAt(end)) === digit) end++;
  const next = part.charCodeAt(end);
  if (next !== DOT && next !== COMMA) return classOf(next) === CLASSES.other ? -1 : end;
  const after = classOf(part.charCodeAt(end + 1));
  return after === digit ? -1 : end;
}

/** The next token from `at` on, by the pattern. */
function readAny(part: string, at: number, offset: number, vocabulary: Vocabulary): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(part);
  if (match === null) return null;
  const [text] = match;
  const kind = kindOf(match);
  const start = offset + match.index;
  return kind === "number"
    ? makeNumber(text, start, findFollowing(part, TOKEN.lastIndex))
    : makeToken(kind, text, start, vocabulary);
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return "number";
  if (match[2] !== undefined) return "word";
  return match[3] !== undefined ? "punctuation" : "symbol";
}

function makeToken(kind: TokenKind, written: string, start: number, vocabulary: Vocabulary): Token {
  const { text, lower, marks } = vocabulary.know(written);
  return { start, end: start + text.length, kind, text, lower, marks };
}

const DATED = MARKS.year | MARKS.time;

/** The character behind digits; in "10 : 30" the colon. */
function findFollowing(part: string, end: number): number {
  const next = part.charCodeAt(end);
  return next === SPACE && part.charCodeAt(end + 1) === COLON ? COLON : next;
}

/** `next` is the character behind the digits: "2022", "13.5.2015", "5th" and "10:30" may tell a time. */
function makeNumber(text: string, start: number, next: number): Token {
  const following = classOf(next);
  const isGlued = following === letter || following === CLASSES.other || next === COLON || next === LOW_LINE;
  const mayBeYear = text.length === 4 || text.includes(".");
  const marks = MARKS.digits | MARKS.number | (mayBeYear ? DATED : isGlued ? MARKS.time : 0);
  return { start, end: start + text.length, kind: "number", text, lower: text, marks };
}
