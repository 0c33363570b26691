import { describe, expect, test } from "vitest";
import { sitrep } from "../../index.ts";
import type { Claim } from "../../model/claim.ts";

type StatementClaim = Extract<Claim, { kind: "statement" }>;

async function read(text: string): Promise<StatementClaim[]> {
  const ledger = await sitrep([{ source: "a.txt", content: text, mediaType: "text/plain" }]);
  const claims = ledger.claims.filter((claim): claim is StatementClaim => claim.kind === "statement");
  for (const { span, statement } of claims) {
    expect(span.exact).toBe(text.slice(span.start, span.end));
    expect(statement.quote).toBe(span.exact);
    expect(statement.cue.exact).toBe(text.slice(statement.cue.start, statement.cue.end));
  }
  return claims;
}

/** Sentence -> speaker, words, direct. */
const SAID: readonly (readonly [string, string, string, boolean])[] = [
  [
    '"The bridge is closed until further notice," Mayor Anna Kovacs said on Monday.',
    "Mayor Anna Kovacs",
    "The bridge is closed until further notice",
    true,
  ],
  [
    "“The bridge is closed until further notice,” said Anna Kovacs, the mayor.",
    "Anna Kovacs",
    "The bridge is closed until further notice",
    true,
  ],
  [
    '"We will stay until Monday,” Mayor Anna Kovacs said.',
    "Mayor Anna Kovacs",
    "We will stay until Monday",
    true,
  ],
  [
    "“We will stay until Monday,“ Mayor Anna Kovacs said.",
    "Mayor Anna Kovacs",
    "We will stay until Monday",
    true,
  ],
  [
    "''We will stay until Monday,'' Mayor Anna Kovacs said.",
    "Mayor Anna Kovacs",
    "We will stay until Monday",
    true,
  ],
  [
    "The Interior Ministry said the fire had been put out by midnight.",
    "Interior Ministry",
    "the fire had been put out by midnight",
    false,
  ],
  [
    "According to the Health Ministry, the hospitals are running out of blood.",
    "Health Ministry",
    "the hospitals are running out of blood",
    false,
  ],
  [
    "Officials said that residents should stay away from the river.",
    "Officials",
    "that residents should stay away from the river",
    false,
  ],
  [
    "“It is scary in this street,” 18-year-old Petra Novak said.",
    "Petra Novak",
    "It is scary in this street",
    true,
  ],
  [
    "“It is scary in this street,” said 18-year-old Petra Novak.",
    "Petra Novak",
    "It is scary in this street",
    true,
  ],
  [
    "“It is scary in this street,” 18-year-old student Petra Novak said.",
    "student Petra Novak",
    "It is scary in this street",
    true,
  ],
  [
    "“We lost everything we had,” a tearful Petra Novak said.",
    "Petra Novak",
    "We lost everything we had",
    true,
  ],
  [
    "“We lost everything we had,” said Petra Novak in regards to the flood.",
    "Petra Novak",
    "We lost everything we had",
    true,
  ],
  [
    "Anna Weiss, secretary for families, refugees, and migration, said the camp was full.",
    "Anna Weiss",
    "the camp was full",
    false,
  ],
  [
    "Ivo Marek, editor at large of The Valley, a paper of the left, wrote that the camp was full.",
    "Ivo Marek",
    "that the camp was full",
    false,
  ],
  [
    "Jon Novak, Petra’s father, issued a statement on Monday, saying the camp was full.",
    "Jon Novak",
    "the camp was full",
    false,
  ],
  [
    "The man was taken into custody, according to a tweet posted by spokesman Ivo Marek.",
    "spokesman Ivo Marek",
    "The man was taken into custody",
    false,
  ],
  [
    "“We lost everything we had,” said his mother, Petra Novak.",
    "Petra Novak",
    "We lost everything we had",
    true,
  ],
  [
    "Monday afternoon Mayor Anna Kovacs said the camp was full.",
    "Mayor Anna Kovacs",
    "the camp was full",
    false,
  ],
  [
    "Online, he praised the front, according to Odd Watch, which follows such men.",
    "Odd Watch",
    "Online, he praised the front",
    false,
  ],
  [
    "Police say all three men – a driver, a guard and a cook – were taken into custody.",
    "Police",
    "all three men – a driver, a guard and a cook – were taken into custody",
    false,
  ],
  [
    "Lawyer Ivo Marek argued that the court had proved nothing.",
    "Lawyer Ivo Marek",
    "that the court had proved nothing",
    false,
  ],
  [
    "“Why would you come to this town?” Ivo Marek asked.",
    "Ivo Marek",
    "Why would you come to this town?",
    true,
  ],
  [
    "“We were just talking in the hall,” Petra Novak recalled under questioning by the judge.",
    "Petra Novak",
    "We were just talking in the hall",
    true,
  ],
  ["“We hid between two cars,” Petra Novak continued.", "Petra Novak", "We hid between two cars", true],
  ["“The children lived in a shed,” the warrant says.", "warrant", "The children lived in a shed", true],
  [
    "According to the affidavit, the men were smoking in the shed.",
    "affidavit",
    "the men were smoking in the shed",
    false,
  ],
  [
    "Sheriff Ivo Marek said, however, that the town might never know.",
    "Sheriff Ivo Marek",
    "that the town might never know",
    false,
  ],
  [
    "A police source said all of the men were members of a gang.",
    "police source",
    "all of the men were members of a gang",
    false,
  ],
  [
    "The new owner told police the men had wrecked the house.",
    "new owner",
    "the men had wrecked the house",
    false,
  ],
  [
    "The driver of the van was shot at twice, police add.",
    "police",
    "The driver of the van was shot at twice",
    false,
  ],
  [
    "The roads to the coast are closed, the university tweeted.",
    "university",
    "The roads to the coast are closed",
    false,
  ],
  ["Peter Lang, Republican of New Hull, said the vote was lost.", "Peter Lang", "the vote was lost", false],
  [
    "The 11-year-old told police the children thought the gun was safe.",
    "11-year-old",
    "the children thought the gun was safe",
    false,
  ],
  [
    "“Nobody warned us of the flood,” said another villager, who lost her house.",
    "another villager",
    "Nobody warned us of the flood",
    true,
  ],
  [
    "“Nobody warned us of the flood,” tweeted Petra Novak.",
    "Petra Novak",
    "Nobody warned us of the flood",
    true,
  ],
  ["“It was a long day,” said Petra Novak of her visit.", "Petra Novak", "It was a long day", true],
  [
    "Petra Novak, via News Today, said that the road was closed.",
    "Petra Novak",
    "that the road was closed",
    false,
  ],
  [
    "United Nations spokesman Ivo Marek said that the road was closed.",
    "United Nations spokesman Ivo Marek",
    "that the road was closed",
    false,
  ],
  ["The company flat-out denied that the road was closed.", "company", "that the road was closed", false],
  ["The group's statement said the road would stay closed.", "group", "the road would stay closed", false],
];

/** Nobody speaks, or nothing is said. */
const NOT_SAID: readonly string[] = [
  "Dear Ann: the roads of our town were closed for a week.",
  "More information: the handbook of roads was printed this week.",
  "Three people were reportedly injured in the fire on Monday.",
  "The so-called “safe zone” was shelled again at night.",
  "The ministry declined to say how many people were detained.",
  "The storm tore the roofs off two schools in the valley.",
  "Police sentries posted there killed one of them.",
  "Troops posted at the bridge shot two of the men on Monday.",
  "I'd add that the town was lost long before the flood.",
  "The two men argued in the street before the shots rang out on Monday.",
  "Without saying anything, Ivo Marek opened fire on the crowd in the hall.",
  "Neither Ivo Marek nor Mona Adler said they saw the car.",
  "I think this meeting comes too late for the town.",
  "Updated: Apr 4, 2016 - 12:09 PM in the morning",
  "Raw: Boats burn in the harbour of the old town",
  "Wow: The mayor leaves the hall with one word",
  "Officers seek the driver, a young man police said was dressed in black.",
  "Looks like someone told Ivo Marek that the town was lost.",
];

describe("statements", () => {
  test.each(SAID)("%s", async (text, speaker, words, direct) => {
    const claims = await read(text);
    expect(claims.map(({ statement }) => [statement.speaker, statement.quote, statement.direct])).toEqual([
      [speaker, words, direct],
    ]);
    expect(claims[0]?.claimants[0]).toMatchObject({ name: speaker, as: "origin" });
  });

  test.each(NOT_SAID)("none in: %s", async (text) => {
    expect(await read(text)).toEqual([]);
  });

  test("a quotation goes on after the cue, with its speaker", async () => {
    const claims = await read(
      "“We will rebuild the harbour,” President Mona Adler said. “It will take us many years.”",
    );
    expect(claims.map(({ statement }) => statement.quote)).toEqual([
      "We will rebuild the harbour",
      "It will take us many years.",
    ]);
    expect(new Set(claims.map(({ statement }) => statement.speaker)).size).toBe(1);
  });

  test("what is told and what is quoted behind it are two", async () => {
    const claims = await read("Mayor Anna Kovacs said she could not see the river. “So I ran to the hall.”");
    expect(claims.map(({ statement }) => statement.quote)).toEqual([
      "she could not see the river",
      "So I ran to the hall.",
    ]);
  });

  test("papers mix their marks", async () => {
    const claims = await read('“We will stay," Mayor Anna Kovacs said. "We will rebuild the port.”');
    expect(claims.map(({ statement }) => statement.quote)).toEqual([
      "We will stay",
      "We will rebuild the port.",
    ]);
  });

  test("a quotation over several paragraphs is one statement", async () => {
    const text =
      "Governor Ilse Brandt said: “The dam will hold through the night.\n\n“Nobody has to leave the town.”\n\nRain went on.";
    const [claim] = await read(text);
    expect(claim?.statement.quote).toBe(
      "The dam will hold through the night.\n\n“Nobody has to leave the town.",
    );
  });

  test("scare quotes stay inside the statement of their speaker", async () => {
    const [claim] = await read("Colonel Ivo Marek said that “terrorists” had blown up the bridge.");
    expect(claim?.statement.ownWords?.map(({ exact }) => exact)).toEqual(["terrorists"]);
    expect(claim?.statement.direct).toBe(false);
  });

  test.each([
    [
      "President Mona Adler said in an address to the nation that the army would stay in its barracks.",
      "an address to the nation",
      "the nation",
    ],
    ["The mayor said on Facebook that the schools would be closed on Friday.", "Facebook", undefined],
    ["“We lost our house in the flood,” farmer Petra Novak told reporters.", undefined, "reporters"],
    ["The ministry said in a statement that the border had been closed.", "a statement", undefined],
    ["Farmer Petra Novak told Khabar 24 her house had been lost in the flood.", undefined, "Khabar 24"],
    ["When called on Friday by The Valley Post, Petra Novak said the road was open.", undefined, undefined],
  ])("channel and audience: %s", async (text, channel, audience) => {
    const [claim] = await read(text);
    expect(claim?.statement.channel).toBe(channel);
    expect(claim?.statement.audience).toBe(audience);
  });

  test("a number of a channel is none of the words; those who report are no outlet", async () => {
    const [claim] = await read("Petra Novak told News 2 her house had been lost in the flood.");
    expect(claim?.statement.quote).toBe("her house had been lost in the flood");
    expect(claim?.claimants.map(({ name }) => name).slice(0, 2)).toEqual(["Petra Novak", "News 2"]);
    const [other] = await read("Petra Novak told reporters that her house had been lost.");
    expect(other?.claimants.map(({ as }) => as)).toEqual(["origin", "outlet"]);
  });

  test("a pronoun takes the speaker named before", async () => {
    const claims = await read(
      "President Mona Adler said the talks had failed. She said she would call new elections in May.",
    );
    expect(claims.at(-1)?.statement.speaker).toBe("President Mona Adler");
  });

  test("a denial and an allegation keep their certainty", async () => {
    const [alleged] = await read("The rebels claimed that they had taken the airport.");
    expect(alleged?.certainty).toBe("alleged");
  });

  test("a quotation that never closes ends with its paragraph", async () => {
    const text = `“The town is cut off from the north, said Mayor Anna Kovacs.\n\nThe river rose again on Monday.`;
    for (const { span } of await read(text)) expect(span.end).toBeLessThan(text.indexOf("\n"));
  });
});
