import { type Element, walk } from "./tree.ts";

/** The words of a cell, and how many of its characters stand in links. */
export interface CellWords {
  readonly text: string;
  readonly linked: number;
}

/** A table of facts, written out. */
export interface TableWords {
  /** One line for each row, the cells parted by bars; an empty cell keeps its place. */
  readonly lines: readonly string[];
  readonly linked: number;
}

/** Wider tables are calendars and layouts, longer cells hold running text. */
const MOST_COLUMNS = 24;
const LONGEST_CELL = 160;

/**
 * Writes out a table whose cells belong together by row and column: "North Darfur | 410 | 1,200". Null for a table that only lays out
 * a page. A cell that reaches over several columns or rows stands in the first of them, and leaves the others empty.
 */
export function readTable(table: Element, readCell: (cell: Element) => CellWords): TableWords | null {
  const rows = listRows(table);
  if (rows === null) return null;
  const lines: string[] = [];
  let linked = 0;
  let widest = 0;
  /** For each column, how many further rows a cell above reaches into. */
  const reaching: number[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const cell of row) {
      while ((reaching[cells.length] ?? 0) > 0) cells.push("");
      const words = readCell(cell);
      if (words.text.length > LONGEST_CELL) return null;
      linked += words.linked;
      const [columns, below] = [readSpan(cell.attributes.colspan), readSpan(cell.attributes.rowspan) - 1];
      for (let column = 0; column < columns; column++) {
        if (cells.length >= MOST_COLUMNS) return null;
        // One more than is left: this row takes one away, too.
        if (below > 0) reaching[cells.length] = below + 1;
        cells.push(column === 0 ? words.text : "");
      }
    }
    for (const [column, left] of reaching.entries()) reaching[column] = Math.max(0, (left ?? 0) - 1);
    if (cells.every((text) => text === "")) continue;
    widest = Math.max(widest, cells.length);
    lines.push(cells.join(" | ").replace(/ {2,}/gu, " ").trim());
  }
  return lines.length < 2 || widest < 2 ? null : { lines, linked };
}

/** The cells of each row; null where the table holds another. */
function listRows(table: Element): readonly (readonly Element[])[] | null {
  const rows: Element[][] = [];
  let isPlain = true;
  walk(table, (element) => {
    if (element === table) return true;
    if (element.tag === "table") isPlain = false;
    if (element.tag === "tr") rows.push([]);
    else if (element.tag === "td" || element.tag === "th") rows.at(-1)?.push(element);
    return isPlain;
  });
  return isPlain ? rows : null;
}

function readSpan(stated: string | undefined): number {
  const span = Number(stated);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_COLUMNS) : 1;
}
