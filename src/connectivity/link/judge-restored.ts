import { formatLength, formatTime, HOUR } from "../times.ts";
import type { Outage } from "../types.ts";
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
  const pause = before.restorations.find(
    ({ from, until }) => from <= span.latest + TOLERANCE && until >= span.earliest - TOLERANCE,
  );
  if (pause !== undefined)
    return answer(
      claim,
      "agrees-but-temporary",
      `it was back from ${formatTime(pause.from)} to ${formatTime(pause.until)} UTC, then cut again, ${nameSources(before)}`,
      before,
      0,
    );
  if (before.ends !== null) {
    const apart = distance(span, before.ends.earliest, before.ends.latest);
    if (apart <= TOLERANCE)
      return answer(claim, "agrees", `it ended then, ${nameSources(before)}`, before, 0);
    if (span.earliest > before.ends.latest || !contradictedBy(before, span, { outages, watches }, claim))
      return answer(
        claim,
        "onset-differs",
        `the end lies ${formatLength(apart)} from the claim: ${formatTime(before.ends.latest)} UTC, ${nameSources(before)}`,
        before,
        Math.round(apart / 60),
      );
  }
  if (contradictedBy(before, span, { outages, watches }, claim))
    return answer(
      claim,
      "contradicts",
      `every signal that was measured then stayed at less than half of its usual value for twelve hours before and after, ${nameSources(before)}`,
      before,
    );
  return answer(
    claim,
    "not-measurable",
    `the outage was still on, ${nameSources(before)}, but the signals cannot exclude that part of the country was back`,
    before,
  );
}

/** A claim of a partial return ("restored for banks", "partly") is never contradicted: the country stays down around it. */
function contradictedBy(
  outage: Outage,
  span: TimeRange,
  { watches }: Measured,
  { place, scope, text }: PressClaim,
): boolean {
  if (outage.basis !== "series" || /\b(?:part|some|limited|gradual|slow)/iu.test(`${scope} ${text}`))
    return false;
  const wide = { earliest: span.earliest - MARGIN, latest: span.latest + MARGIN };
  const witnesses = findWitnesses(watches, place.country, wide);
  if (!couldSee(witnesses)) return false;
  return witnesses
    .filter(({ signal }) => signal.family !== "routing")
    .every(({ signal, disruptions }) =>
      disruptions.some(
        ({ onset, end, depth, restorations }) =>
          signal.place === outage.place &&
          onset <= wide.earliest &&
          (end ?? wide.latest) >= wide.latest &&
          depth >= DEEP &&
          !restorations.some(({ from, until }) => from <= wide.latest && until >= wide.earliest),
      ),
    );
}
