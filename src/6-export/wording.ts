import type { Certainty } from "../model/annotation.ts";
import type { Claim, Count, CountClaim, Metric } from "../model/claim.ts";
import type { FigureStatus, Policy, PolicyValue, RelationType, Support } from "../model/ledger.ts";

/** 3700 → "3,700". Grouped by hand: the same bytes in every locale. */
export function wordNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,6}$)/gu, ",");
}

/** A count in its own words: "8", "at least 164", "more than 300", "about 40", "26–30", "dozens". */
export function wordCount(count: Count): string {
  const { low, high, modifier } = count;
  if (modifier === "vague") return count.numberText.toLowerCase();
  if (modifier === "range" && low !== null && high !== null) return wordSpan(low, high);
  if (low !== null && low === high)
    return modifier === "about" ? `about ${wordNumber(low)}` : wordNumber(low);
  if (high === null && low !== null) return wordLow(count, low);
  if (low === null && high !== null) return wordHigh(count, high);
  return low !== null && high !== null ? wordSpan(low, high) : count.numberText;
}

/** A figure's value under `policy`; `ucdp` names its three estimates where they differ. */
export function wordPolicyValue(policy: Policy, value: PolicyValue, claims: readonly CountClaim[]): string {
  const { low, best, high } = value;
  if (policy !== "ucdp" || low === null || best === null || high === null || low === high) {
    return wordValue(value, claims);
  }
  const [lowest, middle, highest] = [low, best, high].map((bound) => wordBound(bound, "low", claims));
  return `low ${lowest}, best ${middle}, high ${highest}`;
}

/**
 * One policy's value in words. A bound keeps the words of the claim that set it, so that no number appears
 * that no article gave: 301 of "more than 300" is never printed.
 */
export function wordValue(value: PolicyValue, claims: readonly CountClaim[]): string {
  const { low, high, best } = value;
  const own = claims.find((claim) => claim.id === value.claim);
  if (own && own.count.low === low && own.count.high === high) return wordCount(own.count);
  const same = claims.find((claim) => claim.count.low === low && claim.count.high === high);
  if (same && (low !== null || high !== null)) return wordCount(same.count);
  if (low === null && high === null) return best === null ? "no value" : wordNumber(best);
  const lowest = low === null ? "" : wordBound(low, "low", claims);
  const highest = high === null ? "" : wordBound(high, "high", claims);
  if (high === null) return /^\d/u.test(lowest) ? `at least ${lowest}` : lowest;
  if (low === null) return /^\d/u.test(highest) ? `up to ${highest}` : highest;
  if (low === high) return lowest;
  return /^\d/u.test(lowest) && /^\d/u.test(highest) ? `${lowest}–${highest}` : `${lowest} to ${highest}`;
}

function wordBound(bound: number, side: "low" | "high", claims: readonly CountClaim[]): string {
  const named = claims.filter((claim) => claim.count[side] === bound);
  const plain = named.find(
    (claim) => claim.count.low === claim.count.high && claim.count.modifier !== "about",
  );
  const ranged = named.find(
    (claim) => claim.count.modifier === "range" || claim.count.modifier === "at_least",
  );
  const chosen = plain ?? ranged ?? named[0];
  if (!chosen || chosen === plain || chosen === ranged) return wordNumber(bound);
  return wordCount(chosen.count);
}

function wordSpan(low: number, high: number): string {
  return low === high ? wordNumber(low) : `${wordNumber(low)}–${wordNumber(high)}`;
}

function wordLow(count: Count, low: number): string {
  return count.modifier === "more_than" ? `more than ${wordNumber(low - 1)}` : `at least ${wordNumber(low)}`;
}

function wordHigh(count: Count, high: number): string {
  return count.modifier === "fewer_than" ? `fewer than ${wordNumber(high + 1)}` : `up to ${wordNumber(high)}`;
}

/** "security_forces" → "security forces". */
export function wordGroup(group: string): string {
  return group.replaceAll("_", " ");
}

/** "Killed", "Injured": a metric as a heading. */
export function wordMetric(metric: Metric): string {
  return metric === "participated" ? "Took part" : capitalise(metric);
}

export function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** "3 articles, 2 outlets, 1 origin". Outlets and agencies are counted where there are several articles. */
export function wordSupport(support: Support): string {
  const parts = [countOf(support.articles, "article")];
  if (support.articles > 1) parts.push(countOf(support.outlets, "outlet"));
  if (support.articles > 1 && support.agencies > 0)
    parts.push(countOf(support.agencies, "agency", "agencies"));
  parts.push(countOf(support.origins, "origin"));
  return parts.join(", ");
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${wordNumber(count)} ${count === 1 ? one : many}`;
}

export const STATUS_WORDS: Readonly<Record<FigureStatus, string>> = {
  "single-origin": "single origin",
  agreed: "origins agree",
  rising: "rising",
  falling: "falling",
  disputed: "disputed",
  retracted: "withdrawn",
};

export const STATUS_MEANINGS: Readonly<Record<FigureStatus, string>> = {
  "single-origin": "every article that gives it leads back to the same source",
  agreed: "independent sources give values that fit together",
  rising: "later counts are higher than earlier ones",
  falling: "later counts are lower than earlier ones",
  disputed: "sources give values that cannot both be right",
  retracted: "the source that gave it, or one above it, took it back",
};

export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  same: "says the same as",
  updates: "updates",
  compatible: "is compatible with",
  "part-of": "is part of",
  "different-population": "counts other people than",
  "different-metric": "counts something else than",
  "different-place": "speaks of another place than",
  "different-period": "speaks of another period than",
  contradicts: "contradicts",
  retracts: "takes back",
};

/** What kind of difference two values show, as a heading. */
export const DISAGREEMENT_WORDS: Readonly<Record<RelationType, string>> = {
  same: "the same value",
  updates: "a later count",
  compatible: "values that fit together",
  "part-of": "a part and its whole",
  "different-population": "different people counted",
  "different-metric": "different things counted",
  "different-place": "different places",
  "different-period": "different periods",
  contradicts: "contradiction",
  retracts: "taken back",
};

/** How sure the source's own words are; "" for a plain statement. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  stated: "",
  reported: "reported",
  alleged: "alleged",
  denied: "denied",
  planned: "planned, not yet done",
  conditional: "conditional",
};

/** How something was said, "" for direct speech: who denied that a ship was full did not say that it was. */
export function wordManner({ certainty, statement }: Extract<Claim, { kind: "statement" }>): string {
  if (certainty === "denied") return CERTAINTY_WORDS.denied;
  return statement.direct ? "" : CERTAINTY_WORDS.reported;
}

export const POLICY_WORDS: Readonly<Record<Policy, string>> = {
  range: "From the lowest to the highest value of the latest date that claims speak of. The default.",
  "latest-official":
    "The newest value whose origin is an authority: a ministry, a prosecutor, a police force.",
  conservative: "The lowest credible value of the latest date, as ACLED's coders would take it.",
  ucdp: "Low, best and high estimates, as the Uppsala Conflict Data Program lists them.",
  "majority-of-origins":
    "The value that most independent origins give. Outlets that repeat one origin count once.",
  "highest-reported": "The highest value any origin gives, for planning for the worst.",
};
