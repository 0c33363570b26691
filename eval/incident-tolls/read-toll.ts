import type { CountClaim } from "../../src/model/claim.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import type { Incident } from "./gold.ts";

export const TOLLS = ["killed", "injured"] as const;
export type Toll = (typeof TOLLS)[number];

/** What a ledger says of one toll; `claim` is what it took the value from, null where the ledger is silent. */
export interface TollReading {
  readonly value: number;
  readonly isAnswered: boolean;
  readonly claim: CountClaim | null;
}

/** Reads the headline figure of the story with most articles under the default policy; a silent ledger says 0. */
export function readToll(ledger: Ledger, toll: Toll): TollReading {
  const story = [...ledger.stories].sort((a, b) => b.articles.length - a.articles.length)[0];
  const figure = story?.figures.find((one) => one.id === story.headline[toll]);
  const value = figure?.values.range;
  const number = value?.best ?? value?.low ?? value?.high ?? null;
  const claim = ledger.claims.find((one) => one.id === value?.claim);
  return { value: number ?? 0, isAnswered: number !== null, claim: claim?.kind === "count" ? claim : null };
}

/** One toll of one incident: what it was and what the ledger says. */
export interface TollOutcome {
  readonly incident: Incident;
  readonly toll: Toll;
  readonly truth: number;
  readonly reading: TollReading;
}

export function isRight({ truth, reading }: TollOutcome): boolean {
  return truth === reading.value;
}
