import { readFileSync } from "node:fs";
import { link, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { WorkspaceError } from "./workspace.ts";

interface Holder {
  readonly process: number;
  /** When the process started, in the kernel's count, where it can be told: numbers of processes are used again. */
  readonly born: string | null;
  readonly machine: string;
  readonly since: string;
  readonly work: string;
}

/**
 * Takes the workspace in `folder` for this process, and gives the way to let go of it. A lock whose process has
 * died (killed, or the machine restarted) is taken over. Throws a WorkspaceError that names the holder otherwise.
 */
export async function takeLock(folder: string, work: string, now: () => Date): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const own: Holder = {
    process: process.pid,
    born: readBirth(process.pid),
    machine: hostname(),
    since: now().toISOString(),
    work,
  };
  for (let tries = 0; tries < 5; tries++) {
    if (await writeNew(path, JSON.stringify(own))) return () => letGo(path, own);
    const text = await readFile(path, "utf8").catch(() => "");
    const holder = parseHolder(text);
    if (holder !== null && isAlive(holder)) throw describeHolder(folder, path, holder);
    // The dead lock is moved aside before it is removed, so that two who find it cannot both win.
    const aside = `${path}.${process.pid}`;
    await rename(path, aside).catch(() => {});
    const moved = await readFile(aside, "utf8").catch(() => text);
    if (moved !== text) await rename(aside, path).catch(() => {});
    else await unlink(aside).catch(() => {});
  }
  throw new WorkspaceError("locked", `${folder}: another program opens this workspace right now; try again.`);
}

/** Puts the whole file there at once, so that nobody ever reads half a lock. */
async function writeNew(path: string, text: string): Promise<boolean> {
  const draft = `${path}.new.${process.pid}`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function letGo(path: string, own: Holder): Promise<void> {
  const holder = parseHolder(await readFile(path, "utf8").catch(() => ""));
  if (holder?.process === own.process && holder.since === own.since) await unlink(path).catch(() => {});
}

function parseHolder(text: string): Holder | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && "process" in found ? (found as Holder) : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.machine !== hostname()) return true;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const born = readBirth(holder.process);
  return holder.born === null || born === null || holder.born === born;
}

/** Field 22 of /proc/PID/stat (proc(5)): clock ticks from boot to the start of the process; null elsewhere than on Linux. */
function readBirth(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function describeHolder(folder: string, path: string, { process: id, machine, since, work }: Holder) {
  const where = machine === hostname() ? `process ${id}` : `process ${id} on ${machine}`;
  const help =
    machine === hostname()
      ? "A workspace in a folder is opened by one program at a time: end that one, work through it (sitrep serve takes articles too), or keep the workspace on a server with --database."
      : `If that machine no longer uses it, delete ${path}.`;
  return new WorkspaceError("locked", `${folder} is in use by “${work}” (${where}, since ${since}). ${help}`);
}
