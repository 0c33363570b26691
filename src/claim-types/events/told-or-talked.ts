import type { EventSense } from "../../model/lexicon/events.ts";
import { isInNumber, type Line, lowerAt } from "./line.ts";
import type { SenseMatch } from "./match-sense.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { NounRoles } from "./noun-roles.ts";

/** Whether the noun at `match` is only talked of; what is told has a verb, a doer, a target, a place or a time. */
export function isOnlyTalkedOf(line: Line, match: SenseMatch, roles: NounRoles): boolean {
  const { sense, from } = match;
  const { owner, performer, doer, sides, target, happensAt } = roles;
  if (isWhereHurt(line, from) && (!isLoose(sense) || isAnchored(line, from, from))) return false;
  const isTold = happensAt !== null || performer !== null;
  if (sense.type === "PROTEST" && !isTold) return true;
  if (sense.type !== "PROTEST" && target === null && happensAt === null) {
    const isOwnDeed = owner !== null && line.language.events.deeds.has(lowerAt(line, from));
    if (owner === null ? performer === null : !isOwnDeed && sense.takes === "either") return true;
    if (owner !== null && doer === null && isOnlyKind(line, owner)) return true;
  }
  if (target === null && doer === null && owner === null) {
    // "violence escalated", "explosions were heard": told of nowhere and at no time.
    const isVague = happensAt !== null && (isLoose(sense) || lowerAt(line, happensAt) === HEARD);
    if (isVague && !isAnchored(line, from, happensAt)) return true;
  }
  if (isTold || doer !== null || sides !== null) return false;
  if (owner === null && sense.takes !== "people" && isTalkedOf(line, from)) return true;
  // "Ana Lund's murder"
  if (owner?.kind === "name" && sense.takes === "people") return false;
  return sense.type === "ASSAULT" && isOfAKind(line, owner?.from ?? from, target);
}

const HURT_BEFORE = 6;

/** "was killed in an explosion", "wounded during Sunday's clashes": what somebody was hurt in is told. */
export function isWhereHurt(line: Line, noun: number): boolean {
  const { harms } = line.language.events;
  for (let at = noun - 1; at > Math.max(0, noun - HURT_BEFORE); at--) {
    const lower = lowerAt(line, at);
    if (IN_DEED.has(lower)) return harms.has(lowerAt(line, at - 1));
    if (line.tokens[at]?.kind === "punctuation" || line.language.grammar.prepositions.has(lower))
      return false;
  }
  return false;
}

const IN_DEED = new Set(["in", "during", "by"]);
export const HEARD = "heard";
const NEAR_BEFORE = 6;
const NEAR_AFTER = 12;

/** "violence", "clashes", "destruction": words as often talked of as told; an explosion or an arrest is told. */
function isLoose({ type, mode, takes }: EventSense): boolean {
  return takes !== "people" && (type === "PROTEST" || mode === undefined || mode === "destroy");
}

/** A place or a time in the same clause: shortly before the noun, or from it to shortly after its verb. */
function isAnchored(line: Line, noun: number, verb: number): boolean {
  const { clauseOpeners } = line.language.grammar;
  const isAnchor = (at: number) => line.times[at] === 1 || line.places[at] === 1;
  for (let at = noun - 1; at >= Math.max(0, noun - NEAR_BEFORE); at--) if (isAnchor(at)) return true;
  for (let at = noun; at < Math.min(verb + NEAR_AFTER, line.tokens.length); at++) {
    const lower = lowerAt(line, at);
    if (at > verb && (BREAKS.has(lower) || clauseOpeners.has(lower))) return false;
    if (isAnchor(at)) return true;
  }
  return false;
}

/** "hotbeds of terrorist attacks": one person's noun, with no article before it, only says of what kind they were. */
function isOnlyKind(line: Line, { from, head }: NounPhrase): boolean {
  const noun = line.language.groups.nouns.get(lowerAt(line, head));
  return (
    noun !== undefined && !noun.plural && line.language.grammar.prepositions.has(lowerAt(line, from - 1))
  );
}

/** "murder of children", "attacks on banks": no article, number or name says which ones, and nothing says where or when. */
function isOfAKind(line: Line, noun: number, target: NounPhrase | null): boolean {
  if (namesTimeOrPlace(line) || isPointedAt(line, noun - 1)) return false;
  return (
    target === null || !(isPointedAt(line, target.from) || target.kind === "name" || target.kind === "place")
  );
}

function isPointedAt(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return isInNumber(line, at) || line.language.grammar.determiners.has(lower) || lower.endsWith("'s");
}

const BREAKS = new Set([";", "—", "–", ".", ":", "("]);

/** "acts of destruction of property": a bare noun in a sentence that names neither place nor time. */
function isTalkedOf(line: Line, noun: number): boolean {
  const { prepositions, conjunctions } = line.language.grammar;
  const before = lowerAt(line, noun - 1);
  if (!prepositions.has(before) && !conjunctions.has(before)) return false;
  return !namesTimeOrPlace(line);
}

function namesTimeOrPlace({ times, places }: Line): boolean {
  return times.includes(1) || places.includes(1);
}

const MISHAP_BEFORE = 3;
const MISHAP_AFTER = 9;

/** "a scathing attack", "a heart attack", "an explosion of colour", "a gas explosion": words, illness and mishap. */
export function isNoAssault(line: Line, { sense, from, to }: SenseMatch): boolean {
  if (sense.type !== "ASSAULT") return false;
  const { figures, mishaps } = line.language.events;
  if (
    figures.has(lowerAt(line, from - 1)) ||
    (lowerAt(line, to) === "of" && figures.has(lowerAt(line, to + 1)))
  )
    return true;
  if (sense.mode !== "explosives" || sense.words.length > 1) return false;
  for (let at = Math.max(0, from - MISHAP_BEFORE); at < to + MISHAP_AFTER; at++)
    if (mishaps.has(lowerAt(line, at)) && lowerAt(line, at - 1) !== "tear") return true;
  return false;
}
