import { firstActor } from "./actors.ts";
import { mayAct } from "./fits.ts";
import { isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { type NounPhrase, readAfter, readBefore } from "./noun-phrase.ts";
import { RELATIVES } from "./relative.ts";

/** The doer named by "by" behind a passive: "was seized by armed men". */
export function findDoer(line: Line, from: number): NounPhrase | null {
  for (let at = from; at < Math.min(from + 14, line.tokens.length); at++) {
    const lower = lowerAt(line, at);
    if (lower === ";" || lower === "." || RELATIVES.has(lower) || lower === "after" || lower === "when")
      return null;
    if (lower === "," || (at > from && line.language.grammar.auxiliaries.has(lower))) return null;
    if (lower !== "by" || line.times[at + 1] === 1) continue;
    if (lowerAt(line, at + 1) === "force") continue;
    const phrase = readAfter(line, at + 1);
    if (phrase === null) continue;
    const best = mayAct(phrase) ? phrase : firstActor(line, phrase.from, phrase.to);
    if (best !== null && best.kind !== "place") return best;
  }
  return null;
}

/** The doer of a deed named in front: "in police firing", "during a police raid", "in firing by the army". */
export function findDeedDoer(line: Line, from: number): NounPhrase | null {
  const { deeds } = line.language.events;
  for (let at = from; at < Math.min(from + 12, line.tokens.length); at++) {
    const lower = lowerAt(line, at);
    if (lower === ";" || lower === "." || lower === "while" || isNextOfRow(line, at)) return null;
    if (!deeds.has(lower)) continue;
    const doer = readBefore(line, at);
    // "wounded since fighting began": only the noun right before it is the doer.
    if (
      doer !== null &&
      doer.from >= from &&
      doer.to === at &&
      mayOwn(line, doer.head) &&
      (doer.kind === "people" || doer.kind === "body")
    )
      return doer;
    if (lowerAt(line, at + 1) === "by") return findDoer(line, at + 1);
  }
  return null;
}

/** "two in a stabbing and one in police firing": of others. */
function isNextOfRow(line: Line, at: number): boolean {
  const isJoint = lowerAt(line, at) === "and" || lowerAt(line, at) === ",";
  return isJoint && isInNumber(line, at + 1) && line.language.grammar.locatives.has(lowerAt(line, at + 2));
}

/** One past the deed whose doer stands in front of it, "police firing"; else one past the doer. */
export function endOfDeed(line: Line, { to }: NounPhrase): number {
  return line.language.events.deeds.has(lowerAt(line, to)) ? to + 1 : to;
}

/** Whose deed the word before it tells: not "these attacks", "600 clashes", "terrorist attacks". */
export function mayOwn(line: Line, at: number): boolean {
  const { determiners, prepositions, pronouns } = line.language.grammar;
  const lower = wordAt(line, at);
  if (determiners.has(lower) || prepositions.has(lower) || pronouns.has(lowerAt(line, at))) return false;
  return !isInNumber(line, at) && !line.language.events.describers.has(lower);
}
