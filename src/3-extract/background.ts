import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import { addDays, earliestDay, latestDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { wordsOf } from "../model/span.ts";
import { datesSpeech, isDate } from "./dates.ts";

type Background = { readonly reason: string } | null;

/** What happened longer ago than this is another happening than the one reported. */
const DAYS_OF_A_STORY = 45;

/**
 * Marks the claims that belong to another, earlier happening, in the order of `drafts`: those whose sentence speaks of a time
 * long before publication, and the sentences of the same paragraph that go on telling of it.
 */
export function findBackground(
  article: Annotated,
  drafts: readonly Draft[],
  language: Language,
): Background[] {
  const bySentence = new Map<number, Background>();
  for (const draft of drafts) {
    if (!bySentence.has(draft.sentence))
      bySentence.set(draft.sentence, judgeSentence(draft.sentence, article, language));
  }
  return drafts.map((draft) => judgeDraft(draft, bySentence.get(draft.sentence) ?? null, article));
}

function judgeDraft(draft: Draft, sentence: Background, article: Annotated): Background {
  const own = article.sentences[draft.sentence];
  if (own === undefined || sentence === null) return sentence;
  // A sentence may hold both: "21 of the more than 200 girls seized in 2014 were freed on Thursday".
  const dated = own.times.filter((time) => isDate(time) && !datesSpeech(time, own));
  const fresh = dated.filter((time) => !isLongAgo(time, article));
  if (fresh.length === 0) return sentence;
  const nearest = nearestTo(draft, dated);
  return nearest !== null && isLongAgo(nearest, article) ? sentence : null;
}

function judgeSentence(index: number, article: Annotated, language: Language): Background {
  const sentence = article.sentences[index];
  if (sentence === undefined) return null;
  const own = oldTimeOf(sentence, article);
  if (own !== null) return because(own, article);
  if (hasFreshTime(sentence, article)) return null;
  const heading = judgeHeading(sentence, article);
  if (heading !== null) return heading;
  return judgeByContext(sentence, article, language);
}

/** A line such as "Virginia Tech: 32 killed" takes its time from the paragraph it heads. */
function judgeHeading(sentence: Sentence, article: Annotated): Background {
  const next = article.sentences[sentence.index + 1];
  const endsPlainly = /[.!?”"’]$/u.test(article.reading.article.text.slice(sentence.start, sentence.end));
  const isLine =
    article.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph &&
    next?.paragraph !== sentence.paragraph;
  if (endsPlainly || !isLine || next === undefined || sentence.zone === "headline") return null;
  for (const later of article.sentences.slice(sentence.index + 1, sentence.index + 4)) {
    if (later.paragraph !== next.paragraph) break;
    const old = oldTimeOf(later, article);
    if (old !== null) return because(old, article);
  }
  return null;
}

/** Goes on from an old time named earlier in the paragraph, as long as no newer time has come between. */
function judgeByContext(sentence: Sentence, article: Annotated, language: Language): Background {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - 3); at--) {
    const before = article.sentences[at];
    if (before === undefined || before.paragraph !== sentence.paragraph) return null;
    const old = oldTimeOf(before, article);
    // A sentence that names both days goes on with the new, unless the old is that of its main clause.
    const isFresh = hasFreshTime(before, article);
    if (old !== null && !(isFresh && isAside(old, before, language)) && !refersToNow(sentence))
      return because(old, article);
    if (isFresh) return null;
  }
  return null;
}

/** "since the country became free in 1991", "following a 2011 strike": an opener stands between it and the last comma. */
function isAside(time: TimeMention, { tokens }: Sentence, { grammar }: Language): boolean {
  for (let at = tokens.findIndex(({ start }) => start >= time.start) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.text === ",") return false;
    if (grammar.clauseOpeners.has(token.lower)) return true;
  }
  return false;
}

/** The present perfect and the present tell of now: "have been", "are", "is". */
function refersToNow(sentence: Sentence): boolean {
  return (
    sentence.tokens.some(({ lower }) => PRESENT.has(lower)) ||
    sentence.speech.some(({ name }) => name !== null)
  );
}

const PRESENT = new Set(["has", "have", "are", "is", "now", "still", "today"]);

function oldTimeOf(sentence: Sentence, article: Annotated): TimeMention | null {
  return (
    sentence.times.find((time) => isDate(time) && !datesSpeech(time, sentence) && isLongAgo(time, article)) ??
    null
  );
}

function hasFreshTime(sentence: Sentence, article: Annotated): boolean {
  return sentence.times.some((time) => isDate(time) && !isLongAgo(time, article));
}

function isLongAgo(time: TimeMention, article: Annotated): boolean {
  const published = article.reading.article.published?.edtf ?? null;
  const day = published === null ? null : earliestDay(published);
  if (day === null) return false;
  // A stretch that began long ago ("in the past seven years") counts what no single happening did.
  const begins = earliestDay(time.edtf);
  const ends = latestDay(time.edtf);
  const limit = addDays(day, -DAYS_OF_A_STORY);
  if (ends !== null && ends < limit) return true;
  return begins !== null && begins < limit;
}

function nearestTo(draft: Draft, times: readonly TimeMention[]): TimeMention | null {
  let nearest: TimeMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const distance =
      time.end <= draft.anchor.start
        ? draft.anchor.start - time.end
        : Math.max(0, time.start - draft.anchor.end);
    if (distance < least) {
      nearest = time;
      least = distance;
    }
  }
  return nearest;
}

function because(time: TimeMention, article: Annotated): Background {
  return {
    reason: `told of ${time.edtf} (“${wordsOf(article.reading.article.text, time)}”), long before this article`,
  };
}
