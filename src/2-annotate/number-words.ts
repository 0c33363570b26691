import type { Token } from "../model/annotation.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import { exactly, type Numeral, tidy } from "./numeral.ts";

/** Reads "eight", "twenty-one", "two hundred and six", "three thousand", "two dozen", "one point two million"; null where no number word stands. */
export function readWords(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
  opening: number | null = null,
): Numeral | null {
  let total = 0;
  let part = opening;
  let to = at;
  while (to < tokens.length) {
    const word = tokens[to]?.lower ?? "";
    const unit = unitValue(word, lexicon);
    const scale = lexicon.scales.get(word);
    if (unit !== null && canFollow(part, unit)) {
      part = (part ?? 0) + unit;
    } else if (scale !== undefined && scale >= 1000 && part === 0 && total > 0) {
      // "three lakh crore"
      total *= scale;
    } else if (scale !== undefined && part !== null) {
      part *= scale;
      if (scale >= 1000) {
        total += part;
        part = 0;
      }
    } else if (word === lexicon.joiner && isJoined(tokens, to, part, total, lexicon)) {
      to++;
      continue;
    } else break;
    to++;
  }
  if (part === null || to === at) return null;
  const value = total + part;
  return readPoint(tokens, at, to, value, lexicon) ?? exactly(at, to, value, false);
}

/** The "and" of "two hundred and six", not the one of "two and six" nor of "two million and three quarters". */
function isJoined(
  tokens: readonly Token[],
  at: number,
  part: number | null,
  total: number,
  lexicon: NumberLexicon,
): boolean {
  const before = lexicon.scales.get(tokens[at - 1]?.lower ?? "");
  const after = unitValue(tokens[at + 1]?.lower ?? "", lexicon);
  if (before === undefined || before < 100 || after === null || (part === null && total === 0)) return false;
  return readParts(tokens, at + 2, after, lexicon) === null;
}

/** "twenty" takes "one" but "two" takes no "three": those are two numbers. */
function canFollow(part: number | null, unit: number): boolean {
  if (part === null || part === 0) return true;
  const room = part % 100 === 0 ? 100 : part % 10 === 0 && part % 100 >= 20 ? 10 : 0;
  return unit < room;
}

/** "one point two million", as broadcasts are written down; "at one point two million …" tells a moment. */
function readPoint(
  tokens: readonly Token[],
  at: number,
  point: number,
  whole: number,
  lexicon: NumberLexicon,
): Numeral | null {
  if (tokens[point]?.lower !== lexicon.decimal.word) return null;
  let to = point + 1;
  let digits = "";
  for (; to - point <= MOST_DECIMALS; to++) {
    const digit = lexicon.units.get(tokens[to]?.lower ?? "");
    if (digit === undefined || digit > 9) break;
    digits += digit;
  }
  const scale = lexicon.scales.get(tokens[to]?.lower ?? "");
  if (digits === "" || scale === undefined || lexicon.decimal.notAfter.has(tokens[at - 1]?.lower ?? ""))
    return null;
  return exactly(at, to + 1, tidy(Number(`${whole}.${digits}`) * scale), false);
}

const MOST_DECIMALS = 3;

/** The value of a number word, of one of two parts too: "twenty-one"; null for any other word. */
export function unitValue(word: string, lexicon: NumberLexicon): number | null {
  const unit = lexicon.units.get(word);
  if (unit !== undefined) return unit;
  if (!word.includes("-")) return null;
  const [tens, ones, ...rest] = word.split("-");
  if (tens === undefined || ones === undefined || rest.length > 0) return null;
  const high = lexicon.units.get(tens);
  const low = lexicon.units.get(ones);
  return high !== undefined && low !== undefined && high >= 20 && low < 10 ? high + low : null;
}

/** Into how many parts the word at `at` shares behind the number `times`: "two thirds", "one fifth were"; null for "20 third graders". */
export function readParts(
  tokens: readonly Token[],
  at: number,
  times: number,
  { fractions, shareBefore }: NumberLexicon,
): number | null {
  const word = tokens[at]?.lower ?? "";
  const parts = fractions.get(word);
  if (parts === undefined) return null;
  if (word.endsWith("s")) return times > 1 ? parts : null;
  const next = tokens[at + 1];
  const isShare = next === undefined || next.kind === "punctuation" || shareBefore.has(next.lower);
  return times === 1 && isShare ? parts : null;
}
