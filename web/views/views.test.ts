import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { readPaths } from "../../src/cli/read-paths.ts";
import { sitrep } from "../../src/index.ts";
import type { Article } from "../../src/model/article.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Ledger } from "../../src/model/ledger.ts";
import { parseRoute, writeRoute } from "../route.ts";
import { gatherDots, layOutChart } from "./chart.ts";
import { viewPanel } from "./claims.ts";
import { viewDifferences } from "./disagreements.ts";
import { viewFigures } from "./figures.ts";
import { pickCountries, viewSpots } from "./map.ts";
import { listMoments } from "./moments.ts";
import { viewQuoting } from "./quoting.ts";
import { cutText } from "./reader.ts";
import { cutWords, layWords, tameWords } from "./safe-words.ts";
import { type Shelf, shelveStory } from "./shelf.ts";
import { viewSpeakers } from "./speakers.ts";
import { placeDay, viewTimeline } from "./timeline.ts";

let ledger: Ledger;
let shelf: Shelf;

beforeAll(async () => {
  const { inputs } = await readPaths(["examples/kazakhstan-2022"], Readable.from([]));
  ledger = await sitrep(inputs);
  const shelved = shelveStory(ledger);
  if (shelved === null) throw new Error("the example has no story");
  shelf = shelved;
}, 60_000);

const killed = () => {
  const card = viewFigures(shelf, "range").headlines[0];
  if (card === undefined) throw new Error("the example has no figure");
  return card;
};

describe("the example story", () => {
  test("shows the widest toll first, with the claim it stands on", () => {
    const { metric, scope, value, status, taken } = killed();
    expect({ metric, scope, value, status }).toEqual({
      metric: "Killed",
      scope: "people",
      value: "225",
      status: "rising",
    });
    expect(taken?.sentence.words).toContain("225");
  });

  test("charts all claims, withdrawn ones as gone and out of the running line", () => {
    const dots = gatherDots(killed().claims, shelf, 48);
    expect(dots.filter(({ gone }) => gone === "").map(({ value }) => value)).toEqual([
      "8",
      "8",
      "dozens",
      "18",
      "225",
      "225",
    ]);
    expect(dots.some(({ value, gone }) => value === "164" && gone !== "")).toBe(true);
    const chart = layOutChart(dots, { width: 300, height: 120, margin: { side: 20, top: 36, bottom: 22 } });
    for (const { x, y } of chart.dots) expect(x >= 0 && x <= 300 && y >= 0 && y <= chart.baseline).toBe(true);
    const yOf = (value: string) => chart.dots.find((dot) => dot.value === value)?.y ?? 0;
    expect(chart.path).toContain(`V${yOf("225")}`);
    expect(chart.path).not.toContain(`V${yOf("164")}`);
    expect(chart.dots.find(({ value }) => value === "dozens")?.arrow).toBe("up");
  });

  test("lets a dot of a crowd stand for all origins that say the same, and loses no claim", () => {
    const all = gatherDots(killed().claims, shelf, 48);
    const joined = gatherDots(killed().claims, shelf, 4);
    expect(joined.length).toBeLessThan(all.length);
    expect(joined.flatMap(({ claims }) => claims).sort()).toEqual(all.flatMap(({ claims }) => claims).sort());
    expect(joined.find(({ value, gone }) => value === "225" && gone === "")).toMatchObject({
      origin: "2 origins",
      originIndex: null,
    });
    const { dots, days } = layOutChart(joined, {
      width: 300,
      height: 120,
      margin: { side: 20, top: 36, bottom: 22 },
    });
    for (const { x } of [...dots, ...days]) expect(x >= 0 && x <= 300).toBe(true);
    for (const [index, { x }] of days.entries())
      expect(x - (days[index - 1]?.x ?? -46)).toBeGreaterThanOrEqual(40);
  });

  test("sets what was taken back beside what takes it back", () => {
    const denial = viewDifferences(shelf).find(({ reason }) => reason.includes("164 deaths"));
    expect(denial?.against[0]?.sentence.before).toContain("denied");
    expect(denial?.standing.map(({ value }) => value)).toContain("164");
  });

  test("lays out happenings and orders inside its axis", () => {
    const timeline = viewTimeline(shelf);
    expect(timeline.days[0]).toMatchObject({ words: "2 Jan" });
    for (const { points } of timeline.days)
      for (const { to } of points) {
        const place = placeDay(to, timeline);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(1);
      }
  });

  test("draws countries as countries and keeps to the story's own on the map", () => {
    const spots = viewSpots(shelf);
    expect(spots[0]).toMatchObject({ name: "Kazakhstan", precision: "country" });
    expect(pickCountries(spots, "KZ")).toEqual(["KZ"]);
  });

  test("leads from origins through agencies to outlets", () => {
    const { voices, passings } = viewQuoting(shelf);
    const columns = new Map(voices.map(({ key, column }) => [key, column]));
    const order = { origin: 0, agency: 1, outlet: 2 };
    for (const { from, to } of passings)
      expect(order[columns.get(from) ?? "outlet"]).toBeLessThanOrEqual(order[columns.get(to) ?? "origin"]);
    expect(voices.find(({ column }) => column === "agency")?.name).toBe("Meridian News Agency");
  });

  test("gives every statement to one speaker, none twice", () => {
    const ids = viewSpeakers(shelf).flatMap(({ said }) => said.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(shelf.story.statements.length);
  });

  test("knows what else says the same and what updates it", () => {
    const panel = viewPanel(killed().taken?.id ?? "", shelf);
    expect(panel?.sisters.map(({ value }) => value)).toEqual(["225"]);
    expect(panel?.related.some(({ words, other }) => words === "updates" && other.value === "18")).toBe(true);
  });

  test("stops the slider once for each moment, in order", () => {
    const moments = listMoments(ledger.articles).map(({ at }) => at);
    expect(moments).toEqual([...new Set(moments)].sort());
    expect(moments.length).toBeGreaterThan(10);
  });

  test("cuts every article so that its words are whole and each claim starts once", () => {
    for (const article of ledger.articles) {
      const claims = ledger.claims.filter((claim) => claim.article === article.id);
      const runs = cutText(article.text, claims).flat();
      const whole = (text: string) => text.replaceAll(/\s+/gu, "");
      expect(whole(runs.map(({ text }) => text).join(""))).toBe(whole(article.text));
      for (const claim of claims) {
        const own = runs.filter((run) => run.claims.includes(claim.id)).map(({ text }) => text);
        expect(whole(own.join(""))).toBe(whole(claim.span.exact));
      }
    }
  });
});

test("overlapping claims share a run, the shortest first", () => {
  const text = "Eight people died in Almaty.";
  const at = (id: string, start: number, end: number) => ({ id, span: { start, end } }) as Claim;
  const [runs] = cutText(text, [at("long", 0, 27), at("short", 0, 5)]);
  expect(runs?.map(({ text: words, claims }) => [words, claims])).toEqual([
    ["Eight", ["short", "long"]],
    [" people died in Almaty", ["long"]],
    [".", []],
  ]);
});

test("words from outside cannot turn a line about, whatever their length", () => {
  expect(tameWords("18 \u202e81\u202c\u0007")).toBe("18 \ufffd81\ufffd\ufffd");
  expect(cutWords("x".repeat(10_000), 300)).toHaveLength(300);
  expect(layWords("Kazakhstan’s Interior Ministry", 14, 2)).toEqual(["Kazakhstan’s", "Interior Mini…"]);
  expect(layWords("spokesperson-in-chief of all", 14, 2)).toEqual(["spokesperson-…"]);
  expect(layWords("police", 14, 2)).toEqual(["police"]);
});

test.each([
  "#/",
  "#/log",
  "#/accounts",
  "#/search?q=a+b",
  "#/story/s%2F1",
  "#/story/s-1/timeline?policy=ucdp&at=2022-01-07T00%3A00%3A00Z",
  "#/story/s-1/figure/f-1?policy=conservative",
  "#/story/s-1/article/a-1?claim=c-1",
])("the address %s leads where it says", (hash) => {
  expect(writeRoute(parseRoute(hash))).toBe(hash);
});

test("an address with nonsense in it leads somewhere sane", () => {
  expect(parseRoute("#/story/%E0%A4%A/timeline?policy=none&at=soon")).toMatchObject({
    page: "story",
    lens: { policy: "range", at: null },
  });
  expect(parseRoute("#/nowhere")).toEqual({ page: "unknown" });
});

test("a moment without a clock is the end of its day", () => {
  const article = {
    outlet: "O",
    headline: "H",
    published: { edtf: "2022-01-05", basis: "stated" },
  } as Article;
  expect(listMoments([article])).toEqual([
    { at: "2022-01-05T23:59:59Z", words: "5 January 2022", what: "O: H" },
  ]);
});
