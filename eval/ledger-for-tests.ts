import type { Claimant, CountClaim, Metric } from "../src/model/claim.ts";
import { type Figure, type Ledger, type PolicyValue, type Relation, SCHEMA } from "../src/model/ledger.ts";
import { quoteSpan } from "../src/model/span.ts";

interface CountForTest {
  readonly exact: string;
  readonly numberText: string;
  readonly metric: Metric;
  readonly low: number | null;
  readonly high: number | null;
  readonly group?: string;
  readonly modifier?: CountClaim["count"]["modifier"];
  readonly origin?: string;
  readonly background?: boolean;
  readonly partOf?: string;
}

export interface ArticleForTest {
  readonly source: string;
  readonly text: string;
  readonly counts: readonly CountForTest[];
}

/** A ledger written by hand for tests: one story of the articles given; a count's id is `source:numberText`. */
export function makeLedger(articles: readonly ArticleForTest[], figures: readonly Figure[] = []): Ledger {
  return {
    schema: SCHEMA,
    generatedBy: "sitrep test",
    articles: articles.map(({ source, text }) => ({
      id: source,
      source,
      outlet: source,
      headline: "",
      authors: [],
      credits: [],
      published: null,
      language: "en",
      sha256: "",
      text,
    })),
    claims: articles.flatMap((article) => article.counts.map((count) => makeClaim(article, count))),
    stories: [
      {
        id: "story",
        title: "",
        articles: articles.map((article) => article.source),
        copies: [],
        place: null,
        period: "",
        headline: {},
        figures,
        episodes: [],
        measures: [],
        statements: [],
        disagreements: [],
        timeline: [],
      },
    ],
    problems: [],
  };
}

function makeClaim(article: ArticleForTest, count: CountForTest): CountClaim {
  const start = article.text.indexOf(count.exact);
  const span = quoteSpan(article.text, { start, end: start + count.exact.length });
  const outlet: Claimant = { name: article.source, as: "outlet" };
  return {
    kind: "count",
    id: `${article.source}:${count.numberText}`,
    article: article.source,
    span,
    sentence: span,
    claimants: count.origin === undefined ? [outlet] : [{ name: count.origin, as: "origin" }, outlet],
    certainty: count.origin === undefined ? "stated" : "reported",
    when: null,
    asOf: null,
    where: null,
    background: count.background ? { reason: "test" } : null,
    foundBy: "test",
    count: {
      metric: count.metric,
      population: { text: count.exact, group: count.group ?? "people" },
      low: count.low,
      high: count.high,
      modifier: count.modifier ?? "exact",
      numberText: count.numberText,
      partOf: count.partOf ?? null,
    },
  };
}

/** A figure written by hand for tests. */
export function makeFigure(
  metric: Metric,
  claims: readonly string[],
  relations: readonly Omit<Relation, "reason">[] = [],
  best: number | null = null,
): Figure {
  const value: PolicyValue = {
    low: best,
    best,
    high: best,
    asOf: null,
    claim: claims[0] ?? null,
    reason: "",
  };
  return {
    id: `${metric} ${claims.join(" ")}`,
    question: { metric, population: "people", place: "", period: "" },
    claims,
    relations: relations.map((relation) => ({ ...relation, reason: "" })),
    support: { articles: 1, outlets: 1, agencies: 0, origins: 1 },
    status: "agreed",
    values: {
      range: value,
      "latest-official": value,
      conservative: value,
      ucdp: value,
      "majority-of-origins": value,
      "highest-reported": value,
    },
  };
}
