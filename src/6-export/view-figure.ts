import type { Claim, CountClaim } from "../model/claim.ts";
import type { Figure, FigureStatus, Policy, Relation } from "../model/ledger.ts";
import type { ClaimView } from "./view-claim.ts";
import {
  STATUS_MEANINGS,
  STATUS_WORDS,
  wordGroup,
  wordMetric,
  wordPolicyValue,
  wordSupport,
} from "./wording.ts";
import { wordDate, wordShortDate } from "./wording-dates.ts";

/** One figure as a desk reads it. */
export interface FigureView {
  readonly id: string;
  /** "Killed" */
  readonly metric: string;
  /** "security forces, Kazakhstan" */
  readonly scope: string;
  /** The same inside the story: without the place where it is the story's own. */
  readonly shortScope: string;
  readonly value: string;
  /** The policy's reason for the value. */
  readonly reason: string;
  /** False where the value is reckoned from several claims, or from none, and not just the words of `taken`. */
  readonly isVerbatim: boolean;
  readonly asOf: string;
  /** "15 Jan": without the year where it is the story's. */
  readonly shortAsOf: string;
  readonly status: FigureStatus;
  readonly statusWords: string;
  readonly statusMeaning: string;
  readonly support: string;
  /** The claim the value was taken from. */
  readonly taken: ClaimView | null;
  /** The earliest published claim; null where it is the one taken. */
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
  /** The origin in words: "no source named" where the outlet stands for itself. */
  readonly saidBy: string;
  readonly outlets: readonly string[];
  readonly isWithdrawn: boolean;
  readonly claims: readonly ClaimView[];
}

/** "Killed: security forces, Kazakhstan" */
export function labelFigure(figure: Figure): string {
  return `${wordMetric(figure.question.metric)}: ${scopeOf(figure)}`;
}

/** What a reader of the story knows already: its place, and its year where it is one. */
export interface StoryScope {
  readonly place: string;
  readonly year: string;
}

/** All counts of a story: by id, and the parts of each whole. */
export interface Counts {
  readonly byId: ReadonlyMap<string, CountClaim>;
  readonly partsOf: ReadonlyMap<string, readonly CountClaim[]>;
}

export function shelveCounts(claims: readonly CountClaim[]): Counts {
  const partsOf = new Map<string, CountClaim[]>();
  for (const claim of claims) {
    if (claim.count.partOf === null) continue;
    const parts = partsOf.get(claim.count.partOf);
    if (parts) parts.push(claim);
    else partsOf.set(claim.count.partOf, [claim]);
  }
  return { byId: new Map(claims.map((claim) => [claim.id, claim])), partsOf };
}

/** Lays out `figure`; `counts` are all counts of the story, `show` turns a claim into words. */
export function viewFigure(
  figure: Figure,
  counts: Counts,
  story: StoryScope,
  policy: Policy,
  show: (claim: Claim) => ClaimView,
): FigureView {
  const claims = figure.claims.flatMap((id) => counts.byId.get(id) ?? []);
  const value = figure.values[policy];
  const taken = value.claim === null ? undefined : counts.byId.get(value.claim);
  const takenBack = figure.relations.filter((relation) => relation.type === "retracts");
  const withdrawn = new Set(takenBack.map((relation) => relation.b));
  const first = findFirst(claims.map(show));
  const steps = layOutSteps(claims, withdrawn, story.year, show);
  return {
    id: figure.id,
    metric: wordMetric(figure.question.metric),
    scope: scopeOf(figure),
    shortScope:
      figure.question.place === story.place ? wordGroup(figure.question.population) : scopeOf(figure),
    value: wordPolicyValue(policy, value, claims),
    reason: value.reason,
    isVerbatim: taken !== undefined && show(taken).value === wordPolicyValue(policy, value, claims),
    asOf: value.asOf === null ? "" : wordDate(value.asOf),
    shortAsOf: value.asOf === null ? "" : wordShortDate(value.asOf, story.year),
    status: figure.status,
    statusWords: STATUS_WORDS[figure.status],
    statusMeaning:
      figure.status === "single-origin" && figure.support.articles === 1
        ? "no other article gives it"
        : STATUS_MEANINGS[figure.status],
    support: wordSupport(figure.support),
    taken: taken ? show(taken) : null,
    first: first !== null && first.id !== taken?.id ? first : null,
    change: wordChange(steps),
    steps,
    rivals: findRivals(figure.relations, taken, claims).map(show),
    parts: findParts(claims, counts, withdrawn, show),
    withdrawals: wordWithdrawals(takenBack, counts, show),
  };
}

/** One line for each reason, with every value it takes out: "164, at least 164 withdrawn: called a technical error". */
function wordWithdrawals(
  takenBack: readonly Relation[],
  counts: Counts,
  show: (claim: Claim) => ClaimView,
): string[] {
  const valuesOf = new Map<string, Set<string>>();
  for (const { b, reason } of takenBack) {
    const claim = counts.byId.get(b);
    const values = valuesOf.get(reason) ?? new Set();
    if (claim) values.add(show(claim).value);
    valuesOf.set(reason, values);
  }
  return [...valuesOf].map(([reason, values]) =>
    values.size === 0 ? `Withdrawn: ${reason}` : `${[...values].join(", ")} withdrawn: ${reason}`,
  );
}

function scopeOf(figure: Figure): string {
  const { population, place } = figure.question;
  return [wordGroup(population), place].filter((words) => words !== "").join(", ");
}

function layOutSteps(
  claims: readonly CountClaim[],
  withdrawn: ReadonlySet<string>,
  year: string,
  show: (claim: Claim) => ClaimView,
): StepView[] {
  const groups = new Map<string, [CountClaim, ...CountClaim[]]>();
  for (const claim of claims) {
    const { asOfEdtf, value, origin } = show(claim);
    const key = JSON.stringify([asOfEdtf, value, origin, withdrawn.has(claim.id)]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].map(([claim, ...others]) => {
    const view = show(claim);
    const views = [view, ...others.map(show)];
    return {
      asOf: view.asOf,
      shortAsOf: wordShortDate(view.asOfEdtf, year),
      asOfEdtf: view.asOfEdtf,
      value: view.value,
      low: claim.count.low,
      high: claim.count.high,
      origin: view.origin,
      saidBy: view.hasNamedOrigin ? view.origin : "no source named",
      outlets: [...new Set(views.map(({ outlet }) => outlet))],
      isWithdrawn: withdrawn.has(claim.id),
      claims: views,
    };
  });
}

function findParts(
  wholes: readonly CountClaim[],
  counts: Counts,
  withdrawn: ReadonlySet<string>,
  show: (claim: Claim) => ClaimView,
): PartView[] {
  return wholes.flatMap((whole) =>
    (counts.partsOf.get(whole.id) ?? []).map((claim) => ({
      value: show(claim).value,
      whole: show(whole).value,
      isWithdrawn: withdrawn.has(whole.id),
      claim: show(claim),
    })),
  );
}

/** The values of each day, day after day: "8 → 12 / 18 → 26". */
function wordChange(steps: readonly StepView[]): string {
  const values = listChanges(steps).map(({ words }) => words);
  return values.length > 1 ? values.join(" → ") : "";
}

/** What was given on one day, where it is another value than before. */
interface ChangeView {
  /** "12 / 18" */
  readonly words: string;
  /** The values that stand. */
  readonly steps: readonly StepView[];
}

/**
 * The values of each day that are not those of the day before. Rivals of one day stand beside each other, and what
 * only says less exactly what was known before is no change. Undated values have no place in it.
 */
export function listChanges(steps: readonly StepView[]): ChangeView[] {
  const days = new Map<string, StepView[]>();
  for (const step of steps) {
    if (step.asOfEdtf === "") continue;
    const day = days.get(step.asOfEdtf);
    if (day) day.push(step);
    else days.set(step.asOfEdtf, [step]);
  }
  const changes: ChangeView[] = [];
  let known: readonly StepView[] = [];
  for (const day of days.values()) {
    const standing = day.filter((step) => !step.isWithdrawn);
    const exact = standing.filter((step) => ![...known, ...standing].some((other) => isVaguer(step, other)));
    if (exact.length > 0) known = exact;
    const withdrawn = day.filter((step) => step.isWithdrawn).map((step) => `${step.value} (withdrawn)`);
    const words = [...new Set([...withdrawn, ...exact.map((step) => step.value)])].join(" / ");
    if (words !== "" && changes.at(-1)?.words !== words) changes.push({ words, steps: exact });
  }
  return changes;
}

/** True where `step` allows more than `known` and all that `known` allows: "more than 300" after 317. */
function isVaguer(step: StepView, known: StepView): boolean {
  const [low, high] = [step.low ?? 0, step.high ?? Number.POSITIVE_INFINITY];
  const [knownLow, knownHigh] = [known.low ?? 0, known.high ?? Number.POSITIVE_INFINITY];
  return low <= knownLow && high >= knownHigh && (low < knownLow || high > knownHigh);
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
