import type { Metric } from "../model/claim.ts";
import type { Figure } from "../model/ledger.ts";
import type { RankedSentence, SummarySource } from "./summary.ts";
import { creditOf, dropYear, joinAnd } from "./summary-words.ts";
import type { ClaimView } from "./view-claim.ts";
import { type FigureView, listChanges, type PartView, type StepView } from "./view-figure.ts";
import { capitalise, wordGroup } from "./wording.ts";

const MOST_EARLIER = 4;
const MOST_CREDITS = 2;
const MOST_PARTS = 2;
/** What a summary counts: the gravest first. */
const COUNTED: readonly Metric[] = ["killed", "missing", "injured", "detained", "displaced", "abducted"];

/** The toll with who says so and how it grew, its parts, what was taken back, and the next two figures. */
export function summariseCounts(source: SummarySource): RankedSentence[] {
  const figures = COUNTED.flatMap((metric) => {
    const figure = source.story.figures.find(({ id }) => id === source.story.headline[metric]);
    const view = source.view.headlines.find(({ id }) => id === figure?.id);
    return figure === undefined || view === undefined
      ? []
      : [{ figure, view, name: nameFigure(figure, source) }];
  });
  const standing = figures.filter(({ view }) => view.taken !== null && view.status !== "retracted");
  const [main, ...others] = standing;
  const shown = main === undefined ? [] : [...wordToll(main), ...wordParts(main, source.view.place)];
  const next = others.slice(0, 2).map((one) => wordStand(one, true));
  const more: RankedSentence[] =
    next.length === 0
      ? []
      : [
          {
            text: `${capitalise(joinAnd(next.map(({ text }) => text)))}.`,
            claims: next.flatMap(({ claims }) => claims),
            rank: 5,
          },
        ];
  const [gravest] = figures;
  return [...shown, ...(gravest === undefined ? [] : wordWithdrawn(gravest, source)), ...more];
}

interface Named {
  readonly figure: Figure;
  readonly view: FigureView;
  /** "people killed" */
  readonly name: string;
}

function wordToll(main: Named): RankedSentence[] {
  const stand = wordStand(main, false);
  const last = main.view.asOf;
  const earlier = listChanges(main.view.steps).flatMap(({ steps }) => {
    const [step] = steps;
    return step === undefined || step.asOf === last || step.value === main.view.value ? [] : [step];
  });
  const [first, ...rest] = earlier;
  const told = first === undefined ? [] : [first, ...rest.slice(-(MOST_EARLIER - 1))];
  const grown =
    told.length === 0
      ? ""
      : `; it had been given as ${joinAnd(told.map(({ value, asOf }) => `${value} (${dropYear(asOf, last)})`))}`;
  const claims = [...stand.claims, ...told.flatMap(({ claims: [claim] }) => claim ?? [])];
  return [{ text: `${stand.text}${grown}.`, claims, rank: 0 }];
}

/** "The number of people killed stood at 225 on 15 January 2022 (Interior Ministry, in Harbour Post)". */
function wordStand({ view, name }: Named, isShort: boolean): { text: string; claims: ClaimView[] } {
  const giving = view.steps.filter((step) => isGiving(step, view));
  const named = giving.filter(({ claims: [claim] }) => claim?.hasNamedOrigin === true);
  const chosen = (named.length > 0 ? named : giving)
    .slice(0, isShort ? 1 : MOST_CREDITS)
    .flatMap(({ claims: [claim] }) => claim ?? []);
  const credited = chosen.length > 0 || view.taken === null ? chosen : [view.taken];
  const credits = [...new Set(credited.map(creditOf))].join("; ");
  const date = view.asOf === "" ? `is given as ${view.value}` : `stood at ${view.value} on ${view.asOf}`;
  // A range takes its ends from several claims: all of that day stand behind it.
  const behind = view.isVerbatim
    ? []
    : view.steps.filter((step) => step.asOf === view.asOf && !step.isWithdrawn);
  return {
    text: `${isShort ? "the" : "The"} number of ${name} ${date} (${credits})`,
    claims: [
      ...credited,
      ...(view.taken === null ? [] : [view.taken]),
      ...behind.flatMap(({ claims }) => claims),
    ],
  };
}

function isGiving(step: StepView, view: FigureView): boolean {
  return !step.isWithdrawn && step.value === view.value && step.asOf === view.asOf;
}

function wordParts({ view }: Named, storyPlace: string): RankedSentence[] {
  const parts = view.parts.filter(({ whole, isWithdrawn, claim }) => {
    return whole === view.value && !isWithdrawn && claim.population !== "";
  });
  const told = new Map(parts.map((part) => [wordPart(part, storyPlace), part.claim]));
  const once = [...told].slice(0, MOST_PARTS);
  if (once.length === 0) return [];
  const words = once.map(([part, claim]) => `${part} (${creditOf(claim)})`);
  return [
    { text: `That number includes ${joinAnd(words)}.`, claims: once.map(([, claim]) => claim), rank: 6 },
  ];
}

/** "19 members of the security forces", "22 people in Bela", "one child", "a woman and her two sons" */
function wordPart({ value, claim }: PartView, storyPlace: string): string {
  const place = claim.where === "" || claim.where === storyPlace ? "" : ` in ${claim.where}`;
  if (claim.saysNumber) return `${claim.population}${place}`;
  return `${value === "1" ? "one" : value} ${claim.population}${place}`;
}

/** "Of people killed, the number 164 (9 January) was taken back." */
function wordWithdrawn({ figure, view, name }: Named, { claims, show }: SummarySource): RankedSentence[] {
  const retractions = figure.relations.filter(({ type }) => type === "retracts");
  const gone = retractions.flatMap(({ b }) => {
    const claim = claims.get(b);
    return claim?.kind === "count" && claim.count.partOf === null ? [claim] : [];
  });
  const once = [
    ...new Map(gone.toReversed().map((claim) => [claim.count.low ?? claim.count.high, claim])).values(),
  ]
    .toReversed()
    .map(show);
  if (once.length === 0) return [];
  const takers = retractions
    .filter(({ a, b }) => a !== b)
    .flatMap(({ a }) => claims.get(a) ?? [])
    .map(show);
  const values = joinAnd(
    once.map(({ value, asOf }) => (asOf === "" ? value : `${value} (${dropYear(asOf, view.asOf)})`)),
  );
  const words = once.length === 1 ? `the number ${values} was` : `the numbers ${values} were`;
  return [{ text: `Of ${name}, ${words} taken back.`, claims: [...once, ...takers], rank: 2 }];
}

function nameFigure({ question }: Figure, { view }: SummarySource): string {
  const place = question.place === "" || question.place === view.place ? "" : ` in ${question.place}`;
  const group = MEMBERS[question.population] ?? wordGroup(question.population);
  return `${group} ${PARTICIPLES[question.metric] ?? question.metric}${place}`;
}

/** Groups whose names do not count their members. */
const MEMBERS: Readonly<Record<string, string>> = {
  security_forces: "members of the security forces",
  police: "police officers",
  crew: "members of the crew",
  troops: "soldiers",
};

const PARTICIPLES: Readonly<Partial<Record<Metric, string>>> = {
  hospitalised: "in hospital",
  participated: "taking part",
};
