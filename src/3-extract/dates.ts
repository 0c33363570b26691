import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import type { When } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import { addDays, dayOf, daysBetween, earliestDay, isDay, latestDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { contains, type Span, wordsOf } from "../model/span.ts";

/** When the thing happened: the date nearest to the claim's words in its sentence, unless it dates the speaking. */
export function findWhen(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  language: Language,
): When | null {
  const all = sentence.times.filter(
    (time) => isDate(time) && !datesSpeech(time, sentence) && !isToCome(time, draft, article),
  );
  const dates = draft.kind === "event" ? datesOfHappening(all, draft, sentence, language) : all;
  let nearest: TimeMention | null = null;
  for (const time of dates) {
    if (nearest === null || distance(time, draft) < distance(nearest, draft)) nearest = time;
  }
  if (nearest === null)
    return draft.kind === "event" && draft.foundBy !== "event/noun-happened" && draft.mood !== "planned"
      ? carryDay(sentence, article)
      : null;
  const edtf = findSpokenDay(nearest, sentence, article, language) ?? nearest.edtf;
  return { edtf, text: wordsOf(article.reading.article.text, nearest), basis: nearest.basis };
}

/** "On Jan 4 he wrote: “… tonight”" in an article of the 5th: words quoted count their days from when they were said. */
function findSpokenDay(
  time: TimeMention,
  { index }: Sentence,
  { reading, attributions, sentences }: Annotated,
  { times }: Language,
): string | null {
  const { text, published } = reading.article;
  const words = wordsOf(text, time).toLowerCase();
  const written = dayOf(published?.edtf.slice(0, DAY_LENGTH) ?? "");
  if (written === null || !isDay(time.edtf)) return null;
  const senses = Object.hasOwn(times.words, words) ? times.words[words] : undefined;
  if (!senses?.some(({ is }) => is === "offset")) return null;
  const quoted = attributions.find(({ sentence, contents }) =>
    contents.some((content) => sentence <= index && contains(content, time) && isQuoted(text, content)),
  );
  const cued = quoted === undefined ? undefined : sentences[quoted.sentence];
  if (quoted === undefined || cued === undefined) return null;
  const days = cued.times.filter(
    (one) => isDate(one) && isDay(one.edtf) && !quoted.contents.some((content) => contains(content, one)),
  );
  const [said] = days;
  return said === undefined || days.length > 1 ? null : addDays(said.edtf, daysBetween(written, time.edtf));
}

/** `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
// The mark may stand just before the words or be one of them.
const QUOTE_MARK = /["“„«]/u;

function isQuoted(text: string, { start }: Span): boolean {
  return QUOTE_MARK.test(text.slice(Math.max(0, start - 1), start + 1));
}

const TO_COME: ReadonlySet<string> = new Set(["planned", "conditional"]);

/** "He dismissed the cabinet and extended the curfew until Jan 19": what has happened did not happen after the news of it. */
function isToCome(time: TimeMention, { kind, mood }: Draft, article: Annotated): boolean {
  if ((kind !== "event" && kind !== "role") || (mood !== null && TO_COME.has(mood))) return false;
  const published = latestDay(article.reading.article.published?.edtf ?? "");
  const first = earliestDay(time.edtf);
  // A page stamped on the other side of the earth may bear the day before.
  return published !== null && first !== null && first > addDays(published, 1);
}

/** "now", "currently": the time of writing, at which little happens. */
const NOW = "PRESENT_REF";

/** "after they had clashed in recent days": as many words make a clause of their own. */
const WORDS_OF_CLAUSE = 4;

/**
 * "until Jan 19" is where something ends; "since 1990" dates a happening only where no other time does. A stretch of days behind
 * another clause ("fired after they had clashed in recent days") belongs to that clause.
 */
function datesOfHappening(
  times: readonly TimeMention[],
  draft: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): readonly TimeMention[] {
  const opener = (time: TimeMention) => {
    const at = tokens.findIndex(({ start }) => start >= time.start);
    return tokens[at - 1]?.lower ?? "";
  };
  const isOthers = (time: TimeMention) =>
    !isDay(time.edtf) &&
    tokens.some(
      ({ lower, start }, at) =>
        start >= draft.anchor.end &&
        (tokens[at + WORDS_OF_CLAUSE]?.start ?? time.start) < time.start &&
        grammar.clauseOpeners.has(lower),
    );
  const told = times.filter(
    (time) => time.timex !== NOW && !grammar.ends.has(opener(time)) && !isOthers(time),
  );
  const own = told.filter((time) => !grammar.beginnings.has(opener(time)));
  return own.length > 0 ? own : told;
}

const SENTENCES_BACK = 3;

/** An event told without a date happened on the day last named in its paragraph; null where none was, or an old one. */
function carryDay(sentence: Sentence, article: Annotated): When | null {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - SENTENCES_BACK); at--) {
    const before = article.sentences[at];
    if (before === undefined || before.paragraph !== sentence.paragraph) return null;
    const time = before.times.findLast((one) => isDate(one) && !datesSpeech(one, before));
    if (time === undefined) continue;
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(time.edtf)) return null;
    return { edtf: time.edtf, text: wordsOf(article.reading.article.text, time), basis: "inferred" };
  }
  return null;
}

/** The day a figure was current: the day of speaking where the sentence names it, else the day of publication. */
export function findAsOf(
  sentence: Sentence,
  when: When | null,
  article: Annotated,
  language: Language,
): string | null {
  const spoken = sentence.times.find(
    (time) => isDate(time) && datesSpeech(time, sentence) && /^\d{4}-\d{2}-\d{2}$/u.test(time.edtf),
  );
  const published = article.reading.article.published?.edtf ?? null;
  return spoken?.edtf ?? recalledDay(sentence, when, published, language) ?? published;
}

/** "The first count, on 5 January, spoke of eight dead": an article of the 15th recalls how things stood on the 5th. */
function recalledDay(
  { tokens }: Sentence,
  when: When | null,
  published: string | null,
  language: Language,
): string | null {
  if (when === null || published === null || !isDay(when.edtf) || when.edtf >= published) return null;
  const { figures } = language.corrections;
  const isRecalled = tokens.some(({ lower }) => lower === language.grammar.pluperfect || figures.has(lower));
  return isRecalled ? when.edtf : null;
}

export function isDate(time: TimeMention): boolean {
  return (time.kind === "date" || time.kind === "time") && /^\d/u.test(time.edtf);
}

/** "said Thursday", "on Friday the ministry said": a date that touches the reporting verb. */
export function datesSpeech(time: TimeMention, sentence: Sentence): boolean {
  return sentence.speech.some(({ cue, source }) => {
    if (source === null) return false;
    const gap = time.start - cue.end;
    return gap >= 0 && gap <= MOST_BETWEEN;
  });
}

/** "said on Thursday", "said in a statement on": no more than a preposition stands between. */
const MOST_BETWEEN = 4;

function distance(time: TimeMention, draft: Draft): number {
  const { span, anchor } = draft;
  if (time.end <= span.start) return span.start - time.end;
  if (time.start >= span.end || draft.kind !== "event") return Math.max(0, time.start - span.end);
  // A happening is dated beside its verb; its actor may bring a clause of its own.
  return time.end <= anchor.start ? anchor.start - time.end : Math.max(0, time.start - anchor.end);
}
