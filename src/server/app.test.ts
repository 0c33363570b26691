import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNREST } from "../../test/workspace-articles.ts";
import { wordPolicyValue } from "../6-export/wording.ts";
import { makeClient } from "../client/client.ts";
import { viewStory } from "../connectivity/index.ts";
import { storyKeeper } from "../pipeline.ts";
import type { Database } from "../store/database/database.ts";
import { migrate } from "../store/database/migrate.ts";
import { openPglite } from "../store/database/pglite.ts";
import { makeWorkspace } from "../store/open.ts";
import type { Workspace } from "../store/workspace.ts";
import { makeFirstAdmin, openGate } from "./accounts/open-gate.ts";
import { makeApp } from "./app.ts";
import type { Api, Gate } from "./context.ts";
import { deliverHooks, PAUSES } from "./hooks/deliver-hooks.ts";
import { type HookKeeper, keepHooks } from "./hooks/keep-hooks.ts";
import { storedStorySchema, storyCardSchema } from "./schemas.ts";
import { connectivitySchema } from "./schemas-connectivity.ts";

const HOST = "127.0.0.1:4180";
const BASE = `http://${HOST}`;
const SHOWN = new Map([
  [
    "/index.html",
    { bytes: new TextEncoder().encode("<!doctype html>"), mediaType: "text/html", isForever: false },
  ],
]);

let database: Database;
let workspace: Workspace;
let hooks: HookKeeper;
let app: Api;
let story = "";
let time = Date.UTC(2026, 0, 1);
let ids = 0;

const now = () => {
  time += 60_000;
  return new Date(time);
};

beforeAll(async () => {
  database = await openPglite(null);
  await migrate(database);
  workspace = makeWorkspace({
    database,
    newsroom: { ...storyKeeper, word: wordPolicyValue },
    now,
    makeId: () => String(++ids),
    place: "the test",
  });
  await workspace.addArticles(UNREST);
  hooks = await keepHooks(database);
  app = makeApp({ workspace, hooks, hosts: [HOST], now }, SHOWN);
  story = (await workspace.listStories()).items[0]?.id ?? "";
}, 120_000);
afterAll(() => database?.close());

function ask(path: string, init: RequestInit = {}, of: Api = app): Promise<Response> {
  return Promise.resolve(of.request(BASE + path, init));
}

function send(path: string, body: unknown, headers: Record<string, string> = {}, of: Api = app) {
  return ask(
    path,
    {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    },
    of,
  );
}

function client(of: Api = app) {
  return makeClient({ base: BASE, fetch: (input, init) => Promise.resolve(of.request(String(input), init)) });
}

const killed = async () => {
  const { ledger } = await client().readStory(story);
  return ledger.stories[0]?.figures.find(({ question }) => question.metric === "killed")?.values.range;
};

describe("reading", () => {
  test("stories and one story are what their schemas say, through the typed client", async () => {
    const { items } = await client().listStories();
    expect(items).toHaveLength(1);
    expect(storyCardSchema.parse(items[0]).id).toBe(story);
    const one = await client().readStory(story);
    expect(storedStorySchema.parse(one).ledger.articles).toHaveLength(3);
  });

  test("the account as it was known earlier holds only what had appeared", async () => {
    const { ledger } = await client().readStory(story, "2022-01-06T00:00:00Z");
    expect(ledger.articles.map(({ outlet }) => outlet)).toEqual(["Steppe Herald"]);
  });

  test("what is known already is answered with 304", async () => {
    const first = await ask(`/api/stories/${story}`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\//u);
    expect((await ask(`/api/stories/${story}`, { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await ask(`/api/stories/${story}/export?as=csv`)).headers.get("etag")).not.toBe(tag);
  });

  test("pages of a list follow each other and leave nothing out", async () => {
    const all = (await workspace.readStory(story))?.ledger.claims.map(({ id }) => id);
    const found: string[] = [];
    let path: string | undefined = `/api/stories/${story}/claims?limit=3`;
    while (path !== undefined) {
      const answer: Response = await ask(path);
      found.push(...((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id));
      path = /^<([^>]{1,400})>; rel="next"$/u.exec(answer.headers.get("link") ?? "")?.[1];
    }
    expect(found).toEqual(all);
  });

  test("exports, search, figures, timeline, diff and feed answer", async () => {
    const table = await ask(`/api/stories/${story}/export?as=csv`);
    expect(table.headers.get("content-disposition")).toContain(".csv");
    expect((await client().search("city hall")).items.length).toBeGreaterThan(0);
    const { items } = (await (await ask(`/api/stories/${story}/figures`)).json()) as {
      items: { id: string }[];
    };
    expect((await ask(`/api/stories/${story}/figures/${items[0]?.id}`)).status).toBe(200);
    expect((await ask(`/api/stories/${story}/timeline`)).status).toBe(200);
    const { sentences } = await client().readSummary(story, "range");
    expect(sentences.some(({ text, claims }) => text.includes("18") && claims.length > 0)).toBe(true);
    expect((await ask(`/api/stories/${story}/diff?since=2020-01-01`)).status).toBe(200);
    const feed = await (await ask(`/api/stories/${story}/changes.atom`)).text();
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(feed).toContain("<entry>");
  });

  test("measurements are told where they were given, with a tag of their own", async () => {
    const path = `/api/stories/${story}/connectivity`;
    const without = await ask(path);
    expect(without.status).toBe(404);
    expect(await without.json()).toMatchObject({ detail: expect.stringContaining("--connectivity") });
    const [from, until] = [Date.UTC(2022, 0, 5, 11) / 1000, Date.UTC(2022, 0, 10) / 1000];
    const measuring = (says: "cut" | "ended") =>
      makeApp(
        {
          workspace,
          hooks,
          hosts: [HOST],
          now,
          measure: viewStory(
            {
              series: [],
              statements: [
                {
                  source: "A measuring body",
                  place: "KZ",
                  says,
                  from,
                  until: says === "cut" ? until : null,
                  precision: "about",
                  scope: "national",
                  text: "",
                },
              ],
            },
            ["x.csv: half a file"],
            () => 6 * 3600,
          ),
        },
        SHOWN,
      );
    const app = measuring("cut");
    const view = connectivitySchema.parse(await client(app).readConnectivity(story));
    expect(view).toMatchObject({
      place: "KZ",
      statements: [{ from: "2022-01-05T11:00Z" }],
      problems: ["x.csv: half a file"],
    });
    expect((await client(app).readSession()).hasMeasurements).toBe(true);
    const tag = (await ask(path, {}, app)).headers.get("etag") ?? "";
    const asked = { headers: { "if-none-match": tag } };
    expect((await ask(path, asked, app)).status).toBe(304);
    expect((await ask(path, asked, measuring("ended"))).status).toBe(200);
    expect((await ask("/api/stories/none/connectivity", {}, app)).status).toBe(404);
  });

  test("the document names every route that answers, in OpenAPI 3.1", async () => {
    const document = (await (await ask("/openapi.json")).json()) as { openapi: string; paths: object };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/api/stories",
        "/api/stories/{id}",
        "/api/stories/{id}/connectivity",
        "/api/decisions",
        "/api/events",
        "/api/webhooks",
      ]),
    );
  });
});

describe("deciding", () => {
  test("a rejected claim leaves its figure and comes back when the rejection is undone", async () => {
    const before = await killed();
    const taken = before?.claim ?? "";
    const { id } = await client().decide({
      story,
      reason: "counted twice",
      author: "Dana",
      body: { kind: "reject", claim: taken },
    });
    expect((await killed())?.claim).not.toBe(taken);
    const { machine, decisions } = await client().readStory(story);
    expect(decisions.at(-1)?.author).toBe("Dana");
    expect(machine?.story.figures.some(({ claims }) => claims.includes(taken))).toBe(true);
    await client().decide({ story, reason: "", body: { kind: "undo", of: id } });
    expect(await killed()).toEqual(before);
  });

  test("changes are streamed, and a line that broke goes on after the last one heard", async () => {
    const answer = await ask("/api/events", { headers: { "last-event-id": "0" } });
    const reader = answer.body?.getReader();
    let heard = "";
    while (!heard.includes("event: change")) heard += new TextDecoder().decode((await reader?.read())?.value);
    const seq = Number(/event: change\ndata: (?:.*)\nid: (\d+)/u.exec(heard)?.[1]);
    await reader?.cancel();
    const again = (await ask("/api/events", { headers: { "last-event-id": String(seq) } })).body?.getReader();
    let more = "";
    while (!more.includes("event: change")) more += new TextDecoder().decode((await again?.read())?.value);
    expect(Number(/event: change\ndata: (?:.*)\nid: (\d+)/u.exec(more)?.[1])).toBeGreaterThan(seq);
    await again?.cancel();
  });

  test("articles are added by text, and an address only where the server fetches", async () => {
    const { items } = await client().addArticles([
      {
        text: "KABUL, May 3 2021 - A flood in Kabul killed four people on Monday, the mayor said.",
        source: "note.txt",
      },
    ]);
    expect(items[0]).toMatchObject({ source: "note.txt", state: "added" });
    await expect(client().addArticles([{ address: "https://example.org/" }])).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe("what is refused", () => {
  test.each([
    ["another name in Host", "/api/stories", { headers: { host: "evil.example" } }, 421],
    [
      "a write from another origin",
      "/api/decisions",
      { method: "POST", headers: { origin: "https://evil.example" } },
      403,
    ],
    [
      "a write another site's page makes",
      "/api/decisions",
      { method: "POST", headers: { "sec-fetch-site": "cross-site" } },
      403,
    ],
    ["a story that is not there", "/api/stories/none", {}, 404],
    ["an address that is not there", "/api/none", {}, 404],
    ["a limit out of bounds", "/api/stories?limit=0", {}, 422],
    ["a moment that is none", "/api/stories/x?asKnownAt=soon", {}, 422],
    [
      "JSON that is none",
      "/api/decisions",
      { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
      400,
    ],
    ["accounts, where there are none", "/api/tokens", {}, 409],
  ] as const)("%s", async (_, path, init, status) => {
    const answer = await ask(path, init as RequestInit);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, detail: expect.any(String) });
  });

  test("every answer carries headers that let nothing run but the server's own pages", async () => {
    for (const path of ["/", "/api/stories", "/api/none"]) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});

describe("with accounts", () => {
  let gate: Gate;
  let guarded: Api;
  let cookie = "";

  beforeAll(async () => {
    gate = await openGate(database, { hosts: [HOST], isSecure: false });
    guarded = makeApp({ workspace, hooks: await keepHooks(database), hosts: [HOST], now, gate }, SHOWN);
    const admin = await makeFirstAdmin(gate);
    expect(await makeFirstAdmin(gate)).toBeNull();
    const signedIn = await send("/api/auth/sign-in/email", admin, { origin: BASE }, guarded);
    expect(signedIn.status).toBe(200);
    cookie = (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  });

  const asAdmin = (path: string, body?: unknown) =>
    body === undefined ? ask(path, { headers: { cookie } }, guarded) : send(path, body, { cookie }, guarded);

  test("nobody reads without one; the pages and the session can be had", async () => {
    expect((await ask("/api/stories", {}, guarded)).status).toBe(401);
    expect((await ask("/", {}, guarded)).status).toBe(200);
    expect(await (await ask("/api/session", {}, guarded)).json()).toEqual({
      account: null,
      needsAccount: true,
      role: null,
      hasMeasurements: false,
    });
    expect((await asAdmin("/api/stories")).status).toBe(200);
  });

  test("a wrong password does not sign in, and nobody signs up", async () => {
    const wrong = { email: "admin@sitrep.local", password: "wrong-wrong-wrong" };
    expect((await send("/api/auth/sign-in/email", wrong, { origin: BASE }, guarded)).status).toBe(401);
    const stranger = { email: "a@b.example", password: "long-enough-words", name: "A", role: "admin" };
    expect(
      (await send("/api/auth/sign-up/email", stranger, { origin: BASE }, guarded)).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await gate.accounts.list()).map(({ email }) => email)).toEqual(["admin@sitrep.local"]);
  });

  test("readers read, editors decide, admins manage; tokens carry a role no higher than their maker's", async () => {
    const token = async (role: string) =>
      ((await (await asAdmin("/api/tokens", { name: role, role })).json()) as { token: string }).token;
    const headers = async (role: string) => ({ authorization: `Bearer ${await token(role)}` });
    const [reader, editor] = [await headers("reader"), await headers("editor")];
    const note = { story, body: { kind: "annotate", on: { kind: "story", id: story }, text: "checked" } };
    expect((await ask("/api/stories", { headers: reader }, guarded)).status).toBe(200);
    expect((await send("/api/decisions", note, reader, guarded)).status).toBe(403);
    const decided = await send("/api/decisions", { ...note, author: "Somebody else" }, editor, guarded);
    expect(await decided.json()).toMatchObject({ author: "Admin (editor)" });
    expect((await ask("/api/webhooks", { headers: editor }, guarded)).status).toBe(403);
    expect((await send("/api/tokens", { name: "more", role: "admin" }, editor, guarded)).status).toBe(403);
    expect(
      (await ask("/api/stories", { headers: { authorization: "Bearer sitrep_none" } }, guarded)).status,
    ).toBe(401);
  });

  test("accounts are managed by admins alone, from this server's own pages and programs, and none by their own name", async () => {
    const sam = { email: "sam@example.org", name: "Sam", role: "reader" };
    const { password } = (await (await asAdmin("/api/accounts", sam)).json()) as { password: string };
    const signedIn = await send("/api/auth/sign-in/email", { ...sam, password }, { origin: BASE }, guarded);
    const own = { cookie: (signedIn.headers.get("set-cookie") ?? "").split(";")[0] ?? "", origin: BASE };
    expect((await ask("/api/accounts", { headers: own }, guarded)).status).toBe(403);
    expect((await send("/api/accounts", { ...sam, role: "admin" }, own, guarded)).status).toBe(403);
    const remove = (headers: Record<string, string>, email: string) =>
      ask(`/api/accounts/${email}`, { method: "DELETE", headers }, guarded);
    expect((await remove(own, "admin@sitrep.local")).status).toBe(403);
    // Decisions are signed with the account's name: nobody gives themselves another.
    for (const path of ["/api/auth/update-user", "/api/auth/change-email", "/api/auth/delete-user"])
      expect((await send(path, { name: "Admin" }, own, guarded)).status, path).toBeGreaterThanOrEqual(400);
    expect(await (await ask("/api/session", { headers: own }, guarded)).json()).toMatchObject({
      account: sam,
    });
    // A page elsewhere that has the admin's browser ask.
    const foreign = { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await send("/api/accounts", { ...sam, role: "admin" }, foreign, guarded)).status).toBe(403);
    expect((await remove(foreign, sam.email)).status).toBe(403);
    // A reader's own token reads, and is theirs to take back.
    const made = await send("/api/tokens", { name: "script", role: "reader" }, own, guarded);
    const { id, token } = (await made.json()) as { id: string; token: string };
    const bearer = { authorization: `Bearer ${token}` };
    expect((await ask("/api/stories", { headers: bearer }, guarded)).status).toBe(200);
    expect((await send("/api/tokens", { name: "more", role: "editor" }, own, guarded)).status).toBe(403);
    expect((await ask(`/api/tokens/${id}`, { method: "DELETE", headers: { cookie } }, guarded)).status).toBe(
      404,
    );
    expect((await remove({ cookie }, sam.email)).status).toBe(204);
    for (const headers of [own, bearer])
      expect((await ask("/api/stories", { headers }, guarded)).status).toBe(401);
    expect((await remove({ cookie }, "admin@sitrep.local")).status).toBe(409);
  });

  test("who tries many passwords is held back", async () => {
    const wrong = { email: "admin@sitrep.local", password: "wrong-wrong-wrong" };
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => send("/api/auth/sign-in/email", wrong, { origin: BASE }, guarded)),
    );
    expect(tries.some(({ status }) => status === 429)).toBe(true);
  });
});

test("webhooks are signed, tried again later, and lose nothing", async () => {
  const hooks = await keepHooks(database);
  const { changes } = await workspace.check();
  const hook = await hooks.add("https://example.org/hook", story, changes, new Date(time));
  const heard: { headers: Readonly<Record<string, string>>; body: string }[] = [];
  let isDown = true;
  let clock = time;
  const delivery = deliverHooks({
    workspace,
    hooks,
    now: () => new Date(clock),
    wait: () => () => {},
    post: async (_url, headers, body) => {
      if (isDown) throw new Error("nobody there");
      heard.push({ headers, body });
      return 204;
    },
  });
  await client().decide({
    story,
    reason: "",
    body: { kind: "annotate", on: { kind: "story", id: story }, text: "seen" },
  });
  await delivery.turn();
  expect((await hooks.list())[0]).toMatchObject({ attempts: 1, failing: null });
  isDown = false;
  await delivery.turn();
  expect(heard).toEqual([]);
  clock += PAUSES[0] ?? 0;
  await delivery.turn();
  delivery.stop();
  const [first] = heard;
  const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = first?.headers ?? {};
  const key = Buffer.from(hook.secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${at}.${first?.body}`).digest("base64");
  expect(signature).toBe(`v1,${expected}`);
  expect(JSON.parse(first?.body ?? "")).toMatchObject({ type: "story.changed", data: { story } });
  expect(await hooks.drop(hook.id)).toBe(true);
});
