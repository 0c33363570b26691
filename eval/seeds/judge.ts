import type { CountClaim, Metric } from "../../src/model/claim.ts";
import type { Figure, Ledger } from "../../src/model/ledger.ts";
import { SEED_DATES } from "./expected.ts";

/** One thing the ledger of the seed articles must get right, and what it says instead. */
export interface Judgement {
  readonly name: string;
  readonly holds: boolean;
  readonly seen: string;
}

/** Finds the claim of an article with this metric and value; a bound that is open is null. */
type FindClaim = (
  article: string,
  metric: Metric,
  low: number | null,
  high: number | null,
) => CountClaim | undefined;

const NATION = 19_000_000;

/** The named judgements of the seed story, each true or false. */
export function judgeSeedLedger(ledger: Ledger, texts: ReadonlyMap<string, string>): Judgement[] {
  const keys = new Map(ledger.articles.map((article) => [article.id, article.source.slice(0, 3)]));
  const counts = ledger.claims.filter((claim) => claim.kind === "count");
  const find: FindClaim = (article, metric, low, high) =>
    counts.find(
      ({ count, ...claim }) =>
        keys.get(claim.article) === article &&
        count.metric === metric &&
        count.low === low &&
        count.high === high,
    );
  const figures = ledger.stories.flatMap((story) => story.figures);
  return [
    judgeRising(figures, find),
    judgeNoContradiction(ledger),
    judgeInjured(figures, find),
    judgeTolls(figures, counts, find),
    judgeAbsence(ledger, keys),
    judgeSpans(ledger, texts),
    judgeOneStory(ledger),
    ...judgeDates(ledger, keys),
  ];
}

function judgeRising(figures: readonly Figure[], find: FindClaim): Judgement {
  const claims = [
    find("000", "killed", 8, 8),
    find("002", "killed", 12, 12),
    find("003", "killed", 18, 18),
    find("004", "killed", 8, 8),
  ];
  const figure = findFigure(figures, claims);
  const isPlain = figure?.relations.every((relation) => relation.type !== "contradicts") ?? false;
  return {
    name: "security-forces-rising",
    holds: isPlain && figure?.status === "rising",
    seen: showFigure(figure, claims),
  };
}

function judgeNoContradiction(ledger: Ledger): Judgement {
  const figures = ledger.stories.flatMap((story) => story.figures);
  const relations = figures
    .flatMap((figure) => figure.relations)
    .filter(({ type }) => type === "contradicts");
  const counts = new Set(ledger.claims.filter(({ kind }) => kind === "count").map(({ id }) => id));
  const disputes = ledger.stories
    .flatMap((story) => story.disagreements)
    .filter(({ type, claims }) => type === "contradicts" && claims.some((id) => counts.has(id)));
  const reasons = [...relations, ...disputes].map((one) => one.reason);
  return { name: "no-contradiction", holds: reasons.length === 0, seen: reasons.join("; ") };
}

function judgeInjured(figures: readonly Figure[], find: FindClaim): Judgement {
  const claims = [find("000", "injured", 317, 317), find("004", "injured", 301, null)];
  const figure = findFigure(figures, claims);
  const agrees =
    figure?.relations.some(
      ({ a, b, type }) =>
        type === "compatible" && claims.every((claim) => claim?.id === a || claim?.id === b),
    ) ?? false;
  return {
    name: "injured-agree-one-origin",
    holds: agrees && figure?.support.origins === 1,
    seen: showFigure(figure, claims),
  };
}

/** The 2011 toll stands apart from this week's; crowds and the nation are no toll at all. */
function judgeTolls(figures: readonly Figure[], counts: readonly CountClaim[], find: FindClaim): Judgement {
  const background = new Set(counts.filter((claim) => claim.background !== null).map((claim) => claim.id));
  const strike = find("000", "killed", 15, null)?.id;
  const mixed = figures.filter(
    ({ claims }) => claims.some((id) => id === strike) && claims.some((id) => !background.has(id)),
  );
  const crowds = counts.filter(
    ({ count }) => count.metric !== "participated" && (count.low === 45 || count.low === 20_000),
  );
  const nation = counts.filter(({ count }) => count.low === NATION || count.high === NATION);
  const astray = [...crowds, ...nation].map(({ count, span }) => `${count.metric} "${span.exact}"`);
  return {
    name: "tolls-clean",
    holds: mixed.length === 0 && astray.length === 0,
    seen: [...mixed.map((figure) => `2011 toll in ${figure.id}`), ...astray].join("; "),
  };
}

function judgeAbsence(ledger: Ledger, keys: ReadonlyMap<string, string>): Judgement {
  const absences = ledger.claims.filter((claim) => claim.kind === "absence");
  const holds = absences.some(
    (claim) => keys.get(claim.article) === "004" && /civilian/iu.test(claim.absence.about),
  );
  return { name: "absence", holds, seen: absences.map((claim) => claim.absence.about).join("; ") };
}

function judgeSpans(ledger: Ledger, texts: ReadonlyMap<string, string>): Judgement {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const edited = ledger.articles.filter((article) => article.text !== texts.get(article.source));
  const wrong = ledger.claims.filter(
    ({ article, span }) => articles.get(article)?.text.slice(span.start, span.end) !== span.exact,
  );
  return {
    name: "spans-exact",
    holds: ledger.claims.length > 0 && edited.length === 0 && wrong.length === 0,
    seen: `${edited.length} texts edited, ${wrong.length} of ${ledger.claims.length} spans wrong`,
  };
}

function judgeOneStory(ledger: Ledger): Judgement {
  const sizes = ledger.stories.map((story) => story.articles.length);
  return {
    name: "one-story",
    holds: sizes.length === 1 && sizes[0] === SEED_DATES.length,
    seen: sizes.join("+"),
  };
}

function judgeDates(ledger: Ledger, keys: ReadonlyMap<string, string>): Judgement[] {
  const published = new Map(ledger.articles.map((article) => [keys.get(article.id), article.published]));
  const seen = SEED_DATES.map(({ article }) => {
    const date = published.get(article);
    return `${article}: ${date ? `${date.edtf} ${date.basis}` : "none"}`;
  }).join(", ");
  return [
    {
      name: "dates",
      holds: SEED_DATES.every(({ article, edtf }) => published.get(article)?.edtf.startsWith(edtf)),
      seen,
    },
    {
      name: "dates-basis",
      holds: SEED_DATES.every(({ article, basis }) => published.get(article)?.basis === basis),
      seen,
    },
  ];
}

function findFigure(
  figures: readonly Figure[],
  claims: readonly (CountClaim | undefined)[],
): Figure | undefined {
  return figures.find((figure) =>
    claims.every((claim) => claim !== undefined && figure.claims.includes(claim.id)),
  );
}

function showFigure(figure: Figure | undefined, claims: readonly (CountClaim | undefined)[]): string {
  if (figure !== undefined) {
    const relations = figure.relations.map((relation) => relation.type).join(" ");
    return `${figure.status}, ${figure.support.origins} origins, relations ${relations}`;
  }
  const missing = claims.filter((claim) => claim === undefined).length;
  return missing > 0 ? `${missing} of its claims were not found` : "its claims are in different figures";
}
