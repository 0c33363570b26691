import type { Digest, StoryMember } from "../model/digest.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { NumberTable } from "../model/number-table.ts";
import { AgencyFinder } from "./copied-agency.ts";
import { type Link, LinkRow } from "./links.ts";
import { RewriteFinder } from "./rewrites.ts";
import { SharedKeys, type SharedPair } from "./shared-keys.ts";

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
  private readonly links = new LinkRow(this.rankOf);
  private readonly agencies = new AgencyFinder();
  private readonly rewrites: RewriteFinder;

  /** `onCompare` is called for each pair of articles that is compared. */
  constructor(onCompare: () => void = () => {}) {
    this.rewrites = new RewriteFinder(this.rankOf, onCompare);
  }

  /** Gives the groups among `members`, all of one story and in order of publication; those of former calls must be among them. */
  find(members: readonly StoryMember[]): CopyGroup[] {
    // Most stories have one article and never get another: nothing is kept of it before.
    if (members.length < 2) return [];
    const fresh = members.filter(({ digest }) => !this.numbers.has(digest));
    for (const { digest } of fresh) this.numbers.set(digest, this.digests.push(digest) - 1);
    const numbers = members.map(({ digest }) => this.numbers.get(digest) ?? 0);
    numbers.forEach((number, rank) => {
      this.ranks[number] = rank;
    });
    for (const { digest } of fresh) this.byRuns.put(this.numbers.get(digest) ?? 0, digest.runs);
    for (const pair of this.byRuns.takeChanged()) this.linkCopies(pair);
    const digests = members.map(({ digest }) => digest);
    return this.join([this.links.list(), ...this.rewrites.find(fresh)], digests);
  }

  private linkCopies({ a, b, keys }: SharedPair): void {
    const shorter = Math.min(this.digests[a]?.runs.length ?? 0, this.digests[b]?.runs.length ?? 0);
    if (keys < FEWEST_RUNS || keys < shorter * COPIED_SHARE) {
      this.links.renew(a, b, null);
      return;
    }
    const share = keys > shorter * NEARLY_ALL ? "nearly all" : "much";
    this.links.renew(a, b, `${share} of the shorter text stands word for word in both`);
  }

  /** What is linked, by whatever way, is one group; its reason is that of its first link. */
  private join(rows: readonly (readonly Link[])[], articles: readonly Digest[]): CopyGroup[] {
    const leaders = Int32Array.from(articles, (_, index) => index);
    const leadOf = (index: number): number => {
      let lead = index;
      for (let next = leaders[lead] ?? lead; next !== lead; next = leaders[lead] ?? lead) lead = next;
      leaders[index] = lead;
      return lead;
    };
    const reasons = new Map<number, string>();
    for (const row of rows) {
      for (const { a, b, reason } of row) {
        const [one, other] = [leadOf(this.rankOf(a)), leadOf(this.rankOf(b))];
        const [from, to] = [Math.max(one, other), Math.min(one, other)];
        if (from === to) continue;
        leaders[from] = to;
        reasons.set(to, reasons.get(to) ?? reasons.get(from) ?? reason);
      }
    }
    const linked = [...articles.keys()].filter((index) => reasons.has(leadOf(index)));
    // In the order of their leaders, for none comes before its leader.
    const groups = [...listBy(linked, leadOf)];
    const texts = groups.map(([, members]) => members.flatMap((index) => articles[index] ?? []));
    const agencies = this.agencies.find(texts);
    return groups.map(([lead], at) => ({
      agency: agencies[at] ?? null,
      articles: (texts[at] ?? []).map(({ article }) => article.id),
      reason: reasons.get(lead) ?? "",
    }));
  }
}
