import type { Claim } from "../model/claim.ts";
import { makeId } from "../model/id.ts";
import type { Disagreement, MeasureRecord } from "../model/ledger.ts";
import { layOutCourse } from "./measure-course.ts";
import { dateMeasure, type MeasureDates } from "./measure-dates.ts";
import { listMeasureDisagreements } from "./measure-disagreements.ts";
import { listStates, type MeasureClaim, NATIONWIDE } from "./measure-states.ts";
import { listBy } from "./questions.ts";
import { compareText } from "./report.ts";

/** Joins the measure claims of a story by measure and place, with the states each went through, and lists what does not agree. */
export function reconcileMeasures(
  storyId: string,
  claims: readonly Claim[],
): { readonly measures: MeasureRecord[]; readonly disagreements: Disagreement[] } {
  const told = claims.filter(
    (claim): claim is MeasureClaim =>
      claim.kind === "measure" && claim.background === null && claim.certainty !== "denied",
  );
  const settled: Settled[] = [];
  const disagreements: Disagreement[] = [];
  for (const [measure, own] of listBy(told, (claim) => claim.measure.measure)) {
    for (const { scope, claims: joined, reason } of joinScopes(own)) {
      const disputes = listMeasureDisagreements(measure, scope, joined);
      disagreements.push(...disputes);
      settled.push({ measure, scope, claims: joined, reason, dates: dateMeasure(joined, disputes) });
    }
  }
  const measures = settled.map((one): MeasureRecord => {
    const { measure, scope, claims: joined, reason } = one;
    const { begins, ends, reasons } = borrowBegin(one, settled);
    return {
      id: makeId("measure", storyId, measure, scope),
      measure,
      scope,
      begins,
      ends,
      states: listStates(joined),
      course: layOutCourse({ measure, scope, begins, ends }, joined),
      claims: joined.map(({ id }) => id),
      reason: [reason, ...reasons].join("; "),
    };
  });
  return { measures: measures.sort(compareRecords), disagreements };
}

interface Settled extends Scoped {
  readonly measure: string;
  readonly dates: MeasureDates;
}

/** "An emergency runs until the 19th. It imposes a curfew": an order that is part of another, told right before, begins with it. */
function borrowBegin({ measure, claims, dates }: Settled, all: readonly Settled[]): MeasureDates {
  if (dates.begins !== null || dates.ends === null) return dates;
  const whole = all.find(
    (other) =>
      other.measure !== measure &&
      other.dates.begins !== null &&
      claims.every((claim) => other.claims.some((before) => isCarriedFrom(claim, before))),
  );
  if (whole === undefined || whole.dates.begins === null) return dates;
  const reason = `told as part of the ${whole.measure.replaceAll("_", " ")}, which begins ${whole.dates.begins}`;
  return { ...dates, begins: whole.dates.begins, reasons: [...dates.reasons, reason] };
}

/** Nothing but white space, a full stop and a quotation mark stands between two sentences in a row. */
const MOST_BETWEEN = 8;

/** Place and end were carried over from the sentence before. */
function isCarriedFrom(claim: MeasureClaim, before: MeasureClaim): boolean {
  const gap = claim.sentence.start - before.sentence.end;
  return (
    claim.article === before.article &&
    gap >= 0 &&
    gap <= MOST_BETWEEN &&
    claim.measure.scope === before.measure.scope &&
    claim.measure.ends === before.measure.ends
  );
}

interface Scoped {
  readonly scope: string;
  readonly claims: readonly MeasureClaim[];
  readonly reason: string;
}

/**
 * Splits the claims of one measure by where it holds. An order that was extended, and one lifted in a part of its area,
 * stay one; claims that name no place join the widest.
 */
function joinScopes(claims: readonly MeasureClaim[]): Scoped[] {
  const byScope = listBy(claims, ({ measure }) => measure.scope.toLowerCase());
  const unplaced = byScope.get("") ?? [];
  byScope.delete("");
  const isExtended = claims.some(({ measure }) => measure.step === "extended");
  const wide = byScope.get(NATIONWIDE);
  const joined: MeasureClaim[] = [...(wide ?? [])];
  const apart: MeasureClaim[][] = [];
  for (const [scope, own] of byScope) {
    if (scope === NATIONWIDE) continue;
    const isEndOnly = own.every(({ measure }) => measure.step === "lifted");
    if (wide !== undefined && (isExtended || isEndOnly)) for (const claim of own) joined.push(claim);
    else apart.push([...own]);
  }
  const [only] = apart;
  if (wide !== undefined) for (const claim of unplaced) joined.push(claim);
  else if (only !== undefined && apart.length === 1) for (const claim of unplaced) only.push(claim);
  else if (unplaced.length > 0) apart.push([...unplaced]);
  const all = wide === undefined ? apart : [joined, ...apart];
  return all.map((own) => {
    const scopes = [...new Set(own.map(({ measure }) => measure.scope).filter((scope) => scope !== ""))];
    const scope = scopes.includes(NATIONWIDE) ? NATIONWIDE : (scopes[0] ?? "");
    return { scope, claims: inOrder(own, claims), reason: explain(scopes, own.length, isExtended) };
  });
}

function inOrder(own: readonly MeasureClaim[], all: readonly MeasureClaim[]): MeasureClaim[] {
  const kept = new Set(own);
  return all.filter((claim) => kept.has(claim));
}

function explain(scopes: readonly string[], count: number, isExtended: boolean): string {
  if (count === 1) return "told once";
  const where = scopes.length === 0 ? "no place is named" : scopes.join(", ");
  return isExtended && scopes.length > 1
    ? `the same measure, extended: ${where}`
    : `the same measure: ${where}`;
}

function compareRecords(a: MeasureRecord, b: MeasureRecord): number {
  const [first, second] = [a.begins ?? a.ends ?? "9999", b.begins ?? b.ends ?? "9999"];
  return (
    compareText(first.replace(/^\.\.\//u, ""), second.replace(/^\.\.\//u, "")) ||
    compareText(a.measure, b.measure) ||
    compareText(a.scope, b.scope)
  );
}
