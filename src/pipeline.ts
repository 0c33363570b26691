import { readInput } from "./1-read/read.ts";
import { annotate } from "./2-annotate/annotate.ts";
import { extractClaims } from "./3-extract/extract.ts";
import { groupArticles } from "./4-group/group.ts";
import { settleBackground } from "./4-group/own-happening.ts";
import { reconcile } from "./5-reconcile/reconcile.ts";
import { groupTree } from "./claim-types/counts/group-tree.ts";
import { claimTypes } from "./claim-types/index.ts";
import { loadGazetteer } from "./gazetteer/load.ts";
import { languages } from "./languages/index.ts";
import type { Annotated } from "./model/annotation.ts";
import type { Input, Reading } from "./model/article.ts";
import type { Claim, Drop } from "./model/claim.ts";
import { type Ledger, SCHEMA } from "./model/ledger.ts";
import type { Problem, Stage } from "./model/problem.ts";
import { VERSION } from "./version.ts";

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

export interface RunOptions {
  /** The reader's own names, "Toyakev" to "Tokayev"; they go before the names found to be the same. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: Progress) => void;
}

/** Everything one run found out: the ledger, and what `why` needs beyond it. */
export interface Run {
  readonly ledger: Ledger;
  readonly annotated: readonly Annotated[];
  readonly drops: readonly Drop[];
}

/** Stage 1 alone: every input as articles with their zones. */
export function readCoverage(inputs: readonly Input[]): { readings: Reading[]; problems: Problem[] } {
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const result = readInput(input);
    for (const reading of result.readings) readings.push(reading);
    for (const problem of result.problems) problems.push(problem);
  }
  return { ...dropRepeats(readings, problems), problems };
}

/** Runs all stages over the inputs. The order of the inputs does not matter. */
export async function runPipeline(inputs: readonly Input[], options: RunOptions = {}): Promise<Run> {
  const { readings, problems } = readCoverage(inputs);
  const gazetteer = loadGazetteer();
  const annotated: Annotated[] = [];
  const claims: Claim[] = [];
  const drops: Drop[] = [];
  for (const [done, reading] of readings.entries()) {
    options.onProgress?.({ stage: "extract", done, total: readings.length });
    // Long runs give way to the reader's other work: progress is drawn, an interrupt is heard.
    if (done % BREATH === BREATH - 1) await new Promise((resume) => setImmediate(resume));
    const { article } = reading;
    const language = languages.find(({ code }) => code === article.language.split("-")[0]);
    if (language === undefined) {
      problems.push({ source: article.source, stage: "annotate", reason: whyNotRead(article.language) });
      continue;
    }
    const understood = annotate(reading, language, gazetteer);
    const extracted = extractClaims(understood, claimTypes, language);
    annotated.push(understood);
    // One by one: a text of millions of numbers gives more than a call takes as arguments.
    for (const claim of extracted.claims) claims.push(claim);
    for (const drop of extracted.drops) drops.push(drop);
  }
  annotated.sort(byPublication);
  const order = new Map(annotated.map(({ reading }, index) => [reading.article.id, index]));
  claims.sort(
    (a, b) =>
      (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) ||
      a.span.start - b.span.start ||
      (a.id < b.id ? -1 : 1),
  );
  options.onProgress?.({ stage: "reconcile", done: 0, total: 1 });
  const groups = groupArticles(annotated, claims);
  const settled = settleBackground(groups, annotated, claims);
  const stories = reconcile(groups, annotated, settled, groupTree, options.aliases);
  const ledger: Ledger = {
    schema: SCHEMA,
    generatedBy: `sitrep ${VERSION}`,
    articles: annotated.map(({ reading }) => reading.article),
    claims: settled,
    stories,
    problems: problems.sort(bySource),
  };
  return { ledger, annotated, drops };
}

const BREATH = 64;

/** The same file given twice is one article. */
function dropRepeats(readings: readonly Reading[], problems: Problem[]): { readings: Reading[] } {
  const seen = new Map<string, Reading>();
  for (const reading of readings) {
    const { id, source } = reading.article;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, reading);
    else
      problems.push({
        source,
        stage: "read",
        reason: `the same article as ${first.article.source}; it is counted once`,
      });
  }
  return { readings: [...seen.values()] };
}

function whyNotRead(code: string): string {
  const read = languages.map(({ name }) => name).join(", ");
  if (code === "und") return `the language could not be told; Sitrep reads ${read}`;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  return `written in ${name}, which Sitrep does not read yet; it reads ${read}`;
}

function byPublication(a: Annotated, b: Annotated): number {
  const [one, other] = [a.reading.article, b.reading.article];
  return (
    compare(one.published?.edtf ?? "9999", other.published?.edtf ?? "9999") ||
    compare(one.source, other.source) ||
    compare(one.id, other.id)
  );
}

function bySource(a: Problem, b: Problem): number {
  return compare(a.source, b.source) || compare(a.stage, b.stage) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
