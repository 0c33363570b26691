import type { Claim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { linkRewrites } from "./rewrites.ts";
import { findShared } from "./shared-keys.ts";
import { abbreviate } from "./words.ts";

/** Two articles, by index, of which one repeats the other, and the words that show it. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
}

/** Share of a text above which a copy is called nearly whole. */
const NEARLY_ALL = 0.9;
// Measured: independent reports of one event share up to 13 % of their runs, copies more.
const COPIED_SHARE = 0.2;
const FEWEST_RUNS = 8;

/** Finds articles that carry one agency's text, word for word or rewritten. `articles` are of one story. */
export function findCopies(articles: readonly Digest[], claims: readonly Claim[]): CopyGroup[] {
  const leaders = articles.map((_, index) => index);
  const leadOf = (index: number): number => {
    const lead = leaders[index] ?? index;
    return lead === index ? index : leadOf(lead);
  };
  const reasons = new Map<number, string>();
  for (const { a, b, reason } of [...linkCopies(articles), ...linkRewrites(articles, claims)]) {
    const [from, to] = [Math.max(leadOf(a), leadOf(b)), Math.min(leadOf(a), leadOf(b))];
    if (from === to) continue;
    leaders[from] = to;
    reasons.set(to, reasons.get(to) ?? reasons.get(from) ?? reason);
  }
  const groups: CopyGroup[] = [];
  for (const [lead, reason] of [...reasons].sort(([a], [b]) => a - b)) {
    if (leadOf(lead) !== lead) continue;
    const members = articles.filter((_, index) => leadOf(index) === lead);
    const ids = members.map(({ article }) => article.id);
    groups.push({ agency: findAgency(members), articles: ids, reason });
  }
  return groups;
}

function linkCopies(articles: readonly Digest[]): Link[] {
  const runs = articles.map((article) => article.runs);
  const links: Link[] = [];
  for (const { a, b, keys } of findShared(runs, Number.POSITIVE_INFINITY)) {
    const shorter = Math.min(runs[a]?.length ?? 0, runs[b]?.length ?? 0);
    if (keys.length < FEWEST_RUNS || keys.length < shorter * COPIED_SHARE) continue;
    const share = keys.length > shorter * NEARLY_ALL ? "nearly all" : "much";
    links.push({ a, b, reason: `${share} of the shorter text stands word for word in both` });
  }
  return links;
}

/** The agency that most of the articles credit, name in their text or are from; by mentions where that is a tie. */
function findAgency(members: readonly Digest[]): string | null {
  const votes = new Map<string, number>();
  const vote = (agency: string, weight: number) => votes.set(agency, (votes.get(agency) ?? 0) + weight);
  const naming = new Map<string, number>();
  for (const member of members) {
    const { credits, text, outlet } = member.article;
    for (const agency of credits) vote(agency, 1 + countMentions(text, agency) / 1000);
    const own = new Set(abbreviate(outlet));
    for (const name of member.names) {
      if (!own.has(name)) naming.set(name, (naming.get(name) ?? 0) + 1);
    }
  }
  const outlets = new Set(members.map(({ article }) => article.outlet));
  outlets.delete("");
  for (const outlet of outlets) {
    const times = Math.max(...abbreviate(outlet).map((name) => naming.get(name) ?? 0));
    if (times > 0) vote(outlet, 1 + times);
  }
  const ranked = [...votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function countMentions(text: string, name: string): number {
  return Math.min(text.split(name).length - 1, 999);
}
