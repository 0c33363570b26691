import type { Token } from "./annotation.ts";
import type { Language } from "./language.ts";
import { firstFrom } from "./span.ts";

const MOST_BETWEEN = 8;
const OF = "of";

/**
 * "The army denied a part in the killing of ten", "denied that the trip was put off over the arrest": what a preposition leads in at offset
 * `start` is denied by nobody, who was part of it is. "Reports of a massacre" are denied whole.
 */
export function isPresupposed(
  start: number,
  tokens: readonly Token[],
  { grammar, speech, clauses }: Language,
): boolean {
  const first = firstFrom(tokens, start);
  for (let at = first - 1; at >= Math.max(0, first - MOST_BETWEEN); at--) {
    const { lower = "", kind } = tokens[at] ?? {};
    // "denied on Monday that ten had died"
    const isClause = grammar.auxiliaries.has(lower) || grammar.relatives.has(lower);
    if (kind === "punctuation" || isClause || grammar.calendar.has(lower)) return false;
    // "carried out an attack"
    if (clauses.small.outward.has(lower)) return false;
    if (grammar.prepositions.has(lower))
      return lower !== OF && !speech.accounts.has(tokens[at - 1]?.lower ?? "");
  }
  return false;
}
