import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer } from "../../test/postgres-server.ts";
import { mountSmallDisk } from "../../test/small-disk.ts";
import { buildPages, findChromium, openBrowser, openPage } from "./web-desk.ts";
import { startWebServer, type WebServer } from "./web-server.ts";

const MINUTE = 60_000;
/** What comes back does so within this time, on a busy machine too. */
const SOON = { timeout: 40_000 };
const executable = findChromium();

describe.skipIf(executable === null)(
  "when what is beneath the pages goes away",
  {
    timeout: 4 * MINUTE,
  },
  async () => {
    const database = executable === null ? null : await startTestServer();
    let [pages, browser] = ["", null as Browser | null];
    const servers: WebServer[] = [];
    beforeAll(async () => {
      [pages, browser] = [await buildPages(), await openBrowser(executable ?? "")];
    }, 2 * MINUTE);
    afterAll(async () => {
      await browser?.close();
      await Promise.all(servers.map(({ kill }) => kill()));
      await database?.remove();
      rmSync(pages, { recursive: true, force: true });
    }, MINUTE);

    async function serve(place: string): Promise<WebServer> {
      const server = await startWebServer(place, pages);
      servers.push(server);
      return server;
    }

    /** Opens the story's desk log in a window of its own, and waits until it is live. */
    async function openLog(server: WebServer): Promise<Page> {
      if (browser === null) throw new Error("there is no browser");
      const { items } = (await (await fetch(`${server.address}api/stories`)).json()) as {
        items: { id: string }[];
      };
      const { page } = await openPage(browser, server.address, `#/story/${items[0]?.id}/log`);
      await expect.poll(() => page.locator(".line.live").count(), SOON).toBe(1);
      return page;
    }

    test.skipIf(database === null)(
      "a database that goes away is told in every window; they go on by themselves when it is back",
      async () => {
        const server = await serve((await database?.makeDatabase()) ?? "");
        const [one, other] = [await openLog(server), await openLog(server)];
        await note(one, "kept before");
        for (const page of [one, other]) await expect.poll(() => logOf(page), SOON).toContain("kept before");
        await database?.halt();
        for (const page of [one, other]) {
          await expect.poll(() => page.locator(".trouble").textContent(), SOON).toContain("does not answer");
          expect(await logOf(page)).toContain("kept before");
        }
        await note(one, "tried meanwhile");
        await expect
          .poll(() => one.locator(".desk-form [role=alert]").textContent(), SOON)
          .toContain("does not answer");
        expect(await logOf(one)).not.toContain("tried meanwhile");
        expect(await one.getByLabel("Note", { exact: true }).inputValue()).toBe("tried meanwhile");
        await database?.start();
        for (const page of [one, other])
          await expect.poll(() => page.locator(".trouble").count(), SOON).toBe(0);
        await one.getByRole("button", { name: "Keep the note" }).click();
        await expect.poll(() => logOf(other), SOON).toContain("tried meanwhile");
        for (const page of [one, other]) {
          await expect.poll(() => logOf(page), SOON).toContain("kept before");
          await expect.poll(() => page.locator(".problem").count(), SOON).toBe(0);
          await page.context().close();
        }
      },
    );

    test("a server that is killed is told, and its pages catch up when it is back", async () => {
      const folder = mkdtempSync(join(tmpdir(), "sitrep-killed-"));
      const server = await serve(join(folder, "workspace"));
      const page = await openLog(server);
      await note(page, "kept before");
      await expect.poll(() => logOf(page), SOON).toContain("kept before");
      await server.kill();
      await expect
        .poll(() => page.locator(".trouble").textContent(), SOON)
        .toContain("server does not answer");
      await note(page, "tried meanwhile");
      await expect
        .poll(() => page.locator(".desk-form [role=alert]").textContent(), SOON)
        .toContain("does not answer");
      await server.start();
      // Somebody else is quicker than this page.
      const { items } = (await (await fetch(`${server.address}api/stories`)).json()) as {
        items: { id: string }[];
      };
      await fetch(`${server.address}api/decisions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          story: items[0]?.id,
          reason: "",
          body: { kind: "annotate", on: { kind: "story", id: items[0]?.id }, text: "by somebody else" },
        }),
      });
      await expect.poll(() => logOf(page), SOON).toContain("by somebody else");
      expect(await logOf(page)).toContain("kept before");
      expect(await logOf(page)).not.toContain("tried meanwhile");
      await expect.poll(() => page.locator(".trouble").count(), SOON).toBe(0);
      await page.getByRole("button", { name: "Keep the note" }).click();
      await expect.poll(() => logOf(page), SOON).toContain("tried meanwhile");
      await page.context().close();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    });

    test("a decision that a full disk cannot keep is told and not shown as kept; with room again all goes on", async (context) => {
      const disk = mountSmallDisk("200m");
      if (disk === null) return context.skip("no small disk could be mounted");
      try {
        const server = await serve(join(disk.folder, "workspace"));
        const page = await openLog(server);
        await note(page, "kept before");
        await expect.poll(() => logOf(page), SOON).toContain("kept before");
        const filler = join(disk.folder, "filler");
        fillDisk(filler);
        // What fits into the room that the database holds ready is kept; what does not is told.
        let kept = 0;
        const refusal = page.locator(".desk-form [role=alert]");
        for (; kept < 400; kept++) {
          await note(page, `note ${kept} ${"of words ".repeat(400)}`);
          await expect
            .poll(async () => (await refusal.count()) + (await page.locator(".desk-form").count()) * 2, SOON)
            .not.toBe(2);
          if ((await refusal.count()) > 0) break;
        }
        expect(await refusal.textContent()).toContain("the disk is full");
        await expect.poll(() => page.locator(".trouble").textContent(), SOON).toContain("the disk is full");
        rmSync(filler);
        await expect.poll(() => page.locator(".trouble").count(), SOON).toBe(0);
        await page.reload();
        await expect.poll(() => logOf(page), SOON).toContain("kept before");
        for (let number = 0; number < kept; number++) expect(await logOf(page)).toContain(`note ${number} `);
        expect(await logOf(page)).not.toContain(`note ${kept} `);
        await note(page, "with room again");
        await expect.poll(() => logOf(page), SOON).toContain("with room again");
        await page.context().close();
        await server.kill();
      } finally {
        disk.remove();
      }
    });
  },
);

async function note(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Note on the story…" }).click();
  await page.getByLabel("Note", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Keep the note" }).click();
}

async function logOf(page: Page): Promise<string> {
  return (await page.locator("ol.log").allTextContents()).join("\n");
}

/** Writes zeros until the disk has no room. */
function fillDisk(path: string): void {
  const file = openSync(path, "w");
  for (const size of [1 << 20, 4096]) {
    const block = new Uint8Array(size);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if ((error as { code?: string }).code !== "ENOSPC") throw error;
    }
  }
  closeSync(file);
}
