import { addDays, dayOf, daysBetween, latestDay } from "../model/edtf.ts";
import type { Disagreement } from "../model/ledger.ts";
import { dayOfAct, isOver, isPending, type MeasureClaim, NATIONWIDE } from "./measure-states.ts";

/** Begin and end of a measure, EDTF, with how they were settled. Where claims differ it is the interval they span. */
export interface MeasureDates {
  readonly begins: string | null;
  readonly ends: string | null;
  readonly reasons: readonly string[];
}

// An order "from 5 January for two weeks" may run through the 18th or the 19th.
const DAYS_OF_GRACE = 1;

/** Settles when a measure begins and ends: by its own dates, else by its length counted back from its end. */
export function dateMeasure(
  claims: readonly MeasureClaim[],
  disputes: readonly Disagreement[],
): MeasureDates {
  const reasons = listPartialEnds(claims);
  const told = findEnd(claims, disputes.length > 0);
  const starts = claims.flatMap((claim) => (claim.measure.begins === null ? [] : [claim.measure.begins]));
  const stated = spanDays(starts);
  // Still told to begin after its end: it went on, or was made again.
  const ends =
    told !== null && starts.some((day) => dayOf(day) !== null && day > (latestDay(told) ?? told))
      ? null
      : told;
  if (stated !== null) return { begins: stated, ends, reasons };
  const lasts = claims.map(({ measure }) => measure.lasts).find((length) => lengthInDays(length) !== null);
  const days = lengthInDays(lasts);
  const acted = claims
    .filter((claim) => STARTING.has(claim.measure.step) && !isPending(claim.measure.measure, claim))
    .flatMap((claim) => dayOfAct(claim) ?? []);
  const last = ends === null ? null : dayOf(ends);
  if (lasts !== undefined && days !== null && last !== null) {
    const first = addDays(last, -days);
    const near = acted.find(
      (day) => Math.abs(daysBetween(first, dayOf(day) ?? first)) <= DAYS_OF_GRACE && dayOf(day) !== null,
    );
    if (near !== undefined) {
      reasons.push(`${wordLength(lasts)} from ${near} agrees with until ${last}`);
      return { begins: near, ends, reasons };
    }
  }
  const begins = spanDays(acted);
  const first = begins === null ? null : dayOf(begins);
  if (ends === null && first !== null && days !== null && lasts !== undefined) {
    reasons.push(`${wordLength(lasts)} from ${first}`);
    return { begins, ends: addDays(first, days), reasons };
  }
  return { begins, ends, reasons };
}

const STARTING: ReadonlySet<string> = new Set(["announced", "arrived", "extended"]);

/** The day it was lifted everywhere, else the day it was to run until; null where neither is told or they differ. */
function findEnd(claims: readonly MeasureClaim[], isDisputed: boolean): string | null {
  const places = new Set(claims.map(({ measure }) => measure.scope).filter((scope) => scope !== ""));
  const widest = places.has(NATIONWIDE) ? NATIONWIDE : null;
  const lifted = claims.filter(
    (claim) =>
      isOver(claim) && (widest === null || claim.measure.scope === widest || claim.measure.scope === ""),
  );
  const over = spanDays(lifted.flatMap((claim) => dayOfAct(claim) ?? []));
  if (over !== null) return over;
  if (isDisputed) return null;
  const planned = leaveOutdated(claims.filter((claim) => !isOver(claim)));
  const ends = planned.flatMap(({ measure }) => measure.ends ?? []);
  // An order until the 19th that was extended until the 31st runs until the 31st.
  const extended = planned.flatMap(({ measure }) =>
    measure.step === "extended" ? (measure.ends ?? []) : [],
  );
  const last = [...extended].sort().at(-1);
  if (last !== undefined && ends.every((end) => (latestDay(end) ?? end) <= (latestDay(last) ?? last)))
    return last;
  return spanDays(ends);
}

/** "Until Friday", told before an order was extended for a length that does not name the new end: the end is not known any more. */
function leaveOutdated(claims: readonly MeasureClaim[]): readonly MeasureClaim[] {
  const longer = claims.filter(
    ({ measure, asOf }) => measure.step === "extended" && measure.lasts !== undefined && asOf !== null,
  );
  if (longer.length === 0) return claims;
  return claims.filter(({ measure, asOf }) => {
    if (measure.ends === null && measure.lasts === undefined) return true;
    return !longer.some((extension) => (asOf ?? "") < (extension.asOf ?? ""));
  });
}

/** "lifted in Almaty": the end of a part is not the end of the whole. */
function listPartialEnds(claims: readonly MeasureClaim[]): string[] {
  const isWide = claims.some(({ measure }) => measure.scope === NATIONWIDE);
  if (!isWide) return [];
  return claims.flatMap((claim) => {
    const { step, scope } = claim.measure;
    if (step !== "lifted" || scope === NATIONWIDE || scope === "") return [];
    const day = dayOfAct(claim);
    return [
      `lifted in ${scope}${day === null ? "" : ` ${day.startsWith("../") ? `by ${day.slice(3)}` : `on ${day}`}`}`,
    ];
  });
}

/** One day where all name it, else the interval from the first to the last; null where none does. */
function spanDays(dates: readonly string[]): string | null {
  const [first, ...rest] = [...new Set(dates)].sort();
  const last = rest.at(-1);
  if (first === undefined) return null;
  if (last === undefined) return first;
  const [start, end] = [dayOf(first), dayOf(last)];
  return start !== null && end !== null
    ? `${start}/${end}`
    : (dates.find((date) => dayOf(date) !== null) ?? first);
}

const LENGTH = /^P(\d{1,4})([DWMY])$/u;
const DAYS_IN: Readonly<Record<string, number>> = { D: 1, W: 7 };

/** Whole days of "P14D" or "P2W"; null for other lengths, and for months and years, whose days vary. */
export function lengthInDays(length: string | undefined): number | null {
  const match = LENGTH.exec(length ?? "");
  const unit = DAYS_IN[match?.[2] ?? ""];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

const UNITS: Readonly<Record<string, string>> = { D: "days", W: "weeks", M: "months", Y: "years" };

/** "P2W" as "2 weeks", "PTXH" as "some hours". */
export function wordLength(length: string): string {
  const match = LENGTH.exec(length);
  if (match !== null) return `${match[1]} ${UNITS[match[2] ?? ""] ?? ""}`;
  return length.startsWith("PT") ? "some hours" : length;
}
