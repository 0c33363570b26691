import { createHash } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ServerParts } from "../context.ts";
import { RequestProblem } from "../problems.ts";
import { connectivitySchema } from "../schemas-connectivity.ts";
import { answers } from "./describe.ts";
import { isKnown } from "./etag.ts";
import { atQuery, findStory, storyParams } from "./stories.ts";

const connectivity = createRoute({
  method: "get",
  path: "/api/stories/{id}/connectivity",
  tags: ["Stories"],
  summary: "Measured disruptions of the story's country, beside the claims of cut networks",
  request: { params: storyParams, query: z.object(atQuery) },
  responses: answers(
    connectivitySchema,
    "Signals, intervals, statements, and each claim with its verdict. 404 where the server was given no measurements, or the story has no place.",
  ),
});

/** What was measured where a story plays. */
export function addConnectivityRoute(app: Api, parts: ServerParts): void {
  app.openapi(connectivity, async (c) => {
    const { id } = c.req.valid("param");
    const story = await findStory(parts, id, c.req.valid("query").asKnownAt);
    if (parts.measure === undefined)
      throw new RequestProblem(
        404,
        "This server was given no measurements: start it with --connectivity PATH.",
      );
    const view = parts.measure(story.ledger);
    if (view === null) throw new RequestProblem(404, `The story ${id} has no place to measure.`);
    const body = JSON.stringify(view);
    // The measurements may be others after a restart while the story's version stays.
    if (isKnown(c, story.id, createHash("sha256").update(body).digest("hex").slice(0, 32)))
      return c.body(null, 304) as never;
    return c.body(body, 200, { "content-type": "application/json" }) as never;
  });
}
