import { startsWithCapital } from "../../model/letters.ts";
import type { EventSense } from "../../model/lexicon/events.ts";
import { findDoer, mayOwn } from "./doer.ts";
import { fits, mayAct } from "./fits.ts";
import { isAdverb, isInNumber, type Line, lowerAt, opensPhrase, wordAt } from "./line.ts";
import type { SenseMatch } from "./match-sense.ts";
import { deniesPhrase, type Lead, readLead } from "./mood.ts";
import { kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { joinRowBehind } from "./row.ts";
import { findSubject } from "./subject.ts";
import { mayBeName } from "./unknown-name.ts";

/** Who and what stands around a noun that names a happening; token positions. */
export interface NounRoles {
  /** "police firing", "Mamin's resignation": the noun or name right before. */
  readonly owner: NounPhrase | null;
  /** Who carried it out, by the verb that has the noun for its object. */
  readonly performer: { readonly actor: NounPhrase; readonly mood: Lead["mood"] } | null;
  /** The performer, or who is named behind "by". */
  readonly doer: NounPhrase | null;
  readonly sides: readonly [NounPhrase, NounPhrase] | null;
  readonly target: NounPhrase | null;
  /** The verb by which it takes place: "erupted", "killed". */
  readonly happensAt: number | null;
}

/** Reads the roles of the noun at `match`, whose verb stands at `happensAt`. */
export function readNounRoles(line: Line, match: SenseMatch, happensAt: number | null): NounRoles {
  const performer = findPerformer(line, match.from) ?? findClaimer(line, match);
  const sides = readSides(line, match, match.to) ?? readSidesBehind(line, match, happensAt);
  return {
    owner: readOwner(line, match.from),
    performer,
    doer: performer?.actor ?? findNearDoer(line, match.to),
    sides,
    target: sides?.[1] ?? readTarget(line, match) ?? readStruck(line, match.sense, happensAt),
    happensAt,
  };
}

const WORDS_BETWEEN = 5;

/** "Israel carried out air strikes", "rebels launched a fresh attack": who did it, and whether they did; null where no such verb leads to the noun. */
function findPerformer(line: Line, noun: number): { actor: NounPhrase; mood: Lead["mood"] } | null {
  const { prepositions, auxiliaries, conjunctions, doers, locatives } = line.language.grammar;
  const { performs } = line.language.events;
  for (let at = noun - 1; at >= Math.max(0, noun - WORDS_BETWEEN); at--) {
    const lower = lowerAt(line, at);
    if (performs.has(lower)) {
      // "the cruelty committed by such an attack"
      if (doers.has(lowerAt(line, at + 1))) return null;
      const lead = readLead(line, at);
      const actor = lead.isPassive ? null : findSubject(line, lead.from, mayAct);
      return actor === null || actor === "shared" ? null : { actor, mood: lead.mood };
    }
    const isInside =
      line.tokens[at]?.kind !== "punctuation" && !auxiliaries.has(lower) && !conjunctions.has(lower);
    // "carried out an attack"; not "an arrest made in the shooting"
    const isParticle = performs.has(lowerAt(line, at - 1)) && !locatives.has(lower);
    if (!isInside || (prepositions.has(lower) && !isParticle && !isInNumber(line, at))) return null;
  }
  return null;
}

/** "The front claimed responsibility for the attack": who says that they did it. */
function findClaimer(
  line: Line,
  { sense, from: noun }: SenseMatch,
): { actor: NounPhrase; mood: Lead["mood"] } | null {
  const { grammar, speech } = line.language;
  if (sense.type === "PROTEST") return null;
  for (let at = noun - 1; at >= Math.max(0, noun - WORDS_BETWEEN); at--) {
    if (!grammar.prepositions.has(lowerAt(line, at))) continue;
    const cue = speech.cues.get(lowerAt(line, at - 2));
    if (cue?.certainty !== "alleged" || !speech.owned.has(lowerAt(line, at - 1))) return null;
    const lead = readLead(line, at - 2);
    const actor = lead.mood === null ? findSubject(line, lead.from, mayAct) : null;
    if (actor === null || actor === "shared" || deniesPhrase(line, actor.from)) return null;
    // "nor has any other group"
    if (grammar.negations.has(lowerAt(line, actor.from - 1))) return null;
    return { actor, mood: cue.certainty };
  }
  return null;
}

/** "fighting broke out between the army and rebels" */
function readSidesBehind(
  line: Line,
  match: SenseMatch,
  verb: number | null,
): [NounPhrase, NounPhrase] | null {
  if (verb === null) return null;
  for (let at = verb + 1; at < verb + 4; at++) {
    const sides = readSides(line, match, at);
    if (sides !== null) return sides;
  }
  return null;
}

/** "the blast ripped through a bus", "air strikes hit a hospital": what was struck. */
function readStruck(line: Line, sense: EventSense, verb: number | null): NounPhrase | null {
  if (verb === null || sense.type !== "ASSAULT" || !line.language.events.harms.has(lowerAt(line, verb)))
    return null;
  if (line.language.grammar.passiveAuxiliaries.has(lowerAt(line, verb - 1))) return null;
  const struck = readAfter(line, verb + (THROUGH.has(lowerAt(line, verb + 1)) ? 2 : 1));
  return struck !== null && line.times[struck.head] !== 1 && fits(line, struck, sense) ? struck : null;
}

const THROUGH = new Set(["through", "into"]);

/** "clashes between police and miners": both sides. */
function readSides(line: Line, { sense }: SenseMatch, at: number): [NounPhrase, NounPhrase] | null {
  if (lowerAt(line, at) !== "between" || !sense.via.has("between")) return null;
  const one = readAfter(line, at + 1);
  if (one === null || lowerAt(line, one.to) !== "and") return null;
  const other = readAfter(line, one.to + 1);
  return other !== null && fits(line, one, sense) && fits(line, other, sense) ? [one, other] : null;
}

/** "the attack on the base by rebels": the doer before any comma or "and", and behind no other deed, "the attack on a school run by nuns". */
function findNearDoer(line: Line, from: number): NounPhrase | null {
  const { auxiliaries } = line.language.grammar;
  let isVerbSeen = false;
  for (let at = from; at < from + 7; at++) {
    const lower = lowerAt(line, at);
    if (lower === "," || lower === "and") return null;
    if (lower === "by") return isDeedOfOthers(line, from, at, isVerbSeen) ? null : findDoer(line, at);
    isVerbSeen ||= auxiliaries.has(lower);
  }
  return null;
}

/**
 * "a hospital run by a charity", "an attack claimed by rebels", "a suspect in the attack was shot by police": a verb of another deed leads to
 * "by"; "carried out by" does not.
 */
function isDeedOfOthers(line: Line, from: number, by: number, isVerbSeen: boolean): boolean {
  const { performs } = line.language.events;
  const verb = by - 1;
  if (verb < from || performs.has(lowerAt(line, verb)) || performs.has(lowerAt(line, verb - 1))) return false;
  if (isVerbSeen) return true;
  const lower = lowerAt(line, verb);
  return lower.endsWith("ed") || line.language.events.keeps.has(lower);
}

const OWNERS = new Set(["people", "body", "name"]);

/** "police firing", "Mamin's resignation": the noun or name right before. */
export function readOwner(line: Line, from: number): NounPhrase | null {
  const at = from - 1;
  if (line.tokens[at]?.kind !== "word" || isAdverb(line, at)) return null;
  const kind = kindOf(line, at);
  const isPossessive = lowerAt(line, at).endsWith("'s");
  if (!OWNERS.has(kind) || !mayOwn(line, at)) return null;
  if (kind === "name" && !isPossessive) return null;
  // "Monday's bombing"
  if (line.times[at] === 1) return null;
  return { from: startOfName(line, at), to: from, head: at, kind };
}

/** "Boko" of "Boko Haram": words with capitals before one with a capital belong to its name. */
function startOfName(line: Line, head: number): number {
  let from = head;
  while (from > 0 && isNameWord(line, from) && isNameWord(line, from - 1)) from--;
  return from;
}

function isNameWord(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token?.kind !== "word" || line.times[at] === 1 || !startsWithCapital(token.text)) return false;
  const { lower } = token;
  // "Following Lind's arrest"
  return at > 0 || !(line.language.grammar.sentenceStarters.has(lower) || opensPhrase(line, lower));
}

/** What it was done to, behind one of the noun's prepositions; with "between" the first of the two sides. */
function readTarget(line: Line, match: SenseMatch): NounPhrase | null {
  const { sense, to } = match;
  for (let at = to; at < to + 3; at++) {
    const lower = lowerAt(line, at);
    if (lower === "by") return null;
    if (sense.via.has(lower)) {
      const phrase = readAfter(line, at + 1);
      if (phrase === null || line.times[phrase.head] === 1) return null;
      // "the explosion of a bomb"
      if (lower === "of" && line.language.events.explosives.has(wordAt(line, phrase.head)))
        return { ...phrase, kind: "thing" };
      // "the arrest of asif khan", in text without capitals.
      if (lower === "of" && mayBeName(line, phrase, sense, "of")) return phrase;
      return fits(line, phrase, sense) && phrase.kind !== "place"
        ? isOneOfTwo(line, match.from)
          ? phrase
          : joinRowBehind(line, phrase)
        : sense.takes !== "people" && phrase.kind === "place" && lower !== "in" && lower !== "at"
          ? phrase
          : null;
    }
    if (!isAdverb(line, at)) return null;
  }
  return null;
}

const FARTHEST_PAIR = 15;

/** "any link between those who took part in the killing of the priests and the rebels": the "and" may belong to "between". */
function isOneOfTwo(line: Line, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - FARTHEST_PAIR); at--)
    if (line.language.grammar.pairers.has(lowerAt(line, at))) return true;
  return false;
}
