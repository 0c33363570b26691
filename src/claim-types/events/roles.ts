import type { EventSense } from "../../model/lexicon/events.ts";
import { MARKS } from "../../model/word-marks.ts";
import { isAdverb, isInNumber, type Line, lowerAt, wordAt } from "./line.ts";
import { kindOf, type NounKind, type NounPhrase, readAfter, readBefore } from "./noun-phrase.ts";

const ACTING: ReadonlySet<NounKind> = new Set(["people", "body", "name", "place"]);
const PEOPLE: ReadonlySet<NounKind> = new Set(["people", "body", "name"]);
const THINGS: ReadonlySet<NounKind> = new Set(["thing", "place"]);
const LONGEST_CHAIN = 4;
const FARTHEST_COMMA = 25;
const RELATIVES = new Set(["who", "which", "that", "whom"]);
const JOINERS = new Set(["and", "then", "but", "or"]);
const COMMAS = new Set([",", "—", "–", "-", ")"]);

export function mayAct(phrase: NounPhrase): boolean {
  return ACTING.has(phrase.kind);
}

/** True where `phrase` may be what `sense` was done to. */
export function fits(line: Line, phrase: NounPhrase, sense: EventSense): boolean {
  if (!fitsKind(phrase, sense)) return false;
  // "figures" and "statements" speak, but nobody arrests or frees them.
  if (phrase.kind === "body" && !line.language.events.actors.has(wordAt(line, phrase.head))) return false;
  if (sense.needs === undefined || sense.takes === "people") return true;
  return holds(line, phrase.from, phrase.to + 3, sense.needs);
}

function fitsKind({ kind }: NounPhrase, { takes }: EventSense): boolean {
  switch (takes) {
    case "people":
      return PEOPLE.has(kind);
    case "things":
      return THINGS.has(kind) || kind === "pronoun";
    case "either":
      return PEOPLE.has(kind) || THINGS.has(kind);
    case "place":
      return kind === "place";
    case "none":
    case "weapon":
    case "words":
      return true;
  }
}

export function holds(line: Line, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(to, line.tokens.length); at++) {
    const lower = lowerAt(line, at);
    if (lower === ";" || lower === ",") return false;
    if (wanted.has(lower)) return true;
  }
  return false;
}

/**
 * The subject of a verb whose auxiliaries begin at `at`: the best of the phrases before it; "shared" where another verb has it. A participle
 * that describes (`isDescribed`) may be said of one of two sides: "clashes between police and students protesting".
 */
export function findSubject(
  line: Line,
  at: number,
  accepts: (phrase: NounPhrase) => boolean,
  isDescribed = false,
): NounPhrase | "shared" | null {
  const before = skipBack(line, at - 1);
  const lower = lowerAt(line, before);
  if (RELATIVES.has(lower)) {
    const end = COMMAS.has(lowerAt(line, before - 1)) ? before - 1 : before;
    const nearest = lower === "who" || lower === "which" ? readBefore(line, end) : null;
    // "the road from the airport, which had been seized": it was the airport.
    if (lower === "which" && nearest?.kind === "thing" && accepts(nearest)) return nearest;
    if (nearest !== null && accepts(nearest) && (nearest.kind === "people" || nearest.kind === "name"))
      return nearest;
    return climb(line, end, accepts);
  }
  if (JOINERS.has(lower)) return "shared";
  if (COMMAS.has(lower)) {
    const opener = findOpener(line, before);
    const inside = opener === null ? null : climb(line, opener, accepts);
    return inside ?? "shared";
  }
  const subject = climb(line, before + 1, accepts);
  return subject === null || (!isDescribed && isSide(line, subject)) ? null : subject;
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
    if (COMMAS.has(lower) || lower === "(") return open;
  }
  return null;
}

/** From the phrase before `at` up through its prepositions: "protesters in the largest city". The topmost that fits wins. */
function climb(line: Line, at: number, accepts: (phrase: NounPhrase) => boolean): NounPhrase | null {
  const { prepositions } = line.language.grammar;
  let best: NounPhrase | null = null;
  let end = at;
  let last = -1;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const phrase = readBefore(line, end);
    if (phrase === null) break;
    const named = accepts(phrase) ? phrase : trimParticiple(line, phrase);
    // "the Secretary of State Antony Blinken": what "of" adds belongs to the name.
    if (best !== null && isTitleOf(line, phrase)) break;
    if (accepts(named)) best = last > named.to ? { ...named, to: last } : named;
    else if (best !== null && isAboutIt(line, phrase)) return null;
    const link = phrase.from - 1;
    // "a bus carrying 27 soldiers was bombed": the participle describes the bus.
    const isDescribing = best === null && lowerAt(line, link).endsWith("ing");
    if (!(prepositions.has(lowerAt(line, link)) || isDescribing) || link === 0) break;
    const isOf = lowerAt(line, link) === "of";
    // "shelling of Kherson killed two": the town was shelled.
    if (isOf && isDeed(line, link - 1)) return null;
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
  return best === null || isScenery(line, best, accepts) ? null : joinRow(line, best);
}

function isDeed(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  const isVerb = ((line.tokens[at]?.marks ?? 0) & MARKS.event) !== 0;
  return line.language.events.deeds.has(lower) || (isVerb && lower.endsWith("ing"));
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
const COUNTRY_ROW = new Set(["other", "its", "the", "several"]);
const SCENES = new Set(["in", "at", "near", "across", "outside", "inside", "around"]);
const THING: NounPhrase = { from: 0, to: 0, head: 0, kind: "thing" };
const ABOUT = new Set(["on", "about", "over", "regarding"]);

/** "figures on civilian casualties", "talks about the hostages": a noun we do not know, said of what follows. */
function isAboutIt(line: Line, phrase: NounPhrase): boolean {
  return phrase.kind !== "pronoun" && phrase.head >= phrase.from && ABOUT.has(lowerAt(line, phrase.to));
}

/** "police sentries posted there": the participle only describes them. */
function trimParticiple(line: Line, phrase: NounPhrase): NounPhrase {
  const head = phrase.head - 1;
  if (phrase.kind !== "other" || head < phrase.from || !/(?:ed|ing)$/u.test(lowerAt(line, phrase.head)))
    return phrase;
  return { ...phrase, head, to: head + 1, kind: kindOf(line, head) };
}

/** "Russian and Kazakh troops": the words before "and" belong to it where they name actors and no preposition rules them. */
export function joinRow(line: Line, phrase: NounPhrase): NounPhrase {
  if (lowerAt(line, phrase.from - 1) !== "and") return phrase;
  // "317 wounded and eight killed": a numeral alone goes on with no row.
  if (line.sentence.numbers.some(({ from, to }) => from <= phrase.from && to === phrase.to)) return phrase;
  const adjective = phrase.from - 2;
  if (line.places[adjective] === 2) return { ...phrase, from: adjective };
  const { prepositions } = line.language.grammar;
  let from = phrase.from;
  for (let joint = phrase.from - 1; joint > 0 && phrase.from - joint < FARTHEST_COMMA; ) {
    const first = readBefore(line, joint);
    const isAlike =
      first !== null &&
      (PEOPLE.has(first.kind) ||
        // "Russia and other members": a country may open the row.
        (first.kind === "place" && (phrase.kind === "place" || COUNTRY_ROW.has(lowerAt(line, phrase.from)))));
    if (isAlike && lowerAt(line, first.from - 1) === "of") {
      // "eight members of the police and the National Guard"
      const counted = readBefore(line, first.from - 1);
      return counted !== null && line.language.events.measures.has(wordAt(line, counted.head))
        ? { ...phrase, from: counted.from }
        : phrase;
    }
    if (!isAlike || prepositions.has(lowerAt(line, first.from - 1))) break;
    from = first.from;
    joint = first.from - 1;
    if (lowerAt(line, joint) !== ",") break;
  }
  return { ...phrase, from };
}

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
    if (lower === ";" || lower === "." || lower === "while") return null;
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

/** Whose deed the word before it tells: not "these attacks", "600 clashes", "terrorist attacks". */
export function mayOwn(line: Line, at: number): boolean {
  const { determiners, prepositions, pronouns } = line.language.grammar;
  const lower = wordAt(line, at);
  if (determiners.has(lower) || prepositions.has(lower) || pronouns.has(lowerAt(line, at))) return false;
  return !isInNumber(line, at) && !line.language.events.describers.has(lower);
}

/** The first noun between `from` and `to` that can act and that no preposition rules. */
export function firstActor(line: Line, from: number, to: number): NounPhrase | null {
  const { prepositions } = line.language.grammar;
  for (let at = Math.max(0, from); at < Math.min(to, line.tokens.length); at++) {
    const phrase = line.tokens[at]?.kind === "word" ? readBefore(line, at + 1) : null;
    if (phrase === null || phrase.head !== at || phrase.from < from) continue;
    if (!(phrase.kind === "people" || phrase.kind === "body" || phrase.kind === "name")) continue;
    // Of "police officers" and "Nikol Pashinyan" the last word is the head.
    const next = line.tokens[at + 1] === undefined ? null : readBefore(line, at + 2);
    if (
      next !== null &&
      next.head === at + 1 &&
      next.from === phrase.from &&
      mayAct(next) &&
      next.kind !== "place"
    )
      continue;
    // "hours after Clinton's visit": it is the visit.
    if (isModifier(line, at) || lowerAt(line, at).endsWith("'s")) continue;
    if (!prepositions.has(lowerAt(line, phrase.from - 1))) return phrase;
  }
  return null;
}

/** "terrorist action": one person's noun before a word that is no verb only describes it. */
function isModifier(line: Line, at: number): boolean {
  const noun = line.language.groups.nouns.get(lowerAt(line, at));
  const next = line.tokens[at + 1];
  if (noun === undefined || noun.plural || next === undefined || next.kind !== "word") return false;
  const following = readBefore(line, at + 2);
  return (
    following !== null && following.head === at + 1 && !/ed$/u.test(next.lower) && next.text === next.lower
  );
}
