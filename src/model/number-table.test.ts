import { expect, test } from "vitest";
import { hash53 } from "./id.ts";
import { NumberTable } from "./number-table.ts";

test("keeps the value last set for each key, however many there are", () => {
  const table = new NumberTable();
  const keys = Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? at * 64 : hash53(`word ${at}`)));
  keys.forEach((key, at) => {
    table.set(key, at);
  });
  table.set(keys[3] ?? 0, -7);
  expect(keys.map((key) => table.get(key))).toEqual(keys.map((_, at) => (at === 3 ? -7 : at)));
  expect(table.get(65)).toBeUndefined();
  table.clear();
  expect(table.get(keys[0] ?? 0)).toBeUndefined();
});
