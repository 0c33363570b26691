import { expect, test } from "vitest";
import type { Input } from "../src/model/article.ts";
import { assembleLedger } from "../src/pipeline.ts";
import { understandInput } from "../src/understand.ts";
import fc from "./fast-check.ts";

/** Sentences of every kind of claim, and some of none; about made-up people and bodies. */
const SENTENCES = [
  "The government of Ruritania declared a state of emergency on Wednesday that runs until January 19.",
  "A curfew was imposed in Oslo from 11 p.m. to 7 a.m.",
  "The internet shutdown in Oslo was lifted on Friday, the ministry said.",
  "President Aru Bekova dismissed the prime minister, Ivan Sokol, on Monday.",
  "Dana Marat, the mayor of Oslo, resigned.",
  "Mira Ulanova was appointed head of the security council.",
  "“We will rebuild every house,” Bekova said in a television address.",
  "Sokol told Meridian News Agency that nobody had warned the villages.",
  "According to the Red Cross, roads were cut off.",
  "Police fired tear gas at protesters near the harbour on Tuesday.",
  "Protesters stormed the city hall in Oslo and set it on fire.",
  "At least 12 people were killed and 40 injured, the interior ministry said.",
  "No figures on civilian casualties were released.",
  "The weather was cold and a thin rain fell.",
  "Shops on the square were open.",
];
const ASIDE = "In another matter, gardeners planted roses along the canal. The fountain was painted green.";

const texts = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 })
  .map((chosen) => chosen.join(" "));

function write(text: string, source = "a.json"): Input {
  return {
    source,
    content: JSON.stringify({ title: "News", text, date_publish: "2022-01-07", language: "en" }),
  };
}

function readClaims(text: string) {
  const [article] = understandInput(write(text)).understood;
  if (article === undefined) throw new Error("no article");
  return article.claims;
}

function listSpans(text: string): string[] {
  return readClaims(text)
    .map(({ kind, span: { start, end } }) => `${kind} ${start} ${end}`)
    .sort();
}

test("the words of every claim of every kind stand where it says", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(texts, (text) => {
      for (const claim of readClaims(text)) {
        kinds.add(claim.kind);
        expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.span.exact);
        expect(claim.sentence.start).toBeLessThanOrEqual(claim.span.start);
        if (claim.kind === "statement") {
          const { cue, quote } = claim.statement;
          expect(text.slice(cue.start, cue.end)).toBe(cue.exact);
          expect(text).toContain(quote);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect([...kinds].sort()).toEqual(["absence", "count", "event", "measure", "role", "statement"]);
});

test("words that follow about something else change no claim of any kind", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const before = listSpans(text);
      const after = listSpans(`${text}\n\n${ASIDE}`);
      expect(after).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("the ledger is the same whatever the order of the files", () => {
  const coverage = fc.array(texts, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(coverage, (articles) => {
      const understood = articles.flatMap(
        (text, at) => understandInput(write(text, `${at}.json`)).understood,
      );
      const distinct = [...new Map(understood.map((one) => [one.digest.article.id, one])).values()];
      expect(assembleLedger([...distinct].reverse(), [])).toEqual(assembleLedger(distinct, []));
    }),
    { numRuns: 40 },
  );
});

test.each(["declared a state of emergency ", "was appointed head of ", "said that ", "resigned and "])(
  "%s a thousand times over gives no more than a claim for each",
  (words) => {
    const text = `Aru Bekova ${words.repeat(1000)}the council.`;
    expect(readClaims(text).length).toBeLessThanOrEqual(3001);
  },
);
