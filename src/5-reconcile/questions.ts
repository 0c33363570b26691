import type { Place } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import { earliestDay } from "../model/edtf.ts";
import type { GroupTree } from "../model/groups.ts";
import { isWithinPlace } from "./places.ts";
import { compareText, type Report } from "./report.ts";

/** The reports that answer one question of a story: metric × population × place × period. */
export interface Answers {
  readonly metric: Metric;
  readonly population: string;
  /** Name of the place; "" for the story's own. */
  readonly place: string;
  /** EDTF; "" for the story's own. */
  readonly period: string;
  readonly isBackground: boolean;
  readonly reports: readonly Report[];
}

/**
 * Sorts the reports of a story by the question they answer. A part of a count answers no question of its whole:
 * it is left out unless it counts a narrower group.
 */
export function splitQuestions(
  reports: readonly Report[],
  storyPlace: Place | null,
  tree: GroupTree,
): Answers[] {
  const byId = new Map(reports.map((report) => [report.claim.id, report]));
  const own = reports.filter(({ claim }) => claim.background === null);
  const wholes = own.filter((report) => !isPlainPart(report, byId, tree));
  const answers: Answers[] = [];
  for (const [metric, ofMetric] of listBy(wholes, ({ claim }) => claim.count.metric)) {
    for (const [population, ofPopulation] of splitPopulations(ofMetric, tree)) {
      for (const [place, answering] of splitPlaces(ofPopulation, storyPlace)) {
        answers.push({ metric, population, place, period: "", isBackground: false, reports: answering });
      }
    }
  }
  const past = reports.filter(({ claim }) => claim.background !== null && claim.count.partOf === null);
  return [...answers, ...splitBackground(past, tree)];
}

/** True for a part that counts the same group as its whole: "two of them at the airport". */
function isPlainPart(report: Report, byId: ReadonlyMap<string, Report>, tree: GroupTree): boolean {
  const { partOf, population } = report.claim.count;
  if (partOf === null) return false;
  const whole = byId.get(partOf)?.claim.count;
  if (whole === undefined || tree.isGeneric(population.group)) return true;
  if (whole.metric !== report.claim.count.metric) return false;
  return tree.isKindOf(whole.population.group, population.group);
}

function splitPopulations(reports: readonly Report[], tree: GroupTree): [string, Report[]][] {
  const byGroup = listBy(reports, ({ claim }) => canonicalGroup(claim.count.population.group, tree));
  const branches = listBy([...byGroup.keys()], (group) => branchOf(group, tree));
  const joined = new Map<string, Report[]>();
  for (const groups of branches.values()) {
    const common = groups.reduce((a, b) => commonGroup(a, b, tree));
    // Police in one article and troops in another are the security forces killed, as long as none counts both.
    const isOne = groups.length > 1 && groups.includes(common) && !areRivals(groups, byGroup);
    for (const group of groups) {
      const name = isOne ? common : group;
      joined.set(name, [...(joined.get(name) ?? []), ...(byGroup.get(group) ?? [])]);
    }
  }
  return [...joined].sort(([a], [b]) => compareText(a, b));
}

function canonicalGroup(group: string, tree: GroupTree): string {
  return tree.isGeneric(group) ? rootOf(group, tree) : group;
}

function rootOf(group: string, tree: GroupTree): string {
  const parent = tree.parentOf(group);
  return parent === null ? group : rootOf(parent, tree);
}

/** The widest group below the root that holds `group`; the root itself for the root. */
function branchOf(group: string, tree: GroupTree): string {
  const parent = tree.parentOf(group);
  return parent === null || tree.parentOf(parent) === null ? group : branchOf(parent, tree);
}

function commonGroup(a: string, b: string, tree: GroupTree): string {
  if (tree.isKindOf(b, a)) return a;
  const parent = tree.parentOf(a);
  return parent === null ? a : commonGroup(parent, b, tree);
}

function areRivals(groups: readonly string[], byGroup: ReadonlyMap<string, readonly Report[]>): boolean {
  const counted = new Map<string, string>();
  for (const group of groups) {
    for (const { claim } of byGroup.get(group) ?? []) {
      if (claim.count.partOf !== null) continue;
      const before = counted.get(claim.article);
      if (before !== undefined && before !== group) return true;
      counted.set(claim.article, group);
    }
  }
  return false;
}

/** Splits by place only where one article counts for two places; elsewhere the place is taken from the story. */
function splitPlaces(reports: readonly Report[], storyPlace: Place | null): [string, Report[]][] {
  const nameOf = ({ claim }: Report) => {
    const { where } = claim;
    return where === null || isWithinPlace(where, storyPlace) ? "" : where.name;
  };
  const named = listBy(reports, nameOf);
  const placesIn = listBy(reports, ({ claim }) => claim.article);
  const apart = new Set<string>();
  for (const inArticle of placesIn.values()) {
    const names = new Set(inArticle.map(nameOf));
    if (names.size < 2) continue;
    for (const name of names) apart.add(name);
  }
  apart.delete("");
  const kept: Report[] = [];
  const split: [string, Report[]][] = [];
  for (const [name, own] of named) {
    if (apart.has(name)) split.push([name, own]);
    else kept.push(...own);
  }
  if (kept.length > 0) split.push(["", kept]);
  return split.sort(([a], [b]) => compareText(a, b));
}

/** Background numbers stand apart by year, and by value: two different numbers are two earlier happenings. */
function splitBackground(reports: readonly Report[], tree: GroupTree): Answers[] {
  const byQuestion = listBy(reports, ({ claim }) => {
    const { metric, population } = claim.count;
    return `${metric} ${canonicalGroup(population.group, tree)} ${yearOf(claim.when?.edtf ?? "")}`;
  });
  const answers: Answers[] = [];
  for (const asked of byQuestion.values()) {
    const clusters: Report[][] = [];
    for (const report of sortByPrecision(asked)) {
      const fitting = clusters.find((cluster) => cluster.every((other) => mayAgree(report, other)));
      if (fitting === undefined) clusters.push([report]);
      else fitting.push(report);
    }
    for (const cluster of clusters) {
      const [first] = cluster;
      if (first === undefined) continue;
      const { metric, population } = first.claim.count;
      answers.push({
        metric,
        population: canonicalGroup(population.group, tree),
        place: cluster.map(({ claim }) => claim.where?.name ?? "").find((name) => name !== "") ?? "",
        period: cluster.map(({ claim }) => claim.when?.edtf ?? "").find((edtf) => edtf !== "") ?? "",
        isBackground: true,
        reports: cluster,
      });
    }
  }
  return answers;
}

function sortByPrecision(reports: readonly Report[]): Report[] {
  const widthOf = ({ claim }: Report) => (claim.count.low === claim.count.high ? 0 : 1);
  return [...reports].sort((x, y) => widthOf(x) - widthOf(y));
}

function mayAgree(x: Report, y: Report): boolean {
  const [a, b] = [x.claim.count, y.claim.count];
  const low = Math.max(a.low ?? 0, b.low ?? 0);
  return low <= Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
}

function yearOf(edtf: string): string {
  return earliestDay(edtf)?.slice(0, 4) ?? "";
}

/** Lists `all` by a key, keys in the order of their first appearance. */
export function listBy<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists;
}
