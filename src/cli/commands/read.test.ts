import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runSample } from "../sample-desk.ts";

const LINES = [1, 2, 3, 4]
  .map((at) =>
    JSON.stringify({ title: `Dam ${at}`, text: `At least ${at} people were killed at dam ${at}.` }),
  )
  .join("\n");
let folder = "";
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sitrep-read-"));
  writeFileSync(path("lines.jsonl"), LINES);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command; `interruptAt` is the article behind which the user presses Ctrl-C. */
function sitrep(args: readonly string[], interruptAt = Number.POSITIVE_INFINITY, stdin = "") {
  let lines = 0;
  let interrupt = () => {};
  return runSample(
    args,
    {
      onInterrupt: (stop) => {
        interrupt = stop;
        return () => {};
      },
      onPrint: (text) => {
        lines += text.split("\n").length - 1;
        if (lines >= interruptAt) interrupt();
      },
    },
    stdin,
  );
}

it("stops behind an article and goes on there the next time, until all is read", async () => {
  const args = ["read", "--as", "jsonl", "--checkpoint", path("place.json"), path("lines.jsonl")];
  const first = await sitrep(args, 2);
  const second = await sitrep(args);
  const third = await sitrep(args);
  const headlines = (out: string) =>
    out.split("\n").flatMap((line) => (line ? [JSON.parse(line).headline] : []));
  expect([first.code, headlines(first.out)]).toEqual([130, ["Dam 1", "Dam 2"]]);
  expect([second.code, headlines(second.out)]).toEqual([0, ["Dam 3", "Dam 4"]]);
  expect(third).toMatchObject({ code: 0, out: "", notes: expect.stringContaining("all was read") });
  expect(existsSync(path("place.json.new"))).toBe(false);
});

it("refuses a checkpoint that is none, is of other paths, or of a form that has an end", async () => {
  const run = (checkpoint: string, ...rest: string[]) =>
    sitrep(["read", "--checkpoint", checkpoint, ...rest]);
  expect((await run(path("lines.jsonl"), "--as", "jsonl", path("lines.jsonl"))).notes).toContain(
    "is no checkpoint",
  );
  expect(readFileSync(path("lines.jsonl"), "utf8")).toBe(LINES);
  writeFileSync(
    path("other.json"),
    '{"schema":"sitrep-checkpoint/1","done":false,"source":"gone.warc","place":{"offset":1,"skip":0,"parts":1}}',
  );
  expect(await run(path("other.json"), path("lines.jsonl"))).toMatchObject({
    code: 2,
    notes: expect.stringContaining("gone.warc"),
  });
  expect(await run(path("new.json"), "--as", "json", path("lines.jsonl"))).toMatchObject({ code: 2 });
});

it("writes one JSON document, article by article, and reads standard input as it comes", async () => {
  const { out } = await sitrep(["read", "--as", "json", "-"], undefined, `${LINES}\nnot JSON\n`);
  const { articles, problems } = JSON.parse(out);
  expect(out).toBe(`${JSON.stringify({ articles, problems }, null, 2)}\n`);
  expect(articles).toHaveLength(4);
  expect(problems).toMatchObject([{ reason: expect.stringContaining("line 5 is not valid JSON") }]);
  expect(articles[0]).toMatchObject({
    basis: { headline: "its metadata" },
    standing: { state: "usable" },
    cut: [],
  });
});
