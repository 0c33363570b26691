import { accepts } from "./accepts.ts";
import { joined } from "./around.ts";
import { fitPredicate } from "./fit-predicate.ts";
import type { Link } from "./link.ts";
import { moodBetween } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import { isOfSingular, isOwnersNumber } from "./whose-verb.ts";

const WORDS_TO_SECOND = 18;

/** "28 men were stopped on the road and arrested", "a man was found with a head wound and pronounced dead": the second of two verbs in the passive. */
export function linkJoined(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, language, triggersAt, numberAt } = phrases;
  const { grammar, numbers, speech } = language;
  const auxiliary = tokens[quantity.to]?.lower ?? "";
  if (quantity.isWhole || !grammar.passiveAuxiliaries.has(auxiliary)) return null;
  if (isOwnersNumber(quantity, phrases) || isOfSingular(auxiliary, quantity, phrases)) return null;
  for (let at = quantity.to + 1; at < Math.min(quantity.to + WORDS_TO_SECOND, tokens.length); at++) {
    const { kind, lower = "" } = tokens[at] ?? {};
    const opensClause = grammar.clauseOpeners.has(lower) && !grammar.prepositions.has(lower);
    if (opensClause || grammar.relatives.has(lower) || grammar.negations.has(lower) || speech.cues.has(lower))
      return null;
    if (kind === "punctuation" && lower !== ",") return null;
    if (lower !== numbers.joiner) continue;
    let verb = at + 1;
    while (
      grammar.passiveAuxiliaries.has(tokens[verb]?.lower ?? "") ||
      grammar.adverbs.has(tokens[verb]?.lower ?? "")
    )
      verb++;
    if (numberAt(verb) !== null) return null;
    const second = triggersAt(verb).find(
      (match) => accepts(match.trigger, quantity) && fitPredicate(match, auxiliary, false, phrases) === "yes",
    );
    if (second !== undefined) return joined(second, moodBetween(quantity.to, verb, tokens, language));
  }
  return null;
}
