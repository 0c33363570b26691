import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { isOneThing } from "./around.ts";
import type { Phrases } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

const WORDS_TO_DEATH = 16;

/** "a woman who was critically injured died", "two men wounded on Monday have since died": what became of the hurt in the end. */
export function findDeath(
  from: number,
  { tokens, language, triggersAt, numberAt }: Phrases,
): TriggerMatch | null {
  const { grammar, speech } = language;
  let isInClause = false;
  for (let at = from + 1; at < Math.min(from + WORDS_TO_DEATH, tokens.length); at++) {
    const { kind, lower = "" } = tokens[at] ?? {};
    const opensClause = grammar.clauseOpeners.has(lower) && !grammar.prepositions.has(lower);
    // "wounded when police fired on marchers has died"
    isInClause ||= opensClause;
    if (kind === "punctuation" || (grammar.relatives.has(lower) && !opensClause)) return null;
    const number = numberAt(at);
    if (speech.cues.has(lower)) return null;
    if (number?.use === "quantity" && !isOneThing(number, tokens, language)) return null;
    // "wounded and the driver died"
    if (grammar.conjunctions.has(lower) && grammar.determiners.has(tokens[at + 1]?.lower ?? "")) return null;
    const death = triggersAt(at).find(({ trigger }) => trigger.as === "verb" && trigger.metric === "killed");
    if (death === undefined) continue;
    if (isInClause && !isPerfect(at, tokens, language)) return null;
    const { trigger } = death;
    return trigger.as === "verb" && trigger.counted === "subject" && trigger.form !== "gerund" ? death : null;
  }
  return null;
}

/** "has died", "have since died": the clause in between has a verb of its own. */
function isPerfect(verb: number, tokens: readonly Token[], { grammar }: Language): boolean {
  let at = verb - 1;
  while (grammar.adverbs.has(tokens[at]?.lower ?? "")) at--;
  return grammar.perfects.has(tokens[at]?.lower ?? "");
}
