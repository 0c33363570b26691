import type { ConnectivityInterval } from "../model/connectivity-view.ts";
import type { Observation } from "./observe.ts";
import { formatStamp } from "./times.ts";
import type { Disruption, Outage, Window } from "./types.ts";

export type Interval = ConnectivityInterval;

/** Every interval, in order of onset: one a signal, and one for each outage that is only stated. */
export function listIntervals({ watches, outages }: Observation): Interval[] {
  const measured = watches.flatMap(({ disruptions }) => disruptions.map(describeMeasured));
  const stated = outages.filter(({ basis }) => basis === "statements").map(describeStated);
  return [...measured, ...stated].sort(byOnset);
}

/** The intervals that one outage stands on. */
export function intervalsOf(outage: Outage): Interval[] {
  return outage.basis === "statements"
    ? [describeStated(outage)]
    : outage.disruptions.map(describeMeasured).sort(byOnset);
}

function describeMeasured(disruption: Disruption): Interval {
  const { signal, onset, onsetAfter, end, ending, depth, deepest, restorations } = disruption;
  return {
    signal: signal.name,
    source: signal.source,
    family: signal.family,
    place: signal.place,
    scope: signal.reach,
    basis: "series",
    onset: formatStamp(onset),
    onsetAfter: formatStamp(onsetAfter),
    end: stampOf(end),
    ending,
    depth: round(depth),
    deepest: round(deepest),
    restorations: restorations.map(describeWindow),
    files: signal.files ?? [],
  };
}

function describeStated({ place, reach, begins, ends, restorations, statements }: Outage): Interval {
  return {
    signal: "dated statements",
    source: unique(statements.map(({ source }) => source)).join("; "),
    family: "",
    place,
    scope: reach,
    basis: "statements",
    onset: formatStamp(begins.latest),
    onsetAfter: formatStamp(begins.earliest),
    end: ends === null ? null : formatStamp(ends.latest),
    ending: ends === null ? "none" : "stated",
    depth: null,
    deepest: null,
    restorations: restorations.map(describeWindow),
    files: unique(statements.flatMap(({ file }) => file ?? [])).sort(),
  };
}

function byOnset(a: Interval, b: Interval): number {
  if (a.onset !== b.onset) return a.onset < b.onset ? -1 : 1;
  return a.signal < b.signal ? -1 : 1;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** Both ends of a stretch as stamps. */
export function describeWindow({ from, until }: Window): { readonly from: string; readonly until: string } {
  return { from: formatStamp(from), until: formatStamp(until) };
}

export function stampOf(time: number | null): string | null {
  return time === null ? null : formatStamp(time);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
