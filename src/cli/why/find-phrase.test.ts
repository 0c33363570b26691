import { expect, it } from "vitest";
import { findPhrase } from "./find-phrase.ts";

function found(phrase: string, text: string): string[] {
  return findPhrase(phrase, text).map(({ start, end }) => text.slice(start, end));
}

it("finds words whatever their case, spaces and quotation marks", () => {
  expect(found("mayor's  office", "The Mayor’s\u00a0\n office and the mayor's office")).toEqual([
    "Mayor’s\u00a0\n office",
    "mayor's office",
  ]);
});

it("finds a number only where it is the whole number", () => {
  expect(found("17", "317 17,000 1.17 17. 17")).toEqual(["17", "17"]);
  expect(found("3,700", "more than 3,700 people")).toEqual(["3,700"]);
});

it("finds nothing in nothing", () => {
  expect(found("  ", "words")).toEqual([]);
  expect(found("words and more", "words and")).toEqual([]);
});
