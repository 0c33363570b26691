import type { Standing } from "../model/article.ts";
import type { Relation } from "../model/ledger.ts";
import { isLater, type Report } from "./report.ts";

/** What was withdrawn of a figure: ids of its claims, and why. */
export interface Retractions {
  readonly withdrawn: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

// A number that this many named claimants stand by is not taken back by one denial.
const CLAIMANTS_THAT_HOLD = 3;

/** Finds the reports of one figure that no longer stand: of withdrawn articles, corrected, or disowned by their source. */
export function findRetractions(
  reports: readonly Report[],
  standings: ReadonlyMap<string, Standing>,
): Retractions {
  const withdrawn = new Set<string>();
  const relations: Relation[] = [];
  for (const { claim, article } of reports) {
    const standing = standings.get(article.id);
    if (standing?.state !== "canceled") continue;
    withdrawn.add(claim.id);
    const reason = `${article.outlet || article.source} withdrew the article: ${standing.reason}`;
    relations.push({ a: claim.id, b: claim.id, type: "retracts", reason });
  }
  for (const denial of reports) {
    if (!isTakenBack(denial) || withdrawn.has(denial.claim.id)) continue;
    for (const report of listDisowned(denial, reports)) {
      withdrawn.add(report.claim.id);
      relations.push({
        a: denial.claim.id,
        b: report.claim.id,
        type: "retracts",
        reason: `${denial.origin.name || denial.article.outlet} took the number back: “${denial.claim.span.exact}”`,
      });
    }
  }
  // What was part of a withdrawn number fell with it.
  for (const { claim } of reports) {
    const whole = claim.count.partOf;
    if (whole === null || !withdrawn.has(whole) || withdrawn.has(claim.id)) continue;
    withdrawn.add(claim.id);
    relations.push({
      a: whole,
      b: claim.id,
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

function isTakenBack({ claim, origin }: Report): boolean {
  if (claim.certainty !== "denied") return false;
  const isLarge = origin.kind === "claimant" && (claim.count.low ?? claim.count.high ?? 0) >= LARGE_NUMBER;
  return isLarge || TAKING_BACK.test(claim.foundBy);
}

/** Reports of the denied value, not later than the denial, if the denier is the one they rest on or the paper that printed them. */
function listDisowned(denial: Report, reports: readonly Report[]): Report[] {
  const alike = reports.filter((report) => {
    return report.claim.certainty !== "denied" && isSameValue(report, denial) && !isLater(report, denial);
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
  return (x.claim.count.low ?? x.claim.count.high) === (y.claim.count.low ?? y.claim.count.high);
}
