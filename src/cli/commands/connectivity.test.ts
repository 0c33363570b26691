import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { at, makeSeries } from "../../connectivity/sample-series.ts";
import { runSample } from "../sample-desk.ts";

const EXAMPLE = "examples/kazakhstan-2022";
const folder = mkdtempSync(join(tmpdir(), "sitrep-connectivity-"));
const rows = makeSeries("ping-slash24", 12, (value, time) =>
  time >= at(9) && time < at(10) ? value * 0.1 : value,
).points.map(({ time, value }) => `${time},xa,ping-slash24,${value}`);
const series = join(folder, "series.csv");
writeFileSync(series, `time,place,signal,value\n${rows.join("\n")}\n`);

const run = (...args: string[]) => runCommand("connectivity", ...args);

async function runCommand(...args: string[]) {
  const { code, out, notes } = await runSample(args, { columns: 80 });
  return { code, printed: out, noted: notes };
}

describe("sitrep connectivity", () => {
  test("finds the outage of the place asked for", async () => {
    const { code, printed } = await run(series, "--place", "xa", "--as", "json");
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      schema: "sitrep-connectivity/1",
      place: "XA",
      intervals: [{ onset: "2024-01-10T00:00Z", end: "2024-01-11T00:00Z", place: "XA" }],
    });
  });

  test("says what the files are about where they do not hold the place", async () => {
    const { code, noted } = await run(series, "--place", "KZ");
    expect(code).toBe(1);
    expect(noted).toContain("nothing about KZ. They are about XA.");
  });

  test.each([
    ["--place", "Kazakhstan"],
    ["--place", "KZ", "--zone", "Nowhere/At_all"],
    ["--place", "KZ", "--from", "yesterday"],
  ])("%s %s %s is a wrong command line", async (...args) => {
    expect((await run(series, ...args)).code).toBe(2);
  });

  test("a file that cannot be read is named", async () => {
    const { noted } = await run(series, join(folder, "none.csv"), "--place", "XA");
    expect(noted).toContain("there is no such file");
  });
});

describe("the example of January 2022", () => {
  const statements = "examples/kazakhstan-2022-connectivity/statements.json";

  test("dated statements stand beside the example's claims, for the country and not for one city", async () => {
    const { printed } = await run(statements, "--place", "KZ", "--as", "json", "--articles", EXAMPLE);
    const { intervals, links } = JSON.parse(printed) as {
      intervals: object[];
      links: { text: string; verdict: string; reason: string }[];
    };
    expect(intervals).toMatchObject([
      { basis: "statements", onset: "2022-01-05T11:15Z", end: "2022-01-11T02:15Z", files: [statements] },
    ]);
    const verdicts = new Map(links.map(({ text, verdict, reason }) => [text, `${verdict}: ${reason}`]));
    expect(verdicts.get("recorded a nationwide loss of internet service")).toMatch(/^agrees: the onset/u);
    expect(verdicts.get("internet came back")).toMatch(
      /^not-measurable: no series or statement for the capital alone.*did not last$/u,
    );
  });

  test.each(["text", "markdown", "html", "json"])(
    "a report as %s shows the evidence and its file",
    async (form) => {
      const { code, printed } = await runCommand(
        "report",
        EXAMPLE,
        "--as",
        form,
        "--width",
        "120",
        "--connectivity",
        statements,
      );
      expect(code).toBe(0);
      expect(printed).toContain("stated, not measured here, from 5 Jan 2022 10:30 to 11 Jan 2022 02:15 UTC");
      expect(printed).toContain("not-measurable");
      if (form !== "text") expect(printed).toContain("statements.json");
    },
  );
});
