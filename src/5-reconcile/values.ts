import type { Metric } from "../model/claim.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import { daysBetween } from "../model/edtf.ts";
import type { Policy, PolicyValue } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { areSetAgainst, FALLING, isPassedBound, numberOf, wordValue } from "./relations.ts";
import { compareReports, compareText, isLater, mayAgree, type Report } from "./report.ts";

// A lone last report that goes below what several others say is taken for a partial count, not for news.
const OUTWEIGHED = 2;
// The dead do not become fewer: there one earlier report weighs as much as the last.
const OUTWEIGHED_DEAD = 1;

/** They are found, or go home. */
const DWINDLING: ReadonlySet<Metric> = new Set(["missing", "hospitalised"]);

/** One value per policy of a figure's standing reports, given in as-of order; `struck` are the numbers of the dead and the hurt together, null where the story tells of no dead. */
export function takeValues(
  reports: readonly Report[],
  emptyReason: string,
  struck: ReadonlySet<number> | null,
): Record<Policy, PolicyValue> {
  const asked = lookThrough(listAnswers(struck !== null ? leaveDeadOut(reports, struck) : reports));
  const take = (policy: Policy): PolicyValue => TAKERS[policy](asked) ?? { ...NOTHING, reason: emptyReason };
  return {
    range: take("range"),
    "latest-official": take("latest-official"),
    conservative: take("conservative"),
    ucdp: take("ucdp"),
    "majority-of-origins": take("majority-of-origins"),
    "highest-reported": take("highest-reported"),
  };
}

const NOTHING = { low: null, best: null, high: null, asOf: null, claim: null };

/** What several policies ask of the answers of a figure. */
interface Asked {
  readonly answers: readonly Report[];
  /** Those of the latest day. */
  readonly latest: readonly Report[];
  readonly best: Report | null;
}

function lookThrough(answers: readonly Report[]): Asked {
  const latest = listLatest(answers);
  return { answers, latest, best: findBest(answers, latest) };
}

type Taker = (asked: Asked) => PolicyValue | null;

const TAKERS: Readonly<Record<Policy, Taker>> = {
  range: takeRange,
  "latest-official": ({ answers }) => {
    const official = answers.filter(({ origin }) => origin.isOfficial);
    const best = findBest(official, listLatest(official));
    if (best === null)
      return answers.length === 0 ? null : { ...NOTHING, reason: "no official body is named for any number" };
    return makeValue(best, `latest number by an official body: ${nameOf(best)}`);
  },
  conservative: ({ latest }) => {
    const lowest = pickFirst(latest, (x, y) => numberOf(x) - numberOf(y));
    return lowest === null ? null : makeValue(lowest, "lowest number of the latest day");
  },
  ucdp: ({ latest, best }) => {
    if (best === null) return null;
    const low = Math.min(numberOf(best), ...latest.map(numberOf));
    const high = Math.max(
      highOf(best) ?? numberOf(best),
      ...latest.map((one) => highOf(one) ?? numberOf(one)),
    );
    const reason =
      "best supported of the latest numbers; low and high are the lowest and highest of that day";
    return { ...makeValue(best, reason), low, high };
  },
  "majority-of-origins": ({ answers }) => {
    const best = pickBacked(listLastWords(answers));
    if (best === null) return null;
    const backing = countOrigins(answers.filter((one) => numberOf(one) === numberOf(best)));
    const all = countOrigins(answers);
    return makeValue(best, `${backing} of ${all} ${all === 1 ? "origin says" : "origins say"} so`);
  },
  "highest-reported": ({ answers }) => {
    const highest = pickFirst(answers, (x, y) => (highOf(y) ?? numberOf(y)) - (highOf(x) ?? numberOf(x)));
    return highest === null ? null : makeValue(highest, "highest number that still stands");
  },
};

/** The one that sorting by `compare` would put first; null of none. */
function pickFirst(reports: readonly Report[], compare: (x: Report, y: Report) => number): Report | null {
  let first: Report | null = null;
  for (const report of reports) if (first === null || compare(report, first) < 0) first = report;
  return first;
}

function takeRange({ answers, latest, best }: Asked): PolicyValue | null {
  if (best === null) return null;
  const rivals = latest.filter((one) => (!isOpen(one) || isOpen(best)) && !isOfFew(one, best));
  const lows = rivals.map(numberOf);
  const highs = rivals.map(highOf);
  const low = Math.min(numberOf(best), ...lows);
  const isClosed = highOf(best) !== null;
  const high = isClosed ? Math.max(highOf(best) ?? 0, ...highs.map((one) => one ?? 0)) : null;
  const reason = isOpen(best)
    ? `latest number is a bound: ${wordValue(best)}`
    : `latest number, ${backingOf(best, answers)}`;
  return { ...makeValue(best, reason), low, high };
}

/**
 * Without those that may count the dead among the hurt, "four people were shot", where fewer are told to be hurt, "three others were
 * wounded", or where they are as many as the dead and the hurt together.
 */
function leaveDeadOut(reports: readonly Report[], struck: ReadonlySet<number>): readonly Report[] {
  if (reports.every(({ mayCountDead }) => !mayCountDead)) return reports;
  let fewest = Number.POSITIVE_INFINITY;
  for (const one of reports) {
    if (!one.mayCountDead && !isOpen(one) && numberOf(one) > 1) fewest = Math.min(fewest, numberOf(one));
  }
  return reports.filter((report) => {
    if (!report.mayCountDead) return true;
    return numberOf(report) <= fewest && (isOpen(report) || !struck.has(numberOf(report)));
  });
}

/** What each article says in the end: the first number of its latest as-of, or the exact one that its bound stands for. */
function listAnswers(reports: readonly Report[]): Report[] {
  const answers: Report[] = [];
  for (const own of listBy(reports, ({ articleNumber }) => articleNumber).values()) {
    if (own.length === 1) {
      answers.push(...own);
      continue;
    }
    const ranked = own.sort(
      (x, y) =>
        compareText(y.day ?? "", x.day ?? "") ||
        Number(isVague(x)) - Number(isVague(y)) ||
        x.claim.span.start - y.claim.span.start ||
        compareText(x.claim.id, y.claim.id),
    );
    const last = ranked[0];
    if (last === undefined) continue;
    const first = findFuller(last, ranked) ?? last;
    const exact = ranked.find(
      (one) => isOpen(first) && !isOpen(one) && one.day === first.day && isWithin(one, first),
    );
    // Of those that an attack sent to hospital there may be fewer than were hurt.
    const fuller =
      first.claim.foundBy === COUNT_RULES.hurtAfterAttack
        ? ranked.find((one) => !isOpen(one) && one.day === first.day && numberOf(one) > numberOf(first))
        : undefined;
    // Claimants whose numbers the article sets against each other each give an answer.
    const rivals = ranked.filter((one) => areSetAgainst(one, first) && !mayAgree(one, first));
    answers.push(fuller ?? exact ?? first, ...rivals);
  }
  return answers;
}

/** "Three people were found dead on Thursday … two persons died as a result of violence": within days and one article the dead become no fewer. */
function findFuller(last: Report, ranked: readonly Report[]): Report | undefined {
  if (last.metric !== "killed" || isOpen(last)) return undefined;
  return ranked.find(
    (one) => one.day !== last.day && !isOpen(one) && numberOf(one) > numberOf(last) && isNear(one, last),
  );
}

const DAYS_APART = 3;

function isNear({ day: a }: Report, { day: b }: Report): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= DAYS_APART;
}

function isVague({ value }: Report): boolean {
  return value.modifier === "vague";
}

/** True where `one` may be the number that `other` gives or bounds. */
function isWithin(one: Report, other: Report): boolean {
  const number = numberOf(one);
  return number >= (other.value.low ?? 0) && number <= (other.value.high ?? Number.POSITIVE_INFINITY);
}

/** The number a desk would print: of the latest day, unless it is a lone one below what several say. */
function findBest(answers: readonly Report[], ofLatestDay: readonly Report[]): Report | null {
  const latest = pickBacked(ofLatestDay);
  if (latest === null) return null;
  const exact = answers.filter((one) => !isOpen(one));
  const all = pickBacked(answers.filter((one) => isOfFew(latest, one) && !isVague(one)));
  const saying = answers.filter((one) => numberOf(one) === numberOf(latest));
  if (all !== null && backOf(all, answers) >= countOrigins(saying)) return all;
  if (isOpen(latest)) {
    // "More than 50" a day after "59" says no less.
    const standing = pickBacked(
      exact.filter((one) => numberOf(one) >= numberOf(latest) && !isPassedBound(latest, one)),
    );
    return standing ?? latest;
  }
  if (DWINDLING.has(latest.metric)) return latest;
  const higher = pickBacked(exact.filter((one) => numberOf(one) > numberOf(latest)));
  const weight = latest.metric === "killed" ? OUTWEIGHED_DEAD : OUTWEIGHED;
  if (higher !== null && backOf(higher, answers) >= weight * backOf(latest, answers)) return higher;
  return latest;
}

/** Two hurt in a boat after 640 in the storm: a number so much lower counts others, and is no news of all; "none was hurt" is. */
function isOfFew(few: Report, all: Report): boolean {
  if (FALLING.has(few.metric) || few.day === all.day || numberOf(few) === 0) return false;
  return numberOf(few) * OF_FEW <= numberOf(all);
}

const OF_FEW = 10;

/** What each origin said last. */
function listLastWords(answers: readonly Report[]): Report[] {
  const last = new Map<string, Report>();
  for (const answer of [...answers].sort(compareReports)) last.set(answer.origin.key, answer);
  return [...last.values()];
}

function listLatest(answers: readonly Report[]): Report[] {
  let last: string | null = null;
  for (const { day } of answers) if (day !== null && (last === null || day > last)) last = day;
  if (last === null) return [...answers];
  const ofDay = answers.filter(({ day }) => day === last);
  const highestFirst = ofDay.filter((one) => !isVague(one)).sort((a, b) => numberOf(b) - numberOf(a));
  return ofDay.filter((one) => !isOvertaken(one, highestFirst));
}

/** Within a day a toll grows from hour to hour: the ministry's 27 of the morning is overtaken by its 41 of the evening; a rival's is not. */
function isOvertaken(one: Report, highestFirst: readonly Report[]): boolean {
  if (FALLING.has(one.metric) || one.instant === null) return false;
  for (const other of highestFirst) {
    if (numberOf(other) <= numberOf(one)) return false;
    if (!areRivals(one, other) && !mayAgree(one, other) && isLater(other, one)) return true;
  }
  return false;
}

function areRivals({ origin: a }: Report, { origin: b }: Report): boolean {
  return a.kind === "claimant" && b.kind === "claimant" && a.key !== b.key;
}

/** The answer most origins and articles bear out; among equals the exact one, then the later, then the higher. */
function pickBacked(answers: readonly Report[]): Report | null {
  if (answers.length < 2) return answers[0] ?? null;
  // Of a thousand answers few differ: how far a value is borne out is worked out once.
  const backs = new Map<string, number>();
  for (const answer of answers) {
    const value = valueKey(answer);
    if (!backs.has(value)) backs.set(value, backOf(answer, answers));
  }
  const known = (answer: Report) => backs.get(valueKey(answer)) ?? 0;
  return pickFirst(
    answers,
    (x, y) => known(y) - known(x) || Number(isOpen(x)) - Number(isOpen(y)) || numberOf(y) - numberOf(x),
  );
}

function valueKey({ value }: Report): string {
  return `${value.low} ${value.high}`;
}

/** Origins that bear a number out, a bound included that it meets; articles break ties. */
function backOf(report: Report, answers: readonly Report[]): number {
  const backing = answers.filter((one) =>
    isOpen(one) || isOpen(report) ? mayAgree(one, report) : numberOf(one) === numberOf(report),
  );
  return countOrigins(backing) + backing.length / 1000;
}

/** Distinct origins; one that names nobody counts only where no other stands beside it. */
export function countOrigins(reports: readonly Report[]): number {
  const keys = new Set<string>();
  for (const { origin } of reports) if (origin.kind !== "unnamed") keys.add(origin.key);
  return keys.size > 0 ? keys.size : Math.min(1, reports.length);
}

function makeValue(report: Report, reason: string): PolicyValue {
  const { id, value, asOf } = report;
  return {
    low: value.low,
    best: numberOf(report),
    high: value.high,
    asOf,
    claim: id,
    reason,
  };
}

function backingOf(best: Report, answers: readonly Report[]): string {
  const backing = answers.filter((one) => numberOf(one) === numberOf(best) && isOpen(one) === isOpen(best));
  const articles = new Set(backing.map(({ articleNumber }) => articleNumber)).size;
  return `given by ${articles} of ${answers.length} ${answers.length === 1 ? "article" : "articles"}`;
}

function isOpen({ value }: Report): boolean {
  return value.low === null || value.high === null;
}

function highOf({ value }: Report): number | null {
  return value.high;
}

function nameOf({ origin }: Report): string {
  return origin.name;
}
