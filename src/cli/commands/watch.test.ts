import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeSampleTime, openSite, type Pages, type SampleSite, say } from "../../fetch/sample-site.ts";
import { runSample } from "../sample-desk.ts";

let folder = "";
let pages: Record<string, Pages[string]> = {};
let site: SampleSite;
let time = makeSampleTime();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-watch-"));
  [pages, time] = [{}, makeSampleTime()];
  site = await openSite(pages);
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function sitrep(...args: string[]) {
  return runSample(args, { network: { clock: time.clock, sleep: time.sleep } });
}

const into = () => join(folder, "coverage");
const watchOnce = (...lists: string[]) =>
  sitrep("watch", ...lists, "--into", into(), "--once", "--allow-host", site.host);

const page = (toll: number) =>
  say(`<html><head><title>Dam gives way</title><meta property="article:published_time" content="2026-01-02T08:00:00+02:00">
<meta property="og:site_name" content="Lake Gazette"></head><body><article><h1>Dam gives way</h1>
<p>At least ${toll} people were killed when a dam gave way near Lakeview, the ministry said on Friday.</p>
<p>Roads into the valley stay closed, and the army was asked for boats and tents.</p></article></body></html>`);
const feed = (words: string, more = "") =>
  say(
    `<rss version="2.0"><channel><title>Wire</title><item><guid>1</guid><link>${site.at("/dam")}</link><title>${words}</title>${more}</item>
<item><guid>2</guid><link>${site.at("/closed")}</link><source url="https://quarry.example/feed">Quarry Radio</source>
<title>Quarry Radio: 3 people were injured in Lakeview</title><pubDate>Fri, 02 Jan 2026 01:00:00 GMT</pubDate></item></channel></rss>`,
    { "content-type": "application/rss+xml" },
  );

async function readFolder() {
  const { articles } = JSON.parse((await sitrep("read", "--as", "json", into())).out);
  const told = articles.map((article: { url: string; outlet: string; retrieved: string; text: string }) => [
    new URL(article.url).pathname,
    article.outlet,
    article.retrieved,
    /\d+ people/u.exec(article.text)?.[0],
  ]);
  return told.sort((a: string[], b: string[]) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}

it("keeps pages that report reads, replaces what is updated, and keeps the former version", async () => {
  pages["/robots.txt"] = say("User-agent: *\nDisallow: /closed", { "content-type": "text/plain" });
  pages["/feed"] = feed("Dam gives way");
  pages["/dam"] = page(12);
  const list = join(folder, "feeds.opml");
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="all"><outline xmlUrl="${site.at("/feed")}"/></outline></body></opml>`,
  );

  const first = await watchOnce(list);
  expect(first).toMatchObject({
    code: 0,
    out: "2026-01-02T03:04:07Z 1 feed: 2 new, 0 changed, 0 gone, 1 problem; next at 2026-01-02T03:04:07Z\n",
    notes: expect.stringContaining("the words of the feed were kept"),
  });
  expect(await readFolder()).toEqual([
    ["/closed", "Quarry Radio", "2026-01-02T03:04:06Z", "3 people"],
    ["/dam", "Lake Gazette", "2026-01-02T03:04:07Z", "12 people"],
  ]);

  time.pass(600_000);
  pages["/feed"] = feed(
    "Dam gives way, toll rises",
    `<source url="https://wire.example/">Café Wire</source>`,
  );
  pages["/dam"] = page(18);
  expect((await watchOnce(list)).out).toContain("0 new, 1 changed, 0 gone;");
  // What the feed calls the publisher goes before the page's own name.
  expect((await readFolder()).map(([, outlet, , toll]: string[]) => [outlet, toll])).toEqual([
    ["Quarry Radio", "3 people"],
    ["Café Wire", "18 people"],
  ]);
  const former = readdirSync(join(into(), ".former"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".warc"),
  );
  expect(former).toHaveLength(1);
  expect(readFileSync(join(into(), ".former", former[0] ?? ""), "utf8")).toContain("At least 12 people");

  // As after a crash: the pages are there, what was known of the feed is not, or is damaged.
  for (const name of readdirSync(join(into(), ".watch"))) writeFileSync(join(into(), ".watch", name), "{");
  const again = await watchOnce(list);
  expect(again.notes).toContain("damaged; it is followed anew");
  expect(again.out).toContain("0 new, 0 changed, 0 gone");
  expect(await readFolder()).toHaveLength(2);
});

it("reads lists as text, tells what is no feed, and ends with 1 where there is none", async () => {
  const list = join(folder, "feeds.txt");
  writeFileSync(list, `# wires\n${site.at("/none")}\nftp://example.org/feed\n\n`);
  const { code, notes } = await watchOnce(list, join(folder, "nothing.opml"));
  expect(code).toBe(1);
  expect(notes).toContain('"ftp://example.org/feed" is no address');
  expect(notes).toContain("nothing.opml: there is no such file");
  expect(notes).toContain("/none: there is no such page (404)");
  writeFileSync(list, "");
  expect((await watchOnce(list)).code).toBe(1);
});

it("gives way to a watcher of the same folder, unless that one is dead", async () => {
  pages["/feed"] = feed("Dam gives way");
  pages["/dam"] = page(12);
  await watchOnce(site.at("/feed"));
  const lock = join(into(), ".watch", "lock");
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, "1");
  expect(await watchOnce(site.at("/feed"))).toMatchObject({
    code: 2,
    notes: expect.stringContaining("process 1"),
  });
  writeFileSync(lock, "999999999");
  expect((await watchOnce(site.at("/feed"))).code).toBe(0);
});

it("goes round until it is stopped, as often as it is told", async () => {
  let asked = 0;
  pages["/feed"] = (request, response) => {
    if (++asked === 3) process.emit("SIGINT");
    feed("Dam gives way")(request, response);
  };
  const { code, out } = await sitrep(
    "watch",
    site.at("/feed"),
    "--into",
    into(),
    "--every",
    "2h",
    "--allow-host",
    site.host,
  );
  expect(code).toBe(0);
  expect(
    out
      .split("\n")
      .map((line) => line.slice(0, 13))
      .slice(0, 2),
  ).toEqual(["2026-01-02T03", "2026-01-02T05"]);
  expect((await sitrep("watch", "x", "--into", into(), "--every", "5s")).code).toBe(2);
});

it("keeps pages in a workspace: a changed page is a version, one taken back is withdrawn", {
  timeout: 120_000,
}, async () => {
  pages["/feed"] = feed("Dam gives way");
  pages["/dam"] = page(12);
  pages["/robots.txt"] = say("User-agent: *\nDisallow: /closed", { "content-type": "text/plain" });
  const desk = ["--workspace", join(folder, "workspace")];
  const once = () => sitrep("watch", site.at("/feed"), ...desk, "--once", "--allow-host", site.host);
  expect((await once()).out).toContain("new");
  pages["/dam"] = page(14);
  pages["/feed"] = feed("Dam gives way, toll grows");
  time.pass(60 * 60_000);
  expect((await once()).out).toContain("1 changed");
  const { items } = JSON.parse((await sitrep("stories", "--as", "json", "dam", ...desk)).out);
  const figures = items.flatMap((story: { figures: { words: { range: string } }[] }) => story.figures);
  expect(figures.map((figure: { words: { range: string } }) => figure.words.range)).toContain("at least 14");
  pages["/feed"] = say(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Wire</title>
<at:deleted-entry ref="1" when="2026-01-02T06:00:00Z"/></feed>`,
    { "content-type": "application/atom+xml" },
  );
  time.pass(60 * 60_000);
  expect((await once()).out).toContain("1 gone");
  expect((await sitrep("decide", "dam gives way", ...desk)).out).toContain("sitrep watch: withdraw a-");
});
