import { expect, test } from "vitest";
import { compareWithFloors, tightenFloors } from "./floors.ts";

test("a share below its floor and a false count above its ceiling fail", () => {
  const verdicts = compareWithFloors(
    { recall: 0.61, precision: 0.9, "false-contradicts": 1, new: 0.2 },
    { recall: 0.612, precision: 0.9, "false-contradicts": 0 },
  );
  expect(verdicts.filter((verdict) => !verdict.ok).map((verdict) => verdict.measure)).toEqual([
    "recall",
    "false-contradicts",
  ]);
});

test("a floor whose measure is gone fails", () => {
  expect(compareWithFloors({}, { recall: 0.5 })).toMatchObject([{ measure: "recall", ok: false }]);
});

test("tightening raises shares, lowers false counts and loosens nothing", () => {
  const tightened = tightenFloors(
    { recall: 0.7279, precision: 0.4, "false-contradicts": 2, "false-merges": 5 },
    { recall: 0.5, precision: 0.8, "false-contradicts": 3, "false-merges": 1 },
  );
  expect(tightened).toEqual({ recall: 0.727, precision: 0.8, "false-contradicts": 2, "false-merges": 1 });
});
