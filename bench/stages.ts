import { readdirSync, readFileSync } from "node:fs";
import { readInput } from "../src/1-read/read.ts";
import { annotate } from "../src/2-annotate/annotate.ts";
import { extractClaims } from "../src/3-extract/extract.ts";
import { digestArticle } from "../src/4-group/digest.ts";
import { claimTypes } from "../src/claim-types/index.ts";
import { loadGazetteer } from "../src/gazetteer/load.ts";
import { languages } from "../src/languages/index.ts";
import type { Input } from "../src/model/article.ts";
import type { Language } from "../src/model/language.ts";
import { assembleLedger } from "../src/pipeline.ts";
import { understandParts } from "../src/understand.ts";
import { generateCoverage } from "./generate-coverage.ts";
import { timeTurnByTurn, writeTable } from "./measure.ts";
import { listRivals, makeCompromise } from "./rivals.ts";

const EXAMPLE = new URL("../examples/kazakhstan-2022/", import.meta.url);
const COMPROMISE_SHARE = 10;

/** Articles a second of each stage and of the whole on one core, beside what a user would pick instead, in one run. */
export function benchStages(isQuick: boolean): string {
  const inputs = listInputs(isQuick ? 4 : 20);
  const readings = inputs.flatMap((input) => readInput(input).readings);
  const texts = readings.map(({ article }) => article.text);
  const language = languages[0] as Language;
  const gazetteer = loadGazetteer();
  const annotated = readings.map((reading) => annotate(reading, language, gazetteer));
  const few = texts.filter((_, index) => index % COMPROMISE_SHARE === 0);
  const understood = understandParts(inputs).flatMap((outcome) => outcome.understood);
  const whole = "Sitrep, text to ledger";
  const timings = timeTurnByTurn(
    [
      {
        name: whole,
        run: () =>
          assembleLedger(
            understandParts(inputs).flatMap((outcome) => outcome.understood),
            [],
          ),
      },
      { name: "· 1 read", run: () => forAll(inputs, readInput) },
      {
        name: "· 2 annotate",
        run: () => forAll(readings, (reading) => annotate(reading, language, gazetteer)),
      },
      {
        name: "· 3 extract",
        run: () => forAll(annotated, (one) => extractClaims(one, claimTypes, language)),
      },
      { name: "· digest", run: () => forAll(annotated, (one) => digestArticle(one, language.grammar)) },
      { name: "· 4–5 group and reconcile", run: () => assembleLedger(understood, []) },
      ...listRivals(texts),
      makeCompromise(few),
    ],
    isQuick ? 3 : 9,
  );
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const ownRate = texts.length / (timings.find(({ name }) => name === whole)?.median ?? 1);
  const rows = timings.map(({ name, median, least, most }) => {
    const share = name.startsWith("compromise") ? few.length / texts.length : 1;
    const rate = (texts.length * share) / median;
    return [
      name,
      `${(ownRate / rate).toFixed(2)}×`,
      rate.toFixed(0),
      ((characters * share) / median / 1e6).toFixed(2),
      `${Math.round((100 * (most - least)) / median)} %`,
    ];
  });
  return [
    `${texts.length} articles of ${Math.round(characters / texts.length)} characters on average: the example story and generated coverage.`,
    "",
    writeTable(["one core", "Sitrep's speed / this one's", "articles/s", "MB/s", "spread"], rows),
  ].join("\n");
}

function forAll<T>(all: readonly T[], work: (one: T) => unknown): void {
  for (const one of all) work(one);
}

function listInputs(copies: number): Input[] {
  const example = readdirSync(EXAMPLE).map((name): Input => {
    return { source: name, content: readFileSync(new URL(name, EXAMPLE)) };
  });
  return [...example, ...generateCoverage({ stories: copies, articlesPerStory: 10 })];
}
