import type { PlaceMention, Sentence } from "../../model/annotation.ts";
import type { Population } from "../../model/claim.ts";
import type { Phrases, Quantity } from "./phrases.ts";

/**
 * People told by their nation alone are one group, whatever the words: "US citizens", "U.S. nationals" and "Americans". A noun that says
 * more of them keeps its own group: "American tourists".
 */
export function nameNation(
  population: Population,
  quantity: Quantity,
  { places }: Pick<Sentence, "places">,
  { tokens, language, tree }: Phrases,
): Population {
  if (places.length === 0 || quantity.sort !== "people" || population.text !== quantity.noun)
    return population;
  const first = tokens[quantity.number.to];
  const head = tokens[quantity.to - 1];
  if (first === undefined || head === undefined) return population;
  const nation = places.find(
    ({ start, end, place }) => place.precision === "country" && first.start <= start && end <= head.end,
  );
  if (nation === undefined) return population;
  const isNation = isHead(nation, head.end)
    ? population.group === head.lower
    : tree.isGeneric(population.group) && language.groups.nationals.has(head.lower);
  return isNation ? { ...population, group: `${nation.place.name} nationals` } : population;
}

function isHead({ adjective, end }: PlaceMention, headEnd: number): boolean {
  return adjective && end === headEnd;
}
