import { startsWithCapital } from "../../model/letters.ts";
import type { EventSense } from "../../model/lexicon/events.ts";
import { endOfDeed, findDeedDoer } from "./doer.ts";
import { holds, mayAct } from "./fits.ts";
import { readGerundMood } from "./gerund-mood.ts";
import { makeReading, type Reading } from "./happening.ts";
import { isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { matchSenses, type SenseMatch } from "./match-sense.ts";
import { deniesPhrase, type Lead, readLead } from "./mood.ts";
import { isDeterminer, kindOf, type NounPhrase, readAfter } from "./noun-phrase.ts";
import { AIR, readObject } from "./read-object.ts";
import { readDescribing, readPassive } from "./read-passive.ts";
import { findSubject } from "./subject.ts";
import { mayBeActor } from "./unknown-name.ts";

type Voice = "active" | "passive" | "bare-participle" | "describing" | null;

/** Reads the verb at `match` with its actor and what it was done to; null where the words tell of no happening. */
export function readVerb(line: Line, match: SenseMatch): Reading | null {
  const lead = readMood(line, match);
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

function readMood(line: Line, { sense, from }: SenseMatch): Lead {
  const lead = readLead(line, from);
  const isClause = sense.form === "gerund" && !lead.isProgressive && lead.mood === null;
  return isClause ? { ...lead, mood: readGerundMood(line, from) } : lead;
}

function voiceOf(line: Line, { sense, from, to }: SenseMatch, lead: Lead): Voice {
  const isTransitive = sense.takes !== "none";
  switch (sense.form) {
    case "infinitive":
      return lead.takesBase ? "active" : isHeadlinePresent(line, from, to) ? "active" : null;
    case "finite":
      return lead.takesBase || lead.isPassive || lead.isPerfect || isAttribute(line, from) ? null : "active";
    case "gerund":
      return isAttribute(line, from) || isDescribedNoun(line, from) || isOfTitle(line, from)
        ? null
        : "active";
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
  const isCounted = line.tokens[from - 1]?.kind === "number" && determiners.has(lowerAt(line, from - 2));
  if (isCounted || isCountedGroup(line, from)) return true;
  return (determiners.has(lower) && !relatives.has(lower)) || lower === "alleged" || lower === "so-called";
}

/** "treated 93 injured people": the participle stands between how many and whom. */
function isCountedGroup(line: Line, from: number): boolean {
  if (!isInNumber(line, from - 1) || line.tokens[from + 1]?.kind !== "word") return false;
  return line.language.groups.nouns.has(lowerAt(line, from + 1));
}

/** "died in a mass shooting at a mall", "the fatal Thursday night shooting": behind an article and a word for what kind of, it is no verb. */
function isDescribedNoun(line: Line, from: number): boolean {
  const { indefiniteArticles, definiteArticles } = line.language.grammar;
  let at = from - 1;
  while (isTime(line, at)) at--;
  const isDated = at < from - 1;
  const isArticle = (word: string) => indefiniteArticles.has(word) || (isDated && definiteArticles.has(word));
  if (isDated && isArticle(lowerAt(line, at))) return true;
  return isArticle(lowerAt(line, at - 1)) && kindOf(line, at) === "other";
}

/** "Police Investigate Shooting at Range": in a title only somebody right before it makes it a verb. */
function isOfTitle(line: Line, from: number): boolean {
  const before = line.tokens[from - 1]?.text ?? "";
  const isTitled = startsWithCapital(line.tokens[from]?.text ?? "") && startsWithCapital(before);
  return isTitled && kindOf(line, from - 1) === "name";
}

function startsObject(line: Line, sense: EventSense, to: number): boolean {
  if (sense.tail !== undefined) return true;
  const next = lowerAt(line, to);
  if (sense.via.has(next)) return true;
  if ((next === "and" || next === "or") && matchSenses(line, to + 1).some((one) => one.sense.form !== "noun"))
    return true;
  if (sense.takes === "weapon" && next === "in") return holds(line, to, to + 4, AIR);
  if (line.language.grammar.prepositions.has(next)) return hasNumber(line, to);
  // "executed this flawlessly"; not "killed this week"
  if (isDeterminer(line, to) && !isTime(line, to) && !isTime(line, to + 1)) return true;
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
      ? (phrase: NounPhrase) =>
          mayAct(phrase) || isCourt(line, phrase) || isSpeaker(line, phrase) || mayBeActor(line, phrase)
      : (phrase: NounPhrase) => namesOneOf(line, phrase, sense.actors ?? NOBODY);
  const subject = isClause
    ? subjectOfGerund(line, match.from, accepts)
    : findSubject(line, lead.from, accepts);
  if (subject === null && !isClause) return null;
  const actor = subject === "shared" ? null : subject;
  if (sense.actors !== undefined && actor === null && subject !== "shared") return null;
  // "Hurricane George destroyed the clinic"
  if (actor !== null && holds(line, actor.from, actor.to, line.language.events.accidents)) return null;
  const object = readObject(line, match, match.to);
  if (object === null) return null;
  if (sense.byDeed && sense.takes === "none")
    return actor === null ? null : readDeath(line, match, actor, lead);
  // A verb that shares its subject with nobody we know must at least say what it was done to.
  if (
    actor === null &&
    object.targets.length === 0 &&
    sense.takes !== "weapon" &&
    sense.takes !== "words" &&
    sense.takes !== "none"
  )
    return null;
  const reading = makeReading(
    { ...match, to: object.to },
    isClause ? "event/participle-clause" : "event/active",
    actor,
    actor === null,
    object.targets,
    lead,
  );
  return object.isMild && sense.mode === "firearms" ? { ...reading, mode: "crowd-control" } : reading;
}

/** "died in police firing"; where no deed is named, the sentence before may tell it. */
function readDeath(line: Line, match: SenseMatch, dead: NounPhrase, lead: Lead): Reading {
  const doer = findDeedDoer(line, match.to);
  const to = doer === null ? match.to : endOfDeed(line, doer);
  const reading = makeReading({ ...match, to }, "event/died-by-deed", doer, false, [dead], lead);
  return doer === null ? { ...reading, needsCause: true } : reading;
}

const NOBODY: ReadonlySet<string> = new Set();

/** "The court sentenced", "The ministry dismissed": a house that acts. */
function isCourt(line: Line, { kind, head }: NounPhrase): boolean {
  return (
    kind === "thing" &&
    line.language.events.actors.has(wordAt(line, head)) &&
    !line.language.groups.nouns.has(wordAt(line, head))
  );
}

/** "The army said it had killed 23": the one who speaks. */
function isSpeaker(line: Line, { from, to, kind }: NounPhrase): boolean {
  if (kind !== "pronoun" || to - from > 1 || lowerAt(line, from) !== "it") return false;
  const before = lowerAt(line, from - 1) === "that" ? from - 2 : from - 1;
  return line.language.speech.cues.has(lowerAt(line, before));
}

function namesOneOf(line: Line, actor: NounPhrase, wanted: ReadonlySet<string>): boolean {
  // "The grenade attack killed …" is told by its noun.
  if (line.language.events.deeds.has(wordAt(line, actor.head))) return false;
  for (let at = actor.from; at < actor.to; at++)
    if (wanted.has(wordAt(line, at)) && !isTeam(line, at)) return true;
  return false;
}

/** "The Rockets hit …": a name. */
function isTeam(line: Line, at: number): boolean {
  const text = line.tokens[at]?.text ?? "";
  return startsWithCapital(text) && text.endsWith("s") && lowerAt(line, at - 1) === "the";
}

/** "police firing on the crowd", "saw protesters seizing weapons"; behind a comma or preposition the main clause has the subject. */
function subjectOfGerund(
  line: Line,
  from: number,
  accepts: (phrase: NounPhrase) => boolean,
): NounPhrase | "shared" | null {
  const before = lowerAt(line, from - 1);
  const { prepositions, conjunctions, clauseOpeners, comparative } = line.language.grammar;
  if (
    before === "," ||
    before === "" ||
    prepositions.has(before) ||
    conjunctions.has(before) ||
    before === comparative ||
    clauseOpeners.has(before)
  )
    return "shared";
  const subject = findSubject(line, from, accepts, "describing");
  // "Mass shooting at a festival": the first word of a line is no name for its capital alone.
  const isFirstWord = subject !== null && subject !== "shared" && subject.kind === "name" && subject.to === 1;
  return isFirstWord ? null : subject;
}
