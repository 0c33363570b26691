import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { at, makeSeries } from "../../connectivity/sample-series.ts";
import type { Ledger } from "../../model/ledger.ts";
import type { Workspace } from "../../store/workspace.ts";
import { measureStories } from "./measure-stories.ts";

const folder = mkdtempSync(join(tmpdir(), "sitrep-measure-"));
const points = makeSeries("ping-slash24", 12, (value, time) =>
  time >= at(9) && time < at(10) ? value * 0.1 : value,
).points;
const nameless = join(folder, "nameless.csv");
writeFileSync(
  nameless,
  `time,signal,value\n${points.map(({ time, value }) => `${time},ping-slash24,${value}`).join("\n")}\n`,
);

test("a file that names no place is taken for the only country of the stories, and else said to be left out", async () => {
  const one = await measure("KZ");
  expect(one.view).toMatchObject({ place: "KZ", intervals: [{ place: "KZ", basis: "series" }] });
  const two = await measure("KZ", "IR");
  expect(two.view).toMatchObject({ signals: [], problems: [expect.stringContaining("names no country")] });
  expect(two.noted).toContain("names no country");
});

async function measure(...countries: string[]) {
  let noted = "";
  const place = (country: string) => ({ name: country, country, precision: "country" });
  const workspace = {
    listStories: async () => ({ items: countries.map((country) => ({ place: place(country) })), next: null }),
  } as unknown as Workspace;
  const desk = {
    stdin: Readable.from([]),
    print: () => {},
    note: (text: string) => {
      noted += text;
    },
    columns: 80,
    isTerminal: false,
    mayNote: false,
    hasColour: false,
    clock: () => 0,
  };
  const measured = await measureStories([nameless], workspace, desk, {});
  return { noted, view: measured({ stories: [{ place: place("KZ") }], claims: [] } as unknown as Ledger) };
}
