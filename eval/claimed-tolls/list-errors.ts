import type { CountClaim } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";
import { interleave } from "../measures.ts";
import { type Comparison, DETAILS, type Detail, originOf } from "./compare-details.ts";
import type { StoryComparison } from "./compare-story.ts";
import type { GoldClaim, GoldStory } from "./gold.ts";

const CONTEXT = 140;
const FILE_NAME_SHOWN = 6;

/** Every error with the words around it, kinds in turn, so that the first few show them all. */
export function listErrors(comparisons: readonly StoryComparison[]): string[] {
  return interleave([
    comparisons.flatMap(listFalseContradictions),
    comparisons.flatMap(({ story, missed }) =>
      [...missed]
        .sort((a, b) => b.confidence - a.confidence)
        .map((gold) => `MISSED ${showGold(gold)} (sure ${gold.confidence})${show(story, gold.file, gold)}`),
    ),
    comparisons.flatMap(({ story, extra }) =>
      extra.map((found) => `EXTRA ${showClaim(found.claim)}${show(story, found.file, found)}`),
    ),
    ...DETAILS.map((detail) =>
      comparisons.flatMap(({ story, details }) =>
        details
          .filter((comparison) => !comparison.right[detail])
          .map((comparison) => showWrongDetail(story, comparison, detail)),
      ),
    ),
    comparisons.flatMap(listWrongRelations),
    comparisons.flatMap(listWrongFinals),
  ]);
}

function listFalseContradictions({ relations, story }: StoryComparison): string[] {
  return relations
    .filter((outcome) => outcome.isCalledContradiction && outcome.gold.relation !== "contradicts")
    .map(
      ({ gold }) =>
        `FALSE-CONTRADICTS ${gold.relation}: ${showGold(gold.a)} | ${showGold(gold.b)}` +
        show(story, gold.a.file, gold.a) +
        show(story, gold.b.file, gold.b),
    );
}

function listWrongRelations({ relations }: StoryComparison): string[] {
  return relations
    .filter((outcome) => !outcome.isRight)
    .map(
      ({ gold, types }) =>
        `RELATION ${gold.relation}, ledger says ${types.join("+")}: ${showGold(gold.a)} | ${showGold(gold.b)}`,
    );
}

function listWrongFinals({ story, finals }: StoryComparison): string[] {
  return finals
    .filter((outcome) => !outcome.isBest)
    .map(({ answer, figures, isHeld }) => {
      const offered = figures.map(({ values: { range } }) => `${range.low}..${range.best}..${range.high}`);
      const wanted = `${answer.metric} ${answer.population} ${answer.low}..${answer.high}`;
      return `FINAL ${story.name}: ${wanted}, figures say ${offered.join(", ") || "nothing"}${isHeld ? " (held)" : ""}`;
    });
}

function showWrongDetail(story: GoldStory, { match }: Comparison, detail: Detail): string {
  const { expected, found } = match;
  const { count } = found.claim;
  const [wanted, got] = {
    value: [`${expected.low}..${expected.high}`, `${count.low}..${count.high}`],
    modifier: [expected.modifier, count.modifier],
    claimant: [expected.claimant, originOf(found.claim)],
    "part-of": [expected.partOf === null ? null : story.claims[expected.partOf]?.exact, count.partOf],
    background: [expected.background, found.claim.background?.reason ?? null],
    certainty: [expected.certainty, found.claim.certainty],
    population: [expected.population, `${count.population.group} (${count.population.text})`],
  }[detail];
  return `${detail.toUpperCase()} should be ${wanted}, is ${got}: by ${found.claim.foundBy}${show(story, found.file, found)}`;
}

function showGold(gold: GoldClaim): string {
  return `${gold.metric} ${gold.population} ${gold.low}..${gold.high} "${gold.exact}"`;
}

function showClaim({ count, foundBy, span }: CountClaim): string {
  return `${count.metric} ${count.population.group} ${count.low}..${count.high} "${span.exact}" by ${foundBy}`;
}

function show(story: GoldStory, file: string, span: Span): string {
  const text = story.texts.get(file) ?? "";
  const before = text.slice(Math.max(0, span.start - CONTEXT), span.start);
  const after = text.slice(span.end, span.end + CONTEXT);
  const words = `${before}[[${text.slice(span.start, span.end)}]]${after}`.replaceAll("\n", " ⏎ ");
  return `\n      ${file.slice(0, FILE_NAME_SHOWN)}: …${words}…`;
}
