import type { EventSense } from "../../model/lexicon/events.ts";
import type { Reading } from "./happening.ts";
import { isAdverb, type Line, lowerAt, wordAt } from "./line.ts";
import type { SenseMatch } from "./match-sense.ts";
import { deniesPhrase, isWished, type Lead, readLead } from "./mood.ts";
import { kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { findDeedDoer, findDoer, findSubject, fits, mayAct } from "./roles.ts";
import { mayBeName } from "./unknown-name.ts";

const WINDOW = 12;
const OWNERS = new Set(["people", "body", "name"]);

/** Reads a noun that names a happening: "the storming of the office", "clashes between", "police firing"; null for a bare noun. */
export function readNoun(line: Line, match: SenseMatch): Reading | null {
  const { sense, from } = match;
  if (sense.byDeed) return readDeaths(line, match);
  if (sense.type === "ASSAULT" && isNoAssault(line, match)) return null;
  const owner = readOwner(line, match.from);
  const happensAt = findHappens(line, match);
  const performer = findPerformer(line, match.from);
  if (performer?.mood === "aim") return null;
  const doer = performer?.actor ?? findNearDoer(line, match.to);
  const sides = readSides(line, match, match.to) ?? readSidesBehind(line, match, happensAt);
  const target = sides?.[1] ?? readTarget(line, match) ?? readStruck(line, sense, happensAt);
  const isOwnDeed = owner !== null && line.language.events.deeds.has(lowerAt(line, from));
  const isProtest = sense.type === "PROTEST";
  const isTold = happensAt !== null || performer !== null;
  if (isProtest ? !isTold : target === null && !isOwnDeed && !isTold && owner === null) return null;
  if (
    !isProtest &&
    target === null &&
    happensAt === null &&
    owner !== null &&
    !isOwnDeed &&
    sense.takes === "either"
  )
    return null;
  const hasRoles = target !== null || doer !== null || owner !== null;
  // "violence escalated", "destruction of property": told of nowhere and at no time, it is talked of and not reported.
  const isVague = happensAt !== null && (isLoose(sense) || lowerAt(line, happensAt) === HEARD);
  if (!hasRoles && isVague && !isAnchored(line, from, happensAt)) return null;
  if (
    doer === null &&
    owner === null &&
    sides === null &&
    happensAt === null &&
    sense.takes !== "people" &&
    isTalkedOf(line, from)
  )
    return null;
  if (
    sense.type === "ASSAULT" &&
    !isTold &&
    doer === null &&
    sides === null &&
    isOfAKind(line, owner?.from ?? from, target)
  )
    return null;
  if (target === null && doer === null && happensAt === null && owner !== null && isOnlyKind(line, owner))
    return null;
  const mood = deniesPhrase(line, from - 1)
    ? "denied"
    : (performer?.mood ?? (isWished(line, owner?.from ?? from) ? "planned" : null));
  const isDoneToOwner = sense.takes === "people" && sense.type !== "RETREAT";
  const resigned = sense.mode === "resign" ? (owner ?? target) : null;
  const actor = resigned ?? sides?.[0] ?? doer ?? (isDoneToOwner ? null : owner);
  const recipient = resigned === null ? (target ?? (isDoneToOwner ? owner : null)) : null;
  return {
    sense,
    rule: happensAt === null ? "event/noun" : "event/noun-happened",
    from,
    to: happensAt === null ? match.to : happensAt + 1,
    actor,
    isShared: false,
    targets: recipient === null ? [] : [recipient],
    mood,
  };
}

/** "deaths due to police firing", "police firing left two dead": a happening where the words name whose deed it was. */
function readDeaths(line: Line, match: SenseMatch): Reading | null {
  const doer = findDeedDoer(line, match.to) ?? findLeaver(line, match.from);
  if (doer === null) return null;
  const { sense, from, to } = match;
  const mood = deniesPhrase(line, from - 1) ? "denied" : null;
  return { sense, rule: "event/died-by-deed", from, to, actor: doer, isShared: false, targets: [], mood };
}

const LEFT_WINDOW = 6;
const DEED_WINDOW = 14;

/** "police firing in the town left two dead": whose deed stands before the verb. */
function findLeaver(line: Line, dead: number): NounPhrase | null {
  const { leaving, deeds } = line.language.events;
  for (let verb = dead - 1; verb >= Math.max(0, dead - LEFT_WINDOW); verb--) {
    if (!leaving.has(lowerAt(line, verb))) continue;
    for (let at = verb - 1; at > Math.max(0, verb - DEED_WINDOW); at--) {
      if (deeds.has(lowerAt(line, at))) return readOwner(line, at);
    }
    return null;
  }
  return null;
}

/** "a scathing attack", "a heart attack", "an explosion of colour", "a gas explosion": words, illness and mishap. */
function isNoAssault(line: Line, { sense, from, to }: SenseMatch): boolean {
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

const MISHAP_BEFORE = 3;
const MISHAP_AFTER = 9;
const WORDS_BETWEEN = 5;

/** "Israel carried out air strikes", "rebels launched a fresh attack": who did it, and whether they did; null where no such verb leads to the noun. */
function findPerformer(line: Line, noun: number): { actor: NounPhrase; mood: Lead["mood"] } | null {
  const { prepositions, auxiliaries, conjunctions } = line.language.grammar;
  const { performs } = line.language.events;
  for (let at = noun - 1; at >= Math.max(0, noun - WORDS_BETWEEN); at--) {
    const lower = lowerAt(line, at);
    if (performs.has(lower)) {
      const lead = readLead(line, at);
      const actor = lead.isPassive ? null : findSubject(line, lead.from, mayAct);
      return actor === null || actor === "shared" ? null : { actor, mood: lead.mood };
    }
    const isInside =
      line.tokens[at]?.kind !== "punctuation" && !auxiliaries.has(lower) && !conjunctions.has(lower);
    if (!isInside || (prepositions.has(lower) && !performs.has(lowerAt(line, at - 1)))) return null;
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

const NEAR_BEFORE = 6;
const NEAR_AFTER = 12;

const HEARD = "heard";

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

const BREAKS = new Set([";", "—", "–", ".", ":", "("]);

/** "acts of destruction of property": a bare noun in a sentence that names neither place nor time. */
function isTalkedOf(line: Line, noun: number): boolean {
  const { prepositions, conjunctions } = line.language.grammar;
  const before = lowerAt(line, noun - 1);
  if (!prepositions.has(before) && !conjunctions.has(before)) return false;
  return !line.times.includes(1) && !line.places.includes(1);
}

/** "murder of children", "attacks on banks": no article, number or name says which ones, and nothing says where or when. */
function isOfAKind(line: Line, noun: number, target: NounPhrase | null): boolean {
  if (line.times.includes(1) || line.places.includes(1)) return false;
  if (isPointedAt(line, noun - 1)) return false;
  return (
    target === null || !(isPointedAt(line, target.from) || target.kind === "name" || target.kind === "place")
  );
}

function isPointedAt(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  const isNumber = line.sentence.numbers.some(({ from, to }) => from <= at && at < to);
  return isNumber || line.language.grammar.determiners.has(lower) || lower.endsWith("'s");
}

/** "the attack on the base by rebels": the doer before any comma or "and". */
function findNearDoer(line: Line, from: number): NounPhrase | null {
  for (let at = from; at < from + 7; at++) {
    const lower = lowerAt(line, at);
    if (lower === "," || lower === "and") return null;
    if (lower === "by") return findDoer(line, at);
  }
  return null;
}

/** "police firing", "Mamin's resignation": the noun or name right before. */
function readOwner(line: Line, from: number): NounPhrase | null {
  const at = from - 1;
  if (line.tokens[at]?.kind !== "word" || isAdverb(line, at)) return null;
  const kind = kindOf(line, at);
  const isPossessive = lowerAt(line, at).endsWith("'s");
  if (!OWNERS.has(kind) || line.language.grammar.prepositions.has(wordAt(line, at))) return null;
  if (kind === "name" && !isPossessive) return null;
  // "Two explosions": how many, not whose.
  if (line.sentence.numbers.some((number) => number.from <= at && at < number.to)) return null;
  if (line.language.grammar.pronouns.has(lowerAt(line, at))) return null;
  return { from: at, to: from, head: at, kind };
}

/** What it was done to, behind one of the noun's prepositions; with "between" the first of the two sides. */
function readTarget(line: Line, { sense, to }: SenseMatch): NounPhrase | null {
  for (let at = to; at < to + 3; at++) {
    const lower = lowerAt(line, at);
    if (lower === "by") return null;
    if (sense.via.has(lower)) {
      const phrase = readAfter(line, at + 1);
      if (phrase === null || line.times[phrase.head] === 1) return null;
      // "the arrest of asif khan", in text without capitals.
      if (lower === "of" && mayBeName(line, phrase, sense, "of")) return phrase;
      return fits(line, phrase, sense) && phrase.kind !== "place"
        ? phrase
        : sense.takes !== "people" && phrase.kind === "place" && lower !== "in" && lower !== "at"
          ? phrase
          : null;
    }
    if (!isAdverb(line, at)) return null;
  }
  return null;
}

/** "clashes erupted", "protests, which began on Sunday", "the blast killed": where the verb stands; null where none follows. */
function findHappens(line: Line, { sense, to: from }: SenseMatch): number | null {
  const { happens, harms } = line.language.events;
  const { relatives } = line.language.grammar;
  let mayHarm = sense.type === "ASSAULT" && sense.takes === "either" && !isLoose(sense);
  for (let at = from; at < Math.min(from + WINDOW, line.tokens.length); at++) {
    const token = line.tokens[at];
    if (token === undefined) return null;
    if (happens.has(token.lower) || (mayHarm && harms.has(token.lower))) return at;
    if (relatives.has(token.lower)) mayHarm = false;
    const isRelative = token.text === "," && relatives.has(lowerAt(line, at + 1));
    if (token.kind === "punctuation" && !isRelative && token.text !== "-") return null;
    if (token.lower === "and" || line.language.speech.cues.has(token.lower)) return null;
  }
  return null;
}
