import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Name } from "./read-name.ts";

/** One past the last token of a name and of what it is said to be: "the village of Chilanga", "the Kizilay district"; null where nothing is said. */
export function endOfKind(
  { from, to }: Name,
  tokens: readonly Token[],
  { places, grammar }: Language,
): number | null {
  const wordAt = (at: number) => tokens[at]?.lower ?? "";
  const isLed = places.belonging.has(wordAt(from - 1)) || places.callers.has(wordAt(from - 1));
  if (isLed && places.settlements.has(wordAt(from - 2))) return to;
  // "a Christian village" has no name; "attacked Gobra village" has.
  const leader = wordAt(from - 1);
  if (grammar.determiners.has(leader) && leader !== "the") return null;
  const at = places.settlers.has(wordAt(to)) ? to + 1 : to;
  if (!places.settlements.has(wordAt(at))) return null;
  // "the Druze town of Majdal": the name comes behind.
  return places.belonging.has(wordAt(at + 1)) &&
    startsWithCapital(tokens[at + 2]?.text ?? "") &&
    leader !== "the"
    ? null
    : at + 1;
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
