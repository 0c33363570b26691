import type { Claim, CountClaim } from "../model/claim.ts";
import type { Digest, StoryMember } from "../model/digest.ts";
import { FullNames } from "./full-names.ts";
import { type Link, LinkRow } from "./links.ts";
import { SharedKeys, type SharedPair } from "./shared-keys.ts";

// Two papers that rewrite one agency text keep its pairs of words: measured 17 % and 37 pairs against at most
// 13 % for papers that each also wrote their own.
const REWRITTEN_SHARE = 0.14;
const FEWEST_PAIRS = 18;
const TELLING_PAIR_HOLDERS = 3;
const PAIRS_SHOWN = 3;
const FEWEST_CLAIMS = 2;
const FEWEST_METRICS = 2;
const FEWEST_VALUES = 3;
// Of the counts of a text that names the agency and shares no words with it, this many are the agency's.
const AGENCY_CLAIMS_SHARE = 0.6;
// One is counted everywhere.
const FEWEST_COUNTED = 2;
const ROUNDING_REACH = 1.1;
const MOST_HOLDERS_OF_A_COUNT = 200;

/** An article as rewrites are looked for. */
interface Rewritten {
  readonly digest: Digest;
  /** In order of the text. */
  readonly counts: readonly CountClaim[];
  /** What it may have been rewritten from: agencies and papers it names, and its own paper. */
  named: ReadonlySet<string>;
}

/**
 * Finds articles that rewrite one agency's text, while articles come: the same counts in the same order, and a credit. Articles are known by their
 * number, `rankOf` gives their order. Only pairs that share something new are compared.
 */
export class RewriteFinder {
  private readonly articles: Rewritten[] = [];
  private readonly byWords: SharedKeys<string>;
  private readonly wordLinks: LinkRow;
  private byCredit: SharedKeys<string>;
  private creditLinks: LinkRow;
  private readonly fullNames: FullNames;
  private readonly rankOf: (article: number) => number;
  private readonly onCompare: () => void;

  constructor(rankOf: (article: number) => number, onCompare: () => void) {
    this.rankOf = rankOf;
    this.onCompare = onCompare;
    this.byWords = new SharedKeys(new Map(), TELLING_PAIR_HOLDERS, rankOf);
    this.wordLinks = new LinkRow(rankOf);
    this.byCredit = new SharedKeys(new Map(), MOST_HOLDERS_OF_A_COUNT, rankOf);
    this.creditLinks = new LinkRow(rankOf);
    this.fullNames = new FullNames(rankOf);
  }

  /** Takes new articles, which come in their order and have the next numbers. */
  find(fresh: readonly StoryMember[]): (readonly Link[])[] {
    const first = this.articles.length;
    const isRenamed = this.rename(
      this.fullNames.read(
        fresh.map(({ digest }) => digest),
        first,
      ),
    );
    for (const { digest, claims } of fresh) {
      const number = this.articles.length;
      const article = { digest, counts: listCounts(claims), named: this.fullNames.nameAgencies(digest) };
      this.articles.push(article);
      this.byWords.put(number, digest.pairs);
      if (!isRenamed) this.byCredit.put(number, listCreditKeys(article));
    }
    if (isRenamed) this.lookAgainByCredit();
    for (const pair of this.byWords.takeChanged())
      this.wordLinks.renew(pair.a, pair.b, this.linkByWords(pair));
    for (const pair of this.byCredit.takeChanged())
      this.creditLinks.renew(pair.a, pair.b, this.linkByCredit(pair));
    return [this.wordLinks.list(), this.creditLinks.list()];
  }

  /** A new paper or agency may be one that earlier articles name; true where it is. */
  private rename(changed: ReadonlySet<string>): boolean {
    if (changed.size === 0) return false;
    let isRenamed = false;
    for (const article of this.articles) {
      if (!article.digest.names.some((name) => changed.has(name))) continue;
      article.named = this.fullNames.nameAgencies(article.digest);
      isRenamed = true;
    }
    return isRenamed;
  }

  private lookAgainByCredit(): void {
    this.byCredit = new SharedKeys(new Map(), MOST_HOLDERS_OF_A_COUNT, this.rankOf);
    this.creditLinks = new LinkRow(this.rankOf);
    const numbers = this.articles.map((_, number) => number).sort((a, b) => this.rankOf(a) - this.rankOf(b));
    for (const number of numbers) {
      const article = this.articles[number];
      if (article !== undefined) this.byCredit.put(number, listCreditKeys(article));
    }
  }

  private linkByWords({ a, b, keys }: SharedPair): string | null {
    const [one, other] = [this.articles[a], this.articles[b]];
    if (one === undefined || other === undefined || keys < FEWEST_PAIRS) return null;
    const shorter = Math.min(one.digest.pairs.length, other.digest.pairs.length);
    if (keys < shorter * REWRITTEN_SHARE) return null;
    const agencies = listCredits(one.digest, other.digest);
    if (agencies.length === 0) return null;
    this.onCompare();
    const common = matchInOrder(one.counts, other.counts);
    if (common.length < FEWEST_CLAIMS) return null;
    const examples = this.showPairs(one.digest, other.digest).map((pair) => `“${pair}”`);
    const shown = `rare pairs of words (${examples.join(", ")} …)`;
    return `${wordCounts(common)}, and share ${shown}; credited: ${agencies.join(", ")}`;
  }

  /** Some of the pairs that both hold, those first that stand first in the first article to hold them. */
  private showPairs(one: Digest, other: Digest): string[] {
    const theirs = new Set(other.pairs);
    const shared = one.pairs.flatMap((pair) => {
      const first = theirs.has(pair) ? this.byWords.firstHolder(pair) : null;
      if (first === null) return [];
      const at = this.articles[first]?.digest.pairs.indexOf(pair) ?? 0;
      return [{ pair, rank: this.rankOf(first), at }];
    });
    shared.sort((x, y) => x.rank - y.rank || x.at - y.at);
    return shared.slice(0, PAIRS_SHOWN).map(({ pair }) => pair);
  }

  /** Links by the agency that one article names in its text and the other is from, or names too. */
  private linkByCredit({ a, b, keys }: SharedPair): string | null {
    const [one, other] = [this.articles[a], this.articles[b]];
    // A paper's own follow-up story is no copy of it.
    if (one === undefined || other === undefined || keys === 0) return null;
    if (one.digest.article.outlet === other.digest.article.outlet) return null;
    this.onCompare();
    const common = matchInAnyOrder(one.counts, other.counts);
    const fewer = Math.min(one.counts.length, other.counts.length);
    if (!isTelling(common) || common.length < fewer * AGENCY_CLAIMS_SHARE) return null;
    const [agency] = [...one.named].filter((name) => other.named.has(name)).sort();
    return agency === undefined ? null : `both name ${agency} and give ${listValues(common)}`;
  }
}

function listCreditKeys({ named, counts }: Rewritten): string[] {
  const keys = new Set<string>();
  for (const agency of named) {
    for (const { count } of counts) keys.add(`${agency} ${count.metric} ${count.low}`);
  }
  return [...keys];
}

function wordCounts(common: readonly CountClaim[]): string {
  return `both give ${listValues(common)} in the same order`;
}

function listValues(common: readonly CountClaim[]): string {
  return common.map(({ count }) => `${count.numberText} ${count.metric}`).join(", ");
}

/** Counts of two kinds, or three different ones: any two papers give the one toll of the day. */
function isTelling(common: readonly CountClaim[]): boolean {
  const metrics = new Set(common.map(({ count }) => count.metric));
  const values = new Set(common.map(({ count }) => `${count.metric} ${count.low}`));
  return metrics.size >= FEWEST_METRICS || values.size >= FEWEST_VALUES;
}

function matchInAnyOrder(a: readonly CountClaim[], b: readonly CountClaim[]): CountClaim[] {
  const left = [...b];
  return a.filter((claim) => {
    const at = left.findIndex((other) => mayBeOne(claim, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function listCredits(a: Digest, b: Digest): string[] {
  const [one, other] = [a.article.credits, b.article.credits];
  const both = one.filter((name) => other.includes(name));
  return [...new Set(both.length > 0 ? both : [...one, ...other])].sort();
}

function listCounts(claims: readonly Claim[]): CountClaim[] {
  return claims
    .filter((claim): claim is CountClaim => claim.kind === "count" && claim.background === null)
    .sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
}

/** Claims of `a` that `b` makes too, in the same order. */
function matchInOrder(a: readonly CountClaim[], b: readonly CountClaim[]): CountClaim[] {
  const matched: CountClaim[] = [];
  let from = 0;
  for (const claim of a) {
    const at = b.findIndex((other, index) => index >= from && mayBeOne(claim, other));
    if (at < 0) continue;
    matched.push(claim);
    from = at + 1;
  }
  return matched;
}

/** True for equal counts, and for a bound that rounds the other down: "more than 300" for 317. */
function mayBeOne({ count: x }: CountClaim, { count: y }: CountClaim): boolean {
  if (x.metric !== y.metric) return false;
  const [one, other] = [x.low ?? x.high ?? 0, y.low ?? y.high ?? 0];
  const less = Math.min(one, other);
  const more = Math.max(one, other);
  if (less < FEWEST_COUNTED) return false;
  const isBound = x.low === null || x.high === null || y.low === null || y.high === null;
  return less === more || (isBound && more <= less * ROUNDING_REACH);
}
