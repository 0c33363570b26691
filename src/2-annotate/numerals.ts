import type { Modifier, Token } from "../model/annotation.ts";
import type { NumberLexicon, VagueNumber } from "../model/lexicon/numbers.ts";
import { phrasesFrom } from "../model/phrases.ts";
import { readDigits } from "./digits.ts";
import { addFraction, readShareOfScale } from "./fractions.ts";
import { readWords, unitValue } from "./number-words.ts";
import { exactly, type Numeral } from "./numeral.ts";
import { addPlace } from "./ordinals.ts";

/** Every word that a number may start with, besides digits and "twenty-one". */
export function listStarters(lexicon: NumberLexicon): Set<string> {
  const { units, multiples, vagueMultipliers, vague, evenShares } = lexicon;
  const firsts = vague.map(({ words }) => words[0] ?? "");
  return new Set([
    ...units.keys(),
    ...multiples.keys(),
    ...vagueMultipliers.keys(),
    ...firsts,
    ...evenShares,
    "a",
  ]);
}

/** Reads the number that starts at token `at`: a range, digits, number words or a vague word; null where none does. */
export function readNumeral(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const counted = readHundredAnd(tokens, at, lexicon);
  if (counted !== null) return counted;
  const vague = readShareOfScale(tokens, at, lexicon) ?? matchVague(tokens, at, lexicon);
  if (vague !== null) return vague;
  const first = readSingle(tokens, at, lexicon);
  if (first === null || first.low === null) return first;
  if (!lexicon.rangeWords.has(tokens[first.to]?.lower ?? "")) return first;
  const second = readSingle(tokens, first.to + 1, lexicon);
  if (second === null || second.high === null || !joinsRange(tokens, first, second, lexicon)) return first;
  return { ...second, from: at, low: scaleLike(first, second, tokens, lexicon), modifier: "range" };
}

/** "a hundred and twenty-five", "a thousand two hundred": what stands behind makes the round number an exact one. */
function readHundredAnd(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  if (tokens[at]?.lower !== "a") return null;
  const scale = lexicon.scales.get(tokens[at + 1]?.lower ?? "");
  if (scale === undefined || scale < HUNDRED) return null;
  const numeral = readWords(tokens, at + 1, lexicon, 1);
  return numeral === null || numeral.to === at + 2 ? null : { ...numeral, from: at };
}

const HUNDRED = 100;

/**
 * "5 to 7", "6 or 7", "5-7", "between 5 and 7" are ranges; "rose from 8 to 12", "5 and 7" and "ALMATY, 5 January 2022 — Twelve people"
 * are two numbers.
 */
function joinsRange(
  tokens: readonly Token[],
  first: Numeral,
  second: Numeral,
  lexicon: NumberLexicon,
): boolean {
  const word = tokens[first.to]?.lower ?? "";
  const opener = tokens[first.from - 1]?.lower ?? "";
  const low = scaleLike(first, second, tokens, lexicon);
  if (low === null || second.high === null || low >= second.high) return false;
  if (word === lexicon.joiner) return opener === "between";
  if (opener === "from") return isSpan(tokens, first.from - 1, lexicon);
  // "Order 21-2021"
  if (isYear(second) && !isYear(first) && tokens[first.to]?.kind === "punctuation") return false;
  return !isYear(first) || (!isYear(second) && !isSpaced(tokens, first.to));
}

/** "From 200 to 300 people", "ranging from 200 to 300": both ends hold at once; elsewhere "from" is where a growing number began. */
function isSpan(tokens: readonly Token[], from: number, lexicon: NumberLexicon): boolean {
  const before = tokens[from - 1];
  return before === undefined || lexicon.spanOpeners.has(before.lower);
}

/** Whether the mark stands apart from the words on both sides, as the dash behind a dateline does. */
function isSpaced(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark?.kind !== "punctuation" || before === undefined || after === undefined) return false;
  return before.end < mark.start && mark.end < after.start;
}

/** In "two to three million" the scale word belongs to both ends. */
function scaleLike(
  first: Numeral,
  second: Numeral,
  tokens: readonly Token[],
  lexicon: NumberLexicon,
): number | null {
  const scale = lexicon.scales.get(tokens[second.to - 1]?.lower ?? "");
  const hasOwn = lexicon.scales.has(tokens[first.to - 1]?.lower ?? "");
  if (first.low === null || scale === undefined || hasOwn || second.to - second.from < 2) return first.low;
  return first.low < scale ? first.low * scale : first.low;
}

function isYear(numeral: Numeral): boolean {
  return numeral.low !== null && numeral.low >= 1000 && numeral.low <= 2100;
}

function matchVague(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  let best: VagueNumber | null = null;
  for (const phrase of phrasesFrom(lexicon.vague, tokens[at]?.lower ?? "")) {
    if (phrase.words.length <= (best?.words.length ?? 0)) continue;
    if (phrase.words.every((word, index) => tokens[at + index]?.lower === word)) best = phrase;
  }
  const multiplied = readMultiplied(tokens, at, lexicon);
  if (multiplied !== null) return multiplied;
  if (best === null) return null;
  const { words, low, high = null, modifier } = best;
  const plain: Numeral = { from: at, to: at + words.length, low, high, modifier, fraction: false };
  // "a million and a half"
  return low === high ? { ...addFraction(tokens, plain, lexicon), modifier } : plain;
}

/** "several thousand", "a few hundred", "many thousands", "a couple of dozen". */
function readMultiplied(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const start = tokens[at]?.lower === "a" ? at + 1 : at;
  const times = lexicon.vagueMultipliers.get(tokens[start]?.lower ?? "");
  if (times === undefined) return null;
  const last = tokens[start + 1]?.lower === "of" ? start + 2 : start + 1;
  const word = tokens[last]?.lower ?? "";
  const scale = lexicon.scales.get(word) ?? lexicon.scales.get(word.replace(/s$/u, ""));
  if (scale === undefined) return null;
  return { from: at, to: last + 1, low: times * scale, high: null, modifier: "vague", fraction: false };
}

function readSingle(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const multiple = lexicon.multiples.get(token.lower);
  if (multiple !== undefined && lexicon.multiplied.has(tokens[at + 1]?.lower ?? "")) {
    return exactly(at, at + 1, multiple, false);
  }
  const whole = token.kind === "number" ? readDigits(tokens, at, lexicon) : readWords(tokens, at, lexicon);
  if (whole === null) return readTagged(token, at, lexicon);
  const parted = addFraction(tokens, whole, lexicon);
  if (parted !== whole) return parted;
  return addTag(tokens, whole, lexicon) ?? addPlace(tokens, whole, lexicon) ?? whole;
}

/** "forty-odd", "twenty-plus": one word with a number before its last hyphen. */
function readTagged({ lower }: Token, at: number, lexicon: NumberLexicon): Numeral | null {
  const value = taggedValue(lower, lexicon);
  const modifier = lexicon.tags.get(lower.slice(lower.lastIndexOf("-") + 1));
  return value === null || modifier === undefined
    ? null
    : tag(exactly(at, at + 1, value, false), at + 1, modifier);
}

/** The number in "forty-odd" and "twenty-five-plus"; null for any other word. */
export function taggedValue(word: string, lexicon: NumberLexicon): number | null {
  const hyphen = word.lastIndexOf("-");
  return hyphen > 0 && lexicon.tags.has(word.slice(hyphen + 1))
    ? unitValue(word.slice(0, hyphen), lexicon)
    : null;
}

/** "300-plus", "40-odd": no mark but a hyphen that touches the number and the word. */
function addTag(tokens: readonly Token[], whole: Numeral, { tags }: NumberLexicon): Numeral | null {
  const [last, hyphen, word] = [tokens[whole.to - 1], tokens[whole.to], tokens[whole.to + 1]];
  const modifier = tags.get(word?.lower ?? "");
  const isTouching = last?.end === hyphen?.start && hyphen?.end === word?.start;
  return hyphen?.text === "-" && modifier !== undefined && isTouching
    ? tag(whole, whole.to + 2, modifier)
    : null;
}

function tag(whole: Numeral, to: number, modifier: Modifier): Numeral {
  return { ...whole, to, high: modifier === "at_least" ? null : whole.high, modifier };
}
