import { expect, test } from "vitest";
import { english } from "../languages/en/index.ts";
import { splitSentences } from "./sentences.ts";

test.each<[string, number]>([
  ["Two men were killed.[12] The mayor gave no number.", 2],
  ["Two men were killed.[iv] The mayor gave no number.", 2],
  ["“Two men were killed.”[3] The mayor gave no number.", 2],
  ["Two men were killed.[3][4] The mayor gave no number.", 2],
  ["Two men were killed in the clashes.12 The mayor gave no number.", 2],
  ["The dam cost about 2.12 Million dollars.", 1],
  ["The order is in force, see [12] The Code.", 1],
])("a footnote's number ends the sentence it notes: %s", (text, count) => {
  const zones = [{ start: 0, end: text.length, kind: "body" as const, reason: "" }];
  const sentences = splitSentences(text, zones, english);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toHaveLength(count);
});
