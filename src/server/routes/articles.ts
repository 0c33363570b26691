import { createRoute, z } from "@hono/zod-openapi";
import type { Delivery } from "../../store/workspace.ts";
import type { Api, ServerParts } from "../context.ts";
import { RequestProblem } from "../problems.ts";
import {
  askedArticlesSchema,
  hitSchema,
  outcomeSchema,
  pageOf,
  pageQuery,
  storedArticleSchema,
  storedClaimSchema,
} from "../schemas.ts";
import { answers, problems, takes } from "./describe.ts";
import { linkNext } from "./etag.ts";
import { dropUnset } from "./stories.ts";

const params = z.object({ id: z.string().max(200) });

const article = createRoute({
  method: "get",
  path: "/api/articles/{id}",
  tags: ["Articles"],
  summary: "One article with its claims and versions",
  request: { params },
  responses: answers(storedArticleSchema, "The article."),
});

const original = createRoute({
  method: "get",
  path: "/api/articles/{id}/original",
  tags: ["Articles"],
  summary: "The bytes the article was read from, as a download",
  request: { params },
  responses: {
    200: {
      description: "The file as it came.",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems,
  },
});

const claim = createRoute({
  method: "get",
  path: "/api/claims/{id}",
  tags: ["Articles"],
  summary: "One claim with its article",
  request: { params },
  responses: answers(storedClaimSchema, "The claim."),
});

const search = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["Articles"],
  summary: 'Full text of the articles: words, "phrases", -without, or',
  request: { query: z.object({ q: z.string().min(1).max(300), ...pageQuery }) },
  responses: answers(
    pageOf(hitSchema, "HitPage"),
    "Articles found, best first; matches are offsets, never markup.",
  ),
});

const add = createRoute({
  method: "post",
  path: "/api/articles",
  tags: ["Articles"],
  summary: "Add articles by text or address; twice the same is once",
  request: takes(askedArticlesSchema),
  responses: answers(
    z.object({ items: z.array(outcomeSchema) }),
    "What became of each; kept when this is answered.",
  ),
});

/** Articles, claims and search. */
export function addArticleRoutes(app: Api, { workspace, fetchPage, now }: ServerParts): void {
  app.openapi(article, async (c) => {
    const { id } = c.req.valid("param");
    const found = await workspace.readArticle(id);
    if (found === null) throw new RequestProblem(404, `There is no article ${id}.`);
    return c.json(found as never, 200);
  });
  app.openapi(original, async (c) => {
    const { id } = c.req.valid("param");
    const found = await workspace.readFile(id);
    if (found === null) throw new RequestProblem(404, `There is no article ${id}.`);
    // Never as what it says it is: a stranger's page must not run under this server's name.
    return c.body(new Uint8Array(found.bytes), 200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${id.replace(/[^\w-]/gu, "_")}.bin"`,
    }) as never;
  });
  app.openapi(claim, async (c) => {
    const { id } = c.req.valid("param");
    const found = await workspace.readClaim(id);
    if (found === null) throw new RequestProblem(404, `There is no claim ${id}.`);
    return c.json(found as never, 200);
  });
  app.openapi(search, async (c) => {
    const { q, ...page } = c.req.valid("query");
    const found = await workspace.search(q, dropUnset(page));
    linkNext(c, found.next);
    return c.json({ items: [...found.items], next: found.next } as never, 200);
  });
  app.openapi(add, async (c) => {
    const deliveries: Delivery[] = [];
    for (const asked of c.req.valid("json").articles) {
      if ("address" in asked) {
        if (fetchPage === undefined)
          throw new RequestProblem(
            403,
            "This server fetches nothing; send the text, or add the address with sitrep add.",
          );
        deliveries.push(await fetchPage(asked.address).catch(explainFetch));
        continue;
      }
      const { text, source = "text sent to the server", ...told } = asked;
      deliveries.push({ source, content: text, retrieved: now().toISOString(), ...dropUnset(told) });
    }
    const items = await workspace.addArticles(deliveries);
    return c.json({ items: [...items] } as never, 200);
  });
}

function explainFetch(error: unknown): never {
  throw new RequestProblem(
    422,
    `The address cannot be fetched: ${error instanceof Error ? error.message : String(error)}`,
  );
}
