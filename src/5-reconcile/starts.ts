import { dayOf, daysBetween } from "../model/edtf.ts";
import type { Disagreement } from "../model/ledger.ts";
import type { HappeningWords } from "../model/lexicon/story.ts";
import { listBy } from "../model/list-by.ts";
import { isWithin } from "../model/place.ts";
import type { EventClaim } from "./episode-key.ts";
import { hasAny } from "./happening-words.ts";

const SAME_HAPPENING_DAYS = 10;

/** The claims that name the first day of protests. */
export function listStarts(claims: readonly EventClaim[], { firstDays, now }: HappeningWords): EventClaim[] {
  return claims.filter((claim) => {
    return (
      claim.event.type === "PROTEST" &&
      claim.background === null &&
      hasAny(claim.span.exact, firstDays) &&
      // "are now taking place" dates the going on, not the start.
      !now.has((claim.when?.text ?? "").toLowerCase()) &&
      dayOf(claim.when?.edtf ?? "") !== null
    );
  });
}

/** Days that different articles name for the start of the same protests. */
export function listStartDisagreements(starts: readonly EventClaim[]): Disagreement[] {
  const [first] = starts;
  if (first === undefined) return [];
  const same = starts.filter(
    (claim) => arePlaced(claim, first) && distanceInDays(claim, first) <= SAME_HAPPENING_DAYS,
  );
  const byDay = listBy(same, ({ when }) => when?.edtf ?? "");
  if (byDay.size < 2 || new Set(same.map(({ article }) => article)).size < 2) return [];
  const days = [...byDay].map(([day, own]) => `${day} (“${own[0]?.when?.text ?? day}”)`).sort();
  return [
    {
      question: "protests, first day",
      claims: same.map(({ id }) => id),
      type: "contradicts",
      reason: days.join(" and "),
    },
  ];
}

function distanceInDays(a: EventClaim, b: EventClaim): number {
  return Math.abs(daysBetween(dayOf(a.when?.edtf ?? "") ?? "", dayOf(b.when?.edtf ?? "") ?? ""));
}

/** In the same place, one in the other's, or in no place that is named. */
function arePlaced(a: EventClaim, b: EventClaim): boolean {
  if (a.where === null || b.where === null) return true;
  return isWithin(a.where, b.where) || isWithin(b.where, a.where);
}
