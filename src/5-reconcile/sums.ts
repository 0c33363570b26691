import type { CountClaim } from "../model/claim.ts";
import type { GroupTree } from "../model/groups.ts";
import { overlaps } from "../model/span.ts";
import { type Answers, listBy } from "./questions.ts";
import { wordValue } from "./relations.ts";
import { compareReports, type Report } from "./report.ts";
import type { Floor } from "./values.ts";

/** A question with the least number that counts of groups prove for it; `isProved` where nothing else answers it. */
export interface Question extends Answers {
  readonly floors: readonly Floor[];
  readonly isProved: boolean;
}

/** Gives every question about everybody its floors, and adds the question where only groups were counted side by side. */
export function addFloors(
  asked: readonly Answers[],
  withdrawn: ReadonlySet<string>,
  tree: GroupTree,
): Question[] {
  const questions: Question[] = [];
  const groups = listBy(asked, ({ metric, place, isBackground, population }) => {
    return `${metric} ${rootOf(population, tree)} ${isBackground ? "past" : place}`;
  });
  for (const family of groups.values()) {
    const wide = family.find(({ population }) => tree.parentOf(population) === null);
    const narrow = family.filter((answers) => answers !== wide);
    const [first] = narrow;
    const isPast = family[0]?.isBackground === true;
    const proof = isPast ? { floors: [], reports: [] } : proveFloors(wide, narrow, withdrawn, tree);
    for (const answers of family) {
      questions.push({ ...answers, floors: answers === wide ? proof.floors : [], isProved: false });
    }
    if (wide !== undefined || first === undefined || proof.floors.length === 0) continue;
    const population = rootOf(first.population, tree);
    const reports = [...proof.reports].sort(compareReports);
    questions.push({ ...first, population, reports, floors: proof.floors, isProved: true });
  }
  return questions;
}

/** Least numbers for the question about everybody; `reports` are those they rest on. */
interface Proof {
  readonly floors: readonly Floor[];
  readonly reports: readonly Report[];
}

function rootOf(group: string, tree: GroupTree): string {
  const parent = tree.parentOf(group);
  return parent === null ? group : rootOf(parent, tree);
}

/**
 * Adds up what one sentence counts side by side: "two men and a woman were killed" are at least three people.
 * Articles that give the whole themselves prove nothing here.
 */
function proveFloors(
  wide: Answers | undefined,
  narrow: readonly Answers[],
  withdrawn: ReadonlySet<string>,
  tree: GroupTree,
): Proof {
  const given = new Set(wide?.reports.map(({ claim }) => claim.article));
  const counted = narrow
    .flatMap(({ reports }) => reports)
    .filter(({ claim }) => !given.has(claim.article) && !withdrawn.has(claim.id) && isSummable(claim));
  const floors: Floor[] = [];
  const used: Report[] = [];
  for (const side of listBy(counted, ({ claim }) => `${claim.article} ${claim.sentence.start}`).values()) {
    const apart = side.filter((report) =>
      side.every((other) => other === report || areApart(report, other, tree)),
    );
    const [first] = apart;
    if (first === undefined || apart.length < 2) continue;
    const value = apart.reduce((sum, { value: own }) => sum + (own.low ?? 0), 0);
    const parts = apart.map((report) => `${wordValue(report)} (${report.claim.count.population.text})`);
    floors.push({ value, report: first, reason: `${parts.join(" + ")} in one sentence` });
    used.push(...apart);
  }
  return { floors, reports: used };
}

function isSummable({ certainty, count }: CountClaim): boolean {
  if (certainty === "planned" || certainty === "conditional" || certainty === "denied") return false;
  return count.partOf === null && count.low !== null && count.low === count.high;
}

function areApart(x: Report, y: Report, tree: GroupTree): boolean {
  if (overlaps(x.claim.span, y.claim.span)) return false;
  const [a, b] = [x.claim.count.population.group, y.claim.count.population.group];
  return !tree.isKindOf(a, b) && !tree.isKindOf(b, a);
}
