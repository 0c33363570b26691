import type { EventSense } from "../../model/lexicon/events.ts";
import { makeReading, type Reading } from "./happening.ts";
import { type Line, lowerAt } from "./line.ts";
import { findTail, type SenseMatch } from "./match-sense.ts";
import type { Lead } from "./mood.ts";
import { isMeasureWord, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { findDeedDoer, findDoer, findSubject, fits, holds } from "./roles.ts";
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
  const subject = findSubject(
    line,
    lead.from,
    (phrase) => fits(line, phrase, sense) || mayBeName(line, phrase, sense, "subject"),
  );
  const doer =
    findDoer(line, match.to) ??
    (sense.takes === "people" || sense.takes === "either" ? findDeedDoer(line, match.to) : null);
  if (subject === null) return null;
  // "was hit by a missile", but not by a flood.
  if (sense.actors !== undefined && !namesDoer(line, match.to, sense.actors)) return null;
  if (doer === null && isMishap(line, sense, match.to)) return null;
  // "the Index released", "Tokayev fired": a name before a bare past form is who did it.
  const isName = subject !== "shared" && subject.kind === "name";
  if (voice === "bare-participle" && isName && doer === null) return null;
  if (
    sense.takes === "weapon" &&
    subject !== "shared" &&
    !holds(line, subject.from, subject.to + 2, line.language.events.weapons)
  )
    return null;
  if (
    subject === "shared" &&
    (voice === "bare-participle" || sense.takes === "weapon" || sense.takes === "words")
  ) {
    // "arrested and taken away": the row shares its subject; a participle behind a comma only describes.
    if (lowerAt(line, lead.from - 1) !== "and") return null;
  }
  if (voice === "bare-participle" && subject !== "shared" && !endsNear(subject, match.from, line))
    return null;
  if (sense.needs !== undefined && (sense.takes === "people" || sense.takes === "things")) {
    const isNamed =
      subject !== "shared" && sense.takes === "things" && holds(line, subject.from, subject.to, sense.needs);
    if (!isNamed && !holds(line, match.to, match.to + 10, sense.needs)) return null;
  }
  const isWeapon = sense.takes === "weapon" || sense.takes === "words";
  const targets = subject === "shared" || isWeapon ? [] : [subject];
  const reading = makeReading(
    { ...match, to: tail.to, from: isWeapon && subject !== "shared" ? subject.from : match.from },
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
  return isMild && sense.mode === "firearms" ? { ...reading, mode: "crowd-control" } : reading;
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

/** Killed or hurt by nobody we can name: no assault where the words tell of a mishap, or where they tell of the hurt and of no deed. */
function isMishap(line: Line, sense: EventSense, from: number): boolean {
  if (sense.byDeed && !isInDeed(line, from)) return true;
  return sense.mode === "kill" && line.tokens.some(({ lower }) => line.language.events.accidents.has(lower));
}

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
