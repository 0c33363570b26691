import { expect, test } from "vitest";
import { readInput } from "./read.ts";
import { readSourceLine } from "./source-line.ts";

test.each([
  ["Valley Tribune, 13 March 2024", { outlet: "Valley Tribune" }],
  ["The Evening Sheet | 14 March 2024", { outlet: "Evening Sheet" }],
  ["Source: Reuters, January 5, 2022", { outlet: "Reuters" }],
  ["Ana Lee, Northern Post, Lakeview, 12 March 2024", { outlet: "Northern Post" }],
  ["Lakeview, 12 March 2024", { outlet: null }],
  ["Valley Tribune", null],
  ["Police fired on marchers on 12 March 2024", null],
  ["Twelve killed, dozens hurt, 12 March 2024", null],
  ["A dam gave way near Lakeview on 12 March 2024, the Valley Tribune said.", null],
])("where and when an article came out: %s", (line, read) => {
  expect(readSourceLine(line, false)).toEqual(read);
});

test("at the very top a line without a paper's name is a title", () => {
  expect(readSourceLine("Marchers Shot Dead, 12 March 2024", true)).toBeNull();
  expect(readSourceLine("Valley Tribune, 12 March 2024", true)).toEqual({ outlet: "Valley Tribune" });
});

test("an article takes its paper and its day from such a line", () => {
  const content =
    "Wounded boy dies in Lakeview\n\nValley Tribune, 13 March 2024\n\nA boy wounded on Tuesday has died.";
  const [reading] = readInput({ source: "b.txt", content }).readings;
  expect(reading?.article).toMatchObject({
    outlet: "Valley Tribune",
    headline: "Wounded boy dies in Lakeview",
    published: { edtf: "2024-03-13", basis: "stated" },
  });
});

test("a byline may name the paper", () => {
  const content =
    "Boy dies in Lakeview\n\nBy Ana Lee, Northern Post, 13 March 2024\n\nA boy wounded on Tuesday has died.";
  const [reading] = readInput({ source: "c.txt", content }).readings;
  expect(reading?.article).toMatchObject({ outlet: "Northern Post", authors: ["Ana Lee"] });
});
