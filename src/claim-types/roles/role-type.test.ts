import { describe, expect, it } from "vitest";
import fc from "../../../test/fast-check.ts";
import { sitrep } from "../../index.ts";
import type { Role } from "../../model/claim.ts";

async function readRoles(text: string): Promise<{ role: Role; exact: string }[]> {
  const article = `Unrest goes on in the country\n\nAugust 4, 2021\n\nALMATY, Kazakhstan — Crowds gathered again.\n\n${text}\n`;
  const ledger = await sitrep([{ source: "paper.txt", content: article, published: "2021-08-04" }]);
  return ledger.claims.flatMap((claim) =>
    claim.kind === "role" ? [{ role: claim.role, exact: claim.span.exact }] : [],
  );
}

/** person, post, organisation, action, date */
const MEANINGS: readonly [text: string, ...meanings: string[]][] = [
  ["President Aru Bekova spoke.", "Aru Bekova | president | | holds"],
  ["Kazakhstan’s President Aru Bekova spoke.", "Aru Bekova | president | Kazakhstan | holds"],
  ["Armenian Prime Minister Davit Soryan agreed.", "Davit Soryan | prime minister | Armenia | holds"],
  ["Former president Temir Ulan was silent.", "Temir Ulan | president | | left"],
  ["Former president Temir Ulan marched on Tuesday.", "Temir Ulan | president | | left"],
  ["President Temir al-Ulan spoke.", "Temir al-Ulan | president | | holds"],
  ["The ex-president Temir Ulan was silent.", "Temir Ulan | president | | left"],
  ["State Department spokeswoman Ann Lee spoke.", "Ann Lee | spokeswoman | State Department | holds"],
  [
    "The State Department spokeswoman, Ann Lee, said little.",
    "Ann Lee | spokeswoman | State Department | holds",
  ],
  [
    "Ivan Sokol, head of the Russian-led Northern Treaty Organization, said so.",
    "Ivan Sokol | head | Northern Treaty Organization | holds",
  ],
  [
    "The founding president Temir Ulan, who stepped down in 2017, was silent.",
    "Temir Ulan | president | | left 2017",
  ],
  [
    "Bekova fired Ulan from his position as chairman of the Security Council on August 2.",
    "Ulan | chairman | Security Council | dismissed 2021-08-02",
  ],
  [
    "Bekova said on Monday. She was taking over from Ulan as head of the powerful security council.",
    "Bekova | head | security council | appointed",
    "Ulan | head | security council | left",
  ],
  [
    "The junta appointed Aru Bekova, a former banker, as prime minister.",
    "Aru Bekova | prime minister | | appointed",
  ],
  [
    "General Temir Ulan was declared head of a transitional council on Tuesday.",
    "Temir Ulan | head | transitional council | appointed 2021-08-03",
  ],
  ["The coup toppled President Temir Ulan.", "Temir Ulan | president | | dismissed"],
  ["Prisons director Temir Ulan resigned on Tuesday.", "Temir Ulan | director | | left 2021-08-03"],
  ["The agency’s director, Temir Ulan, resigned on Tuesday.", "Temir Ulan | director | | left 2021-08-03"],
  ["The agency’s former director, Temir Ulan, resigned on Tuesday."],
  ["They held the oil minister, Aru Bekova, and the head of the ruling party, it said."],
  ["The government resigned on Tuesday.", "government | cabinet | | left 2021-08-03"],
  ["The government has been forced to resign.", "government | cabinet | | left"],
  ["The president announced the resignation of the government.", "government | cabinet | | left"],
  ["Bekova dismissed the government.", "government | cabinet | | dismissed"],
  [
    "Aru Bekova was sworn in and Temir Ulan was appointed mayor of Almaty on Monday.",
    "Temir Ulan | mayor | Almaty | appointed 2021-08-02",
  ],
  [
    "Temir Ulan was replaced as mayor by Aru Bekova.",
    "Temir Ulan | mayor | | left",
    "Aru Bekova | mayor | | appointed",
  ],
  [
    "Finance minister Aru Bekova has been replaced by Temir Ulan.",
    "Aru Bekova | finance minister | | holds",
    "Aru Bekova | finance minister | | left",
    "Temir Ulan | finance minister | | appointed",
  ],
  [
    "Finance minister Aru Bekova resigned on Monday and was replaced by her deputy, Temir Ulan.",
    "Aru Bekova | finance minister | | holds",
    "Aru Bekova | finance minister | | left 2021-08-02",
    "Temir Ulan | finance minister | | appointed",
  ],
  [
    "The finance minister, Aru Bekova, was sacked and replaced by Temir Ulan.",
    "Aru Bekova | finance minister | | holds",
    "Aru Bekova | finance minister | | dismissed",
    "Temir Ulan | finance minister | | appointed",
  ],
  ["The king sacked Prime Minister Temir Ulan.", "Temir Ulan | prime minister | | dismissed"],
  [
    "President Temir Ulan was overthrown on Monday.",
    "Temir Ulan | president | | holds",
    "Temir Ulan | president | | dismissed 2021-08-02",
  ],
  [
    "Army chief General Temir Ulan was removed from office.",
    "Temir Ulan | army chief | | holds",
    "Temir Ulan | army chief | | dismissed",
  ],
  ["Aru Bekova was sworn in as president on Monday.", "Aru Bekova | president | | appointed 2021-08-02"],
  ["Aru Bekova became president in 2018.", "Aru Bekova | president | | appointed 2018"],
  [
    "The prime minister, Temir Ulan, tendered his resignation.",
    "Temir Ulan | prime minister | | holds",
    "Temir Ulan | prime minister | | left",
  ],
  ["The mayor of Almaty, Temir Ulan, said so.", "Temir Ulan | mayor | Almaty | holds"],
  ["General Engines chairman Aru Bekova said so.", "Aru Bekova | chairman | General Engines | holds"],
  ["Temir Ulan, the mayor, said so.", "Temir Ulan | mayor | | holds"],
  [
    "The junta appointed economist Aru Bekova as prime minister.",
    "Aru Bekova | prime minister | | appointed",
  ],
  [
    "Temir Ulan was sworn in on Monday as Kazakhstan's interim president.",
    "Temir Ulan | interim president | Kazakhstan | appointed 2021-08-02",
  ],
  [
    "The junta appointed former opposition lawmaker Aru Bekova as prime minister.",
    "Aru Bekova | prime minister | | appointed",
  ],
  [
    "Attorney General Temir Ulan was also fired.",
    "Temir Ulan | attorney general | | holds",
    "Temir Ulan | attorney general | | dismissed",
  ],
  ["The president dismissed his entire cabinet.", "cabinet | cabinet | | dismissed"],
  [
    "The head of police, Temir Ulan, resigned on Monday.",
    "Temir Ulan | head | police | holds",
    "Temir Ulan | head | police | left 2021-08-02",
  ],
  [
    "The king appointed Aru Bekova as governor of the central bank to replace Temir Ulan.",
    "Aru Bekova | governor | | appointed",
    "Temir Ulan | governor | | left",
  ],
  ["Slovakia's culture minister, Aru Bekova, said so.", "Aru Bekova | culture minister | Slovakia | holds"],
  ["The new interior minister, Temir Ulan, told reporters so.", "Temir Ulan | interior minister | | holds"],
  [
    "Kazakhstan's police chief, General Aru Bekova, resigned on Monday. She was replaced by General Temir Ulan, it said.",
    "Aru Bekova | police chief | Kazakhstan | holds",
    "Aru Bekova | police chief | Kazakhstan | left 2021-08-02",
    "Temir Ulan | police chief | Kazakhstan | appointed",
  ],
  [
    "Temir Ulan was appointed acting interior minister hours after the blast.",
    "Temir Ulan | acting interior minister | | appointed",
  ],
  ["His deputy, Temir Ulan, was named interim minister.", "Temir Ulan | interim minister | | appointed"],
  [
    "Parliament named Temir Ulan as transport minister to succeed Aru Bekova, who was fired on Monday.",
    "Temir Ulan | transport minister | | appointed",
    "Aru Bekova | transport minister | | left",
    "Aru Bekova | transport minister | | dismissed 2021-08-02",
  ],
  [
    "Temir Ulan was appointed prime minister, replacing Aru Bekova.",
    "Temir Ulan | prime minister | | appointed",
    "Aru Bekova | prime minister | | left",
  ],
  ["Temir Ulan was sacked as mayor.", "Temir Ulan | mayor | | dismissed"],
  // The word for a post no longer held stands before whose post it was.
  ["The former Kansas governor Ann Lee was silent.", "Ann Lee | governor | Kansas | left"],
  ["Former Union Council president Ann Lee was silent.", "Ann Lee | president | Union Council | left"],
  ["A former U.S. congressman, Ann Lee, spoke.", "Ann Lee | congressman | United States | left"],
  ["The former conservative mayor Ann Lee was silent.", "Ann Lee | mayor | | left"],
  ["A former two-term Kansas senator, Ann Lee, spoke.", "Ann Lee | senator | Kansas | left"],
  ["Interim Union Council chairwoman Ann Lee spoke.", "Ann Lee | interim chairwoman | Union Council | holds"],
  ["ALMATY — President Ann Lee spoke.", "Ann Lee | president | | holds"],
  ["Police spokesman Constable Ann Lee spoke.", "Ann Lee | spokesman | | holds"],
  ["New York City mayor Ann Bloomberg spoke.", "Ann Bloomberg | mayor | New York City | holds"],
];

const NOTHING: readonly string[] = [
  "The president spoke.",
  "They met at the President Hotel.",
  "Protesters demanded the resignation of the government.",
  "The government refused to resign.",
  "Bekova should resign.",
  "If Temir Ulan is elected president, prices will rise.",
  "The case was dismissed on Monday.",
  "A man named Temir Ulan was hurt.",
  "Police fired on Temir Ulan as guests fled.",
  "The guards fired Temir Ulan's rifle.",
  "He was fired as head coach.",
  "She replaced a lamp.",
  "Had Temir Ulan resigned as mayor, all would be well.",
  "The court dismissed Temir Ulan's appeal as chairman.",
  "Former prime minister and intelligence chief Temir Ulan was silent, as president of nothing.",
  "They met the mayor, Temir Ulan, Aru Bekova and others.",
  "Temir Ulan nearly became president.",
  "She was replaced by Temir Ulan.",
  "They named a street after Temir Ulan as head of the list.",
  "It was then-lieutenant governor Ann Lee who lost.",
  "It was then-Kansas governor Ann Lee who lost.",
  "Not Fit To Serve As President Of The Union, it said.",
];

const FILLER = "The people of the town were not there when it was over, and this is how that is.";

describe("roles", () => {
  it.each(MEANINGS)("%s", async (text, ...meanings) => {
    expect((await readRoles(text)).map(({ role }) => wordRole(role)).sort()).toEqual([...meanings].sort());
  });

  it.each(NOTHING)("says nothing of: %s", async (text) => {
    expect(await readRoles(text)).toEqual([]);
  });

  it("claims a role once an article, on the words that state it", async () => {
    const roles = await readRoles("President Aru Bekova spoke. Later President Bekova’s guards left.");
    expect(roles.map(({ exact }) => exact)).toEqual(["President Aru Bekova"]);
  });

  it("denies the change and not the title", async () => {
    const text = "Sources denied that Prime Minister Temir Ulan had resigned.";
    const { claims } = await sitrep([
      { source: "a.txt", content: `${text} ${FILLER}`, published: "2021-08-04" },
    ]);
    const told = claims.flatMap((claim) =>
      claim.kind === "role" ? [[claim.role.action, claim.certainty]] : [],
    );
    expect(told.sort()).toEqual([
      ["holds", "stated"],
      ["left", "denied"],
    ]);
  });

  it("holds to its words on any row of its own words", async () => {
    const word = fc.constantFrom(
      "President",
      "Aru",
      "Bekova",
      "resigned",
      ",",
      "who",
      "as",
      "head",
      "of",
      "the",
      "Council",
      "fired",
      "to",
      "was",
      "and",
      "ex-mayor",
      "Gov",
      ".",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (row) => {
        const text = row.join(" ");
        for (const { exact } of await readRoles(text)) expect(text).toContain(exact);
      }),
      { numRuns: 40 },
    );
  });
});

function wordRole({ person, post, organisation, action, begins, ends }: Role): string {
  return `${person} | ${post} | ${organisation}${organisation === "" ? "" : " "}| ${action} ${begins ?? ends ?? ""}`.trim();
}
