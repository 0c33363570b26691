import { describe, expect, test } from "vitest";
import { readInput } from "../../1-read/read.ts";
import { loadGazetteer } from "../../gazetteer/load.ts";
import { english } from "../../languages/en/index.ts";
import { annotate } from "../annotate.ts";
import { splitSentences } from "../sentences.ts";
import { findQuotations } from "./quotations.ts";

function attribute(text: string) {
  const [reading] = readInput({ source: "a.txt", content: text, mediaType: "text/plain" }).readings;
  if (reading === undefined) throw new Error("unreadable");
  return annotate(reading, english, loadGazetteer()).attributions.map(({ cue, name, contents }) => ({
    cue: text.slice(cue.start, cue.end),
    name,
    contents: contents.map(({ start, end }) => text.slice(start, end)),
  }));
}

function quotationsOf(text: string): string[] {
  const zones = [{ start: 0, end: text.length, kind: "body" as const, reason: "" }];
  return findQuotations(splitSentences(text, zones, english)).map(({ inner }) =>
    text.slice(inner.start, inner.end),
  );
}

describe("attributions", () => {
  test.each([
    [
      "Petra Novak, a farmer from the valley, said that the harvest was lost.",
      "Petra Novak",
      "that the harvest was lost",
    ],
    [
      "The firm’s new chairman, Petra Novak, said that the harvest was lost.",
      "Petra Novak",
      "that the harvest was lost",
    ],
    ["Ivo Marek, a rescuer, told reporters that the road was open.", "Ivo Marek", "that the road was open"],
    ["Mona Adler thanked the crews and said that the road was open.", "Mona Adler", "the crews"],
    ["The ministry late on Friday said the road was open.", "ministry", "the road was open"],
    [
      "Mona Adler urged everybody to “stay at home until Monday”.",
      "Mona Adler",
      "everybody to “stay at home until Monday”",
    ],
    ["The party supports a lower price for bread.", "party", "a lower price for bread"],
    ["The party described the vote as a farce.", "party", "the vote as a farce"],
    ["Another slide shows that the dam will hold.", "Another slide", "that the dam will hold"],
    ["''We are not leaving,'' Ivo Marek said last week.", "Ivo Marek", "''We are not leaving,''"],
    ["“Is the dam safe?” Ivo Marek said, looking out on the crowd.", "Ivo Marek", "“Is the dam safe?”"],
    ["The mayor praised the crews as the water rose.", "mayor", "the crews"],
    ["Aides to the mayor say the dam will hold.", "Aides to the mayor", "the dam will hold"],
    ["Ivo Marek and Mona Adler say the dam will hold.", "Ivo Marek and Mona Adler", "the dam will hold"],
    ["On Friday 12 villagers told reporters they had fled.", "villagers", "they had fled"],
    [
      "“We are not leaving,” retired general Ivo Marek said.",
      "retired general Ivo Marek",
      "“We are not leaving,”",
    ],
    [
      "“We lost everything in one night.” — Petra Novak, farmer",
      "Petra Novak",
      "“We lost everything in one night.”",
    ],
    ["Ivo Marek promised to open the road.", "Ivo Marek", "to open the road"],
    ["The plan was criticised by Ivo Marek, the mayor.", "Ivo Marek", "The plan"],
    ["Petra Novak expressed concern about the dam.", "Petra Novak", "the dam"],
    ["Petra Novak’s opposition to the dam is known.", "Petra Novak", "the dam"],
    ["The road is open, according to Ivo Marek.", "Ivo Marek", "The road is open"],
    ["Ivo Marek is confident that the dam will hold.", "Ivo Marek", "that the dam will hold"],
    ["“The road is open,” said Ivo Marek, adding that rain was near.", "Ivo Marek", "“The road is open,”"],
  ])("%s", (text, name, words) => {
    expect(attribute(text)[0]).toMatchObject({ name, contents: [words] });
  });

  test.each([
    ["Talks, the ministry said on Friday, will resume.", ["Talks", "will resume"]],
    ["“They came at dawn,” one woman told AFP, “and took him.”", ["“They came at dawn,”", "“and took him.”"]],
    ["“Nobody”, said the mayor, “was warned.”", ["“Nobody”", "“was warned.”"]],
    ["The bridge fell, the ministry said on Friday, a day after the flood.", ["The bridge fell"]],
    ["In the village, Petra Novak said, he decided to rebuild.", ["In the village", "he decided to rebuild"]],
  ])("words on both sides of the speaker: %s", (text, words) => {
    expect(attribute(text)).toMatchObject([{ contents: words }]);
  });

  test("the colon that leads to the words belongs to the cue; nobody speaks to reporters", () => {
    expect(attribute("Speaking to reporters, Mona Adler said: “The road is open.”")).toEqual([
      { cue: "said:", name: "Mona Adler", contents: ["“The road is open.”"] },
    ]);
  });

  test("each verb of one speaker has its own words", () => {
    const found = attribute("Mona Adler said that the bridge was safe, and claimed that the dam would hold.");
    expect(found.map(({ cue, name, contents }) => [cue, name, ...contents])).toEqual([
      ["said", "Mona Adler", "that the bridge was safe"],
      ["claimed", "Mona Adler", "that the dam would hold"],
    ]);
  });

  test("a paragraph that is all quotation belongs to the speaker before it", () => {
    const found = attribute(
      "Opposition leader Ivo Marek compared the vote to a coup.\n\n“We will not accept this result in any case.”\n",
    );
    expect(found).toMatchObject([
      {
        name: "Opposition leader Ivo Marek",
        contents: ["the vote to a coup", "“We will not accept this result in any case.”"],
      },
    ]);
  });

  test.each([
    "The army left the town without prior warning that night.",
    "The report on the road was long.",
    "People like Ivo Marek live in the valley.",
  ])("nobody says or holds anything in: %s", (text) => {
    expect(attribute(text)).toEqual([]);
  });

  test("what is expected belongs to nobody who is named", () => {
    expect(attribute("The road is expected to be open again on Monday.")).toEqual([
      { cue: "is expected", name: null, contents: ["The road", "to be open again"] },
    ]);
  });
});

describe("quotations", () => {
  test.each([
    ['He said "yes, we will" and left.', ["yes, we will"]],
    ['He left the town."We will stay," she said.', ["We will stay,"]],
    ['He said so." Then "yes, we will" was heard.', ["yes, we will"]],
    ["He said “yes, we will” and left.", ["yes, we will"]],
    ["He said “she told me ‘go home’ twice”.", ["she told me ‘go home’ twice"]],
    ["He called it Anna’s ‘last word’.", ["last word"]],
    ["“One.\n“Two.”\nThree.", ["One.\n“Two."]],
    ['"One.\n"Two."\nThree.', ['One.\n"Two.']],
    ["“One.\nTwo.", ["One."]],
    ["He said ''yes, we will'' and left.", ["yes, we will"]],
    ['"We will stay,” she said. “We will.”', ["We will stay,", "We will."]],
    ['"She told us “go home” twice," he said.', ["She told us “go home” twice,"]],
    ['“We will stay," she said. "We will."', ["We will stay,", "We will."]],
    ['“She told us "go home" twice,” he said.', ['She told us "go home" twice,']],
    ["“We will stay,“ she said. “We will.”", ["We will stay,", "We will."]],
  ])("%s", (text, inner) => {
    expect(quotationsOf(text)).toEqual(inner);
  });
});

test.each([
  ["quotation marks", "He “said ".repeat(8_000)],
  ["cues", "said ".repeat(10_000)],
  ["verbs that share a subject", "and said ".repeat(5_000)],
  ["participles", "saying, ".repeat(5_000)],
  ["asides", "He, a man, ".repeat(5_000)],
  ["speakers", "Mona said that Ivo said that ".repeat(2_000)],
  ["a quotation that never ends", `“${"The minister said it rained. ".repeat(4_000)}`],
  ["paragraphs that each open a quotation", "“He said so.\n".repeat(6_000)],
  ["names behind dashes", "“Go home.” — Mona Adler ".repeat(3_000)],
])("the words found in a long run of %s grow no faster than the text", (_, text) => {
  const runs = attribute(text).reduce((sum, { contents }) => sum + contents.length, 0);
  expect(runs).toBeLessThan(text.length);
});
