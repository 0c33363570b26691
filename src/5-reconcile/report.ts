import type { Modifier } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { CountClaim } from "../model/claim.ts";
import { latestDay } from "../model/edtf.ts";
import type { Origin } from "./origins.ts";

/** The number of a report as it answers its question. */
interface Value {
  readonly low: number | null;
  readonly high: number | null;
  readonly modifier: Modifier;
}

/** A count claim with what reconciling needs to know of it. */
export interface Report {
  readonly claim: CountClaim;
  /** The claim's own number; nothing is ever added to it or taken from it. */
  readonly value: Value;
  readonly article: Article;
  /** When the number was current: the claim's own time, else the article's. EDTF. */
  readonly asOf: string | null;
  /** Last day of `asOf`, ISO. */
  readonly day: string | null;
  /** Publication time in UTC, comparable as text; null where only the day is known or the claim has its own time. */
  readonly instant: string | null;
  readonly origin: Origin;
}

const UNDATED = "9999";

export function makeReport(claim: CountClaim, article: Article, origin: Origin): Report {
  const asOf = claim.asOf ?? article.published?.edtf ?? null;
  return {
    claim,
    value: claim.count,
    article,
    asOf,
    day: asOf === null ? null : latestDay(asOf),
    instant: findInstant(claim, article),
    origin,
  };
}

/** As-of order: by day, then by time of publication; undated reports last. */
export function compareReports(x: Report, y: Report): number {
  return (
    compareText(x.day ?? UNDATED, y.day ?? UNDATED) ||
    compareText(x.instant ?? "", y.instant ?? "") ||
    compareText(x.article.id, y.article.id) ||
    x.claim.span.start - y.claim.span.start ||
    compareText(x.claim.id, y.claim.id)
  );
}

/** True where `x` is known to be later than `y`. */
export function isLater(x: Report, y: Report): boolean {
  if (x.day === null || y.day === null) return false;
  if (x.day !== y.day) return x.day > y.day;
  return x.instant !== null && y.instant !== null && x.instant > y.instant;
}

function findInstant(claim: CountClaim, { published }: Article): string | null {
  if (claim.asOf !== null && claim.asOf !== published?.edtf) return null;
  return published === null ? null : readInstant(published);
}

const instants = new WeakMap<NonNullable<Article["published"]>, string | null>();

/** Asked for of every count of an article, and read once. */
function readInstant(published: NonNullable<Article["published"]>): string | null {
  let instant = instants.get(published);
  if (instant === undefined) {
    const time = Date.parse(published.instant ?? "");
    instant = Number.isNaN(time) ? null : new Date(time).toISOString();
    instants.set(published, instant);
  }
  return instant;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
