import type { Place } from "../model/annotation.ts";
import type { Claim, CountClaim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import type { GroupTree } from "../model/groups.ts";
import { makeId } from "../model/id.ts";
import type { CopyGroup, Disagreement, Relation, Story } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { relateToOthers } from "./between-figures.ts";
import { listDepartureDisagreements } from "./departures.ts";
import { findEpisodes } from "./episodes.ts";
import { type MadeFigure, makeFigure } from "./figure.ts";
import { pickHeadlines } from "./headline.ts";
import { reconcileMeasures } from "./measures.ts";
import { findNames, type GivenAliases, type StoryNames } from "./names.ts";
import { findOrigins, inheritOrigins } from "./origins.ts";
import { type Answers, listBy, splitQuestions } from "./questions.ts";
import { compareReports, compareText, makeReport, type Report } from "./report.ts";
import { findRetractions } from "./retractions.ts";
import { listStartDisagreements } from "./starts.ts";
import { joinStoryWords } from "./story-words.ts";
import { makeTimeline } from "./timeline.ts";
import { findUtterances } from "./utterances.ts";

/** The words of the language with this BCP 47 code. */
export type WordsOf = (language: string) => StoryLexicon;

/** What grouping found out about the articles of one crisis. */
export interface StoryArticles {
  /** Ids, in order of publication. */
  readonly articles: readonly string[];
  readonly copies: readonly CopyGroup[];
  readonly place: Place | null;
  /** EDTF interval. */
  readonly period: string;
  readonly title: string;
}

/** Lines the claims of each group up under the questions they answer, relates them and takes a value by each policy. */
export function reconcile(
  groups: readonly StoryArticles[],
  digests: readonly Digest[],
  claims: readonly Claim[],
  tree: GroupTree,
  wordsOf: WordsOf,
  aliases?: GivenAliases,
): Story[] {
  const byId = new Map(digests.map((digest) => [digest.article.id, digest]));
  const claimsOf = listBy(claims, ({ article }) => article);
  return groups.map((group) => {
    const own = [...group.articles].sort(compareText).flatMap((id) => byId.get(id) ?? []);
    const told = own.flatMap(({ article }) => claimsOf.get(article.id) ?? []);
    const id = makeId("story", ...own.map(({ article }) => article.id));
    return reconcileStory(id, group, own, told, tree, wordsOf, aliases);
  });
}

/**
 * One story under the id it is to have. `digests` come in the order of their articles' ids, and `claims` in the order of
 * `digests`: the account never depends on the order in which articles were read.
 */
export function reconcileStory(
  id: string,
  group: StoryArticles,
  digests: readonly Digest[],
  claims: readonly Claim[],
  tree: GroupTree,
  wordsOf: WordsOf,
  aliases?: GivenAliases,
): Story {
  const words = joinStoryWords(
    [...new Set(digests.map(({ article }) => article.language))].sort(compareText).map(wordsOf),
  );
  const standings = new Map(digests.map(({ article, standing }) => [article.id, standing]));
  const standingClaims = claims.filter(({ article }) => standings.get(article)?.state !== "canceled");
  const ordered = reconcileMeasures(id, standingClaims);
  const names = findNames(digests, standingClaims, group.place?.country ?? null, words, aliases);
  const reports = makeReports(group, digests, claims, names, words);
  const current = listBy(
    reports.filter(({ claim }) => claim.background === null),
    ({ claim }) => claim.count.metric,
  );
  const withdrawals = [...current.values()].map((own) => findRetractions(own, standings));
  const withdrawn = new Set(withdrawals.flatMap((found) => [...found.withdrawn]));
  const taken = withdrawals.flatMap((found) => found.relations);
  const killed = [...standings].flatMap(([article, { state }]) => (state === "canceled" ? [article] : []));
  const episodes = findEpisodes(id, claims, new Set(killed), words.happenings);
  const figures = makeFigures(id, group, reports, withdrawn, taken, tree);
  return {
    id,
    title: group.title,
    articles: group.articles,
    copies: group.copies,
    place: group.place,
    period: group.period,
    headline: pickHeadlines(figures, tree),
    figures: figures.map(({ figure }) => figure),
    episodes,
    measures: ordered.measures,
    statements: findUtterances(claims, new Map(digests.map(({ article }) => [article.id, article])), words),
    disagreements: [
      ...figures.flatMap(listDisagreements),
      ...ordered.disagreements,
      ...listDepartureDisagreements(standingClaims, names.nameOf, words.vaguePosts),
      ...listStartDisagreements(standingClaims, words.happenings),
    ],
    timeline: makeTimeline(reports, withdrawn, episodes, claims),
  };
}

function makeReports(
  group: StoryArticles,
  digests: readonly Digest[],
  claims: readonly Claim[],
  { nameOf }: StoryNames,
  { claimants }: StoryLexicon,
): Report[] {
  const counts = claims.filter((claim): claim is CountClaim => claim.kind === "count");
  const articles = new Map(digests.map(({ article }) => [article.id, article]));
  const originOf = findOrigins(
    digests,
    group.copies,
    counts,
    group.place?.country ?? null,
    claimants,
    nameOf,
  );
  const reports = counts.flatMap((claim) => {
    const article = articles.get(claim.article);
    return article === undefined ? [] : [makeReport(claim, article, originOf(claim))];
  });
  return inheritOrigins(reports.sort(compareReports), group.copies);
}

function makeFigures(
  id: string,
  group: StoryArticles,
  reports: readonly Report[],
  withdrawn: ReadonlySet<string>,
  taken: readonly Relation[],
  tree: GroupTree,
): MadeFigure[] {
  const asked = splitQuestions(reports, group.place, tree);
  const holderOf = new Map<string, Answers>();
  for (const answers of asked) {
    for (const { claim } of answers.reports) holderOf.set(claim.id, answers);
  }
  const stated = listBy(
    [...taken, ...relateParts(reports)],
    ({ a, b }) => holderOf.get(b) ?? holderOf.get(a),
  );
  const scope = { period: group.period, place: group.place?.name ?? "" };
  return asked.map((answers) => {
    const relations = [...(stated.get(answers) ?? []), ...relateToOthers(answers, asked, tree)];
    return makeFigure(id, answers, scope, withdrawn, relations);
  });
}

function relateParts(reports: readonly Report[]): Relation[] {
  return reports.flatMap(({ claim }) => {
    const whole = claim.count.partOf;
    if (whole === null) return [];
    return [
      { a: claim.id, b: whole, type: "part-of" as const, reason: `“${claim.span.exact}” is given as a part` },
    ];
  });
}

function listDisagreements({ figure }: MadeFigure): Disagreement[] {
  const { metric, population, place } = figure.question;
  const question = [population, metric, place].filter((word) => word !== "").join(", ");
  const disputes = figure.relations.filter(({ type }) => type === "contradicts" || type === "retracts");
  return [...listBy(disputes, ({ type, reason }) => `${type} ${reason}`).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const claims = [...new Set(alike.flatMap(({ a, b }) => [a, b]))];
    return [{ question, claims, type: first.type, reason: first.reason }];
  });
}
