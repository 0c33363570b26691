import type { ConnectivityView, OutageView, Stretch } from "../model/connectivity-view.ts";
import { describeWindow, listIntervals, stampOf } from "./intervals.ts";
import type { PressClaim, TimeRange } from "./link/press-claim.ts";
import type { Observation } from "./observe.ts";
import { IN_WORDS } from "./show/verdicts.ts";
import { formatStamp } from "./times.ts";
import type { Outage } from "./types.ts";

const CONNECTIVITY_SCHEMA = "sitrep-connectivity/1";

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
      if (claim === undefined) return [];
      const verdictInWords = IN_WORDS[link.verdict];
      return [{ ...link, verdictInWords, outage: stampOf(link.outage), ...viewClaim(claim) }];
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

function viewOutage(outage: Outage): OutageView {
  const { place, reach, basis, begins, ends, families, agreement, restorations } = outage;
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
