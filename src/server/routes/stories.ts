import { createRoute, z } from "@hono/zod-openapi";
import { EXPORTERS } from "../../6-export/index.ts";
import type { StoredStory } from "../../model/workspace.ts";
import type { Api, ServerParts } from "../context.ts";
import { RequestProblem } from "../problems.ts";
import {
  momentSchema,
  pageOf,
  pageQuery,
  policySchema,
  storedStorySchema,
  storyCardSchema,
} from "../schemas.ts";
import { answers, problems } from "./describe.ts";
import { isKnown, linkNext } from "./etag.ts";

export const storyParams = z.object({ id: z.string().max(200).openapi({ description: "Id of a story." }) });
export const atQuery = { asKnownAt: momentSchema.optional() };

const list = createRoute({
  method: "get",
  path: "/api/stories",
  tags: ["Stories"],
  summary: "All stories, the latest changed first",
  request: { query: z.object({ ...pageQuery, q: z.string().max(300).optional() }) },
  responses: answers(pageOf(storyCardSchema, "StoryPage"), "One page of stories."),
});

const one = createRoute({
  method: "get",
  path: "/api/stories/{id}",
  tags: ["Stories"],
  summary: "One story with its articles, claims, figures and the desk's decisions",
  request: { params: storyParams, query: z.object(atQuery) },
  responses: answers(
    storedStorySchema,
    "The story; `redirectedFrom` is set where it was merged into another.",
  ),
});

const exported = createRoute({
  method: "get",
  path: "/api/stories/{id}/export",
  tags: ["Stories"],
  summary: "The story in another form",
  request: {
    params: storyParams,
    query: z.object({
      as: z.enum(EXPORTERS.map(({ name }) => name) as [string, ...string[]]),
      policy: policySchema.default("range"),
      ...atQuery,
    }),
  },
  responses: {
    200: {
      description: "A file.",
      content: Object.fromEntries(EXPORTERS.map(({ mediaType }) => [mediaType, { schema: z.string() }])),
    },
    ...problems,
  },
});

/** Stories: the list, one, and its exports. */
export function addStoryRoutes(app: Api, parts: ServerParts): void {
  const { workspace } = parts;
  app.openapi(list, async (c) => {
    const { q, ...page } = c.req.valid("query");
    const found = await workspace.listStories({
      ...dropUnset(page),
      ...(q === undefined ? {} : { query: q }),
    });
    linkNext(c, found.next);
    return c.json({ items: [...found.items], next: found.next } as never, 200);
  });
  app.openapi(one, async (c) => {
    const story = await findStory(parts, c.req.valid("param").id, c.req.valid("query").asKnownAt);
    if (isKnown(c, story.id, story.version, story.asKnownAt ?? "")) return c.body(null, 304) as never;
    return c.json(story as never, 200);
  });
  app.openapi(exported, async (c) => {
    const { as, policy, asKnownAt } = c.req.valid("query");
    const story = await findStory(parts, c.req.valid("param").id, asKnownAt);
    const exporter = EXPORTERS.find(({ name }) => name === as);
    if (exporter === undefined) throw new RequestProblem(404, `There is no form "${as}".`);
    if (isKnown(c, story.id, story.version, story.asKnownAt ?? "", as, policy))
      return c.body(null, 304) as never;
    const write = await exporter.load();
    const written = write(story.ledger, { policy, width: 80, colour: false });
    return c.body(written, 200, {
      "content-type": `${exporter.mediaType}; charset=utf-8`,
      "content-disposition": `attachment; filename="${fileNameOf(story)}${exporter.fileEnding}"`,
    }) as never;
  });
}

/** The story, or a 404. */
export async function findStory(
  { workspace }: ServerParts,
  id: string,
  asKnownAt?: string,
): Promise<StoredStory> {
  const story = await workspace.readStory(id, asKnownAt === undefined ? {} : { asKnownAt });
  if (story === null) throw new RequestProblem(404, `There is no story ${id}.`);
  return story;
}

/** Query values without those that were not given. */
export function dropUnset<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function fileNameOf({ ledger, id }: StoredStory): string {
  const title = ledger.stories[0]?.title ?? id;
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]{1,200}/gu, "-")
    .slice(0, 60);
  return words.replace(/^-|-$/gu, "") || "story";
}
