import type { Place } from "../model/annotation.ts";
import type { StoryMember } from "../model/digest.ts";
import type { GroupTree } from "../model/groups.ts";
import { makeId } from "../model/id.ts";
import type { CopyGroup, Disagreement, Story } from "../model/ledger.ts";
import type { StoryLexicon } from "../model/lexicon/story.ts";
import { joinClaims, sortByKind } from "./claims-by-kind.ts";
import { listDepartureDisagreements } from "./departures.ts";
import { EpisodeFinder } from "./episodes.ts";
import type { MadeFigure } from "./figure.ts";
import { pickHeadlines } from "./headline.ts";
import { MeasureReconciler } from "./measures.ts";
import { findNames, type GivenAliases } from "./names.ts";
import { findOrigins } from "./origins.ts";
import { listBy } from "./questions.ts";
import { compareText } from "./report.ts";
import { findRetractions } from "./retractions.ts";
import { listStartDisagreements } from "./starts.ts";
import { StoryFigures } from "./story-figures.ts";
import { StoryReports } from "./story-reports.ts";
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
  members: readonly StoryMember[],
  tree: GroupTree,
  wordsOf: WordsOf,
  aliases?: GivenAliases,
): Story[] {
  const byId = new Map(members.map((member) => [member.digest.article.id, member]));
  return groups.map((group) => {
    const own = [...group.articles].sort(compareText).flatMap((id) => byId.get(id) ?? []);
    const id = makeId("story", ...own.map(({ digest }) => digest.article.id));
    return new StoryReconciler(id, tree, wordsOfAll(own, wordsOf)).reconcile(group, own, aliases);
  });
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
  private readonly tree: GroupTree;
  private readonly words: StoryLexicon;
  private readonly id: string;
  private readonly reports = new StoryReports();
  private readonly figures: StoryFigures;
  private readonly episodes: EpisodeFinder;
  private readonly utterances: UtteranceFinder;
  private readonly measures: MeasureReconciler;

  /** `words` are those of the languages of all articles. */
  constructor(id: string, tree: GroupTree, words: StoryLexicon, onWork: OnWork = () => {}) {
    this.id = id;
    this.tree = tree;
    this.words = words;
    this.figures = new StoryFigures(id, tree, () => onWork("figures made"));
    this.episodes = new EpisodeFinder(id, words.happenings, () => onWork("claims compared"));
    this.utterances = new UtteranceFinder(() => onWork("claims compared"));
    this.measures = new MeasureReconciler(id);
  }

  reconcile(group: StoryArticles, members: readonly StoryMember[], aliases?: GivenAliases): Story {
    const { words, tree } = this;
    const told = members.map(sortByKind);
    const standings = new Map(members.map(({ digest }) => [digest.article.id, digest.standing]));
    const standing = told.filter(({ digest }) => digest.standing.state !== "canceled");
    const ordered = this.measures.reconcile(joinClaims(standing, ({ measures }) => measures));
    const country = group.place?.country ?? null;
    const digests = members.map(({ digest }) => digest);
    const { nameOf } = findNames(digests, standing, country, words, aliases);
    const originOf = findOrigins(told, group.copies, country, words.claimants, nameOf);
    const reports = this.reports.make(told, group.copies, originOf);
    const current = listBy(
      reports.filter(({ claim }) => claim.background === null),
      ({ claim }) => claim.count.metric,
    );
    const withdrawals = [...current.values()].map((own) => findRetractions(own, standings));
    const withdrawn = new Set(withdrawals.flatMap((found) => [...found.withdrawn]));
    const taken = withdrawals.flatMap((found) => found.relations);
    const episodes = this.episodes.find(
      joinClaims(standing, ({ events }) => events),
      new Set(),
    );
    const figures = this.figures.make(reports, group, withdrawn, taken);
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
      statements: this.utterances.find(
        joinClaims(told, ({ statements }) => statements),
        new Map(digests.map(({ article }) => [article.id, article])),
        words,
      ),
      disagreements: [
        ...figures.flatMap(listDisagreements),
        ...ordered.disagreements,
        ...listDepartureDisagreements(
          joinClaims(standing, ({ roles }) => roles),
          nameOf,
          words.vaguePosts,
        ),
        ...listStartDisagreements(
          joinClaims(standing, ({ events }) => events),
          words.happenings,
        ),
      ],
      timeline: makeTimeline(
        reports,
        withdrawn,
        episodes,
        joinClaims(told, ({ events }) => events),
      ),
    };
  }
}

/** Called for each piece of work that takes time, so that it can be counted. */
export type OnWork = (work: "claims compared" | "figures made") => void;

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
