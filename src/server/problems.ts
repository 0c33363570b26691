import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A request that cannot be met; becomes application/problem+json (RFC 9457). */
export class RequestProblem extends Error {
  override readonly name = "RequestProblem";
  readonly status: ContentfulStatusCode;

  constructor(status: ContentfulStatusCode, message: string) {
    super(message);
    this.status = status;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  421: "Wrong host",
  422: "Not as the schema says",
  429: "Too many requests",
  500: "A bug in Sitrep",
  503: "The workspace cannot be reached",
  507: "The disk is full",
};

/** Writes problem details. */
export function answerProblem(c: Context, status: ContentfulStatusCode, detail: string): Response {
  const body = { type: "about:blank", title: TITLES[status] ?? "Problem", status, detail };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}
