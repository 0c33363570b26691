import { z } from "@hono/zod-openapi";
import { METRICS } from "../model/claim.ts";
import type { Decision, DecisionBody } from "../model/decision.ts";
import { POLICIES, SCHEMA } from "../model/ledger.ts";
import type { AddOutcome, Change, Hit, StoryCard } from "../model/workspace.ts";

const id = z.string().min(1).max(200);
const words = (most: number) => z.string().max(most);
const amount = z.number().nullable();
const count = z.int().nonnegative();

/** Problem details, RFC 9457. */
export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .openapi("Problem");

const placeSchema = z
  .looseObject({
    name: z.string(),
    country: z.string(),
    precision: z.enum(["point", "city", "region", "country"]),
  })
  .openapi("Place");

export const policySchema = z.enum(POLICIES).openapi("Policy");

const policyValueSchema = z
  .looseObject({
    low: amount,
    best: amount,
    high: amount,
    asOf: z.string().nullable(),
    claim: z.string().nullable(),
    reason: z.string(),
  })
  .openapi("PolicyValue");

const status = z.enum(["single-origin", "agreed", "rising", "falling", "disputed", "retracted"]);

export const storyCardSchema = z
  .looseObject({
    id,
    title: z.string(),
    place: placeSchema.nullable(),
    period: z.string(),
    articles: count,
    outlets: count,
    origins: count,
    figures: z.array(
      z.looseObject({
        id,
        metric: z.enum(METRICS),
        population: z.string(),
        status,
        values: z.record(policySchema, policyValueSchema),
        words: z.record(policySchema, z.string()),
      }),
    ),
    sparkline: z.array(z.tuple([z.string(), count])),
    version: count,
    changedAt: z.string(),
    changesToday: count,
  })
  .openapi("StoryCard") satisfies z.ZodType<StoryCard>;

/** A figure of a story, as the ledger has it. */
export const figureSchema = z
  .looseObject({
    id,
    question: z.looseObject({
      metric: z.enum(METRICS),
      population: z.string(),
      place: z.string(),
      period: z.string(),
    }),
    claims: z.array(z.string()),
    relations: z.array(z.looseObject({ a: z.string(), b: z.string(), type: z.string(), reason: z.string() })),
    support: z.looseObject({ articles: count, outlets: count, agencies: count, origins: count }),
    status,
    values: z.record(policySchema, policyValueSchema),
  })
  .openapi("Figure");

export const claimSchema = z
  .looseObject({
    id,
    article: id,
    kind: z.enum(["count", "event", "measure", "statement", "role", "absence"]),
    span: z.looseObject({ start: count, end: count, exact: z.string() }),
    claimants: z.array(z.looseObject({ name: z.string(), as: z.enum(["origin", "relay", "outlet"]) })),
    certainty: z.string(),
    foundBy: z.string(),
  })
  .openapi("Claim");

const articleSchema = z
  .looseObject({ id, source: z.string(), outlet: z.string(), headline: z.string(), text: z.string() })
  .openapi("Article");

const target = z.object({ kind: z.enum(["story", "figure", "episode", "measure", "claim", "article"]), id });

const decisionBodySchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("confirm"), claim: id }),
    z.strictObject({ kind: z.literal("reject"), claim: id }),
    z.strictObject({
      kind: z.literal("correct"),
      claim: id,
      low: z.number().nonnegative().max(1e15).nullable(),
      high: z.number().nonnegative().max(1e15).nullable(),
    }),
    z.strictObject({ kind: z.literal("background"), claim: id, background: z.boolean() }),
    z.strictObject({ kind: z.literal("merge-figures"), figure: id, into: id }),
    z.strictObject({
      kind: z.literal("split-figure"),
      figure: id,
      claims: z.array(id).min(1).max(10_000),
      label: words(200).min(1),
    }),
    z.strictObject({ kind: z.literal("merge-episodes"), episode: id, into: id }),
    z.strictObject({ kind: z.literal("split-episode"), episode: id, claims: z.array(id).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal("alias"), name: words(300).min(1), as: words(300).min(1) }),
    z.strictObject({ kind: z.literal("merge-stories"), into: id }),
    z.strictObject({ kind: z.literal("split-story"), articles: z.array(id).min(1).max(10_000) }),
    z.strictObject({ kind: z.literal("withdraw"), article: id }),
    z.strictObject({ kind: z.literal("annotate"), on: target, text: words(10_000).min(1) }),
    z.strictObject({ kind: z.literal("undo"), of: id }),
  ])
  .openapi("DecisionBody") satisfies z.ZodType<DecisionBody>;

export const askedDecisionSchema = z
  .strictObject({
    story: id,
    reason: words(2000).default(""),
    author: words(100).optional(),
    body: decisionBodySchema,
  })
  .openapi("NewDecision");

export const decisionSchema = z
  .looseObject({
    id,
    story: id,
    author: z.string(),
    reason: z.string(),
    body: decisionBodySchema,
    at: z.string(),
    about: z.looseObject({
      claims: z.array(z.string()),
      into: z.array(z.string()),
      articles: z.array(z.string()),
    }),
    undoneBy: z.string().nullable(),
    orphaned: z.boolean(),
  })
  .openapi("Decision") satisfies z.ZodType<Decision>;

/** The ledger of one story, sitrep-ledger/1; docs/reading-a-report.md and the library's types have every field. */
const ledgerSchema = z
  .looseObject({
    schema: z.literal(SCHEMA),
    generatedBy: z.string(),
    articles: z.array(articleSchema),
    claims: z.array(claimSchema),
    stories: z.array(z.looseObject({ id, title: z.string(), figures: z.array(figureSchema) })),
    problems: z.array(z.looseObject({ source: z.string(), stage: z.string(), reason: z.string() })),
  })
  .openapi("Ledger");

export const storedStorySchema = z
  .looseObject({
    id,
    ledger: ledgerSchema,
    machine: z.looseObject({ story: z.unknown(), claims: z.array(claimSchema) }).nullable(),
    decisions: z.array(decisionSchema),
    version: count,
    changedAt: z.string(),
    redirectedFrom: z.string().optional(),
    asKnownAt: z.string().optional(),
    moments: z.array(z.string()),
  })
  .openapi("Story");

export const storedArticleSchema = z
  .looseObject({
    article: articleSchema,
    claims: z.array(claimSchema),
    versions: z.array(z.looseObject({ id, version: count, sha256: z.string(), addedAt: z.string() })),
    story: z.string().nullable(),
    decisions: z.array(decisionSchema),
  })
  .openapi("StoredArticle");

export const storedClaimSchema = z
  .looseObject({
    claim: claimSchema,
    article: articleSchema,
    story: z.string().nullable(),
    decisions: z.array(decisionSchema),
  })
  .openapi("StoredClaim");

export const hitSchema = z
  .looseObject({
    article: id,
    story: z.string().nullable(),
    storyTitle: z.string().nullable(),
    headline: z.string(),
    outlet: z.string(),
    published: z.string().nullable(),
    excerpt: z.looseObject({ start: count, text: z.string() }),
    matches: z.array(z.looseObject({ start: count, end: count })),
  })
  .openapi("Hit") satisfies z.ZodType<Hit>;

export const changeSchema = z
  .looseObject({
    seq: count,
    at: z.string(),
    story: id,
    storyTitle: z.string(),
    kind: z.enum([
      "story-opened",
      "stories-merged",
      "article-added",
      "article-revised",
      "article-withdrawn",
      "new",
      "raised",
      "lowered",
      "revised",
      "withdrawn",
      "restored",
      "newly-disputed",
      "settled",
      "decided",
    ]),
    subject: z.looseObject({
      kind: z.enum(["story", "article", "figure", "measure", "episode", "disagreement", "decision"]),
      id,
      label: z.string(),
    }),
    before: z.string().nullable(),
    after: z.string().nullable(),
    claims: z.array(z.string()),
    articles: z.array(z.string()),
    cause: z.enum(["articles", "decision", "rebuild"]),
  })
  .openapi("Change") satisfies z.ZodType<Change>;

export const askedArticlesSchema = z
  .strictObject({
    articles: z
      .array(
        z.union([
          z.strictObject({ address: z.url().max(2000) }),
          z.strictObject({
            text: words(20_000_000).min(1),
            source: words(500).optional(),
            url: words(2000).optional(),
            outlet: words(300).optional(),
            headline: words(2000).optional(),
            published: words(40).optional(),
            mediaType: words(100).optional(),
          }),
        ]),
      )
      .min(1)
      .max(200),
  })
  .openapi("NewArticles");

export const outcomeSchema = z
  .looseObject({
    source: z.string(),
    state: z.enum(["added", "version", "known", "unread"]),
    article: z.string().nullable(),
    version: z.number().nullable(),
    story: z.string().nullable(),
    problems: z.array(
      z.looseObject({
        source: z.string(),
        stage: z.enum(["read", "annotate", "extract", "group", "reconcile", "export"]),
        reason: z.string(),
      }),
    ),
  })
  .openapi("AddOutcome") satisfies z.ZodType<AddOutcome>;

export const sessionSchema = z
  .object({
    account: z
      .object({ name: z.string(), email: z.string(), role: z.enum(["reader", "editor", "admin"]) })
      .nullable(),
    needsAccount: z.boolean(),
    role: z.enum(["reader", "editor", "admin"]).nullable(),
    hasMeasurements: z.boolean(),
  })
  .openapi("Session");

export const hookSchema = z
  .object({
    id,
    url: z.string(),
    story: z.string().nullable(),
    createdAt: z.string(),
    /** The last change delivered. */
    delivered: count,
    /** Why deliveries stopped; null while they go on. */
    failing: z.string().nullable(),
  })
  .openapi("Webhook");

export const askedHookSchema = z
  .strictObject({ url: z.url().max(2000), story: id.nullable().default(null) })
  .openapi("NewWebhook");

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z.object({ items: z.array(item), next: z.string().nullable() }).openapi(name);
}

export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "At most so many; default 50." }),
  cursor: z.string().max(500).optional().openapi({ description: "As the page before gave it." }),
};

export const momentSchema = z
  .string()
  .max(40)
  .refine(
    (moment) => !Number.isNaN(Date.parse(moment)),
    "Give a day or an instant: 2022-01-07 or 2022-01-07T12:00:00Z.",
  )
  .openapi({ example: "2022-01-07T12:00:00Z", description: "The account as it was known at this moment." });
