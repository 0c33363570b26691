/** What a signal watches: routes announced, addresses that answer, or people's use of the network. */
export const FAMILIES = ["routing", "reachability", "traffic"] as const;

export type Family = (typeof FAMILIES)[number];

/** How much of a country a signal covers. */
export type Reach = "country" | "region" | "network";

/** One measured series, named as its publisher names it. */
export interface Signal {
  readonly source: string;
  readonly name: string;
  readonly family: Family;
  /** ISO 3166-1 alpha-2 for a country, else the publisher's code. */
  readonly place: string;
  readonly reach: Reach;
  /** `own-window`: every file is scaled by its own maximum, so that two files must never be joined. */
  readonly scale: "absolute" | "own-window";
  readonly note?: string;
  /** Files or addresses its points were read from. */
  readonly files?: readonly string[];
}

/** `time` in seconds since 1970 UTC; null where nothing was measured: neither zero nor up. */
export interface Point {
  readonly time: number;
  readonly value: number | null;
}

/** Points in order of time, one for each stamp. */
export interface Series {
  readonly signal: Signal;
  readonly points: readonly Point[];
}

/** Seconds since 1970 UTC; `until` is the first moment after. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** A time one signal stood below its own baseline. Times in seconds since 1970 UTC; depths are shares of the baseline, 0..1. */
export interface Disruption {
  readonly signal: Signal;
  readonly onset: number;
  /** The last point measured before the onset: the fall lies between the two. */
  readonly onsetAfter: number;
  /** First point of the lasting recovery; null where the series ends first. */
  readonly end: number | null;
  /** `lasting`: the recovery held long enough; `provisional`: the series ended before that could be seen. */
  readonly ending: "lasting" | "provisional" | "none";
  /** Median depth outside the restorations. */
  readonly depth: number;
  readonly deepest: number;
  /** Baseline at the onset, in the signal's unit. */
  readonly baseline: number;
  readonly restorations: readonly Window[];
}

/** Everything one signal showed, and when it could have shown something. */
export interface Watch {
  readonly signal: Signal;
  /** Usual seconds between two points. */
  readonly step: number;
  readonly from: number;
  readonly until: number;
  /** First point with a verdict; null where too little was learned. */
  readonly judgedFrom: number | null;
  /** Stretches without any point, three steps or longer. */
  readonly gaps: readonly Window[];
  readonly disruptions: readonly Disruption[];
  /** Few points for drawing: the lowest and highest of each stretch, in order. */
  readonly outline: readonly Point[];
}

/** A dated claim by somebody who measured, or a row of a list of known shutdowns: words with a time, never a series. */
export interface Statement {
  readonly source: string;
  readonly place: string;
  readonly says: "cut" | "restored" | "ended";
  readonly from: number;
  readonly until: number | null;
  readonly precision: "minute" | "about" | "day";
  readonly scope: string;
  readonly text: string;
  readonly url?: string;
  /** File or address it was read from. */
  readonly file?: string;
}

/** All that was measured or stated of one outage of one place. */
export interface Outage {
  readonly place: string;
  readonly reach: Reach;
  /** `series`: measured points that were read; `statements`: only dated words. */
  readonly basis: "series" | "statements";
  /** First and last onset over its signals or statements. */
  readonly begins: { readonly earliest: number; readonly latest: number };
  /** First and last end over its signals; null while any of them is still down. */
  readonly ends: { readonly earliest: number; readonly latest: number } | null;
  readonly families: readonly Family[];
  readonly agreement: Agreement;
  readonly disruptions: readonly Disruption[];
  readonly statements: readonly Statement[];
  readonly restorations: readonly Window[];
}

/** A grade, never a product: how many of the three families fell together. */
export type Agreement = "three families" | "two families" | "one family" | "routing only" | "stated only";
