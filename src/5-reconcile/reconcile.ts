import type { Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { StoryMember } from "../model/digest.ts";
import type { GroupTree } from "../model/groups.ts";
import { makeId } from "../model/id.ts";
import type { CopyGroup, Disagreement, Story } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { listBy } from "../model/list-by.ts";
import { ClaimRow, listChanged, type SortedArticle, SortedArticles } from "./claims-by-kind.ts";
import { listDepartureDisagreements } from "./departures.ts";
import type { EventClaim } from "./episode-key.ts";
import { EpisodeFinder } from "./episodes.ts";
import type { MadeFigure } from "./figure.ts";
import { pickHeadlines } from "./headline.ts";
import { MeasureReconciler } from "./measures.ts";
import { type GivenAliases, NameFinder } from "./names.ts";
import { OriginFinder } from "./origins.ts";
import { compareText } from "./report.ts";
import { RetractionFinder } from "./retractions.ts";
import { listStartDisagreements, listStarts } from "./starts.ts";
import { StoryFigures } from "./story-figures.ts";
import { StoryReports } from "./story-reports.ts";
import { joinStoryWords } from "./story-words.ts";
import { Timeline } from "./timeline.ts";
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

/**
 * Lines the claims of each group up under the questions they answer, relates them and takes a value by each policy. The stories that most
 * articles tell come first, and of those told by as many the one of which most is known.
 */
export function reconcile(
  groups: readonly StoryArticles[],
  members: readonly StoryMember[],
  tree: GroupTree,
  wordsOf: WordsOf,
  aliases?: GivenAliases,
): Story[] {
  const byId = new Map(members.map((member) => [member.digest.article.id, member]));
  const stories = groups.map((group) => {
    const own = [...group.articles].sort(compareText).flatMap((id) => byId.get(id) ?? []);
    const id = makeId("story", ...own.map(({ digest }) => digest.article.id));
    return new StoryReconciler(id, tree, wordsOfAll(own, wordsOf)).reconcile(group, own, aliases);
  });
  return stories.sort(byWeight);
}

function byWeight(a: Story, b: Story): number {
  return b.articles.length - a.articles.length || countKnown(b) - countKnown(a) || compareText(a.id, b.id);
}

/** How many figures, happenings, orders and utterances a story has. */
function countKnown({ figures, episodes, measures, statements }: Story): number {
  return figures.length + episodes.length + measures.length + statements.length;
}

/** The words of the languages of all `members`. */
export function wordsOfAll(members: readonly StoryMember[], wordsOf: WordsOf): StoryLexicon {
  return joinStoryWords(
    [...new Set(members.map(({ digest }) => digest.article.language))].sort(compareText).map(wordsOf),
  );
}

/**
 * One story under the id it is to have, told as often as articles come to it. `members` come in the order of their articles' ids:
 * the account never depends on the order in which articles were read, nor on what was told before. What no new claim touches is
 * taken as it was; a member of the last telling of which nothing changed must be the same object.
 */
export class StoryReconciler {
  private readonly id: string;
  private readonly tree: GroupTree;
  private readonly words: StoryLexicon;
  private readonly articles: SortedArticles;
  /** Withdrawn articles, with the reason. */
  private readonly killed = new Map<Article, string>();
  private readonly names: NameFinder;
  private readonly origins: OriginFinder;
  private readonly reports: StoryReports;
  private readonly retractions = new RetractionFinder();
  private readonly figures: StoryFigures;
  private readonly episodes: EpisodeFinder;
  private readonly utterances: UtteranceFinder;
  private readonly measures: MeasureReconciler;
  private readonly orders = new ClaimRow(({ measures }) => measures);
  private readonly roles = new ClaimRow(({ roles }) => roles);
  private readonly starts: ClaimRow<EventClaim>;
  private readonly timeline: Timeline;

  /** `words` are those of the languages of all articles. */
  constructor(id: string, tree: GroupTree, words: StoryLexicon, onWork: OnWork = () => {}) {
    this.id = id;
    this.tree = tree;
    this.words = words;
    this.articles = new SortedArticles(() => onWork("articles read"));
    this.names = new NameFinder(words);
    this.origins = new OriginFinder(words.claimants);
    this.reports = new StoryReports(this.articles, tree, () => onWork("reports made"));
    this.figures = new StoryFigures(id, tree, () => onWork("figures made"));
    this.episodes = new EpisodeFinder(id, words.happenings, () => onWork("claims compared"));
    this.utterances = new UtteranceFinder(words, () => onWork("claims compared"));
    this.measures = new MeasureReconciler(id);
    this.starts = new ClaimRow(({ events }) => listStarts(events, words.happenings));
    this.timeline = new Timeline((article) => this.articles.find(article)?.counts ?? []);
  }

  reconcile(group: StoryArticles, members: readonly StoryMember[], aliases?: GivenAliases): Story {
    const { words, tree } = this;
    const told = this.articles.update(members);
    for (const { digest } of told.fresh) {
      if (digest.standing.state === "canceled") this.killed.set(digest.article, digest.standing.reason);
    }
    const standing = { fresh: told.fresh.filter(isStanding), gone: told.gone.filter(isStanding) };
    const ordered = this.measures.reconcile(this.orders.update(standing));
    const country = group.place?.country ?? null;
    const roles = this.roles.update(standing);
    const { all } = this.articles;
    const { nameOf } = this.names.find({ all, fresh: told.fresh, roles }, country, aliases);
    const reports = this.reports.make({
      ...told,
      copies: group.copies,
      origins: this.origins.find(told.fresh, country, nameOf),
      storyPlace: group.place,
    });
    const { withdrawn, relations: taken } = this.retractions.find(reports, this.killed);
    const episodes = this.episodes.find(listChanged(standing, ({ events }) => events));
    const figures = this.figures.make(reports, group, withdrawn, taken);
    const statements = listChanged(told, (article) => article.statements);
    return {
      id: this.id,
      title: group.title,
      articles: group.articles,
      copies: group.copies,
      place: group.place,
      period: group.period,
      headline: pickHeadlines(figures, tree),
      figures: figures.map(({ figure }) => figure),
      episodes: episodes.map(({ episode }) => episode),
      measures: ordered.measures,
      statements: this.utterances.find(statements, (id) => this.articles.find(id)?.digest.article),
      disagreements: [
        ...figures.flatMap(listDisagreements),
        ...ordered.disagreements,
        ...listDepartureDisagreements(roles, nameOf, words.vaguePosts),
        ...listStartDisagreements(this.starts.update(standing)),
      ],
      timeline: this.timeline.make(reports, withdrawn, episodes),
    };
  }
}

function isStanding({ digest }: SortedArticle): boolean {
  return digest.standing.state !== "canceled";
}

/** Called for each piece of work that takes time, so that it can be counted. */
export type OnWork = (work: Work) => void;

export type Work = "articles read" | "claims compared" | "reports made" | "figures made";

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
