import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { Link } from "./link.ts";
import type { TriggerMatch } from "./triggers.ts";

/** Words that join or place others, months and weekdays: none of them is a noun that is counted or its verb. */
export function isJointWord({ lower, text }: Token, { grammar }: Language): boolean {
  return (
    grammar.prepositions.has(lower) ||
    grammar.auxiliaries.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.clauseOpeners.has(lower) ||
    grammar.relatives.has(lower) ||
    (grammar.calendar.has(lower) && text !== lower)
  );
}

export function isFunctionWord(token: Token | undefined, language: Language): boolean {
  if (token === undefined) return false;
  return isJointWord(token, language) || language.grammar.adverbs.has(token.lower);
}

/** "kidnapped from a church were freed", "shot in a car have died": one thing is no subject. */
export function isOneThing(
  { implicit, to }: NumberMention,
  tokens: readonly Token[],
  language: Language,
): boolean {
  const group = language.groups.nouns.get(tokens[to]?.lower ?? "")?.group;
  return implicit && group !== undefined && language.events.thingGroups.has(group);
}

/** A link by the metric words found. Who "should recover" from wounds has them. */
export function joined({ trigger, from, to }: TriggerMatch, mood: Link["mood"]): Link {
  return {
    metric: trigger.metric,
    rule: "",
    words: { from, to },
    mood: trigger.isPast === true ? null : mood,
  };
}

/** Steps back over words that may stand between a verb and its number: "killing the", "killed a total of". */
export function skipBack(at: number, tokens: readonly Token[], language: Language): number {
  let end = at;
  if (tokens[end]?.lower === "of" && tokens[end - 1]?.lower === "total") end -= 3;
  while (end > 0) {
    const lower = tokens[end]?.lower ?? "";
    const isSkipped =
      language.metrics.leftBefore.has(lower) || (language.grammar.determiners.has(lower) && lower !== "no");
    if (!isSkipped) break;
    end--;
  }
  return end;
}

/** Looks back from a verb over adverbs for "was", "been", "being" … */
export function passiveVoice(at: number, tokens: readonly Token[], language: Language): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const lower = tokens[before]?.lower ?? "";
    if (language.grammar.passiveAuxiliaries.has(lower)) return true;
    if (!language.grammar.adverbs.has(lower)) return false;
  }
  return false;
}

/** The word before a verb and its adverbs: the "have" of "have since died"; "" at the start of a sentence. */
export function wordBeforeVerb(verb: number, tokens: readonly Token[], { grammar }: Language): string {
  let at = verb - 1;
  while (grammar.adverbs.has(tokens[at]?.lower ?? "")) at--;
  return tokens[at]?.lower ?? "";
}
