import type { Token } from "../../../model/annotation.ts";

/** Tokens of a row, from `from` up to `to`. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

const BAR = "|";
const MARKS: ReadonlySet<string> = new Set([":", "-", "–", "—", BAR]);
const BULLETS: ReadonlySet<string> = new Set(["•", "·", "*", "-", "–", "—", "▪", "●"]);

/** The cells of a row of a table, "North Darfur | 410 | 1,200"; null where no bar parts the line. */
export function splitCells(tokens: readonly Token[]): readonly Cell[] | null {
  const cells: Cell[] = [];
  let from = 0;
  for (const [at, { text }] of tokens.entries()) {
    if (text !== BAR) continue;
    cells.push({ from, to: at });
    from = at + 1;
  }
  return cells.length === 0 ? null : [...cells, { from, to: tokens.length }];
}

/** The label and the figure of an entry of a list, "• Tehran: 33", "Sindh – 60"; null where no mark parts the line. */
export function splitEntry(tokens: readonly Token[]): readonly Cell[] | null {
  const mark = tokens.findLastIndex(({ text }) => MARKS.has(text));
  const from = BULLETS.has(tokens[0]?.text ?? "") ? 1 : 0;
  if (mark <= from || mark === tokens.length - 1) return null;
  return [
    { from, to: mark },
    { from: mark + 1, to: tokens.length },
  ];
}
