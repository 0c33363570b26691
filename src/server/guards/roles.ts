import { createMiddleware } from "hono/factory";
import type { Caller, Env, Role, ServerParts } from "../context.ts";
import { answerProblem, RequestProblem } from "../problems.ts";

const RANK: Readonly<Record<Role, number>> = { reader: 0, editor: 1, admin: 2 };

/** The role that may less. */
export function lowerRole(a: Role, b: Role): Role {
  return RANK[a] < RANK[b] ? a : b;
}

/** What may be had without an account: the pages, who one is, and signing in. */
const OPEN = /^(?:\/api\/session$|\/api\/auth\/|\/api\/health$|\/openapi\.json$|(?!\/api(?:\/|$)))/u;
/** One's own tokens, which are held to one's own role there. */
const OWN = /^\/api\/tokens(?:\/|$)/u;
const READS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Finds out who asks. Without a gate everyone is the desk, with every right; with one, reading takes a reader and writing an editor. */
export function admitCallers({ gate }: ServerParts) {
  return createMiddleware<Env>(async (c, next) => {
    const caller = gate === undefined ? DESK : await gate.identify(c.req.raw);
    c.set("caller", caller);
    if (OPEN.test(c.req.path)) return next();
    if (caller === null) return answerProblem(c, 401, "This server asks for an account or an API token.");
    if (!READS.has(c.req.method) && !OWN.test(c.req.path) && RANK[caller.role] < RANK.editor)
      return answerProblem(c, 403, "Readers read; to decide or add takes an editor.");
    return next();
  });
}

const DESK: Caller = { name: "desk", email: "", role: "admin" };

/** Throws where the caller is nobody or below `role`. */
export function demandRole(caller: Caller | null, role: Role): Caller {
  if (caller === null) throw new RequestProblem(401, "This server asks for an account or an API token.");
  if (RANK[caller.role] < RANK[role]) throw new RequestProblem(403, `This takes the role ${role}.`);
  return caller;
}
