import { f1, ratio, share } from "../measures.ts";
import type { Score } from "../scorer.ts";
import { summariseDetails } from "./compare-details.ts";
import type { StoryComparison } from "./compare-story.ts";
import { listErrors } from "./list-errors.ts";

/** A labelled claim a careful second annotator could leave out has a confidence below this. */
const SURE = 0.7;

/** Turns the comparisons of all stories into measures, a table by metric, and errors with their words. */
export function summariseStories(comparisons: readonly StoryComparison[]): Score {
  const gold = comparisons.flatMap((comparison) => comparison.story.claims);
  const details = comparisons.flatMap((comparison) => comparison.details);
  const extra = comparisons.flatMap((comparison) => comparison.extra);
  const relations = comparisons.flatMap((comparison) => comparison.relations);
  const finals = comparisons.flatMap((comparison) => comparison.finals);
  const labelled = comparisons.flatMap((comparison) => comparison.story.relations);

  const precision = ratio(details.length, details.length + extra.length);
  const recall = ratio(details.length, gold.length);
  const sureFound = details.filter(({ match }) => match.expected.confidence >= SURE).length;
  const anyMetric = comparisons.reduce((sum, comparison) => sum + comparison.foundAnyMetric, 0);
  const disputes = relations.filter((outcome) => outcome.gold.relation === "contradicts");
  return {
    metrics: {
      precision,
      recall,
      f1: f1(precision, recall),
      "recall-sure": ratio(sureFound, gold.filter((claim) => claim.confidence >= SURE).length),
      "recall-any-metric": ratio(anyMetric, gold.length),
      ...summariseDetails(details),
      relations: share(relations.map((outcome) => outcome.isRight)),
      "false-contradicts": relations.filter(
        (outcome) => outcome.isCalledContradiction && outcome.gold.relation !== "contradicts",
      ).length,
      contradictions: ratio(
        disputes.filter((outcome) => outcome.isRight).length,
        labelled.filter((pair) => pair.relation === "contradicts").length,
      ),
      final: share(finals.map((outcome) => outcome.isHeld)),
      "final-best": share(finals.map((outcome) => outcome.isBest)),
    },
    notes: [
      `${details.length} of ${gold.length} labelled counts found, ${extra.length} extra; ` +
        `${relations.length} of ${labelled.length} related pairs found; ${finals.length} final answers`,
    ],
    tables: [...tabulateMetrics(comparisons), ...tabulateRelations(comparisons)],
    errors: listErrors(comparisons),
  };
}

function tabulateMetrics(comparisons: readonly StoryComparison[]): string[] {
  const gold = comparisons.flatMap((comparison) => comparison.story.claims).map((claim) => claim.metric);
  const found = comparisons.flatMap((one) => one.details.map(({ match }) => match.expected.metric));
  const extra = comparisons.flatMap((one) => one.extra.map(({ claim }) => claim.count.metric as string));
  const metrics = [...new Set([...gold, ...extra])].sort();
  return [
    "metric            gold   found  missed   extra",
    ...metrics.map((metric) => {
      const has = (list: readonly string[]) => list.filter((one) => one === metric).length;
      const cells = [has(gold), has(found), has(gold) - has(found), has(extra)];
      return metric.padEnd(14) + cells.map((cell) => String(cell).padStart(8)).join("");
    }),
  ];
}

function tabulateRelations(comparisons: readonly StoryComparison[]): string[] {
  const counts = new Map<string, number>();
  for (const outcome of comparisons.flatMap((comparison) => comparison.relations)) {
    const row = `${outcome.isRight ? "ok " : "NOT"} ${outcome.gold.relation} -> ${outcome.types.join("+")}`;
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    "",
    "relation of pairs found, and what the ledger says",
    ...rows.map(([row, n]) => `${String(n).padStart(4)} ${row}`),
  ];
}
