import type { z } from "@hono/zod-openapi";
import { problemSchema } from "../schemas.ts";

/** One answer of a route as the document has it, beside the problems every route may answer with. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { "application/json": { schema } } },
    ...problems,
  } as const;
}

export const problems = {
  default: {
    description: "What is wrong, as problem details (RFC 9457).",
    content: { "application/problem+json": { schema: problemSchema } },
  },
} as const;

export function takes<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { "application/json": { schema } } } } as const;
}
