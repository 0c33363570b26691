import { PEOPLE } from "./fits.ts";
import { isInNumber, type Line, lowerAt } from "./line.ts";
import { matchSenses } from "./match-sense.ts";
import { isPronoun, type NounPhrase, readAfter } from "./noun-phrase.ts";

const MOST_MEMBERS = 12;

/** "killed | Ana Lee, 34, Juan Ruiz and Tom Wu | in Aktau": all to whom one thing was done; `first` itself where no row goes on behind it. */
export function joinRowBehind(line: Line, first: NounPhrase): NounPhrase {
  if (!PEOPLE.has(first.kind)) return first;
  let last = first;
  for (let members = 1; members < MOST_MEMBERS; members++) {
    const end = skipAge(line, last.to);
    const isComma = lowerAt(line, end) === ",";
    const isLast = lowerAt(line, isComma ? end + 1 : end) === "and";
    if (!isComma && !isLast) return first;
    const next = readAfter(line, end + Number(isComma) + Number(isLast));
    if (next === null || !PEOPLE.has(next.kind) || isVerb(line, next.from) || isOneWord(line, next))
      return first;
    last = next;
    if (isLast) return endsClause(line, skipAge(line, last.to)) ? { ...first, to: last.to } : first;
  }
  return first;
}

/** Behind ", 34" after a name. */
function skipAge({ tokens }: Line, at: number): number {
  if (tokens[at]?.text !== "," || tokens[at + 1]?.kind !== "number") return at;
  return tokens[at + 2]?.kind === "word" && tokens[at + 2]?.lower !== "and" ? at : at + 2;
}

/** "the one who killed the guard and another who …", "a guard and two of his friends": more is told of them further on. */
function isOneWord(line: Line, { from, to }: NounPhrase): boolean {
  return to - from === 1 && (isPronoun(line, from) || isInNumber(line, from));
}

/** "and wounded two", "and forced villagers to flee" */
function isVerb(line: Line, at: number): boolean {
  return lowerAt(line, at).endsWith("ed") || matchSenses(line, at).some(({ sense }) => sense.form !== "noun");
}

/** "and Tom Wu in Aktau on Friday."; not "and Tom Wu fled", "and thousands in the region fled". */
function endsClause(line: Line, end: number): boolean {
  const { auxiliaries, clauseOpeners, conjunctions, prepositions } = line.language.grammar;
  for (let at = end; at < line.tokens.length; at++) {
    const lower = lowerAt(line, at);
    if (line.tokens[at]?.kind === "punctuation" || clauseOpeners.has(lower) || conjunctions.has(lower))
      return true;
    if (at === end && !prepositions.has(lower) && line.times[at] !== 1) return false;
    if (auxiliaries.has(lower) || line.language.speech.cues.has(lower) || lower.endsWith("ed")) return false;
  }
  return true;
}
