import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";
import type { DatesOf } from "./told-dates.ts";

const YEARS_OF_A_RUN = 2;

/**
 * "Malawi has reported 1,586 deaths since March last year" at the head of an article: the running number of what goes on, and no earlier
 * happening. Further down such a number gives the background of a new one.
 */
export function isRunning(
  draft: Draft,
  { index, zone, tokens }: Sentence,
  { sentences, reading }: Annotated,
  datesOf: DatesOf,
  { grammar }: Language,
): boolean {
  if (draft.kind !== "count" || zone !== "body") return false;
  if (sentences.some((other) => other.index < index && other.zone === "body")) return false;
  const year = Number.parseInt(reading.article.published?.edtf ?? "", 10);
  const own = sentences[index];
  const old =
    own === undefined ? [] : datesOf(own).filter(({ isLongAgo, isOfSpeech }) => isLongAgo && !isOfSpeech);
  return (
    old.length > 0 &&
    old.every(({ time }) => {
      const opener = tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "";
      return grammar.beginnings.has(opener) && Number.parseInt(time.edtf, 10) > year - YEARS_OF_A_RUN;
    })
  );
}
