import { mark, type Piece } from "./pieces.ts";
import { isProse } from "./prose.ts";

const BAR = " | ";
/** "Almaty | 149 | 1,200", "149 | 1,200" */
const HAS_FIGURE_CELL = /(?:^|\| {0,3})\d[\d,. ]{0,15}(?:$| {0,3}\|)/u;
/** "Almaty: 149", "• Sistan and Baluchestan – 123" */
const ENTRY = /^[•·*▪●–-]?\s?\p{Lu}[\p{L}\p{M}'’ -]{1,60}(?::| [–—-])\s?\d[\d,.]{0,15}$/u;
const LONGEST_HEADING = 140;

/**
 * Marks the rows of tables and the entries of lists of figures, two or more on end, and the line over them: what reads like a menu, a
 * stamp or a headline by itself is none among them.
 */
export function markRows(pieces: Piece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const end = Math.max(endOfTable(pieces, at), endOfList(pieces, at));
    if (end - at < 2) continue;
    for (const row of pieces.slice(at, end)) mark(row, "body", "a row of figures");
    const over = pieces[at - 1];
    const isHeading =
      over !== undefined && at > 1 && over.text.length <= LONGEST_HEADING && !isProse(over.text);
    if (isHeading && (over.kind === null || over.kind === "date"))
      mark(over, "subheading", "a line over figures");
    at = end - 1;
  }
}

function endOfTable(pieces: readonly Piece[], from: number): number {
  let end = from;
  let hasFigure = false;
  while (pieces[end]?.text.includes(BAR))
    hasFigure = HAS_FIGURE_CELL.test(pieces[end++]?.text ?? "") || hasFigure;
  return hasFigure ? end : from;
}

function endOfList(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (ENTRY.test(pieces[end]?.text ?? "")) end++;
  return end;
}
