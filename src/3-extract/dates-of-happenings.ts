import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import type { When } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import { isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, wordsOf } from "../model/span.ts";
import { MARKS } from "../model/word-marks.ts";
import { type DatesOf, NOW, type ToldDate } from "./told-dates.ts";

/**
 * "until Jan 19" is where something ends; "since 1990" dates a happening only where no other time does. A stretch of days behind
 * another clause ("fired after they had clashed in recent days") belongs to that clause.
 */
export function datesOfHappening(
  dates: readonly ToldDate[],
  draft: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): readonly ToldDate[] {
  const own: ToldDate[] = [];
  const others: ToldDate[] = [];
  for (const date of dates) {
    const { time } = date;
    const at = firstFrom(tokens, time.start);
    const opener = tokens[at - 1]?.lower ?? "";
    if (time.timex === NOW || grammar.ends.has(opener) || isOfTalk(time, draft, tokens)) continue;
    if (
      !isDay(time.edtf) &&
      isBehindClause(at < 0 ? tokens.length : at, draft, tokens, grammar.clauseOpeners)
    )
      continue;
    if (grammar.beginnings.has(opener)) others.push(date);
    else own.push(date);
  }
  return own.length > 0 ? own : others;
}

const NEAREST_WORDS = 3;

/** "On Friday he protested against the killing of a student": the day of the protest; "Friday's killing of", "the killing … on Friday" are its own. */
export function isOfTalk(
  { end }: TimeMention,
  { kind, foundBy, anchor, ...draft }: Draft,
  tokens: Sentence["tokens"],
): boolean {
  if (kind !== "event" || foundBy !== "event/noun" || !("event" in draft) || draft.event.actor !== "")
    return false;
  if (end > anchor.start) return false;
  return firstFrom(tokens, anchor.start) - firstFrom(tokens, end) > NEAREST_WORDS;
}

/** "after they had clashed in recent days": as many words make a clause of their own. */
const WORDS_OF_CLAUSE = 4;

/** Whether another clause opens between the words of the happening and the token at `end`. */
function isBehindClause(
  end: number,
  { anchor }: Draft,
  tokens: Sentence["tokens"],
  openers: ReadonlySet<string>,
): boolean {
  const from = firstFrom(tokens, anchor.end);
  if (from < 0) return false;
  for (let at = from; at + WORDS_OF_CLAUSE < end; at++) {
    if (openers.has(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

const SENTENCES_BACK = 3;

/** An event told without a date happened on the day last named in its paragraph, or before it where the words point back; null where none was, or an old one. */
export function carryDay(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  language: Language,
): When | null {
  const isBack = pointsBack(draft, sentence, language);
  if (!isBack && draft.foundBy === HAPPENED) return null;
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - SENTENCES_BACK); at--) {
    const before = article.sentences[at];
    if (before === undefined || !(isBack || before.paragraph === sentence.paragraph)) return null;
    const date = datesOf(before).findLast(({ isOfSpeech, isToCome }) => !isOfSpeech && !isToCome);
    if (date === undefined) continue;
    const { time } = date;
    if (!isDay(time.edtf) || (isBack && (before.marks & MARKS.event) === 0)) return null;
    return { edtf: time.edtf, text: wordsOf(article.reading.article.text, time), basis: "inferred" };
  }
  return null;
}

/** "The explosion left a hole": the one told of before. */
function pointsBack({ foundBy, anchor }: Draft, { tokens }: Sentence, { grammar }: Language): boolean {
  if (!foundBy.startsWith(NOUN)) return false;
  return grammar.definiteArticles.has(tokens[firstFrom(tokens, anchor.start) - 1]?.lower ?? "");
}

const NOUN = "event/noun";
const HAPPENED = "event/noun-happened";
