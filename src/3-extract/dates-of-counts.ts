import type { Sentence } from "../model/annotation.ts";
import type { CountDraft } from "../model/claim-type.ts";
import { isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span } from "../model/span.ts";
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
  const told = dates.filter(
    ({ time }) =>
      !(isHarm && time.timex === NOW) && !isInAside(time, draft.anchor, sentence, language.grammar),
  );
  const own = told.filter((date) => !isOfDescription(date, draft, sentence, language));
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

/**
 * "held since 2016 were released": a date behind another deed, within the count's own words; or right behind them, "freed 21 of the 200
 * girls kidnapped in 2014".
 */
export function isOfDescription(
  { time }: ToldDate,
  { span, anchor }: CountDraft,
  { tokens }: Sentence,
  { grammar }: Language,
): boolean {
  if (time.start < anchor.end) return false;
  const isBehind = time.end > span.end;
  const from = isBehind ? span.end : anchor.end;
  const between = tokens.filter(({ start, end }) => from <= start && end <= time.start);
  // "killed 12 and wounded 30 in 2014": both deeds are of then.
  if (
    isBehind &&
    between.some(({ kind, lower }) => kind === "punctuation" || grammar.conjunctions.has(lower))
  )
    return false;
  return between.some(
    ({ marks, lower }) => (marks & MARKS.counting) !== 0 && (!isBehind || lower.endsWith("ed")),
  );
}

/** "The mayor, who took office last year, welcomed the release of 21": a clause about somebody else, between commas. */
export function isInAside(
  time: Span,
  anchor: Span,
  { tokens }: Sentence,
  { relatives, pronouns }: Language["grammar"],
): boolean {
  const close = tokens.find(({ kind, start }) => kind === "punctuation" && start >= time.end);
  if (close?.text !== "," || anchor.start < close.start) return false;
  // Not in "the violence, which began in 1980, has killed 15,000": that is the stretch they died in.
  const isPerson = (lower = "") => relatives.has(lower) && pronouns.has(lower);
  const open = tokens.findLastIndex(
    ({ text, start }, at) => text === "," && start < time.start && isPerson(tokens[at + 1]?.lower),
  );
  return open >= 0 && !tokens.slice(open + 1).some(({ text, start }) => text === "," && start < time.start);
}
