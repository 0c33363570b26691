import { expect, test } from "vitest";
import { isSameName, isSamePopulation } from "./names.ts";

test("names agree across titles, articles, possessives and demonyms, and differ where they should", () => {
  expect(isSameName("Kazakhstan's Interior Ministry", "the Kazakh Interior Ministry")).toBe(true);
  expect(isSameName("President Alma Serik", "Serik")).toBe(true);
  expect(isSameName("Nigerian officials", "Nigerian government")).toBe(false);
  expect(isSameName("President Serik", "President Omarov")).toBe(false);
});

test("populations agree by their head noun", () => {
  expect(isSamePopulation("female_passengers", "two women passengers")).toBe(true);
  expect(isSamePopulation("girls who escaped (2014)", "girl children")).toBe(true);
  expect(isSamePopulation("crew (aboard)", "passengers people")).toBe(false);
});
