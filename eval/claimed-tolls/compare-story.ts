import type { Ledger } from "../../src/model/ledger.ts";
import { type FoundCount, listFoundCounts, matchCounts } from "../match-claims.ts";
import { type Comparison, compareDetails } from "./compare-details.ts";
import { compareFinals, type FinalOutcome } from "./compare-finals.ts";
import { compareRelations, type RelationOutcome } from "./compare-relations.ts";
import type { GoldClaim, GoldStory } from "./gold.ts";

/** All that is right and wrong in the ledger of one story. */
export interface StoryComparison {
  readonly story: GoldStory;
  readonly details: readonly Comparison[];
  readonly missed: readonly GoldClaim[];
  readonly extra: readonly FoundCount[];
  /** How many labelled claims were found when any metric will do. */
  readonly foundAnyMetric: number;
  readonly relations: readonly RelationOutcome[];
  readonly finals: readonly FinalOutcome[];
}

/** Compares the ledger made of a story's articles with its labels. */
export function compareStory(story: GoldStory, ledger: Ledger): StoryComparison {
  const found = listFoundCounts(ledger, story.texts);
  const matches = matchCounts(story.claims, found);
  const matchedGold = new Set(matches.map((match) => match.expected));
  const matchedFound = new Set(matches.map((match) => match.found));
  return {
    story,
    details: compareDetails(matches),
    missed: story.claims.filter((claim) => !matchedGold.has(claim)),
    extra: found.filter((one) => !matchedFound.has(one)),
    foundAnyMetric: matchCounts(story.claims, found, true).length,
    relations: compareRelations(story.relations, matches, ledger.stories),
    finals: compareFinals(story.finals, ledger),
  };
}
