import { z } from "zod";
import { METRICS } from "../model/claim.ts";
import type { Ledger, Story } from "../model/ledger.ts";
import { POLICIES, SCHEMA } from "../model/ledger.ts";

const offset = z.int().nonnegative();
const edtf = z.string().min(1);
const amount = z.number().nullable();

const span = z.looseObject({ start: offset, end: offset });

const quotedSpan = z.looseObject({
  start: offset,
  end: offset,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

const place = z.looseObject({
  name: z.string(),
  geonames: z.number().exactOptional(),
  country: z.string(),
  admin1: z.string().exactOptional(),
  lat: z.number().exactOptional(),
  lon: z.number().exactOptional(),
  precision: z.enum(["point", "city", "region", "country"]),
});

const published = z.looseObject({
  edtf,
  instant: z.string().exactOptional(),
  basis: z.enum(["stated", "inferred"]),
  span: quotedSpan.exactOptional(),
});

const article = z.looseObject({
  id: z.string(),
  source: z.string(),
  url: z.string().exactOptional(),
  outlet: z.string(),
  headline: z.string(),
  authors: z.array(z.string()),
  credits: z.array(z.string()),
  published: published.nullable(),
  modified: z.string().exactOptional(),
  retrieved: z.string().exactOptional(),
  language: z.string(),
  sha256: z.string(),
  text: z.string(),
});

const claimBase = {
  span: quotedSpan,
  sentence: span,
  claimants: z.array(
    z.looseObject({
      name: z.string(),
      as: z.enum(["origin", "relay", "outlet"]),
      span: span.exactOptional(),
    }),
  ),
  certainty: z.enum(["stated", "reported", "alleged", "denied", "planned", "conditional"]),
  when: z
    .looseObject({ edtf, text: z.string().exactOptional(), basis: z.enum(["stated", "inferred"]) })
    .nullable(),
  asOf: edtf.nullable(),
  where: place.nullable(),
  background: z.looseObject({ reason: z.string() }).nullable(),
  foundBy: z.string(),
};

const countClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("count"),
  ...claimBase,
  count: z.looseObject({
    metric: z.enum(METRICS),
    population: z.looseObject({ text: z.string(), group: z.string() }),
    low: amount,
    high: amount,
    modifier: z.enum(["exact", "at_least", "more_than", "up_to", "fewer_than", "about", "vague", "range"]),
    numberText: z.string(),
    partOf: z.string().nullable(),
  }),
});

const absenceClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("absence"),
  ...claimBase,
  absence: z.looseObject({ about: z.string() }),
});

const relationType = z.enum([
  "same",
  "updates",
  "compatible",
  "part-of",
  "different-population",
  "different-metric",
  "different-place",
  "different-period",
  "contradicts",
  "retracts",
]);

const policyValue = z.looseObject({
  low: amount,
  best: amount,
  high: amount,
  asOf: edtf.nullable(),
  claim: z.string().nullable(),
  reason: z.string(),
});

const figure = z.looseObject({
  id: z.string(),
  question: z.looseObject({
    metric: z.enum(METRICS),
    population: z.string(),
    place: z.string(),
    period: z.string(),
  }),
  claims: z.array(z.string()),
  relations: z.array(z.looseObject({ a: z.string(), b: z.string(), type: relationType, reason: z.string() })),
  support: z.looseObject({ articles: offset, outlets: offset, agencies: offset, origins: offset }),
  status: z.enum(["single-origin", "agreed", "rising", "falling", "disputed", "retracted"]),
  values: z.record(z.enum(POLICIES), policyValue),
});

const story = z.looseObject({
  id: z.string(),
  title: z.string(),
  articles: z.array(z.string()),
  copies: z.array(
    z.looseObject({ agency: z.string().nullable(), articles: z.array(z.string()), reason: z.string() }),
  ),
  place: place.nullable(),
  period: z.string(),
  headline: z.partialRecord(z.enum(METRICS), z.string()).transform(orderMetrics),
  figures: z.array(figure),
  episodes: z.array(z.never()),
  measures: z.array(z.never()),
  statements: z.array(z.never()),
  disagreements: z.array(
    z.looseObject({
      question: z.string(),
      claims: z.array(z.string()),
      type: relationType,
      reason: z.string(),
    }),
  ),
  timeline: z.array(z.looseObject({ when: z.string(), claims: z.array(z.string()), headline: z.string() })),
});

const problem = z.looseObject({
  source: z.string(),
  stage: z.enum(["read", "annotate", "extract", "group", "reconcile", "export"]),
  reason: z.string(),
  span: span.exactOptional(),
});

/** The ledger of `sitrep-ledger/1`. Its key order is the order in which JSON is written. */
export const ledgerSchema: z.ZodType<Ledger> = z.looseObject({
  schema: z.literal(SCHEMA),
  generatedBy: z.string(),
  articles: z.array(article),
  claims: z.array(z.discriminatedUnion("kind", [countClaim, absenceClaim])),
  stories: z.array(story),
  problems: z.array(problem),
});

function orderMetrics(headline: Story["headline"]): Story["headline"] {
  const entries = METRICS.map((metric) => [metric, headline[metric]] as const);
  return Object.fromEntries(entries.filter(([, figureId]) => figureId !== undefined));
}
