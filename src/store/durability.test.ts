import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../test/postgres-server.ts";
import { mountSmallDisk } from "../../test/small-disk.ts";
import { tinyNewsroom } from "../../test/tiny-newsroom.ts";
import { openPostgres } from "./database/postgres.ts";
import { openWorkspace } from "./open.ts";
import { type Workspace, WorkspaceError } from "./workspace.ts";

const MINUTES = 60_000;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-durable-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { newsroom: tinyNewsroom, now: () => new Date(), makeId: randomUUID, work: "a test" };
const open = (name: string) => openWorkspace({ folder: join(folder, name), mayMake: true }, options);

async function expectKept(workspace: Workspace, confirmed: readonly string[]) {
  const decisions = new Set((await workspace.listDecisions()).map(({ id }) => `decision ${id}`));
  for (const line of confirmed) {
    const id = line.split(" ")[1] ?? "";
    const isKept = decisions.has(line) || (await workspace.readArticle(id)) !== null;
    expect(isKept, `${line} was confirmed`).toBe(true);
  }
}

describe("a workspace in a folder", () => {
  test("killed again and again, it has all it confirmed and opens again", {
    timeout: 10 * MINUTES,
  }, async () => {
    const path = join(folder, "killed");
    const confirmed: string[] = [];
    for (let round = 0; round < 10; round++) {
      confirmed.push(
        ...(await writeUntilKilled(path, String(round), Math.floor(Math.random() * 12), Math.random() * 40)),
      );
    }
    expect(confirmed.length).toBeGreaterThan(10);
    const workspace = await open("killed");
    await expectKept(workspace, confirmed);
    const { articles } = await workspace.check();
    expect(articles).toBeGreaterThanOrEqual(confirmed.filter((line) => line.startsWith("article")).length);
    await workspace.close();
  });

  test("is opened by one program at a time; a lock of the dead holds nobody up", {
    timeout: MINUTES,
  }, async () => {
    const workspace = await open("locked");
    await expect(open("locked")).rejects.toThrow(/is in use by “a test” \(process \d+, since /u);
    await workspace.close();
    const dead = {
      process: 2 ** 22 - 1,
      born: "1",
      machine: hostname(),
      since: "2026-01-01",
      work: "the dead",
    };
    writeFileSync(join(folder, "locked", "lock"), JSON.stringify(dead));
    await (await open("locked")).close();
    writeFileSync(join(folder, "locked", "lock"), JSON.stringify({ ...dead, machine: "another" }));
    await expect(open("locked")).rejects.toThrow(/process \d+ on another/u);
  });

  test("does not take over a folder of other files, nor make one that is only read", async () => {
    writeFileSync(join(folder, "notes.txt"), "mine");
    await expect(openWorkspace({ folder, mayMake: true }, options)).rejects.toThrow(/holds other files/u);
    const missing = { folder: join(folder, "missing"), mayMake: false };
    await expect(openWorkspace(missing, options)).rejects.toThrow(/there is no workspace/u);
  });

  test("tells of a full disk, and has all it confirmed when there is room again", {
    timeout: 5 * MINUTES,
  }, async (context) => {
    const disk = mountSmallDisk("96m");
    if (disk === null) return context.skip("no small disk could be mounted");
    try {
      const place = { folder: join(disk.folder, "workspace"), mayMake: true };
      const workspace = await openWorkspace(place, options);
      const confirmed: string[] = [];
      const failed = await fill(workspace, confirmed);
      expect(failed).toBeInstanceOf(WorkspaceError);
      expect(failed).toMatchObject({ kind: "full", message: expect.stringContaining("the disk is full") });
      await expect(workspace.check()).rejects.toMatchObject({ kind: "full" });
      disk.grow("400m");
      // It goes on by itself, and so does one that is opened later.
      await expectKept(workspace, confirmed);
      expect((await workspace.addArticles([{ source: "more.txt", content: "more" }]))[0]?.state).toBe(
        "added",
      );
      await workspace.close();
      const again = await openWorkspace(place, options);
      expect(confirmed.length).toBeGreaterThan(0);
      await expectKept(again, confirmed);
      expect((await again.addArticles([{ source: "after.txt", content: "after" }]))[0]?.state).toBe("added");
      await again.close();
    } finally {
      disk.remove();
    }
  });
});

describe("a workspace on a server", async () => {
  const server: TestServer | null = await startTestServer();
  afterAll(() => server?.remove());

  test.skipIf(server === null)(
    "works on when the server was away, and has all it confirmed",
    { timeout: 5 * MINUTES },
    async () => {
      const address = (await server?.makeDatabase()) ?? "";
      const [workspace, other] = [
        await openWorkspace({ server: address }, options),
        await openWorkspace({ server: address }, options),
      ];
      const confirmed: string[] = [];
      let isOver = false;
      const write = async (writer: Workspace, name: string) => {
        for (let number = 0; !isOver; number++) {
          const [added] = await writer.addArticles([
            { source: `${name}-${number}.txt`, content: `${name} ${number}` },
          ]);
          confirmed.push(`article ${added?.article}`);
        }
      };
      const writing = Promise.all([write(workspace, "one"), write(other, "two")]);
      await expect.poll(() => confirmed.length, { timeout: MINUTES }).toBeGreaterThan(10);
      const keeper = await openPostgres(address);
      // Often enough to cut a connection at every step of adding.
      for (let round = 0; round < 20; round++) {
        const before = confirmed.length;
        await keeper.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()",
        );
        await expect.poll(() => confirmed.length, { timeout: MINUTES, interval: 5 }).toBeGreaterThan(before);
      }
      await keeper.close();
      await server?.halt();
      const before = confirmed.length;
      await server?.start();
      await expect.poll(() => confirmed.length, { timeout: MINUTES }).toBeGreaterThan(before + 10);
      isOver = true;
      await writing;
      await expectKept(workspace, confirmed);
      const seqs: number[] = [];
      for (let cursor: string | null = "0"; cursor !== null; ) {
        const page: Awaited<ReturnType<Workspace["listChanges"]>> = await workspace.listChanges({
          page: { cursor, limit: 200 },
        });
        seqs.push(...page.items.map(({ seq }) => seq));
        cursor = page.next;
      }
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      await workspace.close();
      await other.close();
    },
  );

  test.skipIf(server === null)("says that a server does not answer", { timeout: MINUTES }, async () => {
    const nobody = "postgres://desk:secret@127.0.0.1:1/sitrep";
    const failure = await openWorkspace({ server: nobody }, options).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: "unreachable" });
    expect(String(failure)).not.toContain("secret");
  });
});

/** Runs a writer, kills it `delay` milliseconds after it confirmed `count` things, and gives what it confirmed. */
async function writeUntilKilled(
  path: string,
  round: string,
  count: number,
  delay: number,
): Promise<string[]> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const writer = spawn(
    process.execPath,
    ["--import", loader, fileURLToPath(import.meta.resolve("../../test/workspace-writer.ts")), path, round],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const confirmed: string[] = [];
  const ended = new Promise((resolve) => writer.once("exit", resolve));
  const lines = createInterface({ input: writer.stdout });
  for await (const line of lines) {
    confirmed.push(line);
    if (confirmed.length === count + 1) setTimeout(() => writer.kill("SIGKILL"), delay);
  }
  await ended;
  return confirmed;
}

async function fill(workspace: Workspace, confirmed: string[]): Promise<unknown> {
  for (let number = 0; number < 400; number++) {
    try {
      const [added] = await workspace.addArticles([
        { source: `${number}.bin`, content: new Uint8Array(randomBytes(1_000_000)) },
      ]);
      confirmed.push(`article ${added?.article}`);
    } catch (error) {
      return error;
    }
  }
  return null;
}
