import { getConnInfo } from "@hono/node-server/conninfo";
import { createMiddleware } from "hono/factory";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Env, ServerParts } from "../context.ts";
import { answerProblem } from "../problems.ts";

/** Points a minute: one a read, ten a write. Signing in has a purse of its own. */
const A_MINUTE = 1200;
const SIGN_INS = 10;

/** Holds back an address that asks too much; on a loopback address, where the only user is the desk, nobody is held back. */
export function limitRate({ gate }: ServerParts) {
  const requests = new RateLimiterMemory({ points: A_MINUTE, duration: 60 });
  const signIns = new RateLimiterMemory({ points: SIGN_INS, duration: 60 });
  return createMiddleware<Env>(async (c, next) => {
    if (gate === undefined) return next();
    const key = addressOf(c);
    const isSignIn = c.req.method === "POST" && c.req.path.startsWith("/api/auth/");
    try {
      if (isSignIn) await signIns.consume(key);
      else await requests.consume(key, c.req.method === "GET" ? 1 : 10);
    } catch (held) {
      if (held instanceof Error) throw held;
      const seconds = Math.ceil((held as { msBeforeNext: number }).msBeforeNext / 1000);
      const answer = answerProblem(c, 429, `Too many requests; try again in ${seconds} s.`);
      answer.headers.set("retry-after", String(seconds));
      return answer;
    }
    return next();
  });
}

function addressOf(c: Parameters<typeof getConnInfo>[0]): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    // Asked in memory, by a test: there is no connection.
    return "unknown";
  }
}
