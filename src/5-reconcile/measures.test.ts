import { describe, expect, it } from "vitest";
import { sitrep } from "../index.ts";
import type { Story } from "../model/ledger.ts";

/** One story told by several papers, all dated and all about the same unrest. */
async function tell(...papers: readonly (readonly [day: string, text: string])[]): Promise<Story> {
  const inputs = papers.map(([day, text], index) => ({
    source: `paper-${index}.txt`,
    outlet: `Paper ${index}`,
    published: day,
    content: `Unrest over bread prices goes on in Kazakhstan\n\n${LEAD}\n\n${text}\n`,
  }));
  const { stories } = await sitrep(inputs);
  const [story] = stories;
  if (story === undefined || stories.length > 1) throw new Error(`${stories.length} stories`);
  return story;
}

const LEAD =
  "ALMATY, Kazakhstan — Crowds angry about the price of bread gathered again in Almaty and in Aktau, Kazakhstan, in protests against President Aru Bekova.";

function wordMeasures({ measures }: Story): string[] {
  return measures.map(({ measure, scope, begins, ends, states }) => {
    const course = states.map(({ step, at }) => (at === null ? step : `${step} ${at}`)).join(", ");
    return `${measure} ${scope} ${begins ?? "-"} to ${ends ?? "-"}: ${course}`;
  });
}

describe("measures of one story", () => {
  it("joins what several papers tell of one order, and counts its length back from its end", async () => {
    const story = await tell(
      [
        "2021-08-05",
        "The cabinet on Wednesday said a state of emergency declared in two provinces would be extended nationwide and in effect until August 18.",
      ],
      ["2021-08-05", "President Bekova has put the whole country under a two-week state of emergency."],
    );
    expect(wordMeasures(story)).toEqual([
      "state_of_emergency nationwide 2021-08-04 to 2021-08-18: announced 2021-08-04, in_force, extended 2021-08-04",
    ]);
    expect(story.measures[0]?.reason).toContain("2 weeks from 2021-08-04 agrees with until 2021-08-18");
    expect(story.disagreements).toEqual([]);
  });

  it("keeps places apart, and a partial end inside the whole", async () => {
    const story = await tell(
      ["2021-08-05", "A curfew was imposed in Almaty on Monday. A curfew was imposed in Aktau on Tuesday."],
      [
        "2021-08-05",
        "Authorities cut the internet across the country on Monday. Internet access was restored in Aktau on Wednesday.",
      ],
    );
    expect(wordMeasures(story)).toEqual([
      "curfew Almaty 2021-08-02 to -: announced 2021-08-02",
      "internet_shutdown nationwide 2021-08-02 to -: in_force 2021-08-02, lifted 2021-08-04",
      "curfew Aktau 2021-08-03 to -: announced 2021-08-03",
    ]);
    expect(story.disagreements).toEqual([]);
  });

  it("follows a mission from request to arrival", async () => {
    const story = await tell([
      "2021-08-05",
      "The president appealed to the alliance for help on Monday. The alliance approved sending peacekeepers on Tuesday. The first peacekeepers arrived in Kazakhstan on Wednesday.",
    ]);
    expect(wordMeasures(story)).toEqual([
      "troop_deployment Kazakhstan 2021-08-04 to -: requested 2021-08-02, approved 2021-08-03, arrived 2021-08-04",
    ]);
  });

  it("lists different first days and lengths of one measure", async () => {
    const days = await tell(
      ["2021-08-08", "A curfew was imposed in Almaty on Monday."],
      ["2021-08-08", "A curfew was imposed in Almaty on Thursday."],
    );
    expect(days.disagreements.map(({ question, reason }) => [question, reason])).toEqual([
      ["curfew, Almaty, first day", "2021-08-02 and 2021-08-05"],
    ]);
    const lengths = await tell(
      ["2021-08-05", "The internet was cut across the country for several hours on Wednesday."],
      ["2021-08-05", "Monitors confirm a disruption to internet service in Kazakhstan from Tuesday."],
    );
    expect(lengths.disagreements.map(({ question, reason }) => [question, reason])).toEqual([
      ["internet shutdown, nationwide, how long", "some hours on 2021-08-04, and from 2021-08-03"],
    ]);
  });
});

describe("how people left office", () => {
  it("sets dismissed against resigned", async () => {
    const story = await tell(
      [
        "2021-08-05",
        "Bekova fired Temir Ulan from his post as chairman of the Security Council on Wednesday.",
      ],
      ["2021-08-05", "Temir Ulan resigned as chairman of the Security Council on Wednesday."],
    );
    expect(story.disagreements.map(({ question }) => question)).toEqual(["how Temir Ulan left office"]);
  });

  it.each([
    ["Bekova was taking over from Temir Ulan as chairman of the Security Council."],
    ["Temir Ulan, who resigned as mayor of Aktau in 2015, was silent."],
    ["Former president Temir Ulan was silent."],
    ["The government resigned on Wednesday."],
  ])("finds none where ways agree or another post is meant: %s", async (text) => {
    const fired = "Bekova fired Temir Ulan from his post as chairman of the Security Council on Wednesday.";
    expect((await tell(["2021-08-05", fired], ["2021-08-05", text])).disagreements).toEqual([]);
  });
});
