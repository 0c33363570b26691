import type { Place, PlaceMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { contains } from "../../model/span.ts";
import type { Name } from "./read-name.ts";

/** A sentence with its places that the gazetteer holds. */
interface Listed {
  readonly tokens: readonly Token[];
  readonly listed: readonly PlaceMention[];
}

/** The listed place that a name is said to lie in, or only near. */
export interface Area {
  readonly place: Place;
  readonly isNear: boolean;
}

/**
 * The listed place that a name is said to lie in or near: "Chilanga, Morazan department", "Lagos's Lekki district", "20 km south of
 * Goma". `to` is one past the name and the word for its kind.
 */
export function findArea({ from }: Name, to: number, sentence: Listed, language: Language): Area | null {
  if (sentence.listed.length === 0) return null;
  return ownerBefore(from, sentence) ?? areaBehind(to, sentence, language);
}

const POSSESSIVE = /['’]s$/u;

/** "Almaty's Bostandyk district" */
function ownerBefore(from: number, { tokens, listed }: Listed): Area | null {
  const owner = tokens[from - 1];
  if (owner === undefined || !POSSESSIVE.test(owner.text)) return null;
  const mention = listed.find((one) => !one.adjective && contains(owner, one));
  return mention === undefined ? null : { place: mention.place, isNear: false };
}

const MOST_BETWEEN = 9;

function areaBehind(to: number, { tokens, listed }: Listed, language: Language): Area | null {
  const { places } = language;
  const opener = tokens[to];
  if (opener === undefined) return null;
  let isIn = places.within.has(opener.lower) || places.belonging.has(opener.lower);
  if (!isIn && opener.text !== "," && opener.text !== "(") return null;
  let isNear = false;
  let owner: Area | null = null;
  for (let at = to + 1; at < Math.min(tokens.length, to + MOST_BETWEEN); at++) {
    const token = tokens[at];
    if (token === undefined) return owner;
    const mention = listed.find(({ start }) => start === token.start);
    if (mention?.adjective === true) continue;
    if (mention === undefined) {
      if (!mayStandBetween(token, language)) return owner;
      isIn ||= places.within.has(token.lower);
      isNear ||= places.near.has(token.lower) || places.distances.has(token.lower);
      // "south of Goma" is beside it, "in the south of Kazakhstan" is not.
      isNear ||=
        !isIn && places.belonging.has(token.lower) && places.directions.has(tokens[at - 1]?.lower ?? "");
      continue;
    }
    const area = { place: mention.place, isNear };
    const isAlone = opener.text === "," && owner === null && at === to + 1;
    while ((tokens[at + 1]?.start ?? mention.end) < mention.end) at++;
    // "in Nigeria's Kaduna state": what it has is nearer.
    if (!POSSESSIVE.test(tokens[at]?.text ?? ""))
      return isAlone && !isClosed(at + 1, tokens, language) ? null : area;
    owner = area;
  }
  return owner;
}

/** ", a town in the northern", ", 20 km south of", ", a village near" */
function mayStandBetween({ text, lower, kind }: Token, { places, grammar }: Language): boolean {
  if (kind === "number" || text === "," || grammar.determiners.has(lower)) return true;
  if (places.kinds.has(lower) || places.qualifiers.has(lower)) return true;
  if (places.within.has(lower) || places.near.has(lower)) return true;
  return places.distances.has(lower) || places.directions.has(lower);
}

/** Whether an area that stands alone behind a comma belongs to the name before it: "In Ordino, France won" does not say where Ordino is. */
function isClosed(after: number, tokens: readonly Token[], { places, grammar }: Language): boolean {
  const next = tokens[after];
  if (next === undefined || next.kind === "punctuation") return true;
  return places.kinds.has(next.lower) || grammar.prepositions.has(next.lower);
}
