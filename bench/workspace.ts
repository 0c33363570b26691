import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { wordPolicyValue } from "../src/6-export/wording.ts";
import { storyKeeper } from "../src/pipeline.ts";
import { openWorkspace } from "../src/store/open.ts";
import type { Delivery, Workspace } from "../src/store/workspace.ts";
import { generateCoverage } from "./generate-coverage.ts";

// tsx bench/workspace.ts [articles] [postgres://…]
// Fills a workspace with coverage made from templates (nothing reported, nothing of the press), then measures what a
// desk does all day: one more article, a story's page, the list, a search. Prints one line of JSON at the end.

const articles = Number(process.argv[2] ?? 20_000);
const server = process.argv[3];
const PER_STORY = 100;
const SINGLES = 60;
const BATCH = 512;

const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
let made = 0;
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 250);

const opened = performance.now();
const workspace = await openWorkspace(
  server === undefined ? { folder: join(folder, "workspace"), mayMake: true } : { server },
  {
    newsroom: { ...storyKeeper, word: wordPolicyValue },
    now: () => new Date(),
    makeId: () => String(++made),
    work: "bench/workspace.ts",
  },
);
console.error(`opened in ${Math.round(performance.now() - opened)} ms`);

const coverage = generateCoverage({
  stories: Math.ceil((articles + SINGLES) / PER_STORY),
  articlesPerStory: PER_STORY,
});
const started = readClock();
let batch: Delivery[] = [];
let added = 0;
const singles: number[] = [];
let reading = 0;
for (const input of coverage) {
  if (added + batch.length >= articles) {
    await addBatch();
    if (singles.length >= SINGLES) break;
    const begun = readClock();
    storyKeeper.understand(input);
    reading += readClock() - begun;
    singles.push(await measure(() => workspace.addArticles([input])));
    continue;
  }
  batch.push(input);
  if (batch.length >= BATCH) await addBatch();
}
const filled = readClock() - started - singles.reduce((sum, time) => sum + time, 0);

async function addBatch(): Promise<void> {
  if (batch.length === 0) return;
  await workspace.addArticles(batch);
  added += batch.length;
  batch = [];
  const seconds = (readClock() - started) / 1000;
  console.error(
    `${added} articles, ${Math.round(added / seconds)}/s, ${megabytes(process.memoryUsage.rss())} MB`,
  );
}

const { items } = await workspace.listStories({ limit: 50 });
const sizes = items.map((card) => card.articles);
const pages: number[] = [];
for (const { id } of items) pages.push(await measure(() => workspace.readStory(id)));
const again: number[] = [];
for (const { id } of items.slice(0, 3)) {
  await workspace.readStory(id);
  again.push(await measure(() => workspace.readStory(id)));
}
const past: number[] = [];
for (const { id, period } of items.slice(0, 20)) {
  const day = period.slice(0, 10);
  past.push(await measure(() => workspace.readStory(id, { asKnownAt: day })));
}
const lists = await measureOften(20, () => workspace.listStories({ limit: 50 }));
const searches = await measureOften(20, () => workspace.search("ministry police", { limit: 20 }));
const rare = await measureOften(20, () =>
  workspace.search(`"${items[0]?.title.slice(0, 40) ?? ""}"`, { limit: 20 }),
);
clearInterval(watching);
const { stories } = await workspace.check();
await workspace.close();
const disk = server === undefined ? await sizeOf(join(folder, "workspace")) : null;
console.log(
  JSON.stringify({
    articles: added + singles.length,
    stories,
    where: server === undefined ? "folder" : "server",
    fillPerSecond: Math.round(articles / (filled / 1000)),
    addOne: summarise(singles),
    ofWhichReading: Math.round(reading / singles.length),
    storyPage: { ...summarise(pages), articlesOfStories: summarise(sizes) },
    storyPageAgain: summarise(again),
    storyAsKnownAt: summarise(past),
    list50: summarise(lists),
    searchCommon: summarise(searches),
    searchPhrase: summarise(rare),
    peakMemoryMB: megabytes(peak),
    diskMB: disk === null ? null : megabytes(disk),
    clock: process.env.BENCH_CLOCK ?? "wall",
    loadOfMachine: (await import("node:os")).loadavg()[0],
  }),
);
await rm(folder, { recursive: true, force: true });

/** Milliseconds of a clock, or of the processor where the machine is busy with other work (BENCH_CLOCK=processor). */
async function measure(work: () => Promise<unknown>): Promise<number> {
  const begun = readClock();
  await work();
  return readClock() - begun;
}

function readClock(): number {
  if (process.env.BENCH_CLOCK !== "processor") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measureOften(
  times: number,
  work: () => ReturnType<Workspace["listStories"] | Workspace["search"]>,
) {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await measure(work));
  return all;
}

function summarise(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

async function sizeOf(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(path, name));
      return found.isFile() ? found.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
