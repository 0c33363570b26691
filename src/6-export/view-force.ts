import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import type { MeasurePeriod, MeasureRecord, MeasureStanding } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import { wordDate } from "./wording-dates.ts";
import { wordMeasure } from "./wording-orders.ts";

/** How the orders of a story stood on one day. */
export interface ForceView {
  /** EDTF day. */
  readonly day: string;
  /** "15 January 2022, the last day of the coverage" */
  readonly title: string;
  /** What was in force first, what was over last. */
  readonly rows: readonly ForceRow[];
}

export interface ForceRow {
  /** Id of the measure. */
  readonly id: string;
  /** "State of emergency" */
  readonly name: string;
  /** "nationwide, not in Almaty" */
  readonly scope: string;
  readonly standing: MeasureStanding;
  /** "in force until 19 January 2022", "perhaps: its begin is not told" */
  readonly words: string;
  readonly claims: readonly ClaimView[];
}

/** Tells for `day` how each order stood; orders that no article had told of by then are not there yet. */
export function viewForce(
  measures: readonly MeasureRecord[],
  day: string,
  isLast: boolean,
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): ForceView {
  const rows = measures.flatMap((measure) => {
    const period = findPeriod(measure, day);
    return period === null ? [] : [viewRow(measure, period, day, claims, show)];
  });
  return {
    day,
    title: `${wordDate(day)}${isLast ? ", the last day of the coverage" : ""}`,
    rows: rows.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)),
  };
}

/** The last day on which any of `articles` appeared; null where none is dated. */
export function findLastDay(articles: readonly Article[]): string | null {
  const days = articles.flatMap(({ published }) => latestDay(published?.edtf ?? "") ?? []).sort();
  return days.at(-1) ?? null;
}

/** How `measure` stood on `day`, null before anything is told of it. */
export function findPeriod(measure: MeasureRecord, day: string): MeasurePeriod | null {
  const period = measure.course.find(({ during }) => {
    return (earliestDay(during) ?? "") <= day && day <= (latestDay(during) ?? "9999-12-31");
  });
  return period ?? null;
}

const ORDER: readonly MeasureStanding[] = ["in_force", "unclear", "pending", "expired", "lifted"];

function viewRow(
  measure: MeasureRecord,
  period: MeasurePeriod,
  day: string,
  claims: ReadonlyMap<string, Claim>,
  show: (claim: Claim) => ClaimView,
): ForceRow {
  const lifted = period.except.length === 0 ? "" : `not in ${period.except.join(", ")}`;
  return {
    id: measure.id,
    name: wordMeasure(measure.measure),
    scope: [period.scope, lifted].filter(Boolean).join(", "),
    standing: period.standing,
    words: wordStanding(measure, period, findLastTold(measure, claims), day),
    claims: period.claims.flatMap((id) => claims.get(id) ?? []).map(show),
  };
}

/** The last day on which an article told of `measure`, "" where none is dated. */
function findLastTold(measure: MeasureRecord, claims: ReadonlyMap<string, Claim>): string {
  const days = measure.claims.flatMap((id) => latestDay(claims.get(id)?.asOf ?? "") ?? []);
  return days.sort().at(-1) ?? "";
}

function wordStanding(
  { begins, ends }: MeasureRecord,
  { standing, reason, during }: MeasurePeriod,
  lastTold: string,
  day: string,
): string {
  const [from = "", to = from] = during.split("/");
  switch (standing) {
    case "in_force":
      if (to !== ".." && ends !== null) return `in force until ${wordDate(lastOf(ends))}`;
      // Silence is no proof that it went on.
      return lastTold !== "" && lastTold < day
        ? `in force when last told of, ${wordDate(lastTold)}`
        : "in force, end not told";
    case "pending":
      return PENDING_WORDS[reason] ?? "announced";
    case "unclear":
      if (begins === null && from === "..") return "perhaps in force: its begin is not told";
      return "perhaps in force: no article tells";
    case "expired":
      return `over: it was to run until ${wordDate(lastOf(ends ?? from))}`;
    case "lifted":
      return ends === null
        ? `lifted, by ${wordDate(from)}`
        : `lifted ${wordDate(ends).replace(/^until /u, "by ")}`;
  }
}

const PENDING_WORDS: Readonly<Record<string, string>> = {
  requested: "asked for",
  approved: "approved, not there yet",
  dispatched: "on the way",
};

function lastOf(edtf: string): string {
  return latestDay(edtf) ?? edtf;
}
