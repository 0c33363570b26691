import { expect, test } from "vitest";
import { sitrep } from "../../index.ts";

/** The number and rule of every count of hurt people in a text. */
async function readHurt(text: string): Promise<[number | null, string][]> {
  const content = JSON.stringify({ title: "Example", text, date_publish: "2022-01-07", language: "en" });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.flatMap(({ foundBy, ...claim }): [number | null, string][] =>
    claim.kind === "count" && claim.count.metric === "injured" ? [[claim.count.low, foundBy]] : [],
  );
}

test("those shot may count the one who died, and those wounded do not", async () => {
  expect(
    await readHurt("Four people were shot, one fatally. Three others were wounded, police said."),
  ).toEqual([
    [4, "count/struck"],
    [3, expect.not.stringContaining("struck")],
  ]);
});

test("those shot are the dead where as many died", async () => {
  expect(
    await readHurt("A teenager was shot outside a shop on Friday. The town mourns, for one teenager died."),
  ).toEqual([[1, "count/struck-dead"]]);
});

test.each([
  "A man was shot in the chest on Friday. He was pronounced dead at the scene.",
  "A woman was stabbed near the station on Friday. The victim died two days later.",
  "A boy was stabbed at school. Police said he later died.",
])("the one shot or stabbed is told to have died: %s", async (text) => {
  expect(await readHurt(text)).toEqual([[1, "count/struck-dead"]]);
});

test.each([
  "A man was shot in the leg. The suspect fled and was found dead.",
  "A boy was stabbed at school. He could have died, his mother said.",
  "A man was shot in the street, and the driver died.",
  "A farmer was shot on Friday. His brother died two days later.",
])("another death, or none: %s", async (text) => {
  expect(await readHurt(text)).toEqual([[1, "count/struck"]]);
});

test("one told beside others is none of the dead", async () => {
  expect(await readHurt("A man was killed on Friday. Another man was shot in the arm.")).toEqual([
    [1, expect.not.stringContaining("struck")],
  ]);
});

test("those shot who are told to live are the hurt", async () => {
  expect(await readHurt("Four people were shot and wounded outside a shop on Friday.")).toEqual([
    [4, expect.not.stringContaining("struck")],
  ]);
});
