import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sitrep } from "../src/index.ts";
import { describeDifferences } from "./example-differences.ts";
import { exampleFolder, readKey } from "./example-key.ts";
import { root } from "./imports.ts";

// What is known to differ from the key. Read the change, then accept it with SITREP_ACCEPT=1.
const known = join(root, "test", "example.differences.md");
const key = readKey();
const ledger = await sitrep(
  readdirSync(exampleFolder).map((file) => ({
    source: `examples/kazakhstan-2022/${file}`,
    content: readFileSync(join(exampleFolder, file)),
  })),
);

test("the example story is read as its hand-made key says, but for the differences written down", () => {
  const differences = describeDifferences(ledger, key);
  if (process.env.SITREP_ACCEPT === "1") writeFileSync(known, differences);
  expect(differences).toBe(readFileSync(known, "utf8"));
});

test("no figure about the crisis takes a value from a background, denied, planned or withdrawn number", () => {
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const killed = key.articles.filter(({ canceled }) => canceled).map(({ file }) => file);
  const withdrawn = new Set(
    ledger.articles.filter(({ source }) => killed.some((file) => source.endsWith(file))).map(({ id }) => id),
  );
  // Numbers of an earlier happening have figures of their own.
  const figures = ledger.stories
    .flatMap((story) => story.figures)
    .filter((figure) => figure.claims.some((id) => claims.get(id)?.background === null));
  const taken = figures
    .flatMap(({ values }) => Object.values(values))
    .flatMap(({ claim }) => claims.get(claim ?? "") ?? []);
  expect(taken.length).toBeGreaterThan(0);
  const wrong = taken.filter(
    ({ background, certainty, article }) =>
      background !== null || certainty === "denied" || certainty === "planned" || withdrawn.has(article),
  );
  expect(wrong.map(({ span }) => span.exact)).toEqual([]);
});

test("every claim of the example quotes its article", () => {
  const texts = new Map(ledger.articles.map(({ id, text }) => [id, text]));
  const astray = ledger.claims.filter(
    ({ article, span }) => texts.get(article)?.slice(span.start, span.end) !== span.exact,
  );
  expect(astray).toEqual([]);
});
