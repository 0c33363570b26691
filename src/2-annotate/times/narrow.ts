import { addDays, daysInMonth, weekdayOf } from "../../model/edtf.ts";
import { stepFrom } from "./calendar.ts";
import type { Draft } from "./draft.ts";
import type { Matcher } from "./match.ts";
import { boundsOf, type Moment, makeStretch, writeMonth, writeTimex } from "./moment.ts";

/**
 * Reads the part of a date that its words name: "late 2021" is September to December, "mid-January" the 10th to the 20th, "earlier this
 * year" all of it up to the article's day, "the week of Jan. 5" the seven days around.
 */
export function narrow(matcher: Matcher, draft: Draft, anchor: string | null): Draft {
  const { portion, moment } = draft;
  if (portion === null || draft.kind !== "date") return draft;
  const bounds = boundsOf(moment);
  if (bounds === null) return draft;
  const [first, last] = bounds;
  if (portion === "weekTo")
    return { ...draft, moment: makeStretch(addDays(first, -6), first, timexOf(moment)) };
  if (portion === "week" || portion === "weekend") return { ...draft, moment: around(first, portion) };
  const timex = timexOf(moment);
  const isHere = anchor !== null && first <= anchor && anchor <= last;
  if (portion === "earlier" || portion === "later") {
    if (moment.at === "day" || !isHere) return draft;
    const stretch =
      portion === "earlier" ? makeStretch(first, anchor, timex) : makeStretch(anchor, last, timex);
    return { ...draft, moment: stretch };
  }
  if (moment.at === "day") return draft;
  if (portion === "end" && isUntil(matcher, draft)) return { ...draft, moment: { at: "day", day: last } };
  if (portion === "start" && isSince(matcher, draft)) return { ...draft, moment: { at: "day", day: first } };
  const part = partOf(
    moment,
    first,
    portion === "end" ? "late" : portion === "start" ? "early" : portion,
    timex,
  );
  return part === null ? draft : { ...draft, moment: part };
}

function around(day: string, unit: "week" | "weekend"): Moment {
  return stepFrom(day, unit === "week" ? "W" : "WE", 0);
}

// "until the end of January" is its last day.
function isUntil({ compiled, pieces }: Matcher, { from }: Draft): boolean {
  return compiled.aheadBefore.alone.has(pieces[from - 1]?.lower ?? "");
}

// "since the start of the year" is its first.
function isSince({ compiled, pieces }: Matcher, { from }: Draft): boolean {
  return compiled.ranges.since.has(pieces[from - 1]?.lower ?? "");
}

function timexOf(moment: Moment): string {
  return writeTimex(moment, null, null);
}

type Third = "early" | "mid" | "late";

const MONTHS: Readonly<Record<Third, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
};
const DAYS: Readonly<Record<Third, readonly [number, number]>> = {
  early: [1, 10],
  mid: [10, 20],
  late: [21, 31],
};
const WEEKDAYS: Readonly<Record<Third, readonly [number, number]>> = {
  early: [1, 3],
  mid: [2, 5],
  late: [4, 7],
};

function partOf(moment: Moment, first: string, third: Third, timex: string): Moment | null {
  switch (moment.at) {
    case "year": {
      const [from, to] = MONTHS[third].map((month): Moment => ({ at: "month", year: moment.year, month }));
      return from === undefined || to === undefined ? null : { at: "stretch", from, to, timex, rough: true };
    }
    case "month": {
      const [from, to] = DAYS[third];
      const month = writeMonth(moment.year, moment.month);
      const end = Math.min(to, daysInMonth(moment.year, moment.month));
      return makeStretch(`${month}-${String(from).padStart(2, "0")}`, `${month}-${end}`, timex, true);
    }
    case "week": {
      const [from, to] = WEEKDAYS[third];
      const monday = addDays(first, 1 - weekdayOf(first));
      return makeStretch(addDays(monday, from - 1), addDays(monday, to - 1), timex, true);
    }
    default:
      return null;
  }
}
