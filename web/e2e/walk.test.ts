import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSerious } from "./find-serious.ts";
import { findChromium, openWebDesk, type WebDesk } from "./web-desk.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("the web app in Chromium", { timeout: 120_000 }, () => {
  let desk: WebDesk;
  beforeAll(async () => {
    desk = await openWebDesk(chromium ?? "");
  }, 180_000);
  afterAll(() => desk?.close());

  const card = (page: Page, label: RegExp) => page.locator(".card").filter({ hasText: label }).first();
  const toll = (page: Page) => card(page, /^Killed people/u).locator(".number");
  const storyHash = () => `#/story/${desk.story}`;

  test("a reader walks from the list to a sentence, by another policy, to an earlier moment, and back", async () => {
    const { page, strays } = await desk.open("");
    await page.locator(".story-row h2 a").first().click();
    await expect.poll(() => toll(page).textContent()).toBe("225");
    await page.getByLabel("Value by").selectOption("majority-of-origins");
    await expect
      .poll(() =>
        card(page, /^Injured people/u)
          .locator(".number")
          .textContent(),
      )
      .toBe("more than 1,000");
    expect(page.url()).toContain("policy=majority-of-origins");
    await page.getByLabel("Value by").selectOption("range");

    await page.getByLabel("Known by").fill("1");
    await expect.poll(() => toll(page).textContent()).toBe("8");
    expect(page.url()).toContain("at=2022-01-0");
    await page.reload();
    await expect.poll(() => toll(page).textContent()).toBe("8");
    await page.getByLabel("Known by").press("End");
    await expect.poll(() => toll(page).textContent()).toBe("225");

    await card(page, /^Killed people/u).click();
    await page.getByTitle("Read the sentence").click();
    await expect
      .poll(async () => (await page.locator(".mark.chosen").allTextContents()).join(""))
      .toContain("225");
    await expect.poll(() => page.locator(".panel").textContent()).toContain("Who said it");
    await page.locator(".panel .related a").first().click();
    await expect.poll(() => page.locator(".mark.chosen").count()).toBeGreaterThan(0);
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test("what was measured stands beside the claims of a cut network, and each leads to its sentence", async () => {
    const { page, strays } = await desk.open(`${storyHash()}/networks`);
    const part = page.locator(".part-networks");
    await expect.poll(() => part.locator(".claim-bar.agrees").count()).toBeGreaterThan(0);
    expect(await part.locator("rect.stated").count()).toBe(1);
    expect(await part.locator("svg").getAttribute("aria-label")).toContain("dated statements");
    const claims = part.locator(".network-claims > li");
    const nationwide = claims.filter({ hasText: "a nationwide loss of internet service" }).first();
    await expect.poll(() => nationwide.locator(".network-verdict").textContent()).toMatch(/agrees$/u);
    const city = claims.filter({ hasText: "not measurable" }).first();
    expect(await city.textContent()).toContain("did not last");
    await nationwide.locator(".quote a").first().click();
    await expect
      .poll(async () => (await page.locator(".mark.chosen").allTextContents()).join(""))
      .toContain("nationwide loss of internet");
    expect(strays).toEqual([]);
    await page.context().close();
  });

  test("a claim rejected in one window changes the figure in the other, and comes back when undone", async () => {
    const [one, other] = [await desk.open(storyHash()), await desk.open(storyHash())];
    await expect.poll(() => toll(other.page).textContent()).toBe("225");
    await expect.poll(() => other.page.locator(".line.live").count()).toBe(1);
    const reject = async () => {
      await one.page.goto(`${desk.address}${storyHash()}`);
      await card(one.page, /^Killed people/u).click();
      await one.page.getByTitle("Read the sentence").click();
      await one.page.getByRole("button", { name: "Reject", exact: true }).click();
      await one.page.getByLabel("Your name").fill("Dana");
      await one.page.getByLabel("Reason").fill("not yet confirmed");
      await one.page.getByRole("button", { name: "Reject this claim" }).click();
      await expect.poll(() => one.page.locator(".verdict").textContent()).toBe("Rejected by the desk");
    };
    // The value stands on three claims: it falls when all are rejected.
    for (let left = 3; left > 0; left--) await reject();
    await expect.poll(() => toll(other.page).textContent()).toBe("18");
    await expect
      .poll(() =>
        card(other.page, /^Killed people/u)
          .locator(".machine")
          .textContent(),
      )
      .toContain("225");
    await expect.poll(() => other.page.locator("ol.log").textContent()).toContain("not yet confirmed");

    await one.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => toll(other.page).textContent()).toBe("225");
    for (let left = 2; left > 0; left--) {
      const before = await other.page.locator(".log button").count();
      await other.page.locator(".log button").first().click();
      await expect.poll(() => other.page.locator(".log button").count()).toBe(before - 1);
    }
    await expect
      .poll(() =>
        card(other.page, /^Killed people/u)
          .locator(".machine")
          .count(),
      )
      .toBe(0);
    await one.page.context().close();
    await other.page.context().close();
  });

  test("two editors at once lose nothing, and a server restarted in mid-watch is found again", async () => {
    const [one, other] = [await desk.open(`${storyHash()}/log`), await desk.open(`${storyHash()}/log`)];
    const note = async (page: Page, text: string) => {
      await page.getByRole("button", { name: "Note on the story…" }).click();
      await page.getByLabel("Note", { exact: true }).fill(text);
      await page.getByRole("button", { name: "Keep the note" }).click();
    };
    await Promise.all([note(one.page, "seen by the first"), note(other.page, "seen by the second")]);
    for (const { page } of [one, other]) {
      await expect.poll(() => page.locator("ol.log").textContent()).toContain("seen by the first");
      await expect.poll(() => page.locator("ol.log").textContent()).toContain("seen by the second");
    }
    await desk.restart();
    await expect.poll(() => other.page.locator(".line.live").count(), { timeout: 30_000 }).toBe(1);
    await note(one.page, "after the restart");
    await expect
      .poll(() => other.page.locator("ol.log").textContent(), { timeout: 30_000 })
      .toContain("after the restart");
    await one.page.context().close();
    await other.page.context().close();
  });

  test("two editors who decide about one claim at once end with the same account, and both stand in the log", async () => {
    const found = await desk.workspace.readStory(desk.story);
    const claim = found?.ledger.claims.find(({ kind, desk: marks }) => kind === "statement" && !marks);
    const hash = `${storyHash()}/article/${claim?.article}?claim=${claim?.id}`;
    const [one, other] = [await desk.open(hash), await desk.open(hash)];
    const take = async (page: Page, verb: "Confirm" | "Reject", name: string) => {
      await page.getByRole("button", { name: verb, exact: true }).click();
      await page.getByLabel("Your name").fill(name);
      await page.getByRole("button", { name: `${verb} this claim` }).click();
    };
    await Promise.all([take(one.page, "Confirm", "Dana"), take(other.page, "Reject", "Sam")]);
    const decided = async () => (await desk.workspace.listDecisions(desk.story)).slice(-2);
    await expect
      .poll(async () => (await decided()).map(({ author }) => author).sort(), { timeout: 20_000 })
      .toEqual(["Dana", "Sam"]);
    const last = (await decided())[1];
    for (const { page } of [one, other])
      await expect
        .poll(() => page.locator(".verdict").textContent())
        .toBe(last?.body.kind === "reject" ? "Rejected by the desk" : "Confirmed by the desk");

    // One takes back what the other, whose page is behind, took back before.
    for (const { page } of [one, other]) {
      await page.goto(`${desk.address}${storyHash()}/log`);
      await page.locator(".log button").first().waitFor();
    }
    await other.page.route("**/api/stories/**", (route) => route.abort());
    for (const [{ page }, words] of [
      [one, "Undone."],
      [other, "undone already"],
    ] as const) {
      await page.locator(".log button").first().click();
      await expect.poll(() => page.locator(".notice").textContent()).toContain(words);
    }
    await one.page.context().close();
    await other.page.context().close();
  });

  test("articles moved out are a story of their own, which joins the first again; either is undone", async () => {
    const { page } = await desk.open(`${storyHash()}/log`);
    const count = async () => (await desk.workspace.readStory(desk.story))?.ledger.articles.length ?? 0;
    const before = await count();
    await page.getByRole("button", { name: "Move articles out…" }).click();
    await page.locator(".check input").first().check();
    await page.getByRole("button", { name: "Make them a story of their own" }).click();
    await expect.poll(count).toBe(before - 1);
    const own = (await desk.workspace.listStories()).items.find(({ id }) => id !== desk.story)?.id ?? "";

    await page.goto(`${desk.address}#/story/${own}/log`);
    await page.getByRole("button", { name: "Join with another story…" }).click();
    const likely = page.locator("optgroup").first().locator("option");
    await expect.poll(() => likely.count()).toBe(1);
    expect(await page.getByLabel("This story becomes part of").inputValue()).toBe(desk.story);
    await page.getByRole("button", { name: "Join the stories" }).click();
    await expect.poll(() => page.url()).toContain(desk.story);
    await expect.poll(count).toBe(before);
    await expect.poll(() => page.locator("ol.log").textContent()).toContain("Joined this story with another");

    // In the log of the story that has both now.
    const undo = (words: string) =>
      page.locator("ol.log > li").filter({ hasText: words }).getByRole("button", { name: "Undo" }).click();
    await undo("Joined this story with another");
    await expect.poll(count).toBe(before - 1);
    await page.goto(`${desk.address}${storyHash()}/log`);
    await undo("into a story of their own");
    await expect.poll(count).toBe(before);
    expect((await desk.workspace.listStories()).items.map(({ id }) => id)).toEqual([desk.story]);
    await page.context().close();
  });

  test("search finds words, and the export is the story", async () => {
    const { page } = await desk.open(storyHash());
    await expect.poll(() => toll(page).textContent()).toBe("225");
    await page.keyboard.press("/");
    await page.keyboard.type("curfew");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".hits mark").count()).toBeGreaterThan(0);
    await page.goto(`${desk.address}${storyHash()}`);
    await page.getByText("Export", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Table of claims (CSV)" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/u);
    expect(readFileSync((await download.path()) ?? "", "utf8")).toContain("225");
    await page.context().close();
  });

  test.each([
    ["light", 1280],
    ["light", 390],
    ["dark", 1280],
    ["dark", 390],
  ] as const)(
    "in %s at %i pixels no page has a serious axe finding or scrolls sideways",
    async (colorScheme, width) => {
      const { page } = await desk.open("", { viewport: { width, height: 844 }, colorScheme });
      for (const hash of await listPages()) {
        await show(page, hash);
        expect(await findSerious(page), hash).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, hash).toBeLessThanOrEqual(0);
      }
      // What opens on top of a page is a part of it.
      await show(page, "#/");
      await page.getByRole("button", { name: "Add articles…" }).click();
      expect(await findSerious(page), "adding articles").toEqual([]);
      await page.keyboard.press("Escape");
      await show(page, storyHash());
      await page.getByText("Export", { exact: true }).click();
      expect(await findSerious(page), "the export menu").toEqual([]);
      await show(page, `${storyHash()}/log`);
      for (const name of ["Two names, one voice…", "Join with another story…", "Move articles out…"]) {
        await page.getByRole("button", { name }).click();
        expect(await findSerious(page), name).toEqual([]);
      }
      await page.context().close();
    },
  );

  test("printed, every page is ink on white paper, without buttons, and keeps within the paper", async () => {
    // A4 less its margins, at 96 points an inch.
    const { page } = await desk.open("", { viewport: { width: 720, height: 1000 }, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    for (const hash of await listPages()) {
      await show(page, hash);
      expect(await findSerious(page), hash).toEqual([]);
      const paper = await page.evaluate(() => ({
        background: getComputedStyle(document.body).backgroundColor,
        buttons: [...document.querySelectorAll("button, input, select")].filter(
          (one) => one.getClientRects().length > 0,
        ).length,
        wide: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(paper, hash).toEqual({ background: "rgb(255, 255, 255)", buttons: 0, wide: false });
    }
    await page.context().close();
  });

  async function listPages(): Promise<string[]> {
    const found = await desk.workspace.readStory(desk.story);
    const claim = found?.ledger.claims.find(({ kind }) => kind === "count");
    return [
      "#/",
      storyHash(),
      `${storyHash()}/figure/${found?.ledger.stories[0]?.headline.killed}`,
      `${storyHash()}/article/${claim?.article}?claim=${claim?.id}`,
      "#/search?q=Almaty",
      "#/log",
      "#/nowhere",
    ];
  }

  async function show(page: Page, hash: string): Promise<void> {
    await page.goto(desk.address + hash);
    await page.waitForFunction(() => document.querySelector("main h1") !== null);
    await page.waitForTimeout(300);
    if (hash === storyHash()) await page.locator(".part-networks svg").waitFor();
  }

  test("a hostile article is text: nothing runs, nothing is asked for elsewhere, nothing turns about", async () => {
    const text = [
      "KABUL, May 3 2021 - A flood in Kabul killed four people on Monday, the mayor said.",
      "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'><svg onload='window.hacked = 1'></svg>",
      "[click](javascript:window.hacked=1) <a href='javascript:window.hacked=1'>here</a> <iframe src='https://evil.example'></iframe>",
      "The mayor said \u202e81\u202c people were injured in Kabul on Monday.",
    ].join("\n\n");
    const headline = `<img src="https://evil.example/x.png" onerror="window.hacked=1"> \u202e${"flood ".repeat(1700)}`;
    const [added] = await desk.workspace.addArticles([
      {
        source: "javascript:window.hacked=1",
        url: "javascript:window.hacked=1",
        content: text,
        mediaType: "text/plain",
        headline: headline.slice(0, 10_000),
        outlet: "<b onmouseover='window.hacked=1'>Outlet</b>",
        published: "2021-05-03",
      },
    ]);
    expect(added?.state).toBe("added");
    const { page, strays } = await desk.open("");
    for (const hash of [
      "#/",
      `#/story/${added?.story}`,
      `#/story/${added?.story}/article/${added?.article}`,
      "#/search?q=mayor",
      "#/log",
    ]) {
      await page.goto(desk.address + hash);
      await page.waitForFunction(() => document.querySelector("main h1") !== null);
      await page.waitForTimeout(300);
      const found = await page.evaluate(() => ({
        hacked: "hacked" in window,
        planted: document.querySelectorAll(
          "main script, main img, main iframe, main b[onmouseover], main svg[onload]",
        ).length,
        links: [...document.querySelectorAll("a")].filter(({ href }) => /^javascript:/iu.test(href)).length,
        turned: /[\u202a-\u202e\u2066-\u2069]/u.test(document.body.textContent + document.title),
        wide: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(found, hash).toEqual({ hacked: false, planted: 0, links: 0, turned: false, wide: false });
    }
    await page.goto(`${desk.address}#/story/${added?.story}/article/${added?.article}`);
    await expect
      .poll(() => page.locator(".text").textContent())
      .toContain("<script>window.hacked = 1</script>");
    expect(strays).toEqual([]);
    await page.context().close();
  });
});
