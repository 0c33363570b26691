import type { Input, Published, ReadingBasis, Zone } from "../model/article.ts";
import type { Address } from "./address.ts";
import { findDateline } from "./dateline.ts";
import { dateDateline } from "./dateline-year.ts";
import { findDates } from "./dates.ts";
import type { FoundArticle } from "./formats/format.ts";
import {
  type DateCandidate,
  findMentionedDays,
  judgeDates,
  type MentionedDay,
  toPublished,
} from "./published.ts";
import { readTimestamp, type Timestamp } from "./timestamp.ts";

export interface DatesFound {
  readonly published: Published | null;
  readonly modified?: string;
  readonly retrieved?: string;
  /** Where each date was found. */
  readonly basis: Pick<ReadingBasis, "published" | "modified" | "retrieved">;
}

/** Gathers every date that may be the day of publication, judges them, and keeps apart when the page was changed and fetched. */
export function findArticleDates(
  input: Input,
  found: FoundArticle,
  zones: readonly Zone[],
  address: Address | null,
): DatesFound {
  const { text } = found;
  const retrieved = readTimestamp(input.retrieved) ?? readTimestamp(found.retrieved);
  const given = readTimestamp(found.published);
  const stated = given && found.localDay ? { ...given, day: found.localDay } : given;
  const candidates: DateCandidate[] = [];
  const add = (from: DateCandidate["from"], stamp: Timestamp | null) => {
    if (stamp)
      candidates.push({ from, day: stamp.day, ...(stamp.instant ? { instant: stamp.instant } : {}) });
  };
  add("caller", readTimestamp(input.published));
  if (stated && !isFetchTime(stated, retrieved)) add("metadata", stated);
  if (address?.day) candidates.push({ from: "address", day: address.day });
  const page = findPageDates(text, zones);
  candidates.push(...page.candidates);
  const modified = readTimestamp(found.modified) ?? page.modified;
  if (page.modified) candidates.push(page.modified);
  else if (modified && !isFetchTime(modified, retrieved)) add("updated", modified);
  candidates.push(...findYearlessDateline(text, zones, candidates, retrieved));
  const { chosen, crawled } = judgeDates(candidates, isDoubtful(candidates) ? findBodyDays(text, zones) : []);
  const fetched =
    retrieved ??
    (crawled[0] ? { day: crawled[0].day } : address?.archived ? { day: address.archived } : null);
  const isInferred = chosen?.from === "metadata" && found.isDateInferred === true;
  return {
    published: toPublished(text, chosen, isInferred),
    ...(modified ? { modified: modified.instant ?? modified.day } : {}),
    ...(fetched ? { retrieved: fetched.instant ?? fetched.day } : {}),
    basis: {
      ...(chosen ? { published: wordBasis(chosen, found) } : {}),
      ...(modified
        ? {
            modified: readTimestamp(found.modified)
              ? (found.basis?.modified ?? METADATA)
              : "a date behind a label",
          }
        : {}),
      ...(fetched
        ? {
            retrieved: readTimestamp(input.retrieved)
              ? GIVEN
              : readTimestamp(found.retrieved)
                ? METADATA
                : FETCH_DAY,
          }
        : {}),
    },
  };
}

const GIVEN = "given with the input";
const METADATA = "its metadata";
const FETCH_DAY = "a day of fetching in its page or address";
const BASIS_WORDS: Readonly<Record<DateCandidate["from"], string>> = {
  caller: GIVEN,
  metadata: METADATA,
  label: "a date behind a label in the text",
  byline: "the byline",
  dateline: "the dateline",
  address: "the address",
  header: "a date at the head of the text",
  updated: "the date of the last change",
  "dateline without year": "the dateline, its year worked out",
};

function wordBasis({ from }: DateCandidate, { basis }: FoundArticle): string {
  return (from === "metadata" ? basis?.published : undefined) ?? BASIS_WORDS[from];
}

/** The days the text speaks of are asked for only where they can decide. */
function isDoubtful(candidates: readonly DateCandidate[]): boolean {
  return candidates.some(({ from }) => from === "header");
}

const HALF_DAY = 14 * 60;

/**
 * Some pages print the current time as their date: stated and fetched then fall on the same minute of the hour, a zone's
 * whole hours apart.
 */
function isFetchTime(stated: Timestamp, retrieved: Timestamp | null): boolean {
  if (stated.minutes === undefined || retrieved?.minutes === undefined) return false;
  const days = (Date.parse(retrieved.day) - Date.parse(stated.day)) / 60_000;
  const gap = Math.abs(days + retrieved.minutes - stated.minutes);
  return gap <= HALF_DAY && gap % 60 === 0;
}

const HEADER_ZONES = 12;

/** Dates of the page's own lines: headers, bylines, labels, the dateline. Dates in running text are news, not stamps. */
function findPageDates(
  text: string,
  zones: readonly Zone[],
): { candidates: DateCandidate[]; modified: DateCandidate | null } {
  const candidates: DateCandidate[] = [];
  let modified: DateCandidate | null = null;
  for (const [at, zone] of zones.entries()) {
    if ((zone.kind !== "date" && zone.kind !== "byline") || zone.end - zone.start > 300) continue;
    for (const { day, instant, start, end, label } of findDates(text, zone)) {
      const stamp = { day, ...(instant ? { instant } : {}) };
      if (label === "modified") modified ??= { ...stamp, from: "updated", span: { start, end } };
      else if (label === "published") candidates.push({ ...stamp, from: "label", span: { start, end } });
      else if (zone.kind === "byline") candidates.push({ ...stamp, from: "byline", span: { start, end } });
      else if (at < HEADER_ZONES) candidates.push({ ...stamp, from: "header", span: { start, end } });
    }
  }
  const dateline = findDateline(text, zones);
  if (dateline?.day) {
    const { start, end } = dateline;
    candidates.push({ from: "dateline", day: dateline.day, span: { start, end } });
  }
  return { candidates, modified };
}

/** "LAKEVIEW, Jan 5 (AP) -" with the year that the rest of the page tells. */
function findYearlessDateline(
  text: string,
  zones: readonly Zone[],
  candidates: readonly DateCandidate[],
  retrieved: Timestamp | null,
): DateCandidate[] {
  const dateline = findDateline(text, zones);
  if (!dateline?.dayOfYear) return [];
  const known = [...candidates.map(({ day }) => day), ...(retrieved ? [retrieved.day] : [])];
  const day = dateDateline(dateline, text, zones, known);
  const { start, end } = dateline;
  return day ? [{ from: "dateline without year", day, span: { start, end } }] : [];
}

const MOST_READ = 40_000;

function findBodyDays(text: string, zones: readonly Zone[]): MentionedDay[] {
  const days: MentionedDay[] = [];
  let read = 0;
  for (const zone of zones) {
    if (zone.kind !== "body" && zone.kind !== "caption") continue;
    if (read > MOST_READ) break;
    days.push(...findMentionedDays(text.slice(zone.start, Math.min(zone.end, zone.start + MOST_READ))));
    read += zone.end - zone.start;
  }
  return days;
}
