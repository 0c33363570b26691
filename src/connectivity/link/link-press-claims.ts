import { judgeCut } from "./judge-cut.ts";
import { judgeNormal } from "./judge-normal.ts";
import { judgeRestored } from "./judge-restored.ts";
import type { Measured, PressClaim, PressLink } from "./press-claim.ts";
import { judgeScope } from "./scope.ts";

/** Sets each press claim beside what was measured of its place and time. Only signals that could have seen it contradict. */
export function linkPressClaims(measured: Measured, claims: readonly PressClaim[]): PressLink[] {
  return claims.map((claim) => linkOne(measured, claim));
}

function linkOne(measured: Measured, claim: PressClaim): PressLink {
  const local = `${claim.place.country}-${claim.place.name}`;
  const hasLocal =
    claim.place.precision !== "country" && measured.watches.some(({ signal }) => signal.place === local);
  if (!hasLocal) return linkWhole(measured, claim);
  const link = linkWhole(measured, {
    ...claim,
    place: { ...claim.place, country: local, precision: "country" },
  });
  if (link.verdict !== "contradicts") return link;
  // A region's series bears its name, but its bounds are not the town's.
  return {
    ...link,
    verdict: "not-measurable",
    reason: `the series of ${claim.place.name} speak against it, but their bounds are not the place's own: ${link.reason}`,
  };
}

function linkWhole(measured: Measured, claim: PressClaim): PressLink {
  const country = claim.place.country;
  const near = measured.outages.filter((outage) => outage.place === country);
  const blocked = judgeScope(claim, measured, near);
  if (blocked !== null) return blocked;
  const judged = { ...measured, outages: near.filter(({ reach }) => reach !== "network") };
  switch (claim.says) {
    case "cut":
      return judgeCut(claim, judged);
    case "restored":
      return judgeRestored(claim, judged);
    case "normal":
      return judgeNormal(claim, judged);
  }
}
