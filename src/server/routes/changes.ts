import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { WorkspaceError } from "../../store/workspace.ts";
import { writeAtom } from "../atom.ts";
import type { Api, ServerParts } from "../context.ts";
import { followWorkspace } from "../follow-workspace.ts";
import { changeSchema, pageOf, pageQuery } from "../schemas.ts";
import { answers, problems } from "./describe.ts";
import { isKnown, linkNext } from "./etag.ts";
import { dropUnset, findStory, storyParams } from "./stories.ts";
import { readSince } from "./story-parts.ts";

const list = createRoute({
  method: "get",
  path: "/api/changes",
  tags: ["Changes"],
  summary: "What changed in the workspace since a time or a change",
  request: {
    query: z.object({
      since: z.string().max(40).optional(),
      story: z.string().max(200).optional(),
      order: z.enum(["oldest", "newest"]).default("oldest"),
      ...pageQuery,
    }),
  },
  responses: answers(pageOf(changeSchema, "Changes"), "Changes, in the order asked for."),
});

const events = createRoute({
  method: "get",
  path: "/api/events",
  tags: ["Changes"],
  summary: "Changes as they happen, as server-sent events",
  description:
    "Each event `change` has the change's number as its id; Last-Event-ID resumes after it. An event `workspace` says whether the database answers.",
  request: { headers: z.object({ "last-event-id": z.string().max(20).optional() }) },
  responses: {
    200: { description: "A stream.", content: { "text/event-stream": { schema: z.string() } } },
    ...problems,
  },
});

const feed = createRoute({
  method: "get",
  path: "/api/stories/{id}/changes.atom",
  tags: ["Changes"],
  summary: "An Atom feed (RFC 4287) of a story's changes",
  request: { params: storyParams },
  responses: {
    200: { description: "The feed.", content: { "application/atom+xml": { schema: z.string() } } },
    ...problems,
  },
});

const BEAT = 25_000;
const FEED_LENGTH = 100;

/** Ways to follow a workspace: list, stream and feed. */
export function addChangeRoutes(app: Api, parts: ServerParts): void {
  const { workspace } = parts;
  const following = followWorkspace(workspace);
  app.openapi(list, async (c) => {
    const { since, story, order, ...page } = c.req.valid("query");
    const found = await workspace.listChanges({
      newestFirst: order === "newest",
      ...(since === undefined ? {} : { since: readSince(since) }),
      ...(story === undefined ? {} : { story }),
      page: dropUnset(page),
    });
    linkNext(c, found.next);
    return c.json({ items: [...found.items], next: found.next } as never, 200);
  });
  app.openapi(events, (c) => {
    const asked = c.req.header("last-event-id");
    c.header("cache-control", "no-store");
    return streamSSE(c, async (stream) => {
      let last = asked !== undefined && /^\d{1,15}$/u.test(asked) ? Number(asked) : null;
      let [isDue, isTurned] = [true, true];
      let wake = () => {};
      const stop = following.follow({
        onChange: () => {
          isDue = true;
          wake();
        },
        onStanding: () => {
          isTurned = true;
          wake();
        },
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted) {
        if (isTurned) {
          isTurned = false;
          await stream.writeSSE({ event: "workspace", data: JSON.stringify(following.standing()) });
        }
        if (isDue) {
          isDue = false;
          // What cannot be asked for now is asked for when the workspace answers again.
          await sendChanges().catch((error: unknown) => {
            if (!(error instanceof WorkspaceError)) throw error;
          });
        }
        if (isDue || isTurned || stream.aborted) continue;
        const beat = setTimeout(() => wake(), BEAT);
        await new Promise<void>((resume) => {
          wake = resume;
        });
        clearTimeout(beat);
        // A comment keeps the line open and finds out that it is not.
        if (!isDue && !isTurned && !stream.aborted) await stream.write(": still here\n\n");
      }
      stop();

      async function sendChanges(): Promise<void> {
        if (last === null) {
          last = (await workspace.check()).changes;
          await stream.writeSSE({ event: "hello", data: "{}", id: String(last) });
        }
        for (let more = true; more; ) {
          const { items, next } = await workspace.listChanges({ since: last, page: { limit: 200 } });
          for (const change of items) {
            await stream.writeSSE({ event: "change", data: JSON.stringify(change), id: String(change.seq) });
            last = change.seq;
          }
          more = next !== null && items.length > 0;
        }
      }
    }) as never;
  });
  app.openapi(feed, async (c) => {
    const story = await findStory(parts, c.req.valid("param").id);
    if (isKnown(c, story.id, story.version, "atom")) return c.body(null, 304) as never;
    const { items: changes } = await workspace.listChanges({
      story: story.id,
      newestFirst: true,
      page: { limit: FEED_LENGTH },
    });
    const own = new URL(c.req.url);
    own.host = c.req.header("host") ?? own.host;
    return c.body(writeAtom(story, changes, own), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    }) as never;
  });
}
