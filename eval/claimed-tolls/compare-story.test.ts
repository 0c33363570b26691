import { expect, test } from "vitest";
import { type ArticleForTest, makeFigure, makeLedger } from "../ledger-for-tests.ts";
import { compareStory } from "./compare-story.ts";
import type { GoldClaim, GoldStory } from "./gold.ts";
import { summariseStories } from "./summarise.ts";

const first = "The mine ministry said 12 miners died, including two guides. In 1999 a fire killed 30 people.";
const second = "At least 10 miners died, officials said. Another 4 were hurt.";

function label(file: string, text: string, exact: string, fields: Partial<GoldClaim>): GoldClaim {
  const start = text.indexOf(exact);
  return {
    file,
    start,
    end: start + exact.length,
    exact,
    numberText: "",
    metric: "killed",
    population: "people",
    low: null,
    high: null,
    modifier: "exact",
    claimant: null,
    claimantText: null,
    certainty: "stated",
    background: false,
    partOf: null,
    confidence: 1,
    implicit: false,
    line: 0,
    ...fields,
  };
}

const twelve = label("a", first, "12 miners died", {
  numberText: "12",
  low: 12,
  high: 12,
  claimant: "Mine Ministry",
  certainty: "reported",
});
const guides = label("a", first, "two guides", { line: 1, numberText: "two", low: 2, high: 2, partOf: 0 });
const fire = label("a", first, "killed 30 people", {
  line: 2,
  numberText: "30",
  low: 30,
  high: 30,
  background: true,
});
const ten = label("b", second, "At least 10 miners died", {
  line: 3,
  numberText: "10",
  low: 10,
  modifier: "at_least",
});
const hurt = label("b", second, "4 were hurt", {
  line: 4,
  numberText: "4",
  metric: "injured",
  low: 4,
  high: 4,
  confidence: 0.5,
});

const story: GoldStory = {
  name: "mine",
  inputs: [],
  texts: new Map([
    ["a", first],
    ["b", second],
  ]),
  claims: [twelve, guides, fire, ten, hurt],
  relations: [
    { a: twelve, b: ten, relation: "compatible_bound" },
    { a: fire, b: ten, relation: "different_event" },
    { a: twelve, b: hurt, relation: "different_metric" },
  ],
  finals: [{ metric: "killed", population: "people", low: 12, high: 12 }],
};

const articles: ArticleForTest[] = [
  {
    source: "a",
    text: first,
    counts: [
      {
        exact: "12 miners died",
        numberText: "12",
        metric: "killed",
        low: 12,
        high: 12,
        origin: "the mine ministry",
      },
      { exact: "two guides", numberText: "two", metric: "killed", low: 2, high: 2, partOf: "a:12" },
      { exact: "killed 30 people", numberText: "30", metric: "killed", low: 30, high: 30 },
    ],
  },
  {
    source: "b",
    text: second,
    counts: [
      {
        exact: "At least 10 miners died",
        numberText: "10",
        metric: "killed",
        low: 10,
        high: null,
        modifier: "exact",
      },
      { exact: "10 miners died", numberText: "10", metric: "missing", low: 10, high: null },
    ],
  },
];

test("finding, details, relations and final answers are each measured apart", () => {
  const ledger = makeLedger(articles, [
    makeFigure("killed", ["a:12", "b:10"], [{ a: "a:12", b: "b:10", type: "compatible" }], 12),
  ]);
  const { metrics } = summariseStories([compareStory(story, ledger)]);
  expect(metrics).toMatchObject({
    precision: 4 / 5,
    recall: 4 / 5,
    "recall-sure": 1,
    value: 1,
    modifier: 3 / 4,
    claimant: 1,
    "part-of": 1,
    "part-of-f1": 1,
    background: 3 / 4,
    "background-f1": 0,
    relations: 1,
    "false-contradicts": 0,
    final: 1,
    "final-best": 1,
  });
});

test("a contradiction the labels do not know is counted, and named among the errors", () => {
  const ledger = makeLedger(articles, [
    makeFigure("killed", ["a:12", "b:10"], [{ a: "b:10", b: "a:12", type: "contradicts" }], 10),
  ]);
  const { metrics, errors } = summariseStories([compareStory(story, ledger)]);
  expect(metrics).toMatchObject({ relations: 1 / 2, "false-contradicts": 1, final: 0 });
  expect(errors[0]).toMatch(/^FALSE-CONTRADICTS/u);
});
