import type { Certainty, Modifier, Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Count, CountClaim, Metric, Population } from "../model/claim.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import { dayOf, earliestDay, latestDay } from "../model/edtf.ts";
import type { GroupTree } from "../model/groups.ts";
import type { Origin } from "./origins.ts";
import { isWithinPlace } from "./places.ts";

/** The number of a report as it answers its question. */
interface Value {
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
}

/**
 * A count claim with what reconciling needs to know of it. What is asked of every report of a story stands in the report itself: among
 * the claims of ten thousand articles the processor would wait for each.
 */
export interface Report {
  readonly claim: CountClaim;
  /** Of the claim. */
  readonly id: string;
  readonly metric: Metric;
  /** The group it counts: a node of the tree, or a named group of people in its own words. */
  readonly population: string;
  /** Name of the place it counts in; "" for the story's own. */
  readonly place: string;
  /** True where that place is an institution that took people in: it counts its own, and not all. */
  readonly isAtSite: boolean;
  /** True where it stands in a list of places that each have a number of their own. */
  readonly isOfRow: boolean;
  /** The claim's own number; nothing is ever added to it or taken from it. */
  readonly value: Value;
  readonly certainty: Certainty;
  readonly isBackground: boolean;
  /** Id of the larger count of its article that this one is a part of. */
  readonly partOf: string | null;
  /** True for a part that counts the same group as its whole: "two of them at the airport". */
  readonly isPlainPart: boolean;
  /** True for "four people were shot" beside one who died: it may count the dead among the hurt. */
  readonly mayCountDead: boolean;
  /** True where as many are told to have died: "a teenager was shot", "the teenager died". */
  readonly isAmongDead: boolean;
  /** On top of others: "four more". */
  readonly isAddition: boolean;
  /** How many attackers it is told to count among others: "10 dead, including the gunman". */
  readonly attackers: number;
  /** True where another count of its article is a part of it. */
  readonly isSplit: boolean;
  readonly article: Article;
  /** Number of the article in its story. */
  readonly articleNumber: number;
  /** Agencies that the article credits. */
  readonly credits: readonly string[];
  /** Name of the paper, else the id of the article. */
  readonly outlet: string;
  /** When the number was current: the claim's own time, else the article's. EDTF. */
  readonly asOf: string | null;
  /** Last day of `asOf`, ISO. */
  readonly day: string | null;
  /** Publication time in UTC, comparable as text; null where only the day is known or the claim has its own time. */
  readonly instant: string | null;
  readonly origin: Origin;
  /** The day on which it happened, ISO; "" where none is told. */
  readonly happened: string;
}

const MAY_COUNT_DEAD: ReadonlySet<string> = new Set([COUNT_RULES.struck, COUNT_RULES.hurtAfterAttack]);
const UNDATED = "9999";
const NONE: readonly string[] = [];

/** What a report is made with, beside its claim: `wholes` are the counts of its article that others are parts of, by their ids. */
interface ReportContext {
  readonly article: Article;
  readonly articleNumber: number;
  readonly wholes: ReadonlyMap<string, CountClaim>;
  /** How many attackers are a part of a count of its article, by its id. */
  readonly attackers: ReadonlyMap<string, number>;
  /** Where the story plays. */
  readonly storyPlace: Place | null;
  /** Gives one and the same text for all that are equal, so that they are told equal at a glance. */
  readonly share: (text: string) => string;
  readonly tree: GroupTree;
}

export function makeReport(
  claim: CountClaim,
  origin: Origin,
  { article, articleNumber, wholes, attackers, storyPlace, share, tree }: ReportContext,
): Report {
  const { id, count, certainty, where } = claim;
  const asOf = claim.asOf ?? article.published?.edtf ?? null;
  const day = asOf === null ? null : latestDay(asOf);
  // A country in a list may be the one the story is about, with the number of all.
  const isOfRow = claim.foundBy === COUNT_RULES.row && where !== null && where.precision !== "country";
  return {
    claim,
    id,
    metric: count.metric,
    population: share(nameGroup(count.population, tree)),
    place: where === null || (!isOfRow && isWithinPlace(where, storyPlace)) ? "" : share(where.name),
    isAtSite: where !== null && where.precision === "point",
    isOfRow,
    value: { low: count.low, high: count.high, modifier: count.modifier },
    certainty,
    isBackground: claim.background !== null,
    partOf: count.partOf,
    mayCountDead: MAY_COUNT_DEAD.has(claim.foundBy),
    isAmongDead: claim.foundBy === COUNT_RULES.struckDead,
    isPlainPart: count.partOf !== null && isPlainPart(count, wholes.get(count.partOf)?.count, tree),
    isAddition: count.additional === true,
    attackers: attackers.get(id) ?? 0,
    isSplit: wholes.has(id),
    article,
    articleNumber,
    credits: article.credits.length === 0 ? NONE : article.credits,
    outlet: share(article.outlet || article.id),
    asOf,
    day: day === null ? null : share(day),
    instant: findInstant(claim, article),
    origin,
    happened: share(dayOf(claim.when?.edtf ?? "") ?? earliestDay(asOf ?? "") ?? ""),
  };
}

function isPlainPart({ metric, population }: Count, whole: Count | undefined, tree: GroupTree): boolean {
  // "Two of the five shot have died" says how many died.
  if (whole !== undefined && whole.metric !== metric) return false;
  if (whole === undefined || tree.isGeneric(population.group)) return true;
  return tree.isKindOf(whole.population.group, population.group);
}

// "U.S. citizens", "Israeli citizen": a name narrows people to a group of their own. Headlines write Every Word So.
const NAMED_GROUP = /^\p{Lu}[\p{L}.'’-]{1,30} (?:\p{L}{1,30} ){0,2}\p{Ll}{1,30}$/u;

/** The group a report counts: everybody for "people", "victims" and "the dead", unless a name narrows them. */
function nameGroup({ group, text }: Population, tree: GroupTree): string {
  if (!tree.isGeneric(group)) return group;
  return NAMED_GROUP.test(text) ? text.toLowerCase() : rootOf(group, tree);
}

function rootOf(group: string, tree: GroupTree): string {
  const parent = tree.parentOf(group);
  return parent === null ? group : rootOf(parent, tree);
}

/** As-of order: by day, then by time of publication; undated reports last. */
export function compareReports(x: Report, y: Report): number {
  return (
    compareText(x.day ?? UNDATED, y.day ?? UNDATED) ||
    compareText(x.instant ?? "", y.instant ?? "") ||
    compareText(x.article.id, y.article.id) ||
    x.claim.span.start - y.claim.span.start ||
    compareText(x.claim.id, y.claim.id)
  );
}

/** True where one number may be what both give or bound. */
export function mayAgree({ value: a }: Report, { value: b }: Report): boolean {
  const low = Math.max(a.low ?? 0, b.low ?? 0);
  return low <= Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
}

/** True where `x` is known to be later than `y`. */
export function isLater(x: Report, y: Report): boolean {
  if (x.day === null || y.day === null) return false;
  if (x.day !== y.day) return x.day > y.day;
  return x.instant !== null && y.instant !== null && x.instant > y.instant;
}

function findInstant(claim: CountClaim, { published }: Article): string | null {
  if (claim.asOf !== null && claim.asOf !== published?.edtf) return null;
  return published === null ? null : readInstant(published);
}

const instants = new WeakMap<NonNullable<Article["published"]>, string | null>();

/** Asked for of every count of an article, and read once. */
function readInstant(published: NonNullable<Article["published"]>): string | null {
  let instant = instants.get(published);
  if (instant === undefined) {
    const time = Date.parse(published.instant ?? "");
    instant = Number.isNaN(time) ? null : new Date(time).toISOString();
    instants.set(published, instant);
  }
  return instant;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
