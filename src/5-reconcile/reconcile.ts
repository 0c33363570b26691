import type { Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Claim, CountClaim } from "../model/claim.ts";
import type { Digest } from "../model/digest.ts";
import type { GroupTree } from "../model/groups.ts";
import { makeId } from "../model/id.ts";
import type { CopyGroup, Disagreement, Relation, Story } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { areSame } from "../model/same.ts";
import { relateToOthers } from "./between-figures.ts";
import { sortByKind } from "./claims-by-kind.ts";
import { listDepartureDisagreements } from "./departures.ts";
import { EpisodeFinder } from "./episodes.ts";
import { figureId, type MadeFigure, makeFigure } from "./figure.ts";
import { pickHeadlines } from "./headline.ts";
import { MeasureReconciler } from "./measures.ts";
import { findNames, type GivenAliases, type StoryNames } from "./names.ts";
import {
  findOrigins,
  inheritOrigins,
  isSameOrigin,
  type KeptOfficials,
  type KeptReports,
  type Origin,
} from "./origins.ts";
import { type Answers, listBy, splitQuestions } from "./questions.ts";
import type { KeptRelations } from "./relations.ts";
import { compareReports, compareText, makeReport, type Report } from "./report.ts";
import { findRetractions } from "./retractions.ts";
import { listStartDisagreements } from "./starts.ts";
import { joinStoryWords } from "./story-words.ts";
import { makeTimeline } from "./timeline.ts";
import { UtteranceFinder } from "./utterances.ts";

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
    return new StoryReconciler(id, tree, wordsOfAll(own, wordsOf)).reconcile(group, own, told, aliases);
  });
}

/** The words of the languages of all `digests`. */
export function wordsOfAll(digests: readonly Digest[], wordsOf: WordsOf): StoryLexicon {
  return joinStoryWords(
    [...new Set(digests.map(({ article }) => article.language))].sort(compareText).map(wordsOf),
  );
}

/**
 * One story under the id it is to have, told as often as articles come to it. `digests` come in the order of their articles' ids, and
 * `claims` in the order of `digests`: the account never depends on the order in which articles were read, nor on what was told before.
 * What no new claim touches is taken as it was.
 */
export class StoryReconciler {
  private readonly id: string;
  private readonly tree: GroupTree;
  private readonly words: StoryLexicon;
  private readonly onWork: OnWork;
  private readonly reports: KeptReports = new WeakMap();
  private readonly heirs: KeptReports = new WeakMap();
  private readonly officials: KeptOfficials = new WeakMap();
  /** Kept once the story was told: most are told but once. */
  private relations: KeptRelations | undefined;
  private figures = new Map<string, KeptFigure>();
  private ordered: readonly Report[] = [];
  private readonly episodes: EpisodeFinder;
  private readonly utterances: UtteranceFinder;
  private readonly measures: MeasureReconciler;

  /** `words` are those of the languages of all articles. */
  constructor(id: string, tree: GroupTree, words: StoryLexicon, onWork: OnWork = () => {}) {
    this.id = id;
    this.tree = tree;
    this.words = words;
    this.onWork = onWork;
    this.episodes = new EpisodeFinder(id, words.happenings, () => onWork("claims compared"));
    this.utterances = new UtteranceFinder(() => onWork("claims compared"));
    this.measures = new MeasureReconciler(id);
  }

  reconcile(
    group: StoryArticles,
    digests: readonly Digest[],
    claims: readonly Claim[],
    aliases?: GivenAliases,
  ): Story {
    const { words, tree } = this;
    const standings = new Map(digests.map(({ article, standing }) => [article.id, standing]));
    const killed = new Set(
      [...standings].flatMap(([article, { state }]) => (state === "canceled" ? [article] : [])),
    );
    const told = sortByKind(claims);
    const standing =
      killed.size === 0 ? told : sortByKind(claims.filter(({ article }) => !killed.has(article)));
    const ordered = this.measures.reconcile(standing.measures);
    const names = findNames(digests, standing, group.place?.country ?? null, words, aliases);
    const reports = this.makeReports(group, digests, told.counts, names);
    const current = listBy(
      reports.filter(({ claim }) => claim.background === null),
      ({ claim }) => claim.count.metric,
    );
    const withdrawals = [...current.values()].map((own) => findRetractions(own, standings));
    const withdrawn = new Set(withdrawals.flatMap((found) => [...found.withdrawn]));
    const taken = withdrawals.flatMap((found) => found.relations);
    const episodes = this.episodes.find(told.events, killed);
    const figures = this.makeFigures(group, reports, withdrawn, taken);
    const articles = new Map(digests.map(({ article }) => [article.id, article]));
    return {
      id: this.id,
      title: group.title,
      articles: group.articles,
      copies: group.copies,
      place: group.place,
      period: group.period,
      headline: pickHeadlines(figures, tree),
      figures: figures.map(({ figure }) => figure),
      episodes,
      measures: ordered.measures,
      statements: this.utterances.find(told.statements, articles, words),
      disagreements: [
        ...figures.flatMap(listDisagreements),
        ...ordered.disagreements,
        ...listDepartureDisagreements(standing.roles, names.nameOf, words.vaguePosts),
        ...listStartDisagreements(standing.events, words.happenings),
      ],
      timeline: makeTimeline(reports, withdrawn, episodes, told.events),
    };
  }

  private makeReports(
    group: StoryArticles,
    digests: readonly Digest[],
    counts: readonly CountClaim[],
    { nameOf }: StoryNames,
  ): Report[] {
    const articles = new Map(digests.map(({ article }) => [article.id, article]));
    const country = group.place?.country ?? null;
    const { claimants } = this.words;
    const originOf = findOrigins(digests, group.copies, counts, country, claimants, nameOf, this.officials);
    const reports: Report[] = [];
    for (const claim of counts) {
      const article = articles.get(claim.article);
      if (article !== undefined) reports.push(this.makeReport(claim, article, originOf(claim)));
    }
    this.ordered = order(reports, this.ordered);
    return inheritOrigins(this.ordered, group.copies, this.heirs);
  }

  /** The same object while the claim and its origin are the same. */
  private makeReport(claim: CountClaim, article: Article, origin: Origin): Report {
    const known = this.reports.get(claim);
    if (known !== undefined && isSameOrigin(known.origin, origin)) return known;
    const report = makeReport(claim, article, origin);
    this.reports.set(claim, report);
    return report;
  }

  private makeFigures(
    group: StoryArticles,
    reports: readonly Report[],
    withdrawn: ReadonlySet<string>,
    taken: readonly Relation[],
  ): MadeFigure[] {
    const asked = splitQuestions(reports, group.place, this.tree);
    const holderOf = new Map<string, Answers>();
    for (const answers of asked) {
      for (const { claim } of answers.reports) holderOf.set(claim.id, answers);
    }
    const stated = listBy(
      [...taken, ...relateParts(reports)],
      ({ a, b }) => holderOf.get(b) ?? holderOf.get(a),
    );
    const scope = { period: group.period, place: group.place?.name ?? "" };
    const kept = new Map<string, KeptFigure>();
    const figures = asked.map((answers) => {
      const between = relateToOthers(answers, asked, this.tree);
      const relations = [...(stated.get(answers) ?? []), ...between];
      const figure = this.makeFigure(answers, scope, withdrawn, relations);
      kept.set(figure.made.figure.id, figure);
      return figure.made;
    });
    this.figures = kept;
    this.relations ??= new WeakMap();
    return figures;
  }

  private makeFigure(
    answers: Answers,
    scope: { readonly period: string; readonly place: string },
    withdrawn: ReadonlySet<string>,
    relations: readonly Relation[],
  ): KeptFigure {
    const gone = answers.reports.filter(({ claim }) => withdrawn.has(claim.id));
    const known = this.figures.get(figureId(this.id, answers, gone));
    if (
      known !== undefined &&
      isSameScope(known.scope, scope) &&
      areSame(known.gone, gone) &&
      areSame(known.made.answers.reports, answers.reports) &&
      areSameRelations(known.relations, relations)
    )
      return known;
    this.onWork("figures made");
    const made = makeFigure(this.id, answers, scope, withdrawn, relations, this.relations);
    return { made, scope, gone, relations };
  }
}

/** In as-of order, of which `before` had most: those and then the new ones are two rows to join, and not all to be sorted. */
function order(reports: Report[], before: readonly Report[]): readonly Report[] {
  if (before.length === 0) return reports.sort(compareReports);
  const left = new Set(reports);
  const ordered: Report[] = [];
  for (const report of before) if (left.delete(report)) ordered.push(report);
  for (const report of left) ordered.push(report);
  return ordered.sort(compareReports);
}

/** Called for each piece of work that takes time, so that it can be counted. */
export type OnWork = (work: "claims compared" | "figures made") => void;

/** A figure with all it was made of. */
interface KeptFigure {
  readonly made: MadeFigure;
  readonly scope: { readonly period: string; readonly place: string };
  readonly gone: readonly Report[];
  readonly relations: readonly Relation[];
}

function isSameScope(a: KeptFigure["scope"], b: KeptFigure["scope"]): boolean {
  return a.period === b.period && a.place === b.place;
}

function areSameRelations(a: readonly Relation[], b: readonly Relation[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      return (
        one.a === other?.a && one.b === other.b && one.type === other.type && one.reason === other.reason
      );
    })
  );
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
