import type { Place } from "../../model/annotation.ts";
import type { Claim } from "../../model/claim.ts";
import { earliestDay, latestDay } from "../../model/edtf.ts";
import { nameOfCountry } from "../country-names.ts";
import { DAY } from "../times.ts";
import type { PressClaim, TimeRange } from "./press-claim.ts";

/** Kinds of measure that cut a network: the word of the measure, and what it cuts. */
const MEDIA: Readonly<Record<string, PressClaim["medium"]>> = {
  internet_shutdown: "internet",
  mobile_internet_shutdown: "mobile internet",
  phone_shutdown: "phone",
  service_block: "messengers",
  messenger_block: "messengers",
  media_block: "messengers",
};

/** What the claims' articles know beyond them. */
export interface ArticleFacts {
  /** ISO 3166-1 alpha-2 of the country that the article reports on, for claims that name no place; or null. */
  readonly countryOf: (article: string) => string | null;
  /** Seconds that clocks of a country are ahead of UTC at a time. */
  readonly offsetOf: (country: string, time: number) => number;
}

/**
 * The ledger's claims of cut networks as press claims. Plans, conditions and background are left out: they claim no
 * state. Days are days of the place, not of UTC.
 */
export function pressClaimsOf(claims: readonly Claim[], facts: ArticleFacts): PressClaim[] {
  return claims.map((claim) => readClaim(claim, facts)).filter((claim) => claim !== null);
}

function readClaim(claim: Claim, { countryOf, offsetOf }: ArticleFacts): PressClaim | null {
  if (claim.kind !== "measure" || claim.background !== null) return null;
  const medium = MEDIA[claim.measure.measure];
  if (medium === undefined || claim.certainty === "planned" || claim.certainty === "conditional") return null;
  const country = claim.where?.country ?? countryOf(claim.article);
  if (country === null) return null;
  const range = (edtf: string | null) => rangeOfDays(edtf, (time) => offsetOf(country, time));
  const { begins, ends, action, scope } = claim.measure;
  const words = claim.span.exact;
  const says = claim.certainty === "denied" ? "normal" : action === "lifted" ? "restored" : "cut";
  const states = range(claim.when?.edtf ?? claim.asOf);
  return {
    id: claim.id,
    place: placeOf(claim.where, country, scope),
    medium: medium === "internet" && isMobile(words) ? "mobile internet" : medium,
    says,
    // A scope that the words themselves do not give was worked out: too little to contradict somebody for.
    scope: words.toLowerCase().includes(scope.toLowerCase()) ? scope : "",
    begins: says === "restored" ? (range(ends) ?? range(begins) ?? states) : range(begins),
    ends: says === "restored" ? null : range(ends),
    holds: states,
    text: words,
  };
}

/** "in the capital", "in border areas": a part of the country, whatever the claim's place was taken for. */
function placeOf(where: Place | null, country: string, scope: string): PressClaim["place"] {
  const place = where ?? { name: nameOfCountry(country), country, precision: "country" };
  const isPart = scope !== "" && scope !== NATIONWIDE && scope !== place.name;
  return place.precision === "country" && isPart ? { name: scope, country, precision: "region" } : place;
}

/** The word for a whole country in a measure's scope. */
const NATIONWIDE = "nationwide";

// "mobile internet", "cellular data"
function isMobile(words: string): boolean {
  return /\b(?:mobile|cellular)\b/iu.test(words);
}

/** First and last moment of the days that an EDTF date may mean; null where either side is open. */
export function rangeOfDays(edtf: string | null, offsetAt: (time: number) => number): TimeRange | null {
  if (edtf === null) return null;
  const [first, last] = [earliestDay(edtf), latestDay(edtf)];
  if (first === null || last === null) return null;
  const start = Date.parse(first) / 1000;
  const end = Date.parse(last) / 1000 + DAY - 1;
  return { earliest: start - offsetAt(start), latest: end - offsetAt(end) };
}
