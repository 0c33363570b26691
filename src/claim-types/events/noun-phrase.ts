import type { NumberMention } from "../../model/annotation.ts";
import { namesFate } from "../../model/fate.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isDotInName, isJoint } from "./joints.ts";
import { isAdverb, isInNumber, type Line, lowerAt, opensPhrase, wordAt } from "./line.ts";

/** What a noun phrase names. `body`: one that acts without being counted, "government"; `other`: nothing we know. */
export type NounKind = "people" | "body" | "thing" | "place" | "name" | "pronoun" | "other";

/** A run of tokens that names somebody or something; `head` is the noun that says what. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: NounKind;
}

const LONGEST = 12;
export const QUOTES = new Set(["“", "”", '"', "‘", "’", "'", "`"]);
const IT = new Set(["it", "both", "itself"]);

/** The noun phrase that begins at `at`, adverbs before it skipped; null where none does. */
export function readAfter(line: Line, at: number): NounPhrase | null {
  let from = at;
  while (isAdverb(line, from) && lowerAt(line, from) !== "both" && from < at + 3) from++;
  while (QUOTES.has(lowerAt(line, from)) && from < at + 3) from++;
  let to = from;
  let head = -1;
  let isQuoted = false;
  while (to < from + LONGEST) {
    const number = numberFrom(line, to);
    if (number !== undefined && !number.implicit) {
      // "raided a village | some 12 km north of Goma"
      if (head >= 0 && head === to - 1 && !isMeasureWord(line, head)) break;
      head = number.to - 1;
      to = number.to;
      continue;
    }
    const isStart = to === from;
    if (isStart && lowerAt(line, to) === "both" && !isNounPhraseGoingOn(line, to + 1)) {
      head = to;
      break;
    }
    // "killed her."; not "killed her son"
    if (isStart && isDeterminer(line, to) && isPronoun(line, to) && !isInside(line, to + 1)) {
      head = to;
      break;
    }
    if (isDeterminer(line, to)) {
      if (!isStart && !isMeasureWord(line, to - 1)) break;
    } else if (head < 0 && !isStart && isAdverb(line, to) && isInside(line, to + 1)) {
      // "the densely populated area"
    } else if (QUOTES.has(lowerAt(line, to)) && (isQuoted || head < 0) && isInside(line, to + 1)) {
      // "the “Santa Ana” farm"
      isQuoted = !isQuoted;
    } else if (lowerAt(line, to) === "of" && head >= 0 && isMeasureWord(line, head)) {
      // "hundreds of protesters": the noun behind "of" says who.
    } else if (isJoint(line, to) || isDotInName(line, to)) {
      if (isStart) break;
    } else if (
      QUOTES.has(lowerAt(line, to)) &&
      head === to - 1 &&
      isMeasureWord(line, head) &&
      isInside(line, to + 1)
    ) {
      // "20,000 “bandits”": the mark opens somebody's word for them.
    } else if (isInside(line, to) && !(head >= 0 && goesOnBehind(line, to))) head = to;
    else if (isStart && isPronoun(line, to)) {
      head = to;
      to++;
      break;
    } else break;
    to++;
  }
  return head < from ? null : makePhrase(line, from, head);
}

/** The noun phrase that ends just before `at`; null where none does. */
export function readBefore(line: Line, at: number): NounPhrase | null {
  let head = at - 1;
  while (head >= 0 && head > at - 4 && (isAdverb(line, head) || QUOTES.has(lowerAt(line, head)))) head--;
  // "the officer who was injured was grazed": nobody's name.
  if (
    line.language.grammar.auxiliaries.has(lowerAt(line, head - 1)) &&
    namesFate(lowerAt(line, head), line.language.metrics)
  )
    return null;
  // "them", "the victims"
  if (isPronoun(line, head)) return makePhrase(line, isDeterminer(line, head - 1) ? head - 1 : head, head);
  let from = head + 1;
  while (from > 0 && from > head - LONGEST) {
    if (isDeterminer(line, from - 1)) {
      from--;
      break;
    }
    const isJoined = (isJoint(line, from - 1) || isDotInName(line, from - 1)) && from <= head;
    if (!(isInside(line, from - 1) || isJoined) || isScene(line, from - 1, head)) break;
    from--;
    // "saw at least 15 people": a number opens the phrase, with all of its own words.
    const number = numberAround(line, from);
    if (number === undefined) continue;
    from = number.from;
    if (
      startsWithCapital(line.tokens[from - 1]?.text ?? "") &&
      isInside(line, from - 1) &&
      line.places[from - 1] !== 1
    )
      continue;
    if (isDeterminer(line, from - 1)) from--;
    break;
  }
  while (from <= head && QUOTES.has(lowerAt(line, from))) from++;
  from = startOfNameBehind(line, from, head);
  return from > head ? null : makePhrase(line, from, head);
}

/** "During that argument | Jordan Henries shot …", "after the fight | Lee left": a noun that is nobody ends before the name. */
function startOfNameBehind(line: Line, from: number, head: number): number {
  const opener = line.language.grammar.determiners.has(lowerAt(line, from - 1)) ? from - 2 : from - 1;
  if (!MOMENTS.has(lowerAt(line, opener)) || !isNameWord(line, head)) return from;
  let first = head;
  while (first > from && isNameWord(line, first - 1)) first--;
  const isNobody =
    first > from && line.tokens[first - 1]?.kind === "word" && kindOf(line, first - 1) === "other";
  return isNobody && !isDeterminer(line, first - 1) ? first : from;
}

const MOMENTS = new Set(["during", "after", "before", "following"]);

function isNameWord(line: Line, at: number): boolean {
  return startsWithCapital(line.tokens[at]?.text ?? "");
}

/** Whether a word behind the noun is no part of its phrase. */
function goesOnBehind(line: Line, at: number): boolean {
  // "left one man | dead"
  const isState =
    !isInNumber(line, at - 1) &&
    kindOf(line, at - 1) === "people" &&
    namesFate(lowerAt(line, at), line.language.metrics);
  return isState || isVerbAfterNoun(line, at) || isDirection(line, at);
}

/** "a village | north of Goma": the way from a place, no part of the noun. */
function isDirection(line: Line, at: number): boolean {
  const { directions, measuredFrom } = line.language.places;
  return directions.has(lowerAt(line, at)) && measuredFrom.has(lowerAt(line, at + 1));
}

function numberFrom({ sentence }: Line, at: number): NumberMention | undefined {
  for (const number of sentence.numbers) if (number.from === at) return number;
  return undefined;
}

function numberAround({ sentence }: Line, at: number): NumberMention | undefined {
  for (const number of sentence.numbers)
    if (!number.implicit && number.from <= at && at < number.to) return number;
  return undefined;
}

/** "set both ablaze" and "killed both, an officer said" against "both buildings". */
function isNounPhraseGoingOn(line: Line, at: number): boolean {
  if (line.tokens[at]?.kind === "punctuation") return false;
  return (
    isDeterminer(line, at) || (isInside(line, at) && kindOf(line, at) !== "other") || isInside(line, at + 1)
  );
}

const IN = new Set(["in", "at", "near", "from", "across", "outside"]);

/** "In Taldykorgan demonstrators toppled …": the place before the noun says where, not who. */
function isScene(line: Line, at: number, head: number): boolean {
  if (line.places[at] !== 1 || at === head || lowerAt(line, at).endsWith("'s")) return false;
  const kind = kindOf(line, head);
  if (kind !== "people" && kind !== "body") return false;
  let first = at;
  while (first > 0 && line.places[first - 1] === 1) first--;
  return IN.has(lowerAt(line, first - 1));
}

function makePhrase(line: Line, from: number, head: number): NounPhrase {
  return { from, to: head + 1, head, kind: kindOf(line, head) };
}

/** What the noun at `at` names. */
export function kindOf(line: Line, at: number): NounKind {
  const { language, tokens } = line;
  const word = wordAt(line, at);
  if (IT.has(word)) return "pronoun";
  if (language.grammar.pronouns.has(word) || language.groups.standIns.has(word)) return "people";
  const noun = language.groups.nouns.get(word);
  if (noun !== undefined) return language.events.thingGroups.has(noun.group) ? "thing" : "people";
  if (language.events.targets.has(word)) return "thing";
  if (line.places[at] === 1) return "place";
  if (language.events.actors.has(word) || language.speech.speakerNouns.has(word)) return "body";
  const token = tokens[at];
  if (token === undefined) return "other";
  if (token.kind === "number" || isInNumber(line, at)) return "people";
  if (at > 0 && startsWithCapital(token.text)) return "name";
  if (at === 0 && startsWithCapital(token.text) && isNameLike(word, tokens[1]?.text ?? "", line))
    return "name";
  return language.groups.personEndings.some((ending) => ending.length > 2 && word.endsWith(ending))
    ? "people"
    : "other";
}

/** At the start of a sentence a capital says little: a name goes on with a capital, or is no common word. */
function isNameLike(lower: string, next: string, line: Line): boolean {
  if (opensPhrase(line, lower)) return false;
  if (startsWithCapital(next)) return true;
  return !line.language.grammar.sentenceStarters.has(lower) && !/(?:s|ing|ed|ly)$/u.test(lower);
}

export function isDeterminer(line: Line, at: number): boolean {
  const { determiners, relatives } = line.language.grammar;
  const lower = lowerAt(line, at);
  return determiners.has(lower) && !relatives.has(lower);
}

export function isPronoun(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return (
    line.language.grammar.pronouns.has(lower) || IT.has(lower) || line.language.groups.standIns.has(lower)
  );
}

export function isMeasureWord(line: Line, at: number): boolean {
  return (
    line.language.events.measures.has(wordAt(line, at)) ||
    line.sentence.numbers.some(({ to }) => to === at + 1)
  );
}

/** True for tokens that may stand inside a noun phrase: nouns, adjectives, names, numbers. */
function isInside(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || line.times[at] === 1) return false;
  if (token.kind === "number") return true;
  if (token.kind !== "word") return false;
  const { grammar, speech } = line.language;
  const { lower } = token;
  if (startsWithCapital(token.text) && !grammar.prepositions.has(lower) && !grammar.conjunctions.has(lower))
    return !(
      grammar.calendar.has(lower) ||
      grammar.clauseOpeners.has(lower) ||
      grammar.auxiliaries.has(lower)
    );
  return !(
    grammar.prepositions.has(lower) ||
    grammar.auxiliaries.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.clauseOpeners.has(lower) ||
    grammar.relatives.has(lower) ||
    grammar.pronouns.has(lower) ||
    grammar.negations.has(lower) ||
    grammar.calendar.has(lower) ||
    isAdverb(line, at) ||
    (speech.cues.has(lower) && !isPosted(line, at))
  );
}

/** "sentries posted there", "guards posted at the gate": where they stand, and nothing they said. */
function isPosted(line: Line, at: number): boolean {
  return line.language.speech.participles.get(lowerAt(line, at))?.has(lowerAt(line, at + 1)) ?? false;
}

/** "the crowd gathered": a past or -ing form of an event verb behind a noun of persons goes on with the sentence. */
function isVerbAfterNoun(line: Line, at: number): boolean {
  const { events, groups } = line.language;
  const lower = lowerAt(line, at);
  // "security forces": a noun of persons goes on with the phrase, whatever verb it may also be.
  if (groups.nouns.has(lower) || (events.actors.has(lower) && !/(?:ing|ed)$/u.test(lower))) return false;
  const senses = events.senses.get(lower);
  const isVerb = senses?.some(({ form }) => form !== "noun" && form !== "infinitive") ?? false;
  if (!isVerb && !/(?:ing|ed)$/u.test(lower)) return false;
  const before = kindOf(line, at - 1);
  // "the murder of Ana Lund shocked the town"
  if (before === "name" && lower.endsWith("ed") && line.tokens[at]?.text === lower)
    return !events.keeps.has(lower);
  return before !== "other" && before !== "name" && before !== "place";
}
