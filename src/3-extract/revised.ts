import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { contains } from "../model/span.ts";
import { isHead, readOldDates, yearOf } from "./head-of-article.ts";
import type { DatesOf } from "./told-dates.ts";

/** `YYYY-MM`: a month, or a day in it. */
const SHORTEST_MONTH = 7;

/**
 * "Charity raises toll of strike to 42" over "At least 42 people died in the strike in October, the charity said": where the head of an
 * article gives a new number of what happened months ago, the number is its news, and no background.
 */
export function isRevised(
  { kind, anchor }: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  { corrections }: Language,
): boolean {
  if (kind !== "count" || !isHead(sentence, article)) return false;
  const { speech, tokens } = sentence;
  const isSaid = speech.some(
    ({ source, content, certainty }) =>
      source !== null && certainty !== "denied" && contains(content, anchor),
  );
  const headlineWords = article.reading.article.headline.toLowerCase().split(BETWEEN_WORDS);
  const isNew = [...headlineWords, ...tokens.map(({ lower }) => lower)].some((word) =>
    corrections.revisers.has(word),
  );
  if (!isSaid || !isNew) return false;
  const year = yearOf(article);
  return readOldDates(sentence, datesOf).every(
    ({ time }) => time.edtf.length >= SHORTEST_MONTH && Number.parseInt(time.edtf, 10) >= year - 1,
  );
}

const BETWEEN_WORDS = /[^\p{L}]+/u;
