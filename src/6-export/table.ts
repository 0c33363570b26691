import type { Paper } from "./terminal.ts";
import { columnsOf, padColumns, wrapWords } from "./terminal.ts";

/** Rows as aligned columns where they fit the paper, each row as one wrapped line where they don't. */
export function layOutRows(rows: readonly (readonly string[])[], paper: Paper, indent: string): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(cell));
    });
  }
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1);
  if (indent.length + total > paper.width) {
    return rows.flatMap((row) =>
      wrapWords(row.filter(Boolean).join(" · "), paper.width, indent, `${indent}  `),
    );
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => padColumns(cell, widths[column] ?? 0));
    return (indent + cells.join(GAP)).trimEnd();
  });
}

const GAP = "  ";
