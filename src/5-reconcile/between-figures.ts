import type { GroupTree } from "../model/groups.ts";
import type { Relation, RelationType } from "../model/ledger.ts";
import type { Answers } from "./questions.ts";
import { wordValue } from "./relations.ts";
import type { Report } from "./report.ts";

// Every report of a group is tied to every one of the whole only while both are few.
const ALL_PAIRS_UP_TO = 100;

/** For each report how it stands to reports of other figures, by the first of the two. */
export type KeptBetween = WeakMap<
  Report,
  { readonly other: Report; readonly kind: Kind; readonly relation: Relation }[]
>;

/**
 * Relates a figure to the others of its metric that a reader may take for it: a group to everybody, one group to
 * another, one place to another, the past to the present. `answers` is one of `all`.
 */
export function relateToOthers(
  answers: Answers,
  all: readonly Answers[],
  tree: GroupTree,
  kept?: KeptBetween,
): Relation[] {
  const relations: Relation[] = [];
  const at = all.indexOf(answers);
  all.forEach((other, index) => {
    if (other.metric !== answers.metric || other === answers) return;
    const kind = findKind(answers, other, tree);
    // A relation that reads the same both ways is stated once.
    if (kind === null || (kind.type !== "part-of" && index < at)) return;
    for (const [a, b] of listPairs(answers.reports, other.reports, kind.type)) {
      if (a.partOf === b.id) continue;
      relations.push(kept === undefined ? relatePair(a, b, kind) : recallPair(a, b, kind, kept));
    }
  });
  return relations;
}

function recallPair(a: Report, b: Report, kind: Kind, kept: KeptBetween): Relation {
  const own = kept.get(a) ?? [];
  const known = own.find(({ other, kind: { type, reason } }) => {
    return other === b && type === kind.type && reason === kind.reason;
  });
  if (known !== undefined) return known.relation;
  const relation = relatePair(a, b, kind);
  own.push({ other: b, kind, relation });
  kept.set(a, own);
  return relation;
}

function relatePair(a: Report, b: Report, { type, reason, all }: Kind): Relation {
  if (type !== "part-of") return { a: a.id, b: b.id, type, reason };
  const words = `${wordValue(a)} (${a.claim.count.population.text}): ${reason}`;
  if (!isSameNumber(a, b)) return { a: a.id, b: b.id, type, reason: words };
  const alike = `both say ${wordValue(a)}: all are ${all ?? a.claim.count.population.text}`;
  return { a: a.id, b: b.id, type: "same", reason: alike };
}

/** A group as large as the whole is the whole. */
function isSameNumber({ value: a }: Report, { value: b }: Report): boolean {
  return a.low === b.low && a.high === b.high && a.low === a.high && (a.low ?? 0) > 1;
}

interface Kind {
  readonly type: RelationType;
  readonly reason: string;
  /** What all are where part and whole are one number; the words of the part where absent. */
  readonly all?: string;
}

function findKind(own: Answers, other: Answers, tree: GroupTree): Kind | null {
  if (own.isBackground !== other.isBackground) {
    return { type: "different-period", reason: "one belongs to an earlier happening" };
  }
  if (own.isBackground) return null;
  if (other.place === "" && isAtSite(own) && tree.isKindOf(own.population, other.population))
    return { type: "part-of", reason: `those at ${own.place} are counted among all`, all: `at ${own.place}` };
  if (own.place === "" && isAtSite(other) && tree.isKindOf(other.population, own.population)) return null;
  if (own.place !== other.place) {
    if (own.population !== other.population) return null;
    return {
      type: "different-place",
      reason: `${own.place || "the whole story"} and ${other.place || "the whole story"}`,
    };
  }
  if (tree.isKindOf(own.population, other.population)) {
    return { type: "part-of", reason: `${own.population} are counted among ${other.population}` };
  }
  if (tree.isKindOf(other.population, own.population)) return null;
  return {
    type: "different-population",
    reason: `${own.population} and ${other.population} are not the same`,
  };
}

function isAtSite({ reports }: Answers): boolean {
  return reports[0]?.isAtSite === true;
}

function listPairs(
  own: readonly Report[],
  others: readonly Report[],
  type: RelationType,
): [Report, Report][] {
  const [a, b] = [own[0], others[0]];
  if (a === undefined || b === undefined) return [];
  if (type !== "part-of") return [[a, b]];
  if (own.length * others.length > ALL_PAIRS_UP_TO) return own.map((report) => [report, b]);
  return own.flatMap((report): [Report, Report][] => {
    return others.filter(({ article }) => article !== report.article).map((other) => [report, other]);
  });
}
