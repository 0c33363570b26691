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

test.each([
  ["An earlier version of this story said five people were killed. Four people were killed, police say."],
  [
    "An earlier version of this story incorrectly said that nine people had been injured. Seven were injured.",
  ],
  ["An earlier version said 127 people had been rescued; in fact 121 were."],
  ["In a story on January 5, the Herald erroneously reported that 12 people were killed."],
  ["Correction: Our report on Tuesday gave the number of those arrested as 400. Police arrested 40 people."],
  [
    "Correction: In a story on Monday about a ferry, the Herald reported that 127 people were rescued. The ministry says 121 were rescued.",
  ],
])("a paper takes back what it printed: %s", async (text) => {
  const [wrong, right = "count/predicate"] = await readRules(text);
  expect(wrong).toBe("count/taken-back");
  expect(right).not.toBe("count/taken-back");
});

test("“not 12” is what a correction takes back, and “to 11” what stands", async () => {
  expect(await readRules("The story has been corrected to show that 11 people were killed, not 12.")).toEqual(
    ["count/predicate", "count/taken-back"],
  );
  expect(await readRules("This version corrects the number of dead to 11.")).toEqual(["count/toll"]);
});

test.each([
  ["In a report on Monday, Odd Watch said 12 people were killed. It said 14 were killed in the hills."],
  [
    "An earlier version of this story named the wrong mayor. Five people were killed. Six were killed in Ost.",
  ],
  ["Five people were killed, not far from the school. Six were killed in Ost."],
])("other numbers beside each other stand: %s", async (text) => {
  expect(await readRules(text)).not.toContain("count/taken-back");
});

test("a correction takes the number out of the story's figure, and names its own paper", async () => {
  const inputs = [
    [
      "2022-01-05",
      "Ferry toll rises",
      "A ferry sank off Pemba. The president said 127 people had been rescued off Pemba.",
    ],
    [
      "2022-01-06",
      "Correction: Ferry toll",
      "In a story on Wednesday about a ferry that sank off Pemba, the Herald reported, citing the president, that 127 people had been rescued. The presidency later said 121 people had been rescued.",
    ],
  ].map(([date_publish, title, text]) => ({
    source: `${date_publish}.json`,
    content: JSON.stringify({ title, text, date_publish, language: "en", outlet: "Herald" }),
  }));
  const { stories } = await sitrep(inputs);
  const [figure] = stories.flatMap(({ figures }) =>
    figures.filter(({ question }) => question.metric === "rescued"),
  );
  expect(figure?.values.range).toMatchObject({ low: 121, high: 121 });
  expect(figure?.relations.map(({ type }) => type)).toContain("retracts");
});
