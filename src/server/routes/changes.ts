import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { writeAtom } from "../atom.ts";
import type { Api, ServerParts } from "../context.ts";
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
      ...pageQuery,
    }),
  },
  responses: answers(pageOf(changeSchema, "Changes"), "Changes, oldest first."),
});

const events = createRoute({
  method: "get",
  path: "/api/events",
  tags: ["Changes"],
  summary: "Changes as they happen, as server-sent events",
  description: "Each event `change` has the change's number as its id; Last-Event-ID resumes after it.",
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
  app.openapi(list, async (c) => {
    const { since, story, ...page } = c.req.valid("query");
    const found = await workspace.listChanges({
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
      let last =
        asked !== undefined && /^\d{1,15}$/u.test(asked) ? Number(asked) : (await workspace.check()).changes;
      let wake = () => {};
      let isDue = true;
      const stop = workspace.subscribe(() => {
        isDue = true;
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      await stream.writeSSE({ event: "hello", data: "{}", id: String(last) });
      while (!stream.aborted) {
        if (isDue) {
          isDue = false;
          last = await sendChanges(last);
        }
        if (isDue || stream.aborted) continue;
        const beat = setTimeout(() => wake(), BEAT);
        await new Promise<void>((resume) => {
          wake = resume;
        });
        clearTimeout(beat);
        // A comment keeps the line open and finds out that it is not.
        if (!isDue && !stream.aborted) await stream.write(": still here\n\n");
      }
      stop();

      async function sendChanges(since: number): Promise<number> {
        let sent = since;
        for (let more = true; more; ) {
          const { items, next } = await workspace.listChanges({ since: sent, page: { limit: 200 } });
          for (const change of items) {
            await stream.writeSSE({ event: "change", data: JSON.stringify(change), id: String(change.seq) });
            sent = change.seq;
          }
          more = next !== null && items.length > 0;
        }
        return sent;
      }
    }) as never;
  });
  app.openapi(feed, async (c) => {
    const story = await findStory(parts, c.req.valid("param").id);
    if (isKnown(c, story.id, story.version, "atom")) return c.body(null, 304) as never;
    const changes = await listLatest(story.id);
    const own = new URL(c.req.url);
    own.host = c.req.header("host") ?? own.host;
    return c.body(writeAtom(story, changes, own), 200, {
      "content-type": "application/atom+xml; charset=utf-8",
    }) as never;
  });

  async function listLatest(story: string) {
    const latest = [];
    let cursor: string | undefined;
    do {
      const page = await workspace.listChanges({
        story,
        page: { limit: 200, ...(cursor === undefined ? {} : { cursor }) },
      });
      latest.push(...page.items);
      latest.splice(0, Math.max(0, latest.length - FEED_LENGTH));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return latest.reverse();
  }
}
