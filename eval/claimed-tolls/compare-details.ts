import type { CountClaim } from "../../src/model/claim.ts";
import { isSameValue, type Match } from "../match-claims.ts";
import { f1OfTrue, share } from "../measures.ts";
import { isSameName, isSamePopulation } from "../names.ts";
import type { GoldClaim } from "./gold.ts";

/** One found claim with what was right about it. */
export interface Comparison {
  readonly match: Match<GoldClaim>;
  readonly right: Readonly<Record<Detail, boolean>>;
}

export const DETAILS = [
  "value",
  "modifier",
  "claimant",
  "part-of",
  "background",
  "certainty",
  "population",
] as const;

export type Detail = (typeof DETAILS)[number];

/** Compares every found claim with its label, field by field. */
export function compareDetails(matches: readonly Match<GoldClaim>[]): Comparison[] {
  const lineOf = new Map(matches.map((match) => [match.found.claim.id, match.expected.line]));
  return matches.map((match) => {
    const { expected, found } = match;
    const { claim } = found;
    return {
      match,
      right: {
        value: isSameValue(expected, claim),
        modifier: expected.modifier === claim.count.modifier,
        claimant: isSameClaimant(expected, originOf(claim)),
        "part-of": isSamePart(expected, claim, lineOf),
        background: expected.background === (claim.background !== null),
        certainty: expected.certainty === claim.certainty,
        population: isSamePopulation(
          expected.population,
          `${claim.count.population.text} ${claim.count.population.group}`,
        ),
      },
    };
  });
}

/** The name of who first said it; null where the outlet says it itself. */
export function originOf(claim: CountClaim): string | null {
  const [first] = claim.claimants;
  return first?.as === "origin" ? first.name : null;
}

/** Shares of found claims that are right in each field, and F1 of the two rare ones. */
export function summariseDetails(comparisons: readonly Comparison[]): Record<string, number> {
  const metrics: Record<string, number> = {};
  for (const detail of DETAILS) {
    metrics[detail] = share(comparisons.map((comparison) => comparison.right[detail]));
  }
  const named = comparisons.filter(({ match }) => match.expected.claimant !== null);
  metrics["claimant-named"] = share(named.map((comparison) => comparison.right.claimant));
  metrics["part-of-f1"] = f1OfParts(comparisons);
  metrics["background-f1"] = f1OfTrue(
    comparisons.map(({ match }) => ({
      truth: match.expected.background,
      guess: match.found.claim.background !== null,
    })),
  );
  return metrics;
}

function isSameClaimant(expected: GoldClaim, origin: string | null): boolean {
  if (expected.claimant === null || origin === null) return expected.claimant === origin;
  return isSameName(expected.claimant, origin) || isSameName(expected.claimantText ?? "", origin);
}

function isSamePart(expected: GoldClaim, claim: CountClaim, lineOf: ReadonlyMap<string, number>): boolean {
  const { partOf } = claim.count;
  if (expected.partOf === null || partOf === null) return expected.partOf === partOf;
  return lineOf.get(partOf) === expected.partOf;
}

/** A part given to the wrong whole is both a miss and a false alarm. */
function f1OfParts(comparisons: readonly Comparison[]): number {
  return f1OfTrue(
    comparisons.flatMap(({ match, right }) => {
      const truth = match.expected.partOf !== null;
      const guess = match.found.claim.count.partOf !== null;
      if (truth && guess && !right["part-of"]) {
        return [
          { truth: true, guess: false },
          { truth: false, guess: true },
        ];
      }
      return [{ truth, guess }];
    }),
  );
}
