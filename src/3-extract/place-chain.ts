import type { PlaceMention, Sentence, Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { isWithin } from "../model/place.ts";
import { firstFrom } from "../model/span.ts";

/**
 * The places that name one spot with `mention` and end in it, from the finest on: "Al Bab in northern Syria", "Marhanets in Ukraine's
 * Dnipropetrovsk region"; or that it opens: "the Ituri village of Komanda". `mention` alone where it stands alone.
 */
export function readChain(
  mention: PlaceMention,
  { start, places, tokens }: Sentence,
  language: Language,
): readonly PlaceMention[] {
  const chain = [mention];
  const own = places.indexOf(mention);
  for (const finer of places.slice(0, own).reverse()) {
    const [wider = mention] = chain;
    // "ALMATY, Kazakhstan —" is where the article was sent from.
    if (finer.start === start) break;
    if (!leadsFromTo(finer, wider, tokens, language)) break;
    // "Ukraine's" of "Ukraine's Dnipropetrovsk region"
    if (finer.adjective || isWithin(wider.place, finer.place)) continue;
    if (!isWithin(finer.place, wider.place)) break;
    chain.unshift(finer);
  }
  const behind = places[own + 1];
  if (behind === undefined || behind.adjective || isWithin(mention.place, behind.place)) return chain;
  return isWithin(behind.place, mention.place) && owns(mention, behind, tokens, language)
    ? [behind, ...chain]
    : chain;
}

/** Whether nothing but ", a town in northern" stands between two places, other places aside. */
function leadsFromTo(
  finer: PlaceMention,
  wider: PlaceMention,
  tokens: readonly Token[],
  { places, grammar }: Language,
): boolean {
  return tokensBetween(finer, wider, tokens).every(({ text, lower }) => {
    const isJoint = text === "," || text === "(" || grammar.determiners.has(lower);
    const leads = places.within.has(lower) || places.belonging.has(lower);
    return (
      isJoint || leads || places.kinds.has(lower) || places.qualifiers.has(lower) || lower.endsWith("'s")
    );
  });
}

/** "the Ituri village of Komanda", "Lagos's Lekki district": nothing but the kind stands between. */
function owns(
  owner: PlaceMention,
  owned: PlaceMention,
  tokens: readonly Token[],
  { places }: Language,
): boolean {
  return tokensBetween(owner, owned, tokens).every(
    ({ lower }) => places.kinds.has(lower) || places.belonging.has(lower) || places.qualifiers.has(lower),
  );
}

function tokensBetween(
  first: PlaceMention,
  second: PlaceMention,
  tokens: readonly Token[],
): readonly Token[] {
  const from = firstFrom(tokens, first.end);
  const to = firstFrom(tokens, second.start);
  return from < 0 || to < from ? [] : tokens.slice(from, to);
}
