import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ServerParts } from "../context.ts";
import { demandRole } from "../guards/roles.ts";
import { askedDecisionSchema, decisionSchema } from "../schemas.ts";
import { answers, takes } from "./describe.ts";

const list = createRoute({
  method: "get",
  path: "/api/decisions",
  tags: ["Desk"],
  summary: "What the desk decided, in order",
  request: { query: z.object({ story: z.string().max(200).optional() }) },
  responses: answers(z.object({ items: z.array(decisionSchema) }), "All decisions, the undone ones too."),
});

const take = createRoute({
  method: "post",
  path: "/api/decisions",
  tags: ["Desk"],
  summary: "Decide; undo is a decision too",
  description: "Signed with the caller's account; where the server asks for none, with `author`.",
  request: takes(askedDecisionSchema),
  responses: answers(decisionSchema, "The decision as kept."),
});

/** The desk's decisions. */
export function addDecisionRoutes(app: Api, { workspace, gate }: ServerParts): void {
  app.openapi(list, async (c) =>
    c.json({ items: [...(await workspace.listDecisions(c.req.valid("query").story))] } as never, 200),
  );
  app.openapi(take, async (c) => {
    const caller = demandRole(c.get("caller"), "editor");
    const { author, ...asked } = c.req.valid("json");
    const signed =
      gate === undefined && author !== undefined && author.trim() !== "" ? author.trim() : caller.name;
    return c.json((await workspace.decide({ ...asked, author: signed })) as never, 200);
  });
}
