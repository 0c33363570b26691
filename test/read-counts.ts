import { sitrep } from "../src/index.ts";

/**
 * Each count of a text in order, for tests: "killed 12", with the group where it is not all people, "-" before one that was taken back and
 * "?" before one that is only planned or might be.
 */
export async function readCounts(text: string): Promise<string[]> {
  const content = JSON.stringify({ title: "Example", text, date_publish: "2024-05-17", language: "en" });
  const ledger = await sitrep([{ source: "example.json", content }]);
  return ledger.claims.flatMap((claim) => {
    if (claim.kind !== "count") return [];
    const { metric, low, high, population } = claim.count;
    const group = population.group === "people" ? "" : ` ${population.group}`;
    return [`${MARKS.get(claim.certainty) ?? ""}${metric} ${low ?? high}${group}`];
  });
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ["denied", "-"],
  ["planned", "?"],
  ["conditional", "?"],
]);
