import { annotate, annotateAll } from "./2-annotate/annotate.ts";
import { extractAll } from "./3-extract/extract.ts";
import { digestArticle } from "./4-group/digest.ts";
import { claimTypes } from "./claim-types/index.ts";
import { type Portion, readCoverage } from "./coverage.ts";
import { loadGazetteer } from "./gazetteer/load.ts";
import { languages } from "./languages/index.ts";
import type { Annotated } from "./model/annotation.ts";
import type { Input, Reading } from "./model/article.ts";
import type { Understood } from "./model/digest.ts";
import type { Language } from "./model/language.ts";
import type { Problem } from "./model/problem.ts";

/** An input that is held whole, or what was read of one. */
export type Part = Input | Portion;

/** What became of one input or a part of it, which may hold many articles; what could not be read or understood is a problem. */
export interface Outcome {
  readonly understood: readonly Understood[];
  readonly problems: readonly Problem[];
}

/** Does some work for a few parts at a time, on this thread; results come in the order of the parts. */
export async function* workTogether<Result>(
  parts: AsyncIterable<Part>,
  work: (parts: readonly Part[]) => readonly Result[],
): AsyncGenerator<Result> {
  let together: Part[] = [];
  for await (const part of parts) {
    together.push(part);
    if (together.length < MOST_TOGETHER) continue;
    yield* work(together);
    together = [];
    // Long runs give way to the reader's other work: progress is drawn, an interrupt is heard.
    await new Promise((resume) => setImmediate(resume));
  }
  yield* work(together);
}

/** Stages 1 to 3 of one input that is held whole; mails are read by `runPipeline` alone. */
export function understandInput(input: Input): Outcome {
  const [outcome] = understandParts([input]);
  return outcome ?? { understood: [], problems: [] };
}

/** Stages 1 to 3 of inputs that are held whole, or stages 2 and 3 of what was read already: one outcome each, in their order. */
export function understandParts(parts: readonly Part[]): Outcome[] {
  const portions = parts.map((part) => ("readings" in part ? part : readCoverage([part])));
  const results = understandReadings(portions.flatMap(({ readings }) => readings));
  return portions.map(({ readings, problems }) => {
    const own = results.splice(0, readings.length);
    return {
      understood: own.filter((result) => "digest" in result),
      problems: [...problems, ...own.filter((result) => "reason" in result)],
    };
  });
}

// A few articles pass a stage before they go on to the next: the processor keeps the code of one stage at hand,
// which saves a quarter of the time. Many, or long ones, would fill the memory with annotated words.
const MOST_TOGETHER = 32;
const MOST_CHARACTERS = 100_000;

function understandReadings(readings: readonly Reading[]): (Understood | Problem)[] {
  const results: (Understood | Problem)[] = [];
  let batch: Reading[] = [];
  let characters = 0;
  for (const reading of readings) {
    batch.push(reading);
    characters += reading.article.text.length;
    if (batch.length < MOST_TOGETHER && characters < MOST_CHARACTERS) continue;
    results.push(...understandTogether(batch));
    [batch, characters] = [[], 0];
  }
  return [...results, ...understandTogether(batch)];
}

/** Stages 2 and 3 of a few articles, a stage at a time; a problem where the language of one is not read. */
function understandTogether(readings: readonly Reading[]): (Understood | Problem)[] {
  const spoken = readings.flatMap((reading) => {
    const language = findLanguage(reading.article.language);
    return language === undefined ? [] : [{ reading, language }];
  });
  const told = annotateAll(spoken, loadGazetteer());
  const extracted = extractAll(told, claimTypes);
  const digests = told.map(({ article, language }) => digestArticle(article, language.grammar));
  let at = 0;
  return readings.map((reading) => {
    if (spoken[at]?.reading !== reading) return describeForeign(reading);
    const [one, found, digest] = [told[at], extracted[at], digests[at++]];
    if (!one || !found || !digest) throw new Error("an article was lost between two stages");
    const { zones, cut, basis } = one.article.reading;
    const aside = { ...(cut === undefined ? {} : { cut }), ...(basis === undefined ? {} : { basis }) };
    return { digest, zones, ...aside, claims: found.claims, drops: found.drops };
  });
}

/** Stage 2 alone of an article that was understood, for those who want to see its words one by one. */
export function annotateAgain(understood: Understood): Annotated {
  const reading = readingOf(understood);
  const language = findLanguage(reading.article.language);
  if (language === undefined) throw new Error(`${reading.article.id} was understood in no language`);
  return annotate(reading, language, loadGazetteer());
}

/** The article as it was read, its date settled. */
function readingOf({ digest: { article, standing }, zones, cut }: Understood): Reading {
  return { article, standing, zones, ...(cut === undefined ? {} : { cut }) };
}

/** What reads a language by its BCP 47 tag; undefined where nothing does. */
export function findLanguage(tag: string): Language | undefined {
  return languages.find(({ code }) => code === tag.split("-")[0]);
}

function describeForeign({ article }: Reading): Problem {
  return { source: article.source, stage: "annotate", reason: whyNotRead(article.language) };
}

function whyNotRead(code: string): string {
  const read = languages.map(({ name }) => name).join(", ");
  if (code === "und") return `the language could not be told; Sitrep reads ${read}`;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  return `written in ${name}, which Sitrep does not read yet; it reads ${read}`;
}
