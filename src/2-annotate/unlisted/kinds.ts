import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Name } from "./read-name.ts";

/** One past the last token of a name and of what it is said to be: "the village of Chilanga", "the Kizilay district"; null where nothing is said. */
export function endOfKind(
  name: Name,
  tokens: readonly Token[],
  { places, grammar }: Language,
): number | null {
  const { from, to } = name;
  const leader = lowerAt(tokens, from - 1);
  const isLed = places.belonging.has(leader) || places.callers.has(leader);
  if (isLed && places.settlements.has(lowerAt(tokens, from - 2))) return to;
  // "a Christian village" has no name; "attacked Gobra village" has.
  const isDefinite = grammar.definiteArticles.has(leader);
  if (grammar.determiners.has(leader) && !isDefinite) return null;
  const isSettlers = places.settlers.has(lowerAt(tokens, to));
  const at = isSettlers ? to + 1 : to;
  const kind = lowerAt(tokens, at);
  if (!places.settlements.has(kind)) return null;
  // "in the Kostenko settlement" against "the Epstein settlement"
  const opener = isDefinite ? lowerAt(tokens, from - 2) : leader;
  const isIn = places.within.has(opener) || places.near.has(opener);
  if (places.looseSettlements.has(kind) && !isSettlers && !isIn) return null;
  // "the Druze town of Majdal": the name comes behind; "the Kizilay district of Ankara" is in Ankara.
  const isOf = places.belonging.has(lowerAt(tokens, at + 1)) && startsWithCapital(tokens[at + 2]?.text ?? "");
  return isOf && places.namedSettlements.has(kind) ? null : at + 1;
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}

/** "Kuriga, a town in Kaduna": behind the name its kind is said, and where that lies. */
export function isNamedAsKind(
  { to }: Name,
  tokens: readonly Token[],
  { places, grammar }: Language,
): boolean {
  if (tokens[to]?.text !== "," || !grammar.determiners.has(tokens[to + 1]?.lower ?? "")) return false;
  let at = to + 2;
  while (places.qualifiers.has(tokens[at]?.lower ?? "")) at++;
  if (!places.settlements.has(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1]?.lower ?? "";
  return (
    places.within.has(next) ||
    places.near.has(next) ||
    places.distances.has(next) ||
    places.directions.has(next)
  );
}
