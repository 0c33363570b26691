import { describe, expect, it } from "vitest";
import { sitrep } from "../index.ts";

/** The institution of each count in a report from Leeds, null where it counts for no single one. */
async function readSites(body: string): Promise<(string | null)[]> {
  const content = `Bus overturns in Leeds\n\nMarch 5, 2023\n\nLEEDS, England — ${body}`;
  const ledger = await sitrep([{ source: "a.txt", content, published: "2023-03-05" }]);
  return ledger.claims
    .filter(({ kind }) => kind === "count")
    .map(({ where }) => (where?.precision === "point" ? where.name : null));
}

const TAKEN_IN: readonly (readonly [string, readonly (string | null)[]])[] = [
  [
    "Medics said 20 people were taken to St Mary’s university hospital in Headingley and 31 to the Leeds General Infirmary.",
    ["St Mary's university hospital", "Leeds General Infirmary"],
  ],
  ["St. Mary's Hospital said it was treating 20 people.", ["St. Mary's Hospital"]],
  ["Twelve patients were being treated, Mercy Hospital's director Ann Poole said.", ["Mercy Hospital"]],
  ["Nine people are being held in Armley jail.", ["Armley jail"]],
  [
    "Police detained six men and held 14 others at the Elland Road police station.",
    [null, "Elland Road police station"],
  ],
];

const TAKEN_ANYWHERE: readonly string[] = [
  "All 51 were taken to St Mary's Hospital.",
  "Fifty-one passengers were all taken to St Mary's Hospital.",
  "Officials said 51 people were taken to two hospitals.",
  "Fifty-one people were taken to St Mary's Hospital and Leeds General Infirmary.",
  "Twenty people were taken to a local hospital.",
  "Twenty people were wounded outside Mercy Hospital.",
  "Two thousand people fled the Harehills camp.",
  "Six people were killed at Mercy Hospital.",
];

describe("those an institution took in", () => {
  for (const [body, sites] of TAKEN_IN) {
    it(body, async () => expect(await readSites(body)).toEqual(sites));
  }
});

describe("those no single institution counts", () => {
  for (const body of TAKEN_ANYWHERE) {
    it(body, async () => {
      const sites = await readSites(body);
      expect(sites.length).toBeGreaterThan(0);
      expect(sites.filter((site) => site !== null)).toEqual([]);
    });
  }
});
