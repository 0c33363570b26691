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

export function moodBefore(at: number, tokens: readonly Token[], language: Language): Link["mood"] {
  if (tokens[at - 1]?.lower === "to") return moodOfInfinitive(at - 1, tokens, language);
  return moodBetween(Math.max(0, at - WORDS_OF_MOOD), at, tokens, language);
}

const WORDS_OF_MOOD = 4;
/** "used a stolen lorry to kill nine", "prompted a cruise ship to evacuate 420" */
const WORDS_TO_INFINITIVE = 5;

/** "worked to free five people", "vowed to send 2,500 troops": an aim; "managed to kill 49", "was forced to evacuate 60": it was done. */
function moodOfInfinitive(to: number, tokens: readonly Token[], language: Language): Link["mood"] {
  const { done, undone, causers } = language.events;
  const verb = tokens[to - 1]?.lower ?? "";
  if (undone.has(verb)) return "denied";
  let at = to - 1;
  if (!done.has(verb)) {
    const isCauser = ({ lower }: Token) => causers.has(lower);
    at = tokens.slice(0, to).findLastIndex(isCauser);
    if (at < Math.max(0, to - WORDS_TO_INFINITIVE)) return "planned";
  }
  return moodBetween(Math.max(0, at - WORDS_OF_MOOD), at, tokens, language);
}

/** "due to arrive", "due to be released", and not "due to flooding that damaged" or "set up". */
function isScheduled(due: number, verb: number, tokens: readonly Token[], { grammar }: Language): boolean {
  if (tokens[due + 1]?.lower !== "to") return false;
  return due + 2 >= verb || grammar.auxiliaries.has(tokens[due + 2]?.lower ?? "");
}

/** "are to be freed", "40 prisoners to be freed"; "had to be rescued" and "are feared to be dead" tell what happened. */
function isMeantToBe(to: number, tokens: readonly Token[], { grammar, events }: Language): boolean {
  if (tokens[to]?.lower !== "to" || !grammar.passiveAuxiliaries.has(tokens[to + 1]?.lower ?? ""))
    return false;
  const verb = tokens[to - 1]?.lower ?? "";
  return !events.done.has(verb) && !events.heard.has(verb) && !grammar.adverbs.has(verb);
}

export function moodBetween(
  from: number,
  to: number,
  tokens: readonly Token[],
  language: Language,
): Link["mood"] {
  for (let at = from; at < to; at++) {
    const { lower = "", text = "" } = tokens[at] ?? {};
    // "on 5 May"
    if (text !== lower && language.grammar.calendar.has(lower)) continue;
    if (language.grammar.scheduled.has(lower) && !isScheduled(at, to, tokens, language)) continue;
    if (language.grammar.conditionals.has(lower)) return "conditional";
    if (language.grammar.futures.has(lower)) return "planned";
    if (isMeantToBe(at, tokens, language)) return "planned";
  }
  return null;
}
