import { expect, test } from "vitest";
import { sitrep } from "../../index.ts";

/** The rule of every count in a text. */
async function readRules(text: string): Promise<string[]> {
  const content = JSON.stringify({ title: "Example", text, date_publish: "2022-01-07", language: "en" });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.flatMap(({ kind, foundBy }) => (kind === "count" ? [foundBy] : []));
}

test("a ministry that denies a number takes it back", async () => {
  expect(await readRules("The ministry denied that 12 people were killed.")).toEqual(["count/taken-back"]);
});

test("what is said behind a denial of something else is not taken back", async () => {
  const rules = await readRules("The judge denied Mr Cole bail, noting, “There are 12 people that died.”");
  expect(rules).toEqual([expect.not.stringContaining("taken-back")]);
});
