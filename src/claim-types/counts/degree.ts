import type { Token } from "../../model/annotation.ts";
import type { Population } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import type { Link } from "./link.ts";
import type { Phrases } from "./phrases.ts";

/** "were very critically wounded" */
const WORDS_BEFORE = 2;
/** "suffered several life-threatening gunshot wounds" */
const WORDS_BEHIND = 7;
/** "not considered life-threatening" */
const TAKERS_BEFORE = 4;

/** Narrows people by what the metric words say of them: where they are, or how badly they are hurt. */
export function narrowByWords(population: Population, link: Link, phrases: Phrases): Population {
  const group = findPlace(link, phrases);
  if (group === null) return narrowByDegree(population, link, phrases);
  return phrases.tree.isGeneric(population.group) ? { ...population, group } : population;
}

/** "72 people were on board", "seven are in intensive care": no crowd that took part in something, and not all who are in hospital. */
function findPlace({ words }: Link, { tokens, language }: Phrases): string | null {
  const last = words === null ? undefined : tokens[words.to - 1];
  return (last !== undefined && language.metrics.stays.get(last.lower)) || null;
}

/**
 * Narrows people to those hurt as badly as the metric words say: "two are in critical condition", "eight had life-threatening injuries".
 * They are some of the hurt, and no later number of all.
 */
function narrowByDegree(population: Population, link: Link, phrases: Phrases): Population {
  if (link.metric !== "injured" || !phrases.tree.isGeneric(population.group)) return population;
  const group = findDegree(link, phrases);
  return group === null ? population : { ...population, group };
}

function findDegree({ words }: Link, { tokens, language }: Phrases): string | null {
  if (words === null) return null;
  const end = findHarm(words.to, tokens, language) ?? words.to;
  for (let at = Math.max(0, words.from - WORDS_BEFORE); at < end; at++) {
    const group = language.metrics.degrees.get(tokens[at]?.lower ?? "");
    if (group === undefined) continue;
    const before = tokens.slice(Math.max(0, at - TAKERS_BEFORE), at);
    return before.some(({ lower }) => language.metrics.degreeTakers.has(lower)) ? null : group;
  }
  return null;
}

/** Where the harm stands that a verb needs: "injuries" behind "suffered". In "shot and left with serious wounds" it is of another verb. */
function findHarm(from: number, tokens: readonly Token[], { metrics, numbers }: Language): number | null {
  for (let at = from; at < Math.min(from + WORDS_BEHIND, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.lower === numbers.joiner) return null;
    if (metrics.harms.has(token.lower)) return at;
    if (token.kind === "punctuation" && token.text !== "-") return null;
  }
  return null;
}
