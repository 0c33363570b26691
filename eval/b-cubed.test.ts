import { expect, test } from "vitest";
import { scoreBCubed } from "./b-cubed.ts";

const truth = new Map([
  ["flood 1", "flood"],
  ["flood 2", "flood"],
  ["fire 1", "fire"],
  ["fire 2", "fire"],
]);

test("the right clusters score one, whatever their names", () => {
  const guess = new Map([...truth].map(([member, cluster]) => [member, cluster === "flood" ? "x" : "y"]));
  expect(scoreBCubed(truth, guess)).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test("one cluster of everything halves precision; members left out stand alone and halve recall", () => {
  expect(scoreBCubed(truth, new Map([...truth.keys()].map((member) => [member, "all"])))).toMatchObject({
    precision: 0.5,
    recall: 1,
  });
  expect(scoreBCubed(truth, new Map())).toMatchObject({ precision: 1, recall: 0.5 });
});
