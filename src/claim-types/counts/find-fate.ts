import type { Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { isOneThing, passiveVoice, wordBeforeVerb } from "./around.ts";
import type { Phrases } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

const WORDS_TO_FATE = 16;

/** What may become of people in the end. The hurt are released, too, but from hospital. */
const FATES: ReadonlyMap<Metric, ReadonlySet<Metric>> = new Map([
  ["injured", new Set<Metric>(["killed"])],
  ["detained", new Set<Metric>(["released", "killed"])],
  ["abducted", new Set<Metric>(["released", "killed"])],
]);

/**
 * "a woman who was critically injured died", "two men wounded on Monday have since died", "a man who was arrested was released": the words
 * behind token `from` that say what became in the end of people told there as `metric`; null where none do.
 */
export function findFate(
  from: number,
  metric: Metric,
  { tokens, language, triggersAt, numberAt }: Phrases,
): TriggerMatch | null {
  const fates = FATES.get(metric);
  if (fates === undefined) return null;
  const { grammar, speech } = language;
  let isInClause = false;
  for (let at = from + 1; at < Math.min(from + WORDS_TO_FATE, tokens.length); at++) {
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
    const fate = triggersAt(at).find(({ trigger }) => trigger.as === "verb" && fates.has(trigger.metric));
    if (fate === undefined) continue;
    if (isInClause && !isPerfect(at, tokens, language)) return null;
    return isSaidOf(fate, tokens, language) ? fate : null;
  }
  return null;
}

/**
 * "was shot in the chest and later died in hospital": the death that the words behind token `from` join to a hurt by "and"; null where
 * somebody else's follows.
 */
export function findJoinedDeath(from: number, metric: Metric, phrases: Phrases): TriggerMatch | null {
  if (metric !== "injured") return null;
  const { tokens, language, triggersAt } = phrases;
  const { grammar, numbers, speech } = language;
  for (let at = from; at < Math.min(from + WORDS_TO_FATE, tokens.length); at++) {
    const { kind, lower = "" } = tokens[at] ?? {};
    const opensClause = grammar.clauseOpeners.has(lower) && !grammar.prepositions.has(lower);
    if (opensClause || grammar.relatives.has(lower) || speech.cues.has(lower)) return null;
    if (lower === numbers.joiner) {
      let verb = at + 1;
      while (grammar.adverbs.has(tokens[verb]?.lower ?? "")) verb++;
      const death = triggersAt(verb).find(
        ({ trigger }) => trigger.as === "verb" && trigger.metric === "killed",
      );
      if (death !== undefined) return isSaidOf(death, tokens, language) ? death : null;
    }
    if (kind === "punctuation" && tokens[at + 1]?.lower !== numbers.joiner) return null;
  }
  return null;
}

/** "died", "was released"; in "had killed his guard" and "released a statement" they are the doers. */
function isSaidOf({ trigger, from }: TriggerMatch, tokens: readonly Token[], language: Language): boolean {
  if (trigger.as !== "verb" || trigger.form === "gerund") return false;
  return (
    trigger.counted === "subject" || (trigger.metric === "released" && passiveVoice(from, tokens, language))
  );
}

/** "has died", "have since died": the clause in between has a verb of its own. */
function isPerfect(verb: number, tokens: readonly Token[], language: Language): boolean {
  return language.grammar.perfects.has(wordBeforeVerb(verb, tokens, language));
}
