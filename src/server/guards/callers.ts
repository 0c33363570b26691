import { createMiddleware } from "hono/factory";
import type { Env } from "../context.ts";
import { answerProblem } from "../problems.ts";

/**
 * Answers only to the names the server goes by. A page of a stranger whose name was bent to this address (DNS
 * rebinding) carries its own name in Host. `hosts` is read at each request: the port is known only once it is taken.
 */
export function checkHost(hosts: readonly string[]) {
  return createMiddleware<Env>(async (c, next) => {
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
    if (!hosts.some((known) => known.toLowerCase() === host))
      return answerProblem(c, 421, `This server does not go by "${host.slice(0, 100)}".`);
    return next();
  });
}

const WRITES: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Refuses writes that a page of another origin makes the browser send. Programs send neither header and pass. */
export const checkOrigin = createMiddleware<Env>(async (c, next) => {
  if (!WRITES.has(c.req.method)) return next();
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none"))
    return answerProblem(c, 403, "Writes are taken from this server's own pages and from programs alone.");
  return next();
});
