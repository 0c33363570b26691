import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { WorkspaceError } from "../store/workspace.ts";
import { VERSION } from "../version.ts";
import type { Api, Env, ServerParts } from "./context.ts";
import { checkHost, checkOrigin } from "./guards/callers.ts";
import { setHeaders } from "./guards/headers.ts";
import { limitRate } from "./guards/limits.ts";
import { admitCallers } from "./guards/roles.ts";
import { type Pages, servePages } from "./pages.ts";
import { answerProblem, RequestProblem } from "./problems.ts";
import { addArticleRoutes } from "./routes/articles.ts";
import { addChangeRoutes } from "./routes/changes.ts";
import { addConnectivityRoute } from "./routes/connectivity.ts";
import { addDecisionRoutes } from "./routes/decisions.ts";
import { addHookRoutes } from "./routes/hooks.ts";
import { addSessionRoutes } from "./routes/session.ts";
import { addStoryRoutes } from "./routes/stories.ts";
import { addStoryPartRoutes } from "./routes/story-parts.ts";

const LARGEST_BODY = 64_000_000;

/** The whole HTTP interface over a workspace: the API, its document, and the pages where they were built. */
export function makeApp(parts: ServerParts, pages: Pages | null): Api {
  const app: Api = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
      return answerProblem(c, 422, where + (issue?.message ?? "not as the schema says"));
    },
  });
  app.use(setHeaders);
  app.use(checkHost(parts.hosts));
  app.use(checkOrigin);
  app.use(limitRate(parts));
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => answerProblem(c, 413, `A request may hold ${LARGEST_BODY / 1_000_000} MB.`),
    }),
  );
  app.use(admitCallers(parts));
  addSessionRoutes(app, parts);
  addStoryRoutes(app, parts);
  addStoryPartRoutes(app, parts);
  addConnectivityRoute(app, parts);
  addArticleRoutes(app, parts);
  addChangeRoutes(app, parts);
  addDecisionRoutes(app, parts);
  addHookRoutes(app, parts);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Sitrep",
      version: VERSION,
      description:
        "Stories, figures, claims and articles of one workspace. Every value names the claim it was taken from; every claim points to its words.",
    },
    servers: [{ url: "/" }],
  });
  app.all("/api/*", (c) => answerProblem(c, 404, "There is no such address; /openapi.json lists all."));
  if (pages !== null) servePages(app, pages);
  app.notFound((c) => answerProblem(c, 404, "There is no such page."));
  app.onError((error, c) => {
    if (error instanceof RequestProblem) return answerProblem(c, error.status, error.message);
    if (error instanceof WorkspaceError) return answerProblem(c, STATUS_OF[error.kind], error.message);
    if ("getResponse" in error) return answerProblem(c, 400, error.message || "The request cannot be read.");
    return answerProblem(c, 500, `This is a bug in Sitrep, please report it: ${error.message}`);
  });
  return app;
}

const STATUS_OF = {
  missing: 503,
  locked: 503,
  unreachable: 503,
  damaged: 503,
  full: 507,
  "unknown-id": 404,
  conflict: 409,
  invalid: 422,
} as const satisfies Record<WorkspaceError["kind"], number>;
