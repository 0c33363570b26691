import type { Span } from "../model/span.ts";

/** A line of the page, or the lines of one hard-wrapped paragraph. No white space at either end. */
export interface Paragraph extends Span {
  readonly text: string;
  /** A blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** Splits a text into the units a page is made of. Every character but white space is in exactly one of them. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Paragraph[] = [];
  for (const line of splitLines(text)) {
    if (line.afterBlank) {
      for (const paragraph of joinWrapped(text, block)) paragraphs.push(paragraph);
      block = [];
    }
    block.push(line);
  }
  for (const paragraph of joinWrapped(text, block)) paragraphs.push(paragraph);
  return paragraphs;
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

const WRAP_WIDTH = 100;

/**
 * A block of three or more lines that all but the last reach the same narrow width is one paragraph wrapped by hand,
 * as wire printers and mail did it; any other block is one paragraph a line.
 */
function joinWrapped(text: string, block: readonly Paragraph[]): readonly Paragraph[] {
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last || block.length < 2) return block;
  const longest = block.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (longest > WRAP_WIDTH || longest < 50) return block;
  const full = block.slice(0, -1).filter((line) => line.text.length >= longest * 0.72).length;
  const broken = block.slice(0, -1).filter((line) => !/[.!?:"”’)]$/u.test(line.text)).length;
  if (full < (block.length - 1) * 0.8 || broken < (block.length - 1) * 0.6) return block;
  if (block.length === 2 && !/^\p{Ll}/u.test(last.text)) return block;
  return [
    {
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      afterBlank: first.afterBlank,
    },
  ];
}
