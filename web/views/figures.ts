import type { ClaimView } from "../../src/6-export/view-claim.ts";
import {
  STATUS_MEANINGS,
  STATUS_WORDS,
  wordGroup,
  wordMetric,
  wordPolicyValue,
  wordSupport,
} from "../../src/6-export/wording.ts";
import { wordDate, wordShortDate } from "../../src/6-export/wording-dates.ts";
import { type CountClaim, METRICS, type Metric } from "../../src/model/claim.ts";
import { compareEdtf } from "../../src/model/edtf.ts";
import type { Figure, FigureStatus, Policy } from "../../src/model/ledger.ts";
import type { Shelf } from "./shelf.ts";

/** One figure under one policy, in a reader's words. */
export interface FigureCard {
  readonly id: string;
  readonly metric: string;
  /** "people", "police, Almaty": the place only where it is not the story's. */
  readonly scope: string;
  readonly value: string;
  readonly asOf: string;
  readonly shortAsOf: string;
  readonly status: FigureStatus;
  readonly statusWords: string;
  readonly statusMeaning: string;
  readonly origins: number;
  readonly outlets: number;
  readonly support: string;
  /** Why the policy gives this value. */
  readonly reason: string;
  /** The claim the value was taken from. */
  readonly taken: ClaimView | null;
  readonly figure: Figure;
  readonly claims: readonly CountClaim[];
}

/** The figures of a story: those a reader wants first, and the rest. */
export interface FigureCards {
  readonly headlines: readonly FigureCard[];
  readonly others: readonly FigureCard[];
}

const NOT_DONE: ReadonlySet<string> = new Set(["denied", "planned", "conditional"]);
/** Of these every telling figure is shown at once: the dead of the police beside the dead of the crowd. */
const GRAVEST: ReadonlySet<Metric> = new Set(["killed", "injured", "missing", "detained"]);

/** Lays out the figures that hold at least one number of this story, under `policy`. */
export function viewFigures(shelf: Shelf, policy: Policy): FigureCards {
  const standing = shelf.story.figures.filter((figure) => isStanding(figure, shelf));
  const headlineIds = METRICS.flatMap((metric) => listHeadlines(metric, standing, shelf, policy));
  const cards = new Map(standing.map((figure) => [figure.id, viewFigure(figure, shelf, policy)]));
  return {
    headlines: headlineIds.flatMap((id) => cards.get(id) ?? []),
    others: [...cards.values()].filter(({ id }) => !headlineIds.includes(id)),
  };
}

/** One figure under `policy`. */
export function viewFigure(figure: Figure, shelf: Shelf, policy: Policy): FigureCard {
  const claims = countsOf(figure, shelf);
  const value = figure.values[policy];
  const { population, place, metric } = figure.question;
  const where = place === shelf.place ? "" : place;
  return {
    id: figure.id,
    metric: wordMetric(metric),
    scope: [wordGroup(population), where].filter((words) => words !== "").join(", "),
    value: wordPolicyValue(policy, value, claims),
    asOf: value.asOf === null ? "" : wordDate(value.asOf),
    shortAsOf: value.asOf === null ? "" : wordShortDate(value.asOf, shelf.year),
    status: figure.status,
    statusWords: STATUS_WORDS[figure.status],
    statusMeaning: STATUS_MEANINGS[figure.status],
    origins: figure.support.origins,
    outlets: figure.support.outlets,
    support: wordSupport(figure.support),
    reason: value.reason,
    taken: value.claim === null ? null : (shelf.show(value.claim) ?? null),
    figure,
    claims,
  };
}

/** The counts of a figure with those that were taken back and stand in it no more, by day. */
function countsOf(figure: Figure, shelf: Shelf): CountClaim[] {
  const takenBack = figure.relations.flatMap(({ a, b, type }) => {
    const claim = shelf.claims.get(b);
    const isOwn = a === b || figure.claims.includes(a) || !shelf.figureOf.has(b);
    const isSame = claim?.kind === "count" && claim.count.metric === figure.question.metric;
    return type === "retracts" && isOwn && isSame ? b : [];
  });
  const claims = [...new Set([...figure.claims, ...takenBack])].flatMap((id) => {
    const claim = shelf.claims.get(id);
    return claim?.kind === "count" ? claim : [];
  });
  const dayOf = ({ id }: CountClaim) => shelf.show(id)?.asOfEdtf ?? "";
  return claims.sort((a, b) => compareEdtf(dayOf(a), dayOf(b)));
}

function isStanding(figure: Figure, shelf: Shelf): boolean {
  if (figure.status === "retracted") return true;
  return countsOf(figure, shelf).some((claim) => claim.background === null && !NOT_DONE.has(claim.certainty));
}

function listHeadlines(metric: Metric, standing: readonly Figure[], shelf: Shelf, policy: Policy): string[] {
  const top = standing.find(({ id }) => id === shelf.story.headline[metric]);
  if (top === undefined) return [];
  if (!GRAVEST.has(metric)) return [top.id];
  const most = top.values[policy].best ?? 0;
  const telling = standing.filter(
    (figure) =>
      figure !== top &&
      figure.question.metric === metric &&
      figure.status !== "retracted" &&
      (figure.claims.length > 1 || (figure.values[policy].best ?? 0) > most),
  );
  return [top, ...telling].map(({ id }) => id);
}
