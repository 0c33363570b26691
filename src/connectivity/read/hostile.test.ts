import { describe, expect, test } from "vitest";
import fc from "../../../test/fast-check.ts";
import { observe } from "../observe.ts";
import { writeConnectivityHtml, writeConnectivityJson, writeConnectivityText } from "../show/index.ts";
import { readConnectivity } from "./index.ts";

const read = (text: string) => readConnectivity({ source: "file", text }, { place: "XA" });

function rowsOf(count: number, value: (index: number) => string | number): string {
  const lines = Array.from({ length: count }, (_, index) => `${1640995200 + index * 1800},${value(index)}`);
  return `time,value\n${lines.join("\n")}`;
}

const ioda = (from: number, step: number) =>
  JSON.stringify({
    data: [[{ entityType: "country", entityCode: "XA", datasource: "bgp", from, step, values: [1, 2, 3] }]],
  });

describe("what cannot have been measured is left out and named", () => {
  test.each([
    ["nothing", " \n", "it is empty"],
    ["a web page for JSON", "<!doctype html><p>Sign in", "it is a web page, not data"],
    ["half of a file", '{"data": [[', "it is not complete JSON"],
    ["JSON of another shape", '{"weather": 5}', "its shape is not known"],
    ["JSON too deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "its shape is not known"],
    ["a header alone", "time,value\n", "it holds no usable point"],
    ["values below zero", rowsOf(4, (at) => at - 2), "2 values are below zero"],
    ["values past counting", rowsOf(3, (at) => (at === 1 ? "1e999" : 5)), "1 values are below zero or past"],
    ["stamps past all time", "time,value\n99999999999999,3\n0001-01-01,4\n", "2 rows have no readable time"],
    ["a start past all time", ioda(1e300, 300), "1 points have times outside"],
    ["a start whose stamps would overflow", ioda(1e13, 300), "3 points have times outside"],
    [
      "an event past all time",
      JSON.stringify({
        data: [{ location: "country/XA", start: 1e14, duration: 5, datasource: "bgp", score: 1 }],
      }),
      "1 statements have times outside",
    ],
    [
      "a column of words",
      "time,bgp,mood\n2022-01-01,5,calm\n2022-01-02,5,calm",
      'column "mood" holds no numbers',
    ],
  ])("%s", (_name, text, words) => {
    expect(read(text).problems.join("; ")).toContain(words);
  });
});

test("a value gone below zero does not make an outage", () => {
  const { series, statements } = read(rowsOf(2000, (at) => (at > 1000 && at < 1100 ? -50 : 100)));
  expect(observe("XA", { series, statements, claims: [] }).outages).toEqual([]);
});

test("a flat line of zeros is not called too short", () => {
  const { series, statements } = read(rowsOf(2000, () => 0));
  const text = writeConnectivityText(observe("XA", { series, statements, claims: [] }));
  expect(text).toContain("no usual value above zero");
});

test("thousands of columns are drawn no further than a reader can look", () => {
  const header = Array.from({ length: 300 }, (_, at) => `c${at}`).join(",");
  const text = `time,${header}\n2022-01-01,${"1,".repeat(300)}\n2022-01-02,${"1,".repeat(300)}`;
  const { series, statements } = read(text);
  const page = writeConnectivityHtml(observe("XA", { series, statements, claims: [] }), []);
  expect(page.match(/class="line"/gu)).toHaveLength(40);
  expect(page).toContain("260 more signals are not drawn");
});

test("whatever a file holds, reading and showing it ends without a throw or a NaN", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: false }).map(String),
    fc.constantFrom("", "null", "-1", "1e308", "x", '"', "2022-01-01", "2022-03-27T02:30"),
  );
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(table, fc.json({ maxDepth: 4 }), (cells, json) => {
      for (const text of [`time,value,bgp\n${cells.map((row) => row.join(",")).join("\n")}`, json]) {
        const { series, statements, problems } = read(text);
        const observation = observe("XA", { series, statements, claims: [] });
        const shown = writeConnectivityHtml(observation, problems) + writeConnectivityText(observation);
        expect(shown).not.toContain("NaN");
        JSON.parse(writeConnectivityJson(observation, problems));
      }
    }),
    { numRuns: 200 },
  );
});
