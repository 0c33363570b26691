import type { Place } from "../model/annotation.ts";
import type { GroupTree } from "../model/groups.ts";
import type { Relation } from "../model/ledger.ts";
import { areSame } from "../model/same.ts";
import { relateToOthers } from "./between-figures.ts";
import { figureId, type MadeFigure, makeFigure } from "./figure.ts";
import { type Answers, listBy, splitQuestions } from "./questions.ts";
import type { KeptRelations } from "./relations.ts";
import type { Report } from "./report.ts";

const NONE: readonly Report[] = [];

interface StoryScope {
  readonly place: Place | null;
  /** EDTF interval. */
  readonly period: string;
}

/** Makes the figures of one story while reports come: a figure that is made of the same is taken as it was. */
export class StoryFigures {
  private readonly storyId: string;
  private readonly tree: GroupTree;
  private readonly onMake: () => void;
  /** Kept once the story was told: most are told but once. */
  private relations: KeptRelations | undefined;
  private figures = new Map<string, KeptFigure>();
  private asked: ReadonlyMap<Report | undefined, Answers> = new Map();

  /** `onMake` is called for each figure that is made. */
  constructor(storyId: string, tree: GroupTree, onMake: () => void) {
    this.storyId = storyId;
    this.tree = tree;
    this.onMake = onMake;
  }

  /** `reports` come in as-of order; ``taken` are the relations that say why reports were `withdrawn`. */
  make(
    reports: readonly Report[],
    story: StoryScope,
    withdrawn: ReadonlySet<Report>,
    taken: readonly Relation[],
  ): MadeFigure[] {
    const asked = splitQuestions(reports, story.place, this.tree).map((answers) => this.recall(answers));
    this.asked = new Map(asked.map((answers) => [answers.reports[0], answers]));
    const stated = sortRelations([...taken, ...relateParts(reports)], asked);
    const scope = { period: story.period, place: story.place?.name ?? "" };
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

  /** The same object while the same reports answer the same question. */
  private recall(answers: Answers): Answers {
    const known = this.asked.get(answers.reports[0]);
    return known !== undefined && isSameQuestion(known, answers) && areSame(known.reports, answers.reports)
      ? known
      : answers;
  }

  private makeFigure(
    answers: Answers,
    scope: Scope,
    withdrawn: ReadonlySet<Report>,
    relations: readonly Relation[],
  ): KeptFigure {
    const gone = withdrawn.size === 0 ? NONE : answers.reports.filter((report) => withdrawn.has(report));
    const known = this.figures.get(figureId(this.storyId, answers, gone));
    if (
      known !== undefined &&
      known.made.answers === answers &&
      known.scope.period === scope.period &&
      known.scope.place === scope.place &&
      areSame(known.gone, gone) &&
      areSameRelations(known.relations, relations)
    )
      return known;
    this.onMake();
    const made = makeFigure(this.storyId, answers, scope, withdrawn, relations, this.relations);
    return { made, scope, gone, relations };
  }
}

interface Scope {
  readonly period: string;
  readonly place: string;
}

/** A figure with all it was made of. */
interface KeptFigure {
  readonly made: MadeFigure;
  readonly scope: Scope;
  readonly gone: readonly Report[];
  readonly relations: readonly Relation[];
}

function isSameQuestion(a: Answers, b: Answers): boolean {
  return (
    a.metric === b.metric &&
    a.population === b.population &&
    a.place === b.place &&
    a.period === b.period &&
    a.isBackground === b.isBackground
  );
}

function relateParts(reports: readonly Report[]): Relation[] {
  const relations: Relation[] = [];
  for (const { id, partOf, claim } of reports) {
    if (partOf === null) continue;
    const reason = `“${claim.span.exact}” is given as a part`;
    relations.push({ a: id, b: partOf, type: "part-of", reason });
  }
  return relations;
}

/** Relations by the figure that holds their second claim, else their first. */
function sortRelations(
  relations: readonly Relation[],
  asked: readonly Answers[],
): Map<Answers | undefined, Relation[]> {
  const related = new Set(relations.flatMap(({ a, b }) => [a, b]));
  const holderOf = new Map<string, Answers>();
  for (const answers of asked) {
    for (const { id } of answers.reports) if (related.has(id)) holderOf.set(id, answers);
  }
  return listBy(relations, ({ a, b }) => holderOf.get(b) ?? holderOf.get(a));
}

function areSameRelations(a: readonly Relation[], b: readonly Relation[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at] || isSameRelation(one, b[at]));
}

function isSameRelation(a: Relation, b: Relation | undefined): boolean {
  return a.a === b?.a && a.b === b.b && a.type === b.type && a.reason === b.reason;
}
