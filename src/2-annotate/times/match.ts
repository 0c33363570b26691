import type { TimeWord } from "../../model/lexicon/times.ts";
import type { AtomClass, CompiledPattern, CompiledTimes, Element } from "./compile.ts";
import type { Piece } from "./pieces.ts";

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

/** Matches the patterns of one lexicon against the pieces of one sentence. */
export interface Matcher {
  readonly compiled: CompiledTimes;
  readonly pieces: readonly Piece[];
}

const MAX_YEAR = 2099;
const MIN_YEAR = 1500;

/** Every pattern that matches at piece `at`, longest first, then in the order of the rules. */
export function matchAt(matcher: Matcher, at: number): Match[] {
  const piece = matcher.pieces[at];
  if (piece === undefined) return [];
  const matches: Match[] = [];
  for (const pattern of patternsAt(matcher, at, piece)) {
    const atoms = matchElements(matcher, pattern.elements, 0, at);
    if (atoms === null || !fits(matcher, pattern, at, endOf(atoms, at))) continue;
    matches.push({ pattern, atoms, from: at, to: endOf(atoms, at) });
  }
  return matches.sort((a, b) => b.to - a.to || a.pattern.order - b.pattern.order);
}

function patternsAt(matcher: Matcher, at: number, piece: Piece): Set<CompiledPattern> {
  const { compiled } = matcher;
  const found = new Set<CompiledPattern>(compiled.byWord.get(piece.lower));
  if (piece.isNumber) {
    for (const pattern of compiled.byDigits) found.add(pattern);
    return found;
  }
  for (const phrase of compiled.phrases.get(piece.lower) ?? []) {
    if (!hasWords(matcher, at + 1, phrase.rest)) continue;
    for (const word of phrase.words) {
      if (word.is === "num") for (const pattern of compiled.byClass.get("year") ?? []) found.add(pattern);
      for (const pattern of compiled.byClass.get(word.is) ?? []) found.add(pattern);
    }
  }
  return found;
}

// Greedy with backtracking over optional elements only; patterns have a dozen elements at most.
function matchElements(
  matcher: Matcher,
  elements: readonly Element[],
  index: number,
  at: number,
): readonly Atom[] | null {
  const element = elements[index];
  if (element === undefined) return [];
  for (const atom of atomsFor(matcher, element, at)) {
    const rest = matchElements(matcher, elements, index + 1, atom.to);
    if (rest !== null) return [atom, ...rest];
  }
  return element.optional ? matchElements(matcher, elements, index + 1, at) : null;
}

function atomsFor(matcher: Matcher, element: Element, at: number): Atom[] {
  const piece = matcher.pieces[at];
  if (piece === undefined) return [];
  const atoms: Atom[] = [];
  if (element.words.includes(piece.lower))
    atoms.push({ is: "word", value: piece.lower, from: at, to: at + 1 });
  for (const name of element.classes) {
    const digits = piece.isNumber ? readDigits(name, piece, at) : null;
    const atom = digits ?? readWord(matcher, name, at);
    if (atom !== null) atoms.push(atom);
  }
  return atoms;
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
  for (const phrase of matcher.compiled.phrases.get(matcher.pieces[at]?.lower ?? "") ?? []) {
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
  for (const phrase of matcher.compiled.phrases.get(matcher.pieces[at]?.lower ?? "") ?? []) {
    const word = phrase.words.find((meaning) => meaning.is === "num");
    if (word !== undefined && phrase.rest.length === 0) return Number(word.value);
  }
  return null;
}

function hasCase(matcher: Matcher, word: TimeWord, at: number): boolean {
  if (word.capital !== true) return true;
  const piece = matcher.pieces[at];
  return piece !== undefined && piece.text[0] !== piece.lower[0];
}

function hasWords(matcher: Matcher, at: number, words: readonly string[]): boolean {
  return words.every((word, index) => matcher.pieces[at + index]?.lower === word);
}

function fits(matcher: Matcher, { rule }: CompiledPattern, from: number, to: number): boolean {
  const before = matcher.pieces[from - 1]?.lower ?? "";
  const after = matcher.pieces[to]?.lower ?? "";
  if (rule.before !== undefined && !rule.before.includes(before)) return false;
  if (rule.notBefore?.includes(before) === true) return false;
  return rule.notAfter?.includes(after) !== true;
}

function endOf(atoms: readonly Atom[], at: number): number {
  return atoms.at(-1)?.to ?? at;
}
