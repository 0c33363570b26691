import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../test/postgres-server.ts";
import { FLOOD, UNREST, writePage } from "../../test/workspace-articles.ts";
import { wordPolicyValue } from "../6-export/wording.ts";
import { assembleLedger, storyKeeper } from "../pipeline.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { openPglite } from "./database/pglite.ts";
import { openPostgres } from "./database/postgres.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { makeWorkspace } from "./open.ts";
import type { Workspace } from "./workspace.ts";

const server: TestServer | null = await startTestServer();
afterAll(() => server?.remove());

const databases: readonly (readonly [string, () => Promise<Database>])[] = [
  ["embedded", () => openPglite(null)],
  ["on a server", async () => openPostgres((await server?.makeDatabase()) ?? "")],
];

describe.each(databases)("a workspace %s", (name, open) => {
  const isSkipped = name === "on a server" && server === null;
  let database: Database;
  let workspace: Workspace;
  let time = Date.UTC(2026, 0, 1);
  let ids = 0;

  beforeAll(async () => {
    if (!isSkipped) database = await open();
  }, 60_000);
  afterAll(() => database?.close());

  beforeEach(async () => {
    if (isSkipped) return;
    await database.run("drop schema public cascade; create schema public");
    await migrate(database);
    workspace = makeWorkspace({
      database,
      newsroom,
      now: () => {
        time += 60_000;
        return new Date(time);
      },
      makeId: () => String(++ids),
      place: "the test",
    });
  }, 60_000);

  const it = test.skipIf(isSkipped);
  const newsroom = { ...storyKeeper, word: wordPolicyValue };
  const only = async () => (await workspace.listStories()).items[0]?.id ?? "";
  const killed = async () => {
    const story = await workspace.readStory(await only());
    const figure = story?.ledger.stories[0]?.figures.find(({ question }) => question.metric === "killed");
    return figure?.values.range.best ?? null;
  };
  const firstClaim = async (words: string) => {
    const story = await workspace.readStory(await only());
    return (
      story?.ledger.claims.find(({ span, kind }) => kind === "count" && span.exact.includes(words))?.id ?? ""
    );
  };

  it("tells one story of articles that come one by one as of all at once", async () => {
    for (const input of UNREST) await workspace.addArticles([input]);
    await workspace.addArticles([FLOOD]);
    const { items } = await workspace.listStories();
    expect(items.map(({ articles }) => articles)).toEqual([1, 3]);
    const story = await workspace.readStory(items[1]?.id ?? "");
    const understood = UNREST.flatMap((input) => storyKeeper.understand(input).understood);
    const atOnce = assembleLedger(understood, []).stories[0];
    expect(story?.ledger.stories[0]?.figures.map(({ question, values }) => [question, values])).toEqual(
      atOnce?.figures.map(({ question, values }) => [question, values]),
    );
    expect(items[1]?.figures.find(({ metric }) => metric === "killed")?.words.range).toBe("18");
  });

  it("knows what it has, keeps every byte, and every version of a page", async () => {
    const [first] = UNREST;
    if (first === undefined) throw new Error("no article");
    const [added] = await workspace.addArticles([first]);
    expect(added?.state).toBe("added");
    expect((await workspace.addArticles([first, first])).map(({ state }) => state)).toEqual([
      "known",
      "known",
    ]);
    const changed = {
      ...first,
      content: String(first.content).replace("eight", "nine").replace("Eight", "Nine"),
    };
    const [version] = await workspace.addArticles([changed]);
    expect(version).toMatchObject({ state: "version", version: 2, story: added?.story });
    expect(await killed()).toBe(9);
    const former = await workspace.readArticle(added?.article ?? "");
    expect(former?.article.text).toContain("eight police officers");
    expect(former?.versions.map(({ version: number, isCurrent }) => [number, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    const file = await workspace.readFile(added?.article ?? "");
    expect(new TextDecoder().decode(file?.bytes)).toBe(first.content);
    const kinds = (await workspace.listChanges({})).items.map(({ kind }) => kind);
    expect(kinds).toContain("article-revised");
  });

  it("refuses to change or delete what came in and what was decided", async () => {
    await workspace.addArticles(UNREST);
    await workspace.decide({
      story: await only(),
      author: "Dana",
      reason: "",
      body: { kind: "alias", name: "a", as: "b" },
    });
    for (const table of ["files", "file_parts", "deliveries", "articles", "decisions"]) {
      await expect(database.query(`delete from ${table}`)).rejects.toThrow(/kept for ever/u);
    }
  });

  it("tells what changed, in order, and calls those who listen", async () => {
    const heard: number[] = [];
    const stop = workspace.subscribe((seq) => heard.push(seq));
    for (const input of UNREST) await workspace.addArticles([input]);
    const { items } = await workspace.listChanges({});
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
    expect(items[0]?.kind).toBe("story-opened");
    const raised = items.find(({ kind }) => kind === "raised");
    expect(raised).toMatchObject({ before: "8", after: "18", cause: "articles" });
    expect(
      (await workspace.listChanges({ since: raised?.seq ?? 0 })).items.every(
        ({ seq }) => seq > (raised?.seq ?? 0),
      ),
    ).toBe(true);
    expect((await workspace.listChanges({ since: raised?.at ?? "" })).items).toEqual([]);
    await expect.poll(() => heard.at(-1)).toBe(items.at(-1)?.seq);
    stop();
  });

  it("tells the account as it was known at a moment", async () => {
    await workspace.addArticles(UNREST);
    const id = await only();
    const early = await workspace.readStory(id, { asKnownAt: "2022-01-05" });
    expect(early?.ledger.articles.map(({ source }) => source)).toEqual(["first.txt"]);
    expect(early?.ledger.stories[0]?.figures[0]?.values.range.best).toBe(8);
    expect((await workspace.readStory(id, { asKnownAt: "2022-01-05T11:00:00Z" }))?.ledger.stories).toEqual(
      [],
    );
    expect(early?.moments).toEqual([
      "2022-01-05T12:00:00.000Z",
      "2022-01-06T09:00:00.000Z",
      "2022-01-07T15:00:00.000Z",
    ]);
    await expect(workspace.readStory(id, { asKnownAt: "yesterday" })).rejects.toThrow(/is no time/u);
  });

  it("applies what the desk decides, shows the machine's reading beside it, and takes it back", async () => {
    await workspace.addArticles(UNREST);
    const story = await only();
    const decide = (body: Parameters<Workspace["decide"]>[0]["body"]) =>
      workspace.decide({ story, author: "Dana", reason: "a test", body });
    const claim = await firstClaim("18 police officers");
    const rejected = await decide({ kind: "reject", claim });
    const second = await firstClaim("toll of police killed in Almaty to 18");
    const also = second === "" ? null : await decide({ kind: "reject", claim: second });
    expect(await killed()).toBe(8);
    const read = await workspace.readStory(story);
    expect(read?.ledger.claims.find(({ id }) => id === claim)?.desk?.verdict).toBe("rejected");
    expect(
      read?.machine?.story.figures.find(({ question }) => question.metric === "killed")?.values.range.best,
    ).toBe(18);
    await decide({ kind: "undo", of: rejected.id });
    if (also !== null) await decide({ kind: "undo", of: also.id });
    expect(await killed()).toBe(18);
    expect((await workspace.readStory(story))?.machine).toBeNull();
    await expect(decide({ kind: "undo", of: rejected.id })).rejects.toThrow(/undone already/u);
    await expect(decide({ kind: "reject", claim: "c-nothing" })).rejects.toThrow(/no claim/u);
    await decide({ kind: "correct", claim, low: 19, high: 19 });
    expect((await workspace.readStory(story))?.ledger.claims.find(({ id }) => id === claim)).toMatchObject({
      count: { low: 19, high: 19 },
      desk: { verdict: "corrected" },
    });
    const [log] = (await workspace.listDecisions(story)).slice(-1);
    expect(log).toMatchObject({
      author: "Dana",
      reason: "a test",
      body: { kind: "correct" },
      undoneBy: null,
      orphaned: false,
    });
    expect(
      (await workspace.listDecisions(story)).find(({ id }) => id === rejected.id)?.undoneBy,
    ).not.toBeNull();
  });

  it("merges and splits figures, withdraws an article, sets a claim apart as background", async () => {
    await workspace.addArticles(UNREST);
    const story = await only();
    const decide = (body: Parameters<Workspace["decide"]>[0]["body"]) =>
      workspace.decide({ story, author: "Dana", reason: "", body });
    const figures = async () => (await workspace.readStory(story))?.ledger.stories[0]?.figures ?? [];
    const claim = await firstClaim("eight police officers");
    const whole = (await figures()).find(({ claims }) => claims.includes(claim));
    const split = await decide({
      kind: "split-figure",
      figure: whole?.id ?? "",
      claims: [claim],
      label: "traffic police",
    });
    expect(
      (await figures()).find(({ question }) => question.population === "traffic police")?.claims,
    ).toEqual([claim]);
    const apart = (await figures()).find(({ question }) => question.population === "traffic police");
    const merged = await decide({ kind: "merge-figures", figure: apart?.id ?? "", into: whole?.id ?? "" });
    expect((await figures()).find(({ id }) => id === whole?.id)?.claims).toContain(claim);
    await decide({ kind: "undo", of: merged.id });
    await decide({ kind: "undo", of: split.id });
    await decide({ kind: "background", claim, background: true });
    expect((await figures()).find(({ id }) => id === whole?.id)?.claims).not.toContain(claim);
    const last = (await workspace.readStory(story))?.ledger.articles.at(-1)?.id ?? "";
    await decide({ kind: "withdraw", article: last });
    const read = await workspace.readStory(story);
    expect(read?.ledger.articles.find(({ id }) => id === last)?.desk?.verdict).toBe("withdrawn");
    expect(await killed()).not.toBe(18);
  });

  it("merges stories, sends the old id on, and parts them again", async () => {
    await workspace.addArticles([...UNREST, FLOOD]);
    const { items } = await workspace.listStories();
    const [unrest, flood] = [
      items.find(({ articles }) => articles === 3),
      items.find(({ articles }) => articles === 1),
    ];
    const merge = await workspace.decide({
      story: flood?.id ?? "",
      author: "Dana",
      reason: "",
      body: { kind: "merge-stories", into: unrest?.id ?? "" },
    });
    expect((await workspace.listStories()).items).toHaveLength(1);
    expect(await workspace.readStory(flood?.id ?? "")).toMatchObject({
      id: unrest?.id,
      redirectedFrom: flood?.id,
    });
    await workspace.decide({
      story: unrest?.id ?? "",
      author: "Dana",
      reason: "",
      body: { kind: "undo", of: merge.id },
    });
    const parted = (await workspace.listStories()).items;
    expect(parted.map(({ id, articles }) => [id, articles]).sort()).toEqual(
      items.map(({ id, articles }) => [id, articles]).sort(),
    );
    const ids = (await workspace.readStory(unrest?.id ?? ""))?.ledger.articles.map(({ id }) => id) ?? [];
    const split = await workspace.decide({
      story: unrest?.id ?? "",
      author: "Dana",
      reason: "",
      body: { kind: "split-story", articles: ids.slice(2) },
    });
    expect((await workspace.listStories()).items).toHaveLength(3);
    await workspace.decide({
      story: unrest?.id ?? "",
      author: "Dana",
      reason: "",
      body: { kind: "undo", of: split.id },
    });
    expect((await workspace.readStory(unrest?.id ?? ""))?.ledger.articles).toHaveLength(3);
  });

  it("reads everything again: decisions stay, one about nothing is marked, ids of stories stay", async () => {
    await workspace.addArticles([...UNREST, FLOOD]);
    const { items } = await workspace.listStories();
    const story = items.find(({ articles }) => articles === 3)?.id ?? "";
    const read = await workspace.readStory(story);
    const claims = read?.ledger.claims.filter(({ kind }) => kind === "count") ?? [];
    const [gone, stays] = [claims[0]?.id ?? "", claims.at(-1)?.id ?? ""];
    const decide = (claim: string) =>
      workspace.decide({ story, author: "Dana", reason: "", body: { kind: "reject", claim } });
    const [one, other] = [await decide(gone), await decide(stays)];
    expect(await workspace.rebuild(false)).toEqual({ articles: 0, stories: 0 });
    const newer = makeWorkspace({
      database,
      newsroom: {
        ...newsroom,
        program: "sitrep next",
        understand: (input) => dropClaim(newsroom.understand(input), gone),
      },
      now: () => new Date(time),
      makeId: () => String(++ids),
      place: "the test",
    });
    expect(await newer.rebuild(false)).toEqual({ articles: 4, stories: 2 });
    const again = await newer.readStory(story);
    expect(again?.ledger.generatedBy).toBe("sitrep next");
    expect(again?.ledger.articles).toEqual(read?.ledger.articles);
    expect(again?.ledger.claims.find(({ id }) => id === stays)?.desk?.verdict).toBe("rejected");
    const log = await newer.listDecisions(story);
    expect(log.map(({ id, orphaned }) => [id, orphaned])).toEqual([
      [one.id, true],
      [other.id, false],
    ]);
    expect(await newer.rebuild(false)).toEqual({ articles: 0, stories: 0 });
  });

  it("is the same after a backup was restored, and refuses a backup that is not whole", async () => {
    await workspace.addArticles([...UNREST, FLOOD]);
    const story = await only();
    await workspace.decide({
      story,
      author: "Dana",
      reason: "said so",
      body: { kind: "alias", name: "a", as: "b" },
    });
    await workspace.keepState("feed", { etag: "x" });
    const tell = async () => [
      await workspace.listStories(),
      await workspace.readStory(story),
      await workspace.listDecisions(),
      await workspace.listChanges({}),
      await workspace.search("ministry"),
      await workspace.readState("feed"),
      await workspace.readFile((await workspace.readStory(story))?.ledger.articles[0]?.id ?? ""),
    ];
    const before = await tell();
    const folder = mkdtempSync(join(tmpdir(), "sitrep-backup-"));
    const file = join(folder, "backup.jsonl.gz");
    await workspace.backup(file);
    await expect(workspace.restore(file)).rejects.toThrow(/holds articles already/u);
    await database.run("drop schema public cascade; create schema public");
    await migrate(database);
    writeFileSync(join(folder, "cut.gz"), readFileSync(file).subarray(0, 3000));
    await expect(workspace.restore(join(folder, "cut.gz"))).rejects.toThrow(
      /cannot be read to its end|is not whole/u,
    );
    writeFileSync(join(folder, "other.gz"), gzipSync('{"format":"other"}\n'));
    await expect(workspace.restore(join(folder, "other.gz"))).rejects.toThrow(/is no backup/u);
    await workspace.restore(file);
    expect(await tell()).toEqual(before);
    const [added] = await workspace.addArticles([
      { ...FLOOD, content: String(FLOOD.content).replace("12", "14") },
    ]);
    expect(added).toMatchObject({ state: "version", version: 2 });
    rmSync(folder, { recursive: true });
  });

  it.each(listFormerSchemas())(
    "brings a workspace of schema %i to the present one, its rows and all",
    async (_, rows) => {
      const folder = mkdtempSync(join(tmpdir(), "sitrep-schema-"));
      writeFileSync(join(folder, "rows.gz"), gzipSync(readFileSync(rows)));
      await workspace.restore(join(folder, "rows.gz"));
      const { items } = await workspace.listStories();
      expect(items).toHaveLength(1);
      const story = await workspace.readStory(items[0]?.id ?? "");
      expect(story?.decisions).toHaveLength(1);
      expect(story?.ledger.articles[0]?.text).toContain("The river rose");
      expect(await workspace.search("river")).toMatchObject({
        items: [{ article: story?.ledger.articles[0]?.id }],
      });
      expect((await workspace.addArticles([FLOOD]))[0]?.state).toBe("added");
      rmSync(folder, { recursive: true });
    },
  );

  it("finds words, marks them by offset, and takes any text", async () => {
    const hostile = writePage("hostile.txt", [
      "Nul\0Press",
      "Script <script>alert(1)</script> \ud800 \uE000",
      "2022-01-06",
      "The \uE000minis\0try\uE001 spoke of a protest. The Interior Ministry said three protesters were killed in Almaty.",
    ]);
    await workspace.addArticles([...UNREST, hostile]);
    const { items } = await workspace.search("ministry");
    expect(items.length).toBeGreaterThan(2);
    for (const { excerpt, matches } of items) {
      expect(matches.length).toBeGreaterThan(0);
      for (const { start, end } of matches)
        expect(excerpt.text.slice(start, end).toLowerCase()).toMatch(/^minist/u);
    }
    expect((await workspace.search("'); drop table articles; --")).items).toEqual([]);
    const page = await workspace.search("ministry", { limit: 1 });
    expect(page.items).toHaveLength(1);
    expect(
      (await workspace.search("ministry", { limit: 1, cursor: page.next ?? "" })).items[0]?.article,
    ).not.toBe(page.items[0]?.article);
  });
});

function dropClaim(
  read: ReturnType<typeof storyKeeper.understand>,
  id: string,
): ReturnType<typeof storyKeeper.understand> {
  const understood = read.understood.map((one) => ({
    ...one,
    claims: one.claims.filter((claim) => claim.id !== id),
  }));
  return { ...read, understood };
}

/** A file of rows for each schema there was: what `sitrep backup` wrote then, of one article and one decision. */
function listFormerSchemas(): [number, string][] {
  const folder = join(import.meta.dirname, "migrations", "rows");
  const names = readdirSync(folder).sort();
  expect(names).toEqual(MIGRATIONS.map((_, at) => `${String(at + 1).padStart(3, "0")}.jsonl`));
  return names.map((name, at) => [at + 1, join(folder, name)]);
}
