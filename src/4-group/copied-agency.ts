import type { Digest } from "../model/digest.ts";
import { listAdded } from "../model/same.ts";
import { abbreviate } from "./words.ts";

/** What the articles that carry one text tell of the agency behind it. */
interface Count {
  members: readonly Digest[];
  readonly outlets: ReadonlySet<string>;
  /** Votes of credits, in thousandths, so that their sum is the same in any order. */
  readonly votes: Map<string, number>;
  /** How many members name a paper of the others, by its names. */
  readonly naming: Map<string, number>;
}

const ONE_VOTE = 1000;

/** Finds the agency behind copied text while copies come: what earlier copies tell is counted once. */
export class AgencyFinder {
  private counts = new Map<Digest, Count>();
  private readonly shortNames = new Map<string, ReadonlySet<string>>();

  /** For each text the agency behind it; `texts` are the articles that carry each, in order of publication. */
  find(texts: readonly (readonly Digest[])[]): (string | null)[] {
    const counts = texts.map((members) => this.count(members));
    this.counts = new Map(
      counts.flatMap((count) => count.members.slice(0, 1).map((first) => [first, count])),
    );
    return counts.map((count) => this.pick(count));
  }

  /** The agency that most of the articles credit, name in their text or are from; by mentions where that is a tie. */
  private pick({ outlets, votes: credited, naming }: Count): string | null {
    const votes = new Map(credited);
    for (const outlet of outlets) {
      let times = 0;
      for (const name of this.abbreviate(outlet)) times = Math.max(times, naming.get(name) ?? 0);
      if (times > 0) votes.set(outlet, (votes.get(outlet) ?? 0) + (1 + times) * ONE_VOTE);
    }
    const ranked = [...votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1));
    return ranked[0]?.[0] ?? null;
  }

  private count(members: readonly Digest[]): Count {
    const first = members.find((member) => this.counts.has(member));
    const known = first === undefined ? undefined : this.counts.get(first);
    const added = known === undefined ? null : listAdded(known.members, members);
    if (known !== undefined && added?.every(({ article }) => hasOutlet(known, article.outlet))) {
      known.members = members;
      this.add(known, added);
      return known;
    }
    const outlets = new Set(members.map(({ article }) => article.outlet));
    outlets.delete("");
    const count = { members, outlets, votes: new Map(), naming: new Map() };
    this.add(count, members);
    return count;
  }

  private add({ outlets, votes, naming }: Count, members: readonly Digest[]): void {
    const asked = new Set([...outlets].flatMap((outlet) => [...this.abbreviate(outlet)]));
    for (const { article, names } of members) {
      for (const agency of article.credits) {
        const weight = ONE_VOTE + countMentions(article.text, agency);
        votes.set(agency, (votes.get(agency) ?? 0) + weight);
      }
      const own = this.abbreviate(article.outlet);
      for (const name of names) {
        if (asked.has(name) && !own.has(name)) naming.set(name, (naming.get(name) ?? 0) + 1);
      }
    }
  }

  private abbreviate(outlet: string): ReadonlySet<string> {
    const known = this.shortNames.get(outlet) ?? new Set(abbreviate(outlet));
    this.shortNames.set(outlet, known);
    return known;
  }
}

function hasOutlet({ outlets }: Count, outlet: string): boolean {
  return outlet === "" || outlets.has(outlet);
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
