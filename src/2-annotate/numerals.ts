import type { Token } from "../model/annotation.ts";
import type { NumberLexicon, VagueNumber } from "../model/lexicon/numbers.ts";
import { phrasesFrom } from "../model/phrases.ts";
import { readDigits } from "./digits.ts";
import { exactly, type Numeral, tidy } from "./numeral.ts";

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

/** "half a million", "a quarter million", "three quarters of a million". */
function readShareOfScale(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const wordAt = (place: number) => tokens[place]?.lower ?? "";
  const name = lexicon.fractions.has(wordAt(at)) ? at : at + 1;
  const parts = lexicon.fractions.get(wordAt(name));
  if (parts === undefined) return null;
  const times = name === at || wordAt(at) === "a" ? 1 : unitValue(wordAt(at), lexicon);
  if (times === null) return null;
  const isOf = wordAt(name + 1) === "of";
  // "the third million" is a place in a row; halves and quarters need no "of".
  if (!isOf && !lexicon.evenShares.has(wordAt(name))) return null;
  let scaleAt = isOf ? name + 2 : name + 1;
  if (wordAt(scaleAt) === "a") scaleAt++;
  const scale = lexicon.scales.get(wordAt(scaleAt));
  if (scale === undefined) return null;
  const value = tidy((times / parts) * scale);
  return { ...exactly(at, scaleAt + 1, value, !Number.isInteger(value)), modifier: "about" };
}

/** "several thousand", "a few hundred", "many thousands". */
function readMultiplied(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const start = tokens[at]?.lower === "a" ? at + 1 : at;
  const times = lexicon.vagueMultipliers.get(tokens[start]?.lower ?? "");
  if (times === undefined) return null;
  const word = tokens[start + 1]?.lower ?? "";
  const scale = lexicon.scales.get(word) ?? lexicon.scales.get(word.replace(/s$/u, ""));
  if (scale === undefined) return null;
  return { from: at, to: start + 2, low: times * scale, high: null, modifier: "vague", fraction: false };
}

function readSingle(tokens: readonly Token[], at: number, lexicon: NumberLexicon): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const multiple = lexicon.multiples.get(token.lower);
  if (multiple !== undefined && lexicon.multiplied.has(tokens[at + 1]?.lower ?? "")) {
    return exactly(at, at + 1, multiple, false);
  }
  const whole = token.kind === "number" ? readDigits(tokens, at, lexicon) : readWords(tokens, at, lexicon);
  return whole === null ? null : addFraction(tokens, whole, lexicon);
}

/** "two thirds", "one and a half", "two and a half million". */
function addFraction(tokens: readonly Token[], whole: Numeral, lexicon: NumberLexicon): Numeral {
  const { low, to } = whole;
  const wordAt = (at: number) => tokens[at]?.lower ?? "";
  if (low === null || whole.fraction) return whole;
  const parts = lexicon.fractions.get(wordAt(to));
  // "one third", "two thirds"; "20 third graders" and "one half" of a match are left alone.
  const isPlural = wordAt(to).endsWith("s");
  if (parts !== undefined && (isPlural ? low > 1 : low === 1 && parts > 2 && wordAt(to + 1) === "of"))
    return exactly(whole.from, to + 1, low / parts, true);
  const share = lexicon.fractions.get(wordAt(to + 2));
  const isAdded = wordAt(to) === lexicon.joiner && wordAt(to + 1) === "a" && share !== undefined;
  if (!isAdded) return whole;
  const own = lexicon.scales.get(wordAt(to - 1)) ?? 1;
  const scale = own === 1 ? lexicon.scales.get(wordAt(to + 3)) : undefined;
  const value = low + own / share;
  return scale === undefined
    ? exactly(whole.from, to + 3, value, !Number.isInteger(value))
    : exactly(whole.from, to + 4, tidy(value * scale), false);
}

/** "eight", "twenty-one", "two hundred and six", "three thousand", "two dozen". */
function readWords(
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
  return exactly(at, to, total + part, false);
}

/** The "and" of "two hundred and six", not the one of "two and six". */
function isJoined(
  tokens: readonly Token[],
  at: number,
  part: number | null,
  total: number,
  lexicon: NumberLexicon,
): boolean {
  const before = lexicon.scales.get(tokens[at - 1]?.lower ?? "");
  const after = unitValue(tokens[at + 1]?.lower ?? "", lexicon);
  return before !== undefined && before >= 100 && after !== null && (part !== null || total > 0);
}

/** "twenty" takes "one" but "two" takes no "three": those are two numbers. */
function canFollow(part: number | null, unit: number): boolean {
  if (part === null || part === 0) return true;
  const room = part % 100 === 0 ? 100 : part % 10 === 0 && part % 100 >= 20 ? 10 : 0;
  return unit < room;
}

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
