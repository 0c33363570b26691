import { isOneThing } from "./around.ts";
import type { Phrases } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

const WORDS_TO_DEATH = 12;

/** "a woman who was critically injured died", "two men wounded on Monday have since died": what became of the hurt in the end. */
export function findDeath(
  from: number,
  { tokens, language, triggersAt, numberAt }: Phrases,
): TriggerMatch | null {
  const { grammar, speech } = language;
  for (let at = from + 1; at < Math.min(from + WORDS_TO_DEATH, tokens.length); at++) {
    const { kind, lower = "" } = tokens[at] ?? {};
    const opensClause = grammar.clauseOpeners.has(lower) && !grammar.prepositions.has(lower);
    if (kind === "punctuation" || opensClause || grammar.relatives.has(lower)) return null;
    const number = numberAt(at);
    if (speech.cues.has(lower)) return null;
    if (number?.use === "quantity" && !isOneThing(number, tokens, language)) return null;
    // "wounded and the driver died"
    if (grammar.conjunctions.has(lower) && grammar.determiners.has(tokens[at + 1]?.lower ?? "")) return null;
    const death = triggersAt(at).find(({ trigger }) => trigger.as === "verb" && trigger.metric === "killed");
    if (death === undefined) continue;
    const { trigger } = death;
    return trigger.as === "verb" && trigger.counted === "subject" && trigger.form !== "gerund" ? death : null;
  }
  return null;
}
