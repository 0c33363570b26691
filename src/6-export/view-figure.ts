import type { Claim, CountClaim } from "../model/claim.ts";
import type { Figure, FigureStatus, Policy, Relation } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import { STATUS_MEANINGS, STATUS_WORDS, wordGroup, wordMetric, wordSupport, wordValue } from "./wording.ts";
import { wordDate, wordShortDate } from "./wording-dates.ts";

/** One figure as a desk reads it. */
export interface FigureView {
  readonly id: string;
  /** "Killed" */
  readonly metric: string;
  /** "security forces, Kazakhstan" */
  readonly scope: string;
  readonly value: string;
  /** The policy's reason for the value. */
  readonly reason: string;
  readonly asOf: string;
  readonly status: FigureStatus;
  readonly statusWords: string;
  readonly statusMeaning: string;
  readonly support: string;
  /** The claim the value was taken from. */
  readonly taken: ClaimView | null;
  /** The earliest published claim. */
  readonly first: ClaimView | null;
  /** "8 → 12 → 18", "" where the value never changed. */
  readonly change: string;
  readonly steps: readonly StepView[];
  readonly rivals: readonly ClaimView[];
  readonly parts: readonly PartView[];
  /** "164 withdrawn: called a technical error" */
  readonly withdrawals: readonly string[];
}

/** "19 of 225" */
export interface PartView {
  readonly value: string;
  readonly whole: string;
  readonly isWithdrawn: boolean;
  readonly claim: ClaimView;
}

/** One value at one date from one origin, with every claim that gives it. */
export interface StepView {
  readonly asOf: string;
  /** "5 Jan" */
  readonly shortAsOf: string;
  readonly asOfEdtf: string;
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly origin: string;
  readonly outlets: readonly string[];
  readonly isWithdrawn: boolean;
  readonly claims: readonly ClaimView[];
}

/** "Killed: security forces, Kazakhstan" */
export function labelFigure(figure: Figure): string {
  return `${wordMetric(figure.question.metric)}: ${scopeOf(figure)}`;
}

/** Lays out `figure`; `counts` are all counts of the story, `show` turns a claim into words. */
export function viewFigure(
  figure: Figure,
  counts: readonly CountClaim[],
  policy: Policy,
  show: (claim: Claim) => ClaimView,
): FigureView {
  const byId = new Map(counts.map((claim) => [claim.id, claim]));
  const claims = figure.claims.flatMap((id) => byId.get(id) ?? []);
  const value = figure.values[policy];
  const taken = value.claim === null ? undefined : byId.get(value.claim);
  const takenBack = figure.relations.filter((relation) => relation.type === "retracts");
  const withdrawn = new Set(takenBack.map((relation) => relation.b));
  const steps = layOutSteps(claims, withdrawn, show);
  return {
    id: figure.id,
    metric: wordMetric(figure.question.metric),
    scope: scopeOf(figure),
    value: wordValue(value, claims),
    reason: value.reason,
    asOf: value.asOf === null ? "" : wordDate(value.asOf),
    status: figure.status,
    statusWords: STATUS_WORDS[figure.status],
    statusMeaning: STATUS_MEANINGS[figure.status],
    support: wordSupport(figure.support),
    taken: taken ? show(taken) : null,
    first: findFirst(claims.map(show)),
    change: wordChange(steps),
    steps,
    rivals: findRivals(figure.relations, taken, claims).map(show),
    parts: findParts(claims, counts, withdrawn, show),
    withdrawals: wordWithdrawals(takenBack, byId, show),
  };
}

function wordWithdrawals(
  takenBack: readonly Relation[],
  byId: ReadonlyMap<string, CountClaim>,
  show: (claim: Claim) => ClaimView,
): string[] {
  const words = takenBack.map(({ b, reason }) => {
    const claim = byId.get(b);
    return `${claim ? `${show(claim).value} withdrawn` : "Withdrawn"}: ${reason}`;
  });
  return [...new Set(words)];
}

function scopeOf(figure: Figure): string {
  const { population, place } = figure.question;
  return [wordGroup(population), place].filter((words) => words !== "").join(", ");
}

function layOutSteps(
  claims: readonly CountClaim[],
  withdrawn: ReadonlySet<string>,
  show: (claim: Claim) => ClaimView,
): StepView[] {
  const steps = new Map<string, StepView>();
  const year = claims.map((claim) => claim.asOf?.slice(0, 4)).find((one) => one !== undefined) ?? "";
  for (const claim of claims) {
    const view = show(claim);
    const isWithdrawn = withdrawn.has(claim.id);
    const key = JSON.stringify([view.asOfEdtf, view.value, view.origin, isWithdrawn]);
    const known = steps.get(key);
    steps.set(key, {
      asOf: view.asOf,
      shortAsOf: wordShortDate(view.asOfEdtf, year),
      asOfEdtf: view.asOfEdtf,
      value: view.value,
      low: claim.count.low,
      high: claim.count.high,
      origin: view.origin,
      outlets: [...new Set([...(known?.outlets ?? []), view.outlet])],
      isWithdrawn,
      claims: [...(known?.claims ?? []), view],
    });
  }
  return [...steps.values()];
}

function findParts(
  wholes: readonly CountClaim[],
  counts: readonly CountClaim[],
  withdrawn: ReadonlySet<string>,
  show: (claim: Claim) => ClaimView,
): PartView[] {
  return counts.flatMap((claim) => {
    const whole = wholes.find((one) => one.id === claim.count.partOf);
    if (!whole) return [];
    const view = show(claim);
    return { value: view.value, whole: show(whole).value, isWithdrawn: withdrawn.has(whole.id), claim: view };
  });
}

/** The values one after the other; one that only says less exactly what was known before is no change. */
function wordChange(steps: readonly StepView[]): string {
  const values: string[] = [];
  let known: StepView | null = null;
  for (const step of steps) {
    if (known && !step.isWithdrawn && isVaguer(step, known)) continue;
    if (!step.isWithdrawn) known = step;
    const words = step.isWithdrawn ? `${step.value} (withdrawn)` : step.value;
    if (values.at(-1) !== words) values.push(words);
  }
  return values.length > 1 ? values.join(" → ") : "";
}

function isVaguer(step: StepView, known: StepView): boolean {
  return (
    (step.low ?? 0) <= (known.low ?? 0) &&
    (step.high ?? Number.POSITIVE_INFINITY) >= (known.high ?? Number.POSITIVE_INFINITY)
  );
}

function findFirst(views: readonly ClaimView[]): ClaimView | null {
  const dated = views.filter((view) => view.publishedEdtf !== "");
  const [start, ...rest] = dated.length > 0 ? dated : views;
  if (!start) return null;
  return rest.reduce((first, view) => (view.publishedEdtf < first.publishedEdtf ? view : first), start);
}

function findRivals(
  relations: readonly Relation[],
  taken: CountClaim | undefined,
  claims: readonly CountClaim[],
): CountClaim[] {
  const rival = new Set<string>();
  for (const { a, b, type } of relations) {
    if (type !== "contradicts") continue;
    if (a !== taken?.id) rival.add(a);
    if (b !== taken?.id) rival.add(b);
  }
  return claims.filter((claim) => rival.has(claim.id));
}
