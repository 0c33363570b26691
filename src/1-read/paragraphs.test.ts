import { expect, it } from "vitest";
import { splitParagraphs } from "./paragraphs.ts";

const wordsOf = (text: string) => splitParagraphs(text).map((it) => it.text.split(/\s+/u).join(" "));

it("takes every line for a paragraph, blank line or not", () => {
  expect(wordsOf("A dam broke.\nTwelve died.\r\n\r\n  Rain goes on.  \u2028End")).toEqual([
    "A dam broke.",
    "Twelve died.",
    "Rain goes on.",
    "End",
  ]);
});

it("joins lines wrapped by hand, also in short paragraphs of the same page", () => {
  const wrapped = `   LAKEVIEW, 3 JAN 90 -- The army has reported that about fifty people
of various ages were moved out of the valley after the dam gave way on
Monday. The source added that they were taken to a school.

   According to the same source a bridge near the village of Stonefield
Rapids was destroyed.

A HEADING OF ITS OWN`;
  expect(wordsOf(wrapped)).toEqual([
    expect.stringMatching(/^LAKEVIEW.+ to a school\.$/u),
    expect.stringMatching(/^According .+ Rapids was destroyed\.$/u),
    "A HEADING OF ITS OWN",
  ]);
});

it("does not join a list of lines of unequal length", () => {
  expect(
    wordsOf(
      "Example Daily and its friends in the wide valley of the lake\nNews\nSport and weather\nFour dead in Lakeview after a dam gave way",
    ),
  ).toHaveLength(4);
});
