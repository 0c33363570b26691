import type { Sentence } from "../model/annotation.ts";
import type { CountDraft } from "../model/claim-type.ts";
import { isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { firstFrom } from "../model/span.ts";
import { MARKS } from "../model/word-marks.ts";
import { NOW, type ToldDate } from "./told-dates.ts";

/**
 * "Two students arrested on Monday were released on Wednesday": a date inside the count's own words, behind another deed, says when that
 * deed was done. Of the dead it stands where no other date does: "a man wounded on Monday has died".
 */
export function datesOfCount(
  dates: readonly ToldDate[],
  draft: CountDraft,
  sentence: Sentence,
  language: Language,
): readonly ToldDate[] {
  const isHarm = draft.count.metric === "killed" || draft.count.metric === "injured";
  const told = isHarm ? dates.filter(({ time }) => time.timex !== NOW) : dates;
  const own = told.filter((date) => !isOfDescription(date, draft, sentence));
  const days = preferDays(own.length === 0 && isHarm ? told : own, draft, sentence, language);
  return dropEarlierOnes(days, draft, sentence);
}

/** "A man who was fired last week shot three people on Monday": a stretch inside a clause about somebody, where a day is told outside. */
function preferDays(
  dates: readonly ToldDate[],
  { span }: CountDraft,
  { tokens }: Sentence,
  { grammar }: Language,
): readonly ToldDate[] {
  const days = dates.filter(({ time }) => isDay(time.edtf));
  if (days.length === 0 || days.length === dates.length) return dates;
  const isInClause = ({ time }: ToldDate) => {
    const at = firstFrom(tokens, time.start);
    for (let before = at - 1; before >= Math.max(0, at - WORDS_OF_CLAUSE); before--) {
      const { lower = "", kind, start = 0 } = tokens[before] ?? {};
      if (kind === "punctuation") return false;
      // "an activist who died last week": that clause is the count's own.
      if (grammar.relatives.has(lower)) return start < span.start || start >= span.end;
    }
    return false;
  };
  return dates.filter((date) => isDay(date.time.edtf) || !isInClause(date));
}

/** "from which he was fired last week" */
const WORDS_OF_CLAUSE = 5;

/** "killed 130 in November and 32 in March": a date behind the number before belongs to that one, where this has a date behind it. */
function dropEarlierOnes(
  dates: readonly ToldDate[],
  { anchor, span }: CountDraft,
  { numbers }: Sentence,
): readonly ToldDate[] {
  if (!dates.some(({ time }) => time.start >= span.end)) return dates;
  const isOfEarlier = ({ time }: ToldDate) =>
    time.end <= anchor.start &&
    numbers.some(({ use, numeral }) => use === "quantity" && numeral.end <= time.start);
  return dates.filter((date) => !isOfEarlier(date));
}

/** "held since 2016 were released": a date behind another deed, within the count's own words. */
export function isOfDescription(
  { time }: ToldDate,
  { span, anchor }: CountDraft,
  { tokens }: Sentence,
): boolean {
  if (time.start < anchor.end || time.end > span.end) return false;
  return tokens.some(
    ({ start, end, marks }) => anchor.end <= start && end <= time.start && (marks & MARKS.counting) !== 0,
  );
}
