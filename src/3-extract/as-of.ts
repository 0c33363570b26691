import type { Annotated, Sentence, TimeMention, Token } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { When } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import { isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span, wordsOf } from "../model/span.ts";
import { isOwner } from "./dates.ts";
import type { Outline } from "./outline.ts";
import type { DatesOf } from "./told-dates.ts";

/** The day a figure was current: the day it is told to be of, or the day of speaking where the sentence names it, else that of the lines around it or of publication. */
export function findAsOf(
  draft: Draft,
  sentence: Sentence,
  when: When | null,
  { reading }: Annotated,
  datesOf: DatesOf,
  { entry, asOf }: Outline,
  language: Language,
): string | null {
  const days = datesOf(sentence).filter(({ time }) => isDay(time.edtf));
  const told = draft.kind === "count" ? days.find(({ isAsOf }) => isAsOf) : undefined;
  const spoken = told ?? days.find(({ isOfSpeech }) => isOfSpeech);
  const published = reading.article.published?.edtf ?? null;
  const around = asOf ?? entry?.edtf ?? null;
  const current = around !== null && published !== null && around <= published ? around : published;
  return spoken?.time.edtf ?? recalledDay(sentence, when, reading.article, language) ?? current;
}

/** "The first count, on 5 January, spoke of eight dead": an article of the 15th recalls how things stood on the 5th. */
function recalledDay(
  { tokens, times }: Sentence,
  when: When | null,
  { text, published: stated }: Article,
  language: Language,
): string | null {
  const published = stated?.edtf ?? null;
  if (when === null || published === null || when.edtf >= published || !isDay(when.edtf)) return null;
  const { grammar, corrections } = language;
  const recalls = ({ lower }: Token) => lower === grammar.pluperfect || corrections.figures.has(lower);
  if (!tokens.some(recalls)) return null;
  const told = times.find((time) => time.edtf === when.edtf && wordsOf(text, time) === when.text);
  if (told === undefined) return when.edtf;
  const isElsewhere =
    isOfHappening(told, tokens, language) || isOfOtherClause(told, tokens, recalls, grammar);
  return isElsewhere ? null : when.edtf;
}

/** "the number killed in Tuesday's riot", "had been arrested since Wednesday": the day of what is counted, and not of the counting. */
function isOfHappening(
  time: TimeMention,
  tokens: Sentence["tokens"],
  { grammar, corrections }: Language,
): boolean {
  // "Tuesday's attack", and not "the previous evening's count"
  const owned = tokens.find(({ start }) => start >= time.end && start > time.start);
  const isOfFigure = corrections.figures.has(owned?.lower ?? "");
  return (
    grammar.beginnings.has(tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "") ||
    (isOwner(time, tokens) && !isOfFigure)
  );
}

/** "a building that fell five days earlier, as the toll rose to 13" */
function isOfOtherClause(
  { end }: Span,
  tokens: Sentence["tokens"],
  recalls: (token: Token) => boolean,
  { clauseOpeners }: Language["grammar"],
): boolean {
  const next = firstFrom(tokens, end);
  if (next < 0) return false;
  const figure = tokens.findIndex((token, at) => at >= next && recalls(token));
  return tokens.slice(next, Math.max(next, figure)).some(({ lower }) => clauseOpeners.has(lower));
}
