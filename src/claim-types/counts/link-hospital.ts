import { findPhrase } from "../../model/phrases.ts";
import { skipBack } from "./around.ts";
import type { Link } from "./link.ts";
import type { Phrases, Quantity } from "./phrases.ts";

const HARM_WITHIN = 12;
const ATTACK_WITHIN = 16;

/**
 * Those taken to hospital who were hurt: "four were taken to hospital with gunshot wounds", "a shooting that sent five people to
 * hospital", "two are in hospital after a stabbing". Null where they may be there for anything else, or are those still there.
 */
export function linkHurtInHospital(quantity: Quantity, link: Link, phrases: Phrases): Link | null {
  if (link.metric !== "hospitalised" || link.words === null) return null;
  const { from, to } = link.words;
  const harmed = findHarm(to, phrases);
  if (harmed !== null) return hurt("hospital-with-injuries", link, from, harmed);
  if (!mayBeAll(quantity, link, phrases) || isForCare(to, phrases)) return null;
  // "three were killed and four others taken to hospital": those live.
  const rule = quantity.number.additional ? "hospital-with-injuries" : "hospital-after-attack";
  const end = findAttackBehind(to, phrases);
  if (end !== null) return hurt(rule, link, from, end);
  const start = findAttackBefore(quantity, phrases);
  return start === null ? null : hurt(rule, link, start, to);
}

function hurt(rule: string, { mood }: Link, from: number, to: number): Link {
  return { metric: "injured", rule, words: { from, to }, mood };
}

function findHarm(from: number, { tokens, language, numberAt }: Phrases): number | null {
  for (let at = from; at < Math.min(from + HARM_WITHIN, tokens.length); at++) {
    const lower = tokens[at]?.lower ?? "";
    if (lower === ";" || language.grammar.conjunctions.has(lower)) return null;
    // "eleven were taken to hospital, six of them with burns": the harm is of the six.
    if (numberAt(at)?.use === "quantity") return null;
    // "taken to hospital, where they died of their injuries"
    if (language.metrics.deaths.has(lower)) return null;
    if (language.metrics.harms.has(lower)) return at + 1;
  }
  return null;
}

/** False for "three are still in hospital": they are no more than some. */
function mayBeAll({ to }: Quantity, { words }: Link, { tokens, language }: Phrases): boolean {
  const said = tokens.slice(to, words?.to ?? to);
  return !said.some(({ lower }) => language.metrics.lasting.has(lower));
}

/** "in hospital after a late night shooting", "hospitalised when gunmen opened fire" */
function findAttackBehind(from: number, phrases: Phrases): number | null {
  const { tokens, language } = phrases;
  let isOpened = false;
  for (let at = from; at < Math.min(from + ATTACK_WITHIN, tokens.length); at++) {
    const { lower = "", kind } = tokens[at] ?? {};
    if (kind === "punctuation" && lower !== "-") return null;
    isOpened ||= language.grammar.clauseOpeners.has(lower);
    const attack = isOpened ? findPhrase(language.metrics.attacks, tokens, at) : null;
    if (attack !== null) return at + attack.length;
    if (isOpened && wereHarmed(at, phrases)) return at + 1;
  }
  return null;
}

/** "after being stabbed", "after he was accidentally shot", "after they were hit by gunfire": those in hospital, and in "after a man was shot" another. */
function wereHarmed(verb: number, { tokens, language, triggersAt }: Phrases): boolean {
  const { grammar, metrics } = language;
  const isHarm = triggersAt(verb).some(
    ({ trigger }) => trigger.metric === "injured" && trigger.as === "verb" && trigger.counted === "patient",
  );
  if (!isHarm || metrics.mildly.has(tokens[verb]?.lower ?? "")) return false;
  let at = verb - 1;
  while (grammar.adverbs.has(tokens[at]?.lower ?? "")) at--;
  if (!grammar.passiveAuxiliaries.has(tokens[at]?.lower ?? "")) return false;
  const subject = tokens[at - 1]?.lower ?? "";
  // "along with a woman who was shot"
  if (grammar.relatives.has(subject)) return false;
  return grammar.pronouns.has(subject) || grammar.clauseOpeners.has(subject);
}

/** "a shooting late on Monday sent five people to hospital": the verb stands right before the number, the attack before the verb. */
function findAttackBefore(quantity: Quantity, { tokens, language }: Phrases): number | null {
  const verb = skipBack(quantity.from - 1, tokens, language);
  if (!language.metrics.senders.has(tokens[verb]?.lower ?? "")) return null;
  for (let at = verb - 1; at >= Math.max(0, verb - ATTACK_WITHIN); at--) {
    const { lower = "", kind } = tokens[at] ?? {};
    if ((kind === "punctuation" && lower !== "-") || language.grammar.conjunctions.has(lower)) return null;
    if (findPhrase(language.metrics.attacks, tokens, at) !== null) return at;
  }
  return null;
}

/** "for observation", "as a precaution", "suffering from shock" */
function isForCare(from: number, { tokens, language }: Phrases): boolean {
  return tokens.slice(from, from + ATTACK_WITHIN).some(({ lower }) => language.metrics.careOnly.has(lower));
}
