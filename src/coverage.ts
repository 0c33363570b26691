import { readInput } from "./1-read/read.ts";
import { loadShort, type ReadStep, streamInput } from "./1-read/streams/stream-input.ts";
import type { Article, FileInput, Input, Place, Reading } from "./model/article.ts";
import type { Problem } from "./model/problem.ts";

export { readFeedEntries } from "./1-read/feed-entries.ts";

/** What was read of an input, or of a part of it. */
export interface Portion {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** Set where it is one of many portions of an input. */
  readonly of?: { readonly source: string; readonly share?: number; readonly isFirst: boolean };
}

/** Stage 1 alone: every input as articles with their zones. */
export function readCoverage(inputs: readonly Input[]): Portion {
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

/** All inputs in their order: short ones whole, still to be read; long ones and mails read part by part. */
export async function* openCoverage(inputs: readonly (Input | FileInput)[]): AsyncGenerator<Input | Portion> {
  for (const input of inputs) {
    const short = await loadShort(input);
    if (short !== null) {
      yield short;
      continue;
    }
    let isFirst = true;
    for await (const { source, share, readings, problems } of streamCoverage([input])) {
      yield { readings, problems, of: { source, isFirst, ...(share === undefined ? {} : { share }) } };
      isFirst = false;
    }
  }
}

/** The same file given twice is one article; the first of them stays. `seen` tells the source of each article met before. */
export function dropRepeats<T>(
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
