import { formatLength, formatTime, HOUR } from "../times.ts";
import type { Disruption, Outage, Watch } from "../types.ts";
import { couldSee, findWitnesses } from "./coverage.ts";
import type { Measured, PressClaim, PressLink, TimeRange } from "./press-claim.ts";
import { answer, distance, nameSources, spanOf } from "./scope.ts";

const TOLERANCE = 2 * HOUR;
/** So much of the usual must be missing, at all signals, before "it is back" is contradicted. */
const DEEP = 0.5;
/** The claim may come so much before or after what it tells of. */
const MARGIN = 12 * HOUR;

/** "The internet was restored": beside ends and restorations of the outage before it. */
export function judgeRestored(claim: PressClaim, { outages, watches }: Measured): PressLink {
  const span = claim.begins ?? spanOf(claim);
  if (span === null) return answer(claim, "not-measurable", "the claim gives no time to look at");
  const before = outages.filter(({ begins }) => begins.earliest <= span.latest).at(-1);
  if (before === undefined)
    return answer(claim, "no-data", "no outage is known that a restoration could have ended");
  return before.basis === "statements"
    ? besideStatements(claim, span, before)
    : besideSeries(claim, span, before, watches);
}

function besideStatements(claim: PressClaim, span: TimeRange, outage: Outage): PressLink {
  const pause = outage.restorations.find((window) => touches(span, window.from, window.until));
  if (pause !== undefined)
    return answer(
      claim,
      "agrees-but-temporary",
      `it was back from ${formatTime(pause.from)} to ${formatTime(pause.until)} UTC, then cut again, ${nameSources(outage)}`,
      outage,
      0,
    );
  if (outage.ends === null)
    return answer(claim, "not-measurable", `no end is stated of the outage ${nameSources(outage)}`, outage);
  const apart = distance(span, outage.ends.earliest, outage.ends.latest);
  if (apart <= TOLERANCE) return answer(claim, "agrees", `it ended then, ${nameSources(outage)}`, outage, 0);
  return differs(claim, outage, apart, outage.ends.latest);
}

/** Where a signal stood at the time of the claim. */
type State = "came back" | "was back before" | "paused" | "stayed down";

function besideSeries(
  claim: PressClaim,
  span: TimeRange,
  outage: Outage,
  watches: readonly Watch[],
): PressLink {
  const telling = outage.disruptions.filter(({ signal }) => signal.family !== "routing");
  const states = (telling.length > 0 ? telling : outage.disruptions).map((disruption) => ({
    name: disruption.signal.name,
    disruption,
    state: stateAt(disruption, span),
  }));
  const named = (state: State) => [
    ...new Set(states.filter((one) => one.state === state).map(({ name }) => name)),
  ];
  const back = named("came back");
  const down = named("stayed down");
  if (back.length > 0 && down.length === 0)
    return answer(claim, "agrees", `${back.join(", ")} came back then (${outage.agreement})`, outage, 0);
  if (back.length > 0)
    return answer(
      claim,
      "onset-differs",
      `only ${back.join(", ")} came back then; ${down.join(", ")} stayed down ${describeEnd(outage)}`,
      outage,
    );
  const paused = states.find(({ state }) => state === "paused");
  if (paused !== undefined) {
    const pause = paused.disruption.restorations.find((window) => touches(span, window.from, window.until));
    return answer(
      claim,
      "agrees-but-temporary",
      `${named("paused").join(", ")} came back from ${formatTime(pause?.from ?? 0)} to ${formatTime(pause?.until ?? 0)} UTC, then fell again${down.length > 0 ? `; ${down.join(", ")} stayed down` : ""}`,
      outage,
      0,
    );
  }
  if (down.length === 0 && outage.ends !== null)
    return differs(
      claim,
      outage,
      distance(span, outage.ends.earliest, outage.ends.latest),
      outage.ends.latest,
    );
  if (isContradicted(claim, span, outage, watches))
    return answer(
      claim,
      "contradicts",
      `every signal of use or reachability stayed at less than half of its usual value for twelve hours before and after, ${nameSources(outage)}`,
      outage,
    );
  return answer(
    claim,
    "not-measurable",
    `the outage was still on, ${nameSources(outage)}, but the signals cannot exclude that part of the country was back`,
    outage,
  );
}

function stateAt({ end, restorations }: Disruption, span: TimeRange): State {
  if (end !== null && touches(span, end, end)) return "came back";
  if (end !== null && end < span.earliest) return "was back before";
  const pause = restorations.find((window) => touches(span, window.from, window.until));
  if (pause === undefined) return "stayed down";
  // A wobble within half a day of the lasting end is that recovery, not a return that was taken away.
  return end !== null && end - pause.until <= MARGIN ? "came back" : "paused";
}

function differs(claim: PressClaim, outage: Outage, apart: number, end: number): PressLink {
  return answer(
    claim,
    "onset-differs",
    `the end lies ${formatLength(apart)} from the claim: ${formatTime(end)} UTC, ${nameSources(outage)}`,
    outage,
    Math.round(apart / 60),
  );
}

function describeEnd({ ends }: Outage): string {
  return ends === null ? "to the end of the data" : `until ${formatTime(ends.latest)} UTC`;
}

function touches(span: TimeRange, from: number, until: number): boolean {
  return distance(span, from, until) <= TOLERANCE;
}

/** A claim of a partial return ("restored for banks", "partly") is never contradicted: the country stays down around it. */
function isContradicted(
  { place, scope, text, medium }: PressClaim,
  span: TimeRange,
  outage: Outage,
  watches: readonly Watch[],
): boolean {
  if (medium !== "internet" || PARTLY.test(`${scope} ${text}`)) return false;
  const wide = { earliest: span.earliest - MARGIN, latest: span.latest + MARGIN };
  const witnesses = findWitnesses(watches, place.country, wide);
  if (!couldSee(witnesses)) return false;
  return witnesses
    .filter(({ signal }) => signal.family !== "routing")
    .every(({ signal }) =>
      outage.disruptions.some(
        (disruption) =>
          disruption.signal.name === signal.name &&
          disruption.onset <= wide.earliest &&
          (disruption.end ?? wide.latest) >= wide.latest &&
          disruption.depth >= DEEP &&
          !disruption.restorations.some(({ from, until }) => from <= wide.latest && until >= wide.earliest),
      ),
    );
}

// "partially restored", "some users", "for banks", "in the capital"
const PARTLY =
  /\b(?:part|parts|partly|partial|partially|some|limited|gradual|gradually|slow|slowly|briefly|few|several|certain|banks?|cit(?:y|ies)|regions?|provinces?|areas?|capital)\b/iu;
