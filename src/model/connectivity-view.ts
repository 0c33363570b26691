/** Stamps ISO 8601 UTC. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** What measurements say to a press claim. */
export type ConnectivityVerdict =
  | "agrees"
  | "agrees-but-temporary"
  | "onset-differs"
  | "not-measurable"
  | "no-data"
  | "contradicts";

/** One detected or stated interval, as CSV and JSON give it. */
export interface ConnectivityInterval {
  readonly signal: string;
  readonly source: string;
  readonly family: string;
  readonly place: string;
  readonly scope: string;
  readonly basis: "series" | "statements";
  readonly onset: string;
  /** The last point before the onset, or the first of several stated onsets. */
  readonly onsetAfter: string;
  readonly end: string | null;
  readonly ending: string;
  /** Share of what was usual, 0..1. */
  readonly depth: number | null;
  readonly deepest: number | null;
  readonly restorations: readonly Stretch[];
  /** Files or addresses it was read from. */
  readonly files: readonly string[];
}

/** One signal with what a picture of it needs. */
export interface SignalView {
  readonly source: string;
  readonly name: string;
  readonly family: string;
  /** ISO 3166-1 alpha-2 for a country, else the publisher's code. */
  readonly place: string;
  readonly reach: string;
  readonly scale: string;
  readonly note?: string;
  readonly files?: readonly string[];
  readonly stepSeconds: number;
  readonly from: string;
  readonly until: string;
  /** Null where too little was learned for a verdict. */
  readonly judgedFrom: string | null;
  readonly gaps: readonly Stretch[];
  /** Seconds since 1970 UTC and value: the lowest and highest of each stretch, in order. Across a gap the line breaks. */
  readonly outline: readonly (readonly [time: number, value: number | null])[];
}

export interface OutageView {
  readonly place: string;
  readonly scope: string;
  readonly basis: "series" | "statements";
  /** How many families of signals fell together, in words. */
  readonly agreement: string;
  readonly families: readonly string[];
  readonly begins: { readonly earliest: string; readonly latest: string };
  readonly ends: { readonly earliest: string; readonly latest: string } | null;
  readonly restorations: readonly Stretch[];
}

/** Somebody's dated words. */
interface StatementView {
  readonly source: string;
  readonly place: string;
  readonly says: "cut" | "restored" | "ended";
  readonly from: string;
  readonly until: string | null;
  readonly precision: string;
  readonly scope: string;
  readonly text: string;
  readonly url?: string;
  readonly file?: string;
}

/** A press claim, what it says and when (its own range of time), with its verdict. */
export interface LinkView {
  /** Id of the claim in the ledger. */
  readonly claim: string;
  readonly verdict: ConnectivityVerdict;
  readonly verdictInWords: string;
  readonly basis: "series" | "statements" | "none";
  readonly reason: string;
  readonly outage: string | null;
  /** Minutes from the claim's nearest time to the measured one; null where it holds it. */
  readonly apart: number | null;
  readonly text: string;
  readonly place: string;
  readonly medium: string;
  readonly says: "cut" | "restored" | "normal";
  readonly begins: Stretch | null;
  readonly ends: Stretch | null;
  readonly holds: Stretch | null;
}

/** Everything about one place as plain JSON: signals, intervals, outages, statements, claims with verdicts. All stamps ISO 8601 UTC. */
export interface ConnectivityView {
  readonly schema: "sitrep-connectivity/1";
  readonly place: string;
  readonly signals: readonly SignalView[];
  readonly intervals: readonly ConnectivityInterval[];
  readonly outages: readonly OutageView[];
  readonly statements: readonly StatementView[];
  readonly links: readonly LinkView[];
  readonly problems: readonly string[];
}
