import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import { addDays, daysBetween, earliestDay, isDay, latestDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { overlaps, wordsOf } from "../model/span.ts";
import { datesSpeech } from "../model/speech-dates.ts";
import { isAsOfDate } from "./as-of-dates.ts";
import { findComparison } from "./compared.ts";

/** A date of a sentence, and how it lies to the day of publication. */
export interface ToldDate {
  readonly time: TimeMention;
  /** "said Thursday": it dates the speaking and not what is told. */
  readonly isOfSpeech: boolean;
  /** "as of Thursday": the day on which the numbers told were current. */
  readonly isAsOf: boolean;
  /** "ALMATY, 9 January —": the day of writing, whatever the sentence behind it tells. */
  readonly isDateline: boolean;
  /** So long before publication that it belongs to another happening. */
  readonly isLongAgo: boolean;
  /** Where words begin that only measure something against it: "the worst since 2015"; null where there are none. */
  readonly comparedFrom: number | null;
  /** Later than any report of it can be. */
  readonly isToCome: boolean;
}

/** "now", "currently": the time of writing, at which people are held, but little happens and nobody dies. */
export const NOW = "PRESENT_REF";

/** The dates of each sentence of an article, worked out when they are first asked for. */
export type DatesOf = (sentence: Sentence) => readonly ToldDate[];

const NONE: readonly ToldDate[] = [];

/** In days: what happened longer ago than this is another happening than the one reported. */
const DAYS_OF_A_STORY = 45;

/** The first day that may belong to what an article reports; null where its own day is not known. */
export function oldestDay({ reading }: Annotated): string | null {
  const published = reading.article.published?.edtf ?? null;
  const first = published === null ? null : earliestDay(published);
  return first === null ? null : addDays(first, -DAYS_OF_A_STORY);
}

export function readDates(article: Annotated, language: Language): DatesOf {
  const { reading, sentences } = article;
  const published = reading.article.published?.edtf ?? null;
  const last = published === null ? null : latestDay(published);
  const oldest = oldestDay(article);
  // A page stamped on the other side of the earth may bear the day before.
  const newest = last === null ? null : addDays(last, 1);
  const dateline = reading.article.published?.span;
  const known: (readonly ToldDate[])[] = new Array(sentences.length);

  return (sentence) => {
    if (sentence.times.length === 0) return NONE;
    known[sentence.index] ??= sentence.times.filter(isDate).map((time) => judgeDate(time, sentence));
    return known[sentence.index] ?? NONE;
  };

  function judgeDate(time: TimeMention, sentence: Sentence): ToldDate {
    const begins = earliestDay(time.edtf);
    const ends = latestDay(time.edtf);
    // A stretch that began long ago ("in the past seven years") counts what no single happening did.
    const isLongAgo =
      oldest !== null &&
      ((ends !== null && ends < oldest) ||
        (begins !== null && begins < oldest && !isRun(time, oldest, reading.article.text)));
    const isUpToNow = begins !== null && ends !== null && last !== null && begins < last && ends >= last;
    return {
      time,
      comparedFrom: isLongAgo ? findComparison(time, isUpToNow, sentence, language) : null,
      isOfSpeech: datesSpeech(time, sentence, language),
      isAsOf: isAsOfDate(time, sentence, language),
      isDateline: dateline !== undefined && overlaps(time, dateline),
      isLongAgo,
      isToCome: newest !== null && begins !== null && begins > newest,
    };
  }
}

/** In days: a stretch from one day to another that reaches into the news and is no longer is what the news counts. */
const LONGEST_RUN = 400;

/** "From 14 September to 20 March, 75 deaths were reported", in a report of 24 March. */
function isRun(time: TimeMention, oldest: string, text: string): boolean {
  const [first = "", last = ""] = time.edtf.split("/");
  // "earlier this year" tells no days.
  if (!TWO_NUMBERS.test(wordsOf(text, time))) return false;
  return isDay(first) && isDay(last) && last >= oldest && daysBetween(first, last) <= LONGEST_RUN;
}

const TWO_NUMBERS = /\d\D{1,40}\d/u;
const DIGIT = /^\d/u;

// "a curfew from 11 p.m. to 7 a.m." are hours of every day.
function isDate({ kind, edtf, undated, parts }: TimeMention): boolean {
  if (undated === true && parts !== undefined) return false;
  return (kind === "date" || kind === "time") && DIGIT.test(edtf);
}
