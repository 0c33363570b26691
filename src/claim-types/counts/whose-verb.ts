import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Trigger } from "../../model/lexicon/metrics.ts";
import { skipBack } from "./around.ts";
import { isPersonRow } from "./person-rows.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";

/** "41 civilians in clashes": behind a preposition it is no verb. */
export function isNounBehind(
  at: number,
  { form }: Trigger & { as: "verb" },
  { tokens, language }: Phrases,
): boolean {
  return form === "finite" && language.grammar.prepositions.has(tokens[at - 1]?.lower ?? "");
}

/** "two dozen rallies", "906 attacks", "a few blocks": no verb of several ends in "-s"; "a family of four dies" is one family. */
export function disagrees(
  { form }: Trigger & { as: "verb" },
  { number, from }: Quantity,
  { tokens }: Phrases,
): boolean {
  return form === "finite" && number.low !== 1 && tokens[from - 1]?.lower !== "of";
}

/** "The driver of a bus with 12 people was killed": what is said of one is not said of several; "a group of 12 was" is one group. */
export function isOfSingular(
  auxiliary: string,
  { number, from, to }: Quantity,
  { tokens, language }: Phrases,
): boolean {
  const isSeveral = number.low === null || number.low > 1;
  if (!isSeveral || !language.grammar.singularAuxiliaries.has(auxiliary)) return false;
  // "a couple was"
  const isOneWord = language.groups.nouns.get(tokens[to - 1]?.lower ?? "")?.plural === false;
  return tokens[from - 1]?.lower !== "of" && (!isOneWord || isPersonRow(number));
}

/** "A deputy questioning a man was shot": the man is whom he questioned. */
export function isObjectOfOther({ number, from }: Quantity, { tokens, language }: Phrases): boolean {
  if (!number.implicit) return false;
  let at = from - 1;
  // "questioning a woman and a man"
  if (tokens[at]?.lower === language.numbers.joiner) {
    let article = at - 1;
    while (article > at - WORDS_OF_PERSON && !isArticle(tokens[article], language)) article--;
    at = article - 1;
  }
  // "a deputy questioning", and not "that evening"
  return (tokens[at]?.lower ?? "").endsWith("ing") && language.groups.nouns.has(tokens[at - 1]?.lower ?? "");
}

/** "a boy born to one of them was freed", "a friend of one of the dead was held": the verb is said of the other. */
export function isBehindOther({ from, to, low }: NumberMention, { tokens, language }: Phrases): boolean {
  const { prepositions } = language.grammar;
  return low === 1 && tokens[to]?.lower === "of" && prepositions.has(tokens[from - 1]?.lower ?? "");
}

const WORDS_OF_PERSON = 4;

function isArticle(token: Token | undefined, { grammar }: Language): boolean {
  return grammar.indefiniteArticles.has(token?.lower ?? "");
}

/** "victims of an attack, angry that Nichols had escaped": what somebody did whom the clause names. */
export function isOfNamed({ from, trigger }: TriggerMatch, { tokens, language }: Phrases): boolean {
  const { adverbs, auxiliaries, relatives } = language.grammar;
  if (trigger.as !== "verb" || trigger.counted === "patient") return false;
  let at = from - 1;
  while (adverbs.has(tokens[at]?.lower ?? "") || auxiliaries.has(tokens[at]?.lower ?? "")) at--;
  const last = at;
  while (startsWithCapital(tokens[at]?.text ?? "")) at--;
  return at < last && relatives.has(tokens[at]?.lower ?? "");
}

/** "two friends on the night he was killed", "the officers who drove him on the day he escaped"; behind a bare number "at 8 on Friday that the girl had died", too. */
export function opensOtherSubject(
  at: number,
  { sort }: Quantity,
  { tokens, language, triggersAt }: Phrases,
): boolean {
  const { auxiliaries, determiners, relatives, singleSubjects } = language.grammar;
  const [lower = "", next = ""] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (singleSubjects.has(lower)) return auxiliaries.has(next) || triggersAt(at + 1).length > 0;
  return sort === "none" && relatives.has(lower) && determiners.has(next);
}

/** "a woman who said her husband had been shot", "a boy called and reported that the man was dead": somebody else's fate. */
export function saysOfOthers(at: number, auxiliary: string | null, { tokens, language }: Phrases): boolean {
  if (auxiliary !== null || !language.speech.cues.has(tokens[at]?.lower ?? "")) return false;
  const next = tokens[at + 1]?.lower ?? "";
  const { determiners, pronouns, relatives } = language.grammar;
  return determiners.has(next) || pronouns.has(next) || relatives.has(next);
}

/** "Relatives of 13 workers gathered", "a father to two boys died": the verb is said of the relatives. */
export function isOwnersNumber({ from }: Quantity, { tokens, language }: Phrases): boolean {
  const of = skipBack(from - 1, tokens, language);
  const owner = tokens[of - 1]?.lower ?? "";
  if (tokens[of]?.lower === "to") return language.groups.kin.has(owner);
  return tokens[of]?.lower === "of" && language.groups.owned.has(owner);
}

/** "The similarities between the two candidates are striking": the verb is said of what lies between them. */
export function isBetween({ from }: Quantity, { tokens, language }: Phrases): boolean {
  const { determiners, pairers } = language.grammar;
  return determiners.has(tokens[from - 1]?.lower ?? "") && pairers.has(tokens[from - 2]?.lower ?? "");
}
