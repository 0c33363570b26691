import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { wordPolicyValue } from "../../src/6-export/wording.ts";
import { readPaths } from "../../src/cli/read-paths.ts";
import { readConnectivity, viewStory } from "../../src/connectivity/index.ts";
import { storyKeeper } from "../../src/pipeline.ts";
import { keepHooks, type Serving, serveWorkspace } from "../../src/server/index.ts";
import { migrate } from "../../src/store/database/migrate.ts";
import { openPglite } from "../../src/store/database/pglite.ts";
import { makeWorkspace } from "../../src/store/open.ts";
import type { Workspace } from "../../src/store/workspace.ts";
import { root } from "../../test/imports.ts";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where a Chromium is on this machine; null, said aloud, where there is none. */
export function findChromium(): string | null {
  const found = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;
  if (found === null)
    console.warn("NO CHROMIUM FOUND: the web app is NOT tested. Set CHROMIUM_PATH to one and run again.");
  return found;
}

/** A workspace with the example story, served with freshly built pages, and a browser before it. */
export interface WebDesk {
  readonly workspace: Workspace;
  readonly browser: Browser;
  readonly address: string;
  readonly story: string;
  /** Opens a page; `strays` collects every request that went elsewhere and every error. */
  readonly open: (hash: string, options?: BrowserContextOptions) => Promise<{ page: Page; strays: string[] }>;
  /** Stops the server and starts it again at the same address. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWebDesk(executablePath: string): Promise<WebDesk> {
  const pages = await buildPages();
  const database = await openPglite(null);
  await migrate(database);
  let ids = 0;
  const workspace = makeWorkspace({
    database,
    newsroom: { ...storyKeeper, word: wordPolicyValue },
    now: () => new Date(),
    makeId: () => String(++ids),
    place: "the test",
  });
  const { inputs } = await readPaths([join(root, "examples", "kazakhstan-2022")], Readable.from([]));
  await workspace.addArticles(inputs);
  const story = (await workspace.listStories()).items[0]?.id ?? "";
  const hooks = await keepHooks(database);
  const statements = join(root, "examples", "kazakhstan-2022-connectivity", "statements.json");
  const file = { source: statements, text: readFileSync(statements, "utf8") };
  const measure = viewStory(readConnectivity(file, { place: "KZ" }), [], () => 6 * 3600);
  const serve = (port: number) =>
    serveWorkspace({
      workspace,
      measure,
      hooks,
      address: "127.0.0.1",
      port,
      namesFor: (taken) => [`127.0.0.1:${taken}`],
      pages,
      now: () => new Date(),
    });
  let serving: Serving = await serve(0);
  const { port } = serving;
  const address = `http://127.0.0.1:${port}/`;
  const browser = await openBrowser(executablePath);
  return {
    workspace,
    browser,
    address,
    story,
    open: (hash, options) => openPage(browser, address, hash, options),
    restart: async () => {
      await serving.close();
      serving = await serve(port);
    },
    close: async () => {
      await browser.close();
      await serving.close();
      await workspace.close();
      rmSync(pages, { recursive: true, force: true });
    },
  };
}

/** Builds the pages into a folder of their own, and gives it. */
export async function buildPages(): Promise<string> {
  const pages = mkdtempSync(join(tmpdir(), "sitrep-pages-"));
  await build({
    configFile: join(root, "web", "vite.config.ts"),
    logLevel: "error",
    build: { outDir: pages, emptyOutDir: true },
  });
  return pages;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Opens a page in a window that shares nothing with others. */
export async function openPage(
  browser: Browser,
  address: string,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; strays: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const strays: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) strays.push(request.url());
  });
  page.on("pageerror", (error) => strays.push(error.message));
  page.on("dialog", (dialog) => {
    strays.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address + hash);
  return { page, strays };
}
