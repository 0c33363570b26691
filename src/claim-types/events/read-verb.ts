import type { EventSense } from "../../model/lexicon/events.ts";
import type { Reading } from "./happening.ts";
import { isAdverb, type Line, lowerAt, wordAt } from "./line.ts";
import { findTail, matchSenses, type SenseMatch } from "./match-sense.ts";
import { deniesPhrase, type Lead, readLead } from "./mood.ts";
import { isMeasureWord, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { findDeedDoer, findDoer, findSubject, fits, holds, mayAct } from "./roles.ts";

type Voice = "active" | "passive" | "bare-participle" | "describing" | null;

/** Reads the verb at `match` with its actor and what it was done to; null where the words tell of no happening. */
export function readVerb(line: Line, match: SenseMatch): Reading | null {
  const lead = readLead(line, match.from);
  if (lead.mood === "aim") return null;
  const voice = voiceOf(line, match, lead);
  if (voice === null) return null;
  const reading =
    voice === "active"
      ? readActive(line, match, lead)
      : voice === "describing"
        ? readDescribing(line, match)
        : readPassive(line, match, lead, voice);
  if (reading === null) return null;
  const denied =
    reading.targets.some(({ from }) => deniesPhrase(line, from)) ||
    (reading.actor !== null && deniesPhrase(line, reading.actor.from));
  return denied ? { ...reading, mood: "denied" } : reading;
}

function voiceOf(line: Line, { sense, from, to }: SenseMatch, lead: Lead): Voice {
  const isTransitive = sense.takes !== "none";
  switch (sense.form) {
    case "infinitive":
      return lead.takesBase ? "active" : isHeadlinePresent(line, from, to) ? "active" : null;
    case "finite":
      return lead.takesBase || lead.isPassive || lead.isPerfect || isAttribute(line, from) ? null : "active";
    case "gerund":
      return isAttribute(line, from) ? null : "active";
    case "preterite":
      return lead.isPassive || lead.isPerfect ? null : "active";
    case "participle":
    case "past":
      if (lead.isPerfect) return "active";
      if (lead.isPassive && lead.isPresent && line.sentence.zone !== "headline") return null;
      if (lead.isPassive) return isTransitive ? "passive" : null;
      if (sense.form === "participle") return isTransitive ? "bare-participle" : null;
      if (isAttribute(line, from)) return sense.takes === "people" ? "describing" : null;
      return isTransitive && !startsObject(line, sense, to) ? "bare-participle" : "active";
    case "noun":
      return null;
  }
}

/** "Protesters storm office": a plural subject and no article between. */
function isHeadlinePresent(line: Line, from: number, to: number): boolean {
  return (
    line.sentence.zone === "headline" && from > 0 && readAfter(line, to) !== null && !isAttribute(line, from)
  );
}

/** "the arrested workers", "an attacked convoy". */
function isAttribute(line: Line, from: number): boolean {
  const lower = lowerAt(line, from - 1);
  const { determiners, relatives } = line.language.grammar;
  return (determiners.has(lower) && !relatives.has(lower)) || lower === "alleged" || lower === "so-called";
}

function startsObject(line: Line, sense: EventSense, to: number): boolean {
  if (sense.tail !== undefined) return true;
  const next = lowerAt(line, to);
  if (sense.via.has(next)) return true;
  if ((next === "and" || next === "or") && matchSenses(line, to + 1).some((one) => one.sense.form !== "noun"))
    return true;
  if (sense.takes === "weapon" && next === "in") return holds(line, to, to + 4, AIR);
  if (line.language.grammar.prepositions.has(next)) return hasNumber(line, to);
  return readAfter(line, to) !== null && !isTime(line, to);
}

/** "over 50", "about 30", "up to 12": a preposition that belongs to the number. */
function hasNumber(line: Line, at: number): boolean {
  return line.sentence.numbers.some(({ from }) => from === at);
}

function isTime(line: Line, at: number): boolean {
  return line.times[at] === 1;
}

function readActive(line: Line, match: SenseMatch, lead: Lead): Reading | null {
  const { sense } = match;
  const isClause = sense.form === "gerund" && !lead.isProgressive;
  const accepts =
    sense.actors === undefined
      ? mayAct
      : (phrase: NounPhrase) => namesOneOf(line, phrase, sense.actors ?? NOBODY);
  const subject = isClause
    ? subjectOfGerund(line, match.from, accepts)
    : findSubject(line, lead.from, accepts);
  if (subject === null && !isClause) return null;
  const actor = subject === "shared" ? null : subject;
  if (sense.actors !== undefined && actor === null && subject !== "shared") return null;
  const object = readObject(line, match, match.to);
  if (object === null) return null;
  if (sense.byDeed && sense.takes === "none") {
    const doer = findDeedDoer(line, match.to);
    if (doer === null || actor === null) return null;
    return base(match, "event/died-by-deed", doer, false, [actor], lead);
  }
  // A verb that shares its subject with nobody we know must at least say what it was done to.
  if (
    actor === null &&
    object.targets.length === 0 &&
    sense.takes !== "weapon" &&
    sense.takes !== "words" &&
    sense.takes !== "none"
  )
    return null;
  const reading = base(
    { ...match, to: object.to },
    isClause ? "event/participle-clause" : "event/active",
    actor,
    actor === null,
    object.targets,
    lead,
  );
  return object.isMild && sense.mode === "firearms" ? { ...reading, mode: "crowd-control" } : reading;
}

const NOBODY: ReadonlySet<string> = new Set();

function namesOneOf(line: Line, actor: NounPhrase, wanted: ReadonlySet<string>): boolean {
  for (let at = actor.from; at < actor.to; at++) if (wanted.has(wordAt(line, at))) return true;
  return false;
}

/** "police firing on the crowd", "saw protesters seizing weapons"; behind a comma or preposition the main clause has the subject. */
function subjectOfGerund(
  line: Line,
  from: number,
  accepts: (phrase: NounPhrase) => boolean,
): NounPhrase | "shared" | null {
  const before = lowerAt(line, from - 1);
  const { prepositions, conjunctions, clauseOpeners } = line.language.grammar;
  if (
    before === "," ||
    before === "" ||
    prepositions.has(before) ||
    conjunctions.has(before) ||
    clauseOpeners.has(before)
  )
    return "shared";
  return findSubject(line, from, accepts);
}

interface ObjectFound {
  readonly targets: readonly NounPhrase[];
  /** One past the last token of the predicate with its weapon or other words. */
  readonly to: number;
  readonly isMild: boolean;
}

/** What the active verb ending at `at` was done to; null where its sense misses what it needs. */
function readObject(line: Line, { sense, to: end }: SenseMatch, at: number): ObjectFound | null {
  const { takes } = sense;
  const tail = findTail(line, sense, at);
  if (tail === null) return null;
  if (takes === "none") {
    const target = readVia(line, sense, at);
    return { targets: target === null ? [] : [target], to: at, isMild: false };
  }
  if (takes === "weapon") return readWeapon(line, sense, at);
  if (takes === "words") return readNeeded(line, sense, at);
  const isTailFirst = sense.tail !== undefined && tail.from === at;
  const start = isTailFirst ? tail.to : at;
  const targets = readRow(line, sense, start);
  const direct = targets.length > 0 ? targets : single(readVia(line, sense, at));
  if (direct.length === 0) return shareNext(line, sense, at);
  if (sense.needs !== undefined && !holds(line, at, at + 14, sense.needs)) return null;
  return { targets: direct, to: Math.max(end, tail.to), isMild: false };
}

/** "stormed and set alight the mayor's office": the object stands behind the next verb. */
function shareNext(line: Line, sense: EventSense, at: number): ObjectFound | null {
  if (lowerAt(line, at) !== "and") return null;
  const next = matchSenses(line, at + 1).find((match) => match.sense.form !== "noun");
  if (next === undefined) return null;
  const tail = findTail(line, next.sense, next.to);
  const start = tail !== null && tail.from === next.to ? tail.to : next.to;
  const targets = readRow(line, sense, start);
  return targets.length === 0 ? null : { targets, to: at, isMild: false };
}

function single(phrase: NounPhrase | null): NounPhrase[] {
  return phrase === null ? [] : [phrase];
}

/** The object; things in a row are told one by one: "the residence and the mayor's office". */
function readRow(line: Line, sense: EventSense, at: number): NounPhrase[] {
  const first = readAfter(line, at);
  if (first === null) return [];
  if (!fits(line, first, sense)) return fitsUnknownName(line, first, sense) ? [first] : [];
  const row = [first];
  if (first.kind !== "thing") return row;
  for (let end = first.to; row.length < 4; ) {
    const joint = lowerAt(line, end);
    if (joint !== "and" && joint !== ",") break;
    const next = readAfter(line, end + 1);
    if (
      next === null ||
      next.kind !== "thing" ||
      matchSenses(line, next.from).some((one) => one.sense.form === "past")
    )
      break;
    row.push(next);
    end = next.to;
  }
  return row;
}

/** "arrested alauddin khan": in text without capitals two bare words behind a verb of persons are a name. */
function fitsUnknownName(line: Line, { kind, from, to }: NounPhrase, sense: EventSense): boolean {
  if (
    kind !== "other" ||
    sense.mode !== "arrest" ||
    sense.form !== "past" ||
    to - from > 5 ||
    sense.needs !== undefined
  )
    return false;
  return (
    !line.language.grammar.determiners.has(lowerAt(line, from)) ||
    line.language.grammar.indefiniteArticles.has(lowerAt(line, from))
  );
}

/** "fired on protesters", "clashed with police". */
function readVia(line: Line, sense: EventSense, at: number): NounPhrase | null {
  for (let via = at; via < at + 3; via++) {
    if (!isAdverb(line, via) && !sense.via.has(lowerAt(line, via))) return null;
    if (!sense.via.has(lowerAt(line, via))) continue;
    const phrase = readAfter(line, via + 1);
    if (phrase === null || line.times[phrase.head] === 1 || phrase.kind === "other") return null;
    // "rallied in Almaty": where, not whom.
    return phrase.kind === "place" && WHERE.has(lowerAt(line, via)) ? null : phrase;
  }
  return null;
}

const WHERE = new Set(["in", "at", "into", "over"]);

/** "fired 64 rounds at the mob", "fired on protesters", "fired in the air". */
function readWeapon(line: Line, sense: EventSense, at: number): ObjectFound | null {
  const { mildWeapons, weapons } = line.language.events;
  const weapon = readAfter(line, at);
  if (weapon !== null && holds(line, weapon.from, weapon.to + 2, weapons)) {
    let end = weapon.to;
    while (weapons.has(lowerAt(line, end)) && end < weapon.to + 2) end++;
    const isMild = holds(line, weapon.from, end, mildWeapons);
    const targets = single(readViaLater(line, sense, end));
    return { targets, to: end, isMild };
  }
  const target = readVia(line, sense, at);
  if (target !== null && (target.kind === "people" || target.kind === "body" || target.kind === "thing"))
    return { targets: [target], to: at, isMild: false };
  return lowerAt(line, at) === "in" && holds(line, at + 1, at + 4, AIR)
    ? { targets: [], to: at, isMild: false }
    : null;
}

const AIR = new Set(["air"]);

/** "fired 5,000 rounds of ammunition on mobs as well as tear gas": the crowd may stand a few words on. */
function readViaLater(line: Line, sense: EventSense, at: number): NounPhrase | null {
  for (let via = at; via < at + 8; via++) {
    const lower = lowerAt(line, via);
    if (lower === "," || lower === ";" || lower === "") return null;
    if (sense.via.has(lower)) {
      const phrase = readAfter(line, via + 1);
      if (phrase === null) return null;
      const wanted =
        lower === "to" || lower === "into"
          ? phrase.kind === "place"
          : phrase.kind === "people" || phrase.kind === "body";
      return wanted ? phrase : null;
    }
  }
  return null;
}

/** "asked for … help", "deployed water cannons": a needed word must head what follows. */
function readNeeded(line: Line, sense: EventSense, at: number): ObjectFound | null {
  const needs = sense.needs;
  if (needs === undefined) return null;
  for (let end = at; end < Math.min(at + 9, line.tokens.length); end++) {
    const lower = lowerAt(line, end);
    if (lower === "," || lower === ";" || lower === "." || lower === "that") return null;
    if (!needs.has(wordAt(line, end))) continue;
    let to = end + 1;
    while (needs.has(lowerAt(line, to)) && to < end + 4) to++;
    return { targets: single(readViaLater(line, sense, to)), to, isMild: false };
  }
  return null;
}

function readPassive(
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
    (phrase) => fits(line, phrase, sense) || fitsPassiveName(phrase, sense),
  );
  const doer =
    findDoer(line, match.to) ??
    (sense.takes === "people" || sense.takes === "either" ? findDeedDoer(line, match.to) : null);
  if (subject === null) return null;
  if (doer === null && isMishap(line, sense)) return null;
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
  const reading = base(
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

/** Killed or hurt by nobody we can name: no assault where the words tell of a mishap, or where they only tell of the hurt. */
function isMishap(line: Line, sense: EventSense): boolean {
  if (sense.byDeed) return true;
  return sense.mode === "kill" && line.tokens.some(({ lower }) => line.language.events.accidents.has(lower));
}

function fitsPassiveName({ kind }: NounPhrase, { takes, mode, needs }: EventSense): boolean {
  return kind === "other" && takes === "people" && mode === "arrest" && needs === undefined;
}

/** A participle without an auxiliary must stand right behind its noun: "the 200 people detained in Almaty". */
function endsNear(subject: NounPhrase, from: number, line: Line): boolean {
  return from - subject.to <= 6 && (isMeasureWord(line, subject.head) || subject.kind !== "pronoun");
}

/** "the arrested workers were later freed". */
function readDescribing(line: Line, match: SenseMatch): Reading | null {
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
  return base(match, "event/describing", null, false, [phrase], lead);
}

function base(
  { sense, from, to }: SenseMatch,
  rule: string,
  actor: NounPhrase | null,
  isShared: boolean,
  targets: readonly NounPhrase[],
  lead: Lead,
): Reading {
  return { sense, rule, from, to, actor, isShared, targets, mood: lead.mood === "aim" ? null : lead.mood };
}
