import type { Span } from "../model/span.ts";

/** A line of the page, or the lines of one hard-wrapped paragraph. No white space at either end. */
export interface Paragraph extends Span {
  readonly text: string;
  /** A blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** Splits a text into the units a page is made of. Every character but white space is in exactly one of them. */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text);
  if (!lines.some(({ afterBlank }, at) => !afterBlank && lines[at + 1]?.afterBlank === false)) return lines;
  const blocks = splitBlocks(lines);
  const width = blocks.reduce((most, block) => Math.max(most, wrapWidth(block)), 0);
  if (width === 0) return lines;
  return blocks.flatMap((block) => (isWrappedAt(width, block) ? [join(text, block)] : block));
}

type Block = readonly Paragraph[];

/** Lines between blank lines. */
function splitBlocks(lines: readonly Paragraph[]): Block[] {
  const blocks: Paragraph[][] = [];
  let block: Paragraph[] = [];
  for (const line of lines) {
    if (line.afterBlank) {
      block = [];
      blocks.push(block);
    }
    block.push(line);
  }
  return blocks;
}

const [LF, CR, LINE_SEPARATOR, PARAGRAPH_SEPARATOR] = [0x0a, 0x0d, 0x2028, 0x2029];

/** The lines that hold more than white space. */
function splitLines(text: string): Paragraph[] {
  const lines: Paragraph[] = [];
  let from = 0;
  // The first line stands as if after a blank one.
  let breaks = 2;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > CR && unit < LINE_SEPARATOR) continue;
    if (
      unit !== LF &&
      unit !== CR &&
      unit !== LINE_SEPARATOR &&
      unit !== PARAGRAPH_SEPARATOR &&
      at < text.length
    )
      continue;
    const line = text.slice(from, at);
    const trimmed = line.trim();
    if (trimmed !== "") {
      const start = trimmed.length === line.length ? from : from + line.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed, afterBlank: breaks > 1 });
      breaks = 0;
    }
    // A carriage return and the line feed after it are one break.
    if (unit !== LF || text.charCodeAt(at - 1) !== CR) breaks++;
    from = at + 1;
  }
  return lines;
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

/** Rows of a table are lines of their own: "North Darfur | 410 | 1,200". */
const CELL_GAP = " | ";

/** On a page wrapped at `width`, a block whose lines but the last are full is one paragraph. */
function isWrappedAt(width: number, block: Block): boolean {
  if (block.length < 2 || block.some(({ text }) => text.length > width + 4 || text.includes(CELL_GAP)))
    return false;
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
