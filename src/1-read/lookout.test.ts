import { expect, it } from "vitest";
import { lookFor } from "./lookout.ts";

const holds = lookFor(["robot", "all rights", "roster"]);

it.each([
  ["a robot", true],
  ["the roster", true],
  ["all rights", true],
  ["robo, rost and all right", false],
  ["", false],
])("looks for several words at once in “%s”", (text, isThere) => {
  expect(holds(text)).toBe(isThere);
});

it("looks no further than it is told", () => {
  expect(holds("a robot", 2, 7)).toBe(true);
  expect(holds("a robot", 3, 7)).toBe(false);
  expect(holds("a robot", 0, 6)).toBe(false);
  expect(holds("a robot", 0, 600)).toBe(true);
});

it("refuses words that it cannot tell apart", () => {
  expect(() => lookFor(["ad"])).toThrow(RangeError);
});
