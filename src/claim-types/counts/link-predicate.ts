import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isWordAt } from "../../model/phrases.ts";
import { accepts, FOR_THE_LIVING } from "./accepts.ts";
import { isOneThing, joined, skipBack } from "./around.ts";
import { findFate, findJoinedDeath } from "./find-fate.ts";
import { fitPredicate } from "./fit-predicate.ts";
import type { Link } from "./link.ts";
import { doubtBefore, moodOfVerb } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";
import {
  disagrees,
  isBehindOther,
  isBetween,
  isNounBehind,
  isObjectOfOther,
  isOfNamed,
  isOfSingular,
  isOwnersNumber,
  opensOtherSubject,
  saysOfOthers,
} from "./whose-verb.ts";

const LONGEST_GAP = 26;
/** "Three victims, a 25-year-old man, a 26-year-old man and a 33-year-old man, were" */
const LONGEST_ASIDE = 28;

const BRACKETS = new Map([
  ["(", ")"],
  ["—", "—"],
  ["–", "–"],
]);

function isPartOpener(number: number, { tokens, language }: Phrases): boolean {
  return language.metrics.partOpeners.some((words) => isWordAt(tokens, number - words.length, words));
}

/** "eight police were killed", "26 protesters had died", "seven killed as …", "20 people have been taken to hospital". */
export function linkPredicate(quantity: Quantity, phrases: Phrases): Link | null {
  if (isOwnersNumber(quantity, phrases) || isBetween(quantity, phrases)) return null;
  if (isObjectOfOther(quantity, phrases) || isBehindOther(quantity.number, phrases)) return null;
  const { tokens, language, triggersAt } = phrases;
  const { grammar } = language;
  let at = quantity.to;
  let auxiliary: string | null = null;
  /** Inside words that describe the noun: "captured by rebels two years ago", "in Almaty", "who had been trapped". */
  let isDescribed = false;
  const isLeft = wereLeft(quantity, phrases);
  /** Inside a clause of its own, which says what the set did and not its part: "four of the eleven who were shot have died". */
  let isRelative = false;
  let fallback: Link | null = null;
  /** "were not hurt", "weren't hurt"; an auxiliary behind begins anew: "who were not on board were killed". */
  let isNegated = false;
  for (const end = Math.min(at + LONGEST_GAP, tokens.length); at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const isStart = at === quantity.to;
    const matches = triggersAt(at).filter(
      ({ trigger }) =>
        accepts(trigger, quantity) &&
        !(
          trigger.as === "verb" &&
          (isNounBehind(at, trigger, phrases) || disagrees(trigger, quantity, phrases))
        ),
    );
    if (
      matches.length > 0 &&
      (auxiliary !== null || isStart || isDescribed || onlyAdverbs(quantity.to, at, tokens, language))
    ) {
      const fits = matches.map((match) => ({
        match,
        fit: fitPredicate(match, auxiliary, isDescribed && !isLeft, phrases),
      }));
      const predicate = fits.find(({ fit }) => fit === "yes")?.match;
      if (isNegated && predicate !== undefined) break;
      if (isDescribed && predicate !== undefined && isOfNamed(predicate, phrases)) break;
      // "the four killed in the attack might have been saved"
      if (
        fallback?.metric === "killed" &&
        predicate !== undefined &&
        FOR_THE_LIVING.has(predicate.trigger.metric)
      )
        break;
      if (quantity.isWhole && !isRelative && predicate !== undefined && isFullVerb(predicate)) break;
      const isDescription = predicate !== undefined && describesSet(predicate, isRelative, quantity);
      // "a man who was shot died", "two men wounded on Monday have died"
      const mayGoOn = predicate !== undefined && !quantity.isWhole && (isRelative || auxiliary === null);
      const fate = mayGoOn
        ? findFate(at, predicate.trigger.metric, phrases)
        : predicate === undefined
          ? null
          : findJoinedDeath(predicate.to, predicate.trigger.metric, phrases);
      if (fate !== null) return joined(fate, moodOfVerb(quantity.to, fate.from, phrases));
      if (predicate !== undefined && !isDescription)
        return joined(predicate, moodOfVerb(quantity.to, at, phrases));
      const description = predicate ?? fits.find(({ fit }) => fit === "describes")?.match;
      if (description !== undefined) {
        if (!quantity.partitive || isDescription)
          fallback ??= joined(description, doubtBefore(quantity.from, tokens, language));
        isDescribed = true;
        isRelative = false;
        auxiliary = null;
        at = description.to - 1;
        continue;
      }
      if (!isDescribed) break;
    }
    if (grammar.auxiliaries.has(token.lower)) {
      if (quantity.isWhole && !isRelative) break;
      if (isOfSingular(token.lower, quantity, phrases)) break;
      // A second subject has taken over: "300 people in a square that was stormed".
      auxiliary = token.lower;
      isNegated = token.lower.endsWith("n't");
      continue;
    }
    if (grammar.negations.has(token.lower)) {
      // "were not only wounded"
      isNegated ||= auxiliary !== null && !grammar.adverbs.has(tokens[at + 1]?.lower ?? "");
      continue;
    }
    // "a mother whose son was shot"
    if (grammar.possessors.has(token.lower) || saysOfOthers(at, auxiliary, phrases)) break;
    if (grammar.adverbs.has(token.lower)) continue;
    // "are due to be freed", "were found shot dead"
    const isPassedOver = language.metrics.passedOver.has(token.lower) || grammar.futures.has(token.lower);
    if (auxiliary !== null && isPassedOver) continue;
    if (token.text === ",") {
      if (isDescribed && goesOn(at + 1, phrases)) continue;
      const close = closeParenthesis(at, phrases);
      if (close === null) break;
      at = close;
      isDescribed = true;
      continue;
    }
    const closer = BRACKETS.get(token.text);
    if (closer !== undefined) {
      const close = tokens.slice(at + 1, at + 13).findIndex((other) => other.text === closer);
      if (close < 0) break;
      isDescribed = true;
      at += 1 + close;
      continue;
    }
    if (token.text === "“" || token.text === "”" || token.text === '"' || token.text === "-") continue;
    if (token.kind === "punctuation") break;
    if (auxiliary !== null && !isDescribed) break;
    if (
      grammar.clauseOpeners.has(token.lower) &&
      !grammar.prepositions.has(token.lower) &&
      token.lower !== "who" &&
      token.lower !== "that" &&
      token.lower !== "which"
    )
      break;
    // "two women and the driver died": one more, uncounted, shares the verb.
    if (
      token.lower === language.numbers.joiner &&
      grammar.determiners.has(tokens[at + 1]?.lower ?? "") &&
      goesOn(at + 3, phrases)
    ) {
      isDescribed = true;
      at += 2;
      continue;
    }
    if (isStart && startsWithCapital(token.text)) {
      isDescribed = true;
      continue;
    }
    // "the first of 276 girls to be released": an aim, not what became of them.
    if (token.lower === "to" && grammar.passiveAuxiliaries.has(tokens[at + 1]?.lower ?? "")) {
      if (isDescribed || (isStart && tokens[quantity.from - 1]?.lower === "of")) break;
      // "40 prisoners to be freed", "are due to be freed"
      auxiliary ??= token.lower;
      continue;
    }
    if (grammar.conjunctions.has(token.lower) && !isDescribed) break;
    const other = phrases.numberAt(at);
    const next = tokens[other?.to ?? at]?.lower ?? "";
    if (other?.from === at && other.use === "quantity" && !isOneThing(other, tokens, language)) {
      if (!isDescribed) break;
      if (isBehindOther(other, phrases)) continue;
      // "200 teens at the party and four of them were shot"
      const isSubject = next === "of" || language.groups.nouns.has(next);
      // "Nine people including two police officers were killed"
      if (isSubject && isPartOpener(at, phrases)) continue;
      // "a million entered Europe and 4,000 drowned"
      const isJoined = tokens[at - 1]?.lower === language.numbers.joiner;
      const hasVerb = isJoined && triggersAt(other.to).some(isFullVerb);
      if (isSubject || hasVerb || grammar.auxiliaries.has(next)) break;
    }
    if (language.speech.cues.has(token.lower) && auxiliary === null) break;
    if (isDescribed && opensOtherSubject(at, quantity, phrases)) break;
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.relatives.has(token.lower) ||
      (isStart && isVerbal(at, phrases))
    ) {
      isDescribed = true;
      isRelative = grammar.relatives.has(token.lower);
      auxiliary = null;
      continue;
    }
    if (!isDescribed) break;
    if (auxiliary !== null) {
      // "who were on the bus": an auxiliary without a metric verb describes, and the main verb is still to come.
      auxiliary = null;
    }
  }
  return fallback;
}

/** "left four troops, including the gunman, dead", "left one woman dead and five others, two of them guards, wounded" */
function wereLeft({ from, to }: Quantity, { tokens, language }: Phrases): boolean {
  const { leavers } = language.metrics;
  const before = skipBack(from - 1, tokens, language);
  if (leavers.has(tokens[before]?.lower ?? "")) return true;
  if (tokens[before]?.lower !== language.numbers.joiner || tokens[to]?.text !== ",") return false;
  for (let at = before - 1; at >= Math.max(0, before - WORDS_OF_LEFT); at--) {
    const { kind, lower = "" } = tokens[at] ?? {};
    if (kind === "punctuation" || language.grammar.auxiliaries.has(lower)) return false;
    if (leavers.has(lower)) return true;
  }
  return false;
}

/** "left one 25-year-old woman dead and" */
const WORDS_OF_LEFT = 8;

function isFullVerb({ trigger }: TriggerMatch): boolean {
  return trigger.as === "verb" && trigger.form !== "gerund";
}

/**
 * "four of the eleven who were shot have died": the clause says what the set did. "all 66 on board were killed", "four men attending a
 * party were wounded": where they were says less than what became of them.
 */
function describesSet({ trigger }: TriggerMatch, isRelative: boolean, { partitive }: Quantity): boolean {
  const isWhere = trigger.as === "state" || (trigger.as === "verb" && trigger.form === "gerund");
  return (isRelative && partitive) || (isWhere && trigger.metric === "participated");
}

function onlyAdverbs(from: number, to: number, tokens: readonly Token[], language: Language): boolean {
  for (let at = from; at < to; at++) if (!language.grammar.adverbs.has(tokens[at]?.lower ?? "")) return false;
  return true;
}

/** "walking home", "trapped", "caught in the crossfire"; "two men discovered the body" and "caught a thief" tell what they did. */
function isVerbal(at: number, { tokens, language }: Phrases): boolean {
  const { kind, lower = "" } = tokens[at] ?? {};
  if (kind !== "word") return false;
  const { determiners, prepositions } = language.grammar;
  const next = tokens[at + 1]?.lower ?? "";
  if (lower.endsWith("ing")) return true;
  if (lower.endsWith("ed")) return !determiners.has(next);
  if (!prepositions.has(next)) return false;
  // "loyal to the mayor", "born in the camp"
  const isDescribing = language.events.describing.has(lower);
  return isDescribing || language.clauses.verbs.get(lower)?.forms.has("participle") === true;
}

/** The comma that closes ", including two officers," or ", Hannah and Ari,"; null where none opens or closes. */
function closeParenthesis(at: number, phrases: Phrases): number | null {
  const { tokens, language } = phrases;
  const isOpened = language.metrics.asideOpeners.has(tokens[at + 1]?.lower ?? "");
  let first: number | null = null;
  for (let close = at + 2; close < Math.min(at + LONGEST_ASIDE, tokens.length); close++) {
    if (tokens[close]?.text !== ",") continue;
    // ", including a man, his wife and their son, were"
    if (goesOn(close + 1, phrases)) return close;
    first ??= close;
  }
  return isOpened ? first : null;
}

/** Whether the verb of the sentence follows: an auxiliary, an adverb or a metric word. */
function goesOn(at: number, { tokens, language, triggersAt }: Phrases): boolean {
  const { grammar } = language;
  const lower = tokens[at]?.lower ?? "";
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.adverbs.has(lower) ||
    triggersAt(at).some(({ trigger }) => trigger.as === "verb")
  );
}
