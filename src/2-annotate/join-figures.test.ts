import { expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import { joinFigures } from "./join-figures.ts";
import { splitSentences } from "./sentences.ts";

test.each<[string, string[]]>([
  ["8,574\nPeople killed", ["8,574|People killed"]],
  [
    "Key figures\n\n1.6 million\n\nPeople displaced\n\n5\n\nSoldiers killed",
    ["Key figures", "1.6 million||People displaced", "5||Soldiers killed"],
  ],
  ["People killed\n8,574\nPeople injured\n49,133", ["People killed|8,574", "People injured|49,133"]],
  ["Deaths and injuries\n74\nKilled\n133\nInjured", ["Deaths and injuries", "74|Killed", "133|Injured"]],
  [
    "12\nHow people were killed in the town of Lakeview",
    ["12", "How people were killed in the town of Lakeview"],
  ],
  ["8,574\nTents", ["8,574", "Tents"]],
  ["Cases\n72\nDeaths\n31", ["Cases", "72", "Deaths|31"]],
  ["72\nCases\n31\nDeaths", ["72", "Cases", "31|Deaths"]],
  ["Cases\n72\nDeaths\n31\nResponse", ["Cases", "72", "Deaths", "31", "Response"]],
  ["14\nDeaths\n\nDeaths by state\n\n72\nCases", ["14|Deaths", "Deaths by state", "72", "Cases"]],
  ["Killed\nInjured\n74\n133", ["Killed", "Injured", "74", "133"]],
])("reads a figure with the line that tells what it counts: %j", (text, lines) => {
  const zones = [{ start: 0, end: text.length, kind: "body" as const, reason: "" }];
  const sentences = joinFigures(splitSentences(text, zones, english), english);
  expect(sentences.map(({ start, end }) => text.slice(start, end).replaceAll("\n", "|"))).toEqual(lines);
  expect(sentences.map(({ index }) => index)).toEqual(lines.map((_, at) => at));
});
