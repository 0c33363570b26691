import type { Claim, MEASURE_STEPS } from "../model/claim.ts";
import { latestDay } from "../model/edtf.ts";
import type { MeasureRecord } from "../model/ledger.ts";
import { compareText } from "./report.ts";

export type MeasureClaim = Extract<Claim, { kind: "measure" }>;

/** The scope that is the whole country, as claims word it. */
export const NATIONWIDE = "nationwide";

type State = MeasureRecord["states"][number];

// The order in which a measure goes through them where no day tells.
const COURSE: readonly string[] = [
  "requested",
  "approved",
  "announced",
  "dispatched",
  "arrived",
  "in_force",
  "extended",
  "lifted",
  "withdrawn",
] satisfies readonly (typeof MEASURE_STEPS)[number][];

/** The states of one measure in order of their days; an undated claim joins the only dated state of its action. */
export function listStates(claims: readonly MeasureClaim[]): State[] {
  const states: { step: State["step"]; at: string | null; claims: string[] }[] = [];
  const dated = claims.map((claim) => ({ claim, at: dayOfAct(claim) }));
  for (const { claim, at } of dated) {
    if (at === null) continue;
    const { step } = claim.measure;
    const same = states.find((state) => state.step === step && state.at === at);
    if (same === undefined) states.push({ step, at, claims: [claim.id] });
    else same.claims.push(claim.id);
  }
  for (const { claim, at } of dated) {
    if (at !== null) continue;
    const { step } = claim.measure;
    const alike = states.filter((state) => state.step === step);
    const [only] = alike;
    if (only !== undefined && alike.length === 1) only.claims.push(claim.id);
    else {
      const undated = alike.find((state) => state.at === null);
      if (undated === undefined) states.push({ step, at: null, claims: [claim.id] });
      else undated.claims.push(claim.id);
    }
  }
  return sortStates(states);
}

// Steps before troops arrive: none of them puts anything in force.
const ON_THE_WAY: ReadonlySet<string> = new Set(["requested", "approved", "dispatched"]);

/** True for what is only asked for, planned or on the way. Troops announced are not troops there. */
export function isPending(name: string, { measure, certainty }: MeasureClaim): boolean {
  if (ON_THE_WAY.has(measure.step) || certainty === "planned" || certainty === "conditional") return true;
  return name === TROOPS && measure.step === "announced";
}

const TROOPS = "troop_deployment";

export function isOver({ measure }: MeasureClaim): boolean {
  return measure.step === "lifted" || measure.step === "withdrawn";
}

/** The day of what the claim tells, EDTF: its own begin or end, else its date, unless that lies after the article. */
export function dayOfAct({ measure, when, asOf }: MeasureClaim): string | null {
  const { step, begins, ends } = measure;
  if (step === "lifted" || step === "withdrawn") return ends ?? when?.edtf ?? null;
  if (begins !== null) return begins;
  const told = when?.edtf ?? null;
  const last = told === null ? null : latestDay(told);
  const published = asOf === null ? null : latestDay(asOf);
  return last !== null && published !== null && last > published ? null : told;
}

/** By day; undated states take the place their action has in the course of things. */
function sortStates(states: readonly State[]): State[] {
  const course = (state: State) => COURSE.indexOf(state.step);
  const dated = states
    .filter(({ at }) => at !== null)
    .sort((a, b) => compareText(lastOf(a), lastOf(b)) || course(a) - course(b));
  const undated = states.filter(({ at }) => at === null).sort((a, b) => course(a) - course(b));
  for (const state of undated) {
    const next = dated.findIndex((other) => course(other) > course(state));
    if (next < 0) dated.push(state);
    else dated.splice(next, 0, state);
  }
  return dated;
}

function lastOf({ at }: State): string {
  return at === null ? "" : (latestDay(at) ?? at);
}
