import { createRoute, z } from "@hono/zod-openapi";
import { viewLedger } from "../../6-export/view.ts";
import type { StoredStory } from "../../model/workspace.ts";
import type { Api, ServerParts } from "../context.ts";
import { RequestProblem } from "../problems.ts";
import {
  changeSchema,
  claimSchema,
  figureSchema,
  momentSchema,
  pageOf,
  pageQuery,
  policySchema,
} from "../schemas.ts";
import { answers } from "./describe.ts";
import { isKnown, linkNext } from "./etag.ts";
import { atQuery, dropUnset, findStory, storyParams } from "./stories.ts";

const figures = createRoute({
  method: "get",
  path: "/api/stories/{id}/figures",
  tags: ["Stories"],
  summary: "Figures of a story with their value by every policy",
  request: { params: storyParams, query: z.object(atQuery) },
  responses: answers(z.object({ items: z.array(figureSchema) }), "All figures."),
});

const figure = createRoute({
  method: "get",
  path: "/api/stories/{id}/figures/{figure}",
  tags: ["Stories"],
  summary: "One figure with its claims",
  request: { params: storyParams.extend({ figure: z.string().max(200) }), query: z.object(atQuery) },
  responses: answers(z.object({ figure: figureSchema, claims: z.array(claimSchema) }), "The figure."),
});

const claims = createRoute({
  method: "get",
  path: "/api/stories/{id}/claims",
  tags: ["Stories"],
  summary: "Claims of a story, page by page",
  request: {
    params: storyParams,
    query: z.object({
      ...atQuery,
      ...pageQuery,
      kind: z.enum(["count", "event", "measure", "statement", "role", "absence"]).optional(),
    }),
  },
  responses: answers(pageOf(claimSchema, "ClaimPage"), "One page of claims."),
});

const timeline = createRoute({
  method: "get",
  path: "/api/stories/{id}/timeline",
  tags: ["Stories"],
  summary: "What happened and what was ordered",
  request: { params: storyParams, query: z.object(atQuery) },
  responses: answers(
    z.object({
      days: z.array(z.looseObject({ when: z.string(), claims: z.array(z.string()), headline: z.string() })),
      episodes: z.array(z.looseObject({ id: z.string() })),
      measures: z.array(z.looseObject({ id: z.string() })),
    }),
    "Days, episodes and measures.",
  ),
});

const summary = createRoute({
  method: "get",
  path: "/api/stories/{id}/summary",
  tags: ["Stories"],
  summary: "The story in a few sentences, each with the claims that say all it says",
  request: { params: storyParams, query: z.object({ policy: policySchema.default("range"), ...atQuery }) },
  responses: answers(
    z.object({
      sentences: z.array(z.object({ text: z.string(), claims: z.array(z.string()), isOpening: z.boolean() })),
    }),
    "Sentences; `isOpening` begins a paragraph.",
  ),
});

const diff = createRoute({
  method: "get",
  path: "/api/stories/{id}/diff",
  tags: ["Changes"],
  summary: "What changed in a story since a time or a change",
  request: { params: storyParams, query: z.object({ since: z.string().max(40), ...pageQuery }) },
  responses: answers(pageOf(changeSchema, "ChangePage"), "Changes, oldest first."),
});

/** The parts of a story, for programs that want only these. */
export function addStoryPartRoutes(app: Api, parts: ServerParts): void {
  app.openapi(figures, async (c) => {
    const story = await findStory(parts, c.req.valid("param").id, c.req.valid("query").asKnownAt);
    if (isKnown(c, ...tagOf(story))) return c.body(null, 304) as never;
    return c.json({ items: storyOf(story)?.figures ?? [] } as never, 200);
  });
  app.openapi(figure, async (c) => {
    const { id, figure: wanted } = c.req.valid("param");
    const story = await findStory(parts, id, c.req.valid("query").asKnownAt);
    const found = storyOf(story)?.figures.find((one) => one.id === wanted);
    if (found === undefined) throw new RequestProblem(404, `The story has no figure ${wanted}.`);
    if (isKnown(c, ...tagOf(story))) return c.body(null, 304) as never;
    const own = new Set(found.claims);
    return c.json(
      { figure: found, claims: story.ledger.claims.filter(({ id }) => own.has(id)) } as never,
      200,
    );
  });
  app.openapi(claims, async (c) => {
    const { asKnownAt, limit = 50, cursor, kind } = c.req.valid("query");
    const story = await findStory(parts, c.req.valid("param").id, asKnownAt);
    if (isKnown(c, ...tagOf(story))) return c.body(null, 304) as never;
    const all = story.ledger.claims.filter((claim) => kind === undefined || claim.kind === kind);
    const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
    if (cursor !== undefined && from === 0)
      throw new RequestProblem(400, "This cursor leads nowhere any more.");
    const items = all.slice(from, from + limit);
    const next = from + limit < all.length ? (items.at(-1)?.id ?? null) : null;
    linkNext(c, next);
    return c.json({ items, next } as never, 200);
  });
  app.openapi(timeline, async (c) => {
    const story = await findStory(parts, c.req.valid("param").id, c.req.valid("query").asKnownAt);
    if (isKnown(c, ...tagOf(story))) return c.body(null, 304) as never;
    const told = storyOf(story);
    const { timeline: days = [], episodes = [], measures = [] } = told ?? {};
    return c.json({ days, episodes, measures } as never, 200);
  });
  app.openapi(summary, async (c) => {
    const { policy, asKnownAt } = c.req.valid("query");
    const story = await findStory(parts, c.req.valid("param").id, asKnownAt);
    if (isKnown(c, ...tagOf(story), policy, "summary")) return c.body(null, 304) as never;
    const told = viewLedger(story.ledger, policy).stories[0]?.summary ?? [];
    const sentences = told.map(({ text, claims, isOpening }) => ({
      text,
      claims: claims.map(({ id }) => id),
      isOpening,
    }));
    return c.json({ sentences }, 200);
  });
  app.openapi(diff, async (c) => {
    const { since, ...page } = c.req.valid("query");
    const { id } = await findStory(parts, c.req.valid("param").id);
    const found = await parts.workspace.listChanges({
      since: readSince(since),
      story: id,
      page: dropUnset(page),
    });
    linkNext(c, found.next);
    return c.json({ items: [...found.items], next: found.next } as never, 200);
  });
}

/** A change's number, or a moment. */
export function readSince(words: string): number | string {
  if (/^\d{1,15}$/u.test(words)) return Number(words);
  if (momentSchema.safeParse(words).success) return new Date(words).toISOString();
  throw new RequestProblem(422, "since: give the number of a change, a day or an instant.");
}

function storyOf({ ledger }: StoredStory) {
  return ledger.stories[0];
}

function tagOf({ id, version, asKnownAt = "" }: StoredStory): [string, number, string] {
  return [id, version, asKnownAt];
}
