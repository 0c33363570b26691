import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";
import { readHead } from "./head-of-article.ts";
import type { DatesOf } from "./told-dates.ts";

const YEARS_OF_A_RUN = 2;

/**
 * "Malawi has reported 1,586 deaths since March last year" at the head of an article: the running number of what goes on, and no earlier
 * happening. Further down such a number gives the background of a new one.
 */
export function isRunning(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  { grammar }: Language,
): boolean {
  const head = draft.kind === "count" ? readHead(sentence, article, datesOf) : null;
  if (head === null || head.old.length === 0) return false;
  const { tokens } = sentence;
  return head.old.every(({ time }) => {
    const opener = tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "";
    return grammar.beginnings.has(opener) && Number.parseInt(time.edtf, 10) > head.year - YEARS_OF_A_RUN;
  });
}
