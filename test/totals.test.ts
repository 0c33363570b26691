import { describe, expect, it } from "vitest";
import { sitrep } from "../src/index.ts";
import type { CountClaim } from "../src/model/claim.ts";

/** One article a day from 5 January 2022 on. */
async function tell(...texts: readonly string[]) {
  const ledger = await sitrep(
    texts.map((text, index) => ({
      source: `${index}.json`,
      content: JSON.stringify({
        title: "Unrest in Almaty",
        text,
        date_publish: `2022-01-0${5 + index}`,
        source_domain: `paper-${index}.example`,
        language: "en",
      }),
    })),
  );
  const counts = ledger.claims.filter((claim): claim is CountClaim => claim.kind === "count");
  return { counts, figures: ledger.stories.flatMap(({ figures }) => figures) };
}

const originOf = ({ claimants }: CountClaim) => claimants.find(({ as }) => as === "origin")?.name ?? null;

describe("totals and what is added to them", () => {
  it("takes those who came to the dead for no number of all", async () => {
    const { counts, figures } = await tell(
      "Fourteen people were killed in Almaty, officials said.",
      "Four more people died of their wounds in Almaty, bringing the toll to 18.",
      "Another three bodies were found in Almaty.",
    );
    const [, four, total, three] = counts;
    expect(four?.count).toMatchObject({ low: 4, additional: true, partOf: total?.id });
    expect(three?.count).toMatchObject({ low: 3, additional: true, partOf: null });
    expect(figures.map(({ status, values }) => [status, values.range.best])).toEqual([["rising", 18]]);
  });

  it("keeps the number of all above later numbers of a few", async () => {
    const { figures } = await tell(
      "The storm injured 640 people and killed 225 in Almaty, the ministry said.",
      "Two people were injured in Almaty when a boat capsized.",
      "Valley Watch documented at least 10 deaths from hunger in Almaty.",
      "The flood killed 10 people in Almaty. As of 6 January, 230 people have died, officials said.",
    );
    expect(
      figures.map(({ question, values }) => [question.metric, values.range.low, values.range.best]),
    ).toEqual([
      ["injured", 640, 640],
      ["killed", 230, 230],
    ]);
  });

  it("keeps the dead of another country out of the number of all", async () => {
    const { figures } = await tell(
      "The storm killed 165 people in Kazakhstan, the ministry said. In neighbouring Kyrgyzstan, 499 people have died. Roads in Almaty, Kazakhstan, are cut.",
    );
    expect(figures.map(({ question, values }) => [question.place, values.range.best])).toContainEqual([
      "Kyrgyzstan",
      499,
    ]);
  });

  it("knows others beside those named from more of the same", async () => {
    const { counts } = await tell(
      "One man was killed in Almaty and two others were injured. Another 12 were hurt in Aktau.",
    );
    expect(counts.map(({ count }) => [count.metric, count.low, count.additional ?? false])).toEqual([
      ["killed", 1, false],
      ["injured", 2, false],
      ["injured", 12, true],
    ]);
  });

  it("holds against each other what two claimants say in one article", async () => {
    const { counts, figures } = await tell(
      "The opposition says 200 people died in Almaty, while the government puts the figure at 31.",
    );
    expect(counts.map((claim) => [claim.count.low, originOf(claim)])).toEqual([
      [200, "opposition"],
      [31, "government"],
    ]);
    const [figure] = figures;
    expect(figure?.status).toBe("disputed");
    expect(figure?.relations.map(({ type }) => type)).toEqual(["contradicts"]);
    expect(figure?.values.range).toMatchObject({ low: 31, high: 200 });
  });

  it("keeps a village apart that an article counts beside the one the story is about", async () => {
    const raid = "Gunmen killed 12 people in Kurmin Kare village in Kaduna State, Nigeria, police said.";
    const later =
      "The dead in Kurmin Kare, a village in Kaduna State, rose to 17 people killed, officials said.";
    const other = "Three people were killed in the nearby village of Ungwan Danlado, residents said.";
    const { figures } = await tell(raid, `${later} ${other}`);
    expect(figures.map(({ question, values }) => [question.place, values.range.best])).toEqual([
      [expect.stringMatching(/Kaduna|Kurmin Kare/u), 17],
      ["Ungwan Danlado", 3],
    ]);
  });

  it("keeps all the villages apart from the number of their region", async () => {
    const { figures } = await tell(
      "Gunmen killed 12 people in Kaduna State, Nigeria, police said. Seven people were killed in the village of Kurmin Kare and five in the village of Ungwan Danlado.",
      "At least 12 people were killed in Kaduna State, Nigeria, officials said.",
    );
    expect(figures.map(({ question, values }) => [question.place, values.range.best])).toEqual([
      ["Kaduna", 12],
      ["Kurmin Kare", 7],
      ["Ungwan Danlado", 5],
    ]);
  });

  it("names who told an agency, and the agency that passed it on", async () => {
    const { counts } = await tell(
      "Gunmen attacked three villages, killing at least 40 people, residents told AFP.",
    );
    expect(counts[0]?.claimants.map(({ name, as }) => `${as} ${name}`)).toEqual([
      "origin residents",
      "relay AFP",
      "outlet paper-0.example",
    ]);
  });

  it("tells who was quoted from who quotes, and the day of speaking from the day of the deed", async () => {
    const { counts } = await tell(
      "Agency Lantern quoted the ministry as saying that 12 people had died in Almaty.",
      "Twelve people were killed on Wednesday, the president said in a televised address on Thursday.",
    );
    expect(counts.map((claim) => [originOf(claim), claim.when?.edtf ?? null, claim.asOf])).toEqual([
      ["ministry", null, "2022-01-05"],
      ["president", "2022-01-05", "2022-01-06"],
    ]);
    expect(counts[0]?.claimants.find(({ as }) => as === "relay")?.name).toBe("Agency Lantern");
  });

  it("leaves to the past what years counted", async () => {
    const { counts } = await tell("Over the past decade, 3,000 journalists have been killed.");
    expect(counts[0]?.background).not.toBeNull();
  });
});
