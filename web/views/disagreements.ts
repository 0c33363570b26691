import type { ClaimView } from "../../src/6-export/view-claim.ts";
import { capitalise, DISAGREEMENT_WORDS, wordGroup, wordMetric } from "../../src/6-export/wording.ts";
import type { Disagreement, RelationType } from "../../src/model/ledger.ts";
import type { Shelf } from "./shelf.ts";

/** One thing on which accounts differ: two sides, each with the sentences that take it. */
export interface Difference {
  readonly key: string;
  readonly question: string;
  readonly type: RelationType;
  readonly typeWords: string;
  readonly reason: string;
  /** What takes back, or speaks against; empty where an article as a whole was withdrawn. */
  readonly against: readonly ClaimView[];
  readonly standing: readonly ClaimView[];
}

/** The board: contradictions first, then what was taken back. */
export function viewDifferences(shelf: Shelf): Difference[] {
  return shelf.story.disagreements
    .map((one) => viewDifference(one, shelf))
    .filter(({ against, standing }) => against.length + standing.length > 0)
    .sort((a, b) => rank(a.type) - rank(b.type));
}

function viewDifference(one: Disagreement, shelf: Shelf): Difference {
  const takers = findTakers(one, shelf);
  const sides = one.claims.flatMap((id) => shelf.show(id) ?? []);
  const isPair = one.type !== "retracts";
  const against = isPair ? sides.slice(1) : sides.filter(({ id }) => takers.has(id));
  return {
    key: `${one.type} ${one.claims.join(" ")}`,
    question: wordQuestion(one.question, shelf),
    type: one.type,
    typeWords: capitalise(DISAGREEMENT_WORDS[one.type]),
    reason: one.reason,
    against,
    standing: isPair ? sides.slice(0, 1) : sides.filter(({ id }) => !takers.has(id)),
  };
}

/** Of the claims of a withdrawal those that take the others back. */
function findTakers(one: Disagreement, shelf: Shelf): ReadonlySet<string> {
  const own = new Set(one.claims);
  const relations = shelf.story.figures.flatMap(({ relations }) => relations);
  const takers = relations.filter(
    ({ a, b, type }) => type === "retracts" && a !== b && own.has(a) && own.has(b),
  );
  return new Set(takers.map(({ a }) => a));
}

/** "people, killed, Kazakhstan" → "Killed: people"; an id → its figure's words. */
function wordQuestion(question: string, shelf: Shelf): string {
  const figure = shelf.story.figures.find(({ id }) => id === question);
  if (figure !== undefined)
    return `${wordMetric(figure.question.metric)}: ${wordGroup(figure.question.population)}`;
  const parts = question.split(", ").map(wordGroup);
  const [population = "", metric, ...places] = parts;
  if (metric === undefined) return capitalise(population);
  const where = places.filter((place) => place !== shelf.place);
  return [`${capitalise(metric)}: ${population}`, ...where].join(", ");
}

function rank(type: RelationType): number {
  return type === "contradicts" ? 0 : type === "retracts" ? 1 : 2;
}
