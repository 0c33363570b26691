import type { Ledger, MeasuredEvidence, MeasuredInterval, MeasureRecord } from "../model/ledger.ts";
import { intervalsOf } from "./intervals.ts";
import type { PressClaim, PressLink, Verdict } from "./link/press-claim.ts";
import { spanOf } from "./link/scope.ts";
import type { Observation } from "./observe.ts";
import { DAY, formatMoment } from "./times.ts";
import type { Outage } from "./types.ts";

/**
 * The ledger with measured evidence on every order that cuts a network: the verdict of each of its claims, and the
 * intervals it was set beside. Orders without a claim in `observations` stay as they are.
 */
export function attachMeasured(ledger: Ledger, observations: readonly Observation[]): Ledger {
  return {
    ...ledger,
    stories: ledger.stories.map((story) => ({
      ...story,
      measures: story.measures.map((measure) => {
        const measured = findEvidence(measure, observations);
        return measured === null ? measure : { ...measure, measured };
      }),
    })),
  };
}

function findEvidence(
  { claims: ids }: MeasureRecord,
  observations: readonly Observation[],
): MeasuredEvidence | null {
  const own = new Set(ids);
  for (const { place, outages, links, claims } of observations) {
    const told = links.filter(({ claim }) => own.has(claim));
    if (told.length === 0) continue;
    const spoken = claims.filter(({ id }) => own.has(id));
    const near = outages.filter((outage) => isMeant(outage, told, spoken));
    return {
      place,
      reason: [...near.map(describeOutage), countVerdicts(told)].join("; "),
      verdicts: told.map(({ claim, verdict, reason }) => ({ claim, verdict, reason })),
      intervals: near.flatMap(intervalsOf).map(
        ({ signal, source, basis, onset, end, ending, depth, restorations, files }): MeasuredInterval => ({
          signal,
          source,
          basis,
          onset,
          end,
          ending,
          depth,
          restorations,
          files,
        }),
      ),
    };
  }
  return null;
}

/** The outages the claims were set beside, and those within a day of what they speak of. */
function isMeant(
  { begins, ends, basis }: Outage,
  links: readonly PressLink[],
  claims: readonly PressClaim[],
): boolean {
  if (links.some((link) => link.outage === begins.earliest && link.basis === basis)) return true;
  return claims.some((claim) => {
    const span = spanOf(claim);
    if (span === null) return false;
    const until = ends?.latest ?? Number.POSITIVE_INFINITY;
    return begins.earliest - DAY <= span.latest && until + DAY >= span.earliest;
  });
}

/** "measured (three families) from 8 Jan 2026 16:30 to 28 Jan 2026 11:00 UTC, back for a while twice" */
function describeOutage({ basis, begins, ends, agreement, restorations }: Outage): string {
  const end = ends === null ? "with no end seen" : `to ${formatMoment(ends.latest)}`;
  const word = basis === "series" ? `measured (${agreement})` : "stated, not measured here,";
  const count = restorations.length;
  const back =
    count === 0
      ? ""
      : `, back for a while ${count === 1 ? "once" : count === 2 ? "twice" : `${count} times`}`;
  return `${word} from ${formatMoment(begins.earliest)} ${end} UTC${back}`;
}

const IN_WORDS: Readonly<Record<Verdict, readonly [one: string, more: string]>> = {
  agrees: ["agrees", "agree"],
  "agrees-but-temporary": ["agrees but did not last", "agree but did not last"],
  "onset-differs": ["gives another time", "give another time"],
  "not-measurable": ["cannot be measured", "cannot be measured"],
  "no-data": ["has no data beside it", "have no data beside them"],
  contradicts: ["is contradicted", "are contradicted"],
};

/** "of 8 claims 6 agree, 1 agrees but did not last, 1 cannot be measured" */
function countVerdicts(links: readonly PressLink[]): string {
  const counts = Object.entries(IN_WORDS).flatMap(([verdict, [one, more]]) => {
    const count = links.filter((link) => link.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  return `of ${links.length} ${links.length === 1 ? "claim" : "claims"} ${counts.join(", ")}`;
}
