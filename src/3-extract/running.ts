import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";
import { isHead, readOldDates, yearOf } from "./head-of-article.ts";
import type { DatesOf } from "./told-dates.ts";

const YEARS_OF_A_RUN = 2;

/**
 * "Malawi has reported 1,586 deaths since March last year" at the head of an article: the running number of what goes on, and no earlier
 * happening. Further down such a number gives the background of a new one, but those who "have been displaced since December" still are.
 */
export function isRunning(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  { grammar }: Language,
): boolean {
  if (draft.kind !== "count") return false;
  const old = readOldDates(sentence, datesOf);
  const lasts = draft.count.metric === "displaced" && isPerfect(draft, sentence, grammar);
  if (old.length === 0 || !(lasts || isHead(sentence, article))) return false;
  const year = yearOf(article);
  const { tokens } = sentence;
  return old.every(({ time }) => {
    const opener = tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "";
    return grammar.beginnings.has(opener) && Number.parseInt(time.edtf, 10) > year - YEARS_OF_A_RUN;
  });
}

/** "have been": said of now. */
export function isPerfect({ span }: Draft, { tokens }: Sentence, { perfects }: Language["grammar"]): boolean {
  return tokens.some(
    ({ lower, start, end }) => start >= span.start && end <= span.end && perfects.has(lower),
  );
}
