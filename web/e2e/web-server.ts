import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A server in a process of its own, which may be killed. */
export interface WebServer {
  readonly address: string;
  /** As a machine does that loses its power. */
  readonly kill: () => Promise<void>;
  /** Starts it anew, over the same workspace and at the same address. */
  readonly start: () => Promise<void>;
}

const PROGRAM = fileURLToPath(import.meta.resolve("./server-process.ts"));

/** Starts a server over the workspace at `place`, a folder or the address of a PostgreSQL server; rejects where it ends before it serves. */
export async function startWebServer(place: string, pages: string): Promise<WebServer> {
  let running = await run(place, pages, 0);
  const { port } = running;
  return {
    address: `http://127.0.0.1:${port}/`,
    kill: () => kill(running.child),
    start: async () => {
      running = await run(place, pages, port);
    },
  };
}

async function run(
  place: string,
  pages: string,
  port: number,
): Promise<{ child: ChildProcess; port: number }> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = spawn(process.execPath, ["--import", loader, PROGRAM, place, pages, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const taken = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", (line) => resolve(Number(line)));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it served`)));
  });
  return { child, port: taken };
}

function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
