import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { measureAge } from "./ages.ts";
import { isFunctionWord, passiveVoice } from "./around.ts";
import type { Phrases } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

/** Whether a metric word after the noun is its predicate, a description of it, or somebody else's verb. */
export function fitPredicate(
  match: TriggerMatch,
  auxiliary: string | null,
  isDescribed: boolean,
  phrases: Phrases,
): "yes" | "describes" | "no" {
  const { tokens, language } = phrases;
  const { trigger } = match;
  const { passiveAuxiliaries } = language.grammar;
  if (trigger.as === "state") {
    // "a father fatally shot his daughter"
    const isDeed = auxiliary === null && trigger.words.some((word) => language.metrics.strikes.has(word));
    if (isDeed && takesObject(match.to, phrases)) return "no";
    // "found a man lying in the street with gunshot wounds"
    const isCondition =
      trigger.metric === "injured" && language.grammar.prepositions.has(trigger.words[0] ?? "");
    return auxiliary !== null || !isDescribed || isCondition ? "yes" : "no";
  }
  if (trigger.as !== "verb") return "no";
  const isPassiveVoice =
    passiveVoice(match.from, tokens, language) || (auxiliary !== null && passiveAuxiliaries.has(auxiliary));
  if (trigger.counted === "patient") {
    if (trigger.form !== "past" && trigger.form !== "participle") return "no";
    if (isPassiveVoice) return "yes";
    if (auxiliary !== null || isDescribed) return "no";
    // "driven from | their homes"
    const isClosed = language.grammar.prepositions.has(trigger.words.at(-1) ?? "");
    return !isClosed && takesObject(match.to, phrases) ? "no" : "describes";
  }
  const isPassiveOnly = trigger.form !== "gerund" && trigger.form !== "participle" && trigger.isPast !== true;
  if (isPassiveVoice && isPassiveOnly) return "no";
  if (isDescribed && auxiliary === null && trigger.form === "gerund") return "no";
  if (trigger.form === "infinitive")
    return standsAsVerb(match, auxiliary, isDescribed, phrases) ? "yes" : "no";
  // "three men suffering from gunshot wounds", "hundreds of people marching": said of the noun beside it.
  if (trigger.form === "gerund")
    return trigger.counted === "agent" || trigger.needs !== undefined || auxiliary !== null ? "yes" : "no";
  return "yes";
}

/**
 * The plain form is a noun as often as a verb ("in the 4900 block"): it needs its subject or an auxiliary right in front. Who "is expected to
 * recover from wounds" has them.
 */
function standsAsVerb(
  { from: at, trigger }: TriggerMatch,
  auxiliary: string | null,
  isDescribed: boolean,
  { tokens, language }: Phrases,
): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  if (before === "to") return trigger.isPast === true && auxiliary !== null;
  return (
    !isDescribed ||
    (auxiliary !== null &&
      (language.grammar.auxiliaries.has(before) || language.grammar.adverbs.has(before))) ||
    before === "who" ||
    before === "that"
  );
}

/** "police killed the man": a noun phrase right after the verb is its object. */
function takesObject(at: number, { tokens, language, numberAt }: Phrases): boolean {
  const next = tokens[at];
  // "shot 65-year-old minister Ana Lee"
  if (next?.kind === "number")
    return numberAt(at)?.use === "quantity" || measureAge(tokens, at, language) > 0;
  if (next?.kind !== "word") return false;
  const { grammar } = language;
  if (grammar.calendar.has(next.lower) && next.text !== next.lower) return false;
  if (grammar.conjunctions.has(next.lower)) return joinsDeed(at + 1, tokens, language);
  if (grammar.adverbs.has(next.lower) || grammar.prepositions.has(next.lower)) return false;
  if (
    grammar.clauseOpeners.has(next.lower) ||
    grammar.relatives.has(next.lower) ||
    grammar.auxiliaries.has(next.lower)
  )
    return false;
  if (grammar.determiners.has(next.lower) || grammar.pronouns.has(next.lower))
    return !language.metrics.timeNouns.has(tokens[at + 1]?.lower ?? "");
  if (numberAt(at)?.use === "quantity") return true;
  return startsWithCapital(next.text) || leadsToPerson(at, tokens, language);
}

/** "stabbed and robbed his wife", "stabbed and ran over his wife": the second verb has an object, which both share. */
function joinsDeed(at: number, tokens: readonly Token[], { grammar }: Language): boolean {
  const isWord = tokens[at]?.kind === "word" && !grammar.determiners.has(tokens[at]?.lower ?? "");
  const behind = grammar.overs.has(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  const object = tokens[behind]?.lower ?? "";
  return isWord && (grammar.determiners.has(object) || grammar.pronouns.has(object));
}

const LONGEST_OBJECT = 4;

/** "shot a mayor" without the article: "former council member Ana Lee". */
function leadsToPerson(start: number, tokens: readonly Token[], language: Language): boolean {
  for (let at = start; at < Math.min(start + LONGEST_OBJECT, tokens.length); at++) {
    const token = tokens[at];
    if (token?.kind !== "word" || isFunctionWord(token, language)) return false;
    if (language.groups.nouns.has(token.lower)) return true;
  }
  return false;
}
