import type { Claim } from "../model/claim.ts";
import { makeId } from "../model/id.ts";
import type { Disagreement, MeasureRecord } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { areSame } from "../model/same.ts";
import { layOutCourse } from "./measure-course.ts";
import { dateMeasure, type MeasureDates } from "./measure-dates.ts";
import { listMeasureDisagreements } from "./measure-disagreements.ts";
import { listStates, type MeasureClaim, NATIONWIDE } from "./measure-states.ts";
import { compareText } from "./report.ts";

interface ReconciledMeasures {
  readonly measures: MeasureRecord[];
  readonly disagreements: Disagreement[];
}

/**
 * Joins the measure claims of a story by measure and place, with the states each went through, and lists what does not agree, while claims
 * come: measures that no new claim is about are taken as they were.
 */
export class MeasureReconciler {
  private readonly storyId: string;
  private settled = new Map<string, SettledMeasure>();
  private readonly records = new WeakMap<
    Settled,
    { readonly dates: MeasureDates; readonly record: MeasureRecord }
  >();

  constructor(storyId: string) {
    this.storyId = storyId;
  }

  reconcile(claims: readonly Claim[]): ReconciledMeasures {
    const told = claims.filter(
      (claim): claim is MeasureClaim =>
        claim.kind === "measure" && claim.background === null && claim.certainty !== "denied",
    );
    const former = this.settled;
    this.settled = new Map(
      [...listBy(told, (claim) => claim.measure.measure)].map(([measure, own]) => {
        const known = former.get(measure);
        return [
          measure,
          known !== undefined && areSame(known.claims, own) ? known : settleMeasure(measure, own),
        ];
      }),
    );
    const all = [...this.settled.values()];
    const settled = all.flatMap(({ scopes }) => scopes);
    return {
      measures: settled.map((one) => this.record(one, borrowBegin(one, settled))).sort(compareRecords),
      disagreements: all.flatMap(({ disagreements }) => disagreements),
    };
  }

  private record(one: Settled, dates: MeasureDates): MeasureRecord {
    const known = this.records.get(one);
    if (
      known !== undefined &&
      known.dates.begins === dates.begins &&
      areSame(known.dates.reasons, dates.reasons)
    )
      return known.record;
    const { measure, scope, claims, reason } = one;
    const { begins, ends, reasons } = dates;
    const record: MeasureRecord = {
      id: makeId("measure", this.storyId, measure, scope),
      measure,
      scope,
      begins,
      ends,
      states: listStates(claims),
      course: layOutCourse({ measure, scope, begins, ends }, claims),
      claims: claims.map(({ id }) => id),
      reason: [reason, ...reasons].join("; "),
    };
    this.records.set(one, { dates, record });
    return record;
  }
}

/** All claims of one kind of measure, by where it held. */
interface SettledMeasure {
  readonly claims: readonly MeasureClaim[];
  readonly scopes: readonly Settled[];
  readonly disagreements: readonly Disagreement[];
}

function settleMeasure(measure: string, claims: readonly MeasureClaim[]): SettledMeasure {
  const disagreements: Disagreement[] = [];
  const scopes = joinScopes(claims).map(({ scope, claims: joined, reason }): Settled => {
    const disputes = listMeasureDisagreements(measure, scope, joined);
    disagreements.push(...disputes);
    return { measure, scope, claims: joined, reason, dates: dateMeasure(joined, disputes) };
  });
  return { claims, scopes, disagreements };
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
