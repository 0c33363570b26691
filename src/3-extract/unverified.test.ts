import { expect, test } from "vitest";
import { sitrep } from "../index.ts";

async function readCertainty(text: string): Promise<string[]> {
  const content = JSON.stringify({ title: "Example", text, date_publish: "2022-01-07", language: "en" });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.flatMap(({ kind, certainty }) => (kind === "count" ? [certainty] : []));
}

test.each([
  ["Residents said 40 people were killed. The figure could not be independently verified.", ["alleged"]],
  ["The toll could not be verified, but residents said 40 people were killed.", ["alleged"]],
  ["Residents said 40 people were killed. The toll has been verified by monitors.", ["reported"]],
  ["Residents said 40 people were killed. The video could not be verified.", ["reported"]],
  [
    "Residents said 40 people were killed. The army said 50 were killed, a figure that could not be verified.",
    ["reported", "alleged"],
  ],
])("%s", async (text, certainty) => {
  expect(await readCertainty(text)).toEqual(certainty);
});
