import type { Claim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import { addDays, earliestDay, latestDay } from "../model/edtf.ts";
import type { ArticleGroup } from "./group.ts";

/** How long before its first article a story may have begun. */
const DAYS_BEFORE_NEWS = 10;

/**
 * Looks again at background once the stories are known. A claim about 2 April is background to nothing when the story's other
 * articles appeared on 3 April; and where a story tells of nothing but one past happening, that happening is its own.
 * Returns all claims in their order.
 */
export function settleBackground(
  groups: readonly ArticleGroup[],
  digests: readonly Digest[],
  claims: readonly Claim[],
): Claim[] {
  if (claims.every(({ background }) => background === null)) return [...claims];
  const publishedOn = new Map(digests.map(({ article }) => [article.id, article.published?.edtf ?? null]));
  const ownOf = new Map<string, (day: Days) => boolean>();
  const countsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.kind !== "count") continue;
    const own = countsOf.get(claim.article);
    if (own === undefined) countsOf.set(claim.article, [claim]);
    else own.push(claim);
  }
  for (const { articles, period } of groups) {
    const isOwn = recogniseOwn(
      articles.map((id) => countsOf.get(id) ?? []),
      period,
      articles.flatMap((id) => publishedOn.get(id) ?? []),
    );
    for (const id of articles) ownOf.set(id, isOwn);
  }
  return claims.map((claim) => {
    if (claim.background === null) return claim;
    const days = daysOf(claim);
    const isOwn = ownOf.get(claim.article);
    if (days === null || isOwn === undefined || !isOwn(days)) return claim;
    // What the desk has set stays as it is.
    if (claim.desk?.verdict === "background") return claim;
    return settle(claim, publishedOn.get(claim.article) ?? null);
  });
}

const settled = new WeakMap<Claim, Claim>();

/** The claim as one of the story's own; the same object each time, so that what was worked out of it stays known. */
function settle(claim: Claim, asOf: string | null): Claim {
  const known = settled.get(claim);
  if (known !== undefined && known.asOf === asOf) return known;
  const own = { ...claim, background: null, asOf };
  settled.set(claim, own);
  return own;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Tells the days of the story's own happening: right before any of its articles, or the one past day all of them tell of. */
function recogniseOwn(
  counts: readonly (readonly Claim[])[],
  period: string,
  published: readonly string[],
): (days: Days) => boolean {
  const windows = [...new Set(published)].flatMap((edtf): Days[] => {
    const day = earliestDay(edtf);
    return day === null ? [] : [{ from: addDays(day, -DAYS_BEFORE_NEWS), to: day }];
  });
  const isAllPast = counts.every((own) => own.every(({ background }) => background !== null));
  const told = isAllPast ? mostTold(counts.flat()) : null;
  if (told !== null) windows.push(told);
  const [first, last] = [earliestDay(period), latestDay(period)];
  return ({ from, to }) => {
    // A single day that one late article calls long past is the story's own if it falls into the story's days.
    if (from === to && first !== null && last !== null && first <= from && to <= last) return true;
    return windows.some((window) => window.from <= from && to <= window.to);
  };
}

/** The past days that most counts tell of; the earlier where two are told of as often. */
function mostTold(claims: readonly Claim[]): Days | null {
  const times = new Map<string, { days: Days; count: number }>();
  for (const claim of claims) {
    const days = daysOf(claim);
    if (days === null) continue;
    const key = `${days.from}/${days.to}`;
    times.set(key, { days, count: (times.get(key)?.count ?? 0) + 1 });
  }
  const ranked = [...times.entries()].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return ranked[0]?.[1].days ?? null;
}

/** The days a claim happened on, where they are told to the month or better. */
function daysOf(claim: Claim): Days | null {
  const edtf = claim.when?.edtf ?? "";
  if (!/^\d{4}-\d{2}/u.test(edtf)) return null;
  const from = earliestDay(edtf);
  const to = latestDay(edtf);
  return from === null || to === null ? null : { from, to };
}
