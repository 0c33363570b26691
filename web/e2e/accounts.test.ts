import { rmSync } from "node:fs";
import { createServer } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordPolicyValue } from "../../src/6-export/wording.ts";
import { storyKeeper } from "../../src/pipeline.ts";
import { makeFirstAdmin, openGate } from "../../src/server/accounts/open-gate.ts";
import { keepHooks, type Serving, serveWorkspace } from "../../src/server/index.ts";
import { migrate } from "../../src/store/database/migrate.ts";
import { openPglite } from "../../src/store/database/pglite.ts";
import { makeWorkspace } from "../../src/store/open.ts";
import { UNREST } from "../../test/workspace-articles.ts";
import { findSerious } from "./find-serious.ts";
import { buildPages, findChromium, openBrowser, openPage } from "./web-desk.ts";

const executable = findChromium();

describe.skipIf(executable === null)("a server that asks for accounts", { timeout: 120_000 }, () => {
  let [pages, address, password] = ["", "", ""];
  let [browser, serving] = [null as Browser | null, null as Serving | null];

  beforeAll(async () => {
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
    await workspace.addArticles(UNREST);
    const host = `127.0.0.1:${await findPort()}`;
    const gate = await openGate(database, { hosts: [host], isSecure: false });
    password = (await makeFirstAdmin(gate))?.password ?? "";
    [pages, browser] = [await buildPages(), await openBrowser(executable ?? "")];
    serving = await serveWorkspace({
      workspace,
      gate,
      hooks: await keepHooks(database),
      address: "127.0.0.1",
      port: Number(host.split(":")[1]),
      namesFor: () => [host],
      pages,
      now: () => new Date(),
    });
    address = `http://${host}/`;
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    rmSync(pages, { recursive: true, force: true });
  });

  async function signIn(email: string, words: string): Promise<Page> {
    if (browser === null) throw new Error("there is no browser");
    const { page } = await openPage(browser, address, "#/accounts");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(words);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Accounts" }).waitFor();
    return page;
  }

  const tell = (page: Page, token: string) =>
    page.evaluate(
      async (bearer) =>
        (await fetch("/api/stories", { credentials: "omit", headers: { authorization: `Bearer ${bearer}` } }))
          .status,
      token,
    );

  test("an admin makes an account, gives it another role and removes it; each sees what they may", async () => {
    const admin = await signIn("admin@sitrep.local", password);
    await admin.getByLabel("Email").fill("dana@example.org");
    await admin.getByLabel("Name, as it signs decisions").fill("Dana");
    await admin.getByRole("button", { name: "Add it" }).click();
    const shown = admin.locator(".shown-once code");
    await expect.poll(() => shown.count()).toBe(1);
    const first = (await shown.textContent()) ?? "";
    const dana = await signIn("dana@example.org", first);
    expect(await dana.getByRole("heading", { name: "Everybody’s" }).count()).toBe(0);
    const refused = await dana.evaluate(async () => {
      const body = JSON.stringify({ email: "dana@example.org", name: "Dana", role: "admin" });
      const headers = { "content-type": "application/json" };
      return (await fetch("/api/accounts", { method: "POST", headers, body })).status;
    });
    expect(refused).toBe(403);
    await dana.goto(`${address}#/`);
    await dana.locator(".story-row").first().waitFor();
    expect(await dana.getByRole("button", { name: "Add articles…" }).count()).toBe(0);

    // Another role takes a new sign-in.
    await admin.getByLabel("Role of dana@example.org").selectOption("editor");
    await expect
      .poll(async () => {
        await dana.reload();
        return dana.getByRole("button", { name: "Sign in" }).count();
      })
      .toBe(1);
    await admin.getByRole("button", { name: "New password" }).click();
    await expect.poll(() => shown.textContent()).not.toBe(first);
    const editor = await signIn("dana@example.org", (await shown.textContent()) ?? "");
    await editor.goto(`${address}#/`);
    await expect.poll(() => editor.getByRole("button", { name: "Add articles…" }).count()).toBe(1);

    await admin.getByRole("button", { name: "Remove…" }).last().click();
    await admin.getByRole("button", { name: "Remove Dana: sure" }).click();
    await expect
      .poll(() => admin.locator(".accounts").last().textContent())
      .not.toContain("dana@example.org");
    await editor.reload();
    await expect.poll(() => editor.getByRole("button", { name: "Sign in" }).count()).toBe(1);

    await admin.getByLabel("Role of admin@sitrep.local").selectOption("reader");
    await expect.poll(() => admin.locator(".problem").textContent()).toContain("only admin");
    expect(await admin.getByLabel("Role of admin@sitrep.local").inputValue()).toBe("admin");
    for (const colorScheme of ["light", "dark"] as const) {
      await admin.emulateMedia({ colorScheme });
      for (const width of [1280, 390]) {
        await admin.setViewportSize({ width, height: 844 });
        expect(await findSerious(admin), `${colorScheme} ${width}`).toEqual([]);
        expect(await admin.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
      }
    }
  });

  test("a token opens the API until it is taken back, and a password is changed by its owner", async () => {
    const admin = await signIn("admin@sitrep.local", password);
    await admin.getByLabel("What it is for").fill("a script");
    await admin.getByRole("button", { name: "Make a token" }).click();
    const words = admin.locator(".shown-once code");
    await expect.poll(() => words.count()).toBe(1);
    const token = (await words.textContent()) ?? "";
    expect(await tell(admin, token)).toBe(200);
    await admin.getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => tell(admin, token)).toBe(401);

    await admin.getByText("Change your password").click();
    await admin.getByLabel("Password now").fill("not the password");
    await admin.getByLabel(/^New password/u).fill("a much longer one");
    await admin.getByRole("button", { name: "Change it" }).click();
    await expect.poll(() => admin.locator(".asking .problem").count()).toBe(1);
    await admin.getByLabel("Password now").fill(password);
    await admin.getByLabel(/^New password/u).fill("a much longer one");
    await admin.getByRole("button", { name: "Change it" }).click();
    await expect.poll(() => admin.locator(".password").textContent()).toContain("Changed.");
    await signIn("admin@sitrep.local", "a much longer one");
  });
});

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === "object" && found !== null ? found.port : 0));
    });
  });
}
