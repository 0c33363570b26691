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
  const country = claim.place.country;
  const near = measured.outages.filter((outage) => outage.place === country);
  const blocked = judgeScope(claim, measured, near);
  if (blocked !== null) return blocked;
  const judged = { ...measured, outages: near.filter(({ reach }) => reach === "country") };
  switch (claim.says) {
    case "cut":
      return judgeCut(claim, judged);
    case "restored":
      return judgeRestored(claim, judged);
    case "normal":
      return judgeNormal(claim, judged);
  }
}
