import { expect, test } from "vitest";
import { joinMarks, MARKS } from "./word-marks.ts";

test("every mark is a bit of its own", () => {
  const marks = Object.values(MARKS);
  expect(new Set(marks).size).toBe(marks.length);
  for (const mark of marks) expect(mark & (mark - 1)).toBe(0);
});

test("a sentence bears the marks of all its words", () => {
  expect(joinMarks([{ marks: MARKS.time }, { marks: MARKS.cue | MARKS.time }])).toBe(MARKS.time | MARKS.cue);
  expect(joinMarks([])).toBe(0);
});
