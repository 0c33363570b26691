import { z } from "zod";
import { MEASURE_ACTIONS, MEASURE_STEPS, METRICS } from "../model/claim.ts";
import type { Ledger, Story } from "../model/ledger.ts";
import { MEASURE_STANDINGS, POLICIES, SCHEMA } from "../model/ledger.ts";

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
    additional: z.exactOptional(z.literal(true)),
  }),
});

const absenceClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("absence"),
  ...claimBase,
  absence: z.looseObject({ about: z.string() }),
});

const eventClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("event"),
  ...claimBase,
  event: z.looseObject({
    type: z.string(),
    mode: z.string().exactOptional(),
    actor: z.string(),
    recipient: z.string().exactOptional(),
    object: z.string().exactOptional(),
  }),
});

const measureClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("measure"),
  ...claimBase,
  measure: z.looseObject({
    measure: z.string(),
    action: z.enum(MEASURE_ACTIONS),
    step: z.enum(MEASURE_STEPS),
    authority: z.string().exactOptional(),
    scope: z.string(),
    begins: edtf.nullable(),
    ends: edtf.nullable(),
    lasts: z.string().exactOptional(),
  }),
});

const statementClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("statement"),
  ...claimBase,
  statement: z.looseObject({
    speaker: z.string(),
    quote: z.string(),
    direct: z.boolean(),
    cue: z.looseObject({ start: offset, end: offset, exact: z.string() }),
    ownWords: z.array(z.looseObject({ start: offset, end: offset, exact: z.string() })).exactOptional(),
    channel: z.string().exactOptional(),
    audience: z.string().exactOptional(),
  }),
});

const roleClaim = z.looseObject({
  id: z.string(),
  article: z.string(),
  kind: z.literal("role"),
  ...claimBase,
  role: z.looseObject({
    person: z.string(),
    post: z.string(),
    organisation: z.string(),
    begins: edtf.exactOptional(),
    ends: edtf.exactOptional(),
    action: z.enum(["holds", "appointed", "left", "dismissed"]),
  }),
});

const episode = z.looseObject({
  id: z.string(),
  type: z.string(),
  mode: z.string().exactOptional(),
  title: z.string(),
  when: z.string().nullable(),
  where: place.nullable(),
  claims: z.array(z.string()),
  reason: z.string(),
});

const measured = z.looseObject({
  place: z.string(),
  reason: z.string(),
  verdicts: z.array(z.looseObject({ claim: z.string(), verdict: z.string(), reason: z.string() })),
  intervals: z.array(
    z.looseObject({
      signal: z.string(),
      source: z.string(),
      basis: z.enum(["series", "statements"]),
      onset: z.string(),
      end: z.string().nullable(),
      ending: z.string(),
      depth: z.number().nullable(),
      restorations: z.array(z.looseObject({ from: z.string(), until: z.string() })),
      files: z.array(z.string()),
    }),
  ),
});

const measureRecord = z.looseObject({
  id: z.string(),
  measure: z.string(),
  scope: z.string(),
  begins: z.string().nullable(),
  ends: z.string().nullable(),
  states: z.array(
    z.looseObject({
      step: z.enum(MEASURE_STEPS),
      at: z.string().nullable(),
      claims: z.array(z.string()),
    }),
  ),
  course: z.array(
    z.looseObject({
      standing: z.enum(MEASURE_STANDINGS),
      during: edtf,
      scope: z.string(),
      except: z.array(z.string()),
      claims: z.array(z.string()),
      reason: z.string(),
    }),
  ),
  claims: z.array(z.string()),
  reason: z.string(),
  measured: measured.exactOptional(),
});

const utterance = z.looseObject({
  id: z.string(),
  speaker: z.string(),
  when: z.string().nullable(),
  claims: z.array(z.string()),
  reason: z.string(),
  proposed: z.boolean().exactOptional(),
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
  episodes: z.array(episode),
  measures: z.array(measureRecord),
  statements: z.array(utterance),
  disagreements: z.array(
    z.looseObject({
      question: z.string(),
      claims: z.array(z.string()),
      type: relationType,
      reason: z.string(),
    }),
  ),
  timeline: z.array(z.looseObject({ when: z.string(), claims: z.array(z.string()), headline: z.string() })),
  summary: z
    .looseObject({
      policy: z.enum(POLICIES),
      sentences: z.array(z.looseObject({ text: z.string(), claims: z.array(z.string()) })),
    })
    .exactOptional(),
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
  claims: z.array(
    z.discriminatedUnion("kind", [
      countClaim,
      eventClaim,
      measureClaim,
      statementClaim,
      roleClaim,
      absenceClaim,
    ]),
  ),
  stories: z.array(story),
  problems: z.array(problem),
});

function orderMetrics(headline: Story["headline"]): Story["headline"] {
  const entries = METRICS.map((metric) => [metric, headline[metric]] as const);
  return Object.fromEntries(entries.filter(([, figureId]) => figureId !== undefined));
}
