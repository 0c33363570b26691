import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";

const LONGEST_AUTHORITY = 5;

/** Who orders it: the capitalised name or the body ("authorities", "the government") right before the verb; null where neither stands there. */
export function readAuthority(tokens: readonly Token[], verbAt: number, language: Language): string | null {
  const { grammar, speech } = language;
  if (isOrdered(tokens, verbAt, language)) return null;
  let at = skipDay(tokens, verbAt - 1, language);
  while (
    at >= 0 &&
    (grammar.auxiliaries.has(lowerAt(tokens, at)) || grammar.adverbs.has(lowerAt(tokens, at)))
  )
    at--;
  const to = at + 1;
  while (at >= 0 && to - at <= LONGEST_AUTHORITY && isPartOfBody(tokens, at, language)) at--;
  at = extendAuthority(tokens, at, to, language) ?? at;
  // "the interior ministry": what kind of body stands in small letters behind the article.
  if (at + 1 < to && isKind(tokens, at, language)) at--;
  const words = tokens.slice(at + 1, to);
  while (words.length > 0 && grammar.determiners.has(words[0]?.lower ?? "")) words.shift();
  const isBody = words.some(({ lower }) => speech.speakerNouns.has(lower));
  const isName = words.some(
    ({ text, lower }) => startsWithCapital(text) && !grammar.sentenceStarters.has(lower),
  );
  if (!isBody && !isName) return null;
  const name = words.map(({ text }) => text).join(" ");
  return name === "" ? null : name;
}

/** "interior" between an article and "ministry"; a name needs no word of its kind. */
function isKind(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  const token = tokens[at];
  if (startsWithCapital(tokens[at + 1]?.text ?? "")) return false;
  if (token?.kind !== "word" || !grammar.determiners.has(lowerAt(tokens, at - 1))) return false;
  return ![
    grammar.determiners,
    grammar.prepositions,
    grammar.conjunctions,
    grammar.auxiliaries,
    grammar.clauseOpeners,
  ].some((words) => words.has(token.lower));
}

/** "Authorities in | western Kenya ordered", "Police in | the capital", "Armenia and | Georgia agreed": the token before all of it; null where there is no more. */
function extendAuthority(
  tokens: readonly Token[],
  at: number,
  to: number,
  language: Language,
): number | null {
  const { grammar, measures, speech } = language;
  let link = at;
  const hasName = at + 1 < to;
  if (!hasName && measures.areas.has(lowerAt(tokens, link))) link--;
  if (grammar.determiners.has(lowerAt(tokens, link)) || lowerAt(tokens, link - 1) === "in") link--;
  const isIn = lowerAt(tokens, link) === "in" && speech.speakerNouns.has(lowerAt(tokens, link - 1));
  const isAnd =
    hasName &&
    grammar.conjunctions.has(lowerAt(tokens, link)) &&
    startsWithCapital(tokens[link - 1]?.text ?? "") &&
    !grammar.calendar.has(lowerAt(tokens, link - 1));
  if (!isIn && !isAnd) return null;
  let from = link - 1;
  while (from >= 0 && link - from <= LONGEST_AUTHORITY && isPartOfBody(tokens, from, language)) from--;
  return from;
}

/** "the bloc on Sunday closed": the day before the verb names nobody. */
export function skipDay(tokens: readonly Token[], at: number, { grammar }: Language): number {
  if (!grammar.calendar.has(lowerAt(tokens, at))) return at;
  return lowerAt(tokens, at - 1) === "on" ? at - 2 : at - 1;
}

/** "police were ordered to shoot": who stands before the verb did not order it. */
function isOrdered(tokens: readonly Token[], verbAt: number, { grammar }: Language): boolean {
  return (
    grammar.passiveAuxiliaries.has(lowerAt(tokens, verbAt - 1)) && !lowerAt(tokens, verbAt).endsWith("ing")
  );
}

function isPartOfBody(tokens: readonly Token[], at: number, { grammar, speech }: Language): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  if (grammar.clauseOpeners.has(token.lower) || grammar.conjunctions.has(token.lower)) return false;
  return startsWithCapital(token.text) || speech.speakerNouns.has(token.lower);
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
