import type { Claim, CountClaim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import type { Link } from "./copies.ts";
import { findShared } from "./shared-keys.ts";
import { abbreviate } from "./words.ts";

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

/** Links articles that rewrite one agency's text: the same counts in the same order, and a credit. */
export function linkRewrites(articles: readonly Digest[], claims: readonly Claim[]): Link[] {
  const counts = listCounts(articles, claims);
  return [...linkByWords(articles, counts), ...linkByCredit(articles, counts)];
}

function linkByWords(articles: readonly Digest[], counts: readonly CountClaim[][]): Link[] {
  const pairs = articles.map((article) => article.pairs);
  const links: Link[] = [];
  for (const { a, b, keys } of findShared(pairs, TELLING_PAIR_HOLDERS)) {
    const shorter = Math.min(pairs[a]?.length ?? 0, pairs[b]?.length ?? 0);
    if (keys.length < FEWEST_PAIRS || keys.length < shorter * REWRITTEN_SHARE) continue;
    const agencies = listCredits(articles[a], articles[b]);
    if (agencies.length === 0) continue;
    const common = matchInOrder(counts[a] ?? [], counts[b] ?? []);
    if (common.length < FEWEST_CLAIMS) continue;
    const examples = keys.slice(0, PAIRS_SHOWN).map((pair) => `“${pair}”`);
    const shown = `rare pairs of words (${examples.join(", ")} …)`;
    links.push({
      a,
      b,
      reason: `${wordCounts(common)}, and share ${shown}; credited: ${agencies.join(", ")}`,
    });
  }
  return links;
}

/** Links by the agency that one article names in its text and the other is from, or names too. */
function linkByCredit(articles: readonly Digest[], counts: readonly CountClaim[][]): Link[] {
  const fullNames = new Map<string, string>();
  for (const { article } of articles) {
    for (const credit of article.credits) fullNames.set(credit, credit);
    for (const name of abbreviate(article.outlet)) fullNames.set(name, article.outlet);
  }
  const named = articles.map(({ article, names }) => {
    const agencies = new Set([article.outlet]);
    for (const name of names) {
      const full = fullNames.get(name);
      if (full !== undefined) agencies.add(full);
    }
    agencies.delete("");
    return agencies;
  });
  const keys = articles.map((_, index) => {
    const own = new Set<string>();
    for (const agency of named[index] ?? []) {
      for (const { count } of counts[index] ?? []) own.add(`${agency} ${count.metric} ${count.low}`);
    }
    return [...own];
  });
  const links: Link[] = [];
  for (const { a, b } of findShared(keys, MOST_HOLDERS_OF_A_COUNT)) {
    const [first, second] = [counts[a] ?? [], counts[b] ?? []];
    const common = matchInAnyOrder(first, second);
    const fewer = Math.min(first.length, second.length);
    if (!isTelling(common) || common.length < fewer * AGENCY_CLAIMS_SHARE) continue;
    const [outletA, outletB] = [articles[a]?.article.outlet, articles[b]?.article.outlet];
    const [agency] = [...(named[a] ?? [])].filter((name) => named[b]?.has(name)).sort();
    // A paper's own follow-up story is no copy of it.
    if (agency === undefined || outletA === outletB) continue;
    links.push({ a, b, reason: `both name ${agency} and give ${listValues(common)}` });
  }
  return links;
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
  const left = new Set(b);
  return a.filter((claim) => {
    const match = [...left].find((other) => mayBeOne(claim, other));
    if (match !== undefined) left.delete(match);
    return match !== undefined;
  });
}

function listCredits(a: Digest | undefined, b: Digest | undefined): string[] {
  const [one, other] = [a?.article.credits ?? [], b?.article.credits ?? []];
  const both = one.filter((name) => other.includes(name));
  return [...new Set(both.length > 0 ? both : [...one, ...other])].sort();
}

function listCounts(articles: readonly Digest[], claims: readonly Claim[]): CountClaim[][] {
  const byArticle = new Map<string, CountClaim[]>(articles.map(({ article }) => [article.id, []]));
  for (const claim of claims) {
    if (claim.kind === "count" && claim.background === null) byArticle.get(claim.article)?.push(claim);
  }
  for (const own of byArticle.values())
    own.sort((x, y) => x.span.start - y.span.start || x.span.end - y.span.end);
  return articles.map(({ article }) => byArticle.get(article.id) ?? []);
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
  const [less = 0, more = 0] = [x.low ?? x.high ?? 0, y.low ?? y.high ?? 0].sort((a, b) => a - b);
  if (less < FEWEST_COUNTED) return false;
  const isBound = x.low === null || x.high === null || y.low === null || y.high === null;
  return less === more || (isBound && more <= less * ROUNDING_REACH);
}
