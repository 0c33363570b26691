import type { Digest, StoryMember } from "../model/digest.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { NumberTable } from "../model/number-table.ts";
import { RewriteFinder } from "./rewrites.ts";
import { SharedKeys, type SharedPair } from "./shared-keys.ts";
import { abbreviate } from "./words.ts";

/** Two articles, by number, of which one repeats the other, and the words that show it. */
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

/** Finds articles that carry one agency's text, word for word or rewritten, while articles come to a story. */
export class CopyFinder {
  private readonly numbers = new Map<Digest, number>();
  private readonly digests: Digest[] = [];
  private ranks: number[] = [];
  private readonly rankOf = (number: number) => this.ranks[number] ?? 0;
  private readonly byRuns = new SharedKeys<number>(new NumberTable(), Number.POSITIVE_INFINITY, this.rankOf);
  private readonly links = new Map<string, Link>();
  private readonly rewrites: RewriteFinder;

  /** `onCompare` is called for each pair of articles that is compared. */
  constructor(onCompare: () => void = () => {}) {
    this.rewrites = new RewriteFinder(this.rankOf, onCompare);
  }

  /** Gives the groups among `members`, all of one story and in order of publication; those of former calls must be among them. */
  find(members: readonly StoryMember[]): CopyGroup[] {
    const fresh = members.filter(({ digest }) => !this.numbers.has(digest));
    for (const { digest } of fresh) this.numbers.set(digest, this.digests.push(digest) - 1);
    const numbers = members.map(({ digest }) => this.numbers.get(digest) ?? 0);
    numbers.forEach((number, rank) => {
      this.ranks[number] = rank;
    });
    for (const { digest } of fresh) this.byRuns.put(this.numbers.get(digest) ?? 0, digest.runs);
    for (const pair of this.byRuns.takeChanged()) this.linkCopies(pair);
    const { rankOf } = this;
    const copies = [...this.links.values()].sort(
      (x, y) => rankOf(x.a) - rankOf(y.a) || rankOf(x.b) - rankOf(y.b),
    );
    const digests = members.map(({ digest }) => digest);
    const links = [...copies, ...this.rewrites.find(fresh, digests)];
    return joinLinks(
      links.map(({ a, b, reason }) => ({ a: rankOf(a), b: rankOf(b), reason })),
      digests,
    );
  }

  private linkCopies({ a, b, keys }: SharedPair): void {
    const pair = `${a} ${b}`;
    const shorter = Math.min(this.digests[a]?.runs.length ?? 0, this.digests[b]?.runs.length ?? 0);
    if (keys < FEWEST_RUNS || keys < shorter * COPIED_SHARE) {
      this.links.delete(pair);
      return;
    }
    const share = keys > shorter * NEARLY_ALL ? "nearly all" : "much";
    this.links.set(pair, { a, b, reason: `${share} of the shorter text stands word for word in both` });
  }
}

/** What is linked, by whatever way, is one group; its reason is that of its first link. */
function joinLinks(links: readonly Link[], articles: readonly Digest[]): CopyGroup[] {
  const leaders = articles.map((_, index) => index);
  const leadOf = (index: number): number => {
    let lead = index;
    for (let next = leaders[lead] ?? lead; next !== lead; next = leaders[lead] ?? lead) lead = next;
    leaders[index] = lead;
    return lead;
  };
  const reasons = new Map<number, string>();
  for (const { a, b, reason } of links) {
    const [from, to] = [Math.max(leadOf(a), leadOf(b)), Math.min(leadOf(a), leadOf(b))];
    if (from === to) continue;
    leaders[from] = to;
    reasons.set(to, reasons.get(to) ?? reasons.get(from) ?? reason);
  }
  const membersOf = new Map<number, Digest[]>();
  articles.forEach((article, index) => {
    const lead = leadOf(index);
    const members = membersOf.get(lead);
    if (members === undefined) membersOf.set(lead, [article]);
    else members.push(article);
  });
  return [...reasons]
    .sort(([a], [b]) => a - b)
    .flatMap(([lead, reason]) => {
      const members = leadOf(lead) === lead ? (membersOf.get(lead) ?? []) : [];
      const ids = members.map(({ article }) => article.id);
      return members.length === 0 ? [] : [{ agency: findAgency(members), articles: ids, reason }];
    });
}

/** The agency that most of the articles credit, name in their text or are from; by mentions where that is a tie. */
function findAgency(members: readonly Digest[]): string | null {
  const votes = new Map<string, number>();
  const vote = (agency: string, weight: number) => votes.set(agency, (votes.get(agency) ?? 0) + weight);
  const outlets = new Set(members.map(({ article }) => article.outlet));
  outlets.delete("");
  const asked = new Set([...outlets].flatMap(abbreviate));
  const naming = new Map<string, number>();
  for (const member of members) {
    const { credits, text, outlet } = member.article;
    for (const agency of credits) vote(agency, 1 + countMentions(text, agency) / 1000);
    const own = new Set(abbreviate(outlet));
    for (const name of member.names) {
      if (asked.has(name) && !own.has(name)) naming.set(name, (naming.get(name) ?? 0) + 1);
    }
  }
  for (const outlet of outlets) {
    const times = Math.max(...abbreviate(outlet).map((name) => naming.get(name) ?? 0));
    if (times > 0) vote(outlet, 1 + times);
  }
  const ranked = [...votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

const MOST_MENTIONS = 999;

function countMentions(text: string, name: string): number {
  let mentions = 0;
  let at = text.indexOf(name);
  while (at >= 0 && mentions < MOST_MENTIONS) {
    mentions++;
    at = text.indexOf(name, at + name.length);
  }
  return mentions;
}
