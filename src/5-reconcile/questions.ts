import type { Place } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import { earliestDay, latestDay } from "../model/edtf.ts";
import type { GroupTree } from "../model/groups.ts";
import { listBy } from "../model/list-by.ts";
import type { Changes } from "./claims-by-kind.ts";
import { shortenNames } from "./places.ts";
import { numberOf } from "./relations.ts";
import { compareReports, compareText, mayAgree, type Report } from "./report.ts";
import { ReportRows } from "./report-rows.ts";

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
 * Sorts the reports of a story by the question they answer, while reports come. A part of a count answers no question of its whole:
 * it is left out unless it counts a narrower group. Nor do those shot who are told to have died.
 */
export class QuestionSplitter {
  private readonly tree: GroupTree;
  private readonly current = new ReportRows(
    ({ isBackground, isPlainPart, isAmongDead, metric, population }) =>
      isBackground || isPlainPart || isAmongDead ? null : `${metric} ${population}`,
  );
  private readonly past = new ReportRows(({ isBackground, isPlainPart, metric }) =>
    isBackground && !isPlainPart ? metric : null,
  );
  /** Rows that were split by place, and past ones by what they tell of. */
  private readonly places = new WeakMap<readonly Report[], readonly PlacedReports[]>();
  private readonly happenings = new WeakMap<readonly Report[], readonly Answers[]>();

  constructor(tree: GroupTree) {
    this.tree = tree;
  }

  split(changes: Changes<Report>, storyPlace: Place | null): Answers[] {
    const answers: Answers[] = [];
    const rows = [...this.current.update(changes).values()];
    for (const [metric, ofMetric] of listBy(rows, ([first]) => first?.metric)) {
      if (metric === undefined) continue;
      for (const [population, ofPopulation] of splitPopulations(ofMetric, this.tree)) {
        for (const [place, reports] of this.splitPlaces(ofPopulation, storyPlace)) {
          answers.push({ metric, population, place, period: "", isBackground: false, reports });
        }
      }
    }
    const past = [...this.past.update(changes)].flatMap(([metric, row]) => this.splitPast(metric, row));
    return [...answers, ...past];
  }

  private splitPlaces(row: readonly Report[], storyPlace: Place | null): readonly PlacedReports[] {
    const known = this.places.get(row);
    if (known !== undefined) return known;
    const split = splitPlaces(row, storyPlace);
    this.places.set(row, split);
    return split;
  }

  private splitPast(metric: Metric, row: readonly Report[]): readonly Answers[] {
    const known = this.happenings.get(row);
    if (known !== undefined) return known;
    const split = splitBackground(metric, row, this.tree);
    this.happenings.set(row, split);
    return split;
  }
}

/** Reports with the name of the place they answer for. */
type PlacedReports = readonly [place: string, reports: readonly Report[]];

/** Joins the rows of one metric, each of one group, where they count the same people. */
function splitPopulations(rows: readonly (readonly Report[])[], tree: GroupTree): PopulationReports[] {
  const byGroup = new Map(rows.map((row) => [row[0]?.population ?? "", row]));
  const branches = listBy([...byGroup.keys()], (group) => branchOf(group, tree));
  const joined = new Map<string, readonly Report[]>();
  for (const groups of branches.values()) {
    const common = groups.reduce((a, b) => commonGroup(a, b, tree));
    // Police in one article and troops in another are the security forces killed, as long as none counts both.
    const isOne = groups.length > 1 && groups.includes(common) && !areRivals(groups, byGroup, tree);
    for (const group of groups) {
      const name = isOne ? common : group;
      const before = joined.get(name);
      const own = byGroup.get(group) ?? [];
      joined.set(name, before === undefined ? own : [...before, ...own]);
    }
  }
  return [...joined].sort(([a], [b]) => compareText(a, b));
}

type PopulationReports = readonly [population: string, reports: readonly Report[]];

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
      if (report.partOf === null) counted.push([group, report]);
    }
  }
  for (const own of listBy(counted, ([, { article }]) => article).values()) {
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
 * one of them abroad; elsewhere the nearest place name says too little about the number. What an institution counts stands apart always,
 * as does a place in a list of places.
 */
function splitPlaces(reports: readonly Report[], storyPlace: Place | null): PlacedReports[] {
  if (reports.every(({ place }) => place === "")) return [["", reports]];
  const isAbroad = ({ claim }: Report) => storyPlace !== null && claim.where?.country !== storyPlace.country;
  const areRivalPlaces = (x: Report, y: Report) =>
    x.place !== y.place && !mayAgree(x, y) && !isCountryLike(x, y);
  const apart = new Set<string>();
  for (const own of listBy(reports, ({ article }) => article).values()) {
    const local = own.filter(({ place }) => place !== "");
    for (const report of local) {
      if (report.isAtSite || report.isOfRow) apart.add(report.place);
      const others = isAbroad(report) ? own : local;
      if (others.some((other) => areRivalPlaces(report, other))) apart.add(report.place);
    }
  }
  const main = storyPlace?.precision === "region" ? findMainPlace(reports, apart) : null;
  if (main !== null) apart.delete(main);
  const sites = shortenNames([...new Set(reports.flatMap(({ isAtSite, place }) => (isAtSite ? place : [])))]);
  const split = listBy(reports, ({ place }) => (apart.has(place) ? (sites.get(place) ?? place) : ""));
  return [...split].sort(([a], [b]) => compareText(a, b));
}

/**
 * Of the places that stand apart the one a story of a region is about: that most articles count in, then the one with the highest number.
 * Null where an article also gives a number of the whole region, of which that one is a part.
 */
function findMainPlace(reports: readonly Report[], apart: ReadonlySet<string>): string | null {
  const ranked = [...apart].map((place) => {
    const own = reports.filter((report) => report.place === place && !report.isAtSite && !report.isOfRow);
    const articles = new Set(own.map(({ article }) => article));
    return { place, own, articles: articles.size, most: Math.max(0, ...own.map(numberOf)) };
  });
  ranked.sort((a, b) => b.articles - a.articles || b.most - a.most || compareText(a.place, b.place));
  const [main] = ranked;
  const isPart = main?.own.some((one) =>
    reports.some((all) => all.article === one.article && all.place === "" && !mayAgree(one, all)),
  );
  return main === undefined || isPart === true ? null : main.place;
}

// A whole country stands near a number for many reasons; only a number of another order is about that country.
const OTHER_ORDER = 10;

function isCountryLike(x: Report, y: Report): boolean {
  const [here, there] = [x.claim.where, y.claim.where];
  if (here?.precision !== "country") return false;
  // "165 in Mozambique. In neighbouring Malawi 499 have died": each of its own.
  if (there?.precision === "country" && there.country !== here.country) return false;
  const [less = 0, more = 0] = [numberOf(x), numberOf(y)].sort((a, b) => a - b);
  return more < OTHER_ORDER * less;
}

/** Background numbers stand apart by time and by value: two different numbers are two earlier happenings. */
function splitBackground(metric: Metric, reports: readonly Report[], tree: GroupTree): Answers[] {
  const rest = new Map<readonly Report[], readonly Report[]>();
  const clusters: Report[][] = [];
  // Hundreds of reports of one past number are compared as one: those with the same words for group, number and time.
  for (const alike of listBy(sortByPrecision(reports), pastKey).values()) {
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
  return clusters.map((firsts) => {
    const cluster = [...firsts, ...(rest.get(firsts) ?? [])];
    const groups = cluster.map(({ population }) => population);
    return {
      metric,
      population: groups.reduce((a, b) => commonGroup(a, b, tree)),
      place: cluster.map(({ claim }) => claim.where?.name ?? "").find((name) => name !== "") ?? "",
      period: cluster.map(({ claim }) => claim.when?.edtf ?? "").find((edtf) => edtf !== "") ?? "",
      isBackground: true,
      reports: [...cluster].sort(compareReports),
    };
  });
}

function pastKey({ population, value, claim }: Report): string {
  return [population, value.low, value.high, claim.when?.edtf ?? ""].join(" ");
}

// A number this large is not given of two happenings by chance.
const TELLING_NUMBER = 20;
// "Hundreds" may be 276; "thousands" and "hundreds" are hardly one.
const BOUND_REACH = 3;

function mayBeOnePast(x: Report, y: Report, tree: GroupTree): boolean {
  const [one, other] = [x.population, y.population];
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
  const widthOf = ({ value }: Report) => (value.low === value.high ? 0 : 1);
  return [...reports].sort((x, y) => widthOf(x) - widthOf(y));
}
