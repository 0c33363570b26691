import type { FileInput, Input, Place, Reading } from "../../model/article.ts";
import type { Problem } from "../../model/problem.ts";
import { splitWarc } from "../archives/warc.ts";
import { isMail, isMailbox } from "../mail/is-mail.ts";
import { openMail, splitMails } from "../mail/mail.ts";
import { assembleAll, readContent, readInput } from "../read.ts";
import { ByteQueue } from "./byte-queue.ts";
import { findKind } from "./find-kind.ts";
import { splitJsonLines } from "./json-lines.ts";
import type { Part, Splitter } from "./splitter.ts";
import { type Piece, unpackPieces } from "./unpack-pieces.ts";
import { openWarcs } from "./wacz-entries.ts";

/** What one more part of an input gave. */
export interface ReadStep {
  readonly readings: readonly Reading[];
  readonly problems: readonly Problem[];
  /** Where a later run can go on behind this part. */
  readonly place: Place;
}

const START: Place = { offset: 0, skip: 0, parts: 0 };

/**
 * Reads an input piece by piece: web archives, JSON Lines and mailboxes a record at a time, in memory that does not grow
 * with their length; everything else whole, up to 100 MB. `from` goes on where an earlier run stopped. Never throws on
 * bad input; errors of `open` are the caller's.
 */
export async function* streamInput(given: Input | FileInput, from: Place = START): AsyncGenerator<ReadStep> {
  // Words that never were bytes are kept as they are: not every string survives being written as some.
  if (isWords(given)) return yield { ...readInput(given), place: START };
  const input = isFile(given) ? given : openInput(given);
  const isResumed = from.parts > 0 || from.entry !== undefined;
  const head = new ByteQueue(input.open(0));
  const kind = await findKind(input, head);
  if (kind === "zip" && input.size !== null) {
    const found = await openWarcs(input, input.size);
    if (found) {
      await head.close();
      return yield* streamEntries(input, found, from);
    }
  }
  const kept = input.size === null || !isResumed ? head : new ByteQueue(input.open(from.offset), from.offset);
  if (kept !== head) await head.close();
  try {
    if (kind === "whole" || kind === "zip") yield await readWhole(input, kept);
    else if (kind === "mail") yield await readMail(input, kept);
    else yield* streamParts(input, SPLITTERS[kind](input.source, from.parts), kept, from);
  } finally {
    await kept.close();
  }
}

function isFile(input: Input | FileInput): input is FileInput {
  return "open" in input;
}

/** 8 MB: a shorter input is held whole. */
const SHORT = 8_000_000;

/** A short input with its bytes; null for long ones, for mails, and for files that cannot be opened: `streamInput` tells of those. */
export async function loadShort(input: Input | FileInput): Promise<Input | null> {
  try {
    return await load(input);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return null;
    throw error;
  }
}

async function load(input: Input | FileInput): Promise<Input | null> {
  if (!isFile(input)) return isWords(input) || (await isWhole(openInput(input))) ? input : null;
  if (input.size === null || input.size > SHORT || !(await isWhole(input))) return null;
  const queue = new ByteQueue(input.open(0));
  await queue.fill(SHORT + 1);
  await queue.close();
  return { ...aboutOf(input), content: queue.bytes };
}

async function isWhole(input: FileInput): Promise<boolean> {
  const queue = new ByteQueue(input.open(0));
  const kind = await findKind(input, queue);
  await queue.close();
  // A line that cannot be read costs a text of lines no more than itself, where it is read line by line.
  return kind !== "mail" && kind !== "mailbox" && kind !== "lines";
}

function isWords(input: Input | FileInput): input is Input {
  if (isFile(input) || typeof input.content !== "string") return false;
  const head = input.content.slice(0, 65_536);
  return !isMailbox(head) && !isMail(head, input.source, input.mediaType);
}

function openInput({ content, ...about }: Input): FileInput {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    ...about,
    size: bytes.length,
    open: async function* (from, to) {
      yield bytes.subarray(from, to);
    },
  };
}

const SPLITTERS: Readonly<
  Record<"warc" | "lines" | "mailbox", (source: string, before: number) => Splitter>
> = {
  warc: splitWarc,
  lines: (_, before) => splitJsonLines(before),
  mailbox: (_, before) => splitMails(before),
};

type Entries = NonNullable<Awaited<ReturnType<typeof openWarcs>>>;

async function* streamEntries(input: FileInput, { entries, problems }: Entries, from: Place) {
  if (from.entry === undefined) yield stepOf(input, problems, { ...from, entry: "" });
  const at = Math.max(
    0,
    entries.findIndex(({ name }) => name === from.entry),
  );
  for (const [index, { name, open }] of entries.slice(at).entries()) {
    const start = index === 0 && name === from.entry ? from : START;
    const queue = new ByteQueue(open(start.offset), start.offset);
    try {
      for await (const step of streamParts(input, splitWarc(input.source, start.parts), queue, start)) {
        const named = step.problems.map(({ reason, ...rest }) => ({
          ...rest,
          reason: `${name} inside: ${reason}`,
        }));
        yield { ...step, problems: named, place: { ...step.place, entry: name } };
      }
    } finally {
      await queue.close();
    }
  }
}

/** Reads part after part; `from` names the place the bytes of `queue` begin at, and what of them was read before. */
async function* streamParts(
  input: FileInput,
  splitter: Splitter,
  queue: ByteQueue,
  from: Place,
): AsyncGenerator<ReadStep> {
  const marks = new Marks();
  let skipped = 0;
  let parts = from.parts;
  const step = async (part: Part): Promise<ReadStep> => {
    parts = Math.max(parts, part.at);
    return { ...(await readPart(input, part)), place: { ...marks.placeOf(part.end), parts } };
  };
  for await (const piece of unpackPieces(queue)) {
    if ("stopped" in piece) {
      yield stepOf(input, [piece.stopped], { ...marks.placeOf(marks.end), parts });
      break;
    }
    const skip = Math.min(from.skip - skipped, piece.bytes.length);
    skipped += skip;
    const rest: Piece =
      skip === 0 ? piece : { ...piece, bytes: piece.bytes.subarray(skip), skip: piece.skip + skip };
    if (rest.bytes.length === 0) continue;
    marks.add(rest);
    for (const part of splitter.push(rest.bytes)) {
      yield await step(part);
      if (part.isLast) return;
    }
  }
  for (const part of splitter.end()) yield await step(part);
}

/** Knows the place of every byte that has passed since the last part. */
class Marks {
  end = 0;
  #marks: (Omit<Piece, "bytes"> & { readonly from: number })[] = [];

  add({ bytes, offset, skip }: Piece): void {
    this.#marks.push({ offset, skip, from: this.end });
    this.end += bytes.length;
  }

  /** `end` counts the bytes since the start of this run and never falls. */
  placeOf(end: number): { readonly offset: number; readonly skip: number } {
    const at = this.#marks.findLastIndex(({ from }) => from <= end);
    const mark = this.#marks[at];
    if (!mark) return { offset: 0, skip: 0 };
    this.#marks = this.#marks.slice(at);
    return { offset: mark.offset, skip: mark.skip + end - mark.from };
  }
}

async function readPart(input: FileInput, part: Part): Promise<Omit<ReadStep, "place">> {
  const problems: Problem[] = [];
  const report = reporter(input, problems);
  for (const reason of part.problems) report(reason);
  const whole: Input = { ...aboutOf(input), content: "" };
  const readings = part.found ? assembleAll(whole, part.found, report) : [];
  const { page } = part;
  if (!page) return { readings, problems };
  if (page.mediaType === MAIL) return openAndRead({ ...whole, ...page }, `message ${part.at}`);
  const name = page.url?.slice(0, 300);
  const named = (reason: string) => report(name ? `${name} ${reason}` : reason);
  return { readings: readContent({ ...whole, ...page }, page.content, named), problems };
}

const MAIL = "message/rfc822";

async function openAndRead(input: Input, label = ""): Promise<Omit<ReadStep, "place">> {
  const problems: Problem[] = [];
  const report = reporter(input, problems);
  const named = (reason: string) => report(label ? `${label} ${reason}` : reason);
  const mail = await openMail(input);
  for (const reason of mail.problems) named(reason);
  return {
    readings: mail.found ? assembleAll(input, label ? nameParts(mail.found, label) : mail.found, named) : [],
    problems,
  };
}

function nameParts(found: NonNullable<Part["found"]>, label: string) {
  return { ...found, articles: found.articles.map((article) => ({ ...article, at: label })) };
}

/** 100 MB: a larger file of one article is none. */
const MOST_BYTES = 100_000_000;

async function collect(input: FileInput, queue: ByteQueue): Promise<Uint8Array | null> {
  if ((input.size ?? 0) > MOST_BYTES) return null;
  await queue.fill(MOST_BYTES + 1);
  return queue.bytes.length > MOST_BYTES ? null : queue.bytes;
}

async function readWhole(input: FileInput, queue: ByteQueue): Promise<ReadStep> {
  const content = await collect(input, queue);
  if (!content) return stepOf(input, [TOO_LARGE], START);
  return {
    ...readInput({ ...aboutOf(input), content }),
    place: { offset: content.length, skip: 0, parts: 1 },
  };
}

async function readMail(input: FileInput, queue: ByteQueue): Promise<ReadStep> {
  const content = await collect(input, queue);
  if (!content) return stepOf(input, [TOO_LARGE], START);
  return {
    ...(await openAndRead({ ...aboutOf(input), content })),
    place: { offset: content.length, skip: 0, parts: 1 },
  };
}

const TOO_LARGE =
  "the file is larger than an article can be; only web archives, JSON Lines and mailboxes may be longer than 100 MB";

function aboutOf({ size: _size, open: _open, ...about }: FileInput): Omit<Input, "content"> {
  return about;
}

function stepOf(input: FileInput, reasons: readonly string[], place: Place): ReadStep {
  return {
    readings: [],
    problems: reasons.map((reason) => ({ source: input.source, stage: "read", reason })),
    place,
  };
}

function reporter({ source }: { readonly source: string }, problems: Problem[]) {
  return (reason: string) => {
    problems.push({ source, stage: "read", reason });
  };
}
