import type { Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import { earliestDay } from "../model/edtf.ts";
import type { CopyGroup } from "../model/ledger.ts";
import { clusterArticles } from "./cluster.ts";
import { findCopies } from "./copies.ts";
import { findPeriod, findSetting, findStoryPlace, SAME_STORY } from "./scope.ts";
import { dotOf, type Terms, weighTerms } from "./terms.ts";

/** The articles of one crisis, in order of publication. */
export interface ArticleGroup {
  /** Ids, by publication, then id; undated articles last. */
  readonly articles: readonly string[];
  readonly copies: readonly CopyGroup[];
  readonly place: Place | null;
  /** EDTF interval. */
  readonly period: string;
  /** Headline of the article that says most of what the others say. */
  readonly title: string;
}

const UNDATED = "9999";

/** Groups articles into stories: shared rare words, helped by a shared country and overlapping days. */
export function groupArticles(digests: readonly Digest[], claims: readonly Claim[]): ArticleGroup[] {
  const ordered = [...digests].sort(byPublication);
  const terms = weighTerms(ordered);
  const claimsOf = sortByArticle(claims);
  const groups: ArticleGroup[] = [];
  for (const members of clusterArticles(terms, ordered.map(findSetting), SAME_STORY)) {
    const own = members.flatMap((index) => ordered[index] ?? []);
    groups.push(
      describeGroup(
        own,
        own.flatMap(({ article }) => claimsOf.get(article.id) ?? []),
        members.flatMap((index) => terms[index] ?? []),
      ),
    );
  }
  return groups.sort((x, y) => compareText(x.articles[0] ?? "", y.articles[0] ?? ""));
}

/** The group of articles that are known to be of one story, whatever their words; `claims` are theirs. */
export function groupAsOne(digests: readonly Digest[], claims: readonly Claim[]): ArticleGroup {
  const ordered = [...digests].sort(byPublication);
  return describeGroup(ordered, claims, weighTerms(ordered));
}

/** `articles` in order of publication, with their terms. */
function describeGroup(
  articles: readonly Digest[],
  claims: readonly Claim[],
  terms: readonly Terms[],
): ArticleGroup {
  return {
    articles: articles.map(({ article }) => article.id),
    copies: findCopies(articles, claims),
    place: findStoryPlace(articles),
    period: findPeriod(articles, claims),
    title: findTitle(articles, terms),
  };
}

function sortByArticle(claims: readonly Claim[]): Map<string, Claim[]> {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of claims) {
    const own = claimsOf.get(claim.article);
    if (own === undefined) claimsOf.set(claim.article, [claim]);
    else own.push(claim);
  }
  return claimsOf;
}

function byPublication({ article: a }: Digest, { article: b }: Digest): number {
  return compareText(publicationOf(a), publicationOf(b)) || compareText(a.id, b.id);
}

function publicationOf({ published }: Article): string {
  if (published === null) return UNDATED;
  return `${earliestDay(published.edtf) ?? UNDATED} ${published.instant ?? ""}`;
}

const DIGITS = /\d/u;
const AGEING = 0.8;

/**
 * The headline of the article nearest to the middle of the group. Withdrawn articles name no story, and headlines
 * with figures, which age, come after others that are about as near.
 */
function findTitle(articles: readonly Digest[], terms: readonly Terms[]): string {
  const sum = new Map<string, number>();
  for (const own of terms) {
    for (const [term, weight] of own) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  const candidates = articles.flatMap(({ article, standing }, index) => {
    const headline = article.headline.trim();
    if (headline === "" || standing.state === "canceled") return [];
    const nearness = dotOf(terms[index] ?? new Map(), sum);
    return [{ headline, nearness: DIGITS.test(headline) ? nearness * AGEING : nearness }];
  });
  candidates.sort((x, y) => y.nearness - x.nearness);
  return candidates[0]?.headline ?? "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
