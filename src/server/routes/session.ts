import { createRoute, z } from "@hono/zod-openapi";
import type { Api, ServerParts } from "../context.ts";
import { demandRole } from "../guards/roles.ts";
import { RequestProblem } from "../problems.ts";
import { sessionSchema } from "../schemas.ts";
import { answers, problems, takes } from "./describe.ts";

const role = z.enum(["reader", "editor", "admin"]);

const session = createRoute({
  method: "get",
  path: "/api/session",
  tags: ["Accounts"],
  summary: "Who the server takes the caller for",
  responses: answers(sessionSchema, "The caller."),
});

const health = createRoute({
  method: "get",
  path: "/api/health",
  tags: ["Server"],
  summary: "Whether the workspace answers",
  responses: answers(
    z.object({ status: z.literal("ok") }),
    "It does; otherwise the answer is a problem with status 503.",
  ),
});

const listTokens = createRoute({
  method: "get",
  path: "/api/tokens",
  tags: ["Accounts"],
  summary: "The caller's API tokens, without their words",
  responses: answers(
    z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), role, createdAt: z.string() })) }),
    "Tokens.",
  ),
});

const makeToken = createRoute({
  method: "post",
  path: "/api/tokens",
  tags: ["Accounts"],
  summary: "Make an API token; its words are shown here and never again",
  request: takes(z.strictObject({ name: z.string().min(1).max(100), role: role.default("reader") })),
  responses: answers(z.object({ id: z.string(), token: z.string() }), "Send it as Authorization: Bearer."),
});

const dropToken = createRoute({
  method: "delete",
  path: "/api/tokens/{id}",
  tags: ["Accounts"],
  summary: "Take a token back",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "It is gone." }, ...problems },
});

const listAccounts = createRoute({
  method: "get",
  path: "/api/accounts",
  tags: ["Accounts"],
  summary: "All accounts",
  responses: answers(
    z.object({ items: z.array(z.object({ email: z.string(), name: z.string(), role })) }),
    "Accounts.",
  ),
});

const keepAccount = createRoute({
  method: "post",
  path: "/api/accounts",
  tags: ["Accounts"],
  summary: "Make an account, or give one another role or password",
  request: takes(
    z.strictObject({
      email: z.email().max(200),
      name: z.string().min(1).max(100),
      role,
      password: z.string().min(12).max(128).optional(),
      newPassword: z.boolean().optional().openapi({ description: "Make up another password, shown once." }),
    }),
  ),
  responses: answers(
    z.object({ email: z.string(), password: z.string().nullable() }),
    "A password made up here is shown once.",
  ),
});

const dropAccount = createRoute({
  method: "delete",
  path: "/api/accounts/{email}",
  tags: ["Accounts"],
  summary: "Remove an account with its sessions and tokens; what it decided stays",
  request: { params: z.object({ email: z.string().max(200) }) },
  responses: { 204: { description: "It is gone." }, ...problems },
});

/** What the library may answer: nobody renames themselves, for decisions are signed with that name. */
const AUTH = ["/api/auth/sign-in/email", "/api/auth/sign-out", "/api/auth/change-password"] as const;

/** Who asks, whether the server is well, accounts and tokens. */
export function addSessionRoutes(app: Api, { gate, workspace, measure }: ServerParts): void {
  app.openapi(session, (c) => {
    const caller = c.get("caller");
    const account = gate === undefined ? null : caller;
    c.header("cache-control", "no-store");
    const needsAccount = gate !== undefined;
    const hasMeasurements = measure !== undefined;
    return c.json({ account, needsAccount, role: caller?.role ?? null, hasMeasurements }, 200);
  });
  app.openapi(health, async (c) => {
    await workspace.check();
    return c.json({ status: "ok" as const }, 200);
  });
  app.openapi(listTokens, async (c) => {
    const items = await demandGate(gate).tokens.list(demandRole(c.get("caller"), "reader"));
    return c.json({ items: [...items] }, 200);
  });
  app.openapi(makeToken, async (c) => {
    const asked = c.req.valid("json");
    // Nobody hands on more than they have.
    const caller = demandRole(c.get("caller"), asked.role);
    return c.json(await demandGate(gate).tokens.make(caller, asked.name, asked.role), 200);
  });
  app.openapi(dropToken, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await demandGate(gate).tokens.drop(demandRole(c.get("caller"), "reader"), id)))
      throw new RequestProblem(404, `You have no token ${id}.`);
    return c.body(null, 204);
  });
  app.openapi(listAccounts, async (c) => {
    demandRole(c.get("caller"), "admin");
    return c.json({ items: [...(await demandGate(gate).accounts.list())] }, 200);
  });
  app.openapi(keepAccount, async (c) => {
    demandRole(c.get("caller"), "admin");
    return c.json(await demandGate(gate).accounts.keep(c.req.valid("json")), 200);
  });
  app.openapi(dropAccount, async (c) => {
    demandRole(c.get("caller"), "admin");
    const { email } = c.req.valid("param");
    if (!(await demandGate(gate).accounts.drop(email)))
      throw new RequestProblem(404, `There is no account ${email}.`);
    return c.body(null, 204);
  });
  if (gate !== undefined) for (const path of AUTH) app.post(path, (c) => gate.handle(c.req.raw));
}

function demandGate<T>(gate: T | undefined): T {
  if (gate === undefined)
    throw new RequestProblem(409, "This server asks for no accounts; it answers this machine alone.");
  return gate;
}
