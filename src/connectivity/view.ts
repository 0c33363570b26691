import { describeWindow, type Interval, listIntervals, stampOf } from "./intervals.ts";
import type { PressClaim, TimeRange, Verdict } from "./link/press-claim.ts";
import type { Observation } from "./observe.ts";
import { formatStamp } from "./times.ts";
import type { Agreement, Family, Outage, Signal, Statement } from "./types.ts";

const CONNECTIVITY_SCHEMA = "sitrep-connectivity/1";

interface Stretch {
  readonly from: string;
  readonly until: string;
}

/** One signal with what a picture of it needs. */
interface SignalView extends Signal {
  readonly stepSeconds: number;
  readonly from: string;
  readonly until: string;
  /** Null where too little was learned for a verdict. */
  readonly judgedFrom: string | null;
  readonly gaps: readonly Stretch[];
  /** Seconds since 1970 UTC and value: the lowest and highest of each stretch, in order. Across a gap the line breaks. */
  readonly outline: readonly (readonly [time: number, value: number | null])[];
}

interface OutageView {
  readonly place: string;
  readonly scope: Outage["reach"];
  readonly basis: Outage["basis"];
  readonly agreement: Agreement;
  readonly families: readonly Family[];
  readonly begins: { readonly earliest: string; readonly latest: string };
  readonly ends: { readonly earliest: string; readonly latest: string } | null;
  readonly restorations: readonly Stretch[];
}

/** A press claim, what it says and when (its own range of time), with its verdict. */
interface LinkView {
  /** Id of the claim in the ledger. */
  readonly claim: string;
  readonly verdict: Verdict;
  readonly basis: "series" | "statements" | "none";
  readonly reason: string;
  readonly outage: string | null;
  readonly apart: number | null;
  readonly text: string;
  readonly place: string;
  readonly medium: PressClaim["medium"];
  readonly says: PressClaim["says"];
  readonly begins: Stretch | null;
  readonly ends: Stretch | null;
  readonly holds: Stretch | null;
}

/** Everything about one place as plain JSON: signals, intervals, outages, statements, claims with verdicts. All stamps ISO 8601 UTC. */
export interface ConnectivityView {
  readonly schema: typeof CONNECTIVITY_SCHEMA;
  readonly place: string;
  readonly signals: readonly SignalView[];
  readonly intervals: readonly Interval[];
  readonly outages: readonly OutageView[];
  readonly statements: readonly (Omit<Statement, "from" | "until"> & {
    readonly from: string;
    readonly until: string | null;
  })[];
  readonly links: readonly LinkView[];
  readonly problems: readonly string[];
}

/** What a page draws of one place: plain data that survives JSON, for whoever draws it. */
export function viewConnectivity(
  observation: Observation,
  problems: readonly string[] = [],
): ConnectivityView {
  const { place, watches, statements, outages, claims, links } = observation;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    schema: CONNECTIVITY_SCHEMA,
    place,
    signals: watches.map(({ signal, step, from, until, judgedFrom, gaps, outline }) => ({
      ...signal,
      stepSeconds: step,
      from: formatStamp(from),
      until: formatStamp(until),
      judgedFrom: stampOf(judgedFrom),
      gaps: gaps.map(describeWindow),
      outline: outline.map(({ time, value }) => [time, value] as const),
    })),
    intervals: listIntervals(observation),
    outages: outages.map(viewOutage),
    statements: statements.map(({ from, until, ...rest }) => ({
      ...rest,
      from: formatStamp(from),
      until: stampOf(until),
    })),
    links: links.flatMap((link) => {
      const claim = byId.get(link.claim);
      return claim === undefined ? [] : [{ ...link, outage: stampOf(link.outage), ...viewClaim(claim) }];
    }),
    problems,
  };
}

function viewClaim({ text, place, medium, says, begins, ends, holds }: PressClaim) {
  return {
    text,
    place: place.name,
    medium,
    says,
    begins: viewRange(begins),
    ends: viewRange(ends),
    holds: viewRange(holds),
  };
}

function viewRange(range: TimeRange | null): Stretch | null {
  return range === null ? null : describeWindow({ from: range.earliest, until: range.latest });
}

function viewOutage({ place, reach, basis, begins, ends, families, agreement, restorations }: Outage) {
  return {
    place,
    scope: reach,
    basis,
    agreement,
    families,
    begins: { earliest: formatStamp(begins.earliest), latest: formatStamp(begins.latest) },
    ends: ends === null ? null : { earliest: formatStamp(ends.earliest), latest: formatStamp(ends.latest) },
    restorations: restorations.map(describeWindow),
  };
}
