import type { Span } from "../model/span.ts";

/** A line of the page, or the lines of one hard-wrapped paragraph. No white space at either end. */
export interface Paragraph extends Span {
  readonly text: string;
  /** A blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** Splits a text into the units a page is made of. Every character but white space is in exactly one of them. */
export function splitParagraphs(text: string): Paragraph[] {
  const blocks = splitBlocks(text);
  const width = blocks.reduce((most, block) => Math.max(most, wrapWidth(block)), 0);
  return blocks.flatMap((block) => (width > 0 && isWrappedAt(width, block) ? [join(text, block)] : block));
}

type Block = readonly Paragraph[];

/** Lines between blank lines. */
function splitBlocks(text: string): Block[] {
  const blocks: Paragraph[][] = [];
  for (const line of splitLines(text)) {
    const block = blocks.at(-1);
    if (line.afterBlank || !block) blocks.push([line]);
    else block.push(line);
  }
  return blocks;
}

const LINE = /[^\n\r\u2028\u2029]+/gu;
const BREAK = /\r\n|[\n\r\u2028\u2029]/gu;

function* splitLines(text: string): Generator<Paragraph> {
  let end = 0;
  let isFirst = true;
  for (const match of text.matchAll(LINE)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const start = match.index + match[0].indexOf(trimmed);
    const breaks = text.slice(end, start).match(BREAK)?.length ?? 0;
    yield { start, end: start + trimmed.length, text: trimmed, afterBlank: isFirst || breaks > 1 };
    end = start + trimmed.length;
    isFirst = false;
  }
}

/** Wire printers and mail broke lines by hand, at most at this width. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 50;

/**
 * The width at which a block of three or more lines is wrapped by hand, 0 where it is not: all its lines but the last
 * reach that width, and most break off within a sentence.
 */
function wrapWidth(block: Block): number {
  if (block.length < 3) return 0;
  const longest = block.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > WIDEST_WRAP || longest < NARROWEST_WRAP || !isWrappedAt(longest, block)) return 0;
  const broken = block.slice(0, -1).filter(({ text }) => !/[.!?:"”’)]$/u.test(text)).length;
  return broken >= (block.length - 1) * 0.6 ? longest : 0;
}

/** On a page wrapped at `width`, a block whose lines but the last are full is one paragraph. */
function isWrappedAt(width: number, block: Block): boolean {
  if (block.length < 2 || block.some(({ text }) => text.length > width + 4)) return false;
  const full = block.slice(0, -1).filter(({ text }) => text.length >= width * 0.72).length;
  return full >= (block.length - 1) * 0.8;
}

function join(text: string, block: Block): Paragraph {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) throw new RangeError("a block holds at least one line");
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    afterBlank: first.afterBlank,
  };
}
