import type { Token } from "../model/annotation.ts";
import { startsWithCapital } from "../model/letters.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { NumberLexicon } from "../model/lexicon/numbers.ts";
import type { Surroundings } from "./surroundings.ts";

const LONGEST_NAME = 4;

/** The word that makes a number one of a house: "108 Dora Dee Place", "5285 W. Harlan Road", "the 400 block of Elm". */
export function findStreet(
  near: Surroundings,
  { streets, blocks }: NumberLexicon,
  grammar: GrammarLexicon,
): Token | undefined {
  if (near.first?.kind !== "number" || near.first.text.includes(",")) return undefined;
  const next = near.after(0);
  if (next !== undefined && blocks.has(next.lower)) return next;
  if (next === undefined || !startsWithCapital(next.text)) return undefined;
  for (let step = 1; step <= LONGEST_NAME; step++) {
    const token = near.after(step);
    if (token === undefined || !isInName(token, grammar)) return undefined;
    if (streets.has(token.lower)) return token;
  }
  return undefined;
}

/** A word with a capital or an initial; in capitals throughout every word would be one of a name. */
function isInName({ text, lower }: Token, { prepositions }: GrammarLexicon): boolean {
  if (text === ".") return true;
  return (
    startsWithCapital(text) && (text.length === 1 || text !== text.toUpperCase()) && !prepositions.has(lower)
  );
}
