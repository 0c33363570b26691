import type { Annotated, Sentence, TimeMention } from "../model/annotation.ts";
import type { When } from "../model/claim.ts";
import type { Draft } from "../model/claim-type.ts";
import { addDays, dayOf, daysBetween, isDay } from "../model/edtf.ts";
import type { Language } from "../model/language.ts";
import { contains, firstFrom, type Span, wordsOf } from "../model/span.ts";
import { isOfFormerNumber } from "./as-of-dates.ts";
import { concerns } from "./compared.ts";
import { datesOfCount } from "./dates-of-counts.ts";
import { carryDay, datesOfHappening, isOfTalk } from "./dates-of-happenings.ts";
import type { DatesOf, ToldDate } from "./told-dates.ts";

const TO_COME: ReadonlySet<string> = new Set(["planned", "conditional"]);

/** When the thing happened: the date nearest to the claim's words in its sentence, unless it dates the speaking. */
export function findWhen(
  draft: Draft,
  sentence: Sentence,
  article: Annotated,
  datesOf: DatesOf,
  language: Language,
): When | null {
  const { kind, mood } = draft;
  if (isFormer(draft)) return null;
  // "He dismissed the cabinet and extended the curfew until Jan 19": what has happened did not happen after the news of it.
  const isDone = (kind === "event" || kind === "role") && (mood === null || !TO_COME.has(mood));
  const named = datesOf(sentence);
  const told =
    named.length === 0
      ? named
      : named.filter(
          (date) =>
            (!date.isOfSpeech || isOfOrder(date.time, draft, sentence)) &&
            !(isDone && date.isToCome) &&
            concerns(date, draft, sentence, language) &&
            !(kind === "count" && tellsOnlyAsOf(date, draft, sentence, language)) &&
            !isOfCause(date.time, draft, sentence, language) &&
            !isDaysLater(date.time, draft, sentence, language),
        );
  const dates =
    kind === "event" && told.length > 0
      ? datesOfHappening(told, draft, sentence, language)
      : preferOwnDates(datesOfOthers(told, draft, sentence, language));
  let nearest: TimeMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { time } of dates) {
    const far = distance(time, draft);
    if (far >= least) continue;
    nearest = time;
    least = far;
  }
  if (nearest === null && kind === "count") nearest = findStretch(draft, sentence, article);
  // What Sunday came days after is older than the day named before it.
  if (nearest === null && named.some(({ time }) => isDaysLater(time, draft, sentence, language))) return null;
  // "On Friday he protested against the killing": no day before Friday is that of the killing, either.
  if (nearest === null && told.some(({ time }) => isOfTalk(time, draft, sentence.tokens))) return null;
  if (nearest === null) {
    const mayCarry = kind === "event" && mood !== "planned" && told.every(({ time }) => isDay(time.edtf));
    return mayCarry ? carryDay(draft, sentence, article, datesOf, language) : null;
  }
  const edtf =
    findSpokenDay(nearest, sentence, article, datesOf, language) ??
    (kind === "count" && isBeginning(nearest, draft, sentence, language)
      ? `${nearest.edtf}/..`
      : nearest.edtf);
  return { edtf, text: wordsOf(article.reading.article.text, nearest), basis: nearest.basis };
}

/** "Former President Ana Lee marched on Friday": when she left is not told. */
function isFormer(draft: Draft): boolean {
  return draft.kind === "role" && draft.role.action === "left" && FORMER_RULES.has(draft.foundBy);
}

const FORMER_RULES: ReadonlySet<string> = new Set(["role/title", "role/apposition"]);

function datesOfOthers(
  told: readonly ToldDate[],
  draft: Draft,
  sentence: Sentence,
  language: Language,
): readonly ToldDate[] {
  if (draft.kind === "measure") return leaveOutEnds(told, draft, sentence, language);
  return draft.kind === "count" ? datesOfCount(told, draft, sentence, language) : told;
}

/** "as of Thursday", "up from 22 on Monday": the day of a number, and not of what it counts. */
function tellsOnlyAsOf(date: ToldDate, draft: Draft, sentence: Sentence, language: Language): boolean {
  return date.isAsOf || isOfFormerNumber(date.time, draft, sentence, language);
}

/** "The president on Wednesday said the emergency would be extended": the day of saying it is the day of the order. */
function isOfOrder({ end }: TimeMention, { kind }: Draft, { speech }: Sentence): boolean {
  return kind === "measure" && speech.some(({ cue }) => end <= cue.start && cue.start - end <= 1);
}

/** "12 have been killed since Monday", "since fighting began on Monday": where a stretch begins that goes on. */
function isBeginning(
  { start, end: last, edtf }: TimeMention,
  { anchor }: Draft,
  { tokens, times }: Sentence,
  { grammar }: Language,
): boolean {
  if (edtf.includes("/")) return false;
  const at = firstFrom(tokens, start);
  const behind = firstFrom(tokens, last);
  // "the worst since 2006, when 112 died"
  if (behind >= 0 && anchor.start > last && grammar.relatives.has(tokens[behind + 1]?.lower ?? ""))
    return false;
  for (let before = at - 1; before >= Math.max(0, at - WORDS_TO_BEGINNING); before--) {
    const { lower = "", kind, end = 0 } = tokens[before] ?? {};
    // "held since 2016 were released on Tuesday": the stretch begins with the other date; "since a gunman killed nine in 2015": that is when.
    if (grammar.beginnings.has(lower))
      return !(
        times.some((time) => time.start >= end && time.end < start) ||
        (anchor.start >= end && anchor.end < start)
      );
    if ((kind === "punctuation" && !BRACKETS.has(lower)) || grammar.clauseOpeners.has(lower)) return false;
  }
  return false;
}

/** "since fighting between the army and the rebels (RSF) began on Monday" */
const WORDS_TO_BEGINNING = 20;
const BRACKETS: ReadonlySet<string> = new Set(["(", ")"]);

/** "120 people have been killed in the past two weeks": where no date is told, the stretch up to the news is when they were. */
function findStretch(draft: Draft, { times }: Sentence, { reading }: Annotated): TimeMention | null {
  const published = reading.article.published?.edtf ?? "";
  // "in the next two days" begins with the news.
  const stretches = times.filter(({ kind, edtf }) => kind === "duration" && edtf !== "" && edtf < published);
  return stretches.length === 1 && stretches[0] !== undefined && distance(stretches[0], draft) <= NEAR_STRETCH
    ? stretches[0]
    : null;
}

const NEAR_STRETCH = 40;

/** "extended until Jan 19": an order is not given on the day on which it ends. */
function leaveOutEnds(
  dates: readonly ToldDate[],
  { measure }: Extract<Draft, { kind: "measure" }>,
  { tokens }: Sentence,
  { grammar, measures }: Language,
): readonly ToldDate[] {
  return dates.filter(({ time }) => {
    const opener = tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "";
    return !grammar.ends.has(opener) && !(measure.action === "extended" && measures.extendedTo.has(opener));
  });
}

/** The day in a dateline is only taken where the sentence names no other. */
function preferOwnDates(dates: readonly ToldDate[]): readonly ToldDate[] {
  const own = dates.filter(({ isDateline }) => !isDateline);
  return own.length > 0 ? own : dates;
}

/** "On Jan 4 he wrote: “… tonight”" in an article of the 5th: words quoted count their days from when they were said. */
function findSpokenDay(
  time: TimeMention,
  { index }: Sentence,
  { reading, attributions, sentences }: Annotated,
  datesOf: DatesOf,
  { times }: Language,
): string | null {
  const { text, published } = reading.article;
  const written = dayOf(published?.edtf.slice(0, DAY_LENGTH) ?? "");
  if (written === null || !isDay(time.edtf)) return null;
  const words = wordsOf(text, time).toLowerCase();
  const senses = Object.hasOwn(times.words, words) ? times.words[words] : undefined;
  if (!senses?.some(({ is }) => is === "offset")) return null;
  const quoted = attributions.find(({ sentence, contents }) =>
    contents.some((content) => sentence <= index && contains(content, time) && isQuoted(text, content)),
  );
  const cued = quoted === undefined ? undefined : sentences[quoted.sentence];
  if (quoted === undefined || cued === undefined) return null;
  const days = datesOf(cued).filter(
    (one) => isDay(one.time.edtf) && !quoted.contents.some((content) => contains(content, one.time)),
  );
  const [said] = days;
  return said === undefined || days.length > 1
    ? null
    : addDays(said.time.edtf, daysBetween(written, time.edtf));
}

/** `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
// The mark may stand just before the words or be one of them.
const QUOTE_MARK = /["“„«]/u;

function isQuoted(text: string, { start }: Span): boolean {
  return QUOTE_MARK.test(text.slice(Math.max(0, start - 1), start + 1));
}

/** "arrested two people over Monday's bombing": the day of what a deed was about, told behind the deed. */
function isOfCause(
  time: TimeMention,
  { anchor }: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): boolean {
  if (time.start < anchor.start) return false;
  const opener = tokens[firstFrom(tokens, time.start) - 1]?.lower ?? "";
  return grammar.causes.has(opener) && isOwner(time, tokens);
}

/** "On Sunday, two days after the army imposed a curfew, …": Sunday is not the day of the curfew. */
function isDaysLater(
  time: TimeMention,
  { anchor }: Draft,
  { tokens }: Sentence,
  { measures, numbers }: Language,
): boolean {
  if (time.end > anchor.start) return false;
  const from = firstFrom(tokens, time.end);
  for (let at = from + 1; at < tokens.length && (tokens[at]?.start ?? anchor.start) < anchor.start; at++) {
    const isLater =
      measures.afters.has(tokens[at]?.lower ?? "") && numbers.durations.has(tokens[at - 1]?.lower ?? "");
    if (isLater) return !tokens.slice(at).some(({ text, end }) => text === "," && end <= anchor.start);
  }
  return false;
}

/** "Tuesday's" */
export function isOwner({ end }: TimeMention, tokens: Sentence["tokens"]): boolean {
  const last = tokens.findLast(({ start }) => start < end);
  return last !== undefined && OWNER_END.test(last.lower);
}

const OWNER_END = /['’]s$/u;

function distance(time: TimeMention, draft: Draft): number {
  const { span, anchor } = draft;
  if (time.end <= span.start) return span.start - time.end;
  const isMeasured = draft.kind === "event" || draft.kind === "measure";
  if (time.start >= span.end || !isMeasured) return Math.max(0, time.start - span.end);
  // A happening is dated beside its verb; its actor may bring a clause of its own.
  return time.end <= anchor.start ? anchor.start - time.end : Math.max(0, time.start - anchor.end);
}
