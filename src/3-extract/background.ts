import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import { earliestDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { firstFrom, type Span, wordsOf } from "../model/span.ts";
import { concerns } from "./compared.ts";
import { isInAside, isOfDescription } from "./dates-of-counts.ts";
import { readEras } from "./eras.ts";
import { isRevised } from "./revised.ts";
import { isPerfect, isRunning } from "./running.ts";
import { type DatesOf, oldestDay, type ToldDate } from "./told-dates.ts";

export type Background = { readonly reason: string } | null;

/**
 * Judges for a draft whether it belongs to another, earlier happening: where its sentence speaks of a time long before
 * publication, or goes on telling of one named before in its paragraph. Each sentence is judged once. `drafts` are all of the article.
 */
export function judgeBackgrounds(
  article: Annotated,
  drafts: readonly Draft[],
  datesOf: DatesOf,
  language: Language,
): (draft: Draft) => Background {
  const eraOf = readEras(article, drafts, datesOf, language);
  const oldest = oldestDay(article);
  const judged: (Background | undefined)[] = new Array(article.sentences.length);
  return (draft) => {
    const own = article.sentences[draft.sentence];
    if (own === undefined) return null;
    let background = judged[own.index];
    if (background === undefined) {
      background = judgeSentence(own, article, datesOf, language);
      judged[own.index] = background;
    }
    background ??= judgeComparison(draft, own, article, datesOf, language);
    if (background === null && draft.kind === "count") background = judgeStretch(own, oldest, article);
    if (background === null && draft.kind !== "statement")
      background = judgeInterval(draft, own, article.reading.article.text, language);
    const era = eraOf(draft, own);
    if (era !== null)
      return { reason: `counts all “${article.reading.article.text.slice(era.start, era.end)}”` };
    if (background === null || isRunning(draft, own, article, datesOf, language)) return null;
    if (isRevised(draft, own, article, datesOf, language)) return null;
    return isFresh(draft, own, datesOf(own), language) ? null : background;
  };
}

/** A sentence may hold both: "21 of the more than 200 girls seized in 2014 were freed on Thursday". */
function isFresh(draft: Draft, sentence: Sentence, dates: readonly ToldDate[], language: Language): boolean {
  const told = dates.filter(
    (date) => !date.isOfSpeech && !date.isDateline && concerns(date, draft, sentence, language),
  );
  if (draft.kind !== "count") return isNearestFresh(draft, told, sentence, language);
  const near = told.filter(({ time }) => !isInAside(time, draft.anchor, sentence, language.grammar));
  if (near.length === 0) return told.length > 0;
  // "Two men held since 2016 were freed on Tuesday": it is the freeing that is told.
  const own = near.filter((date) => !isOfDescription(date, draft, sentence, language));
  // "Two men held since 2016 have been freed", "… were freed, officials said on Thursday"
  if (own.length === 0) return hasFreshTime(dates) || isPerfect(draft, sentence, language.grammar);
  return isNearestFresh(draft, own, sentence, language);
}

function isNearestFresh(
  draft: Draft,
  own: readonly ToldDate[],
  sentence: Sentence,
  language: Language,
): boolean {
  if (own.every(({ isLongAgo }) => isLongAgo)) return false;
  return nearestTo(draft, own, sentence, language)?.isLongAgo === false;
}

function judgeSentence(
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  language: Language,
): Background {
  const dates = datesOf(sentence);
  const own = oldTimeOf(dates);
  if (own !== null) return because(own, article);
  if (hasFreshTime(dates)) return null;
  return judgeHeading(sentence, article, datesOf) ?? judgeByContext(sentence, article, datesOf, language);
}

/** "the worst since 1992, when 167 people died": the 167 are of then. */
function judgeComparison(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  language: Language,
): Background {
  for (const date of sentence.times.length === 0 ? [] : datesOf(sentence)) {
    if (date.comparedFrom !== null && concerns(date, draft, sentence, language))
      return because(date.time, article);
  }
  return null;
}

/** "Over the past decade, 3,000 journalists have been killed": what a stretch of years counts is no news of today. */
function judgeStretch({ times }: Sentence, oldest: string | null, { reading }: Annotated): Background {
  if (oldest === null) return null;
  const old = times.find(({ kind, edtf }) => {
    const begins = kind === "duration" ? earliestDay(edtf) : null;
    return begins !== null && begins < oldest;
  });
  return old === undefined ? null : because(old, { reading });
}

/** "The shooting came 11 days after 10 people were killed in Buffalo": what an attack is told to have come after is another one. */
function judgeInterval(
  { anchor }: Draft,
  { tokens }: Sentence,
  text: string,
  language: Language,
): Background {
  const { comings } = language.grammar;
  const verb = tokens.findIndex(({ lower, start }) => start < anchor.start && comings.has(lower));
  if (verb < 1 || !tokens.slice(0, verb).some(({ lower }) => isAttack(lower, language))) return null;
  // "a week after", "less than a month after"
  for (let at = verb + 2; at <= verb + WORDS_OF_INTERVAL; at++) {
    const [first, unit, after] = [tokens[verb + 1], tokens[at - 1], tokens[at]];
    if (first === undefined || unit === undefined || after === undefined || after.start > anchor.start)
      return null;
    if (after.lower !== "after" || !language.numbers.durations.has(unit.lower)) continue;
    return { reason: `told of what happened “${text.slice(first.start, unit.end)}” before` };
  }
  return null;
}

const WORDS_OF_INTERVAL = 7;

function isAttack(lower: string, { events, metrics }: Language): boolean {
  return events.deeds.has(lower) || metrics.attacks.some((words) => words.length === 1 && words[0] === lower);
}

const PLAIN_END = /[.!?”"’]/u;

/** A line such as "Virginia Tech: 32 killed" takes its time from the paragraph it heads. */
function judgeHeading(sentence: Sentence, { sentences, reading }: Annotated, datesOf: DatesOf): Background {
  const next = sentences[sentence.index + 1];
  const isLine =
    sentences[sentence.index - 1]?.paragraph !== sentence.paragraph && next?.paragraph !== sentence.paragraph;
  if (!isLine || next === undefined || sentence.zone === "headline") return null;
  if (PLAIN_END.test(reading.article.text.charAt(sentence.end - 1))) return null;
  for (let at = sentence.index + 1; at <= sentence.index + 3; at++) {
    const later = sentences[at];
    if (later?.paragraph !== next.paragraph) break;
    const old = oldTimeOf(datesOf(later));
    if (old !== null) return because(old, { reading });
  }
  return null;
}

/** Goes on from an old time named earlier in the paragraph, as long as no newer time has come between. */
function judgeByContext(
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  language: Language,
): Background {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - 3); at--) {
    const before = article.sentences[at];
    if (before === undefined || before.paragraph !== sentence.paragraph) return null;
    const dates = datesOf(before);
    const old = oldTimeOf(dates);
    // A sentence that names both days goes on with the new, unless the old is that of its main clause.
    const isNew = hasFreshTime(dates);
    if (old !== null && !(isNew && isAside(old, before, language)) && goesOn(sentence, language))
      return because(old, article);
    if (isNew) return null;
  }
  return null;
}

/** "since the country became free in 1991", "following a 2011 strike": an opener stands between it and the last comma. */
function isAside(time: TimeMention, { tokens }: Sentence, { grammar }: Language): boolean {
  for (let at = firstFrom(tokens, time.start) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ",") return false;
    if (grammar.clauseOpeners.has(token.lower)) return true;
  }
  return false;
}

/** "It killed 40.", "Around 90 of them are still missing.": of the time told before, or of those told of then. */
function goesOn(sentence: Sentence, language: Language): boolean {
  return !refersToNow(sentence) || isOfThem(sentence, language);
}

/** "Around 90 of them" at the head of a sentence. */
function isOfThem({ tokens }: Sentence, { grammar }: Language): boolean {
  const of = tokens.slice(0, WORDS_OF_HEAD).findIndex(({ lower }) => lower === "of");
  return of > 0 && grammar.pronouns.has(tokens[of + 1]?.lower ?? "");
}

const WORDS_OF_HEAD = 4;

/** The present perfect and the present tell of now: "have been", "are", "is". */
function refersToNow(sentence: Sentence): boolean {
  return (
    sentence.tokens.some(({ lower }) => PRESENT.has(lower)) ||
    sentence.speech.some(({ name }) => name !== null)
  );
}

const PRESENT = new Set(["has", "have", "are", "is", "now", "still", "today"]);

function oldTimeOf(dates: readonly ToldDate[]): TimeMention | null {
  for (const { time, isLongAgo, isOfSpeech, comparedFrom } of dates)
    if (isLongAgo && !isOfSpeech && comparedFrom === null) return time;
  return null;
}

function hasFreshTime(dates: readonly ToldDate[]): boolean {
  for (const { isLongAgo, isDateline } of dates) if (!isLongAgo && !isDateline) return true;
  return false;
}

const CLAUSE_APART = 100;

/** The date with the fewest characters to the claim; for a count one of another clause is a hundred further off. */
function nearestTo(
  { kind, anchor }: Draft,
  dates: readonly ToldDate[],
  { tokens }: Sentence,
  language: Language,
): ToldDate | null {
  let nearest: ToldDate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const date of dates) {
    const { start, end } = date.time;
    const isBefore = end <= anchor.start;
    const between = isBefore
      ? { start: end, end: anchor.start }
      : { start: anchor.end, end: Math.max(anchor.end, start) };
    const length = between.end - between.start;
    const isApart = kind === "count" && isClauseBetween(between, tokens, language);
    const distance = isApart ? length + CLAUSE_APART : length;
    if (distance < least) {
      nearest = date;
      least = distance;
    }
  }
  return nearest;
}

/** "…, and 38 were freed on Saturday", "…; on Saturday 38 were freed" */
function isClauseBetween({ start, end }: Span, tokens: Sentence["tokens"], { grammar }: Language): boolean {
  for (let at = Math.max(0, firstFrom(tokens, start)); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.end > end) return false;
    if (token.text === ";") return true;
    if (token.text === "," && grammar.conjunctions.has(tokens[at + 1]?.lower ?? "")) return true;
  }
  return false;
}

function because(time: TimeMention, { reading }: Pick<Annotated, "reading">): Background {
  const words = wordsOf(reading.article.text, time);
  return { reason: `told of ${time.edtf} (“${words}”), long before this article` };
}
