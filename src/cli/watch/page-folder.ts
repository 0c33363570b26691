import { mkdir, open, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { KeptPage } from "../../fetch/follow/follow-feeds.ts";
import type { FeedState } from "../../fetch/follow/state.ts";
import { digestPage, readPayloadDigest, writeWarcRecord } from "../../fetch/follow/warc-record.ts";
import { makeId } from "../../model/id.ts";
import { UsageError } from "../desk.ts";
import { explainError } from "../read-paths.ts";

/** A folder of pages, one WARC file each. Former versions and states are hidden in it, so that `report` reads what stands. */
export interface PageFolder {
  readonly keep: (page: KeptPage) => Promise<"new" | "changed" | "same">;
  readonly drop: (key: string, reason: string) => Promise<void>;
  readonly save: (feed: string, state: FeedState) => Promise<void>;
  readonly load: (feed: string) => Promise<{ readonly state: FeedState | null; readonly problem?: string }>;
  readonly close: () => Promise<void>;
}

const FORMER = ".former";
const STATES = ".watch";

/** Opens a folder for one watcher at a time, and makes it where it is not there. */
export async function openPageFolder(folder: string): Promise<PageFolder> {
  const lock = join(folder, STATES, "lock");
  try {
    await mkdir(join(folder, STATES), { recursive: true });
    await takeLock(lock, folder);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${folder} cannot be written to: ${explainError(error)}`);
  }
  const pathOf = (key: string) => join(folder, `${key}.warc`);
  const stateOf = (feed: string) => join(folder, STATES, `${makeId("feed", feed)}.json`);

  return {
    async keep(page) {
      const path = pathOf(page.key);
      const former = await readIfThere(path);
      if (former && readPayloadDigest(former) === digestPage(page)) return "same";
      // The former version is copied away before the new one takes its place: at no time is neither there.
      if (former) await keepFormer(folder, page.key, former);
      await writeWhole(path, writeWarcRecord(page));
      return former ? "changed" : "new";
    },
    async drop(key) {
      const former = await readIfThere(pathOf(key));
      if (!former) return;
      await keepFormer(folder, key, former);
      await unlink(pathOf(key));
    },
    save: (feed, state) => writeWhole(stateOf(feed), `${JSON.stringify({ feed, ...state }, null, 1)}\n`),
    async load(feed) {
      const written = await readIfThere(stateOf(feed));
      if (!written) return { state: null };
      const parsed = parseState(new TextDecoder().decode(written));
      return parsed
        ? { state: parsed }
        : { state: null, problem: "what was known of this feed is damaged; it is followed anew" };
    },
    close: () => rm(lock, { force: true }),
  };
}

async function keepFormer(folder: string, key: string, former: Uint8Array): Promise<void> {
  // Named by its bytes: after a crash the same version is written once more, over itself.
  const digest = readPayloadDigest(former)?.slice(7, 19) ?? makeId("v", former.length);
  await writeWhole(join(folder, FORMER, `${key}-${digest}.warc`), former);
}

/** Writes beside and renames: a reader finds the whole file or none, whenever the power fails. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${process.pid}-${makeId("w", path)}.part`);
  const file = await open(beside, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function takeLock(lock: string, folder: string): Promise<void> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = Number(await readFile(lock, "utf8"));
    if (holder !== process.pid && isRunning(holder))
      throw new UsageError(`${folder} is being watched into by process ${holder}; stop that one first`);
    await writeFile(lock, String(process.pid));
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

const text = z.string();
const ENTRY = z.object({
  id: text,
  title: text,
  text,
  authors: z.array(text),
  url: text.exactOptional(),
  publisher: text.exactOptional(),
  published: text.exactOptional(),
  updated: text.exactOptional(),
  language: text.exactOptional(),
});
const STATE = z.object({
  url: text,
  etag: text.exactOptional(),
  lastModified: text.exactOptional(),
  nextAt: z.number(),
  failures: z.number(),
  isGone: z.boolean().exactOptional(),
  entries: z.record(
    text,
    z.object({
      // A key becomes a path: one host, one name.
      key: text.regex(/^[a-z0-9_][a-z0-9._-]{0,99}\/p-[0-9a-f]{12}$/u),
      digest: text,
      seen: z.number(),
      isKept: z.boolean(),
      owed: z.object({ tries: z.number(), entry: ENTRY }).exactOptional(),
    }),
  ),
});

/** A state as it was saved, or null where it is none. */
export function parseState(written: string): FeedState | null {
  try {
    const parsed = STATE.safeParse(JSON.parse(written));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
