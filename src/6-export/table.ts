import type { Paper } from "./terminal.ts";
import { columnsOf, padColumns, wrapWords } from "./terminal.ts";

/**
 * Rows as aligned columns. On narrow paper the last columns move to a second line under their row; where not even
 * two columns fit side by side, each row becomes one wrapped line.
 */
export function layOutRows(rows: readonly (readonly string[])[], paper: Paper, indent: string): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(cell));
    });
  }
  const fitting = countFitting(widths, paper.width - indent.length);
  if (fitting < 2 && widths.length >= 2) {
    return rows.flatMap((row) =>
      wrapWords(row.filter(Boolean).join(" · "), paper.width, indent, `${indent}  `),
    );
  }
  return rows.flatMap((row) => {
    const cells = row.slice(0, fitting).map((cell, column) => padColumns(cell, widths[column] ?? 0));
    const rest = row.slice(fitting).filter(Boolean).join(" · ");
    const below = rest === "" ? [] : wrapWords(rest, paper.width, `${indent}  `, `${indent}    `);
    return [(indent + cells.join(GAP)).trimEnd(), ...below];
  });
}

const GAP = "  ";

function countFitting(widths: readonly number[], room: number): number {
  let used = -GAP.length;
  for (const [column, width] of widths.entries()) {
    used += width + GAP.length;
    if (used > room) return column;
  }
  return widths.length;
}
