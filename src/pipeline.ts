import { readInput } from "./1-read/read.ts";
import { loadShort, type ReadStep, streamInput } from "./1-read/streams/stream-input.ts";
import { annotate } from "./2-annotate/annotate.ts";
import { extractClaims } from "./3-extract/extract.ts";
import { digestArticle } from "./4-group/digest.ts";
import { groupArticles, StoryGrouper } from "./4-group/group.ts";
import { compareMarks, JOINS_FROM, joinMarks, markArticle } from "./4-group/join-story.ts";
import { settleBackground } from "./4-group/own-happening.ts";
import { reconcile, StoryReconciler, wordsOfAll } from "./5-reconcile/reconcile.ts";
import { groupTree } from "./claim-types/counts/group-tree.ts";
import { claimTypes } from "./claim-types/index.ts";
import { loadGazetteer } from "./gazetteer/load.ts";
import { languages } from "./languages/index.ts";
import type { Annotated } from "./model/annotation.ts";
import type { Article, FileInput, Input, Place, Reading } from "./model/article.ts";
import type { Claim, Drop } from "./model/claim.ts";
import type { Digest, Understood } from "./model/digest.ts";
import type { Language } from "./model/language.ts";
import { type Ledger, SCHEMA, type Story } from "./model/ledger.ts";
import type { StoryLexicon } from "./model/lexicon/story.ts";
import type { Problem, Stage } from "./model/problem.ts";
import { VERSION } from "./version.ts";

export { readFeedEntries } from "./1-read/feed-entries.ts";

export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  /** A long input being read, and how much of it was read, from 0 to 1. */
  readonly source?: string;
  readonly share?: number;
}

export interface RunOptions {
  /** The reader's own names, "Toyakev" to "Tokayev"; they go before the names found to be the same. */
  readonly aliases?: ReadonlyMap<string, string>;
  readonly onProgress?: (progress: Progress) => void;
  /** Does stages 1 to 3 elsewhere, such as on several threads; outcomes come in the order of the inputs. */
  readonly understandAll?: (inputs: AsyncIterable<Input>) => AsyncIterable<Outcome>;
}

/** What became of one input, which may hold many articles; what could not be read or understood is a problem. */
export interface Outcome {
  readonly understood: readonly Understood[];
  readonly problems: readonly Problem[];
}

/** Everything one run found out: the ledger, and what `why` needs beyond it. */
export interface Run {
  readonly ledger: Ledger;
  /** In order of publication. */
  readonly understood: readonly Understood[];
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
  return { readings: dropRepeats(readings, ({ article }) => article, problems), problems };
}

/** What one more part of the coverage gave. */
export interface CoverageStep extends ReadStep {
  readonly source: string;
  /** How much of the input was read, from 0 to 1; absent where that cannot be told. */
  readonly share?: number;
}

/** Where an earlier run stopped: the input, and the place in it. */
export interface Stop {
  readonly source: string;
  readonly place: Place;
}

/**
 * Stage 1 alone, part by part: long archives, JSON Lines and mailboxes pass through memory a record at a time. `from` goes
 * on where an earlier run over the same inputs stopped. Of each input at most 1000 problems are told, and how many more there are.
 */
export async function* streamCoverage(
  inputs: readonly (Input | FileInput)[],
  from?: Stop,
): AsyncGenerator<CoverageStep> {
  const seen = new Map<string, string>();
  const start = from ? inputs.findIndex(({ source }) => source === from.source) : 0;
  for (const input of start < 0 ? [] : inputs.slice(start)) {
    const { source } = input;
    const size = "content" in input ? input.content.length : input.size;
    let told = 0;
    let place = from?.source === source ? from.place : undefined;
    for await (const step of guardReading(input, place)) {
      place = step.place;
      const problems = [...step.problems];
      const readings = dropRepeats(step.readings, ({ article }) => article, problems, seen);
      const shown = problems.slice(0, Math.max(0, MOST_TOLD - told));
      told += problems.length;
      const share = size && place.entry === undefined ? Math.min(1, place.offset / size) : undefined;
      yield { source, readings, problems: shown, place, ...(share === undefined ? {} : { share }) };
    }
    if (told <= MOST_TOLD || !place) continue;
    const reason = `has ${told - MOST_TOLD} more problems like these`;
    yield { source, readings: [], problems: [{ source, stage: "read", reason }], place };
  }
}

const MOST_TOLD = 1000;

/** A file that can be read no further is bad input; whatever else goes wrong is ours. */
async function* guardReading(input: Input | FileInput, from: Place | undefined): AsyncGenerator<ReadStep> {
  try {
    yield* streamInput(input, from);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    const reason = `it could not be read to its end: ${error.message}`;
    const place = from ?? { offset: 0, skip: 0, parts: 0 };
    yield { readings: [], problems: [{ source: input.source, stage: "read", reason }], place };
  }
}

/** Runs all stages over the inputs. The order of the inputs does not matter. */
export async function runPipeline(
  inputs: readonly (Input | FileInput)[],
  options: RunOptions = {},
): Promise<Run> {
  const found: Understood[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for await (const { outcome, long } of understandEach(inputs, options.understandAll ?? understandHere)) {
    if (long?.isFirst !== false) done++;
    const share = long?.share === undefined ? {} : { source: long.source, share: long.share };
    options.onProgress?.({ stage: "extract", done: done - 1, total: inputs.length, ...share });
    for (const one of outcome.understood) found.push(one);
    for (const problem of outcome.problems) problems.push(problem);
  }
  options.onProgress?.({ stage: "reconcile", done: 0, total: 1 });
  const understood = dropRepeats(found, ({ digest }) => digest.article, problems).sort(byPublication);
  const ledger = assembleLedger(understood, problems, options);
  return { ledger, understood, drops: understood.flatMap(({ drops }) => drops) };
}

/** Stages 1 to 3 of all inputs, in their order; long ones come an article at a time. */
export async function* understandCoverage(
  inputs: readonly (Input | FileInput)[],
  understandAll: (inputs: AsyncIterable<Input>) => AsyncIterable<Outcome> = understandHere,
): AsyncGenerator<Outcome> {
  for await (const { outcome } of understandEach(inputs, understandAll)) yield outcome;
}

interface Part {
  readonly outcome: Outcome;
  /** Set where the outcome is one of many that an input has. */
  readonly long?: { readonly source: string; readonly share?: number; readonly isFirst: boolean };
}

/** Hands short inputs on whole, and takes long ones and mails apart itself; outcomes come in the order of the inputs. */
async function* understandEach(
  inputs: readonly (Input | FileInput)[],
  understandAll: (inputs: AsyncIterable<Input>) => AsyncIterable<Outcome>,
): AsyncGenerator<Part> {
  let at = 0;
  const takeShort = async function* (): AsyncGenerator<Input> {
    for (let input = inputs[at]; input; input = inputs[++at]) {
      const short = await loadShort(input);
      if (short === null) return;
      yield short;
    }
  };
  while (at < inputs.length) {
    for await (const outcome of understandAll(takeShort())) yield { outcome };
    const long = inputs[at++];
    if (!long) return;
    let isFirst = true;
    for await (const { source, share, readings, problems } of streamCoverage([long])) {
      const outcome = understandReadings(readings, problems);
      yield { outcome, long: { source, isFirst, ...(share === undefined ? {} : { share }) } };
      isFirst = false;
    }
  }
}

async function* understandHere(inputs: AsyncIterable<Input>): AsyncGenerator<Outcome> {
  let done = 0;
  for await (const input of inputs) {
    // Long runs give way to the reader's other work: progress is drawn, an interrupt is heard.
    if (++done % BREATH === 0) await new Promise((resume) => setImmediate(resume));
    yield understandInput(input);
  }
}

/** Stages 1 to 3 of one input that is held whole; mails are read by `runPipeline` alone. */
export function understandInput(input: Input): Outcome {
  const { readings, problems } = readCoverage([input]);
  return understandReadings(readings, problems);
}

function understandReadings(readings: readonly Reading[], before: readonly Problem[]): Outcome {
  const understood: Understood[] = [];
  const problems = [...before];
  for (const reading of readings) {
    const result = understandReading(reading);
    if ("reason" in result) problems.push(result);
    else understood.push(result);
  }
  return { understood, problems };
}

/** Stages 2 and 3 of one article; a problem where its language is not read. */
function understandReading(reading: Reading): Understood | Problem {
  const language = languageOf(reading);
  if (language === undefined) return describeForeign(reading);
  const annotated = annotate(reading, language, loadGazetteer());
  const { zones, cut, basis } = annotated.reading;
  const { claims, drops } = extractClaims(annotated, claimTypes, language);
  const aside = { ...(cut === undefined ? {} : { cut }), ...(basis === undefined ? {} : { basis }) };
  return { digest: digestArticle(annotated, language.grammar), zones, ...aside, claims, drops };
}

/** Stage 2 alone of an article that was understood, for those who want to see its words one by one. */
export function annotateAgain(understood: Understood): Annotated {
  const reading = readingOf(understood);
  const language = languageOf(reading);
  if (language === undefined) throw new Error(`${reading.article.id} was understood in no language`);
  return annotate(reading, language, loadGazetteer());
}

/** The article as it was read, its date settled. */
function readingOf({ digest: { article, standing }, zones, cut }: Understood): Reading {
  return { article, standing, zones, ...(cut === undefined ? {} : { cut }) };
}

/** Stages 4 and 5: groups the articles into stories and lines up what they claim. The order of `understood` does not matter. */
export function assembleLedger(
  understood: readonly Understood[],
  problems: readonly Problem[],
  { aliases }: RunOptions = {},
): Ledger {
  const ordered = [...understood].sort(byPublication);
  const digests = ordered.map(({ digest }) => digest);
  const claims = ordered.flatMap(listClaims);
  const groups = groupArticles(digests, claims);
  const settled = settleBackground(groups, digests, claims);
  return {
    schema: SCHEMA,
    generatedBy: `sitrep ${VERSION}`,
    articles: digests.map(({ article }) => article),
    claims: settled,
    stories: reconcile(groups, digests, settled, groupTree, storyWordsOf, aliases),
    problems: [...problems].sort(bySource),
  };
}

/** The ledger of one story whose articles are known, under the id it is to have: nothing is grouped. */
export function tellStory(id: string, members: readonly Understood[], options: TellOptions = {}): ToldStory {
  return new StoryTeller(id).tell(members, options);
}

type TellOptions = Pick<RunOptions, "aliases">;

type ToldStory = Pick<Ledger, "articles" | "claims"> & { readonly story: Story };

/** Called for each piece of work that takes time, so that it can be counted. */
type OnWork = (work: "articles compared" | "claims compared" | "figures made") => void;

/**
 * Tells one story as often as articles come to it, with the same bytes as telling it anew: what new articles do not touch is taken as it was.
 * Members are known by identity; where one of the last telling is missing, all is told anew.
 */
export class StoryTeller {
  private readonly id: string;
  private readonly onWork: OnWork;
  private members = new Set<Understood>();
  private grouper: StoryGrouper | null = null;
  private reconciler: StoryReconciler | null = null;
  private languages = "";

  constructor(id: string, onWork: OnWork = () => {}) {
    this.id = id;
    this.onWork = onWork;
  }

  tell(members: readonly Understood[], { aliases }: TellOptions = {}): ToldStory {
    const there = new Set(members);
    if ([...this.members].some((one) => !there.has(one))) {
      this.grouper = null;
      this.reconciler = null;
    }
    this.members = there;
    const ordered = [...members].sort(byPublication);
    const digests = ordered.map(({ digest }) => digest);
    const claims = ordered.flatMap(listClaims);
    this.grouper ??= new StoryGrouper(() => this.onWork("articles compared"));
    const group = this.grouper.group(ordered);
    const settled = settleBackground([group], digests, claims);
    const inOrder = [...digests].sort((a, b) => compare(a.article.id, b.article.id));
    const settledOf = new Map<string, Claim[]>(inOrder.map(({ article }) => [article.id, []]));
    for (const claim of settled) settledOf.get(claim.article)?.push(claim);
    return {
      articles: digests.map(({ article }) => article),
      claims: settled,
      story: this.reconcilerOf(inOrder).reconcile(group, inOrder, [...settledOf.values()].flat(), aliases),
    };
  }

  /** Made anew where an article in another language has come: what names are, and who speaks, is read by the words of all. */
  private reconcilerOf(digests: readonly Digest[]): StoryReconciler {
    const languages = [...new Set(digests.map(({ article }) => article.language))].sort(compare).join(" ");
    if (this.reconciler !== null && languages === this.languages) return this.reconciler;
    this.languages = languages;
    this.reconciler = new StoryReconciler(this.id, groupTree, wordsOfAll(digests, storyWordsOf), this.onWork);
    return this.reconciler;
  }
}

/** IANA zone that most people of a country (ISO 3166-1 alpha-2) live in; "UTC" for an unknown code. */
export function zoneOfCountry(country: string): string {
  return loadGazetteer().timeZoneOf(country);
}

/** What a workspace needs of the stages to keep stories up to date as articles come in. */
export const storyKeeper = {
  program: `sitrep ${VERSION}`,
  understand: understandInput,
  group: (understood: readonly Understood[]): (readonly string[])[] => {
    const claims = understood.flatMap(listClaims);
    return groupArticles(
      understood.map(({ digest }) => digest),
      claims,
    ).map(({ articles }) => articles);
  },
  mark: markArticle,
  join: joinMarks,
  compare: compareMarks,
  joinsFrom: JOINS_FROM,
  openTeller: (id: string) => new StoryTeller(id),
};

const listed = new WeakMap<Understood, readonly Claim[]>();

/** The claims of an article in the order of its text. */
function listClaims(understood: Understood): readonly Claim[] {
  const known = listed.get(understood);
  if (known !== undefined) return known;
  const claims = [...understood.claims].sort((a, b) => a.span.start - b.span.start || compare(a.id, b.id));
  listed.set(understood, claims);
  return claims;
}

const BREATH = 64;

/** The same file given twice is one article; the first of them stays. `seen` tells the source of each article met before. */
function dropRepeats<T>(
  all: readonly T[],
  articleOf: (one: T) => Article,
  problems: Problem[],
  seen = new Map<string, string>(),
): T[] {
  return all.filter((one) => {
    const { id, source } = articleOf(one);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, source);
    else problems.push({ source, stage: "read", reason: `the same article as ${first}; it is counted once` });
    return first === undefined;
  });
}

function languageOf({ article }: Reading): Language | undefined {
  return findLanguage(article.language);
}

function findLanguage(tag: string): Language | undefined {
  return languages.find(({ code }) => code === tag.split("-")[0]);
}

/** The words that bring a story's articles together. Throws for a language in which nothing is read. */
function storyWordsOf(tag: string): StoryLexicon {
  const language = findLanguage(tag);
  if (language === undefined) throw new RangeError(`no article is read in ${tag}`);
  return language.story;
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

function byPublication(
  { digest: { article: a } }: Understood,
  { digest: { article: b } }: Understood,
): number {
  return (
    compare(a.published?.edtf ?? "9999", b.published?.edtf ?? "9999") ||
    compare(a.source, b.source) ||
    compare(a.id, b.id)
  );
}

function bySource(a: Problem, b: Problem): number {
  return compare(a.source, b.source) || compare(a.stage, b.stage) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
