import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { runCommandLine } from "../src/cli/run.ts";
import { root } from "./imports.ts";

const PAGES = "src/1-read/fixtures";
const names = readdirSync(join(root, PAGES)).filter((name) => name.endsWith(".html"));

// One page of each kind, written for the project, beside what `sitrep read` shows of it: text, every value with its
// basis, and what was cut. SITREP_ACCEPT=1 writes what is there now; read the difference by eye.
test.each(names)("%s reads as written down", async (name) => {
  const golden = join(root, PAGES, name.replace(/\.html$/u, ".txt"));
  const found = await read(`${PAGES}/${name}`);
  if (process.env.SITREP_ACCEPT) writeFileSync(golden, found);
  expect(existsSync(golden), `${golden} is missing`).toBe(true);
  expect(found).toBe(readFileSync(golden, "utf8"));
});

async function read(path: string): Promise<string> {
  let shown = "";
  const show = (text: string | Uint8Array) => {
    shown += String(text).replaceAll(root, "");
  };
  await runCommandLine(["read", join(root, path)], {
    stdin: Readable.from([]),
    print: show,
    note: show,
    columns: 110,
    isTerminal: false,
    mayNote: false,
    hasColour: false,
    clock: () => 0,
  });
  return shown;
}
