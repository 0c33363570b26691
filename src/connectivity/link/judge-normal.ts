import { couldSee, findWitnesses } from "./coverage.ts";
import type { Measured, PressClaim, PressLink } from "./press-claim.ts";
import { answer, nameOnset, nameSources, overlap, spanOf } from "./scope.ts";

/** A fall this deep cannot be called normal service. */
const DEEP = 0.5;

/** "There is no shutdown": contradicted only where two families of signals stood at less than half through all of that time. */
export function judgeNormal(claim: PressClaim, { outages, watches }: Measured): PressLink {
  const span = spanOf(claim);
  if (span === null) return answer(claim, "not-measurable", "the claim gives no time to look at");
  const outage = outages.find(({ begins, ends }) =>
    overlap(span, begins.earliest, ends?.latest ?? Number.POSITIVE_INFINITY),
  );
  const witnesses = findWitnesses(watches, claim.place.country, span);
  if (outage === undefined) {
    if (witnesses.length === 0) return answer(claim, "no-data", "no signal of the country has points then");
    return couldSee(witnesses)
      ? answer(claim, "agrees", "no signal of the country left its usual range then")
      : answer(claim, "not-measurable", "one family of signals alone could have missed a cut");
  }
  const deep = outage.disruptions.filter(
    ({ onset, end, depth, restorations }) =>
      onset <= span.earliest &&
      (end ?? Number.POSITIVE_INFINITY) >= span.latest &&
      depth >= DEEP &&
      !restorations.some(({ from, until }) => from <= span.latest && until >= span.earliest),
  );
  const families = new Set(deep.map(({ signal }) => signal.family));
  if (outage.basis === "series" && families.size >= 2)
    return answer(
      claim,
      "contradicts",
      `the country stood at less than half of its usual value all that time: ${nameOnset(outage)}, ${nameSources(outage)}`,
      outage,
    );
  return answer(
    claim,
    "not-measurable",
    `an outage is known (${nameOnset(outage)}, ${nameSources(outage)}), but not one that rules the claim out`,
    outage,
  );
}
