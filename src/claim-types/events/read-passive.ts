import type { EventSense } from "../../model/lexicon/events.ts";
import { endOfDeed, findDeedDoer, findDoer } from "./doer.ts";
import { fits, holds, mayAct } from "./fits.ts";
import { makeReading, type Reading } from "./happening.ts";
import { isInNumber, type Line, lowerAt } from "./line.ts";
import { findTail, type SenseMatch } from "./match-sense.ts";
import { doesHarm, tellsOfMishap } from "./mishap.ts";
import type { Lead } from "./mood.ts";
import { isMeasureWord, isPronoun, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { findAntecedent, SUBJECTS } from "./relative.ts";
import { findSubject, findSubjectOfClause } from "./subject.ts";
import { mayBeName } from "./unknown-name.ts";

export function readPassive(
  line: Line,
  match: SenseMatch,
  lead: Lead,
  voice: "passive" | "bare-participle",
): Reading | null {
  const { sense } = match;
  const tail = findTail(line, sense, match.to);
  if (tail === null || tail.from > match.to + 4) return null;
  const accepts = (phrase: NounPhrase) =>
    (fits(line, phrase, sense) && agrees(line, phrase, lead.from) && isWeaponOf(line, sense, phrase)) ||
    mayBeName(line, phrase, sense, "subject");
  const found =
    findSubject(line, lead.from, accepts, voice === "passive" ? "finite" : "participle") ??
    findSubjectOfClause(line, lead.from, accepts);
  const isOwn = found === null || found === "shared" || isRelative(line, lead.from);
  const subject = isOwn ? found : narrowSubject(line, sense, found, voice);
  const named = findDoer(line, match.to);
  const ofDeed =
    named === null && (sense.takes === "people" || sense.takes === "either")
      ? findDeedDoer(line, match.to)
      : null;
  const doer = named ?? ofDeed;
  if (subject === null) return null;
  // "how many people were killed" asks.
  if (subject !== "shared" && lowerAt(line, subject.from - 1) === HOW && isMeasureWord(line, subject.from))
    return null;
  if (voice === "bare-participle" && subject !== "shared" && doer === null) {
    const clause = mayAct(subject) && !mayOnlyAct(line, subject) ? findAntecedent(line, subject) : null;
    if (clause !== null) {
      const { antecedent, doer: who } = clause;
      return fits(line, antecedent, sense)
        ? makeReading({ ...match, to: tail.to }, "event/object-relative", who, false, [antecedent], lead)
        : null;
    }
  }
  // "was hit by a missile", but not by a flood.
  if (sense.actors !== undefined && !namesDoer(line, match.to, sense.actors)) {
    // "six people were picked up": by nobody else.
    const isTaken = sense.mode === "arrest" && doer === null && subject !== "shared";
    if (!isTaken || !(subject.kind === "people" || subject.kind === "name")) return null;
  }
  const isUntold = doer === null && sense.byDeed && !isInDeed(line, match.to);
  if (doer === null && (isUntold ? voice !== "passive" : doesHarm(sense) && tellsOfMishap(line))) return null;
  // "the Index released", "Tokayev fired": a name before a bare past form is who did it.
  const isName = subject !== "shared" && subject.kind === "name";
  if (voice === "bare-participle" && isName && doer === null) return null;
  if (
    subject === "shared" &&
    (voice === "bare-participle" || sense.takes === "weapon" || sense.takes === "words")
  ) {
    // "arrested and taken away": the row shares its subject; a participle behind a comma only describes.
    if (lowerAt(line, lead.from - 1) !== "and") return null;
    // "and ordered that …": the word that the sense needs must have been named.
    if (sense.needs !== undefined && !isNamedBefore(line, match.from, sense.needs)) return null;
  }
  // "had one shot on goal"
  if (voice === "bare-participle" && isTry(line, match, found)) return null;
  // "the building burned to the ground"
  if (voice === "bare-participle" && sense.mode === "arson" && doer === null) return null;
  if (voice === "bare-participle" && subject !== "shared") {
    if (!endsNear(subject, match.from, line) || mayOnlyAct(line, subject)) return null;
  }
  if (sense.needs !== undefined && (sense.takes === "people" || sense.takes === "things")) {
    const isNamed =
      subject !== "shared" && sense.takes === "things" && holds(line, subject.from, subject.to, sense.needs);
    if (!isNamed && !holds(line, match.to, match.to + 10, sense.needs)) return null;
  }
  const isWeapon = sense.takes === "weapon" || sense.takes === "words";
  const targets = subject === "shared" || isWeapon ? [] : [subject];
  const reading = makeReading(
    {
      ...match,
      to: ofDeed === null ? tail.to : endOfDeed(line, ofDeed),
      from: isWeapon && subject !== "shared" ? subject.from : match.from,
    },
    voice === "passive" ? "event/passive" : "event/bare-participle",
    doer,
    false,
    targets,
    lead,
  );
  const isMild =
    isWeapon &&
    subject !== "shared" &&
    holds(line, subject.from, subject.to, line.language.events.mildWeapons);
  if (isUntold) return { ...reading, needsCause: true };
  return isMild && sense.mode === "firearms" ? { ...reading, mode: "crowd-control" } : reading;
}

const HOW = "how";

/** "one shot on goal", "another shot at the title": the word is a noun. */
function isTry(line: Line, { from, to }: SenseMatch, subject: NounPhrase | "shared" | null): boolean {
  if (subject === null || subject === "shared" || subject.to - subject.from > 1) return false;
  if (!isInNumber(line, subject.head) && !isPronoun(line, subject.head)) return false;
  const { shots, triedFor } = line.language.metrics;
  return shots.has(lowerAt(line, from)) && triedFor.has(lowerAt(line, to));
}

/** "responded to shots | fired": what was fired, and not who responded. */
function isWeaponOf(line: Line, { takes }: EventSense, { from, to }: NounPhrase): boolean {
  return takes !== "weapon" || holds(line, from, to + 2, line.language.events.weapons);
}

/** "The man accused of killing two guards was arrested": "two guards" was not. */
function agrees(line: Line, { from, to }: NounPhrase, verb: number): boolean {
  if (!line.language.grammar.singularAuxiliaries.has(lowerAt(line, verb))) return true;
  const number = line.sentence.numbers.find((one) => one.from === from);
  // "45" and "26-year-old" tell an age.
  const isAge = number !== undefined && (number.to === to || lowerAt(line, number.to) === "-");
  return number === undefined || isAge || (number.low ?? 0) < 2;
}

/** "the death of two men who were shot" */
function isRelative(line: Line, from: number): boolean {
  return line.language.grammar.relatives.has(lowerAt(line, from - 1)) || lowerAt(line, from - 1) === "that";
}

/** "the father of a girl killed": she was; "the names of the women were released": they were not. */
function narrowSubject(
  line: Line,
  sense: EventSense,
  found: NounPhrase,
  voice: "passive" | "bare-participle",
): NounPhrase | null {
  const { aspects } = line.language.events;
  if (voice === "passive")
    return lowerAt(line, found.from - 1) === "of" && aspects.has(lowerAt(line, found.from - 2))
      ? null
      : found;
  if (!isRelation(line, found.head) || lowerAt(line, found.head + 1) !== "of") return found;
  const inner = readAfter(line, found.head + 2);
  return inner === null || fits(line, inner, sense) ? inner : null;
}

function isRelation(line: Line, head: number): boolean {
  const { kin, owned } = line.language.groups;
  return kin.has(lowerAt(line, head)) || owned.has(lowerAt(line, head));
}

function isNamedBefore({ tokens }: Line, from: number, needs: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }, at) => at < from && needs.has(lower));
}

/** "whom he attacked", "who they accused": a pronoun that only acts had nothing done to it. */
function mayOnlyAct(line: Line, { from, to }: NounPhrase): boolean {
  return to - from === 1 && SUBJECTS.has(lowerAt(line, from));
}

/** Whether "by" behind the verb leads to one of `actors`. */
function namesDoer(line: Line, from: number, actors: ReadonlySet<string>): boolean {
  for (let at = from; at < from + NEAR_DOER; at++) {
    if (line.language.grammar.doers.has(lowerAt(line, at)))
      return holds(line, at + 1, at + NEAR_DOER, actors);
  }
  return false;
}

const NEAR_DOER = 5;

const NEAR_DEED = 7;
const IN = new Set(["in", "during", "by"]);

/** "was wounded in an attack on his convoy" */
function isInDeed(line: Line, from: number): boolean {
  for (let at = from; at < from + 2; at++)
    if (IN.has(lowerAt(line, at))) return holds(line, at + 1, at + NEAR_DEED, line.language.events.deeds);
  return false;
}

/** A participle without an auxiliary must stand right behind its noun: "the 200 people detained in Almaty". */
function endsNear(subject: NounPhrase, from: number, line: Line): boolean {
  return from - subject.to <= 6 && (isMeasureWord(line, subject.head) || subject.kind !== "pronoun");
}

/** "the arrested workers were later freed". */
export function readDescribing(line: Line, match: SenseMatch): Reading | null {
  const phrase = readAfter(line, match.to);
  if (phrase === null || match.sense.tail !== undefined || match.sense.needs !== undefined) return null;
  if (phrase.kind !== "people" || match.sense.mode !== "arrest") return null;
  const lead: Lead = {
    from: match.from,
    isPassive: false,
    isPerfect: false,
    isProgressive: false,
    isPresent: false,
    takesBase: false,
    mood: null,
  };
  return makeReading(match, "event/describing", null, false, [phrase], lead);
}
