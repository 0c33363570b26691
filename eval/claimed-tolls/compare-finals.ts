import type { Claim } from "../../src/model/claim.ts";
import type { Figure, Ledger } from "../../src/model/ledger.ts";
import { isSamePopulation } from "../names.ts";
import type { FinalAnswer } from "./gold.ts";

export interface FinalOutcome {
  readonly answer: FinalAnswer;
  readonly figures: readonly Figure[];
  /** The best value of a fitting figure is one of the answer's bounds. */
  readonly isBest: boolean;
  /** `isBest`, or a fitting figure's range, closed wherever the answer is, holds the answer. */
  readonly isHeld: boolean;
}

/** Looks up each final answer in the figures that ask for its metric and population. */
export function compareFinals(finals: readonly FinalAnswer[], ledger: Ledger): FinalOutcome[] {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const figures = ledger.stories.flatMap((story) => story.figures);
  return finals
    .filter((answer) => answer.low !== null || answer.high !== null)
    .map((answer) => {
      const fitting = figures.filter((figure) => asksFor(figure, answer, claims));
      const isBest = fitting.some((figure) => isBound(figure.values.range.best, answer));
      return {
        answer,
        figures: fitting,
        isBest,
        isHeld: isBest || fitting.some((figure) => holds(figure, answer)),
      };
    });
}

function asksFor(figure: Figure, answer: FinalAnswer, claims: ReadonlyMap<string, Claim>): boolean {
  if (figure.question.metric !== answer.metric) return false;
  const words = figure.claims
    .map((id) => claims.get(id))
    .flatMap((claim) => (claim?.kind === "count" ? [claim.count.population.text] : []));
  return isSamePopulation(answer.population, [figure.question.population, ...words].join(" "));
}

function isBound(best: number | null, answer: FinalAnswer): boolean {
  return best !== null && (best === answer.low || best === answer.high);
}

function holds(figure: Figure, answer: FinalAnswer): boolean {
  const { low, high } = figure.values.range;
  const lowFits = answer.low === null || (low !== null && low <= answer.low);
  const highFits = answer.high === null || (high !== null && high >= answer.high);
  const meets = answer.low === null || high === null || high >= answer.low;
  return lowFits && highFits && meets;
}
