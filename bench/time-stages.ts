import { readInput } from "../src/1-read/read.ts";
import { annotateAll } from "../src/2-annotate/annotate.ts";
import { extractAll } from "../src/3-extract/extract.ts";
import { digestArticle } from "../src/4-group/digest.ts";
import { claimTypes } from "../src/claim-types/index.ts";
import { loadGazetteer } from "../src/gazetteer/load.ts";
import type { Input } from "../src/model/article.ts";
import { assembleLedger } from "../src/pipeline.ts";
import { findLanguage, understandParts } from "../src/understand.ts";
import { timeTurnByTurn, writeRates } from "./measure.ts";
import { listRivals, makeCompromise } from "./rivals.ts";

const COMPROMISE_SHARE = 10;

/**
 * Articles a second of each stage and of the whole on one core, beside what a user would pick instead, in one run. Contenders take turns,
 * so that a busy machine slows all alike.
 */
export function timeStages(inputs: readonly Input[], rounds: number): string {
  const gazetteer = loadGazetteer();
  const spoken = inputs
    .flatMap((input) => readInput(input).readings)
    .flatMap((reading) => {
      const language = findLanguage(reading.article.language);
      return language === undefined ? [] : [{ reading, language }];
    });
  const texts = spoken.map(({ reading }) => reading.article.text);
  const annotated = annotateAll(spoken, gazetteer);
  const few = texts.filter((_, index) => index % COMPROMISE_SHARE === 0);
  const understood = understandParts(inputs).flatMap((outcome) => outcome.understood);
  const timings = timeTurnByTurn(
    [
      {
        name: "Sitrep, text to ledger",
        run: () =>
          assembleLedger(
            understandParts(inputs).flatMap((outcome) => outcome.understood),
            [],
          ),
      },
      { name: "· 1 read", run: () => forAll(inputs, readInput) },
      {
        name: "· 2 annotate",
        run: () => forBatches(spoken, (batch) => annotateAll(batch, gazetteer)),
      },
      {
        name: "· 3 extract",
        run: () => forBatches(annotated, (batch) => extractAll(batch, claimTypes)),
      },
      {
        name: "· digest",
        run: () => forAll(annotated, ({ article, language }) => digestArticle(article, language.grammar)),
      },
      { name: "· 4–5 group and reconcile", run: () => assembleLedger(understood, []) },
      ...listRivals(texts),
      makeCompromise(few),
    ],
    rounds,
  );
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const amountOf = (name: string) => {
    const share = name.startsWith("compromise") ? few.length / texts.length : 1;
    return { count: texts.length * share, megabytes: (characters * share) / 1e6 };
  };
  return [
    `${texts.length} articles of ${Math.round(characters / texts.length)} characters on average.`,
    "",
    writeRates("articles", timings, amountOf),
  ].join("\n");
}

function forAll<T>(all: readonly T[], work: (one: T) => unknown): void {
  for (const one of all) work(one);
}

const TOGETHER = 32;

function forBatches<T>(all: readonly T[], work: (batch: readonly T[]) => unknown): void {
  for (let at = 0; at < all.length; at += TOGETHER) work(all.slice(at, at + TOGETHER));
}
