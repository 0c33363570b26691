import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { findAddresses } from "./connect.ts";
import type { Fetcher, FetcherOptions } from "./fetcher.ts";
import {
  lead,
  makeSampleFetcher,
  makeSampleTime,
  openSite,
  type Pages,
  type SampleSite,
  say,
} from "./sample-site.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(pages: Pages): Promise<SampleSite> {
  const site = await openSite(pages);
  closing.push(site.close);
  return site;
}

function fetchFrom(site: SampleSite, options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = makeSampleFetcher({ allowHosts: [site.host], ...options });
  closing.push(fetcher.close);
  return fetcher;
}

const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("a page", () => {
  it("comes with its bytes, address, kind, validators and time", async () => {
    const site = await open({
      "/old": lead("/story", 301),
      "/story": say(gzipSync("Eight were hurt."), {
        "content-encoding": "gzip",
        "content-type": 'text/HTML; charset="Windows-1252"',
        etag: '"1"',
        "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT",
        "cache-control": "max-age=300",
      }),
    });
    const result = await fetchFrom(site).fetchPage(site.at("/old#top"));
    expect(result).toMatchObject({
      outcome: "fetched",
      url: site.at("/old#top"),
      finalUrl: site.at("/story"),
      isMoved: true,
      mediaType: "text/html",
      charset: "windows-1252",
      validators: { etag: '"1"', lastModified: "Thu, 01 Jan 2026 00:00:00 GMT" },
      maxAge: 300,
    });
    if (result.outcome !== "fetched") return;
    expect(words(result.bytes)).toBe("Eight were hurt.");
    // Three requests, robots.txt first, a second apart.
    expect(result.retrieved).toBe("2026-01-02T03:04:07.000Z");
    expect(site.asked).toEqual(["/robots.txt", "/old", "/story"]);
  });

  it("over a plain connection never carries a token", async () => {
    let sent: string | undefined = "";
    const site = await open({
      "/story": (request, response) => {
        sent = request.headers.authorization;
        response.end("a");
      },
    });
    await fetchFrom(site, { tokens: { [site.host]: "secret" } }).fetchPage(site.at("/story"));
    expect(sent).toBeUndefined();
  });

  it("unchanged since its validators is not sent again", async () => {
    const site = await open({
      "/story": (request, response) => {
        response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200, { etag: '"1"' }).end();
      },
    });
    const result = await fetchFrom(site).fetchPage(site.at("/story"), { etag: '"1"' });
    expect(result).toMatchObject({ outcome: "not-modified", validators: { etag: '"1"' } });
  });

  it.each([
    [404, { outcome: "gone", status: 404 }],
    [410, { outcome: "gone", status: 410 }],
    [403, { outcome: "failed", status: 403, reason: expect.stringContaining("save it by hand") }],
    [204, { outcome: "failed", status: 204 }],
  ])("that answers %i", async (status, expected) => {
    const site = await open({ "/story": (_, response) => response.writeHead(status).end() });
    expect(await fetchFrom(site).fetchPage(site.at("/story"))).toMatchObject(expected);
  });
});

describe("limits", () => {
  const small = { mostBytes: 1_000, mostUnpacked: 20_000 };

  it.each<[string, Pages[string], object, object?]>([
    [
      "a body that is announced as short and goes on",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        response.on("error", () => {});
        const more = () => response.write("x".repeat(600), () => setImmediate(more));
        more();
      },
      { outcome: "refused", by: "size" },
    ],
    [
      "a few bytes that unpack to many",
      say(gzipSync(new Uint8Array(900_000)), { "content-encoding": "gzip" }),
      { outcome: "refused", by: "size", reason: expect.stringContaining("unpacks to more") },
    ],
    [
      "a body packed twice",
      say("", { "content-encoding": "gzip, gzip" }),
      { outcome: "refused", by: "kind" },
    ],
    [
      "a packed body cut off",
      say(gzipSync("words ".repeat(2_000)).subarray(0, 40), { "content-encoding": "gzip" }),
      { outcome: "failed", reason: expect.stringContaining("cut off") },
    ],
    [
      "a body cut off",
      (_, response) => {
        response.writeHead(200, { "content-length": "500" }).write("At least");
        setImmediate(() => response.destroy());
      },
      { outcome: "failed", reason: expect.stringContaining("cut off") },
    ],
    [
      "silence",
      () => {},
      { outcome: "failed", reason: expect.stringContaining("sent nothing") },
      { firstByte: 50 },
    ],
    [
      "a body that drips",
      (_, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const drip = setInterval(() => response.write("x"), 10);
        response.on("close", () => clearInterval(drip));
      },
      { outcome: "failed", reason: expect.stringContaining("took longer") },
      { total: 100 },
    ],
    ["a picture", say("png", { "content-type": "image/png" }), { outcome: "refused", by: "kind" }],
    ["a circle", lead("/story"), { outcome: "failed", reason: expect.stringContaining("circle") }],
  ])("stop %s", async (_name, answer, expected, shorter = {}) => {
    const site = await open({ "/story": answer });
    expect(
      await fetchFrom(site, { limits: { ...small, ...shorter } }).fetchPage(site.at("/story")),
    ).toMatchObject(expected);
  });

  it("end with the caller's signal", async () => {
    const site = await open({ "/story": () => stop.abort() });
    const stop = new AbortController();
    const result = await fetchFrom(site).fetchPage(site.at("/story"), { signal: stop.signal });
    expect(result).toMatchObject({ outcome: "failed", reason: expect.stringContaining("stopped") });
    // A signal that stopped one fetch stops no other.
    expect(await fetchFrom(site).fetchPage(site.at("/other"))).toMatchObject({ outcome: "gone" });
  });
});

describe("robots.txt", () => {
  const rules = (body: string) => say(body, { "content-type": "text/plain" });

  it("is asked once a host and kept for a day", async () => {
    const site = await open({
      "/robots.txt": rules("User-agent: *\nDisallow: /\n\nUser-agent: Sitrep\nDisallow: /private\n"),
      "/story": say("words"),
    });
    const time = makeSampleTime();
    const fetcher = fetchFrom(site, time);
    const [one, other] = await Promise.all([
      fetcher.fetchPage(site.at("/story")),
      fetcher.fetchPage(site.at("/private/story")),
    ]);
    expect(one).toMatchObject({ outcome: "fetched" });
    expect(other).toMatchObject({ outcome: "refused", by: "robots" });
    expect(site.asked).toEqual(["/robots.txt", "/story"]);
    time.pass(25 * 3_600_000);
    await fetcher.fetchPage(site.at("/story"));
    expect(site.asked).toEqual(["/robots.txt", "/story", "/robots.txt", "/story"]);
  });

  it("that cannot be had forbids for now, and is asked again", async () => {
    let isDown = true;
    const site = await open({
      "/robots.txt": (_, response) => response.writeHead(isDown ? 503 : 404).end(),
      "/story": say("words"),
    });
    const time = makeSampleTime();
    const fetcher = fetchFrom(site, time);
    expect(await fetcher.fetchPage(site.at("/story"))).toMatchObject({ outcome: "failed", status: 503 });
    expect(site.asked).not.toContain("/story");
    isDown = false;
    time.pass(700_000);
    expect(await fetcher.fetchPage(site.at("/story"))).toMatchObject({ outcome: "fetched" });
  });

  it("of every host on the way is asked", async () => {
    const end = await open({ "/robots.txt": rules("User-agent: *\nDisallow: /"), "/story": say("words") });
    const site = await open({ "/story": lead(end.at("/story")) });
    const fetcher = fetchFrom(site, { allowHosts: [site.host, end.host] });
    expect(await fetcher.fetchPage(site.at("/story"))).toMatchObject({ outcome: "refused", by: "robots" });
  });

  it.each([
    [
      "names another crawler after ours",
      "User-agent: Sitrep/1.0 # us\nUser-agent: other\nDisallow: /story\n",
      false,
    ],
    ["bans by a pattern", "User-agent: *\nDisallow: /*.html$\nDisallow: /st*y$\n", false],
    ["allows more closely than it bans", "User-agent: *\nDisallow: /\nAllow: /story\n", true],
    ["bans others only", "User-agent: other\nDisallow: /\n", true],
    [
      "repeats names and rules without end",
      `${"User-agent: sitrep\nUser-agent: a\n".repeat(5_000)}${"Disallow: /a\n".repeat(9_000)}`,
      true,
    ],
    ["has patterns without end", `User-agent: *\n${`Disallow: /x${"*a".repeat(900)}\n`.repeat(280)}`, true],
  ])("that %s", async (_name, text, isAllowed) => {
    const site = await open({ "/robots.txt": rules(text), "/story": say("words") });
    const { outcome } = await fetchFrom(site).fetchPage(site.at("/story"));
    expect(outcome).toBe(isAllowed ? "fetched" : "refused");
  });
});

describe("pauses", () => {
  it("part the requests to one host, by as much as it asks for", async () => {
    const site = await open({
      "/robots.txt": say("User-agent: *\nCrawl-delay: 7", { "content-type": "text/plain" }),
      "/a": say("a"),
      "/b": say("b"),
    });
    const time = makeSampleTime();
    const fetcher = fetchFrom(site, time);
    await Promise.all([fetcher.fetchPage(site.at("/a")), fetcher.fetchPage(site.at("/b"))]);
    expect(time.slept).toEqual([1_000, 7_000]);
  });

  it("grow before each new try, as Retry-After says where it speaks", async () => {
    const answers = [500, 503, 200];
    const site = await open({
      "/story": (_, response) => {
        const status = answers.shift() ?? 200;
        response.writeHead(status, status === 503 ? { "retry-after": "90" } : {}).end("words");
      },
    });
    const time = makeSampleTime();
    expect(await fetchFrom(site, time).fetchPage(site.at("/story"))).toMatchObject({ outcome: "fetched" });
    expect(time.slept).toEqual([1_000, 2_000, 90_000]);
  });

  it("longer than are waited for end the fetch, and every other of that host", async () => {
    const site = await open({
      "/story": (_, response) =>
        response.writeHead(429, { "retry-after": "Fri, 02 Jan 2026 05:00:00 GMT" }).end(),
    });
    const fetcher = fetchFrom(site);
    const retryAt = Date.UTC(2026, 0, 2, 5);
    expect(await fetcher.fetchPage(site.at("/story"))).toMatchObject({ outcome: "failed", retryAt });
    expect(await fetcher.fetchPage(site.at("/other"))).toMatchObject({ outcome: "failed", retryAt });
    expect(site.asked).toEqual(["/robots.txt", "/story"]);
  });
});

describe("no way leads", () => {
  it.each([
    ["ftp://example.org/x", "url"],
    ["file:///etc/hosts", "url"],
    ["https://user:word@example.org/", "url"],
    ["https://example.org:8443/", "url"],
    [`https://example.org/${"x".repeat(3_000)}`, "url"],
    ["not an address", "url"],
    ["http://127.0.0.1/", "address"],
    ["http://2130706433/", "address"],
    ["http://0x7f.1/", "address"],
    ["http://[::1]/", "address"],
    ["http://[::ffff:10.0.0.1]/", "address"],
    ["http://169.254.169.254/latest/meta-data", "address"],
  ])("to %s", async (url, by) => {
    const fetcher = makeSampleFetcher();
    expect(await fetcher.fetchPage(url)).toMatchObject({ outcome: "refused", by });
    await fetcher.close();
  });

  it("from a redirect to a private address, another port, or another name of an allowed host", async () => {
    const secret = await open({ "/": say("secret") });
    const port = secret.host.split(":")[1];
    const site = await open({
      "/port": lead(secret.at("/")),
      "/private": lead("http://127.0.0.2/"),
      "/name": lead(`http://localhost:${port}/`),
      "/scheme": lead("file:///etc/hosts"),
    });
    const fetcher = fetchFrom(site, { lookup: async () => [{ address: "127.0.0.1", family: 4 }] });
    for (const path of ["/port", "/private", "/name", "/scheme"])
      expect(await fetcher.fetchPage(site.at(path)), path).toMatchObject({ outcome: "refused" });
    expect(secret.asked).toEqual([]);
  });

  it("from a redirect to a name that stands for a private address", async () => {
    const site = await open({ "/story": lead("http://inside.example/story") });
    const fetcher = fetchFrom(site, { lookup: async () => [{ address: "10.0.0.1", family: 4 }] });
    expect(await fetcher.fetchPage(site.at("/story"))).toMatchObject({
      outcome: "refused",
      by: "address",
      reason: expect.stringContaining("10.0.0.1"),
    });
  });

  it("from a name that turns private between two connections (DNS rebinding)", async () => {
    const answers = ["8.8.8.8", "127.0.0.1"];
    const lookup = async () => [{ address: answers.shift() ?? "", family: 4 }] as const;
    // What was looked up is what is connected to: no second look-up lies between the check and the connection.
    expect(await findAddresses(lookup, "rebound.example", false)).toMatchObject([{ address: "8.8.8.8" }]);
    const site = await open({});
    const fetcher = fetchFrom(site, { lookup });
    expect(await fetcher.fetchPage("http://rebound.example/")).toMatchObject({
      outcome: "refused",
      by: "address",
    });
  });
});
