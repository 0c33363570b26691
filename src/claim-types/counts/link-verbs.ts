import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";
import { accepts } from "./accepts.ts";
import { joined, passiveVoice, skipBack, wordBeforeVerb } from "./around.ts";
import type { Link } from "./link.ts";
import { moodBefore, moodBetween } from "./mood.ts";
import type { Phrases, Quantity } from "./phrases.ts";

/** "occupied by force by 45 men", "attacked by 20,000 bandits": the doers behind the passive. */
export function linkAgents(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  const before = skipBack(quantity.from - 1, tokens, language);
  // "surrounded by his three sons": a family or a staff, and no crowd.
  if (language.grammar.owners.has(tokens[quantity.from - 1]?.lower ?? "")) return null;
  if (!language.grammar.doers.has(tokens[before]?.lower ?? "")) return null;
  for (let at = before - 1; at >= Math.max(0, before - 4); at--) {
    const match = triggersAt(at).find(
      ({ trigger }) =>
        trigger.as === "verb" &&
        trigger.counted === "agent" &&
        trigger.form === "past" &&
        accepts(trigger, quantity),
    );
    if (match === undefined) continue;
    return isOfVehicle(at, tokens, language) ? null : joined(match, null);
  }
  return null;
}

/** "The car was occupied by four men": they sat in it. */
function isOfVehicle(verb: number, tokens: readonly Token[], { groups, grammar }: Language): boolean {
  let at = verb - 1;
  while (grammar.passiveAuxiliaries.has(tokens[at]?.lower ?? "")) at--;
  return groups.nouns.get(tokens[at]?.lower ?? "")?.group === VEHICLES;
}

const VEHICLES = "vehicles";

/** "killed at least 12 people", "killing the 10 passengers", "arrested his brother and two friends". */
export function linkVerbBefore(quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, language } = phrases;
  const end = skipBack(quantity.from - 1, tokens, language);
  const direct = verbEndingAt(end, quantity, phrases);
  if (direct !== null) return asDeadly(direct, quantity, phrases);
  if (tokens[end]?.lower !== language.numbers.joiner) return null;
  // "killed a man and a woman was wounded": the second has a verb of its own.
  if (language.grammar.passiveAuxiliaries.has(tokens[quantity.to]?.lower ?? "")) return null;
  // "killed a woman and two men": one noun phrase may stand between.
  for (let at = end - 1; at >= Math.max(0, end - 6); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (language.grammar.prepositions.has(token.lower) || language.grammar.auxiliaries.has(token.lower))
      return null;
    const link = verbEndingAt(at, quantity, phrases);
    if (link === null) continue;
    const object = tokens[at + 1]?.lower ?? "";
    return language.grammar.determiners.has(object) || language.metrics.reflexives.has(object) ? link : null;
  }
  return null;
}

/** "shot two people to death", "shot one man fatally": the words behind those who were shot say that they died. */
function asDeadly(link: Link, { to }: Quantity, { tokens, language }: Phrases): Link {
  if (link.words === null || link.metric !== "injured") return link;
  const deadly = findPhrase(language.metrics.deadly, tokens, to);
  return deadly === null
    ? link
    : { ...link, metric: "killed", words: { from: link.words.from, to: to + deadly.length } };
}

function verbEndingAt(end: number, quantity: Quantity, phrases: Phrases): Link | null {
  const { tokens, language, triggersAt } = phrases;
  // The longest words first: "fatally shot two" and not "shot two".
  for (let from = Math.max(0, end - 4); from <= end; from++) {
    const verb = triggersAt(from).find(
      ({ trigger, to }) =>
        trigger.as === "verb" &&
        trigger.counted === "patient" &&
        (trigger.form !== "participle" || isPerfect(from, phrases)) &&
        to === end + 1 &&
        accepts(trigger, quantity),
    );
    if (verb === undefined) continue;
    if (isFigurative(from, phrases)) return null;
    // "were killed 12 people" is no English: the passive has its people in front.
    const isGerund = verb.trigger.as === "verb" && verb.trigger.form === "gerund";
    // "After the shooting both men fled"
    if (isGerund && language.grammar.determiners.has(tokens[from - 1]?.lower ?? "")) return null;
    if (!isGerund && passiveVoice(from, tokens, language)) return null;
    // "confessed to killing two" tells of a deed, "committed to rescuing two" of an aim.
    const isDeed = isGerund && language.events.confessions.has(tokens[from - 2]?.lower ?? "");
    return joined(verb, moodBefore(isDeed ? from - 1 : from, tokens, language));
  }
  return null;
}

/** "had drawn 30,000", "have already taken 12 hostage" */
function isPerfect(verb: number, { tokens, language }: Phrases): boolean {
  const { perfects, pluperfect } = language.grammar;
  const auxiliary = wordBeforeVerb(verb, tokens, language);
  return auxiliary === pluperfect || perfects.has(auxiliary);
}

/** "a crisis that hurt millions of families", "prices have hurt two million": no bodily harm. */
function isFigurative(verb: number, { tokens, language }: Phrases): boolean {
  const { auxiliaries, adverbs, relatives } = language.grammar;
  const { hurts, figurativeDoers } = language.metrics;
  if (!hurts.has(tokens[verb]?.lower ?? "")) return false;
  let doer = verb - 1;
  for (; doer >= Math.max(0, verb - 4); doer--) {
    const lower = tokens[doer]?.lower ?? "";
    if (!(auxiliaries.has(lower) || adverbs.has(lower) || relatives.has(lower))) break;
  }
  return figurativeDoers.has(tokens[doer]?.lower ?? "");
}

/** "two men were walking home when they were shot": the pronoun stands for the only people named before it. */
export function linkPronoun(quantity: Quantity, { tokens, language, triggersAt }: Phrases): Link | null {
  if (quantity.sort !== "people" || quantity.number.implicit) return null;
  for (let at = quantity.to; at < Math.min(quantity.to + 30, tokens.length); at++) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === "“" || lower === ";" || language.groups.nouns.get(lower)?.plural === true) return null;
    if (lower !== "they") continue;
    let verb = at + 1;
    if (!language.grammar.passiveAuxiliaries.has(tokens[verb]?.lower ?? "")) return null;
    while (
      language.grammar.adverbs.has(tokens[verb]?.lower ?? "") ||
      language.grammar.passiveAuxiliaries.has(tokens[verb]?.lower ?? "")
    )
      verb++;
    const match = triggersAt(verb).find(
      ({ trigger }) =>
        trigger.as === "verb" &&
        trigger.counted === "patient" &&
        (trigger.form === "past" || trigger.form === "participle") &&
        accepts(trigger, quantity),
    );
    return match === undefined ? null : joined(match, moodBetween(at, verb, tokens, language));
  }
  return null;
}
