import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ServerParts } from "../context.ts";
import { demandRole } from "../guards/roles.ts";
import type { Hook } from "../hooks/keep-hooks.ts";
import { RequestProblem } from "../problems.ts";
import { askedHookSchema, hookSchema } from "../schemas.ts";
import { answers, problems, takes } from "./describe.ts";

const list = createRoute({
  method: "get",
  path: "/api/webhooks",
  tags: ["Webhooks"],
  summary: "Who is told of changes",
  responses: answers(z.object({ items: z.array(hookSchema) }), "All webhooks, without their secrets."),
});

const add = createRoute({
  method: "post",
  path: "/api/webhooks",
  tags: ["Webhooks"],
  summary: "Tell an address of every change from now on",
  description:
    "Deliveries follow Standard Webhooks: headers webhook-id, webhook-timestamp and webhook-signature (HMAC-SHA256). The secret is shown here and never again.",
  request: takes(askedHookSchema),
  responses: answers(hookSchema.extend({ secret: z.string() }), "The webhook with its secret."),
});

const drop = createRoute({
  method: "delete",
  path: "/api/webhooks/{id}",
  tags: ["Webhooks"],
  summary: "Tell it no more",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "It is gone." }, ...problems },
});

/** Webhooks are an admin's: they make the server speak to others. */
export function addHookRoutes(app: Api, { workspace, hooks, now }: ServerParts): void {
  app.openapi(list, async (c) => {
    demandRole(c.get("caller"), "admin");
    return c.json({ items: (await hooks.list()).map(showHook) }, 200);
  });
  app.openapi(add, async (c) => {
    demandRole(c.get("caller"), "admin");
    const { url, story } = c.req.valid("json");
    if (!/^https?:\/\//iu.test(url))
      throw new RequestProblem(422, "url: give an address with http:// or https://.");
    const { changes } = await workspace.check();
    const hook = await hooks.add(url, story, changes, now());
    return c.json({ ...showHook(hook), secret: hook.secret }, 200);
  });
  app.openapi(drop, async (c) => {
    demandRole(c.get("caller"), "admin");
    const { id } = c.req.valid("param");
    if (!(await hooks.drop(id))) throw new RequestProblem(404, `There is no webhook ${id}.`);
    return c.body(null, 204);
  });
}

function showHook({ id, url, story, createdAt, delivered, failing }: Hook) {
  return { id, url, story, createdAt, delivered, failing };
}
