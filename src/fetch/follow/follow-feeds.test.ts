import { afterEach, beforeEach, expect, it } from "vitest";
import { readFeedEntries } from "../../1-read/feed-entries.ts";
import type { Fetcher } from "../fetcher.ts";
import {
  makeSampleFetcher,
  makeSampleTime,
  openSite,
  type Pages,
  type SampleSite,
  say,
} from "../sample-site.ts";
import { type FollowOptions, followFeeds, type KeptPage, type Round } from "./follow-feeds.ts";
import type { FeedState } from "./state.ts";

const MINUTE = 60_000;
let pages: Record<string, Pages[string]> = {};
let site: SampleSite;
let fetcher: Fetcher;
let time = makeSampleTime();
let states: ReadonlyMap<string, FeedState> = new Map();
let kept = new Map<string, KeptPage>();
let dropped: string[] = [];

beforeEach(async () => {
  [pages, states, kept, dropped, time] = [{}, new Map(), new Map(), [], makeSampleTime()];
  site = await openSite(pages);
  fetcher = makeSampleFetcher({ ...time, allowHosts: [site.host] });
});
afterEach(async () => {
  await fetcher.close();
  await site.close();
});

/** One round, `after` so many minutes; the state goes through JSON as it would through a file. */
async function goRound(
  after = 0,
  feeds = [site.at("/feed")],
  more: Partial<FollowOptions> = {},
): Promise<Round> {
  time.pass(after * MINUTE);
  const round = await followFeeds(feeds, new Map(JSON.parse(JSON.stringify([...states]))), {
    fetcher,
    clock: time.clock,
    readFeed: readFeedEntries,
    every: 10 * MINUTE,
    keep: async (page) => {
      const former = kept.get(page.key);
      kept.set(page.key, page);
      if (!former) return "new";
      return wordsOf(former) === wordsOf(page) ? "same" : "changed";
    },
    drop: async (key) => {
      dropped.push(wordsOf(kept.get(key)));
      kept.delete(key);
    },
    ...more,
  });
  states = round.states;
  return round;
}

const wordsOf = (page: KeptPage | undefined) =>
  page?.page ? new TextDecoder().decode(page.page.bytes) : `in the feed: ${page?.entry.text}`;
const allKept = () => [...kept.values()].map(wordsOf).sort();
const status =
  (code: number, headers = {}) =>
  (_: unknown, response: Parameters<Pages[string]>[1]) => {
    response.writeHead(code, headers).end();
  };

interface Item {
  readonly id: string;
  readonly path?: string;
  readonly words?: string;
  readonly more?: string;
}

function rss(items: readonly Item[], more = ""): string {
  const written = items.map(
    ({ id, path, words = id, more = "" }) =>
      `<item><guid isPermaLink="false">${id}</guid>${path ? `<link>${site.at(path)}</link>` : ""}<title>${words}</title>${more}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Wire</title>${more}${written.join("")}</channel></rss>`;
}
const feed = (items: readonly Item[], more = "", headers = {}) =>
  say(rss(items, more), { "content-type": "application/rss+xml", ...headers });

it("takes what is new, then what is updated, and asks only whether there is more", async () => {
  pages["/feed"] = (request, response) => {
    const isKnown = request.headers["if-none-match"] === '"1"';
    if (isKnown) response.writeHead(304).end();
    else
      feed(
        [
          { id: "a", path: "/a" },
          { id: "b", path: "/b" },
        ],
        "",
        { etag: '"1"' },
      )(request, response);
  };
  pages["/a"] = say("A");
  pages["/b"] = say("B");
  expect(await goRound()).toMatchObject({ asked: 1, fresh: 2, changed: 0, gone: 0, problems: [] });
  expect(allKept()).toEqual(["A", "B"]);
  // Not due yet: nobody is asked.
  expect(await goRound(5)).toMatchObject({ asked: 0, fresh: 0 });
  expect(await goRound(10)).toMatchObject({ asked: 1, fresh: 0, problems: [] });
  expect(site.asked.filter((path) => path.startsWith("/feed"))).toEqual(["/feed", '/feed if-none-match="1"']);

  pages["/feed"] = feed([
    { id: "c", path: "/c" },
    { id: "a", path: "/a2", words: "a, corrected" },
    { id: "b", path: "/b" },
  ]);
  pages["/c"] = say("C");
  pages["/a2"] = say("A, corrected");
  expect(await goRound(10)).toMatchObject({ fresh: 1, changed: 1, gone: 0 });
  // The corrected entry takes the place of the former one, though its page is another.
  expect(allKept()).toEqual(["A, corrected", "B", "C"]);
  expect(site.asked.filter((path) => path === "/b")).toHaveLength(1);
});

it("outlives a feed that is missing, broken, silent or no feed, asks it less often, and goes on", async () => {
  const broken: [Pages[string] | undefined, RegExp][] = [
    [undefined, /no such page/u],
    [status(500), /answered 500, 3 times/u],
    [() => {}, /sent nothing/u],
    [say("<html><body><p>Down for maintenance</p></body></html>"), /is no feed/u],
    [
      (_, response) =>
        void response
          .writeHead(200, { "content-length": "900" })
          .write("<rss><channel>", () => response.destroy()),
      /cut off/u,
    ],
  ];
  pages["/feed"] = feed([{ id: "a", path: "/a" }]);
  pages["/a"] = say("A");
  await goRound();
  const pauses: number[] = [];
  for (const [answer, reason] of broken) {
    if (answer) pages["/feed"] = answer;
    else delete pages["/feed"];
    // Only where silence is the answer is patience short: a busy machine changes nothing.
    const impatient = makeSampleFetcher({ ...time, allowHosts: [site.host], limits: { firstByte: 50 } });
    const more = reason.source.includes("nothing") ? { fetcher: impatient } : {};
    const round = await goRound(7 * 60, undefined, more);
    await impatient.close();
    expect(round.problems).toEqual([{ source: site.at("/feed"), reason: expect.stringMatching(reason) }]);
    pauses.push(Math.round(((round.nextAt ?? 0) - time.clock()) / MINUTE));
  }
  expect(pauses).toEqual([20, 40, 80, 160, 320]);
  pages["/feed"] = feed([
    { id: "b", path: "/b" },
    { id: "a", path: "/a" },
  ]);
  pages["/b"] = say("B");
  expect(await goRound(7 * 60)).toMatchObject({ fresh: 1, changed: 0, problems: [] });
  expect(allKept()).toEqual(["A", "B"]);
});

it("asks a feed that is gone for good never again", async () => {
  pages["/feed"] = status(410);
  expect(await goRound()).toMatchObject({ gone: 1, nextAt: null });
  expect(await goRound(10_000)).toMatchObject({ asked: 0, gone: 0 });
});

it("waits as long as the publisher wishes, and follows a feed to where it moved", async () => {
  pages["/feed"] = status(301, { location: "/moved" });
  pages["/moved"] = feed([], "<ttl>60</ttl>");
  expect((await goRound()).nextAt).toBe(time.clock() + 60 * MINUTE);
  pages["/moved"] = status(503, { "retry-after": "7200" });
  const { nextAt } = await goRound(60);
  expect(nextAt).toBe(time.clock() + 120 * MINUTE);
  expect(site.asked.filter((path) => path === "/feed")).toHaveLength(1);
});

it("keeps the entry's words where its page may not or cannot be fetched, after three rounds of trying", async () => {
  pages["/robots.txt"] = say("User-agent: *\nDisallow: /closed", { "content-type": "text/plain" });
  pages["/feed"] = feed([
    { id: "closed", path: "/closed" },
    { id: "busy", path: "/busy" },
    { id: "words alone" },
    { id: "odd", path: "/odd" },
  ]);
  pages["/busy"] = status(502);
  pages["/odd"] = say("zip", { "content-type": "application/zip" });
  const first = await goRound();
  expect(first).toMatchObject({ fresh: 3, owed: 1 });
  expect(first.problems).toEqual([
    { source: site.at("/closed"), reason: expect.stringMatching(/robots\.txt.*words of the feed/u) },
    { source: site.at("/odd"), reason: expect.stringContaining("came as application/zip") },
  ]);
  expect(await goRound(10)).toMatchObject({ fresh: 0, owed: 1, problems: [] });
  expect(await goRound(10)).toMatchObject({ fresh: 1, owed: 0, problems: [{ source: site.at("/busy") }] });
  expect(allKept()).toEqual(["busy", "closed", "odd", "words alone"].map((id) => `in the feed: ${id}`));
});

it("takes back what its feed or its server takes back", async () => {
  const atom = (entries: string) =>
    say(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>T</title>${entries}</feed>`,
    );
  const entry = (id: string, updated: string) =>
    `<entry><id>${id}</id><title>${id}</title><updated>${updated}</updated><link href="/${id}"/></entry>`;
  pages["/a"] = say("A");
  pages["/b"] = say("B");
  pages["/feed"] = atom(entry("a", "2026-01-01T00:00:00Z") + entry("b", "2026-01-01T00:00:00Z"));
  expect(await goRound()).toMatchObject({ fresh: 2 });
  delete pages["/b"];
  pages["/feed"] = atom(
    `<at:deleted-entry ref="a" when="2026-01-02T00:00:00Z"/>${entry("b", "2026-01-02T00:00:00Z")}`,
  );
  expect(await goRound(10)).toMatchObject({ gone: 2, fresh: 0 });
  expect(dropped.sort()).toEqual(["A", "B"]);
  expect(await goRound(10)).toMatchObject({ gone: 0, fresh: 0 });
});

it("fetches a page once that two feeds name, and tells the true publisher", async () => {
  pages["/feed"] = feed([
    { id: "1", path: "/a", more: `<source url="https://gazette.example/feed">Lake Gazette</source>` },
  ]);
  pages["/other"] = feed([{ id: "x", path: "/a" }]);
  pages["/a"] = say("A");
  expect(await goRound(0, [site.at("/feed"), site.at("/other")])).toMatchObject({ asked: 2, fresh: 1 });
  expect(site.asked.filter((path) => path === "/a")).toHaveLength(1);
  expect([...kept.values()].map(({ entry }) => entry.publisher)).toEqual(["Lake Gazette"]);
});

it("takes fifty pages of a feed a round, ids of any kind, and nothing twice after a stop", async () => {
  const items = Array.from({ length: 60 }, (_, at) => ({
    id: at === 0 ? "__proto__" : `n${at}`,
    path: `/n${at}`,
  }));
  for (const [at, { path }] of items.entries()) pages[path] = say(`N${at}`);
  pages["/feed"] = feed(items);
  const stop = new AbortController();
  pages["/n3"] = (_, response) => {
    stop.abort();
    response.end("N3");
  };
  await goRound(0, undefined, { signal: stop.signal });
  expect(states.get(site.at("/feed"))?.entries).toEqual({});
  expect(await goRound()).toMatchObject({ owed: 10 });
  expect(kept.size).toBe(50);
  expect(await goRound(10)).toMatchObject({ fresh: 10, owed: 0 });
  expect(kept.size).toBe(60);
});
