import type { Article } from "../model/article.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import type { Relation } from "../model/ledger.ts";
import type { Changes } from "./claims-by-kind.ts";
import { numberOf } from "./relations.ts";
import { isLater, type Report } from "./report.ts";
import { ReportRows } from "./report-rows.ts";

/** What was withdrawn, and the relations that say why. */
interface Retractions {
  readonly withdrawn: ReadonlySet<Report>;
  readonly relations: readonly Relation[];
}

// A number that this many named claimants stand by is not taken back by one denial.
const CLAIMANTS_THAT_HOLD = 3;

/** Finds the numbers of a story that no longer stand, metric by metric, while reports come. */
export class RetractionFinder {
  private readonly current = new ReportRows(({ isBackground, metric }) => (isBackground ? null : metric));
  private readonly denials = new ReportRows((report) =>
    !report.isBackground && (isTakenBack(report) || isLowering(report)) ? report.metric : null,
  );

  /** `killed` are the withdrawn articles, with the reason. */
  find(changes: Changes<Report>, killed: ReadonlyMap<Article, string>): Retractions {
    const denials = this.denials.update(changes);
    const found = [...this.current.update(changes)].flatMap(([metric, row]) =>
      killed.size === 0 && !denials.has(metric) ? [] : [findRetractions(row, killed)],
    );
    return {
      withdrawn: new Set(found.flatMap(({ withdrawn }) => [...withdrawn])),
      relations: found.flatMap(({ relations }) => relations),
    };
  }
}

/** Finds the reports of one figure that no longer stand: of withdrawn articles, corrected, or disowned by their source. */
function findRetractions(reports: readonly Report[], killed: ReadonlyMap<Article, string>): Retractions {
  const withdrawn = new Set<Report>();
  const relations: Relation[] = [];
  for (const report of killed.size === 0 ? [] : reports) {
    const { id, article } = report;
    const told = killed.get(article);
    if (told === undefined) continue;
    withdrawn.add(report);
    const reason = `${article.outlet || article.source} withdrew the article: ${told}`;
    relations.push({ a: id, b: id, type: "retracts", reason });
  }
  for (const denial of reports) {
    if (!isTakenBack(denial) || withdrawn.has(denial)) continue;
    for (const report of listDisowned(denial, reports)) {
      withdrawn.add(report);
      relations.push({
        a: denial.id,
        b: report.id,
        type: "retracts",
        reason: `${denial.origin.name || denial.article.outlet} took the number back: “${denial.claim.span.exact}”`,
      });
    }
  }
  for (const lower of reports) {
    if (!isLowering(lower) || withdrawn.has(lower)) continue;
    const isAuthority = isByAuthority(lower, reports);
    for (const report of reports) {
      if (withdrawn.has(report) || !isLoweredBy(report, lower, isAuthority)) continue;
      withdrawn.add(report);
      relations.push({
        a: lower.id,
        b: report.id,
        type: "retracts",
        reason: `${lower.origin.name || lower.article.outlet} lowered the number: “${lower.claim.span.exact}”`,
      });
    }
  }
  // What was part of a withdrawn number fell with it.
  const ids = new Set([...withdrawn].map(({ id }) => id));
  for (const report of ids.size === 0 ? [] : reports) {
    const { id, partOf: whole } = report;
    if (whole === null || !ids.has(whole) || ids.has(id)) continue;
    ids.add(id);
    withdrawn.add(report);
    relations.push({
      a: whole,
      b: id,
      type: "retracts",
      reason: "the number it is a part of was taken back",
    });
  }
  return { withdrawn, relations };
}

// Rules that find a number being taken back. Other denials may deny the deed, "he denied killing three people";
// a number this large is denied as a number.
const TAKING_BACK = /correct|retract|withdr|taken-back|disown/u;
const LARGE_NUMBER = 20;

function isTakenBack({ claim, certainty, value, origin }: Report): boolean {
  if (certainty !== "denied") return false;
  const isLarge = origin.kind === "claimant" && (value.low ?? value.high ?? 0) >= LARGE_NUMBER;
  return isLarge || TAKING_BACK.test(claim.foundBy);
}

/** "Hawaii lowered the death toll to 97 from 115" */
function isLowering({ claim, certainty }: Report): boolean {
  return claim.foundBy === COUNT_RULES.lowered && certainty !== "denied";
}

/** An earlier higher number for the same people: of the one who lowered it, of a paper by itself, or of one authority where another did. */
function isLoweredBy(report: Report, lower: Report, isAuthority: boolean): boolean {
  if (report.population !== lower.population || report.place !== lower.place || report.isAddition)
    return false;
  if (numberOf(report) <= numberOf(lower) || !isLater(lower, report)) return false;
  const { origin } = report;
  return origin.kind !== "claimant" || origin.key === lower.origin.key || (origin.isOfficial && isAuthority);
}

/** A ministry, a mayor; or the place itself, where some count is: "Hawaii lowered the death toll". */
function isByAuthority({ origin }: Report, reports: readonly Report[]): boolean {
  return origin.isOfficial || reports.some(({ claim }) => claim.where?.name === origin.name);
}

/** Reports of the denied value, not later than the denial, if the denier is the one they rest on or the paper that printed them. */
function listDisowned(denial: Report, reports: readonly Report[]): Report[] {
  const alike = reports.filter((report) => {
    return report.certainty !== "denied" && isSameValue(report, denial) && !isLater(report, denial);
  });
  if (denial.origin.kind === "article") {
    return alike.filter(({ article }) => article.outlet === denial.article.outlet);
  }
  const { key, name } = denial.origin;
  const isBasis = alike.some(({ origin, claim }) => {
    return origin.key === key || claim.claimants.some((claimant) => claimant.name === name);
  });
  const claimants = new Set(
    alike.filter(({ origin }) => origin.kind === "claimant").map(({ origin }) => origin.key),
  );
  claimants.delete(key);
  if (!isBasis || claimants.size >= CLAIMANTS_THAT_HOLD) return [];
  return alike;
}

function isSameValue(x: Report, y: Report): boolean {
  return (x.value.low ?? x.value.high) === (y.value.low ?? y.value.high);
}
