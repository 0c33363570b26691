import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPaths } from "./read-paths.ts";

let folder = "";
const noInput = Readable.from([]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-paths-"));
  mkdirSync(join(folder, "sub"));
  for (const name of ["b.txt", "a.txt", ".hidden", "sub/c.txt"]) writeFileSync(join(folder, name), name);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function sourcesOf(...paths: string[]): Promise<string[]> {
  const { inputs } = await readPaths(paths, noInput);
  return inputs.map((input) => input.source.slice(folder.length + 1));
}

it("reads folders in order of name, without hidden files", async () => {
  expect(await sourcesOf(folder)).toEqual(["a.txt", "b.txt", "sub/c.txt"]);
});

it("reads a file once, however it is reached, and survives a loop of links", async () => {
  symlinkSync(folder, join(folder, "sub", "loop"));
  symlinkSync("self", join(folder, "self"));
  expect(await sourcesOf(join(folder, "b.txt"), folder)).toEqual(["b.txt", "a.txt", "sub/c.txt"]);
  const { problems } = await readPaths([folder], noInput);
  expect(problems.map((problem) => problem.source)).toEqual([join(folder, "self")]);
  rmSync(join(folder, "self"));
  rmSync(join(folder, "sub", "loop"));
});

it("makes a problem of what is not there, is empty or is too large, and reads the rest", async () => {
  const large = join(folder, "large.txt");
  writeFileSync(large, "");
  truncateSync(large, 100_000_001);
  mkdirSync(join(folder, "empty"));
  const { inputs, problems } = await readPaths([join(folder, "nothing.txt"), folder], noInput);
  expect(inputs).toHaveLength(3);
  expect(problems.map(({ source, stage }) => [source.slice(folder.length + 1), stage])).toEqual([
    ["nothing.txt", "read"],
    ["empty", "read"],
    ["large.txt", "read"],
  ]);
  rmSync(large);
});

it("reads standard input under the name -", async () => {
  const { inputs } = await readPaths(["-"], Readable.from([Buffer.from("two "), Buffer.from("parts")]));
  expect(inputs.map(({ source, content }) => [source, Buffer.from(content).toString()])).toEqual([
    ["-", "two parts"],
  ]);
});
