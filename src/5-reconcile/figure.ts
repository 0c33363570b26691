import { makeId } from "../model/id.ts";
import type { Figure, FigureStatus, Relation, Support } from "../model/ledger.ts";
import type { Answers } from "./questions.ts";
import { type KeptRelations, numberOfOthers, relateReports } from "./relations.ts";
import { mayAgree, type Report } from "./report.ts";
import { countOrigins, takeValues } from "./values.ts";

/** A figure with the reports it was made of. */
export interface MadeFigure {
  readonly figure: Figure;
  readonly answers: Answers;
  /** Reports that stand and state a fact: not planned, denied or withdrawn. */
  readonly standing: readonly Report[];
}

/** Makes one figure of the reports that answer a question, without those that were withdrawn; `stated` are relations found elsewhere, `scope` is the story's own place and period, and how many its dead and hurt are together; null where it tells of no dead. */
export function makeFigure(
  storyId: string,
  answers: Answers,
  scope: {
    readonly period: string;
    readonly place: string;
    readonly struck: ReadonlySet<number> | null;
  },
  withdrawn: ReadonlySet<Report>,
  stated: readonly Relation[],
  kept?: KeptRelations,
): MadeFigure {
  const left = answers.reports.filter(
    (report) => report.certainty !== "denied" && !(withdrawn.size > 0 && withdrawn.has(report)),
  );
  const standing = keepTotals(
    left.filter(({ certainty }) => certainty !== "planned" && certainty !== "conditional"),
  );
  const relations = relateReports(left, answers.isBackground, kept);
  const isRetracted = left.length === 0;
  const shown = isRetracted ? answers.reports : left;
  const { metric, population, place } = answers;
  const emptyReason = isRetracted
    ? "every number given was taken back"
    : "only planned or expected numbers were given";
  const values = takeValues(standing, emptyReason, scope.struck);
  const figure: Figure = {
    id: makeFigureId(storyId, answers, shown[0]),
    question: {
      metric,
      population,
      place: place === "" && !answers.isBackground ? scope.place : place,
      period: answers.period || scope.period,
    },
    claims: shown.map(({ id }) => id),
    relations: [...relations, ...stated],
    support: countSupport(isRetracted ? [] : left),
    status: findStatus(standing, relations, isRetracted, values.range.claim),
    values,
  };
  return { figure, answers, standing };
}

/** "Four more" is a number of all only where nobody gives one. */
function keepTotals(reports: readonly Report[]): readonly Report[] {
  if (!reports.some(({ isAddition }) => isAddition)) return reports;
  const totals = reports.filter(({ isAddition }) => !isAddition);
  return totals.length > 0 ? totals : reports;
}

/** The id of the figure that these reports, but for those withdrawn, make. */
export function figureId(storyId: string, answers: Answers, withdrawn: readonly Report[]): string {
  const gone = new Set(withdrawn);
  const isLeft = (report: Report) => !gone.has(report) && report.certainty !== "denied";
  return makeFigureId(storyId, answers, answers.reports.find(isLeft) ?? answers.reports[0]);
}

function makeFigureId(
  storyId: string,
  { metric, population, place, period, isBackground }: Answers,
  first: Report | undefined,
): string {
  return makeId("figure", storyId, metric, population, place, period, isBackground ? (first?.id ?? "") : "");
}

function countSupport(reports: readonly Report[]): Support {
  const articles = new Set<number>();
  const outlets = new Set<string>();
  const agencies = new Set<string>();
  for (const { articleNumber, outlet, credits } of reports) {
    articles.add(articleNumber);
    outlets.add(outlet);
    for (const agency of credits) agencies.add(agency);
  }
  return {
    articles: articles.size,
    outlets: outlets.size,
    agencies: agencies.size,
    origins: countOrigins(reports),
  };
}

function findStatus(
  standing: readonly Report[],
  relations: readonly Relation[],
  isRetracted: boolean,
  taken: string | null,
): FigureStatus {
  if (isRetracted) return "retracted";
  if (relations.some(({ type }) => type === "contradicts")) return "disputed";
  const trend = findTrend(standing, relations);
  if (trend !== null) return trend;
  // "Four children" and "a boy" are no rivals, but who says one does not back the other.
  const best = standing.find(({ id }) => id === taken);
  const backing = best === undefined ? standing : standing.filter((one) => mayAgree(one, best));
  return countOrigins(backing) > 1 ? "agreed" : "single-origin";
}

/** The way from the first day's number to the last's, where one was overtaken by the other. */
function findTrend(standing: readonly Report[], relations: readonly Relation[]): "rising" | "falling" | null {
  if (!relations.some(({ type }) => type === "updates")) return null;
  const ids = new Map(standing.map((report) => [report.id, report]));
  let balance = 0;
  for (const { a, b, type } of relations) {
    if (type !== "updates") continue;
    const later = ids.get(a);
    const earlier = ids.get(b);
    if (later === undefined || earlier === undefined) continue;
    balance += Math.sign(numberOfOthers(later) - numberOfOthers(earlier));
  }
  return balance > 0 ? "rising" : balance < 0 ? "falling" : null;
}
