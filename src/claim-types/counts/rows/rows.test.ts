import { expect, test } from "vitest";
import { sitrep } from "../../../index.ts";

const LEAD = "The Ministry of Health of Kazakhstan gave new numbers of the unrest in the country on Friday.";

async function readLedger(text: string) {
  const content = JSON.stringify({
    title: "New numbers",
    text: `${LEAD}\n\n${text}`,
    date_publish: "2022-01-14",
    language: "en",
  });
  return sitrep([{ source: "example.json", content }]);
}

/** Each count of a text: "killed 33 police @Almaty / 225", with the group where it is not all people, the place and the whole. */
async function readCounts(text: string): Promise<string[]> {
  const { claims } = await readLedger(text);
  const counts = claims.filter((claim) => claim.kind === "count");
  return counts.map(({ count: { metric, low, population, partOf }, where }) => {
    const whole = counts.find(({ id }) => id === partOf)?.count.low;
    const group = population.group === "people" ? "" : ` ${population.group}`;
    return `${metric} ${low}${group}${where ? ` @${where.name}` : ""}${whole === undefined ? "" : ` / ${whole}`}`;
  });
}

const TEXTS: readonly (readonly [what: string, text: string, counts: readonly string[]])[] = [
  [
    "a table of places: its total is the whole",
    "City | Killed | Injured\nAlmaty | 149 | 1,200\nTaraz | 18 | –\nTotal | 225 | 4,353",
    [
      "killed 149 @Almaty / 225",
      "injured 1200 @Almaty / 4353",
      "killed 18 @Taraz / 225",
      "killed 225",
      "injured 4353",
    ],
  ],
  [
    "a table of groups",
    "Group | Killed\nPolice officers | 19\nWomen | 7",
    ["killed 19 police", "killed 7 women"],
  ],
  [
    "columns of groups",
    "No. | City | Civilians killed | Houses destroyed\n1 | Almaty | 41 | 9",
    ["killed 41 civilians @Almaty", "destroyed 9 homes @Almaty"],
  ],
  [
    "a place that nobody lists, where the words over it say what it is",
    "District | Deaths\nZhanakurgan | 12",
    ["killed 12 @Zhanakurgan"],
  ],
  ["figures without a label", "Killed | Injured\n225 | 4,353", ["killed 225", "injured 4353"]],
  [
    "rows of a metric and its figure",
    "Killed | 225\nHouses destroyed | 40",
    ["killed 225", "destroyed 40 homes"],
  ],
  [
    "a table under another",
    "City | Killed\nAlmaty | 149\n\nCity | Injured\nAlmaty | 1,200",
    ["killed 149 @Almaty", "injured 1200 @Almaty"],
  ],
  ["since a day is of all", "Losses since 2 January\nCity | Killed\nAlmaty | 149", ["killed 149 @Almaty"]],
  [
    "a list under a heading",
    "Killed by city:\n• Almaty: 149\n• Taraz – 18",
    ["killed 149 @Almaty", "killed 18 @Taraz"],
  ],
  [
    "a list with its total",
    "Killed by city\n\nAlmaty: 149\n\nTotal: 225",
    ["killed 149 @Almaty / 225", "killed 225"],
  ],
  [
    "a list of parts",
    "At least 225 people have been killed, including:\n• Almaty: 149\n• Police officers: 19",
    ["killed 225", "killed 149 @Almaty / 225", "killed 19 police / 225"],
  ],
  [
    "a list under two numbers",
    "12 were killed and 30 hurt, including:\n• Almaty: 9",
    ["killed 12", "injured 30"],
  ],
  [
    "parts that are named",
    "Killed: 225, of which Almaty: 149, Taraz: 18.",
    ["killed 225", "killed 149 @Almaty / 225", "killed 18 @Taraz / 225"],
  ],
  [
    "a named group",
    "Injured: 4,353, including police officers: 3,393.",
    ["injured 4353", "injured 3393 police / 4353"],
  ],
  // What cannot be told for certain counts nobody.
  [
    "headings over headings",
    "City | Killed | | Injured\n | Men | Women | \nAlmaty | 90 | 59 | 1,200",
    ["injured 1200 @Almaty"],
  ],
  ["one column of two fates", "City | Killed/injured\nAlmaty | 149", []],
  ["shares", "City | Killed (%)\nAlmaty | 14", []],
  ["days", "Date | Killed\n5 January | 12\n6 January | 8", []],
  ["a stretch of its own", "Losses in the last 24 hours\nCity | Killed\nAlmaty | 14", []],
  ["a change and no number", "Figure | Change\nKilled | 14\nInjured | 20", []],
  ["others", "City | Killed\nUnknown | 14\nOthers | 3", []],
  ["places over the columns", "Killed | Almaty | Taraz\nMen | 14 | 9", []],
  ["more than a figure", "City | Killed\nAlmaty | 14 (3 children)", []],
  [
    "one claim that speaks for itself under a headline",
    "Killed in Almaty\n\nPolice: 12 shots were heard",
    [],
  ],
];

test.each(TEXTS)("%s", async (_, text, counts) => {
  expect(await readCounts(text)).toEqual(counts);
});

test("a figure is quoted alone, and its sentence reaches from the words that say what it counts", async () => {
  const { articles, claims } = await readLedger("Killed by city:\nAlmaty: 149\nTaraz: 18");
  const claim = claims.find(({ kind, span }) => kind === "count" && span.exact === "18");
  const { start = 0, end = 0 } = claim?.sentence ?? {};
  expect(articles[0]?.text.slice(start, end)).toBe("Killed by city:\nAlmaty: 149\nTaraz: 18");
});

test("the places of a list have figures of their own, and contradict neither the total nor each other", async () => {
  const { stories } = await readLedger(
    "In all 225 people were killed.\n\nKilled by city:\nAlmaty: 149\nTaraz: 18",
  );
  const figures = stories.flatMap(({ figures: all }) => all);
  expect(figures.map(({ claims, question }) => [question.place, claims.length])).toEqual([
    ["Kazakhstan", 1],
    ["Almaty", 1],
    ["Taraz", 1],
  ]);
  const types = figures.flatMap(({ relations }) => relations.map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(["different-place"]));
});
