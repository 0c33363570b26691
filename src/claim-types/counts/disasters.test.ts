import { expect, test } from "vitest";
import { readCounts } from "../../../test/read-counts.ts";
import { sitrep } from "../../index.ts";

const SENTENCES: readonly (readonly [text: string, counts: readonly string[]])[] = [
  [
    "The storm killed 438 people in Malawi, 87 in Mozambique and 17 in Madagascar.",
    ["killed 438", "killed 87", "killed 17"],
  ],
  ["12 people were killed in Kabul and 3 in May.", ["killed 12"]],
  ["At least 164 people were killed in a week of unrest.", ["killed 164"]],
  ["Road accidents kill about 1,400 people a year in Bolivia.", []],
  ["A bus killed 12 people a day after the storm.", ["killed 12"]],
  ["Relatives of at least 13 workers gathered outside.", []],
  ["The number of deaths has reached 42 out of 64 cases.", ["killed 42"]],
  ["Of the dead, 101 were women and 55 men.", ["killed 101 women", "killed 55 men"]],
  ["Of those killed, nine were police officers.", ["killed 9 police"]],
  ["Of the dead, 50 have been identified.", []],
  ["No one is missing any longer.", ["missing 0"]],
  ["Nobody was killed, but 12 people are missing.", ["missing 12"]],
  ["No one knows how many are missing.", []],
  [
    "At least 298 Pakistanis had died, 135 of them from Kashmir.",
    ["killed 298 Pakistan nationals", "killed 135 Pakistan nationals"],
  ],
  ["A woman who was critically injured died.", ["killed 1 women"]],
  ["Two men who were shot saw a crash.", ["injured 2 men"]],
  ["Twelve patients were discharged from hospital.", []],
  ["A union said 43 people had died, a figure the ministry denied.", ["killed 43"]],
  ["The government put the death toll at 219, against reports of 358.", ["killed 219"]],
  ["Officials put the number of dead at 27 and the missing at 30.", ["killed 27", "missing 30"]],
  ["The death toll stands at 27 and is expected to reach 40.", ["?killed 40", "killed 27"]],
  ["The agency corrected its figure of 511 dead, saying that three districts were late.", ["-killed 511"]],
  ["The ministry corrected the death toll of 30 to 28.", ["killed 28", "-killed 30"]],
  ["The death toll reached 30, up from an earlier toll of at least 22.", ["killed 30"]],
  ["The ministry denied this and repeated that the number of dead was 41.", ["killed 41"]],
  [
    "Eleven people were taken to hospital, six of them with severe burns.",
    ["hospitalised 11", "hospitalised 6"],
  ],
  ["Thirteen of the dead were taken to hospitals.", ["killed 13 victims"]],
  ["Twenty-nine survivors were taken to hospital.", ["hospitalised 29 survivors"]],
  ["Twenty-nine survivors were brought ashore.", ["rescued 29 survivors"]],
  [
    "Prosecutors ordered the detention of 25 people, and eight of them have been detained.",
    ["?detained 25", "detained 8"],
  ],
  ["Two strong earthquakes killed 12 people.", ["killed 12"]],
  ["There were 72 people on board.", ["participated 72 people_aboard"]],
  [
    "Forty people are still in hospital, seven in intensive care.",
    ["hospitalised 40", "hospitalised 7 people_in_intensive_care"],
  ],
];

for (const [text, counts] of SENTENCES) {
  test(text, async () => {
    expect(await readCounts(text)).toEqual(counts);
  });
}

test("who adds something is who spoke before", async () => {
  const text =
    "At least 59 people drowned when a boat sank, the coastguard said, adding that 104 were rescued.";
  const content = JSON.stringify({ title: "Example", text, date_publish: "2024-05-17", language: "en" });
  const { claims } = await sitrep([{ source: "example.json", content }]);
  const counts = claims.filter(({ kind }) => kind === "count");
  expect(counts.map(({ claimants }) => claimants[0]?.name)).toEqual(["coastguard", "coastguard"]);
});

test("what lowers a toll says so, and nothing else does", async () => {
  const rules = await Promise.all(
    [
      "The state lowered the death toll to 97 from 115.",
      "The toll stands at 97, down from 115.",
      "The number of missing has dropped to 3, down from 12.",
      "A power cut came as the toll rose to 97.",
    ].map(async (text) => {
      const content = JSON.stringify({ title: "Example", text, date_publish: "2024-05-17", language: "en" });
      const { claims } = await sitrep([{ source: "example.json", content }]);
      return claims.map(({ foundBy }) => foundBy);
    }),
  );
  expect(rules).toEqual([["count/lowered"], ["count/lowered"], ["count/toll"], ["count/toll"]]);
});
