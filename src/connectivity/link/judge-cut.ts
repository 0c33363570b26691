import { DAY, formatLength, formatTime, HOUR } from "../times.ts";
import type { Outage, Statement } from "../types.ts";
import { couldSee, findWitnesses } from "./coverage.ts";
import type { Measured, PressClaim, PressLink, TimeRange } from "./press-claim.ts";
import { answer, distance, nameOnset, nameSources, overlap, spanOf } from "./scope.ts";

/** An onset so far from the claim's own range still agrees: series come in half-hours, and the press rounds. */
const TOLERANCE = 2 * HOUR;
/** An outage so far from a claim is not the one it speaks of. */
const NEAR = DAY;

/** "The internet was cut": beside the outage that stood at that time. */
export function judgeCut(claim: PressClaim, { outages, watches }: Measured): PressLink {
  const span = spanOf(claim);
  if (span === null) return answer(claim, "not-measurable", "the claim gives no time to look at");
  const outage = nearest(outages, span);
  if (outage === null) return judgeSilence(claim, span, { outages, watches });
  const until = outage.ends?.latest ?? Number.POSITIVE_INFINITY;
  if (claim.begins === null) return judgeState(claim, span, outage);
  const apart = distance(claim.begins, outage.begins.earliest, outage.begins.latest);
  const part = apart > TOLERANCE && !isNationwide(claim) ? partialStart(outage, claim.begins) : undefined;
  if (part !== undefined)
    return answer(
      claim,
      "agrees",
      `part of the country was cut then: ${part.source} states "${part.text}" (${part.scope}) from ${formatTime(part.from)} UTC; the whole from ${nameOnset(outage)}`,
      outage,
      0,
    );
  if (apart > TOLERANCE) {
    const isInside = overlap(claim.begins, outage.begins.earliest, until);
    return answer(
      claim,
      "onset-differs",
      `the outage ${isInside ? "was on" : "is near"} but began ${formatLength(apart)} ${claim.begins.earliest > outage.begins.latest ? "earlier" : "later"}, ${nameOnset(outage)}, ${nameSources(outage)}`,
      outage,
      Math.round(apart / 60),
    );
  }
  if (claim.ends !== null && resumesAfter(outage, claim.ends)) {
    return answer(
      claim,
      "agrees-but-temporary",
      `the onset agrees (${nameOnset(outage)}, ${nameSources(outage)}), but the end did not last: ${describeLater(outage)}`,
      outage,
      0,
    );
  }
  return answer(claim, "agrees", `the onset lies at ${nameOnset(outage)}, ${nameSources(outage)}`, outage, 0);
}

/** A timed statement of a partial cut where the claim begins: mobile networks often go first. */
function partialStart({ statements }: Outage, begins: TimeRange): Statement | undefined {
  return statements.find(
    ({ says, from, precision }) =>
      says === "cut" && precision !== "day" && distance(begins, from, from) <= TOLERANCE,
  );
}

/** A state ("was experiencing a blackout") agrees while the outage stands, and says so where it had a pause. */
function judgeState(claim: PressClaim, span: TimeRange, outage: Outage): PressLink {
  const until = outage.ends?.latest ?? Number.POSITIVE_INFINITY;
  if (!overlap(span, outage.begins.earliest, until)) {
    const apart = distance(span, outage.begins.earliest, until);
    return answer(
      claim,
      "onset-differs",
      `the outage lies ${formatLength(apart)} from the time of the claim: ${nameOnset(outage)}, ${nameSources(outage)}`,
      outage,
      Math.round(apart / 60),
    );
  }
  const pause = outage.restorations.find(
    ({ from, until: back }) => from <= span.earliest && back >= span.latest,
  );
  if (pause !== undefined)
    return answer(
      claim,
      "agrees-but-temporary",
      `the outage was on, but all of that time lies in a restoration from ${formatTime(pause.from)} to ${formatTime(pause.until)} UTC`,
      outage,
      0,
    );
  return answer(
    claim,
    "agrees",
    `the outage was on: ${nameOnset(outage)}, ${nameSources(outage)}`,
    outage,
    0,
  );
}

function nearest(outages: readonly Outage[], span: TimeRange): Outage | null {
  const far = (outage: Outage) =>
    distance(span, outage.begins.earliest, outage.ends?.latest ?? Number.POSITIVE_INFINITY);
  const near = outages.filter((outage) => far(outage) <= NEAR);
  // Of several the nearest, then the one more families saw, series before statements.
  near.sort((a, b) => far(a) - far(b) || b.families.length - a.families.length);
  return near[0] ?? null;
}

/** Nothing was found. Only signals that would have seen a nationwide cut say that there was none. */
function judgeSilence(claim: PressClaim, span: TimeRange, { watches }: Measured): PressLink {
  const wide = { earliest: span.earliest - NEAR, latest: span.latest + NEAR };
  const witnesses = findWitnesses(watches, claim.place.country, wide);
  if (witnesses.length === 0)
    return answer(
      claim,
      "no-data",
      "no signal of the country has points and a learned baseline at that time",
    );
  const names = witnesses.map(({ signal }) => signal.name).join(", ");
  if (!isNationwide(claim))
    return answer(
      claim,
      "not-measurable",
      `the claim does not say that the whole country was cut; ${names} show the whole country only`,
    );
  if (claim.medium !== "internet")
    return answer(claim, "not-measurable", `${names} do not tell mobile networks from the rest`);
  if (!couldSee(witnesses))
    return answer(claim, "not-measurable", `${names} alone could have missed it: one family of signals`);
  const families = [...new Set(witnesses.map(({ signal }) => signal.family))].join(" and ");
  return answer(
    claim,
    "contradicts",
    `${families} (${names}) were measured throughout, from a day before to a day after, and none left its usual range`,
  );
}

/** "nationwide", "across the country", "total" */
function isNationwide({ scope, text }: PressClaim): boolean {
  return /\b(?:nation-?wide|nation-scale|national|country-?wide|across the country|whole country|entire country|total|complete)\b/iu.test(
    `${scope} ${text}`,
  );
}

function resumesAfter(outage: Outage, ends: TimeRange): boolean {
  const until = outage.ends?.latest ?? Number.POSITIVE_INFINITY;
  return until > ends.latest + TOLERANCE;
}

function describeLater({ restorations, ends }: Outage): string {
  const pauses = restorations
    .slice(0, 5)
    .map(({ from, until }) => `${formatTime(from)} to ${formatTime(until)}`)
    .join(", ");
  const last = ends === null ? "no lasting end is known" : `the last end is ${formatTime(ends.latest)} UTC`;
  return pauses === "" ? last : `it came back only from ${pauses} UTC, and ${last}`;
}
