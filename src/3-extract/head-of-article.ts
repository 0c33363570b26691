import type { Annotated, Sentence } from "../model/annotation.ts";
import type { DatesOf, ToldDate } from "./told-dates.ts";

/** The year of publication and the old dates of the sentence that opens the article's text; null for any other sentence. */
export function readHead(
  sentence: Sentence,
  { sentences, reading }: Annotated,
  datesOf: DatesOf,
): { readonly year: number; readonly old: readonly ToldDate[] } | null {
  if (sentences.find(({ zone }) => zone === "body")?.index !== sentence.index) return null;
  const year = Number.parseInt(reading.article.published?.edtf ?? "", 10);
  return { year, old: datesOf(sentence).filter(({ isLongAgo, isOfSpeech }) => isLongAgo && !isOfSpeech) };
}
