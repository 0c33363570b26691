import type { Modifier } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import { daysBetween } from "../model/edtf.ts";
import type { Relation, RelationType } from "../model/ledger.ts";
import { isLater, mayAgree, type Report } from "./report.ts";

// All pairs are stated up to this many reports; beyond it, each report is tied to the first that says the same,
// and those are related among each other, so that a figure of a thousand reports stays readable.
const ALL_PAIRS_UP_TO = 24;
const MOST_VALUES = 16;

const ROUNDING_SHARE = 0.1;
// "More than 50" is still how a desk writes 59, and no longer how it writes 70.
const ROUND_BOUND_REACH = 1.2;
const CONTRADICTION_DAYS = 2;
const CLOSE_SHARE = 0.1;

/** Metrics whose number may truly fall. */
export const FALLING: ReadonlySet<Metric> = new Set([
  "missing",
  "detained",
  "displaced",
  "hospitalised",
  "deployed",
  "participated",
]);

/** How reports stand to earlier ones, by the later; a report is always of the past or always not. */
export type KeptRelations = WeakMap<Report, Map<Report, Relation | null>>;

/** Relates the reports of one figure, given in as-of order. Background numbers can agree or not be compared, no more. */
export function relateReports(
  reports: readonly Report[],
  isBackground: boolean,
  kept?: KeptRelations,
): Relation[] {
  const relations: Relation[] = [];
  const add = (x: Report, y: Report) => {
    const relation =
      kept === undefined ? relatePair(x, y, isBackground) : recallPair(x, y, isBackground, kept);
    if (relation !== null) relations.push(relation);
  };
  if (reports.length <= ALL_PAIRS_UP_TO) {
    reports.forEach((x, at) => {
      for (let later = at + 1; later < reports.length; later++) add(x, reports[later] ?? x);
    });
    return relations;
  }
  const firsts = new Map<string, Report>();
  for (const report of reports) {
    const { low, high } = report.value;
    const value = `${low} ${high}`;
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, report);
    else add(first, report);
  }
  const values = [...firsts.values()];
  values.forEach((x, at) => {
    for (const y of values.slice(at + 1, at + 1 + MOST_VALUES)) add(x, y);
  });
  return relations;
}

function recallPair(x: Report, y: Report, isBackground: boolean, kept: KeptRelations): Relation | null {
  let own = kept.get(y);
  if (own === undefined) {
    own = new Map();
    kept.set(y, own);
  }
  let relation = own.get(x);
  if (relation === undefined) {
    relation = relatePair(x, y, isBackground);
    own.set(x, relation);
  }
  return relation;
}

/** How two reports of one figure stand to each other, `x` before `y` in as-of order; null where nothing can be said. */
function relatePair(x: Report, y: Report, isBackground: boolean): Relation | null {
  if (x.article === y.article && (x.day === y.day || isBackground) && !areSetAgainst(x, y)) return null;
  if (isUncertain(x) !== isUncertain(y) || x.isAddition !== y.isAddition) return null;
  const make = (type: RelationType, reason: string): Relation => {
    return { a: y.id, b: x.id, type, reason };
  };
  if (x.value.low === y.value.low && x.value.high === y.value.high)
    return make("same", `both say ${wordValue(x)}`);
  const agreement = findAgreement(x, y);
  const isOrdered = isLater(y, x);
  const lower = numberOf(x) <= numberOf(y) ? x : y;
  const higher = lower === x ? y : x;
  if (agreement !== null && (isBackground || !isPassedBound(lower, higher) || isLater(lower, higher))) {
    return make("compatible", agreement);
  }
  if (isBackground || x.isAddition) return null;
  if (x.article === y.article && x.day === y.day)
    return make(
      "contradicts",
      `${nameOf(x)} says ${wordValue(x)}, ${nameOf(y)} says ${wordValue(y)} beside it`,
    );
  if (mayContradict(x, y)) {
    const later = x.day === y.day ? "for the same day" : "later, and the first number was not taken back";
    const reason = `${nameOf(x)} says ${wordValue(x)}, ${nameOf(y)} says ${wordValue(y)} ${later}`;
    return make("contradicts", reason);
  }
  if (isOrdered) {
    const direction = numberOfOthers(y) >= numberOfOthers(x) ? "more" : "less";
    const aside = x.attackers === y.attackers ? "" : ", the attackers left out";
    return make("updates", `${wordValue(y)} is ${direction} than ${wordValue(x)}, and later${aside}`);
  }
  const reason = `${wordValue(higher)} is more than ${wordValue(lower)}; counts like this grow within a day`;
  return { a: higher.id, b: lower.id, type: "updates", reason };
}

/**
 * "The opposition says 200 people died, the government puts the figure at 31": one article sets two claimants' numbers against each other,
 * in one sentence, or by naming the figure itself. Elsewhere its numbers count different things.
 */
export function areSetAgainst(x: Report, y: Report): boolean {
  if (x.origin.kind !== "claimant" || y.origin.kind !== "claimant" || x.origin.key === y.origin.key)
    return false;
  if (x.isAddition || y.isAddition || x.partOf !== null || y.partOf !== null) return false;
  const isOneSentence = x.claim.sentence.start === y.claim.sentence.start;
  const isOneFigure =
    x.claim.foundBy === COUNT_RULES.runningTotal || y.claim.foundBy === COUNT_RULES.runningTotal;
  const [lower, higher] = numberOf(x) <= numberOf(y) ? [x, y] : [y, x];
  return (
    (isOneSentence || isOneFigure || isOutbid(lower, higher)) &&
    x.claim.count.population.group === y.claim.count.population.group
  );
}

/** How many times a number may be the other and still answer the same question. */
const MOST_TIMES = 3;

/**
 * "The ministry put the toll at 147. Local media have reported more than 200 dead", "police said 34 had died; a medic had counted 41 dead": one
 * of them names the number of all, and the other claims more.
 */
function isOutbid(lower: Report, higher: Report): boolean {
  if (lower.place !== higher.place || lower.value.modifier === "vague") return false;
  if (higher.value.modifier === "vague" || numberOf(higher) > MOST_TIMES * numberOf(lower)) return false;
  if (NAMING_ALL.has(lower.claim.foundBy) || NAMING_ALL.has(higher.claim.foundBy)) return true;
  return lower.metric === "killed" && higher.claim.foundBy === COUNT_RULES.tally;
}

/** Rules that find the number of all: the toll, "the number of the missing". */
const NAMING_ALL: ReadonlySet<string> = new Set([COUNT_RULES.toll, COUNT_RULES.numberOf]);

/** Why two values may both be true; null where they cannot. */
function findAgreement(x: Report, y: Report): string | null {
  const [a, b] = [x.value, y.value];
  if (mayAgree(x, y)) return `${wordValue(x)} and ${wordValue(y)} can both be true`;
  const apart = findAttackers(x, y);
  if (apart !== null) return apart;
  const less = Math.min(numberOf(x), numberOf(y));
  const more = Math.max(numberOf(x), numberOf(y));
  const isRounded = a.modifier === "about" || b.modifier === "about";
  const isBoundMet = a.modifier === "more_than" || b.modifier === "more_than" ? more - less === 1 : false;
  if (isBoundMet || (isRounded && more - less <= more * ROUNDING_SHARE)) {
    return `${wordValue(x)} and ${wordValue(y)} are one number, rounded`;
  }
  return null;
}

/** "10 dead, including the gunman" and "nine people killed": one number, with the attackers and without. */
function findAttackers(x: Report, y: Report): string | null {
  if (x.metric !== "killed" || x.attackers === y.attackers) return null;
  if (x.value.low !== x.value.high || y.value.low !== y.value.high) return null;
  if (numberOfOthers(x) !== numberOfOthers(y)) return null;
  const [more, fewer] = x.attackers > y.attackers ? [x, y] : [y, x];
  const those = more.attackers === 1 ? "an attacker" : `${more.attackers} attackers`;
  return `${wordValue(more)} counts ${those}, ${wordValue(fewer)} does not`;
}

/** True where a count has clearly grown past the bound that an earlier report gave: at least 5, then 7. */
export function isPassedBound(lower: Report, higher: Report): boolean {
  const { low, high, modifier } = lower.value;
  const reached = numberOf(higher);
  if (higher.value.modifier === "vague" || low === null || high !== null) return false;
  if (modifier === "at_least") return reached > low;
  return modifier === "more_than" && reached > (low - 1) * ROUND_BOUND_REACH;
}

/**
 * True only where two named claimants give two exact numbers for the same day. A later higher number is growth, a
 * stale one lags behind, and a paper's own number is no rival of its source.
 */
function mayContradict(x: Report, y: Report): boolean {
  const [a, b] = [x.value, y.value];
  if (x.origin.key === y.origin.key || x.article === y.article) return false;
  if (x.certainty === "alleged" || y.certainty === "alleged") return false;
  if (a.low !== a.high || b.low !== b.high || a.modifier !== "exact" || b.modifier !== "exact") return false;
  if (isFlatNo(x, y) || isTakenDown(x, y)) return true;
  if (x.origin.kind !== "claimant" || y.origin.kind !== "claimant") return false;
  if (FALLING.has(x.metric) || x.day === null || x.day !== y.day) return false;
  if (x.claim.count.population.group !== y.claim.count.population.group) return false;
  const [lower, higher] = numberOf(x) <= numberOf(y) ? [x, y] : [y, x];
  // Known to be the earlier, the lower number was overtaken.
  return lower.instant !== null && !isLater(higher, lower);
}

/** A later toll just below an earlier one that nobody took back: 58 after 59. Far lower numbers count something else. */
function isTakenDown(x: Report, y: Report): boolean {
  if (x.metric !== "killed" || x.day === null || y.day === null || x.day >= y.day) return false;
  if (x.claim.count.population.group !== y.claim.count.population.group) return false;
  const [before, after] = [numberOfOthers(x), numberOfOthers(y)];
  return after < before && after >= before * (1 - CLOSE_SHARE);
}

/** "None was released", said while or after others counted some. */
function isFlatNo(x: Report, y: Report): boolean {
  // Those missing are found.
  if (x.metric === "missing") return false;
  const [none, some] = numberOf(x) === 0 ? [x, y] : [y, x];
  if (numberOf(none) !== 0 || numberOf(some) === 0 || none.origin.kind === "article") return false;
  if (none.day === null || some.day === null) return false;
  const days = daysBetween(some.day, none.day);
  return days >= 0 && days <= CONTRADICTION_DAYS;
}

/** Planned and denied numbers are only ever compared with their like. */
function isUncertain({ certainty }: Report): boolean {
  return certainty === "planned" || certainty === "conditional" || certainty === "denied";
}

/** The number without the attackers it is told to count. */
export function numberOfOthers(report: Report): number {
  return numberOf(report) - report.attackers;
}

/** The number a report stands for: its lower bound, else its upper. */
export function numberOf({ value }: Report): number {
  return value.low ?? value.high ?? 0;
}

/** "317", "more than 300", "dozens": a report's value in its own words. */
export function wordValue({ claim }: Report): string {
  const { numberText, modifier } = claim.count;
  const before = BEFORE_NUMBER[modifier];
  return before === undefined ? numberText : before + numberText;
}

const BEFORE_NUMBER: Partial<Record<Modifier, string>> = {
  at_least: "at least ",
  more_than: "more than ",
  up_to: "up to ",
  fewer_than: "fewer than ",
  about: "about ",
};

function nameOf({ origin, article }: Report): string {
  return origin.name || article.outlet || article.source;
}
