import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { Link } from "./link.ts";
import type { Phrases } from "./phrases.ts";

/**
 * The mood of the words that lead to a verb, an aside among them: "may, officials fear, have been killed". In "a man, who may have fallen,
 * was hurt" another verb has it.
 */
export function moodOfVerb(from: number, verb: number, phrases: Phrases): Link["mood"] {
  const { tokens, language } = phrases;
  let at = verb;
  while (at > from) {
    if (leadsToVerb(tokens[at - 1]?.lower ?? "", language)) at--;
    else if (tokens[at - 1]?.text === ",") {
      const opened = tokens.slice(from, at - 1).findLastIndex(({ text }) => text === ",");
      if (opened < 0 || language.grammar.relatives.has(tokens[from + opened + 1]?.lower ?? "")) break;
      at = from + opened;
    } else break;
  }
  return moodBetween(at, verb, tokens, language);
}

function leadsToVerb(lower: string, { grammar, metrics }: Language): boolean {
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.adverbs.has(lower) ||
    grammar.conditionals.has(lower) ||
    grammar.futures.has(lower) ||
    grammar.negations.has(lower) ||
    metrics.passedOver.has(lower) ||
    lower === "to"
  );
}

/** The mood of a deed from the words right before it, "to" among them: "vowed to free", "could have killed". */
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
    const least = Math.max(0, to - WORDS_TO_INFINITIVE);
    while (at >= least && !causers.has(tokens[at]?.lower ?? "")) at--;
    if (at < least) return "planned";
  }
  return moodBetween(Math.max(0, at - WORDS_OF_MOOD), at, tokens, language);
}

/** "due to arrive", "due to be released", and not "due to flooding that damaged" or "set up". */
function isScheduled(due: number, verb: number, tokens: readonly Token[], { grammar }: Language): boolean {
  if (tokens[due + 1]?.lower !== "to") return false;
  return due + 2 >= verb || grammar.auxiliaries.has(tokens[due + 2]?.lower ?? "");
}

/** "are to be freed", "40 prisoners to be freed"; "had to be rescued" and "are feared to be dead" tell what happened. */
function isMeantToBe(to: number, tokens: readonly Token[], { grammar, events, metrics }: Language): boolean {
  if (tokens[to]?.lower !== "to" || !grammar.passiveAuxiliaries.has(tokens[to + 1]?.lower ?? ""))
    return false;
  const verb = tokens[to - 1]?.lower ?? "";
  const isTold = events.done.has(verb) || events.heard.has(verb) || metrics.passedOver.has(verb);
  return !isTold && !grammar.adverbs.has(verb);
}

/** The mood that a word from token `from` to `to` gives: "planned" or "conditional"; null where none does. */
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

/** "there could have been six people dead": what is meant to come is said of a verb, not of a noun. */
export function doubtBefore(at: number, tokens: readonly Token[], language: Language): Link["mood"] {
  const mood = moodBetween(Math.max(0, at - WORDS_OF_MOOD), at, tokens, language);
  return mood === "conditional" ? mood : null;
}
