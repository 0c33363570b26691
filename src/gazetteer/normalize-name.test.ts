import { expect, test } from "vitest";
import { normalizeName } from "./normalize-name.ts";

test.each([
  ["Zhanaözen", "Zhanaozen"],
  ["Ta‘izz", "Taizz"],
  ["Nur-Sultan", "Nur Sultan"],
  ["U.S.", "US"],
  ["D.C.", "DC"],
  ["N.Y.", "NY"],
  ["Fla.", "Fla."],
  ["St. Louis", "Saint Louis"],
  ["Łódź", "Lodz"],
  ["W.Va.", "WVa."],
])("compares %s as %s", (name, key) => {
  expect(normalizeName(name)).toBe(key);
});
