import type { Place } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { Claim, CountClaim, Metric } from "../model/claim.ts";
import { makeId } from "../model/id.ts";
import type { Figure, FigureStatus, Ledger, Policy, PolicyValue, Relation, Story } from "../model/ledger.ts";
import { POLICIES, SCHEMA } from "../model/ledger.ts";
import { quoteSpan } from "../model/span.ts";
import type { WriteLedger } from "./exporting.ts";
import { EXPORTERS } from "./index.ts";

/** A small ledger made by hand for tests of exports: Kazakhstan in January 2022, sentences written for Sitrep. */
export function buildSampleLedger(): Ledger {
  const story: Story = {
    id: "s-kazakhstan",
    title: "Unrest in Kazakhstan",
    articles: ARTICLES.map((article) => article.id),
    copies: [{ agency: "AFP", articles: ["a-post", "a-dispatch"], reason: "both credit AFP" }],
    place: KAZAKHSTAN,
    period: "2022-01-02/2022-01-15",
    headline: { killed: "f-killed", injured: "f-injured", detained: "f-detained" },
    figures: FIGURES,
    episodes: [],
    measures: [],
    statements: [],
    disagreements: [
      {
        question: "f-killed",
        claims: [TOLL_164.id, DENIED_164.id],
        type: "retracts",
        reason: "the Information Ministry calls the earlier value a technical error",
      },
    ],
    timeline: [
      { when: "2022-01-05", claims: [EIGHT.id], headline: "police officers killed" },
      { when: "2022-01-15", claims: [TOLL_225.id], headline: "prosecutors give a toll" },
    ],
  };
  return {
    schema: SCHEMA,
    generatedBy: "sitrep 0.0.0",
    articles: ARTICLES,
    claims: CLAIMS,
    stories: [story],
    problems: [{ source: "broken.html", stage: "read", reason: "the file is empty; nothing was read" }],
  };
}

const KAZAKHSTAN: Place = { name: "Kazakhstan", geonames: 1522867, country: "KZ", precision: "country" };

const ARTICLES: readonly Article[] = [
  article("a-herald", "Steppe Herald", "Eight officers die as protests spread", "2022-01-05", [
    "The Interior Ministry said eight policemen and guardsmen had been killed and 317 injured.",
    "No figures on civilian deaths were given.",
    "In 2011 at least 15 striking oil workers were shot dead in Zhanaozen.",
  ]),
  article("a-post", "Caspian Post", "Troops fly in as unrest grows", "2022-01-06", [
    "More than 300 members of the security forces were hurt, the Interior Ministry said.",
    "Some 2,500 peacekeepers would be sent, the head of the alliance said.",
  ]),
  article("a-dispatch", "Ala-Too Dispatch", "Alliance sends troops", "2022-01-06", [
    "More than 300 members of the security forces were hurt, according to the Interior Ministry.",
  ]),
  article("a-courier", "River Courier", "Ministry raises its toll", "2022-01-07", [
    "The Interior Ministry put the dead among its ranks at 18.",
    "State television said more than 3,700 people had been detained.",
  ]),
  article("a-gazette", "Lake Gazette", "Toll reaches 164", "2022-01-09", [
    "A government channel said 164 people had been killed, 103 of them in Almaty.",
    "The president's office said 5,800 people had been detained.",
  ]),
  article("a-times", "Almaty Evening", "Toll was an error, ministry says", "2022-01-10", [
    "The Information Ministry said the report of 164 deaths was a technical error.",
    "The Interior Ministry said 7,939 people had been detained.",
  ]),
  article("a-record", "Silk Road Record", "Prosecutors count the dead", "2022-01-15", [
    "Prosecutors said 225 people had been killed, including 19 members of the security forces.",
  ]),
];

const EIGHT = count("a-herald", "eight policemen and guardsmen had been killed", "Interior Ministry", {
  metric: "killed",
  population: { text: "policemen and guardsmen", group: "security_forces" },
  low: 8,
  high: 8,
  numberText: "eight",
});
const HURT_317 = count("a-herald", "317 injured", "Interior Ministry", {
  metric: "injured",
  population: { text: "policemen and guardsmen", group: "security_forces" },
  low: 317,
  high: 317,
  numberText: "317",
});
const HURT_POST = hurtMoreThan300("a-post");
const HURT_DISPATCH = hurtMoreThan300("a-dispatch");
const EIGHTEEN = count("a-courier", "the dead among its ranks at 18", "Interior Ministry", {
  metric: "killed",
  population: { text: "its ranks", group: "security_forces" },
  low: 18,
  high: 18,
  numberText: "18",
});
const HELD_3700 = count("a-courier", "more than 3,700 people had been detained", "state television", {
  metric: "detained",
  low: 3701,
  high: null,
  modifier: "more_than",
  numberText: "3,700",
});
const TOLL_164 = count("a-gazette", "164 people had been killed", "government channel", {
  low: 164,
  high: 164,
  numberText: "164",
});
const IN_ALMATY = {
  ...count("a-gazette", "103 of them", "government channel", {
    low: 103,
    high: 103,
    numberText: "103",
    partOf: TOLL_164.id,
  }),
  where: {
    name: "Almaty",
    geonames: 1526384,
    country: "KZ",
    lat: 43.25,
    lon: 76.95,
    precision: "city" as const,
  },
};
const HELD_5800 = count("a-gazette", "5,800 people had been detained", "president's office", {
  metric: "detained",
  low: 5800,
  high: 5800,
  numberText: "5,800",
});
const DENIED_164: Claim = {
  ...count("a-times", "164 deaths", "Information Ministry", { low: 164, high: 164, numberText: "164" }),
  certainty: "denied",
};
const HELD_7939 = count("a-times", "7,939 people had been detained", "Interior Ministry", {
  metric: "detained",
  low: 7939,
  high: 7939,
  numberText: "7,939",
});
const TOLL_225 = count("a-record", "225 people had been killed", "prosecutors", {
  low: 225,
  high: 225,
  numberText: "225",
});
const NINETEEN = count("a-record", "19 members of the security forces", "prosecutors", {
  population: { text: "members of the security forces", group: "security_forces" },
  low: 19,
  high: 19,
  numberText: "19",
  partOf: TOLL_225.id,
});
const OIL_WORKERS: Claim = {
  ...count("a-herald", "at least 15 striking oil workers were shot dead", "Steppe Herald", {
    population: { text: "striking oil workers", group: "workers" },
    low: 15,
    high: null,
    modifier: "at_least",
    numberText: "15",
  }),
  when: { edtf: "2011", text: "In 2011", basis: "stated" },
  asOf: null,
  background: { reason: "its own sentence dates it to an earlier year" },
};
const PEACEKEEPERS: Claim = {
  ...count("a-post", "2,500 peacekeepers would be sent", "head of the alliance", {
    metric: "deployed",
    population: { text: "peacekeepers", group: "troops" },
    low: 2500,
    high: 2500,
    modifier: "about",
    numberText: "2,500",
  }),
  certainty: "planned",
};
const NO_FIGURES: Claim = {
  ...claimBase("a-herald", "No figures on civilian deaths were given", "Steppe Herald"),
  kind: "absence",
  absence: { about: "civilian deaths" },
};

const CLAIMS: readonly Claim[] = [
  EIGHT,
  HURT_317,
  NO_FIGURES,
  OIL_WORKERS,
  HURT_POST,
  PEACEKEEPERS,
  HURT_DISPATCH,
  EIGHTEEN,
  HELD_3700,
  TOLL_164,
  IN_ALMATY,
  HELD_5800,
  DENIED_164,
  HELD_7939,
  TOLL_225,
  NINETEEN,
];

const FIGURES: readonly Figure[] = [
  figure("f-killed", "killed", "people", [TOLL_164, TOLL_225], "rising", [
    {
      a: DENIED_164.id,
      b: TOLL_164.id,
      type: "retracts",
      reason: "called a technical error by the Information Ministry",
    },
  ]),
  figure("f-killed-forces", "killed", "security_forces", [EIGHT, EIGHTEEN, NINETEEN], "rising", [
    { a: EIGHTEEN.id, b: EIGHT.id, type: "updates", reason: "later count of the same" },
  ]),
  figure("f-injured", "injured", "security_forces", [HURT_317, HURT_POST, HURT_DISPATCH], "single-origin", [
    { a: HURT_317.id, b: HURT_POST.id, type: "compatible", reason: "317 is more than 300" },
  ]),
  figure("f-detained", "detained", "people", [HELD_3700, HELD_5800, HELD_7939], "rising", [
    { a: HELD_5800.id, b: HELD_3700.id, type: "updates", reason: "later count of the same" },
  ]),
];

function article(
  id: string,
  outlet: string,
  headline: string,
  day: string,
  sentences: readonly string[],
): Article {
  return {
    id,
    source: `${id.slice(2)}.txt`,
    outlet,
    headline,
    authors: [],
    credits: id === "a-post" || id === "a-dispatch" ? ["AFP"] : [],
    published: { edtf: day, basis: "stated" },
    language: "en",
    sha256: "0".repeat(64),
    text: [headline, ...sentences].join("\n\n"),
  };
}

function count(
  articleId: string,
  words: string,
  origin: string,
  value: Partial<CountClaim["count"]>,
): CountClaim {
  return {
    ...claimBase(articleId, words, origin),
    kind: "count",
    count: {
      metric: "killed",
      population: { text: "people", group: "people" },
      low: null,
      high: null,
      modifier: "exact",
      numberText: "",
      partOf: null,
      ...value,
    },
  };
}

function hurtMoreThan300(articleId: string): CountClaim {
  return count(articleId, "More than 300 members of the security forces were hurt", "Interior Ministry", {
    metric: "injured",
    population: { text: "members of the security forces", group: "security_forces" },
    low: 301,
    high: null,
    modifier: "more_than",
    numberText: "300",
  });
}

function claimBase(articleId: string, words: string, origin: string) {
  const found = ARTICLES.find((one) => one.id === articleId);
  if (!found) throw new Error(`the sample has no article ${articleId}`);
  const { text, outlet, published } = found;
  const start = text.indexOf(words);
  const end = text.indexOf("\n\n", start);
  return {
    id: makeId("c", articleId, start, words),
    article: articleId,
    span: quoteSpan(text, { start, end: start + words.length }),
    sentence: { start: text.lastIndexOf("\n\n", start) + 2, end: end < 0 ? text.length : end },
    claimants: [
      ...(origin === outlet ? [] : [{ name: origin, as: "origin" as const }]),
      ...found.credits.map((name) => ({ name, as: "relay" as const })),
      { name: outlet, as: "outlet" as const },
    ],
    certainty: "stated" as const,
    when: null,
    asOf: published?.edtf ?? null,
    where: KAZAKHSTAN,
    background: null,
    foundBy: "number-then-metric",
  };
}

function figure(
  id: string,
  metric: Metric,
  population: string,
  claims: readonly CountClaim[],
  status: FigureStatus,
  relations: readonly Relation[],
): Figure {
  const outlets = new Set(claims.map((claim) => claim.article));
  const origins = new Set(claims.map((claim) => claim.claimants[0]?.name));
  return {
    id,
    question: { metric, population, place: "Kazakhstan", period: "2022-01-02/2022-01-15" },
    claims: claims.map((claim) => claim.id),
    relations,
    support: { articles: outlets.size, outlets: outlets.size, agencies: 0, origins: origins.size },
    status,
    values: Object.fromEntries(POLICIES.map((policy) => [policy, takeLast(claims)])) as Record<
      Policy,
      PolicyValue
    >,
  };
}

function takeLast(claims: readonly CountClaim[]): PolicyValue {
  const last = claims.at(-1);
  return {
    low: last?.count.low ?? null,
    best: last?.count.low ?? null,
    high: last?.count.high ?? null,
    asOf: last?.asOf ?? null,
    claim: last?.id ?? null,
    reason: "the only value of the latest date",
  };
}

/** What writes each form, by its name. */
export async function loadWriters(): Promise<ReadonlyMap<string, WriteLedger>> {
  const loaded = EXPORTERS.map(async ({ name, load }) => [name, await load()] as const);
  return new Map(await Promise.all(loaded));
}
