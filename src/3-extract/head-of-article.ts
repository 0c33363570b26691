import type { Annotated, Sentence } from "../model/annotation.ts";
import type { DatesOf, ToldDate } from "./told-dates.ts";

/** Whether the sentence opens the article's text. */
export function isHead(sentence: Sentence, { sentences }: Annotated): boolean {
  return sentences.find(({ zone }) => zone === "body")?.index === sentence.index;
}

/** The year of publication; not a number where its day is not known. */
export function yearOf({ reading }: Annotated): number {
  return Number.parseInt(reading.article.published?.edtf ?? "", 10);
}

/** The dates of a sentence that lie long before the article, those of the speaking left out. */
export function readOldDates(sentence: Sentence, datesOf: DatesOf): readonly ToldDate[] {
  return datesOf(sentence).filter(({ isLongAgo, isOfSpeech }) => isLongAgo && !isOfSpeech);
}
