import type { Claim } from "../model/claim.ts";
import type { StoryMember } from "../model/digest.ts";
import { addDays, earliestDay, latestDay } from "../model/edtf.ts";
import { areSame } from "../model/same.ts";
import type { ArticleGroup } from "./group.ts";

/** How long before its first article a story may have begun. */
const DAYS_BEFORE_NEWS = 10;

/**
 * Looks again at background once the stories are known. A claim about 2 April is background to nothing when the story's other
 * articles appeared on 3 April; and where a story tells of nothing but one past happening, that happening is its own.
 * Returns all members in their order.
 */
export function settleBackground(
  groups: readonly ArticleGroup[],
  members: readonly StoryMember[],
): StoryMember[] {
  const byId = new Map(members.map((member) => [member.digest.article.id, member]));
  const settledOf = new Map<StoryMember, StoryMember>();
  for (const { articles, period } of groups) {
    const own = articles.flatMap((id) => byId.get(id) ?? []);
    const settled = new BackgroundSettler().settle(own, period);
    for (const [at, member] of own.entries()) settledOf.set(member, settled[at] ?? member);
  }
  return members.map((member) => settledOf.get(member) ?? member);
}

/** Settles the background of one story, as `settleBackground` does, while articles come. */
export class BackgroundSettler {
  private readonly kept = new Map<StoryMember, Settled>();
  private ownDays: OwnDays | null = null;

  /** Gives the members in their order, each the same object from call to call while nothing of it changes. */
  settle(members: readonly StoryMember[], period: string): StoryMember[] {
    const all = members.map((member) => this.kept.get(member) ?? this.read(member));
    const ownDays = findOwnDays(all, period);
    const isAsBefore = this.ownDays !== null && areSameDays(this.ownDays, ownDays);
    this.ownDays = ownDays;
    return all.map((one) => {
      if (one.now === null || (!isAsBefore && one.past.length > 0)) one.now = settleMember(one, ownDays);
      return one.now;
    });
  }

  /** A member as it was settled last. */
  find(member: StoryMember): StoryMember {
    return this.kept.get(member)?.now ?? member;
  }

  private read(member: StoryMember): Settled {
    const past = member.claims.flatMap((claim) => {
      // What the desk has set stays as it is.
      const days = claim.background === null || claim.desk?.verdict === "background" ? null : daysOf(claim);
      return days === null ? [] : [{ claim, days }];
    });
    const counts = member.claims.filter(({ kind }) => kind === "count");
    const arePast = counts.every(({ background }) => background !== null);
    const published = member.digest.article.published?.edtf ?? null;
    const one = { member, published, past, counts: arePast ? counts : null, now: null };
    this.kept.set(member, one);
    return one;
  }
}

/** What settling needs of an article, and what became of it. */
interface Settled {
  readonly member: StoryMember;
  /** EDTF. */
  readonly published: string | null;
  /** Claims of the past that may be the story's own, with their days. */
  readonly past: readonly { readonly claim: Claim; readonly days: Days }[];
  /** The article's counts where all of them are of the past; else null. */
  readonly counts: readonly Claim[] | null;
  now: StoryMember | null;
}

/** The member with those of its claims as the story's own that are; the same object where that changes nothing. */
function settleMember({ member, published, past, now }: Settled, days: OwnDays): StoryMember {
  const own = new Map<Claim, Claim>();
  for (const one of past) if (isOwn(one.days, days)) own.set(one.claim, settle(one.claim, published));
  if (own.size === 0) return member;
  const claims = member.claims.map((claim) => own.get(claim) ?? claim);
  return now !== null && areSame(now.claims, claims) ? now : { digest: member.digest, claims };
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

/** The days of the story's own happening: right before any of its articles, or the one past day all of them tell of. */
interface OwnDays {
  readonly windows: readonly Days[];
  /** The story's first and last day. */
  readonly first: string | null;
  readonly last: string | null;
}

function findOwnDays(members: readonly Settled[], period: string): OwnDays {
  const published = new Set<string>();
  for (const one of members) if (one.published !== null) published.add(one.published);
  const windows = [...published].sort().flatMap((edtf): Days[] => {
    const day = earliestDay(edtf);
    return day === null ? [] : [{ from: addDays(day, -DAYS_BEFORE_NEWS), to: day }];
  });
  const isAllPast = members.every(({ counts }) => counts !== null);
  const told = isAllPast ? mostTold(members.flatMap(({ counts }) => counts ?? [])) : null;
  if (told !== null) windows.push(told);
  return { windows, first: earliestDay(period), last: latestDay(period) };
}

function areSameDays(a: OwnDays, b: OwnDays): boolean {
  return (
    a.first === b.first &&
    a.last === b.last &&
    a.windows.length === b.windows.length &&
    a.windows.every(({ from, to }, at) => from === b.windows[at]?.from && to === b.windows[at]?.to)
  );
}

function isOwn({ from, to }: Days, { windows, first, last }: OwnDays): boolean {
  // A single day that one late article calls long past is the story's own if it falls into the story's days.
  if (from === to && first !== null && last !== null && first <= from && to <= last) return true;
  return windows.some((window) => window.from <= from && to <= window.to);
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
