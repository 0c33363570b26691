import type { Place } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import type { GroupTree } from "../model/groups.ts";
import { isWithinPlace } from "./places.ts";
import { numberOf } from "./relations.ts";
import { compareReports, compareText, type Report } from "./report.ts";

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
  // "Two of the five shot have died" says how many died.
  if (whole !== undefined && whole.metric !== report.claim.count.metric) return false;
  if (whole === undefined || tree.isGeneric(population.group)) return true;
  return tree.isKindOf(whole.population.group, population.group);
}

function splitPopulations(reports: readonly Report[], tree: GroupTree): [string, Report[]][] {
  const byGroup = listBy(reports, (report) => populationOf(report, tree));
  const branches = listBy([...byGroup.keys()], (group) => branchOf(group, tree));
  const joined = new Map<string, Report[]>();
  for (const groups of branches.values()) {
    const common = groups.reduce((a, b) => commonGroup(a, b, tree));
    // Police in one article and troops in another are the security forces killed, as long as none counts both.
    const isOne = groups.length > 1 && groups.includes(common) && !areRivals(groups, byGroup, tree);
    for (const group of groups) {
      const name = isOne ? common : group;
      joined.set(name, [...(joined.get(name) ?? []), ...(byGroup.get(group) ?? [])]);
    }
  }
  return [...joined].sort(([a], [b]) => compareText(a, b));
}

// "U.S. citizens", "Israeli citizen": a name narrows people to a group of their own. Headlines write Every Word So.
const NAMED_GROUP = /^\p{Lu}[\p{L}.'’-]{1,30} (?:\p{L}{1,30} ){0,2}\p{Ll}{1,30}$/u;

/** The group a report counts: everybody for "people", "victims" and "the dead", unless a name narrows them. */
function populationOf({ claim }: Report, tree: GroupTree): string {
  const { group, text } = claim.count.population;
  if (!tree.isGeneric(group)) return group;
  return NAMED_GROUP.test(text) ? text.toLowerCase() : rootOf(group, tree);
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

/** True where one article gives two of the groups different numbers. */
function areRivals(
  groups: readonly string[],
  byGroup: ReadonlyMap<string, readonly Report[]>,
  tree: GroupTree,
): boolean {
  const counted: [string, Report][] = [];
  for (const group of groups) {
    for (const report of byGroup.get(group) ?? []) {
      if (report.claim.count.partOf === null) counted.push([group, report]);
    }
  }
  for (const own of listBy(counted, ([, { claim }]) => claim.article).values()) {
    const rival = own.some(([a, x]) => {
      return own.some(
        ([b, y]) => a !== b && (!mayAgree(x, y) || !(tree.isKindOf(a, b) || tree.isKindOf(b, a))),
      );
    });
    if (rival) return true;
  }
  return false;
}

/**
 * Splits by place only where one article gives different numbers for two places, neither of them the story's own, or
 * one of them abroad; elsewhere the nearest place name says too little about the number.
 */
function splitPlaces(reports: readonly Report[], storyPlace: Place | null): [string, Report[]][] {
  const names = new Map(reports.map((report) => [report, namePlace(report, storyPlace)]));
  const nameOf = (report: Report) => names.get(report) ?? "";
  if (reports.every((report) => nameOf(report) === "")) return [["", [...reports]]];
  const isAbroad = ({ claim }: Report) => storyPlace !== null && claim.where?.country !== storyPlace.country;
  const areRivalPlaces = (x: Report, y: Report) =>
    nameOf(x) !== nameOf(y) && !mayAgree(x, y) && !isCountryLike(x, y);
  const apart = new Set<string>();
  for (const own of listBy(reports, ({ claim }) => claim.article).values()) {
    const local = own.filter((report) => nameOf(report) !== "");
    for (const report of local) {
      const others = isAbroad(report) ? own : local;
      if (others.some((other) => areRivalPlaces(report, other))) apart.add(nameOf(report));
    }
  }
  const split = listBy(reports, (report) => (apart.has(nameOf(report)) ? nameOf(report) : ""));
  return [...split].sort(([a], [b]) => compareText(a, b));
}

/** "" for the story's own place. */
function namePlace({ claim: { where } }: Report, storyPlace: Place | null): string {
  return where === null || isWithinPlace(where, storyPlace) ? "" : where.name;
}

// A whole country stands near a number for many reasons; only a number of another order is about that country.
const OTHER_ORDER = 10;

function isCountryLike(x: Report, y: Report): boolean {
  const { claim } = x;
  if (claim.where?.precision !== "country") return false;
  const [less = 0, more = 0] = [numberOf(x), numberOf(y)].sort((a, b) => a - b);
  return more < OTHER_ORDER * less;
}

/** Background numbers stand apart by time and by value: two different numbers are two earlier happenings. */
function splitBackground(reports: readonly Report[], tree: GroupTree): Answers[] {
  const answers: Answers[] = [];
  const rest = new Map<readonly Report[], readonly Report[]>();
  for (const [metric, ofMetric] of listBy(reports, ({ claim }) => claim.count.metric)) {
    const clusters: Report[][] = [];
    // Hundreds of reports of one past number are compared as one: those with the same words for group, number and time.
    for (const alike of listBy(sortByPrecision(ofMetric), (report) => pastKey(report, tree)).values()) {
      const [report] = alike;
      if (report === undefined) continue;
      const fitting = clusters.find((cluster) => {
        return (
          cluster.every((other) => mayBeOnePast(report, other, tree)) &&
          cluster.some((other) => isTellinglyEqual(report, other) || mayBeOneTime(report, other))
        );
      });
      if (fitting === undefined) clusters.push([report]);
      else fitting.push(report);
      const cluster = fitting ?? clusters.at(-1);
      if (cluster !== undefined) rest.set(cluster, [...(rest.get(cluster) ?? []), ...alike.slice(1)]);
    }
    for (const firsts of clusters) {
      const cluster = [...firsts, ...(rest.get(firsts) ?? [])];
      const groups = cluster.map((report) => populationOf(report, tree));
      answers.push({
        metric,
        population: groups.reduce((a, b) => commonGroup(a, b, tree)),
        place: cluster.map(({ claim }) => claim.where?.name ?? "").find((name) => name !== "") ?? "",
        period: cluster.map(({ claim }) => claim.when?.edtf ?? "").find((edtf) => edtf !== "") ?? "",
        isBackground: true,
        reports: [...cluster].sort(compareReports),
      });
    }
  }
  return answers;
}

function pastKey(report: Report, tree: GroupTree): string {
  const { value, claim } = report;
  return [populationOf(report, tree), value.low, value.high, claim.when?.edtf ?? ""].join(" ");
}

// A number this large is not given of two happenings by chance.
const TELLING_NUMBER = 20;
// "Hundreds" may be 276; "thousands" and "hundreds" are hardly one.
const BOUND_REACH = 3;

function mayBeOnePast(x: Report, y: Report, tree: GroupTree): boolean {
  const [one, other] = [populationOf(x, tree), populationOf(y, tree)];
  if (!mayAgree(x, y) || !(tree.isKindOf(one, other) || tree.isKindOf(other, one))) return false;
  const [less = 0, more = 0] = [numberOf(x), numberOf(y)].sort((a, b) => a - b);
  return more <= BOUND_REACH * less;
}

function isTellinglyEqual(x: Report, y: Report): boolean {
  return x.value.low === y.value.low && x.value.high === y.value.high && numberOf(x) >= TELLING_NUMBER;
}

function mayBeOneTime(x: Report, y: Report): boolean {
  const [first, second] = [x.claim.when?.edtf ?? "", y.claim.when?.edtf ?? ""];
  const start = [earliestDay(first) ?? "0", earliestDay(second) ?? "0"].sort().at(-1) ?? "";
  const end = [latestDay(first) ?? "9", latestDay(second) ?? "9"].sort()[0] ?? "";
  return start <= end;
}

function sortByPrecision(reports: readonly Report[]): Report[] {
  const widthOf = ({ claim }: Report) => (claim.count.low === claim.count.high ? 0 : 1);
  return [...reports].sort((x, y) => widthOf(x) - widthOf(y));
}

function mayAgree(x: Report, y: Report): boolean {
  const [a, b] = [x.value, y.value];
  const low = Math.max(a.low ?? 0, b.low ?? 0);
  return low <= Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
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
