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
    ["Casualty figures were not immediately available.", "Casualty figures"],
    ["The exact number of dead is not known.", "The exact number of dead"],
    ["The cause of the fire remained unknown.", "The cause of the fire"],
    ["There was no immediate word on casualties.", "immediate word on casualties"],
    ["There has been no official toll.", "official toll"],
    ["No group has claimed responsibility for the attack.", "responsibility for the attack"],
    ["There was no immediate claim of responsibility.", "immediate claim of responsibility"],
    ["It was not immediately clear how many people were hurt.", "how many people were hurt"],
    ["It is unclear who fired first.", "who fired first"],
    ["The army did not immediately respond to a request for comment.", "a request for comment"],
    ["A spokesman could not be reached for comment.", "comment"],
    ["The ministry declined comment.", "comment"],
    ["The police have yet to release a death toll.", "a death toll"],
    ["The cabinet had no immediate comment.", "immediate comment"],
    ["Officials have not said how many people were detained.", "how many people were detained"],
    ["The motive for the attack was not immediately clear.", "The motive for the attack"],
    ["It was not known how many people were inside.", "how many people were inside"],
    ["The kidnappers have made no demands.", "demands"],
    ["The gunmen did not state their demands.", "their demands"],
    ["He did not say why the mine was closed.", "why the mine was closed"],
    ["She would not say why the permit was denied.", "why the permit was denied"],
    ["The firm refused to release the names of 14 donors.", "the names of 14 donors"],
    ["The ministry declined to give details of a “plot”.", "details"],
    [
      "The mayor did not respond on Monday to a reporter's request for comment.",
      "a reporter's request for comment",
    ],
  ])("%s", async (phrase, about) => {
    expect(await readAbsences(phrase)).toEqual([about]);
  });

  test.each([
    "The ministry gave figures for wounded civilians.",
    "There is no number in the phone book for him.",
    "The votes have been counted.",
    "Nothing was said.",
    "No casualties were reported.",
    "No doubt details were given later.",
    "If no figures are released, people will ask.",
    "The keeper declined to give his name.",
    "The hut could not be reached by road.",
    "She did not respond to treatment.",
    "The town did not respond to the attack.",
    "There was no time to comment.",
    "There is no word for it in the language.",
    "It is unclear how many games he will win.",
    "It was not clear what he wanted.",
    "He gave no reason to doubt it.",
    "He did not say how to do it.",
    "She did not make a name for herself.",
    "No information technology firm has been given a contract.",
    "No group could have claimed responsibility by then.",
    "A group has claimed responsibility.",
    "I wouldn't say what she said there.",
    "Observers said nothing had changed.",
    "The report revealed nothing new about her work.",
    "He said nothing after the guards came in.",
  ])("nothing is missing in: %s", async (phrase) => {
    expect(await readAbsences(phrase)).toEqual([]);
  });
});
