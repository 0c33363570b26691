import type { Sentence, Token } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span } from "../model/span.ts";

const WORDS_TO_OPENER = 4;
const WORDS_TO_DEGREE = 12;

/**
 * Where words begin that measure the news against a date: "the worst attack since 2015", "surpassing the 61 dead of a 1960 tsunami",
 * "more than in 2019". `isUpToNow` tells of a stretch that the day of the news lies in. Null where the date tells when.
 */
export function findComparison(
  time: Span,
  isUpToNow: boolean,
  { tokens }: Sentence,
  language: Language,
): number | null {
  const at = firstFrom(tokens, time.start);
  if (at < 0) return null;
  // "the strongest storm to hit the coast this year"; "so far this year" tells of the year itself.
  if (isUpToNow && !language.grammar.adverbs.has(tokens[at - 1]?.lower ?? ""))
    return findBack(at - 1, tokens, ({ lower }) => language.grammar.superlatives.has(lower));
  return findDegree(at, tokens, language) ?? findMeasure(at, tokens, language);
}

/** "the deadliest crash since a 1992 disaster" */
function findDegree(time: number, tokens: readonly Token[], { grammar }: Language): number | null {
  for (let at = time - 1; at >= Math.max(0, time - WORDS_TO_OPENER); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") return null;
    if (!grammar.beginnings.has(token.lower)) continue;
    return findBack(at - 1, tokens, ({ lower }) => grammar.superlatives.has(lower));
  }
  return null;
}

/** "surpassing a 1960 tsunami", "higher than in 2019" */
function findMeasure(time: number, tokens: readonly Token[], { grammar }: Language): number | null {
  const { comparers, comparative, prepositions, determiners } = grammar;
  return findBack(time - 1, tokens, ({ lower }, at) => {
    if (comparers.has(lower)) return true;
    const next = tokens[at + 1]?.lower ?? "";
    return lower === comparative && (prepositions.has(next) || determiners.has(next));
  });
}

/** Where the nearest word before stands that is asked for, with no mark between. */
function findBack(
  from: number,
  tokens: readonly Token[],
  isAsked: (token: Token, at: number) => boolean,
): number | null {
  for (let at = from; at >= Math.max(0, from - WORDS_TO_DEGREE); at--) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "punctuation" && token.text !== "-")) return null;
    if (isAsked(token, at)) return token.start;
  }
  return null;
}

/** A date with where the words begin that measure something against it. */
interface Compared {
  readonly time: Span;
  readonly comparedFrom: number | null;
}

/** False for a date against which the claim is only measured; "since 1992, when 167 people died" dates the 167. */
export function concerns(
  { time, comparedFrom }: Compared,
  { anchor }: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): boolean {
  if (comparedFrom === null) return true;
  if (anchor.start < comparedFrom) return false;
  if (anchor.start < time.end) return true;
  const between = tokens.filter(({ start, end }) => start >= time.end && end <= anchor.start);
  const comma = between.findIndex(({ text }) => text === ",");
  const isRelative = ({ lower }: Token) => grammar.relatives.has(lower);
  // "since a 2015 bombing that killed 40"
  if (comma !== 0) return (comma < 0 ? between : between.slice(0, comma)).some(isRelative);
  const goesOn = between.some(({ text }, at) => {
    return at > 0 && text === "," && grammar.conjunctions.has(between[at + 1]?.lower ?? "");
  });
  return !goesOn && between.slice(1, 3).some(isRelative);
}
