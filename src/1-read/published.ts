import type { Published } from "../model/article.ts";
import { type QuotedSpan, quoteSpan, type Span } from "../model/span.ts";
import { daysBetween, makeDay, monthNumber } from "./calendar.ts";

/**
 * Where a date was found, most trusted first. A page that says only when it was last updated was published by then; the
 * day of a dateline without a year is the day of writing, and its year is worked out.
 */
const DATE_SOURCES = [
  "caller",
  "metadata",
  "label",
  "byline",
  "dateline",
  "address",
  "header",
  "updated",
  "dateline without year",
] as const;
type DateSource = (typeof DATE_SOURCES)[number];

/** A date that may be the day of publication. */
export interface DateCandidate {
  readonly day: string;
  readonly instant?: string;
  readonly from: DateSource;
  readonly span?: Span;
}

/** A day of the year the body speaks of: "Jan. 7" has no year. */
export interface MentionedDay {
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
}

export interface DateVerdict {
  readonly chosen: DateCandidate | null;
  /** Days the page was fetched rather than published. */
  readonly crawled: readonly DateCandidate[];
}

/**
 * Chooses the day of publication. The most trusted source wins; a bare date in a page header is only the day of
 * crawling where a better source differs from it or the days the text speaks of lie far from it.
 */
export function judgeDates(
  candidates: readonly DateCandidate[],
  mentioned: readonly MentionedDay[],
): DateVerdict {
  const ranked = [...candidates].sort((a, b) => DATE_SOURCES.indexOf(a.from) - DATE_SOURCES.indexOf(b.from));
  const updated = ranked.find((it) => it.from === "updated")?.day ?? null;
  // No page is published after it was updated: that header is the day it was fetched.
  const isLate = (day: string) => updated !== null && day > updated;
  const chosen =
    ranked.find((it) => it.from !== "header" || !(isLate(it.day) || isContradicted(it.day, mentioned))) ??
    null;
  const crawled = ranked.filter(
    (it) =>
      it.from === "header" && it !== chosen && (!chosen || Math.abs(daysBetween(chosen.day, it.day)) > 1),
  );
  return { chosen, crawled };
}

/** Days after the last day spoken of that a report may still appear, and before it (an announcement). */
const LAG = 45;
const LEAD = 21;

function isContradicted(day: string, mentioned: readonly MentionedDay[]): boolean {
  const year = Number(day.slice(0, 4));
  // A full date of an earlier year is history; one of this year or without a year is news.
  const news = mentioned.filter((it) => it.year === null || Math.abs(it.year - year) <= 1);
  const distances = news.map((it) => {
    const years = it.year === null ? [year - 1, year, year + 1] : [it.year];
    const gaps = years.map((y) => daysBetween(makeDay(y, it.month, it.day) ?? day, day));
    return Math.min(...gaps.map((gap) => (gap >= -LEAD && gap <= LAG ? 0 : Math.abs(gap))));
  });
  return distances.length >= 2 && distances.every((distance) => distance > 0);
}

const MENTION =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s(\d{1,2})(?:,\s(\d{4}))?(?!\d)/gu;
const MENTION_DAY_FIRST =
  /\b(\d{1,2})\s(January|February|March|April|May|June|July|August|September|October|November|December)(?:\s(\d{4}))?(?!\d)/gu;

/** The days of the year spoken of in one stretch of text: "on Jan. 7", "Jan. 5, 2022", "4 January". */
export function findMentionedDays(stretch: string): MentionedDay[] {
  const read = (month: string | undefined, day: string | undefined, year: string | undefined) => ({
    month: monthNumber(month ?? ""),
    day: Number(day),
    year: year ? Number(year) : null,
  });
  return [
    ...[...stretch.matchAll(MENTION)].map((m) => read(m[1], m[2], m[3])),
    ...[...stretch.matchAll(MENTION_DAY_FIRST)].map((m) => read(m[2], m[1], m[3])),
  ].filter((it) => it.month > 0 && it.day >= 1 && it.day <= 31);
}

/** Dates that say something else, from which the day of publication follows. */
const INFERRED: ReadonlySet<DateSource> = new Set(["updated", "dateline without year"]);

/** The verdict as the article carries it. */
export function toPublished(
  text: string,
  chosen: DateCandidate | null,
  isInferred = false,
): Published | null {
  if (!chosen) return null;
  const span: QuotedSpan | null = chosen.span ? quoteSpan(text, chosen.span) : null;
  return {
    edtf: chosen.day,
    ...(chosen.instant ? { instant: chosen.instant } : {}),
    basis: isInferred || INFERRED.has(chosen.from) ? "inferred" : "stated",
    ...(span ? { span } : {}),
  };
}
