import { sitrep } from "../../src/index.ts";
import type { Scorer } from "../scorer.ts";
import { compareStory } from "./compare-story.ts";
import { readGoldStories } from "./gold.ts";
import { summariseStories } from "./summarise.ts";

/** Counts with their claimants and relations, against every count of four stories labelled by hand. */
export const scoreClaimedTolls: Scorer = {
  name: "claimed-tolls",
  folder: "claimed-tolls",
  async score(goldFolder) {
    const comparisons = [];
    for (const story of readGoldStories(goldFolder)) {
      comparisons.push(compareStory(story, await sitrep(story.inputs)));
    }
    return summariseStories(comparisons);
  },
};
