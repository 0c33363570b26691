import type { Ledger } from "../model/ledger.ts";
import type { ExportOptions } from "./exporting.ts";
import { COLUMNS, listRows } from "./sheet.ts";

/**
 * One row for each claim of every kind, for a spreadsheet: filter by `kind`. What several rows share (figure, order, utterance) has
 * one id in `record`; the columns a kind has no use for are empty.
 */
export function writeCsv(ledger: Ledger, { on }: ExportOptions): string {
  const names = COLUMNS.map(([name]) => quoteCell(name));
  return writeLines([names, ...listRows(ledger, on).map((row) => row.map(writeCell))]);
}

/** The same with a second row of HXL hashtags (hxlstandard.org, HXL 1.1), by which humanitarian tools know the columns. */
export function writeHxl(ledger: Ledger, { on }: ExportOptions): string {
  const names = COLUMNS.map(([name]) => quoteCell(name));
  const tags = COLUMNS.map(([, tag]) => tag);
  // Tags start with "#", which no spreadsheet runs; everything else is guarded.
  return writeLines([names, tags, ...listRows(ledger, on).map((row) => row.map(writeCell))]);
}

function writeLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(",")}\r\n`).join("");
}

/** =1+1, +7, @SUM: what a spreadsheet would run as a formula */
const FORMULA = /^[=+\-@\t\r]/u;

function writeCell(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  return quoteCell(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoteCell(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
