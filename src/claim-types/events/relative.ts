import { isAdverb, isInNumber, type Line, lowerAt } from "./line.ts";
import { isDeterminer, isPronoun, kindOf, type NounPhrase, readAfter, readBefore } from "./noun-phrase.ts";

/** Whom a clause is about, and who did it: "the man | police arrested". */
export interface ObjectRelative {
  readonly antecedent: NounPhrase;
  readonly doer: NounPhrase;
}

/** Words that open a clause about the noun before them. */
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whom"]);
/** Pronouns that are never an object: a verb right behind one has its subject. */
export const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "they", "we", "i"]);
const FARTHEST = 20;
/** Words of other clauses that may stand inside it before a noun: "who was hurt during the march". */
const BEFORE_NOUNS = new Set(["during", "amid", "following", "despite"]);

/**
 * Where a subject ends that a relative clause parts from its verb at `verb`: "the man | who robbed the bank | was arrested"; null where none does.
 * Such a clause has a verb of its own right behind the relative, and opens no further one.
 */
export function endBeforeRelative(line: Line, verb: number): number | null {
  const { clauseOpeners, conjunctions, prepositions } = line.language.grammar;
  if (!mayBeMainVerb(line, verb)) return null;
  let mayBeNextClause = false;
  for (let at = verb - 2; at > 0 && at >= verb - FARTHEST; at--) {
    const lower = lowerAt(line, at);
    mayBeNextClause ||= conjunctions.has(lower);
    if (RELATIVES.has(lower)) {
      // "the raid in which | police opened fire", "rumours which raised tempers and | police opened fire"
      const isOther = prepositions.has(lowerAt(line, at - 1)) || (mayBeNextClause && lower !== "who");
      if (isOther) return null;
      const end = lowerAt(line, at - 1) === "," ? at - 1 : at;
      return isVerbOfClause(line, behindSaying(line, at + 1), verb) ? end : null;
    }
    const opensOther = clauseOpeners.has(lower) && !BEFORE_NOUNS.has(lower);
    const isCue = line.language.speech.cues.has(lower) && beforeSaying(line, at) === at;
    if (opensOther || isCue || STOPS.has(lower)) return null;
  }
  return null;
}

/** "the man who | police say | killed her": the relative; `at` itself where nobody speaks in between. */
export function beforeSaying(line: Line, at: number): number {
  if (!line.language.speech.cues.has(lowerAt(line, at))) return at;
  const speaker = readBefore(line, at);
  return speaker !== null && RELATIVES.has(lowerAt(line, speaker.from - 1)) ? speaker.from - 1 : at;
}

/** Behind "police say" where a clause begins with it at `at`. */
function behindSaying(line: Line, at: number): number {
  const speaker = readAfter(line, at);
  return speaker !== null && line.language.speech.cues.has(lowerAt(line, speaker.to)) ? speaker.to + 1 : at;
}

/** Where a subject ends that a participle parts from its verb at `verb`: "the man | accused of killing two guards | was arrested"; null where none does. */
export function endBeforeParticiple(line: Line, verb: number): number | null {
  const { auxiliaries, clauseOpeners, prepositions } = line.language.grammar;
  if (!auxiliaries.has(lowerAt(line, verb))) return null;
  for (let at = verb - 2; at > 0 && at >= verb - FARTHEST; at--) {
    const lower = lowerAt(line, at);
    if (STOPS.has(lower) || auxiliaries.has(lower) || clauseOpeners.has(lower)) return null;
    if (!line.language.events.heldFor.has(lower) || !prepositions.has(lowerAt(line, at + 1))) continue;
    const kind = kindOf(line, at - 1);
    return kind === "people" || kind === "name" ? at : null;
  }
  return null;
}

/** Not "who gave the order to | kill", "who like throwing | bombs", "who knew of the | plan to", "that is why we | fired", "that led to shots | being fired". */
function mayBeMainVerb(line: Line, verb: number): boolean {
  const { auxiliaries, clauseOpeners } = line.language.grammar;
  const [before, first] = [lowerAt(line, verb - 1), lowerAt(line, verb)];
  if (first === "to" || SUBJECTS.has(before) || isDeterminer(line, verb - 1)) return false;
  if (first === "being") return clauseOpeners.has(before);
  return auxiliaries.has(first) || !before.endsWith("ing");
}

const STOPS = new Set([",", ";", ":", "—", "–", "(", ")"]);

/** Whether a verb begins at `at` and ends before `verb`: neither "that police shot" nor "who had been seen". */
function isVerbOfClause(line: Line, at: number, verb: number): boolean {
  const { auxiliaries, negations, prepositions } = line.language.grammar;
  let first = at;
  while (
    first < verb &&
    (auxiliaries.has(lowerAt(line, first)) || negations.has(lowerAt(line, first)) || isAdverb(line, first))
  )
    first++;
  if (first >= verb || line.tokens[first]?.kind !== "word" || line.times[first] === 1) return false;
  if (prepositions.has(lowerAt(line, first)) || startsPhrase(line, first) || kindOf(line, first) !== "other")
    return false;
  // "those who live there were angry | he was shot": its main verb came before.
  for (let next = first + 1; next < verb; next++) if (auxiliaries.has(lowerAt(line, next))) return false;
  // "said that unknown men seized it": behind "that" the verb must be told from an adjective by what follows.
  const isThat = lowerAt(line, at - 1) === "that";
  return !isThat || startsPhrase(line, first + 1) || prepositions.has(lowerAt(line, first + 1));
}

function startsPhrase(line: Line, at: number): boolean {
  return isDeterminer(line, at) || isPronoun(line, at) || isInNumber(line, at);
}

/** Whom the clause of `doer` and its verb is about: "the man | that police shot", "the town | the rebels seized"; null where it is a clause of its own. */
export function findAntecedent(line: Line, doer: NounPhrase): ObjectRelative | null {
  const isDone = line.language.events.senses.get(lowerAt(line, doer.to))?.some(({ form }) => form === "past");
  if (!isDone) return null;
  const isOpened = RELATIVES.has(lowerAt(line, doer.from - 1));
  if (!isOpened) {
    const parted = partBareClause(line, doer);
    if (parted !== null) return parted;
  }
  // "the man the officers shot": two phrases side by side.
  if (!isOpened && !isDeterminer(line, doer.from)) return null;
  const noun = readBefore(line, isOpened ? doer.from - 1 : doer.from);
  if (noun === null || !(isOpened || (isDeterminer(line, noun.from) && noun.kind !== "other"))) return null;
  const before = lowerAt(line, noun.from - 1);
  return line.language.grammar.prepositions.has(before) ? null : { antecedent: noun, doer };
}

/** "a man | police arrested", "the boy | Aktau police shot": nothing parts the two, but no man is a kind of police. */
function partBareClause(line: Line, { from, to, head, kind }: NounPhrase): ObjectRelative | null {
  const { events, groups } = line.language;
  const doers = groups.nouns.get(lowerAt(line, head));
  if (!isDeterminer(line, from) || doers?.plural !== true || !events.violentGroups.has(doers.group))
    return null;
  for (let at = from + 1; at < head; at++) {
    if (!groups.anybody.has(lowerAt(line, at))) continue;
    const antecedent: NounPhrase = { from, to: at + 1, head: at, kind: "people" };
    return { antecedent, doer: { from: at + 1, to, head, kind } };
  }
  return null;
}
