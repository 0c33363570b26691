import type { Verdict } from "../link/press-claim.ts";

/** Verdicts as a reader says them. */
export const IN_WORDS: Readonly<Record<Verdict, string>> = {
  agrees: "agrees",
  "agrees-but-temporary": "agrees, did not last",
  "onset-differs": "another time",
  "not-measurable": "not measurable",
  "no-data": "no data",
  contradicts: "contradicted",
};
