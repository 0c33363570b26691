import type { Metric } from "../model/claim.ts";
import type { GroupTree } from "../model/groups.ts";
import { listBy } from "../model/list-by.ts";
import type { MadeFigure } from "./figure.ts";
import { numberOf } from "./relations.ts";
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
  const dead = eligible.find(({ figure }) => figure.question.metric === "killed");
  for (const [metric, own] of listBy(eligible, ({ figure }) => figure.question.metric)) {
    const hasDead = dead !== undefined || metric === "killed";
    const exceeded = new Set(own.filter((one) => isExceeded(one, own, hasDead, tree)));
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
 * True where more are told of one of its groups: one killed "outside" is not all where "two men were killed". Of two groups that are both
 * some of all, the larger says more. Those shot may count the dead among the hurt: they exceed only others who were shot, where nobody
 * died. "81 died", as several origins say, gives way to no single voice: "at least 298 Pakistanis died".
 */
function isExceeded(
  { answers, figure, standing: own }: MadeFigure,
  others: readonly MadeFigure[],
  hasDead: boolean,
  tree: GroupTree,
): boolean {
  const most = mostOf(figure, own);
  const { metric, population, place } = answers;
  if (metric !== "killed" && metric !== "injured") return false;
  const isToll =
    metric === "killed" && population === ALL && most >= LEAST_TOLL && figure.support.origins >= SEVERAL;
  return others.some(({ answers: other, figure: { values, support }, standing }) => {
    if (isToll && support.origins < SEVERAL) return false;
    const isPart = other.population !== population && !tree.isKindOf(population, other.population);
    if (!isPart || place !== other.place || (values.range.low ?? 0) <= most) return false;
    if (metric === "killed" || (!hasDead && own.every(({ mayCountDead }) => mayCountDead))) return true;
    return standing.some((one) => !one.mayCountDead && numberOf(one) > most);
  });
}

/** The most that a figure may mean; "several people were shot" says less than "three other men". */
function mostOf({ values }: MadeFigure["figure"], reports: MadeFigure["standing"]): number {
  const { low, high } = values.range;
  const isFew = low !== null && low <= FEW && reports.every(({ value }) => value.modifier === "vague");
  return isFew ? low - 1 : (high ?? Number.POSITIVE_INFINITY);
}

/** What "several" reads as. */
const FEW = 3;
const ALL = "people";
const SEVERAL = 2;
/** Of fewer each may be told of alone: "one victim was pronounced dead". */
const LEAST_TOLL = 5;

function depthOf(group: string, tree: GroupTree): number {
  const parent = tree.parentOf(group);
  return parent === null ? 0 : 1 + depthOf(parent, tree);
}
