import type { Annotated, Sentence, Token } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import type { CountDraft, Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { findPhrase } from "../model/phrases.ts";
import { firstFrom, type Span } from "../model/span.ts";
import type { DatesOf } from "./told-dates.ts";

/** Sentences at the head of an article, where the number of a whole war may be its news. */
const HEAD = 2;
/** "since the outbreak of the civil war", "since Russia launched its full-scale invasion" */
const LONGEST_ERA = 10;
/** How far behind the count it may stand, in tokens. */
const FARTHEST = 25;
/** "in the past few years", "over its ten-year history" */
const WORDS_TO_YEARS = 5;
const WORDS_TO_DEGREE = 8;

/** The words that say how long a count has run; null where it is of the news. */
export type EraOf = (draft: Draft, sentence: Sentence) => Span | null;

/**
 * Tells the counts of long stretches apart that stand deep in news of a day: "9,000 civilians have been killed since the start of the war",
 * "40,000 have died in ten years of civil war", and "gangs have killed 500 people this year" where the head of the article counts other
 * dead. `drafts` are all of the article.
 */
export function readEras(
  article: Annotated,
  drafts: readonly Draft[],
  datesOf: DatesOf,
  language: Language,
): EraOf {
  const atHead = listHead(article);
  const counted = new Set<Metric>();
  for (const draft of drafts)
    if (isCount(draft) && atHead.has(draft.sentence)) counted.add(draft.count.metric);
  return (draft, sentence) => {
    if (!isCount(draft) || sentence.zone !== "body" || atHead.has(sentence.index)) return null;
    const { tokens } = sentence;
    const begun = firstFrom(tokens, draft.anchor.start);
    for (let at = Math.max(0, begun - FARTHEST); at < Math.min(begun + FARTHEST, tokens.length); at++) {
      const era =
        readSince(at, sentence, datesOf, language) ??
        (at === 0 || at > begun ? readYears(at, tokens, language) : null) ??
        (counted.has(draft.count.metric) ? readYear(at, tokens, language) : null);
      if (era !== null) return era;
    }
    return null;
  };
}

function isCount(draft: Draft): draft is CountDraft {
  return draft.kind === "count";
}

function listHead({ sentences }: Annotated): ReadonlySet<number> {
  const body = sentences.filter(({ zone }) => zone === "body").slice(0, HEAD);
  return new Set(body.map(({ index }) => index));
}

/** "since the outbreak of the war"; null where a day of late says when that was. */
function readSince(
  at: number,
  sentence: Sentence,
  datesOf: DatesOf,
  { grammar, metrics }: Language,
): Span | null {
  const { tokens } = sentence;
  if (!grammar.beginnings.has(tokens[at]?.lower ?? "")) return null;
  const era = tokens.slice(at, at + LONGEST_ERA).findIndex(({ lower }) => metrics.eras.has(lower));
  const [first, last] = [tokens[at], tokens[at + era]];
  if (era < 1 || first === undefined || last === undefined) return null;
  const isDated = datesOf(sentence).some(({ time, isLongAgo }) => time.start > first.start && !isLongAgo);
  return isDated ? null : { start: first.start, end: last.end };
}

/** "in ten years of war", "over its ten-year history", "in recent years"; "the worst attack in ten years" measures by them. */
function readYears(
  at: number,
  tokens: readonly Token[],
  { grammar, metrics, numbers }: Language,
): Span | null {
  const first = tokens[at];
  if (first === undefined || !metrics.stretches.has(first.lower)) return null;
  for (let end = at + 1; end <= at + WORDS_TO_YEARS; end++) {
    const { lower = "", kind } = tokens[end] ?? {};
    const unit = lower.split("-").at(-1) ?? "";
    const isLength = numbers.years.has(unit) && (unit !== lower || tokens[end - 1]?.text === "-");
    if (isLength || metrics.longSpans.has(unit)) {
      const last = isLength ? tokens[end + 1] : tokens[end];
      const before = tokens.slice(Math.max(0, at - WORDS_TO_DEGREE), at);
      const isMeasure = before.some((token) => grammar.superlatives.has(token.lower));
      // "in two years' time" is still to come.
      const isToCome = grammar.possessive.test(lower) || tokens[end + 1]?.lower === "'";
      return last === undefined || isMeasure || isToCome ? null : { start: first.start, end: last.end };
    }
    const isSize = kind === "number" || numbers.units.has(lower) || lower === "-";
    if (!isSize && !grammar.determiners.has(lower) && !metrics.spanWords.has(lower)) return null;
  }
  return null;
}

/** "this year" */
function readYear(at: number, tokens: readonly Token[], { metrics }: Language): Span | null {
  const words = findPhrase(metrics.wholeYears, tokens, at);
  const [first, last] = [tokens[at], tokens[at + (words?.length ?? 0) - 1]];
  return words === null || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}
