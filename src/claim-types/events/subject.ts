import { MARKS } from "../../model/word-marks.ts";
import { joinRow } from "./actors.ts";
import { endBeforeAges } from "./ages.ts";
import { trimDescription } from "./description.ts";
import { isJoint } from "./joints.ts";
import { isAdverb, isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { matchSenses } from "./match-sense.ts";
import { readLead } from "./mood.ts";
import { isDeterminer, type NounPhrase, readAfter, readBefore } from "./noun-phrase.ts";
import {
  beforeSaying,
  endBeforeParticiple,
  endBeforeRelative,
  findAntecedent,
  RELATIVES,
} from "./relative.ts";

const LONGEST_CHAIN = 4;
const FARTHEST_COMMA = 25;
const JOINERS = new Set(["and", "then", "but", "or"]);
const HOMES = new Set(["of", "from"]);
const COMMAS = new Set([",", "—", "–", "-", ")"]);

/**
 * How a verb stands to its subject: it says what the sentence tells, follows its noun without an auxiliary ("the men arrested"), or describes
 * ("students protesting").
 */
type Standing = "finite" | "participle" | "describing";

/**
 * The subject of a verb whose auxiliaries begin at `at`: the best of the phrases before it; "shared" where another verb has it. A verb that
 * describes may be said of one of two sides: "clashes between police and students protesting".
 */
export function findSubject(
  line: Line,
  at: number,
  accepts: (phrase: NounPhrase) => boolean,
  standing: Standing = "finite",
): NounPhrase | "shared" | null {
  const before = beforeSaying(line, skipBack(line, at - 1));
  const lower = lowerAt(line, before);
  if (RELATIVES.has(lower)) {
    const end = COMMAS.has(lowerAt(line, before - 1)) ? endBeforeAges(line, before - 1) : before;
    // "a suspect in the shooting that killed two": the shooting did.
    if (lower !== "who" && isDeed(line, end - 1)) return null;
    const nearest = lower === "who" || lower === "which" ? readNearest(line, end) : null;
    // "the road from the airport, which had been seized": it was the airport.
    if (lower === "which" && nearest?.kind === "thing" && accepts(nearest)) return nearest;
    if (nearest !== null && accepts(nearest) && (nearest.kind === "people" || nearest.kind === "name"))
      return nearest;
    // "attacks in Benghazi, Libya, that killed four"
    const isOfDeed = lower === "that" && line.places[end - 1] === 1;
    return climb(line, end, isOfDeed ? (phrase) => phrase.kind !== "place" && accepts(phrase) : accepts);
  }
  if (JOINERS.has(lower)) return "shared";
  if (COMMAS.has(lower)) {
    const opener = findOpener(line, before);
    const inside = opener === null ? null : climb(line, endBeforeAges(line, opener), accepts);
    return inside ?? "shared";
  }
  const relative =
    standing === "finite"
      ? (endBeforeRelative(line, before + 1) ?? endBeforeParticiple(line, before + 1))
      : null;
  const subject = climb(line, relative ?? before + 1, accepts, standing);
  const isOneOfSeveral = relative !== null && lowerAt(line, (subject?.from ?? 0) - 1) === "or";
  if (subject === null || isOneOfSeveral || (standing !== "describing" && isSide(line, subject))) return null;
  // "the men the police arrested | were released"
  const clause = relative === null && subject.to <= before ? findAntecedent(line, subject) : null;
  if (clause === null) return subject;
  return accepts(clause.antecedent) ? clause.antecedent : null;
}

const FARTHEST_VERB = 10;

/** The subject of a clause that has none of its own and opens at `at`: "Joe Moss died after | being shot", "After | being shot, Joe Moss fled". */
export function findSubjectOfClause(
  line: Line,
  at: number,
  accepts: (phrase: NounPhrase) => boolean,
): NounPhrase | null {
  const { auxiliaries, clauseOpeners } = line.language.grammar;
  const { tokens } = line;
  if (!lowerAt(line, at).endsWith("ing") || !clauseOpeners.has(lowerAt(line, at - 1))) return null;
  if (at === 1) {
    const comma = tokens.findIndex(({ text }, index) => index > at && text === ",");
    const phrase = comma < 0 || comma > at + FARTHEST_COMMA ? null : readAfter(line, comma + 1);
    return phrase !== null && accepts(phrase) ? phrase : null;
  }
  for (let verb = at - 2; verb >= Math.max(1, at - FARTHEST_VERB); verb--) {
    const lower = lowerAt(line, verb);
    if (tokens[verb]?.kind === "punctuation" || clauseOpeners.has(lower)) return null;
    if (!auxiliaries.has(lower) && !line.language.events.dying.has(lower)) continue;
    const subject = findSubject(line, readLead(line, verb).from, accepts);
    return subject === "shared" ? null : subject;
  }
  return null;
}

function skipBack(line: Line, at: number): number {
  let before = at;
  while (before >= 0 && before > at - 6 && (isAdverb(line, before) || line.times[before] === 1)) before--;
  // "on Wednesday stormed": the preposition of the time goes with it.
  if (before < at && line.language.grammar.prepositions.has(lowerAt(line, before))) before--;
  return before;
}

/** The comma that opens the aside which closes at `at`: "Nazarbayev, who ruled for decades, resigned". */
function findOpener(line: Line, at: number): number | null {
  for (let open = at - 2; open >= 0 && open > at - FARTHEST_COMMA; open--) {
    const lower = lowerAt(line, open);
    if (lower === ";" || lower === ".") return null;
    if ((COMMAS.has(lower) && !isJoint(line, open)) || lower === "(") return open;
  }
  return null;
}

/** The phrase before `end`; "a father of three" is one. */
function readNearest(line: Line, end: number): NounPhrase | null {
  const nearest = readBefore(line, end);
  if (nearest === null || lowerAt(line, nearest.from - 1) !== "of" || !isInNumber(line, nearest.head))
    return nearest;
  const parent = readBefore(line, nearest.from - 1);
  return parent?.kind === "people" ? { ...parent, to: nearest.to } : nearest;
}

/**
 * From the phrase before `at` up through its prepositions: "protesters in the largest city". The topmost that fits wins; before a participle
 * the nearest person: "aid to a woman shot in the head".
 */
function climb(
  line: Line,
  at: number,
  accepts: (phrase: NounPhrase) => boolean,
  standing: Standing = "describing",
): NounPhrase | null {
  const { prepositions, clauseOpeners } = line.language.grammar;
  let best: NounPhrase | null = null;
  let end = at;
  let last = -1;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const phrase = readBefore(line, end);
    if (phrase === null) break;
    const trimmed = trimDescription(line, phrase);
    const named = accepts(trimmed) ? trimmed : phrase;
    // "the Secretary of State Antony Blinken": what "of" adds belongs to the name.
    if (best !== null && isTitleOf(line, phrase)) break;
    if (accepts(named)) best = last > named.to ? { ...named, to: last } : named;
    else if (best !== null && (isAboutIt(line, phrase) || isAspect(line, phrase))) return null;
    let link = phrase.from - 1;
    // "the worst in the state since | a gunman killed nine": another clause ends there.
    if (best !== null && clauseOpeners.has(lowerAt(line, link))) break;
    // "in Saturday's shooting"
    while (step === 0 && line.times[link] === 1 && isDeed(line, phrase.head)) link--;
    // "a bus carrying 27 soldiers was bombed": the participle describes the bus.
    const isDescribing = best === null && lowerAt(line, link).endsWith("ing");
    if (!(prepositions.has(lowerAt(line, link)) || isDescribing) || link === 0) break;
    const isOf = lowerAt(line, link) === "of";
    if (standing === "participle" && !isOf && (best?.kind === "people" || best?.kind === "name")) break;
    // "Ana Lind, 26, of Troy was hurt": where she lives.
    if (HOMES.has(lowerAt(line, link)) && lowerAt(line, link - 1) === ",") {
      best = null;
      end = endBeforeAges(line, link - 1);
      continue;
    }
    // "shelling of Kherson killed two": the town was shelled.
    if (isOf && isDeed(line, link - 1) && standing !== "finite") return null;
    if (isOf && standing === "finite" && (isDeed(line, link - 1) || isDoneToPeople(line, link - 1))) {
      // "a suspect in the killing of two guards was arrested": what the deed is told of goes on in front of it.
      const deed = readBefore(line, link);
      if (deed === null || !prepositions.has(lowerAt(line, deed.from - 1))) return null;
      best = null;
      end = deed.from - 1;
      continue;
    }
    last = isOf && best === named && (named.kind === "name" || named.kind === "body") ? named.to : -1;
    end = link;
    const outer = readBefore(line, end);
    if (outer === null) break;
    if (isOf && best === phrase && isTheNumber(line, outer)) break;
    if (isOf && line.language.events.measures.has(wordAt(line, outer.head)) && best === phrase) {
      // "hundreds of protesters" is one phrase, named by its last noun.
      best = { ...phrase, from: outer.from };
      end = outer.from;
      const further = outer.from - 1;
      if (!prepositions.has(lowerAt(line, further)) || further === 0) break;
      end = further;
    }
  }
  if (best === null || isScenery(line, best, accepts)) return null;
  const inside = readInside(line, best);
  // "…, and Ana Lind was arrested": one was.
  const isOne = line.language.grammar.singularAuxiliaries.has(lowerAt(line, at));
  return inside ?? (isOne ? best : joinRow(line, best));
}

/** "a kiosk in Aktau was destroyed": the kiosk was, whatever a kiosk is. */
function readInside(line: Line, { kind, from }: NounPhrase): NounPhrase | null {
  if (kind !== "place" || !SCENES.has(lowerAt(line, from - 1))) return null;
  const inside = readBefore(line, from - 1);
  return inside?.kind === "other" && isDeterminer(line, inside.from) ? { ...inside, kind: "thing" } : null;
}

function isDeed(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  const isMarked = ((line.tokens[at]?.marks ?? 0) & MARKS.event) !== 0;
  return line.language.events.deeds.has(lower) || (isMarked && lower.endsWith("ing"));
}

/** "the murder of", "the arrest of" */
function isDoneToPeople(line: Line, at: number): boolean {
  return matchSenses(line, at).some(({ sense }) => sense.form === "noun" && sense.takes === "people");
}

const FARTHEST_SIDE = 10;

/** "Fighting between the army and rebels killed …", "an attack claimed by rebels killed …": named with what did it, and not the doer. */
function isSide(line: Line, { from }: NounPhrase): boolean {
  const { doers, clauseOpeners } = line.language.grammar;
  if (doers.has(lowerAt(line, from - 1))) return true;
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST_SIDE); at--) {
    if (lowerAt(line, at) === "between") return ((line.tokens[at - 1]?.marks ?? 0) & MARKS.event) !== 0;
    if (line.tokens[at]?.kind === "punctuation" || clauseOpeners.has(lowerAt(line, at))) return false;
  }
  return false;
}

/** "Fighting in eastern Ukraine killed …", "pupils taken from a school in Papiri have been freed": where it was, not who it was. */
function isScenery(
  line: Line,
  { kind, from }: NounPhrase,
  accepts: (phrase: NounPhrase) => boolean,
): boolean {
  if (!SCENES.has(lowerAt(line, from - 1))) return false;
  return kind === "name" || (kind === "place" && !accepts(THING));
}

/** "the release of 100 pupils abducted", "the fate of those freed": a noun we do not know, of those who are named behind "of". */
function isTitleOf(line: Line, { kind, to }: NounPhrase): boolean {
  return kind === "other" && lowerAt(line, to) === "of";
}

/** "the number of officers killed": the officers were. */
function isTheNumber(line: Line, { from, head }: NounPhrase): boolean {
  return lowerAt(line, from) === "the" && COUNTED.has(lowerAt(line, head));
}

const COUNTED = new Set(["number", "numbers", "total", "toll", "figure"]);
const SCENES = new Set(["in", "at", "near", "across", "outside", "inside", "around"]);
const THING: NounPhrase = { from: 0, to: 0, head: 0, kind: "thing" };
const ABOUT = new Set(["on", "about", "over", "regarding"]);

/** "video of the shootout at the home": it was the video. */
function isAspect(line: Line, { head }: NounPhrase): boolean {
  return line.language.events.aspects.has(wordAt(line, head));
}

/** "figures on civilian casualties", "talks about the hostages": a noun we do not know, said of what follows. */
function isAboutIt(line: Line, phrase: NounPhrase): boolean {
  return phrase.kind !== "pronoun" && phrase.head >= phrase.from && ABOUT.has(lowerAt(line, phrase.to));
}
