import type { Sentence } from "../model/annotation.ts";
import type { CountDraft } from "../model/claim-type.ts";
import { MARKS } from "../model/word-marks.ts";
import type { ToldDate } from "./told-dates.ts";

/**
 * "Two students arrested on Monday were released on Wednesday": a date inside the count's own words, behind another deed, says when that
 * deed was done. Of the dead it stands where no other date does: "a man wounded on Monday has died".
 */
export function datesOfCount(
  dates: readonly ToldDate[],
  draft: CountDraft,
  sentence: Sentence,
): readonly ToldDate[] {
  const own = dates.filter((date) => !isOfDescription(date, draft, sentence));
  const isHarm = draft.count.metric === "killed" || draft.count.metric === "injured";
  return own.length === 0 && isHarm ? dates : own;
}

function isOfDescription({ time }: ToldDate, { span, anchor }: CountDraft, { tokens }: Sentence): boolean {
  if (time.start < anchor.end || time.end > span.end) return false;
  return tokens.some(
    ({ start, end, marks }) => anchor.end <= start && end <= time.start && (marks & MARKS.counting) !== 0,
  );
}
