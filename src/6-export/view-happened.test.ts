import { describe, expect, it } from "vitest";
import type { Claim, ClaimBody } from "../model/claim.ts";
import { EXPORTERS } from "./index.ts";
import { buildSampleLedger } from "./sample-ledger.ts";
import { viewLedger } from "./view.ts";
import { tidyTitle, wordTerm } from "./wording-orders.ts";

const sample = buildSampleLedger();
const [base] = sample.claims;
if (base === undefined) throw new Error("the sample has no claim");
const { kind: _kind, ...plain } = base as Claim & { count?: unknown };
const { count: _count, ...shell } = plain;

function claim(id: string, body: ClaimBody, more: Partial<Claim> = {}): Claim {
  return { ...shell, id, ...body, ...more } as Claim;
}

const order = (id: string, step: "announced" | "lifted", scope: string) =>
  claim(id, {
    kind: "measure",
    measure: {
      measure: "curfew",
      action: step,
      step,
      scope,
      begins: null,
      ends: null,
    },
  });
const post = (id: string, person: string, action: "appointed" | "holds" | "left") =>
  claim(id, { kind: "role", role: { person, post: "head", organisation: "council", action } });
const happening = (id: string, more: Partial<Claim> = {}) =>
  claim(id, { kind: "event", event: { type: "ASSAULT", actor: "crowd" } }, more);
const speech = (id: string, quote: string) =>
  claim(id, {
    kind: "statement",
    statement: { speaker: "the mayor", quote, direct: true, cue: { start: 0, end: 4, exact: "said" } },
  });

const claims = [
  order("c-1", "lifted", "Almaty"),
  order("c-2", "announced", "nationwide"),
  post("c-3", "Aigerim Seitova", "appointed"),
  post("c-4", "Seitova", "appointed"),
  post("c-5", "Daulet Omarov", "holds"),
  happening("c-6"),
  happening("c-7", { background: { reason: "long before" } }),
  ...Array.from({ length: 14 }, (_, index) => speech(`c-s${index}`, `We will rebuild ${"a".repeat(index)}`)),
];
const episode = (id: string, title: string, when: string | null, claim: string) => ({
  id,
  type: "ASSAULT",
  title,
  when,
  where: null,
  claims: [claim],
  reason: "told once",
});
const ledger = {
  ...sample,
  claims: [...sample.claims, ...claims],
  stories: sample.stories.map((story) => ({
    ...story,
    measures: [
      {
        id: "m-1",
        measure: "curfew",
        scope: "nationwide",
        begins: "2022-01-05",
        ends: null,
        states: [
          { step: "lifted" as const, at: "2022-01-12", claims: ["c-1"] },
          { step: "announced" as const, at: "2022-01-05", claims: ["c-2"] },
        ],
        course: [
          {
            standing: "in_force" as const,
            during: "2022-01-05/2022-01-11",
            scope: "nationwide",
            except: [],
            claims: ["c-2"],
            reason: "begins 2022-01-05",
          },
          {
            standing: "in_force" as const,
            during: "2022-01-12/..",
            scope: "nationwide",
            except: ["Almaty"],
            claims: ["c-1", "c-2"],
            reason: "lifted in Almaty",
          },
        ],
        claims: ["c-1", "c-2"],
        reason: "the same measure",
      },
    ],
    episodes: [
      episode("e-1", "- crowds set a hall alight", "2022-01-06", "c-6"),
      episode("e-2", "oil workers were shot", "2011-12-16", "c-7"),
      episode("e-3", "windows were broken", null, "c-6"),
    ],
    statements: claims
      .filter(({ kind }) => kind === "statement")
      .map(({ id }) => ({ id: `u-${id}`, speaker: "", when: null, claims: [id], reason: "told once" })),
  })),
};
const [story] = viewLedger(ledger, "range").stories;

describe("orders, happenings, posts and statements", () => {
  it("tells an order's states in date order, with the place of a part", () => {
    expect(story?.measures.map(({ name, term }) => `${name} ${term}`)).toEqual([
      "Curfew from 5 January 2022, end not told",
    ]);
    expect(story?.measures[0]?.states.map(({ name, at }) => `${name} ${at}`)).toEqual([
      "announced 5 January 2022",
      "lifted in Almaty 12 January 2022",
    ]);
  });

  it.each([
    ["2022-01-04", []],
    ["2022-01-05", ["Curfew nationwide: in force, end not told"]],
    ["2022-02-01", ["Curfew nationwide, not in Almaty: in force when last told of, 5 January 2022"]],
  ])("tells the orders in force on %s", (day, expected) => {
    const [on] = viewLedger(ledger, "range", day).stories;
    expect(on?.force?.rows.map(({ name, scope, words }) => `${name} ${scope}: ${words}`)).toEqual(expected);
  });

  it("tells what was denied as denied", () => {
    const denied = {
      ...ledger,
      claims: ledger.claims.map((one) => ({ ...one, certainty: "denied" as const })),
    };
    const [telling] = viewLedger(denied, "range").stories;
    expect(new Set(telling?.said.map(({ manner }) => manner))).toEqual(new Set(["denied"]));
    expect(new Set(story?.said.map(({ manner }) => manner))).toEqual(new Set([""]));
  });

  it("lists dated happenings only, and no earlier violence", () => {
    expect(story?.happened.map(({ date, episodes }) => [date, episodes.map(({ title }) => title)])).toEqual([
      ["6 Jan", ["Crowds set a hall alight"]],
    ]);
  });

  it("lists changes of post once, by the fullest name", () => {
    expect(story?.posts.map(({ change }) => change)).toEqual(["Aigerim Seitova appointed as head, council"]);
  });

  it.each(["text", "markdown", "html"])("%s shows all four, and cuts no list by a number", async (name) => {
    const write = await EXPORTERS.find((exporter) => exporter.name === name)?.load();
    const page = write?.(ledger, {
      policy: "range",
      width: 100,
      colour: false,
    });
    for (const title of ["Orders and closures", "What happened", "Who holds which post", "Said"]) {
      expect(page?.toLowerCase()).toContain(title.toLowerCase());
    }
    expect(page?.includes("and more in the JSON")).toBe(name !== "html");
  });
});

it("marks a happening whose number was taken back", () => {
  const taken = ledger.stories[0]?.figures
    .flatMap(({ relations }) => relations)
    .find(({ type }) => type === "retracts");
  const count = sample.claims.find(({ id }) => id === taken?.b);
  if (count === undefined) throw new Error("the sample takes nothing back");
  const { article, span, sentence } = count;
  const moved = ledger.claims.map((one) => (one.id === "c-6" ? { ...one, article, span, sentence } : one));
  const [marked] = viewLedger({ ...ledger, claims: moved }, "range").stories;
  expect(marked?.happened[0]?.episodes[0]?.certainty).toBe("withdrawn");
});

it("words a term by what is told of it", () => {
  expect(wordTerm("2022-01-05", "2022-01-19")).toBe("5–19 January 2022");
  expect(wordTerm(null, "2022-01-19")).toBe("begin not told, until 19 January 2022");
  expect(wordTerm("2022-01-04/2022-01-05", "../2022-01-06")).toBe(
    "began 4–5 January 2022, ended by 6 January 2022",
  );
  expect(wordTerm(null, null)).toBe("begin and end not told");
});

it("gives a title no half of a pair of quotation marks", () => {
  expect(tidyTitle('bandits" had attacked Almaty')).toBe("Bandits had attacked Almaty");
  expect(tidyTitle("called for “restraint”")).toBe("Called for “restraint”");
});
