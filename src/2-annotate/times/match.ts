import type { TimeWord } from "../../model/lexicon/times.ts";
import { MARKS } from "../../model/word-marks.ts";
import { type CompiledTimes, DIGIT_CLASSES, type WordEntry } from "./compile.ts";
import {
  type AtomClass,
  type ClassSet,
  type CompiledPattern,
  type Element,
  makeClassSet,
} from "./pattern.ts";
import { isNumber, type Piece } from "./pieces.ts";

/** One element of a pattern with the pieces it took. */
export interface Atom {
  readonly is: AtomClass | "word";
  readonly value: number | string;
  readonly from: number;
  readonly to: number;
}

export interface Match {
  readonly pattern: CompiledPattern;
  readonly atoms: readonly Atom[];
  readonly from: number;
  readonly to: number;
}

/** The pieces of one sentence with the lexicon that reads them. */
export interface Matcher {
  readonly compiled: CompiledTimes;
  readonly pieces: readonly Piece[];
  /** What the lexicon knows of each piece. */
  readonly entries: readonly (WordEntry | undefined)[];
  /** Classes that some piece of the sentence may be: a pattern that needs another cannot match. */
  readonly present: ClassSet;
  /** The matches at each piece once they were asked for: a sentence is read again for every day it is read from. */
  readonly matches: (readonly Match[] | undefined)[];
}

export function makeMatcher(compiled: CompiledTimes, pieces: readonly Piece[]): Matcher {
  const entries = pieces.map((piece) => (mayBePart(piece) ? compiled.words.get(piece.lower) : undefined));
  let { low, high } = pieces.some(isNumber) ? DIGITS : NO_CLASSES;
  for (const entry of entries) {
    if (entry === undefined) continue;
    low |= entry.classes.low;
    high |= entry.classes.high;
  }
  return { compiled, pieces, entries, present: { low, high }, matches: new Array(pieces.length) };
}

function mayBePart(piece: Piece): boolean {
  return (piece.marks & MARKS.timePart) !== 0 || isNumber(piece);
}

const DIGITS = makeClassSet(DIGIT_CLASSES);
const NO_CLASSES = makeClassSet([]);

const MAX_YEAR = 2099;
const MIN_YEAR = 1800;

/** Every pattern that matches at piece `at`, longest first, then in the order of the rules. */
export function matchAt(matcher: Matcher, at: number): readonly Match[] {
  let matches = matcher.matches[at];
  if (matches === undefined) {
    matches = findMatches(matcher, at);
    matcher.matches[at] = matches;
  }
  return matches;
}

function findMatches(matcher: Matcher, at: number): readonly Match[] {
  const piece = matcher.pieces[at];
  if (piece === undefined) return NO_MATCHES;
  const isDigits = isNumber(piece);
  const patterns = isDigits ? matcher.compiled.byDigits : matcher.entries[at]?.patterns;
  if (patterns === undefined || patterns.length === 0) return NO_MATCHES;
  let matches: Match[] | null = null;
  let atoms: Atom[] = [];
  for (const pattern of patterns) {
    if (!mayMatch(matcher, pattern) || (isDigits && !mayGoOn(matcher, at + 1, pattern))) continue;
    const end = matchElements(matcher, pattern.elements, 0, at, atoms);
    const to = endsInStop(atoms) ? end - 1 : end;
    if (to <= at || !fits(matcher, pattern, at, to)) {
      atoms.length = 0;
      continue;
    }
    matches ??= [];
    matches.push({ pattern, atoms, from: at, to });
    atoms = [];
  }
  if (matches === null) return NO_MATCHES;
  return matches.length > 1
    ? matches.sort((a, b) => b.to - a.to || a.pattern.order - b.pattern.order)
    : matches;
}

const NO_MATCHES: readonly Match[] = [];

// The full stop behind "Jan" is its own, behind "5 January" it ends the sentence.
function endsInStop(atoms: readonly Atom[]): boolean {
  const last = atoms.at(-1);
  return last?.is === "word" && last.value === "." && atoms.at(-2)?.is === "month";
}

function mayMatch({ present }: Matcher, { needs }: CompiledPattern): boolean {
  for (const need of needs) {
    if ((need.low & present.low) === 0 && (need.high & present.high) === 0) return false;
  }
  return true;
}

/** Whether what stands behind the digits that begin a pattern may be its next element: most end here. */
function mayGoOn({ pieces, entries }: Matcher, at: number, { second }: CompiledPattern): boolean {
  if (second === null) return true;
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (second.words.includes(piece.lower)) return true;
  // "5 1/2": digits may be of a class that words have, too.
  const { low, high } = entries[at]?.classes ?? NO_CLASSES;
  const isDigits = isNumber(piece);
  return (
    ((low | (isDigits ? DIGITS.low : 0)) & second.classes.low) !== 0 ||
    ((high | (isDigits ? DIGITS.high : 0)) & second.classes.high) !== 0
  );
}

/**
 * Matches `elements` from `index` on, collecting `atoms`; gives the end, or -1. Greedy, with backtracking over optional
 * elements and alternatives only: patterns have a dozen elements at most, so the work for each piece is bounded.
 */
function matchElements(
  matcher: Matcher,
  elements: readonly Element[],
  index: number,
  at: number,
  atoms: Atom[],
): number {
  const element = elements[index];
  if (element === undefined) return at;
  const piece = matcher.pieces[at];
  if (piece !== undefined) {
    const size = atoms.length;
    if (element.words.includes(piece.lower)) {
      atoms.push({ is: "word", value: piece.lower, from: at, to: at + 1 });
      const end = matchElements(matcher, elements, index + 1, at + 1, atoms);
      if (end >= 0) return end;
      atoms.length = size;
    }
    for (const name of element.classes) {
      const atom = (isNumber(piece) ? readDigits(name, piece, at) : null) ?? readWord(matcher, name, at);
      if (atom === null) continue;
      atoms.push(atom);
      const end = matchElements(matcher, elements, index + 1, atom.to, atoms);
      if (end >= 0) return end;
      atoms.length = size;
    }
  }
  return element.optional ? matchElements(matcher, elements, index + 1, at, atoms) : -1;
}

function readDigits(name: AtomClass, piece: Piece, at: number): Atom | null {
  const value = valueOfDigits(name, piece.text);
  return value === null ? null : { is: name, value, from: at, to: at + 1 };
}

function valueOfDigits(name: AtomClass, text: string): number | string | null {
  const isWhole = !text.includes(",") && !text.includes(".");
  const number = Number(text);
  switch (name) {
    case "day":
      return isWhole && text.length <= 2 && number >= 1 && number <= 31 ? number : null;
    case "year":
      return isWhole && text.length === 4 && number >= MIN_YEAR && number <= MAX_YEAR ? number : null;
    case "hour":
      return isWhole && text.length <= 2 && number <= 24 ? number : null;
    case "minute":
      return isWhole && text.length === 2 && number <= 59 ? number : null;
    case "yy":
      return isWhole && text.length === 2 ? number : null;
    case "hhmm":
      return isWhole && text.length === 4 && number < 2400 && number % 100 < 60 ? number : null;
    case "dotted":
      return text;
    case "num": {
      if (isWhole && text.length === 4 && number >= MIN_YEAR && number <= MAX_YEAR) return null;
      const plain = Number(text.replaceAll(",", ""));
      return Number.isFinite(plain) && plain > 0 && plain < 1e6 ? plain : null;
    }
    default:
      return null;
  }
}

function readWord(matcher: Matcher, name: AtomClass, at: number): Atom | null {
  if (name === "year") return readYearWords(matcher, at);
  const phrases = matcher.entries[at]?.phrases;
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const word = phrase.words.find((meaning) => meaning.is === name && hasCase(matcher, meaning, at));
    if (word === undefined || !hasWords(matcher, at + 1, phrase.rest)) continue;
    const to = at + 1 + phrase.rest.length;
    return name === "num"
      ? readNumber(matcher, Number(word.value), at, to)
      : { is: name, value: word.value, from: at, to };
  }
  return null;
}

/** "twenty-four", "twenty four", "two hundred": a number word and what it is multiplied by or added to. */
function readNumber(matcher: Matcher, first: number, from: number, to: number): Atom {
  const dash = matcher.pieces[to]?.lower === "-" ? 1 : 0;
  const next = wordNumber(matcher, to + dash);
  if (first >= 20 && first < 100 && next !== null && next < 10) {
    return { is: "num", value: first + next, from, to: to + dash + 1 };
  }
  if (first < 10 && dash === 0 && next === 100) return { is: "num", value: first * 100, from, to: to + 1 };
  return { is: "num", value: first, from, to };
}

/** "nineteen ninety-six", as broadcasts are written down: two numbers, the second of two digits. */
function readYearWords(matcher: Matcher, at: number): Atom | null {
  const century = wordNumber(matcher, at);
  const next = wordNumber(matcher, at + 1);
  if (century === null || century < 15 || century > 20 || next === null || next < 10 || next > 99)
    return null;
  const rest = readNumber(matcher, next, at + 1, at + 2);
  return { is: "year", value: century * 100 + Number(rest.value), from: at, to: rest.to };
}

function wordNumber(matcher: Matcher, at: number): number | null {
  for (const phrase of matcher.entries[at]?.phrases ?? []) {
    const word = phrase.words.find((meaning) => meaning.is === "num");
    if (word !== undefined && phrase.rest.length === 0) return Number(word.value);
  }
  return null;
}

function hasCase(matcher: Matcher, word: TimeWord, at: number): boolean {
  const piece = matcher.pieces[at];
  if (word.capital === undefined || piece === undefined) return true;
  const isCapital = piece.text[0] !== piece.lower[0];
  // The first word of a sentence has its capital from there.
  return isCapital === word.capital || (isCapital && at === 0);
}

function hasWords(matcher: Matcher, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => matcher.pieces[at + index]?.lower === word);
}

function fits(matcher: Matcher, { rule }: CompiledPattern, from: number, to: number): boolean {
  const before = matcher.pieces[from - 1]?.lower ?? "";
  const after = matcher.pieces[to]?.lower ?? "";
  if (rule.before !== undefined && !rule.before.includes(before)) return false;
  if (rule.notBefore?.includes(before) === true) return false;
  if (rule.after !== undefined && !rule.after.includes(after)) return false;
  return rule.notAfter?.includes(after) !== true;
}
