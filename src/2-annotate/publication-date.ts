import type { Published, ZoneKind } from "../model/article.ts";
import { addDays, dayOf, daysBetween, weekdayOf } from "../model/edtf.ts";
import type { TimeLexicon } from "../model/lexicon/times.ts";
import { listBy } from "../model/list-by.ts";
import { quoteSpan, type Span } from "../model/span.ts";
import { MARKS } from "../model/word-marks.ts";
import { has } from "./times/atoms.ts";
import type { Draft } from "./times/draft.ts";
import { draftTimes } from "./times/draft-times.ts";
import type { Matcher } from "./times/match.ts";
import { writeEdtf } from "./times/moment.ts";
import { findDirection } from "./times/scene.ts";

/** A sentence as far as the date of its article needs it. */
export interface DatedSentence {
  readonly marks: number;
  readonly zone: ZoneKind;
}

interface Told {
  readonly day: string;
  readonly span: Span;
}

/** A day given in full. */
interface FullDay extends Told {
  /** "Friday, January 7, 2022" under a picture: news pictures are of the day of the news or of one shortly before. */
  readonly isPinned: boolean;
}

// "Copyright 2024" and the day a page was served are not the article's.
const TELLING: ReadonlySet<ZoneKind> = new Set(["headline", "subheading", "caption", "body"]);
const DAYS_AFTER_PICTURE = 31;
// A weekday three days after the dated day, or less, is nearer than the one before it; further on only an opening tells.
const NEAR_WEEKDAY = 3;
const WEEK = 6;
const OPENING = 2;

/**
 * The day of an undated article: the latest day its past-tense text speaks of, reached from the latest day it gives in
 * full ("January 5, 2022" under a picture, then "arrived on Thursday"). Null where no day is given in full. `prepared` has the
 * sentences made ready for their times to be read.
 */
export function inferPublication(
  text: string,
  sentences: readonly DatedSentence[],
  prepared: readonly (Matcher | null)[],
  lexicon: TimeLexicon,
): Published | null {
  const placed = placeSentences(sentences, prepared);
  const full = latest(findFullDays(placed));
  if (full === null) return null;
  const reached = latest<Told>([full, ...findLaterDays(placed, full, lexicon)]) ?? full;
  return { edtf: reached.day, basis: "inferred", span: quoteSpan(text, reached.span) };
}

interface PlacedSentence {
  readonly sentence: DatedSentence;
  readonly matcher: Matcher;
  /** The headline, or one of the first sentences of the body: where news says what happened on its own day. */
  readonly isOpening: boolean;
}

/** The sentences that hold a time and may tell the day. */
function placeSentences(
  sentences: readonly DatedSentence[],
  prepared: readonly (Matcher | null)[],
): PlacedSentence[] {
  const placed: PlacedSentence[] = [];
  let body = 0;
  for (const [at, sentence] of sentences.entries()) {
    if (!TELLING.has(sentence.zone)) continue;
    const isOpening = sentence.zone === "body" ? body++ < OPENING : sentence.zone === "headline";
    const matcher = prepared[at] ?? null;
    if (matcher !== null) placed.push({ sentence, matcher, isOpening });
  }
  return placed;
}

/**
 * Days given with their year, those ahead ("until January 19, 2022") left out. A day deep in the body may be history:
 * it counts only near a day of a picture or of the opening, one with its weekday, or one told twice.
 */
function findFullDays(placed: readonly PlacedSentence[]): FullDay[] {
  const told = placed.flatMap(({ sentence, matcher, isOpening }) => {
    // No day is given in full without its year.
    if ((sentence.marks & MARKS.year) === 0) return [];
    const { drafts } = draftTimes(matcher, { day: null, timeZone: "UTC" });
    return drafts.flatMap((draft) => {
      const day = draft.basis === "stated" ? dayOf(writeEdtf(draft.moment, false)) : null;
      if (day === null || pointsTo(matcher, draft) === 1) return [];
      const hasWeekday = has(draft.match.atoms, "weekday", "weekdayAbbr");
      const isPinned = hasWeekday && sentence.zone === "caption";
      const isSure = isOpening || sentence.zone !== "body" || hasWeekday;
      return [{ ...tell(matcher, draft, day), isSure, isPinned }];
    });
  });
  // Each day is judged once, however often a text gives it.
  const days = [...listBy(told, ({ day }) => day)];
  const sure = days.flatMap(([day, tellings]) =>
    tellings.length > 1 || tellings.some(({ isSure }) => isSure) ? [day] : [],
  );
  const near = new Set(
    days.flatMap(([day]) =>
      sure.some((other) => Math.abs(daysBetween(other, day)) <= DAYS_AFTER_PICTURE) ? [day] : [],
    ),
  );
  return told.filter(({ day }) => near.has(day));
}

/** Days after `full` that the text tells in the past tense: "on Jan. 7", "arrived Thursday". */
function findLaterDays(placed: readonly PlacedSentence[], full: FullDay, lexicon: TimeLexicon): Told[] {
  const reaches = new Set(lexicon.yearBefore);
  return placed.flatMap(({ matcher, isOpening }) => {
    const { drafts } = draftTimes(matcher, { day: full.day, timeZone: "UTC" });
    return drafts.flatMap((draft) => {
      // "Shut since Tuesday", "from Monday", "by Friday" tell how far something reaches, not what the news day is.
      if (draft.weekday !== null && reaches.has(wordBefore(matcher, draft))) return [];
      const furthest = isOpening && !full.isPinned ? WEEK : NEAR_WEEKDAY;
      const day = laterDay(matcher, draft, full.day, furthest);
      return day === null ? [] : [tell(matcher, draft, day)];
    });
  });
}

/** `furthest`: days after `full` up to which a bare weekday is taken for the next one of its name. */
function laterDay(matcher: Matcher, draft: Draft, full: string, furthest: number): string | null {
  if (draft.kind !== "date" || pointsTo(matcher, draft) === 1) return null;
  if (draft.weekday !== null && draft.match.atoms.length === 1) {
    // Only a past verb makes a weekday a day that has been: "a rally on Friday" may be to come.
    if (pointsTo(matcher, draft) !== -1) return null;
    const after = (draft.weekday - weekdayOf(full) + 7) % 7;
    return after <= furthest ? addDays(full, after) : null;
  }
  const day = draft.yearOpen ? dayOf(writeEdtf(draft.moment, false)) : null;
  if (day === null) return null;
  const after = daysBetween(full, day);
  return after >= 0 && after <= DAYS_AFTER_PICTURE ? day : null;
}

function pointsTo(matcher: Matcher, draft: Draft): -1 | 0 | 1 {
  return findDirection({ matcher, from: draft.match.from, to: draft.match.to });
}

function wordBefore(matcher: Matcher, draft: Draft): string {
  return matcher.pieces[draft.from - 1]?.lower ?? "";
}

function tell(matcher: Matcher, draft: Draft, day: string): Told {
  const start = matcher.pieces[draft.from]?.start ?? 0;
  return { day, span: { start, end: matcher.pieces[draft.to - 1]?.end ?? start } };
}

/** The latest day; of several mentions the first. */
function latest<Day extends Told>(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((best, next) => (best === null || next.day > best.day ? next : best), null);
}

// "2022-01-05T18:10-06:00", "2022-01-05 18:10:00.000Z", "2022-01-05T18:10+0600", "2022-01-05T18:10"
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/iu;

/**
 * The day (`YYYY-MM-DD`) in `timeZone` (IANA name) of an ISO 8601 time. A day without a time, or a time without an
 * offset, is local already and keeps its day; text that is neither gives "".
 */
export function localDay(instantOrLocal: string, timeZone: string): string {
  const day = dayOf(instantOrLocal);
  if (day !== null) return day;
  const match = INSTANT.exec(instantOrLocal.trim());
  if (match === null || dayOf(match[1] ?? "") === null) return "";
  const [, local = "", time = "", offset] = match;
  if (offset === undefined) return local;
  const instant = Date.parse(`${local}T${time}${writeOffset(offset)}`);
  return Number.isNaN(instant) ? "" : formatDay(instant, timeZone);
}

function writeOffset(offset: string): string {
  if (offset.toUpperCase() === "Z") return "Z";
  const digits = offset.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_KEPT = 5000;
const QUARTER = 15 * 60 * 1000;
const days = new Map<string, string>();

/** No zone of these fifty years changes its day but at a quarter of an hour: what is asked again and again is worked out once. */
function formatDay(time: number, timeZone: string): string {
  const key = `${timeZone} ${Math.floor(time / QUARTER)}`;
  let day = days.get(key);
  if (day === undefined) {
    day = workOutDay(time, timeZone);
    if (days.size >= MOST_KEPT) days.clear();
    days.set(key, day);
  }
  return day;
}

function workOutDay(time: number, timeZone: string): string {
  const format = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
}
