import { nameOfCountry } from "../country-names.ts";
import { DAY, formatMoment, formatTime } from "../times.ts";
import type { Outage } from "../types.ts";
import type { Measured, PressClaim, PressLink, TimeRange } from "./press-claim.ts";

/** The moment or stretch a claim speaks of, from its first to its last possible time; null where it has none. */
export function spanOf(claim: PressClaim): TimeRange | null {
  const ranges = [claim.begins, claim.ends, claim.holds].filter((range) => range !== null);
  if (ranges.length === 0) return null;
  return {
    earliest: Math.min(...ranges.map(({ earliest }) => earliest)),
    latest: Math.max(...ranges.map(({ latest }) => latest)),
  };
}

/** A verdict for claims that nothing here can judge, whatever was measured; null for all others. */
export function judgeScope(
  claim: PressClaim,
  { watches }: Measured,
  outages: readonly Outage[],
): PressLink | null {
  const { place, medium } = claim;
  const span = spanOf(claim);
  if (span === null) return answer(claim, "not-measurable", "the claim gives no time to look at");
  if (place.precision !== "country") {
    return answer(
      claim,
      "not-measurable",
      `no series or statement for ${namePart(place.name)} alone was given; ${describeNear(outages, place.country, span)}`,
    );
  }
  if (medium === "phone" || medium === "messengers")
    return answer(
      claim,
      "not-measurable",
      `${medium === "phone" ? "telephone calls" : "blocked services"} leave no trace in routing, probing or traffic; ${describeNear(outages, place.country, span)}`,
    );
  const hasAny = outages.length > 0 || watches.some(({ signal }) => signal.place === place.country);
  return hasAny
    ? null
    : answer(claim, "no-data", `no series or statement for ${nameOfCountry(place.country)} was given`);
}

/** "Almaty", "the capital" */
function namePart(name: string): string {
  return /^\p{Ll}/u.test(name) && !name.startsWith("the ") ? `the ${name}` : name;
}

/** What is known of the whole country around a time, in words. */
function describeNear(outages: readonly Outage[], country: string, span: TimeRange): string {
  const near = outages.filter(
    ({ begins, ends, reach }) =>
      reach === "country" &&
      begins.earliest <= span.latest + DAY &&
      (ends?.latest ?? Number.POSITIVE_INFINITY) >= span.earliest - DAY,
  );
  const [outage] = near;
  if (outage === undefined) return `nothing is known of ${nameOfCountry(country)} as a whole at that time`;
  const word = outage.basis === "series" ? "measured" : "stated";
  const restored = outage.restorations.find(
    ({ from, until }) => from <= span.latest && until >= span.earliest,
  );
  const began = `for ${nameOfCountry(country)} as a whole an outage is ${word} from ${formatTime(outage.begins.earliest)} UTC`;
  return restored === undefined
    ? began
    : `${began}, with a restoration from ${formatTime(restored.from)} to ${formatTime(restored.until)} UTC that did not last`;
}

/** One link; `apart` in minutes. */
export function answer(
  claim: PressClaim,
  verdict: PressLink["verdict"],
  reason: string,
  outage: Outage | null = null,
  apart: number | null = null,
): PressLink {
  return {
    claim: claim.id,
    verdict,
    basis: outage?.basis ?? "none",
    reason,
    outage: outage?.begins.earliest ?? null,
    apart,
  };
}

/** "from 2026-01-08T16:30Z (Active Probing) to …": where an outage is known from. */
export function nameSources(outage: Outage): string {
  if (outage.basis === "statements") {
    const { earliest, latest } = outage.begins;
    const first = outage.statements.filter(({ from }) => from >= earliest && from <= latest);
    return `stated by ${[...new Set(first.map(({ source }) => source))].slice(0, 4).join(", ")}`;
  }
  const signals = [...new Set(outage.disruptions.map(({ signal }) => signal.name))];
  return `measured by ${signals.join(", ")} (${outage.agreement})`;
}

/** "5 Jan 2022 10:30 to 11:15 UTC", or one moment. */
export function nameOnset({ begins: { earliest, latest } }: Outage): string {
  const first = formatMoment(earliest);
  const last = formatMoment(latest);
  if (first === last) return `${first} UTC`;
  const isSameDay = first.slice(0, -CLOCK) === last.slice(0, -CLOCK);
  return `${first} to ${isSameDay ? last.slice(-CLOCK) : last} UTC`;
}

/** Letters of "10:30". */
const CLOCK = 5;

/** True where they share a moment. */
export function overlap(a: TimeRange, from: number, until: number): boolean {
  return a.earliest <= until && a.latest >= from;
}

/** Seconds between a range and a stretch; 0 where they touch. */
export function distance({ earliest, latest }: TimeRange, from: number, until: number): number {
  return Math.max(0, earliest - until, from - latest);
}
