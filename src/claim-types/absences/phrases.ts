import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";

/** What is missing, and the tokens that say so. */
export interface Absence {
  readonly from: number;
  readonly to: number;
  /** Tokens that say what is missing. */
  readonly about: { readonly from: number; readonly to: number };
  readonly rule: string;
}

const LONGEST_PHRASE = 6;
const LONGEST_CLAUSE = 14;
const LONGEST_THING = 4;

/** The token past the phrase that goes on at `from`: "of casualties among civilians". */
export function endOfPhrase(tokens: readonly Token[], from: number, language: Language): number {
  let to = from;
  while (to < Math.min(from + LONGEST_PHRASE, tokens.length)) {
    const token = tokens[to];
    if (token === undefined || !isSpoken(token) || language.grammar.conjunctions.has(token.lower)) break;
    if (language.grammar.clauseOpeners.has(token.lower) || language.speech.cues.has(token.lower)) break;
    to++;
  }
  return dropDangling(tokens, from, to, language);
}

/** A word, or a number: "the names of 14 donors". */
function isSpoken({ kind }: Token): boolean {
  return kind === "word" || kind === "number";
}

/** "word on another" is whole, "the names of the" is not: a preposition or an article that rules nothing goes. */
function dropDangling(tokens: readonly Token[], from: number, end: number, { grammar }: Language): number {
  let to = end;
  while (to > from && isDangling(tokens[to - 1]?.lower ?? "", grammar)) to--;
  return to;
}

function isDangling(lower: string, grammar: Language["grammar"]): boolean {
  return (
    grammar.prepositions.has(lower) ||
    grammar.definiteArticles.has(lower) ||
    grammar.indefiniteArticles.has(lower)
  );
}

/** The token past the question that goes on at `from`: "many people were hurt in the blast". */
export function endOfClause(tokens: readonly Token[], from: number, { grammar }: Language): number {
  let to = from;
  while (to < Math.min(from + LONGEST_CLAUSE, tokens.length)) {
    const token = tokens[to];
    if (token === undefined || !isSpoken(token) || grammar.clauseOpeners.has(token.lower)) break;
    to++;
  }
  return to;
}

/** The first token of a thing with its owner and adjectives: "the victims' names", "Casualty figures". */
export function startOfThing(tokens: readonly Token[], thing: number, language: Language): number {
  const { grammar, speech } = language;
  let from = thing;
  while (from > Math.max(0, thing - LONGEST_THING)) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind !== "word") break;
    const { lower } = token;
    if (grammar.determiners.has(lower)) return from - 1;
    if (grammar.prepositions.has(lower) || grammar.auxiliaries.has(lower)) break;
    if (grammar.conjunctions.has(lower) || grammar.clauseOpeners.has(lower)) break;
    if (speech.cues.has(lower) || grammar.adverbs.has(lower)) break;
    from--;
  }
  return from;
}

/** True where a question stands at `at`: "how many", "why the internet was cut"; not "how to", "who" without more. */
export function opensQuestion(tokens: readonly Token[], at: number, { absences }: Language): boolean {
  const next = tokens[at + 1];
  return (
    absences.questions.has(tokens[at]?.lower ?? "") &&
    next !== undefined &&
    next.kind === "word" &&
    next.lower !== "to"
  );
}

/** "information technology firm", "data centre": the thing only describes what follows. */
export function isCompound(
  tokens: readonly Token[],
  thing: number,
  { absences, grammar, speech }: Language,
): boolean {
  const next = tokens[thing + 1];
  if (next === undefined || next.kind !== "word" || !absences.compounds.has(tokens[thing]?.lower ?? ""))
    return false;
  const { lower } = next;
  return !(
    grammar.prepositions.has(lower) ||
    grammar.auxiliaries.has(lower) ||
    grammar.conjunctions.has(lower) ||
    grammar.clauseOpeners.has(lower) ||
    grammar.adverbs.has(lower) ||
    grammar.calendar.has(lower) ||
    absences.abouts.has(lower) ||
    speech.cues.has(lower)
  );
}

/** "I wouldn't say what he said": a speaker's own words about himself keep no news back. */
export function isOfSelf(tokens: readonly Token[], at: number, { absences }: Language): boolean {
  return absences.selves.has(tokens[at - 1]?.lower ?? "");
}

/** "If no figures are released": nothing is told to be missing. */
export function isSupposed(tokens: readonly Token[], at: number, { absences }: Language): boolean {
  return absences.suppositions.has(tokens[at - 1]?.lower ?? "");
}

/** The first of `wanted` among the words from `from` to `to`, with nothing but words before it. */
export function findWord(
  tokens: readonly Token[],
  from: number,
  to: number,
  wanted: ReadonlySet<string>,
): number | null {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (wanted.has(token.lower)) return at;
  }
  return null;
}
