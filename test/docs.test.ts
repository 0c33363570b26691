import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./imports.ts";

const PAGES = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...["docs", "decisions", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

// [the example](examples/README.md#licence)
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]{1,200})(?:#[^)\s]{0,100})?\)/gu;
// `src/1-read/formats`, `docs/policies.md`: a path in code marks that starts at one of our folders
const PATH = /`((?:src|docs|decisions|examples|test|eval|scripts|data)(?:\/[\w.-]{1,60}){0,6})`/gu;

describe.each(PAGES)("%s", (page) => {
  const words = readPage(page);

  test("links lead to files that are there", () => {
    const targets = [...words.matchAll(LINK)].map((match) => match[1] ?? "");
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test("names folders and files that are there", () => {
    const paths = [...words.matchAll(PATH)].map((match) => match[1] ?? "");
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe("README.md", () => {
  const readme = readPage("README.md");
  const main = help();
  const listed = main.split("\nCommands:\n")[1]?.split("\n\n")[0] ?? "";
  const commands = [...listed.matchAll(/^ {2}([a-z]{2,20})\b/gmu)]
    .map((match) => match[1] ?? "")
    .filter((name) => name !== "help");
  const helps = [main, ...commands.map((command) => help(command))].join("\n");

  test("names only commands that --help lists, and all of them", () => {
    const named = [...readme.matchAll(/\bsitrep(?: --)? ([a-z]{2,20})\b/gu)].map((match) => match[1] ?? "");
    expect(commands.length).toBeGreaterThan(2);
    expect([...new Set(named)].filter((name) => !commands.includes(name))).toEqual([]);
    expect(commands.filter((name) => !named.includes(name))).toEqual([]);
  });

  test("names only options that --help lists, and all of them", () => {
    // The options of npm, in lines that call it, stand before the lone "--".
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]{1,30}/gu)].map((match) => match[0]);
    const known = [...helps.matchAll(/(?<![\w-])--[a-z][a-z-]{1,30}/gu)].map((match) => match[0]);
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
    expect([...new Set(known)].filter((name) => !named.includes(name))).toEqual([]);
  });

  test("runs only npm scripts that package.json has", () => {
    const scripts = Object.keys((JSON.parse(readPage("package.json")) as { scripts: object }).scripts);
    const named = [
      ...(readme + readPage("CONTRIBUTING.md")).matchAll(/\bnpm (?:run )?(?:-s )?([a-z]{2,20})\b/gu),
    ].map((match) => match[1] ?? "");
    expect([...new Set(named)].filter((name) => !["install", "run", ...scripts].includes(name))).toEqual([]);
  });
});

test("ARCHITECTURE.md has a line for each folder of src and fits a screen", () => {
  const words = readPage("ARCHITECTURE.md");
  const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).filter((name) => !words.includes(`| \`src/${name}\``))).toEqual([]);
  expect(words.split("\n").length).toBeLessThanOrEqual(60);
});

test("docs/policies.md and the code know the same policies", async () => {
  const { POLICIES } = await import("../src/model/ledger.ts");
  const named = [...readPage("docs/policies.md").matchAll(/^\| `([a-z-]+)`/gmu)].map((match) => match[1]);
  expect(named).toEqual([...POLICIES]);
});

function readPage(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function help(...command: string[]): string {
  const args = ["--import", "tsx", join(root, "src", "cli", "main.ts"), ...command, "--help"];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`sitrep ${command.join(" ")} --help failed: ${done.stderr}`);
  return done.stdout;
}
