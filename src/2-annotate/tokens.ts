import type { Token, TokenKind } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";

// Words keep inner apostrophes, dots of initialisms and hyphens: "O'Brien", "U.S.", "oil-worker", "Nur-Sultan".
// Numbers keep inner separators: "3,700", "2.3", "6.10". Everything else is one mark.
const TOKEN =
  /(\d+(?:[.,]\d+)*)|((?:\p{L}\.){2,8}|[\p{L}\p{M}_]+(?:['’-][\p{L}\p{M}\d]+)*)|(\p{P})|[^\s\p{L}\p{M}\p{N}\p{P}]/gu;

/** Splits `span` of `text` into words, numbers and marks, with offsets into `text`. */
export function splitTokens(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (let at = 0; at < part.length; ) {
    if (part.charCodeAt(at) === SPACE) {
      at++;
      continue;
    }
    const token = readPlain(part, at, span.start) ?? readAny(part, at, span.start);
    if (token === null) break;
    tokens.push(token);
    at = token.end - span.start;
  }
  return tokens;
}

/** The next token from `at` on, by the pattern. */
function readAny(part: string, at: number, offset: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(part);
  return match === null ? null : makeToken(kindOf(match), match[0], offset + match.index);
}

function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return "number";
  if (match[2] !== undefined) return "word";
  return match[3] !== undefined ? "punctuation" : "symbol";
}

const SPACE = 0x20;
/** Of the first 128 characters: 1 letters, 2 digits, 3 punctuation, 4 symbols; 0 is for the pattern to tell. */
const CLASSES = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(0x80);
  const marks = [/[A-Za-z]/u, /\d/u, /[^_\P{P}]/u, /\p{S}/u];
  for (let unit = 0; unit < classes.length; unit++) {
    classes[unit] = marks.findIndex((mark) => mark.test(String.fromCharCode(unit))) + 1;
  }
  return classes;
}

/** Most tokens are plain ASCII and told by their first letter and what follows; null where only the pattern can tell. */
function readPlain(part: string, at: number, offset: number): Token | null {
  const first = CLASSES[part.charCodeAt(at)];
  if (first === 3) return makeToken("punctuation", part.charAt(at), offset + at);
  if (first === 4) return makeToken("symbol", part.charAt(at), offset + at);
  if (first !== 1 && first !== 2) return null;
  let end = at + 1;
  while (CLASSES[part.charCodeAt(end)] === first) end++;
  const next = part.charCodeAt(end);
  if (first === 2)
    return next === DOT || next === COMMA ? null : makeNumber(part.slice(at, end), offset + at);
  return endsWord(next, end - at) ? makeToken("word", part.slice(at, end), offset + at) : null;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const WORD_MARKS: ReadonlySet<number> = new Set(["'", "-", "_"].map((mark) => mark.charCodeAt(0)));
const CURLY_QUOTES: ReadonlySet<number> = new Set(["“", "”"].map((mark) => mark.charCodeAt(0)));

/** True where a word of `length` letters is over before `unit`; the dot after one letter may be that of "U.S." */
function endsWord(unit: number, length: number): boolean {
  if (unit === DOT) return length > 1;
  if (Number.isNaN(unit)) return true;
  return unit < 0x80 ? !WORD_MARKS.has(unit) : CURLY_QUOTES.has(unit);
}

function makeToken(kind: TokenKind, text: string, start: number): Token {
  return { start, end: start + text.length, kind, text, lower: lowerOf(text) };
}

function makeNumber(text: string, start: number): Token {
  return { start, end: start + text.length, kind: "number", text, lower: text };
}

const MOST_KEPT = 20_000;
const lowers = new Map<string, string>();

/** The words in small letters, one string for all tokens of a word: what is looked up in many tables is hashed but once. */
function lowerOf(words: string): string {
  const known = lowers.get(words);
  if (known !== undefined) return known;
  const lower = words.toLowerCase().replaceAll("’", "'");
  if (lowers.size >= MOST_KEPT) lowers.clear();
  lowers.set(words, lower);
  return lower;
}
