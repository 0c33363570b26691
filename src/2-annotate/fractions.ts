import type { Token } from "../model/annotation.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import { readParts, unitValue } from "./number-words.ts";
import { exactly, type Numeral, tidy } from "./numeral.ts";

/** Reads "half a million", "a quarter million", "three quarters of a million". */
export function readShareOfScale(
  tokens: readonly Token[],
  at: number,
  lexicon: NumberLexicon,
): Numeral | null {
  const name = lexicon.fractions.has(wordAt(tokens, at)) ? at : at + 1;
  const parts = lexicon.fractions.get(wordAt(tokens, name));
  if (parts === undefined) return null;
  const times = name === at || wordAt(tokens, at) === "a" ? 1 : unitValue(wordAt(tokens, at), lexicon);
  if (times === null) return null;
  const isOf = wordAt(tokens, name + 1) === "of";
  // "the third million" is a place in a row; halves and quarters need no "of".
  if (!isOf && !lexicon.evenShares.has(wordAt(tokens, name))) return null;
  let scaleAt = isOf ? name + 2 : name + 1;
  if (wordAt(tokens, scaleAt) === "a") scaleAt++;
  const scale = lexicon.scales.get(wordAt(tokens, scaleAt));
  if (scale === undefined) return null;
  const value = tidy((times / parts) * scale);
  return { ...exactly(at, scaleAt + 1, value, !Number.isInteger(value)), modifier: "about" };
}

/** Adds what is less than one: "two thirds", "one and a half", "two and a half million", "two million and three quarters". */
export function addFraction(tokens: readonly Token[], whole: Numeral, lexicon: NumberLexicon): Numeral {
  const { low, to } = whole;
  if (low === null || whole.fraction) return whole;
  const parts = readParts(tokens, to, low, lexicon);
  if (parts !== null) return exactly(whole.from, to + 1, low / parts, true);
  const share = wordAt(tokens, to) === lexicon.joiner ? readShare(tokens, to + 1, lexicon) : null;
  if (share === null) return whole;
  const own = lexicon.scales.get(wordAt(tokens, to - 1)) ?? 1;
  const scale = own === 1 ? lexicon.scales.get(wordAt(tokens, to + 3)) : undefined;
  const value = low + (own === HUNDRED ? share : own * share);
  return scale === undefined
    ? exactly(whole.from, to + 3, tidy(value), !Number.isInteger(tidy(value)))
    : exactly(whole.from, to + 4, tidy(value * scale), false);
}

// "a dozen and a half" is eighteen, "one hundred and three quarters" little more than a hundred.
const HUNDRED = 100;

/** "a half", "three quarters"; of two parts of the whole in "two and one third of the town" the second is a number of its own. */
function readShare(tokens: readonly Token[], at: number, lexicon: NumberLexicon): number | null {
  const word = wordAt(tokens, at);
  if (word === "a") {
    const parts = lexicon.fractions.get(wordAt(tokens, at + 1));
    return parts === undefined ? null : 1 / parts;
  }
  const times = unitValue(word, lexicon);
  const parts = times === null ? null : readParts(tokens, at + 1, times, lexicon);
  return times === null || parts === null || wordAt(tokens, at + 2) === "of" ? null : times / parts;
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
