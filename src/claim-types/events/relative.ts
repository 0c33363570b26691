import { isAdverb, isInNumber, type Line, lowerAt } from "./line.ts";
import { isDeterminer, isPronoun, kindOf, type NounPhrase, readBefore } from "./noun-phrase.ts";

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
      return isVerbOfClause(line, at + 1, verb) ? end : null;
    }
    const opensOther = clauseOpeners.has(lower) && !BEFORE_NOUNS.has(lower);
    if (opensOther || line.language.speech.cues.has(lower) || STOPS.has(lower)) return null;
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
export function findAntecedent(line: Line, doer: NounPhrase): NounPhrase | null {
  const isDone = line.language.events.senses.get(lowerAt(line, doer.to))?.some(({ form }) => form === "past");
  if (!isDone) return null;
  const isOpened = RELATIVES.has(lowerAt(line, doer.from - 1));
  // "the man the officers shot": two phrases side by side.
  if (!isOpened && !isDeterminer(line, doer.from)) return null;
  const noun = readBefore(line, isOpened ? doer.from - 1 : doer.from);
  if (noun === null || !(isOpened || (isDeterminer(line, noun.from) && noun.kind !== "other"))) return null;
  const before = lowerAt(line, noun.from - 1);
  return line.language.grammar.prepositions.has(before) ? null : noun;
}
