import type { Certainty } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Claim, CountClaim, Metric } from "../model/claim.ts";
import { METRICS } from "../model/claim.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import type { Disagreement, Figure, Ledger, Policy, Story } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import type { SummarySentence } from "./summary.ts";
import { summariseStory } from "./summary.ts";
import type { ClaimView } from "./view-claim.ts";
import { viewClaim } from "./view-claim.ts";
import type { HappenedView } from "./view-episodes.ts";
import { viewEpisodes } from "./view-episodes.ts";
import type { Counts, FigureView } from "./view-figure.ts";
import { labelFigure, shelveCounts, viewFigure } from "./view-figure.ts";
import type { ForceView } from "./view-force.ts";
import { findLastDay, viewForce } from "./view-force.ts";
import type { MeasureView } from "./view-measures.ts";
import { viewMeasures } from "./view-measures.ts";
import type { PostView } from "./view-posts.ts";
import { viewPosts } from "./view-posts.ts";
import type { SaidView } from "./view-said.ts";
import { viewSaid } from "./view-said.ts";
import { capitalise, countOf, DISAGREEMENT_WORDS, wordGroup } from "./wording.ts";
import { wordDate, wordShortDate } from "./wording-dates.ts";
import { tidyTitle } from "./wording-orders.ts";

export type { ClaimView } from "./view-claim.ts";
export type { FigureView, PartView, StepView } from "./view-figure.ts";

/** A ledger in a desk's words: plain strings in reading order. Every value in it still holds its claim. */
export interface View {
  readonly policy: Policy;
  readonly stories: readonly StoryView[];
  readonly problems: readonly Problem[];
}

export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly period: string;
  /** "5 articles, 4 outlets" */
  readonly coverage: string;
  /** The story in a few sentences, each with the claims it stands on. */
  readonly summary: readonly SummarySentence[];
  /** The figure of the widest population and place for each metric. */
  readonly headlines: readonly FigureView[];
  readonly others: readonly FigureView[];
  readonly measures: readonly MeasureView[];
  /** How the orders stood on one day; null where no article is dated. */
  readonly force: ForceView | null;
  /** Dated happenings, day by day. */
  readonly happened: readonly HappenedView[];
  /** Posts taken, left or lost. */
  readonly posts: readonly PostView[];
  readonly said: readonly SaidView[];
  /** Numbers that are in no figure, each with its reason: another happening, planned, denied. */
  readonly apart: readonly ApartView[];
  readonly absences: readonly ClaimView[];
  readonly disagreements: readonly DisagreementView[];
  readonly days: readonly DayView[];
  readonly sources: readonly SourceView[];
}

interface ApartView {
  readonly reason: string;
  readonly claim: ClaimView;
}

/** What was newly said on one day. */
export interface DayView {
  readonly date: string;
  readonly dateEdtf: string;
  readonly headline: string;
  readonly claims: readonly ClaimView[];
}

export interface DisagreementView {
  readonly question: string;
  readonly type: string;
  readonly reason: string;
  readonly claims: readonly ClaimView[];
}

export interface SourceView {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string;
  readonly source: string;
  readonly url: string | null;
  readonly published: string;
  /** "date worked out from the text", or "" where the page states it. */
  readonly basis: string;
  readonly credits: readonly string[];
  /** "carries the same AFP copy as Steppe Herald": what else prints these words. */
  readonly copies: readonly string[];
}

/** Lays out `ledger` under `policy`, its orders as they stood `on` a day (ISO; the last of the coverage where null): the one place that decides what a report says and in which order. */
export function viewLedger(ledger: Ledger, policy: Policy, on: string | null = null): View {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const claimsOf = new Map<string, Claim[]>(ledger.articles.map((article) => [article.id, []]));
  for (const claim of ledger.claims) claimsOf.get(claim.article)?.push(claim);
  return {
    policy,
    stories: ledger.stories.map((story) => viewStory(story, { articles, claims, claimsOf, policy, on })),
    problems: ledger.problems,
  };
}

interface Shelf {
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  readonly policy: Policy;
  readonly on: string | null;
}

function viewStory(story: Story, shelf: Shelf): StoryView {
  const own = story.articles.flatMap((id) => shelf.claimsOf.get(id) ?? []);
  const show = (claim: Claim) => viewClaim(claim, shelf.articles.get(claim.article));
  const counts = own.filter((claim) => claim.kind === "count");
  const scope = { place: story.place?.name ?? "", year: yearOf(story.period) };
  const shelved = shelveCounts(counts);
  const standing = story.figures.filter((figure) => isStanding(figure, shelved));
  const figures = new Map(
    standing.map((figure) => [figure.id, viewFigure(figure, shelved, scope, shelf.policy, show)]),
  );
  const headlineIds = METRICS.flatMap((metric) => listHeadlines(metric, story, standing, shelf.policy));
  const shown = new Set([
    ...standing.flatMap((figure) => figure.claims),
    ...story.disagreements.flatMap((disagreement) => disagreement.claims),
    ...[...figures.values()].flatMap((figure) => figure.parts.map((part) => part.claim.id)),
  ]);
  const articles = story.articles.flatMap((id) => shelf.articles.get(id) ?? []);
  const day = shelf.on ?? findLastDay(articles);
  const view = {
    id: story.id,
    title: story.title,
    place: story.place?.name ?? "",
    period: wordDate(story.period),
    coverage: `${countOf(articles.length, "article")}, ${countOf(new Set(articles.map((a) => a.outlet)).size, "outlet")}`,
    headlines: headlineIds.flatMap((id) => figures.get(id) ?? []),
    others: [...figures.values()].filter((figure) => !headlineIds.includes(figure.id)),
    measures: viewMeasures(story.measures, shelf.claims, show),
    force: day === null ? null : viewForce(story.measures, day, shelf.on === null, shelf.claims, show),
    happened: viewEpisodes(story.episodes, shelf.claims, scope.year, listWithdrawn(story, shelf), show),
    posts: viewPosts(own, show),
    said: viewSaid(story.statements, shelf.claims, show),
    apart: counts
      .filter((claim) => !shown.has(claim.id))
      .map((claim) => ({ reason: reasonApart(claim), claim: show(claim) })),
    absences: own.filter((claim) => claim.kind === "absence").map(show),
    disagreements: joinAlike(story.disagreements).map((disagreement) =>
      viewDisagreement(disagreement, story, shelf, show),
    ),
    days: story.timeline.map((entry) => ({
      date: wordShortDate(entry.when, scope.year),
      dateEdtf: entry.when,
      headline: entry.headline.split("; ").map(tidyTitle).join("; "),
      claims: entry.claims.flatMap((id) => shelf.claims.get(id) ?? []).map(show),
    })),
    sources: articles.map((article) => viewSource(article, story, shelf)),
  };
  const isDayAsked = shelf.on !== null;
  return { ...view, summary: summariseStory({ story, view, claims: shelf.claims, show, isDayAsked }) };
}

/** The counts that were taken back, without those whose number still stands elsewhere. */
function listWithdrawn(story: Story, shelf: Shelf): Claim[] {
  const relations = story.figures
    .flatMap((figure) => figure.relations)
    .filter(({ type }) => type === "retracts");
  const ids = new Set(relations.map(({ b }) => b));
  const takers = new Set(relations.map(({ a }) => a));
  const counts = [...new Set([...ids, ...story.figures.flatMap((figure) => figure.claims)])]
    .flatMap((id) => shelf.claims.get(id) ?? [])
    .filter((claim) => claim.kind === "count");
  const standing = new Set(
    counts
      .filter(({ id, certainty }) => !ids.has(id) && !takers.has(id) && !NOT_DONE.has(certainty))
      .map(({ count }) => count.numberText),
  );
  return counts.filter(({ id, count }) => ids.has(id) && !standing.has(count.numberText));
}

/** Metrics of which a desk wants to see every telling figure at once: the dead of the police beside the dead of the crowd. */
const GRAVEST: ReadonlySet<Metric> = new Set(["killed", "injured", "missing", "detained"]);

/** Ids of the figures of `metric` that belong at the top: the widest, and narrower ones that tell more than it does. */
function listHeadlines(metric: Metric, story: Story, standing: readonly Figure[], policy: Policy): string[] {
  const top = standing.find(({ id }) => id === story.headline[metric]);
  if (top === undefined) return [];
  if (!GRAVEST.has(metric)) return [top.id];
  const most = top.values[policy].best ?? 0;
  const telling = standing.filter(
    (figure) =>
      figure !== top &&
      figure.question.metric === metric &&
      figure.status !== "retracted" &&
      (figure.claims.length > 1 || (figure.values[policy].best ?? 0) > most),
  );
  return [top, ...telling].map(({ id }) => id);
}

/** False for a figure that holds nothing but numbers of another happening, or planned or denied ones. */
function isStanding(figure: Figure, counts: Counts): boolean {
  if (figure.status === "retracted") return true;
  return figure.claims
    .flatMap((id) => counts.byId.get(id) ?? [])
    .some((claim) => claim.background === null && !NOT_DONE.has(claim.certainty));
}

const NOT_DONE: ReadonlySet<Certainty> = new Set(["denied", "planned", "conditional"]);

/** "2022" of 2022-01-02/2022-01-15; "" where an interval spans several years or is open. */
function yearOf(period: string): string {
  const [from = "", to = from] = period.split("/").map((edtf) => edtf.slice(0, 4));
  return from === to ? from : "";
}

function reasonApart(claim: CountClaim): string {
  if (claim.background) return claim.background.reason;
  if (claim.certainty === "planned") return "planned, not yet done";
  if (claim.certainty === "denied") return "denied by the source";
  if (claim.certainty === "conditional") return "conditional: it has not happened";
  if (claim.foundBy === COUNT_RULES.struckDead) return "as many are told to have died: not among the hurt";
  return "answers no question that others answer";
}

/** One entry for each question and kind of difference, with every reason: a number taken back in five ways is one thing to read. */
function joinAlike(disagreements: readonly Disagreement[]): Disagreement[] {
  const joined = new Map<string, Disagreement>();
  for (const one of disagreements) {
    const key = JSON.stringify([one.question, one.type]);
    const known = joined.get(key);
    const reasons = new Set([...(known?.reason.split("; ") ?? []), one.reason]);
    const claims = [...new Set([...(known?.claims ?? []), ...one.claims])];
    joined.set(key, { ...one, claims, reason: [...reasons].join("; ") });
  }
  return [...joined.values()];
}

function viewDisagreement(
  disagreement: Disagreement,
  story: Story,
  shelf: Shelf,
  show: (claim: Claim) => ClaimView,
): DisagreementView {
  const figure = story.figures.find((one) => one.id === disagreement.question);
  return {
    question: figure ? labelFigure(figure) : capitalise(wordGroup(disagreement.question)),
    type: DISAGREEMENT_WORDS[disagreement.type],
    reason: disagreement.reason,
    claims: disagreement.claims.flatMap((id) => shelf.claims.get(id) ?? []).map(show),
  };
}

function viewSource(article: Article, story: Story, shelf: Shelf): SourceView {
  const copies = story.copies
    .filter((copy) => copy.articles.includes(article.id))
    .map((copy) => {
      const others = copy.articles
        .filter((id) => id !== article.id)
        .flatMap((id) => shelf.articles.get(id)?.outlet ?? []);
      const copyOf = copy.agency === null ? "the same copy" : `the same ${copy.agency} copy`;
      return `carries ${copyOf} as ${[...new Set(others)].join(", ")}: ${copy.reason}`;
    });
  return {
    id: article.id,
    headline: article.headline,
    outlet: article.outlet,
    source: article.source,
    url: article.url !== undefined && /^https?:\/\//iu.test(article.url) ? article.url : null,
    published: article.published ? wordDate(article.published.edtf) : "no date",
    basis: article.published?.basis === "inferred" ? "date worked out from the text" : "",
    credits: article.credits,
    copies,
  };
}
