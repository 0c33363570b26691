import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { MARKS } from "../../model/word-marks.ts";
import { measureAge } from "./ages.ts";
import { countImplied, mayEndSubject } from "./further-ones.ts";
import { isClosed } from "./noun-groups.ts";
import { findTriggers } from "./triggers.ts";

const LONGEST_DESCRIPTION = 5;
const LONGEST_NAME = 3;

/** "Both were pronounced dead", "both victims died", "they were both hurt": the word says two. "Both sides" and "both men and women" do not. */
export function findBoth(tokens: readonly Token[], language: Language): readonly NumberMention[] {
  let found: NumberMention[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const { marks = 0, lower = "" } = tokens[at] ?? {};
    if ((marks & MARKS.person) === 0) continue;
    const { pairs, twins } = language.numbers;
    const isTwins = twins.has(lower) && !isNamed(tokens, at) && leadsToPeople(tokens, at + 1, language);
    if (!pairs.has(lower) && !isTwins) continue;
    const isTwo =
      isTwins ||
      leadsToPeople(tokens, at + 1, language) ||
      leadsToPair(tokens, at + 1, language) ||
      standsForTwo(tokens, at, language);
    if (!isTwo) continue;
    found ??= [];
    found.push(countImplied(tokens, at, at + 1, 2, false));
  }
  return found ?? NONE;
}

const NONE: readonly NumberMention[] = [];

/** "Twin Falls residents" */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return startsWithCapital(tokens[at]?.text ?? "") && startsWithCapital(tokens[at + 1]?.text ?? "");
}

/** "both off-duty officers were" */
function leadsToPeople(tokens: readonly Token[], start: number, language: Language): boolean {
  for (let at = start; at < Math.min(start + LONGEST_DESCRIPTION, tokens.length); at++) {
    const token = tokens[at];
    // "twin 17-year-old brothers"
    const age = token?.kind === "number" ? measureAge(tokens, at, language) : 0;
    if (age > 0) {
      at += age - 1;
      continue;
    }
    if (token === undefined || token.kind !== "word" || isClosed(token, language)) return false;
    const noun = language.groups.nouns.get(token.lower);
    if (noun === undefined) continue;
    const next = tokens[at + 1]?.lower ?? "";
    return noun.plural && !language.grammar.conjunctions.has(next);
  }
  return false;
}

/** "both Webb and his daughter died": a name and one person. */
function leadsToPair(
  tokens: readonly Token[],
  start: number,
  { numbers, groups, grammar }: Language,
): boolean {
  let at = start;
  while (at < start + LONGEST_NAME && startsWithCapital(tokens[at]?.text ?? "")) at++;
  if (at === start || tokens[at]?.lower !== numbers.joiner) return false;
  if (!grammar.determiners.has(tokens[at + 1]?.lower ?? "")) return false;
  return groups.nouns.get(tokens[at + 2]?.lower ?? "")?.plural === false;
}

/** "Both died", "both of them died", "they were both wounded", "Smith and Jones both died". */
function standsForTwo(tokens: readonly Token[], at: number, language: Language): boolean {
  const { grammar, groups } = language;
  const next = tokens[at + 1];
  if (next?.lower === "of") return groups.standIns.has(tokens[at + 2]?.lower ?? "");
  if (next === undefined || next.kind === "punctuation" || !mayEndSubject(next, language)) return false;
  if (isInState(tokens, at + 1, language)) return true;
  if (grammar.prepositions.has(next.lower) || grammar.conjunctions.has(next.lower)) return false;
  const before = tokens[at - 1];
  if (before === undefined || before.kind === "punctuation") return true;
  const isBehindVerb = grammar.auxiliaries.has(before.lower);
  const subject = isBehindVerb ? tokens[at - 2] : before;
  if (subject === undefined) return false;
  return (
    grammar.pronouns.has(subject.lower) ||
    (!isBehindVerb &&
      (grammar.conjunctions.has(subject.lower) || grammar.clauseOpeners.has(subject.lower))) ||
    language.groups.nouns.get(subject.lower)?.plural === false ||
    (startsWithCapital(subject.text) && !grammar.sentenceStarters.has(subject.lower))
  );
}

/** "both with gunshot wounds", "both in critical condition"; "both in the army" stands for nobody counted. */
function isInState(tokens: readonly Token[], at: number, { metrics }: Language): boolean {
  return findTriggers(tokens, at, metrics).some(({ trigger }) => trigger.as === "state");
}
