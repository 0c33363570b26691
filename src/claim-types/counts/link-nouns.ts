import type { Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { accepts } from "./accepts.ts";
import { isFunctionWord, joined, skipBack } from "./around.ts";
import type { Link } from "./link.ts";
import { linkPredicate } from "./link-predicate.ts";
import { linkVerbBefore } from "./link-verbs.ts";
import { doubtBefore, moodBefore } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { TriggerMatch } from "./triggers.ts";
import { isOwnersNumber } from "./whose-verb.ts";

/** "6,644 deaths", "more than 200 arrests", "12 civilian deaths". */
export function linkHeadNoun(quantity: Quantity, phrases: Phrases): Link | null {
  if (isOwnersNumber(quantity, phrases)) return null;
  const { tokens, language, triggersAt } = phrases;
  // "dozens of deaths"
  const isOf = tokens[quantity.number.to]?.lower === "of" && !quantity.partitive;
  const start = isOf ? quantity.number.to + 1 : quantity.number.to;
  for (let at = start; at < Math.min(start + 4, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    const head = triggersAt(at).find(({ trigger }) => trigger.as === "head");
    // "a double shooting" counts those shot, "two men shooting" does not.
    const isDeed = head?.to === at + 1 && language.metrics.strikes.has(token.lower);
    if (isDeed && !language.numbers.multiples.has(tokens[at - 1]?.lower ?? "")) return null;
    if (head !== undefined && accepts(head.trigger, quantity)) {
      const later = findLater(head, quantity, phrases);
      if (later !== null) return later;
      // "four detained leaders were freed": before a noun the word only describes it.
      const describes =
        describesNoun(head.to, tokens, language) ||
        isAdjective(head.to, tokens, language) ||
        isOfCompound(head, quantity, phrases);
      if (describes || !isClaimed(head, quantity, phrases)) return null;
      const link = joined(head, doubtBefore(quantity.from, tokens, language));
      return isTally(quantity, phrases) ? { ...link, rule: "tally" } : link;
    }
    // "both pronounced dead": the verb holds the noun.
    if (triggersAt(at).some(({ trigger, to }) => trigger.as === "verb" && to > at + 1)) return null;
    // "two passengers escaped injury"
    if (isFunctionWord(token, language) || language.metrics.escapes.has(token.lower)) return null;
  }
  return null;
}

/** "29 survivors were taken to hospital", "freed 80 hostages": what became of them later says more than what they are. */
function findLater(head: TriggerMatch, quantity: Quantity, phrases: Phrases): Link | null {
  const { words, metric } = head.trigger;
  // "seven bodies burned beyond recognition"
  if (metric === "killed") return null;
  const isPerson = phrases.language.groups.nouns.has(words[0] ?? "");
  const before = isPerson ? linkVerbBefore(quantity, phrases) : null;
  if (before !== null && before.metric !== metric) return { ...before, rule: "verb-before" };
  const behind = linkPredicate(quantity, phrases);
  if (behind === null || behind.metric === metric) return null;
  return isPerson || FATES.has(behind.metric) ? { ...behind, rule: "predicate" } : null;
}

/** What overtakes a deed of before: "two students arrested on Monday were released". */
const FATES: ReadonlySet<Metric> = new Set(["killed", "released"]);

/** "had documented 266 deaths", "had counted 41 dead" */
function isTally({ from }: Quantity, { tokens, language }: Phrases): boolean {
  return language.metrics.tallies.has(tokens[skipBack(from - 1, tokens, language)]?.lower ?? "");
}

/** "lives" are deaths only where something claimed them: "claimed 20,000 lives". */
function isClaimed(head: TriggerMatch, quantity: Quantity, { tokens, language }: Phrases): boolean {
  return (
    head.trigger.words[0] !== "lives" ||
    head.trigger.words.length > 1 ||
    language.metrics.lifeTakers.has(tokens[quantity.from - 1]?.lower ?? "")
  );
}

function describesNoun(at: number, tokens: readonly Token[], language: Language): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word" || isFunctionWord(next, language)) return false;
  return language.groups.nouns.has(next.lower) || startsWithCapital(next.text);
}

/** "two strong earthquakes": before a word that nobody knows "strong" is no number of a crowd. */
function isAdjective(at: number, tokens: readonly Token[], language: Language): boolean {
  const next = tokens[at];
  if (!language.numbers.hyphenated.has(tokens[at - 1]?.lower ?? "") || next?.kind !== "word") return false;
  return !isFunctionWord(next, language);
}

/** "two murder charges", "another death threat": of several dead the noun is a plural; a headline leaves out what follows. */
function isOfCompound(
  { trigger, to }: TriggerMatch,
  { number }: Quantity,
  { tokens, language }: Phrases,
): boolean {
  const next = tokens[to];
  if (next?.kind !== "word" || isFunctionWord(next, language)) return false;
  if (number.low === 1 && !language.metrics.afterDeeds.has(next.lower)) return false;
  return language.metrics.singularDeeds.has(trigger.words.at(-1) ?? "");
}

/** "five of the dead", "several of the injured"; "one of the injured" names a person and counts nobody. */
export function linkPartitive(quantity: Quantity): Link | null {
  if (!quantity.partitive || quantity.head === null || quantity.number.low === 1) return null;
  const { trigger } = quantity.head;
  return trigger.as === "state" || trigger.as === "verb" ? joined(quantity.head, null) : null;
}

/** "three children were among the 12 people killed", "four of his relatives were among the dead". */
export function linkAmong(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  let at = quantity.to;
  // A headline leaves the verb out: "5 officers among 12 killed".
  if (language.grammar.passiveAuxiliaries.has(tokens[at]?.lower ?? "")) at++;
  while (language.grammar.adverbs.has(tokens[at]?.lower ?? "")) at++;
  if (tokens[at]?.lower !== "among" || quantity.sort === "unknown") return null;
  for (let word = at + 1; word < Math.min(at + 10, tokens.length); word++) {
    if (tokens[word]?.kind === "punctuation") return null;
    const match = triggersAt(word).find(
      ({ trigger }) =>
        (trigger.as === "verb" && trigger.form !== "gerund" && trigger.counted !== "agent") ||
        trigger.as === "state",
    );
    if (match !== undefined) return joined(match, null);
  }
  return null;
}

/** "the dead included two doctors", "among the dead were 10 children". */
export function linkMembers(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  if (quantity.sort === "unknown" || quantity.sort === "objects") return null;
  const verbAt = skipBack(quantity.from - 1, tokens, language);
  if (!language.metrics.memberVerbs.has(tokens[verbAt]?.lower ?? "")) return null;
  for (let at = verbAt - 1; at >= Math.max(0, verbAt - 8); at--) {
    // "aboard the flight were nine guests"
    const aboard = triggersAt(at).find(
      ({ trigger }) => trigger.as === "state" && trigger.metric === "participated",
    );
    if (aboard !== undefined && at === 0) return joined(aboard, null);
    const member = triggersAt(at).find(({ trigger }) => trigger.as === "member");
    if (member === undefined || member.to > verbAt) continue;
    const opener = tokens[at - 1]?.lower ?? "";
    const isAmong = opener === "among" || tokens[at - 2]?.lower === "among";
    const includes = (tokens[verbAt]?.lower ?? "").startsWith("include");
    // "the dead were 12 nurses and 10 patients": who they were, and not how many in all.
    const isRow = member.to === verbAt && quantity.sort === "people";
    return includes || isAmong || isRow || isInverted(member, quantity, tokens, language)
      ? joined(member, null)
      : null;
  }
  return null;
}

/** "Killed in the attack were two guards", "Also killed was a nurse" */
function isInverted(
  { from, to }: TriggerMatch,
  { sort }: Quantity,
  tokens: readonly Token[],
  { grammar }: Language,
): boolean {
  const isFirst = from === 0 || (from === 1 && grammar.adverbs.has(tokens[0]?.lower ?? ""));
  return isFirst && sort === "people" && grammar.prepositions.has(tokens[to]?.lower ?? "");
}

/** "the deaths of 10 Americans", "the release of 21 girls", "injuries to 40 people". */
export function linkNounOf(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  const end = skipBack(quantity.from - 1, tokens, language);
  // The longest words first: "fatal shooting of" and not "shooting of".
  for (let from = Math.max(0, end - 3); from <= end; from++) {
    const noun = triggersAt(from).find(
      ({ trigger, to }) => trigger.as === "noun-of" && to === end + 1 && accepts(trigger, quantity),
    );
    if (noun === undefined) continue;
    // "the shooting of a teenager": as often as not he died.
    if (quantity.number.implicit && noun.trigger.metric === "injured") return null;
    // "the attempted murder of three officers"
    const isTried = language.metrics.attempts.has(tokens[from - 1]?.lower ?? "");
    if (isTried) return null;
    const isToCome = isDemanded(from, tokens, language) || isPlanned(quantity.to, tokens, language);
    return joined(noun, isToCome ? "planned" : moodBefore(from, tokens, language));
  }
  return null;
}

/** "demanded the release of 40 prisoners", "called for the release"; "called the killing of two a crime" tells what was done. */
function isDemanded(noun: number, tokens: readonly Token[], language: Language): boolean {
  const { demands, callers } = language.metrics;
  const verb = skipBack(noun - 1, tokens, language);
  const isFor = tokens[verb]?.lower === "for";
  const lower = tokens[isFor ? verb - 1 : verb]?.lower ?? "";
  return demands.has(lower) || (isFor && callers.has(lower));
}

/** "the release of 40 prisoners is planned", "is due on Monday" */
function isPlanned(end: number, tokens: readonly Token[], { grammar }: Language): boolean {
  return (
    grammar.passiveAuxiliaries.has(tokens[end]?.lower ?? "") &&
    grammar.futures.has(tokens[end + 1]?.lower ?? "")
  );
}

/** "21 freed girls", "three injured people". */
export function linkInner(quantity: Quantity): Link | null {
  if (quantity.inner === null || (quantity.partitive && quantity.number.low === 1)) return null;
  return joined(quantity.inner, null);
}
