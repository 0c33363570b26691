import type { Metric } from "../model/claim.ts";
import type { GroupTree } from "../model/groups.ts";
import { listBy } from "../model/list-by.ts";
import type { MadeFigure } from "./figure.ts";
import { compareText } from "./report.ts";

/** For each metric the figure of the widest group and place that still stands; the better supported among equals. */
export function pickHeadlines(
  figures: readonly MadeFigure[],
  tree: GroupTree,
): Partial<Record<Metric, string>> {
  const headline: Partial<Record<Metric, string>> = {};
  const eligible = figures.filter(({ figure, answers }) => {
    return !answers.isBackground && figure.status !== "retracted" && figure.values.range.best !== null;
  });
  for (const [metric, own] of listBy(eligible, ({ figure }) => figure.question.metric)) {
    const exceeded = new Set(own.filter((one) => isExceeded(one, own, tree)));
    const ranked = [...own].sort(
      (x, y) =>
        Number(x.answers.place !== "") - Number(y.answers.place !== "") ||
        Number(exceeded.has(x)) - Number(exceeded.has(y)) ||
        depthOf(x.answers.population, tree) - depthOf(y.answers.population, tree) ||
        y.figure.support.articles - x.figure.support.articles ||
        (y.figure.values.range.best ?? 0) - (x.figure.values.range.best ?? 0) ||
        compareText(x.figure.id, y.figure.id),
    );
    const [first] = ranked;
    if (first !== undefined) headline[metric] = first.figure.id;
  }
  return headline;
}

/**
 * True where more dead are told of one of its groups: one killed "outside" is not all where "two men were killed". Of the hurt it says
 * less: "four men were shot" may count the one who died.
 */
function isExceeded(
  { answers, figure }: MadeFigure,
  others: readonly MadeFigure[],
  tree: GroupTree,
): boolean {
  const most = figure.values.range.high ?? Number.POSITIVE_INFINITY;
  if (answers.metric !== "killed") return false;
  return others.some(({ answers: { population, place }, figure: { values } }) => {
    const isPart = population !== answers.population && tree.isKindOf(population, answers.population);
    return isPart && place === answers.place && (values.range.low ?? 0) > most;
  });
}

function depthOf(group: string, tree: GroupTree): number {
  const parent = tree.parentOf(group);
  return parent === null ? 0 : 1 + depthOf(parent, tree);
}
