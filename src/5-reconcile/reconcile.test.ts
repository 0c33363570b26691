import { expect, test } from "vitest";
import fc from "../../test/fast-check.ts";
import { english } from "../languages/en/index.ts";
import { COUNT_RULES } from "../model/count-rules.ts";
import type { Figure, Story } from "../model/ledger.ts";
import { reconcile } from "./reconcile.ts";
import { makeCoverage, type SampleArticle, type SampleCoverage, sampleTree } from "./sample-claims.ts";

const MINISTRY = "the Kazakh Interior Ministry";

// 8, then 12, then 18 of the security forces; 317 injured and "more than 300"; "dozens" and 26 + 18.
const firstDays: SampleArticle[] = [
  {
    outlet: "Courier",
    published: "2022-01-05",
    claims: [
      { words: "eight police officers were killed", group: "police", low: 8, by: "reports" },
      { words: "317 were injured", metric: "injured", low: 317, by: "reports" },
    ],
  },
  {
    outlet: "Bulletin",
    published: "2022-01-05",
    claims: [
      { words: "eight officers and guards died", group: "security_forces", low: 8, by: MINISTRY },
      {
        words: "more than 300 were hurt",
        metric: "injured",
        low: 301,
        high: null,
        modifier: "more_than",
        by: MINISTRY,
      },
      { words: "at least 15 died in 2011", low: 15, high: null, modifier: "at_least", background: true },
    ],
  },
  {
    outlet: "Daily",
    published: "2022-01-06",
    claims: [
      { words: "dozens of people were killed", low: 24, high: null, modifier: "vague" },
      { words: "12 officers among them", group: "police", low: 12, partOf: "dozens of people were killed" },
    ],
  },
  {
    outlet: "Observer",
    published: "2022-01-07",
    claims: [
      {
        words: "26 protesters",
        group: "protesters",
        low: 26,
        by: "Kazakhstan's Interior Ministry",
        sentence: 1,
      },
      { words: "18 troops", group: "troops", low: 18, by: "Kazakhstan's Interior Ministry", sentence: 1 },
      { words: "2,500 will be sent", metric: "deployed", group: "troops", low: 2500, certainty: "planned" },
    ],
  },
];

const lateDays: SampleArticle[] = [
  {
    outlet: "Harbour Post",
    published: "2022-01-09",
    claims: [
      { words: "164 people were killed", low: 164, by: "Health Ministry", via: "government channel" },
      { words: "103 of them in Almaty", low: 103, partOf: "164 people were killed" },
    ],
  },
  {
    outlet: "Steppe Courier",
    published: "2022-01-10",
    claims: [{ words: "164 deaths", low: 164, by: "Kazakhstan’s Health Ministry", certainty: "denied" }],
  },
  {
    outlet: "Lantern",
    published: "2022-01-15",
    claims: [{ words: "225 died", low: 225, by: "prosecutors" }],
  },
];

function tell(coverage: SampleCoverage): Story {
  const [story] = reconcile([coverage.group], coverage.members, sampleTree, () => english.story);
  if (story === undefined) throw new Error("no story");
  return story;
}

function figureOf(story: Story, metric: string, population: string): Figure {
  const figure = story.figures.find(
    ({ question }) => question.metric === metric && question.population === population,
  );
  if (figure === undefined) throw new Error(`no figure for ${population} ${metric}`);
  return figure;
}

test("the story that most articles tell comes first, and of two told by as many the one of which most is known", () => {
  const numbers = (...words: string[]) => words.map((text, index) => ({ words: text, low: index + 2 }));
  const bare = makeCoverage([{ outlet: "Courier", published: "2022-01-05", claims: [] }]);
  const full = makeCoverage([
    { outlet: "Bulletin", published: "2022-01-05", claims: numbers("two were killed") },
  ]);
  const coverages = [bare, full, makeCoverage(lateDays)];
  const orders = [coverages, coverages.toReversed()].map((told) =>
    reconcile(
      told.map(({ group }) => group),
      told.flatMap(({ members }) => members),
      sampleTree,
      () => english.story,
    ).map(({ articles, figures }) => `${articles.length} articles, ${figures.length} figures`),
  );
  const expected = ["3 articles, 1 figures", "1 articles, 1 figures", "1 articles, 0 figures"];
  expect(orders).toEqual([expected, expected]);
});

test("8, 12 and 18 of the security forces are one rising figure, whatever each paper calls them", () => {
  const coverage = makeCoverage(firstDays);
  const story = tell(coverage);
  const figure = figureOf(story, "killed", "security_forces");
  expect(figure.claims).toHaveLength(4);
  expect(figure.status).toBe("rising");
  expect(figure.values.range).toMatchObject({ low: 18, best: 18, high: 18, asOf: "2022-01-07" });
  expect(figure.support.origins).toBe(2);
  expect(story.disagreements).toEqual([]);
  const part = {
    a: coverage.idOf("12 officers among them"),
    b: coverage.idOf("dozens of people were killed"),
  };
  expect(story.figures.flatMap(({ relations }) => relations)).toContainEqual(
    expect.objectContaining({ ...part, type: "part-of" }),
  );
});

test("317 by unnamed reports and more than 300 by the ministry agree and have one origin", () => {
  const figure = figureOf(tell(makeCoverage(firstDays)), "injured", "people");
  expect(figure.relations.map(({ type }) => type)).toEqual(["compatible"]);
  expect(figure.support.origins).toBe(1);
  expect(figure.status).toBe("single-origin");
  expect(figure.values.range.best).toBe(317);
});

test("dozens dead stay dozens beside 26 protesters and 18 troops: nothing is added up", () => {
  const story = tell(makeCoverage(firstDays));
  const figure = figureOf(story, "killed", "people");
  expect(figure.values.range).toMatchObject({ low: 24, best: 24, high: null });
  expect(story.headline.killed).toBe(figure.id);
});

test("where more of one group died than are told of all, the group is the headline; the hurt may count who died", () => {
  const paper: SampleArticle = {
    outlet: "Courier",
    published: "2022-01-05",
    claims: [
      { words: "two men were killed", group: "men", low: 2 },
      { words: "one person died outside", low: 1 },
      { words: "four men were shot", metric: "injured", group: "men", low: 4, foundBy: COUNT_RULES.struck },
      { words: "three people were wounded", metric: "injured", low: 3 },
    ],
  };
  const story = tell(makeCoverage([paper]));
  expect(story.headline.killed).toBe(figureOf(story, "killed", "men").id);
  expect(story.headline.injured).toBe(figureOf(story, "injured", "people").id);
});

test("several of all say less than a number of one group", () => {
  const paper: SampleArticle = {
    outlet: "Courier",
    claims: [
      { words: "several people were hurt", metric: "injured", low: 3, high: null, modifier: "vague" },
      { words: "four men were wounded", metric: "injured", group: "men", low: 4 },
    ],
  };
  const story = tell(makeCoverage([paper]));
  expect(story.headline.injured).toBe(figureOf(story, "injured", "men").id);
});

test("as many shot as are dead are the dead", () => {
  const story = tell(
    makeCoverage([
      {
        outlet: "Courier",
        published: "2022-01-05",
        claims: [
          { words: "a man was shot", metric: "injured", group: "men", low: 1, foundBy: COUNT_RULES.struck },
        ],
      },
      { outlet: "Daily", published: "2022-01-06", claims: [{ words: "one man died", group: "men", low: 1 }] },
    ]),
  );
  expect(figureOf(story, "injured", "men").values.range.best).toBeNull();
});

test("within days and one article the dead become no fewer", () => {
  const paper: SampleArticle = {
    outlet: "Courier",
    published: "2022-01-06",
    claims: [
      { words: "three people were found dead", low: 3, asOf: "2022-01-05" },
      { words: "two persons died of violence", low: 2 },
    ],
  };
  expect(figureOf(tell(makeCoverage([paper])), "killed", "people").values.range.best).toBe(3);
});

test("a toll that several sources bear out stays the headline where one voice tells more of one group", () => {
  const story = tell(
    makeCoverage([
      { outlet: "Courier", claims: [{ words: "81 died", low: 81, by: "the coastguard" }] },
      { outlet: "Bulletin", claims: [{ words: "81 people died", low: 81, by: "a coroner" }] },
      {
        outlet: "Daily",
        claims: [{ words: "298 workers died", group: "workers", low: 298, by: "local media" }],
      },
    ]),
  );
  expect(story.headline.killed).toBe(figureOf(story, "killed", "people").id);
});

test("where more of one group were wounded than are told of all, or of another group, that group is the headline", () => {
  const claims = [
    { words: "a girl was hurt", metric: "injured", group: "girls", low: 1 },
    { words: "two boys were wounded", metric: "injured", group: "boys", low: 2 },
  ] as const;
  const story = tell(makeCoverage([{ outlet: "Courier", published: "2022-01-05", claims }]));
  expect(story.headline.injured).toBe(figureOf(story, "injured", "boys").id);
  const all = { words: "one person is in serious condition", metric: "injured", low: 1 } as const;
  const wider = tell(
    makeCoverage([{ outlet: "Courier", published: "2022-01-05", claims: [...claims, all] }]),
  );
  expect(wider.headline.injured).toBe(figureOf(wider, "injured", "boys").id);
});

test("as many shot as the dead and the hurt together are those: none of them is told as a number of the hurt", () => {
  const paper: SampleArticle = {
    outlet: "Courier",
    published: "2022-01-05",
    claims: [
      { words: "one died", low: 1 },
      { words: "four people were shot", metric: "injured", low: 4, foundBy: COUNT_RULES.struck },
      { words: "three men were wounded", metric: "injured", group: "men", low: 3 },
    ],
  };
  const story = tell(makeCoverage([paper]));
  expect(story.headline.injured).toBe(figureOf(story, "injured", "men").id);
});

test("what one hospital counts is a part of all, whatever the papers call the hospital, and never the headline", () => {
  const metric = "hospitalised";
  const story = tell(
    makeCoverage([
      {
        outlet: "Courier",
        published: "2022-01-05",
        claims: [
          { words: "20 went to St Mary's", metric, low: 20, site: "St Mary's University Hospital" },
          { words: "31 to the infirmary", metric, low: 31, site: "Almaty Infirmary" },
        ],
      },
      { outlet: "Daily", published: "2022-01-05", claims: [{ words: "51 in hospital", metric, low: 51 }] },
      {
        outlet: "Observer",
        published: "2022-01-07",
        claims: [{ words: "St Mary's has 24", metric, low: 24, site: "St Mary's Hospital" }],
      },
    ]),
  );
  const numbers = story.figures.map(({ question, values }) => [question.place, values.range.best]);
  expect(numbers).toEqual([
    ["Kazakhstan", 51],
    ["Almaty Infirmary", 31],
    ["St Mary's Hospital", 24],
  ]);
  expect(story.headline.hospitalised).toBe(story.figures[0]?.id);
  const types = story.figures.flatMap(({ relations }) => relations.map(({ type }) => type));
  expect(types.sort()).toEqual(["different-place", "part-of", "part-of", "part-of", "updates"]);
});

test("those shot are not all hurt where fewer are told to be, nor hurt at all where as many died", () => {
  const metric = "injured";
  const articles: SampleArticle[] = [
    {
      outlet: "Courier",
      published: "2022-01-05",
      claims: [
        { words: "one man died", group: "men", low: 1 },
        { words: "three others were wounded", metric, low: 3 },
        { words: "a boy was shot", metric, group: "children", low: 1, foundBy: "count/struck-dead" },
      ],
    },
    {
      outlet: "Daily",
      published: "2022-01-07",
      claims: [{ words: "four were shot", metric, low: 4, foundBy: "count/struck" }],
    },
  ];
  const story = tell(makeCoverage(articles));
  expect(story.figures.filter(({ question }) => question.metric === metric)).toHaveLength(1);
  expect(figureOf(story, metric, "people").values.range.best).toBe(3);
  // Where nobody died all of them were hurt.
  const [hurt, daily] = articles;
  if (hurt === undefined || daily === undefined) throw new Error("no articles");
  const nobodyDied = { ...hurt, claims: hurt.claims.slice(1, 2) };
  expect(figureOf(tell(makeCoverage([nobodyDied, daily])), metric, "people").values.range.best).toBe(4);
});

test("neither an earlier happening nor a plan is counted", () => {
  const story = tell(makeCoverage(firstDays));
  expect(story.headline.deployed).toBeUndefined();
  expect(figureOf(story, "deployed", "troops").values.range.best).toBeNull();
  const past = story.figures.find(({ values }) => values.range.best === 15);
  expect(past?.claims).toHaveLength(1);
});

test("a figure its source denies is taken back with its parts, and the later count stands", () => {
  const coverage = makeCoverage(lateDays);
  const story = tell(coverage);
  const figure = figureOf(story, "killed", "people");
  expect(figure.claims).toEqual([coverage.idOf("225 died")]);
  expect(figure.values["highest-reported"].best).toBe(225);
  const retracted = figure.relations.filter(({ type }) => type === "retracts").map(({ b }) => b);
  expect(retracted).toEqual([
    coverage.idOf("164 people were killed"),
    coverage.idOf("103 of them in Almaty"),
  ]);
  expect(story.disagreements.map(({ type }) => type)).toEqual(["retracts", "retracts"]);
});

test("a toll that was lowered takes the higher ones before it out, but for those of a rival", () => {
  const lowered = (by: string, lower = "the governor"): SampleArticle[] => [
    {
      outlet: "Courier",
      published: "2022-01-05",
      claims: [
        { words: "at least 115 died", low: 115, high: null, modifier: "at_least", by },
        { words: "five died in Aktau", low: 5, site: "Aktau", by },
      ],
    },
    {
      outlet: "Bulletin",
      published: "2022-01-06",
      claims: [{ words: "toll to 97", low: 97, by: lower, foundBy: COUNT_RULES.lowered }],
    },
  ];
  const place = figureOf(tell(makeCoverage(lowered("the fire ministry", "Aktau"))), "killed", "people");
  expect(place.values["highest-reported"].best).toBe(97);
  const own = figureOf(tell(makeCoverage(lowered("the fire ministry"))), "killed", "people");
  expect([own.values.range.best, own.values["highest-reported"].best]).toEqual([97, 97]);
  const rival = figureOf(tell(makeCoverage(lowered("the miners' union"))), "killed", "people");
  expect(rival.values["highest-reported"].best).toBe(115);
});

test("one article's toll and a higher number of another claimant are rivals, a lower one is a part or late", () => {
  const claims = [
    { words: "put the toll at 147", low: 147, by: "the ministry", foundBy: COUNT_RULES.toll },
    { words: "30 had died", low: 30, by: "the police" },
    { words: "documented 266 deaths", low: 266, by: "Odd Watch", foundBy: COUNT_RULES.tally },
  ];
  const coverage = makeCoverage([{ outlet: "Post", published: "2022-01-05", claims }]);
  const { relations, status, values } = figureOf(tell(coverage), "killed", "people");
  expect(relations.map(({ type }) => type)).toEqual(["contradicts"]);
  expect(status).toBe("disputed");
  expect(values.range).toMatchObject({ low: 147, high: 266 });
});

test("who names another number of arrests beside that of the police is their rival", () => {
  const claims = [
    { words: "arrested 55", metric: "detained" as const, low: 55, by: "the police" },
    {
      words: "the number of arrests was 80",
      metric: "detained" as const,
      low: 80,
      by: "Odd Watch",
      foundBy: COUNT_RULES.toll,
    },
  ];
  const coverage = makeCoverage([{ outlet: "Post", published: "2022-01-05", claims }]);
  expect(figureOf(tell(coverage), "detained", "people").status).toBe("disputed");
});

test("who puts the number of the missing higher than the port beside it is its rival", () => {
  const missing = { metric: "missing" as const };
  const claims = [
    { ...missing, words: "59 are missing", low: 59, by: "the port" },
    { ...missing, words: "missing at 96", low: 96, by: "Odd Watch", foundBy: COUNT_RULES.numberOf },
  ];
  const coverage = makeCoverage([{ outlet: "Post", published: "2022-01-05", claims }]);
  const { relations, status } = figureOf(tell(coverage), "missing", "people");
  expect(relations.map(({ type }) => type)).toEqual(["contradicts"]);
  expect(status).toBe("disputed");
});

test("two origins agree only on one number", () => {
  const statusOf = (low: number) => {
    const claims = [
      {
        words: "four children were hurt",
        metric: "injured" as const,
        group: "children",
        low: 4,
        by: "the hospital",
      },
      { words: "children hurt", metric: "injured" as const, group: "children", low, by: "Odd Watch" },
    ];
    const coverage = makeCoverage([{ outlet: "Post", published: "2022-01-05", claims }]);
    return figureOf(tell(coverage), "injured", "children").status;
  };
  expect([statusOf(4), statusOf(1)]).toEqual(["agreed", "single-origin"]);
});

test("a number of the morning is overtaken by a higher one of the evening, but for that of a rival", () => {
  const rangeOf = (by: string) => {
    const morning = { words: "27 killed", low: 27, by: "the ministry" };
    const evening = { words: "41 killed", low: 41, by };
    const day = makeCoverage([
      { outlet: "Post", published: "2022-01-05T09:00:00Z", claims: [morning] },
      { outlet: "Radio", published: "2022-01-05T10:00:00Z", claims: [morning] },
      { outlet: "Mail", published: "2022-01-05T20:00:00Z", claims: [evening] },
    ]);
    return figureOf(tell(day), "killed", "people").values.range;
  };
  expect(rangeOf("the ministry")).toMatchObject({ low: 41, best: 41, high: 41 });
  expect(rangeOf("the opposition")).toMatchObject({ low: 27, high: 41 });
});

test("a toll with the attackers and one without are the same, and a later one without them has grown", () => {
  const hotel = makeCoverage([
    {
      outlet: "Post",
      published: "2022-01-05",
      claims: [
        { words: "21 people had died", low: 21, by: "the president" },
        {
          words: "including two gunmen",
          low: 2,
          group: "attackers",
          by: "the president",
          partOf: "21 people had died",
        },
      ],
    },
    {
      outlet: "Radio",
      published: "2022-01-06",
      claims: [{ words: "19 killed", low: 19, by: "the government" }],
    },
    {
      outlet: "Mail",
      published: "2022-01-07",
      claims: [{ words: "20 killed", low: 20, by: "the prosecutor" }],
    },
  ]);
  const { relations, status } = figureOf(tell(hotel), "killed", "people");
  const typeOf = (a: string, b: string) =>
    relations.find((one) => one.a === hotel.idOf(a) && one.b === hotel.idOf(b))?.type;
  expect(typeOf("19 killed", "21 people had died")).toBe("compatible");
  expect(typeOf("20 killed", "21 people had died")).not.toBe("contradicts");
  expect(status).toBe("rising");
});

test("a figure of which nothing stands says so, and makes no headline", () => {
  const story = tell(makeCoverage(lateDays.slice(0, 2)));
  expect(figureOf(story, "killed", "people").status).toBe("retracted");
  expect(figureOf(story, "killed", "people").values.range.best).toBeNull();
  expect(story.headline.killed).toBeUndefined();
});

test("a withdrawn article leaves every figure", () => {
  const standing = { state: "canceled", reason: "KILL KILL KILL" } as const;
  const [post, , lantern] = lateDays;
  if (post === undefined || lantern === undefined) throw new Error("no articles");
  const figure = figureOf(tell(makeCoverage([{ ...post, standing }, lantern])), "killed", "people");
  expect(figure.claims).toHaveLength(1);
  expect(figure.support.articles).toBe(1);
  expect(figure.relations.some(({ type, reason }) => type === "retracts" && reason.includes("KILL"))).toBe(
    true,
  );
});

test("the denial of somebody else takes nothing back", () => {
  const [post] = lateDays;
  if (post === undefined) throw new Error("no article");
  const denial: SampleArticle = {
    outlet: "Gazette",
    published: "2022-01-10",
    claims: [{ words: "164 dead is a lie", low: 164, by: "the mayor of Aktau", certainty: "denied" }],
  };
  expect(figureOf(tell(makeCoverage([post, denial])), "killed", "people").values.range.best).toBe(164);
});

test("the order of articles and claims changes nothing", () => {
  const coverage = makeCoverage([...firstDays, ...lateDays]);
  const claims = coverage.members.flatMap((member) => member.claims);
  const expected = JSON.stringify(tell(coverage).figures);
  const shuffled = fc.tuple(
    fc.shuffledSubarray([...coverage.members], { minLength: coverage.members.length }),
    fc.shuffledSubarray(claims, { minLength: claims.length }),
  );
  fc.assert(
    fc.property(shuffled, ([members, turned]) => {
      const mixed = members.map(({ digest }) => {
        return { digest, claims: turned.filter(({ article }) => article === digest.article.id) };
      });
      return JSON.stringify(tell({ ...coverage, members: mixed }).figures) === expected;
    }),
    { numRuns: 50 },
  );
});
