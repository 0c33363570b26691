import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseLedger } from "../src/6-export/json.ts";
import { runSample } from "../src/cli/sample-desk.ts";

const EARLY = `Steppe Herald

Officers die as protests spread

January 5, 2022

The Interior Ministry said eight police officers were killed and more than 300 were injured in Almaty on Wednesday. The city has 2 million inhabitants.
`;
const LATER = `Lake Gazette

Ministry raises its toll

January 7, 2022

The Interior Ministry said 18 police officers had been killed in Almaty by Friday.
`;

let folder = "";
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-cli-"));
  writeFileSync(path("early.txt"), EARLY);
  writeFileSync(path("later.txt"), LATER);
});

afterAll(() => rmSync(folder, { recursive: true }));

function sitrep(...args: string[]) {
  return sitrepWith("", ...args);
}

function sitrepWith(input: string, ...args: string[]) {
  return runSample(args, {}, input);
}

it("reports on files, the same bytes whatever their order", async () => {
  const one = await sitrep("report", path("early.txt"), path("later.txt"));
  const other = await sitrep("report", path("later.txt"), path("early.txt"));
  expect(one.code).toBe(0);
  expect(one.out).toContain("18");
  expect(other.out).toBe(one.out);
});

it("writes a ledger that reads back, and the form that a file's ending names", async () => {
  const { out } = await sitrep("report", "--as", "json", folder);
  const ledger = parseLedger(out);
  expect(ledger.articles).toHaveLength(2);
  expect(ledger.claims.length).toBeGreaterThan(0);
  const page = join(tmpdir(), `${folder.slice(-6)}.html`);
  expect((await sitrep("report", "--output", page, folder)).out).toBe("");
  expect(readFileSync(page, "utf8")).toMatch(/^<!doctype html>/u);
  rmSync(page);
});

it("reads standard input", async () => {
  const { out, code } = await sitrepWith(EARLY, "report", "-");
  expect(code).toBe(0);
  expect(out).toContain("police officers");
});

it("reports what it can and names what it cannot read", async () => {
  const { out, notes, code } = await sitrep("report", path("nothing.txt"), path("early.txt"));
  expect(code).toBe(0);
  expect(notes).toContain(`${path("nothing.txt")}: there is no such file or folder`);
  expect(out).toContain("nothing.txt");
});

it("ends with 1 where nothing could be read and 2 where the command line is wrong", async () => {
  expect((await sitrep("report", path("nothing.txt"))).code).toBe(1);
  expect((await sitrep("report")).code).toBe(2);
  expect((await sitrep("reprot", folder)).notes).toContain("Did you mean report?");
  expect((await sitrep("report", "--policy", "guess", folder)).notes).toContain("latest-official");
  expect((await sitrep("report", "--output", path("no/such/file.md"), folder)).code).toBe(2);
  expect((await sitrep()).code).toBe(2);
});

it("explains a claim by its id and a number that is no claim by its words", async () => {
  const { claims } = JSON.parse((await sitrep("extract", folder)).out);
  const { id, foundBy } = claims[0];
  const byId = await sitrep("why", id, folder);
  expect(byId.out).toContain(foundBy);
  expect(byId.out).toContain("»");
  const byPhrase = await sitrep("why", "2 million", folder);
  expect(byPhrase.out).toContain("No claim: ");
  expect((await sitrep("why", "words that nobody wrote", folder)).code).toBe(1);
});

it("gives every stage as JSON", async () => {
  const read = JSON.parse((await sitrep("read", "--as", "json", folder)).out);
  expect(read.articles.map((article: { text: string }) => article.text)).toEqual([EARLY, LATER]);
  const annotated = JSON.parse((await sitrep("annotate", folder)).out);
  expect(annotated.articles).toHaveLength(2);
  expect(annotated.articles[0].sentences.length).toBeGreaterThan(1);
});

it("teaches", async () => {
  const { out, code } = await sitrep("report", "--help");
  expect(code).toBe(0);
  expect(out).toContain("Examples:");
  expect((await sitrep("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  for (const policy of ["range", "ucdp", "conservative"])
    expect((await sitrep("policies")).out).toContain(policy);
});
