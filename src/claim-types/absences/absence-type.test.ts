import { describe, expect, test } from "vitest";
import { sitrep } from "../../index.ts";

const FILLER = "The people of the town were not there when it was over, and nobody has said why that is so.";

async function readAbsences(text: string): Promise<string[]> {
  const content = `${text}\n\n${FILLER}\n`;
  const { claims } = await sitrep([{ source: "a.txt", content, published: "2022-01-07" }]);
  return claims.flatMap((claim) => {
    if (claim.kind !== "absence") return [];
    expect(content.slice(claim.span.start, claim.span.end)).toBe(claim.span.exact);
    return [claim.absence.about];
  });
}

describe("absences", () => {
  test.each([
    ["No figures on injured civilians were released.", "figures on injured civilians"],
    ["The ministry declined to give a death toll.", "a death toll"],
    ["It gave no figures for wounded civilians.", "figures for wounded civilians"],
    ["Officials have given no death toll to replace the old one.", "death toll to replace the old one"],
    ["Nobody has published a tally of the missing.", "a tally of the missing"],
    ["About the miners the ministry said nothing.", "About the miners the ministry"],
    ["The ministry said nothing about the miners.", "about the miners"],
    ["Their number has not been made public.", "Their number"],
    ["The office has not counted anybody else.", "anybody else"],
  ])("%s", async (phrase, about) => {
    expect(await readAbsences(phrase)).toEqual([about]);
  });

  test.each([
    "The ministry gave figures for wounded civilians.",
    "There is no number in the phone book for him.",
    "The votes have been counted.",
    "Nothing was said.",
  ])("nothing is missing in: %s", async (phrase) => {
    expect(await readAbsences(phrase)).toEqual([]);
  });
});
