import type { Observation } from "../observe.ts";
import { formatStamp } from "../times.ts";
import type { Outage, Window } from "../types.ts";

const CONNECTIVITY_SCHEMA = "sitrep-connectivity/1";

/** The whole observation as JSON; all stamps ISO 8601 in UTC, depths as shares of the baseline. */
export function writeConnectivityJson(observation: Observation, problems: readonly string[]): string {
  const { place, watches, statements, outages, claims, links } = observation;
  const content = {
    schema: CONNECTIVITY_SCHEMA,
    place,
    signals: watches.map(({ signal, step, from, until, judgedFrom, gaps }) => ({
      ...signal,
      stepSeconds: step,
      from: formatStamp(from),
      until: formatStamp(until),
      judgedFrom: stampOf(judgedFrom),
      gaps: gaps.map(writeWindow),
    })),
    intervals: listIntervals(observation),
    outages: outages.map(writeOutage),
    statements: statements.map(({ from, until, ...rest }) => ({
      ...rest,
      from: formatStamp(from),
      until: stampOf(until),
    })),
    links: links.map((link) => ({
      ...link,
      text: claims.find(({ id }) => id === link.claim)?.text ?? "",
      outage: stampOf(link.outage),
    })),
    problems,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** One detected or stated interval, as CSV and JSON give it. */
export interface Interval {
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
  readonly depth: number | null;
  readonly deepest: number | null;
  readonly restorations: readonly { readonly from: string; readonly until: string }[];
}

/** Every interval, in order of onset: one a signal, and one for each outage that is only stated. */
export function listIntervals({ watches, outages }: Observation): Interval[] {
  const measured = watches.flatMap(({ disruptions }) =>
    disruptions.map(
      ({ signal, onset, onsetAfter, end, ending, depth, deepest, restorations }): Interval => ({
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
        restorations: restorations.map(writeWindow),
      }),
    ),
  );
  const stated = outages
    .filter(({ basis }) => basis === "statements")
    .map(
      ({ place, reach, begins, ends, restorations, statements }): Interval => ({
        signal: "dated statements",
        source: [...new Set(statements.map(({ source }) => source))].join("; "),
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
        restorations: restorations.map(writeWindow),
      }),
    );
  return [...measured, ...stated].sort((a, b) =>
    a.onset !== b.onset ? (a.onset < b.onset ? -1 : 1) : a.signal < b.signal ? -1 : 1,
  );
}

function writeOutage({ place, reach, basis, begins, ends, families, agreement, restorations }: Outage) {
  return {
    place,
    scope: reach,
    basis,
    agreement,
    families,
    begins: { earliest: formatStamp(begins.earliest), latest: formatStamp(begins.latest) },
    ends: ends === null ? null : { earliest: formatStamp(ends.earliest), latest: formatStamp(ends.latest) },
    restorations: restorations.map(writeWindow),
  };
}

function writeWindow({ from, until }: Window) {
  return { from: formatStamp(from), until: formatStamp(until) };
}

function stampOf(time: number | null): string | null {
  return time === null ? null : formatStamp(time);
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
