import type { PlacePrecision } from "../../model/annotation.ts";
import type { ConnectivityVerdict } from "../../model/connectivity-view.ts";
import type { Outage, Watch } from "../types.ts";

/** A time as the press gives it: it lies between the two, seconds since 1970 UTC. */
export interface TimeRange {
  readonly earliest: number;
  readonly latest: number;
}

/** What a press claim says of a network at a place and time: all that linking needs. */
export interface PressClaim {
  /** Id of the claim in the ledger. */
  readonly id: string;
  readonly place: { readonly name: string; readonly country: string; readonly precision: PlacePrecision };
  /** `phone` covers calls; `messengers` covers blocked services: no signal here measures either. */
  readonly medium: "internet" | "mobile internet" | "phone" | "messengers";
  /** `cut`: it was off; `restored`: it came back; `normal`: somebody denies that it was off. */
  readonly says: "cut" | "restored" | "normal";
  /** The claim's own words for how much was cut: "nationwide", "partial", "". */
  readonly scope: string;
  /** When it began (or, of a restoration, when it came back); null where the claim speaks of a state only. */
  readonly begins: TimeRange | null;
  /** When it ended; null where the claim does not say. */
  readonly ends: TimeRange | null;
  /** When the claim says the state held: the day it speaks of, for claims without a beginning. */
  readonly holds: TimeRange | null;
  readonly text: string;
}

export type Verdict = ConnectivityVerdict;

/** What the measurements say to one claim, with the reason in words. */
export interface PressLink {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly basis: "series" | "statements" | "none";
  readonly reason: string;
  /** Onset of the outage it was set beside, seconds since 1970 UTC. */
  readonly outage: number | null;
  /** Minutes from the claim's nearest time to the measured one; null where it holds it. */
  readonly apart: number | null;
}

/** What was measured: outages, and the signals that could have seen one. */
export interface Measured {
  readonly outages: readonly Outage[];
  readonly watches: readonly Watch[];
}
