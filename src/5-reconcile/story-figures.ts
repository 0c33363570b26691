import type { Place } from "../model/annotation.ts";
import type { Metric } from "../model/claim.ts";
import type { GroupTree } from "../model/groups.ts";
import type { Relation } from "../model/ledger.ts";
import { listBy } from "../model/list-by.ts";
import { areSame } from "../model/same.ts";
import { type KeptBetween, relateToOthers } from "./between-figures.ts";
import type { Changes } from "./claims-by-kind.ts";
import { figureId, type MadeFigure, makeFigure } from "./figure.ts";
import { type Answers, QuestionSplitter } from "./questions.ts";
import type { KeptRelations } from "./relations.ts";
import type { Report } from "./report.ts";
import { ReportRows } from "./report-rows.ts";

const NONE: readonly Report[] = [];
const PART = "part";

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
  private readonly questions: QuestionSplitter;
  private readonly parts = new ReportRows(({ partOf }) => (partOf === null ? null : PART));
  /** For each part its relation to its whole. */
  private readonly partRelations = new WeakMap<Report, Relation>();
  /** Reports of a figure that are parts of others, or have parts. */
  private readonly divided = new WeakMap<Answers, readonly Report[]>();
  /** Kept once the story was told: most are told but once. */
  private kept: { readonly relations: KeptRelations; readonly between: KeptBetween } | undefined;
  private figures = new Map<string, KeptFigure>();
  private asked: ReadonlyMap<Report | undefined, Answers> = new Map();

  /** `onMake` is called for each figure that is made. */
  constructor(storyId: string, tree: GroupTree, onMake: () => void) {
    this.storyId = storyId;
    this.tree = tree;
    this.onMake = onMake;
    this.questions = new QuestionSplitter(tree);
  }

  /** `taken` are the relations that say why reports were `withdrawn`. */
  make(
    changes: Changes<Report>,
    story: StoryScope,
    withdrawn: ReadonlySet<Report>,
    taken: readonly Relation[],
  ): MadeFigure[] {
    const asked = this.questions.split(changes, story.place).map((answers) => this.recall(answers));
    this.asked = new Map(asked.map((answers) => [answers.reports[0], answers]));
    const parts = this.parts.update(changes).get(PART) ?? NONE;
    const stated = this.sortRelations(taken, parts, asked);
    const hasDead = asked.some(({ metric, isBackground }) => metric === "killed" && !isBackground);
    const struck = hasDead ? listStruck(asked) : null;
    const scope = { period: story.period, place: story.place?.name ?? "", struck };
    const figures = asked.map((answers) => {
      const between = relateToOthers(answers, asked, this.tree, this.kept?.between);
      return this.makeFigure(answers, scope, withdrawn, [...(stated.get(answers) ?? []), ...between]);
    });
    this.figures = new Map(figures.map((figure) => [figure.made.figure.id, figure]));
    this.kept ??= { relations: new WeakMap(), between: new WeakMap() };
    return figures.map(({ made }) => made);
  }

  /** The same object while the same reports answer the same question. */
  private recall(answers: Answers): Answers {
    const known = this.asked.get(answers.reports[0]);
    return known !== undefined && isSameQuestion(known, answers) && areSame(known.reports, answers.reports)
      ? known
      : answers;
  }

  /** Relations by the figure that holds their second claim, else their first. */
  private sortRelations(
    taken: readonly Relation[],
    parts: readonly Report[],
    asked: readonly Answers[],
  ): Map<Answers | undefined, Relation[]> {
    const named = new Set(taken.flatMap(({ a, b }) => [a, b]));
    const holderOf = new Map<string, Answers>();
    for (const answers of asked) {
      for (const { id } of this.listDivided(answers)) holderOf.set(id, answers);
      if (named.size === 0) continue;
      for (const { id } of answers.reports) if (named.has(id)) holderOf.set(id, answers);
    }
    const relations = [...taken, ...parts.map((part) => this.relateToWhole(part))];
    return listBy(relations, ({ a, b }) => holderOf.get(b) ?? holderOf.get(a));
  }

  private listDivided(answers: Answers): readonly Report[] {
    const known = this.divided.get(answers);
    if (known !== undefined) return known;
    const divided = answers.reports.filter(({ partOf, isSplit }) => partOf !== null || isSplit);
    this.divided.set(answers, divided);
    return divided;
  }

  private relateToWhole(part: Report): Relation {
    const known = this.partRelations.get(part);
    if (known !== undefined) return known;
    const reason = `“${part.claim.span.exact}” is given as a part`;
    const relation: Relation = { a: part.id, b: part.partOf ?? "", type: "part-of", reason };
    this.partRelations.set(part, relation);
    return relation;
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
      areSameNumbers(known.scope.struck, scope.struck) &&
      areSame(known.gone, gone) &&
      areSameRelations(known.relations, relations)
    )
      return known;
    this.onMake();
    const made = makeFigure(this.storyId, answers, scope, withdrawn, relations, this.kept?.relations);
    return { made, scope, gone, relations };
  }
}

interface Scope {
  readonly period: string;
  readonly place: string;
  /** Each number of the dead and one of the hurt together; null where nobody is told to have died. */
  readonly struck: ReadonlySet<number> | null;
}

/** So many numbers of the dead, and of the hurt, are put together at most. */
const MOST_NUMBERS = 12;

/**
 * What "four people were shot" says where one died and three were wounded: each told number of the dead and one of the hurt together;
 * and each of the dead alone, for "a boy was shot" is told of the boy who died.
 */
function listStruck(asked: readonly Answers[]): ReadonlySet<number> {
  const dead = listNumbers(asked, "killed");
  const struck = new Set(dead);
  for (const hurt of listNumbers(asked, "injured")) for (const killed of dead) struck.add(killed + hurt);
  return struck;
}

function listNumbers(asked: readonly Answers[], metric: Metric): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const answers of asked) {
    if (answers.metric !== metric || answers.isBackground) continue;
    for (const { value, mayCountDead } of answers.reports) {
      if (value.low === null || value.low !== value.high || mayCountDead) continue;
      if (numbers.size < MOST_NUMBERS) numbers.add(value.low);
    }
  }
  return numbers;
}

function areSameNumbers(a: ReadonlySet<number> | null, b: ReadonlySet<number> | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || (a.size === b.size && [...a].every((number) => b.has(number)));
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

function areSameRelations(a: readonly Relation[], b: readonly Relation[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at] || isSameRelation(one, b[at]));
}

function isSameRelation(a: Relation, b: Relation | undefined): boolean {
  return a.a === b?.a && a.b === b.b && a.type === b.type && a.reason === b.reason;
}
