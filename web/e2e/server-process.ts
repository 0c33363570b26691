import { randomUUID } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { wordPolicyValue } from "../../src/6-export/wording.ts";
import { readPaths } from "../../src/cli/read-paths.ts";
import { storyKeeper } from "../../src/pipeline.ts";
import { keepHooks, serveWorkspace } from "../../src/server/index.ts";
import { openWorkspace } from "../../src/store/open.ts";
import { root } from "../../test/imports.ts";

// A server to be killed and cut off: serves the workspace at PLACE (a folder, or the address of a PostgreSQL server) with
// the built pages of PAGES on PORT (0 takes a free one), the example story in it, and prints its port.
const [place = "", pages = "", port = "0"] = process.argv.slice(2);
const workspace = await openWorkspace(
  place.startsWith("postgres:") ? { server: place } : { folder: place, mayMake: true },
  {
    newsroom: { ...storyKeeper, word: wordPolicyValue },
    now: () => new Date(),
    makeId: randomUUID,
    work: "a server of the tests",
  },
);
const { inputs } = await readPaths([join(root, "examples", "kazakhstan-2022")], Readable.from([]));
await workspace.addArticles(inputs);
const serving = await serveWorkspace({
  workspace,
  hooks: await keepHooks(workspace.lend()),
  address: "127.0.0.1",
  port: Number(port),
  namesFor: (taken) => [`127.0.0.1:${taken}`],
  pages,
  now: () => new Date(),
});
process.stdout.write(`${serving.port}\n`);
