import type { Token } from "../model/annotation.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import { exactly, type Numeral } from "./numeral.ts";

/** Adds the word that makes a number a place in a row: "two hundredth", "one hundred and twenty-fifth", "twenty fifth"; null where there is none. */
export function addPlace(tokens: readonly Token[], whole: Numeral, lexicon: NumberLexicon): Numeral | null {
  const { from, to, low } = whole;
  // "550,000 First Security shares"
  if (low === null || whole.fraction || tokens[from]?.kind !== "word") return null;
  const scale = lexicon.ordinalScales.get(tokens[to]?.lower ?? "");
  if (scale !== undefined) return makePlace(from, to + 1, low * scale);
  const isJoined = tokens[to]?.lower === lexicon.joiner;
  // "killed one hundred and first reports said …" tells a number.
  if (isJoined && !lexicon.placeOpeners.has(tokens[from - 1]?.lower ?? "")) return null;
  const at = isJoined ? to + 1 : to;
  const place = lexicon.ordinals.get(tokens[at]?.text ?? "");
  if (place === undefined || !canEnd(low, place)) return null;
  // "twenty third graders"
  return tokens[at + 1]?.lower.endsWith("s") === true ? null : makePlace(from, at + 1, low + place);
}

function makePlace(from: number, to: number, value: number): Numeral {
  return { ...exactly(from, to, value, false), place: true };
}

/** "twenty" takes "fifth", "one hundred" takes "fifteenth"; "two" takes neither. */
function canEnd(low: number, place: number): boolean {
  return low % 100 === 0 ? low > 0 && place < 100 : low % 10 === 0 && low % 100 >= 20 && place < 10;
}
