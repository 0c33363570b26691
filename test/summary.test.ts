// No summary says more than its claims: every number, name, place, date and word of state in a sentence comes from a claim of that sentence.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { viewLedger } from "../src/6-export/view.ts";
import { wordCount, wordGroup, wordNumber } from "../src/6-export/wording.ts";
import { wordDate } from "../src/6-export/wording-dates.ts";
import { wordMeasure } from "../src/6-export/wording-orders.ts";
import { sitrep } from "../src/index.ts";
import type { Input } from "../src/model/article.ts";
import type { Claim } from "../src/model/claim.ts";
import { type Ledger, POLICIES, type Policy } from "../src/model/ledger.ts";
import fc from "./fast-check.ts";

const EXAMPLE = new URL("../examples/kazakhstan-2022/", import.meta.url);

const inputs: Input[] = readdirSync(EXAMPLE)
  .filter((name) => !name.endsWith(".md"))
  .map((name) => ({ source: name, content: readFileSync(new URL(name, EXAMPLE)) }));

interface Sentence {
  readonly text: string;
  readonly claims: readonly { readonly id: string }[];
}

function summarise(ledger: Ledger, policy: Policy, on: string | null = null): readonly Sentence[] {
  return viewLedger(ledger, policy, on).stories.flatMap(({ summary }) => summary);
}

// Whole runs, which a busy machine takes its time for.
describe("a summary", { timeout: 120_000 }, () => {
  it("sums up the example, whole and under every policy", async () => {
    const ledger = await sitrep(inputs);
    for (const policy of POLICIES) {
      const sentences = summarise(ledger, policy);
      expect(sentences.length).toBeGreaterThanOrEqual(4);
      expect(sentences.length).toBeLessThanOrEqual(8);
      expect(sentences.flatMap((sentence) => findUnbacked(sentence, ledger))).toEqual([]);
    }
    for (const on of ["2022-01-04", "2022-01-08", "2022-02-01"])
      expect(summarise(ledger, "range", on).flatMap((sentence) => findUnbacked(sentence, ledger))).toEqual(
        [],
      );
  });

  it("opens on the day that most articles give, where the first is disputed", async () => {
    const begin = (day: string) => `Protests began in Zhanaozen on ${day} over the price of fuel.`;
    const ledger = await sitrep(
      ["1 January", "2 January", "Sunday"].map((day, at) => ({
        source: `${at}.txt`,
        content: begin(day),
        outlet: `Paper ${at}`,
        published: "2022-01-05",
      })),
    );
    expect(summarise(ledger, "range")[0]?.text).toBe(
      "On 2 January 2022 in Zhanaozen, Paper 1 reports: “Protests began”.",
    );
  });

  it("says nothing of its own, whichever articles are read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...inputs.keys()], { minLength: 1 }),
        fc.constantFrom(...POLICIES),
        async (some, policy) => {
          const ledger = await sitrep(some.flatMap((at) => inputs[at] ?? []));
          for (const sentence of summarise(ledger, policy)) {
            expect(sentence.claims.length).toBeGreaterThan(0);
            expect(findUnbacked(sentence, ledger)).toEqual([]);
            expect(sentence.text).toMatch(/^\p{Lu}.*\.$/u);
          }
        },
      ),
      { numRuns: 8, seed: 20220105 },
    );
  });

  it("is refused with a number, name, place, date or word of state that no claim gives", async () => {
    const ledger = await sitrep(inputs);
    const toll = summarise(ledger, "range").find(({ text }) =>
      text.startsWith("The number of people killed"),
    );
    if (toll === undefined) throw new Error("the example has no toll");
    expect(findUnbacked(toll, ledger)).toEqual([]);
    const refused = (from: string | RegExp, to: string) =>
      findUnbacked({ ...toll, text: toll.text.replace(from, to) }, ledger);
    expect(refused("225", "244")).toEqual(["244"]);
    expect(refused("15 January", "16 January")).not.toEqual([]);
    expect(refused("(Prosecutor General's Office", "(Colonel Dane Orlov")).toEqual([
      "Colonel",
      "Dane",
      "Orlov",
    ]);
    expect(refused("people killed", "people killed in Almaty")).toEqual(["Almaty"]);
    expect(refused("stood", "disputed, stood")).toEqual(["disputed"]);
    expect(refused(/\.$/u, ", and was taken back.")).toEqual(["taken back"]);
    expect(findUnbacked({ ...toll, claims: toll.claims.slice(-1) }, ledger)).not.toEqual([]);
  });
});

/** Small words of which sentences and values are made. None is a number, a name, a place, a date or a state. */
const OWN_WORDS = new Set(
  "on in at of the a an and or by to is are was were had been it that this not with as number numbers given stood people members reports said told articles article word words last day asked for length first differ accounts sources how left office force includes lifted taken back low best high".split(
    " ",
  ),
);

/** Words of state, and what a claim of the sentence must be for them to be said. */
const STATES: readonly (readonly [RegExp, (claim: Claim, ledger: Ledger) => boolean])[] = [
  [/\bin force\b/iu, ({ kind }) => kind === "measure"],
  [
    /\blifted\b/iu,
    (claim) => claim.kind === "measure" && ["lifted", "withdrawn"].includes(claim.measure.step),
  ],
  [
    /\btaken back\b/iu,
    ({ id }, ledger) => relationsOf(ledger).some(({ type, b }) => type === "retracts" && b === id),
  ],
  [/\bnot told\b/iu, ({ kind }) => kind === "absence"],
  [/\bincludes\b/iu, (claim) => claim.kind === "count" && claim.count.partOf !== null],
  [/\bsaid\b/iu, ({ kind }) => kind === "statement"],
  [
    /\bdiffer\b/iu,
    ({ id }, ledger) =>
      ledger.stories.some(({ disagreements }) => disagreements.some(({ claims }) => claims.includes(id))) ||
      relationsOf(ledger).some(({ type, a, b }) => type === "contradicts" && (a === id || b === id)),
  ],
];

function relationsOf({ stories }: Ledger) {
  return stories.flatMap(({ figures }) => figures.flatMap(({ relations }) => relations));
}

/** What a sentence says that none of its claims says. */
function findUnbacked({ text, claims: own }: Sentence, ledger: Ledger): string[] {
  const ids = new Set(own.map(({ id }) => id));
  const claims = ledger.claims.filter(({ id }) => ids.has(id));
  const words = claims.flatMap((claim) => wordsOf(claim, ledger)).map(plain);
  const quoted = [...text.matchAll(/“([^”]*)”/gu)].map((match) => plain(match[1] ?? ""));
  const unquoted = text.replace(/“[^”]*”/gu, " ");
  const states = STATES.flatMap(([state, isSo]) => {
    const said = state.exec(unquoted)?.[0];
    return said === undefined || claims.some((claim) => isSo(claim, ledger)) ? [] : [said.toLowerCase()];
  });
  let rest = ` ${plain(unquoted)} `;
  const fields = claims.flatMap((claim) => fieldsOf(claim, ledger)).map(plain);
  for (const phrase of [...new Set(fields)].sort((a, b) => b.length - a.length))
    if (phrase !== "")
      rest = rest.replaceAll(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(phrase)}(?![\\p{L}\\p{N}])`, "gu"),
        " ",
      );
  const left = rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’,.-]*/gu) ?? [];
  return [
    ...quoted.filter((quote) => !words.some((one) => one.includes(quote))),
    ...states,
    ...left
      .map((word) => word.replace(/[,.'’]+$/u, ""))
      .filter((word, at) => !OWN_WORDS.has(at === 0 || /^\p{Ll}/u.test(word) ? word.toLowerCase() : word)),
  ];
}

function plain(words: string): string {
  // Marks and apostrophes, curly or straight, say nothing.
  return words
    .replace(/[“”"«»„'’]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}

function wordsOf(claim: Claim, { articles }: Ledger): string[] {
  const { text = "" } = articles.find(({ id }) => id === claim.article) ?? {};
  return [
    claim.span.exact,
    ...(claim.kind === "absence" ? [text.slice(claim.sentence.start, claim.sentence.end)] : []),
    ...(claim.kind === "statement" ? [claim.statement.quote] : []),
  ];
}

function fieldsOf(claim: Claim, { articles }: Ledger): string[] {
  const article = articles.find(({ id }) => id === claim.article);
  const term = claim.kind === "measure" ? [claim.measure.begins, claim.measure.ends] : [];
  const days = [claim.when?.edtf, claim.asOf, article?.published?.edtf, ...term].flatMap((day) =>
    day == null ? [] : wordDate(day),
  );
  return [
    ...days.flatMap((day) => [day, day.replace(/ \d{4}$/u, ""), day.replace(/^until /u, "")]),
    ...claim.claimants.map(({ name }) => name),
    article?.outlet ?? "",
    claim.where?.name ?? "",
    ...bodyOf(claim),
  ];
}

function bodyOf(claim: Claim): string[] {
  switch (claim.kind) {
    case "count": {
      const { metric, population, low, high } = claim.count;
      const bounds = [low, high].flatMap((bound) => (bound === null ? [] : wordNumber(bound)));
      return [metric, wordCount(claim.count), ...bounds, population.text, wordGroup(population.group)];
    }
    case "measure": {
      const { measure, scope } = claim.measure;
      const name = wordMeasure(measure);
      return [name.charAt(0).toLowerCase() + name.slice(1), scope, "until"];
    }
    case "statement":
      return [claim.statement.speaker];
    case "event":
    case "role":
    case "absence":
      return [];
  }
}
