import { HOUR } from "../times.ts";
import { type Agreement, type Disruption, FAMILIES, type Family, type Outage, type Watch } from "../types.ts";

/** Onsets so far apart, or one disruption inside another, are one outage. */
const TOGETHER = 6 * HOUR;

/** Disruptions of one place whose times overlap, as one outage with the families that saw it; in order of onset. */
export function findOutages(watches: readonly Watch[]): Outage[] {
  const byPlace = new Map<string, Disruption[]>();
  for (const { signal, disruptions } of watches) {
    const known = byPlace.get(signal.place) ?? [];
    known.push(...disruptions);
    byPlace.set(signal.place, known);
  }
  return [...byPlace.values()]
    .flatMap((disruptions) => joinOverlaps(disruptions).map(describeOutage))
    .sort((a, b) => a.begins.earliest - b.begins.earliest || (a.place < b.place ? -1 : 1));
}

function joinOverlaps(disruptions: readonly Disruption[]): Disruption[][] {
  const ordered = [...disruptions].sort((a, b) => a.onset - b.onset);
  const groups: { members: Disruption[]; until: number }[] = [];
  for (const disruption of ordered) {
    const until = Math.max(disruption.end ?? Number.POSITIVE_INFINITY, disruption.onset + TOGETHER);
    const last = groups.at(-1);
    if (last !== undefined && disruption.onset < last.until) {
      last.members.push(disruption);
      last.until = Math.max(last.until, until);
    } else groups.push({ members: [disruption], until });
  }
  return groups.map(({ members }) => members);
}

function describeOutage(disruptions: readonly Disruption[]): Outage {
  const first = disruptions[0];
  if (first === undefined) throw new Error("an outage has at least one disruption");
  // A later fall of the same outage (a second withdrawal of routes) is no onset of it.
  const firstOnsets = firstOfEach(disruptions);
  const ends = lastEnds(disruptions);
  const known = ends.filter((end) => end !== null);
  const families = FAMILIES.filter((family) => disruptions.some(({ signal }) => signal.family === family));
  return {
    place: first.signal.place,
    reach: first.signal.reach,
    basis: "series",
    begins: { earliest: Math.min(...firstOnsets), latest: Math.max(...firstOnsets) },
    ends:
      known.length < ends.length || known.length === 0
        ? null
        : { earliest: Math.min(...known), latest: Math.max(...known) },
    families,
    agreement: gradeAgreement(families),
    disruptions,
    statements: [],
    restorations: disruptions.flatMap(({ restorations }) => restorations).sort((a, b) => a.from - b.from),
  };
}

function firstOfEach(disruptions: readonly Disruption[]): number[] {
  const bySignal = new Map<string, number>();
  for (const { signal, onset } of disruptions)
    if (!bySignal.has(signal.name)) bySignal.set(signal.name, onset);
  return [...bySignal.values()];
}

/** The last end of each signal; routes, which come back long before people do, count only where nothing else fell. */
function lastEnds(disruptions: readonly Disruption[]): (number | null)[] {
  const telling = disruptions.filter(({ signal }) => signal.family !== "routing");
  const bySignal = new Map<string, number | null>();
  for (const { signal, end } of telling.length > 0 ? telling : disruptions) bySignal.set(signal.name, end);
  return [...bySignal.values()];
}

/** Routes alone prove little: networks may stay announced while nothing behind them answers, and the other way about. */
function gradeAgreement(families: readonly Family[]): Agreement {
  if (families.length >= 3) return "three families";
  if (families.length === 2) return "two families";
  return families[0] === "routing" ? "routing only" : "one family";
}
