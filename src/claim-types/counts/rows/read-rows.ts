import type { Annotated, NumberMention, Sentence } from "../../../model/annotation.ts";
import type { CountDraft, Rejection } from "../../../model/claim-type.ts";
import type { Language } from "../../../model/language.ts";
import { MARKS } from "../../../model/word-marks.ts";
import { draftCount } from "../draft-count.ts";
import { whyNoQuantity } from "../reasons.ts";
import { draftPart } from "./draft-part.ts";
import { findTables, type Row, type Table } from "./find-tables.ts";
import { linkColumn } from "./link-column.ts";
import { isNeutral, isOfTimeOfItsOwn, readColumns } from "./read-columns.ts";
import { type Label, readLabel } from "./read-label.ts";
import type { Cell } from "./split-cells.ts";

/** A row reads itself into the drafts and rejections of its article. */
export type ReadRow = (drafts: CountDraft[], rejections: Rejection[]) => void;

/**
 * Reads figures that take what they count from the words over them, and whom from the label beside them: "North Darfur | 410 | 1,200"
 * under "State | Killed | Injured", "Tehran: 33" under "Killed by province:". Gives the rows by their sentences; all others are read
 * by their own words. A row for all is the whole that the others are parts of.
 */
export function prepareRows(article: Annotated, language: Language): ReadonlyMap<number, ReadRow> {
  const byRow = new Map<number, ReadRow>();
  for (const table of findTables(article.sentences, language)) {
    const columns = readColumns(table);
    const found: Figure[] = [];
    const last = table.rows.at(-1);
    for (const row of table.rows) {
      if (speaksForItself(row, table, language)) continue;
      byRow.set(row.sentence.index, (drafts, rejections) => {
        found.push(...readRow({ row, table, columns, article, language }, drafts, rejections));
        if (row === last) joinTotals(found, drafts);
      });
    }
  }
  return byRow;
}

/** "Killed | 33": a row of two cells that names what it counts, under "Figure | Number" or nothing. */
function speaksForItself({ sentence, cells }: Row, { columns }: Table, language: Language): boolean {
  return cells.length === 2 && (sentence.marks & MARKS.counting) !== 0 && isNeutral(columns[1], language);
}

/** A figure that was drafted, where it stands and whether it is that of all. */
interface Figure {
  readonly draft: number;
  readonly column: number;
  readonly isAll: boolean;
}

interface Reading {
  readonly row: Row;
  readonly table: Table;
  readonly columns: Table["columns"];
  readonly article: Annotated;
  readonly language: Language;
}

/** Characters: further down a reader has lost sight of the words over the table. */
const FARTHEST = 4000;

const REASONS = {
  far: "too far below the words that say what it counts",
  time: "in a table of a day or a stretch of its own",
  label: "in a row whose label is neither a place that is known nor a group",
  column: "under words that do not say what it counts",
  cell: "in a cell that holds more than a figure",
};

function readRow(
  { row, table, columns, article, language }: Reading,
  drafts: CountDraft[],
  rejections: Rejection[],
): readonly Figure[] {
  const { sentence, cells } = row;
  const figures: Figure[] = [];
  const isFar = sentence.end - table.heading.start > FARTHEST;
  const label = isFar ? null : (readLabel(row, table, article.country, language) ?? readLone(row, table));
  for (const number of sentence.numbers) {
    const column = cells.findIndex(({ from, to }) => from <= number.from && number.to <= to);
    const drafted = isFar ? REASONS.far : draftFigure(number, column);
    if (typeof drafted === "string") rejections.push({ ...number.numeral, reason: drafted });
    else {
      figures.push({ draft: drafts.length, column, isAll: label?.kind === "all" });
      drafts.push(drafted);
    }
  }
  return figures;

  function draftFigure(number: NumberMention, column: number): CountDraft | string {
    const reason = whyNoQuantity(number, sentence, language);
    if (reason !== null) return reason;
    const words = columns[column];
    const cell = cells[column];
    if (cell === undefined || cells.length > columns.length) return REASONS.column;
    if (words == null && !table.isOfParts) return REASONS.column;
    if (!isFigureAlone(number, cell, sentence)) return REASONS.cell;
    if (table.isOfParts && label !== null)
      return draftPart(number, label, row, table, drafts) ?? REASONS.column;
    const figure = sentence.tokens.slice(number.from, cell.to);
    const found = words == null ? null : linkColumn(words, number, figure, language);
    if (found === null) return table.isOfParts ? REASONS.label : REASONS.column;
    if (label === null) return REASONS.label;
    if (isOfTimeOfItsOwn(table, language)) return REASONS.time;
    const { link, quantity, phrases } = found;
    const population = label.kind === "group" ? label.population : found.population;
    const shared = { ...link, rule: "row", words: null };
    const draft = draftCount(sentence, quantity, shared, null, population, phrases);
    const place = label.kind === "place" ? label.place : null;
    return { ...draft, row: { heading: table.heading, place } };
  }
}

/** One row of figures without a label, under "Killed | Injured | Missing": those of all. */
function readLone({ sentence, cells }: Row, { rows }: Table): Label | null {
  const isFigure = ({ from, to }: Cell) => sentence.numbers.some((it) => it.from === from && it.to === to);
  return rows.length === 1 && cells.every(isFigure) ? { kind: "all" } : null;
}

const NOTE: ReadonlySet<string> = new Set(["*", "†", "+"]);

function isFigureAlone({ from, to }: NumberMention, cell: Cell, { tokens }: Sentence): boolean {
  return from === cell.from && tokens.slice(to, cell.to).every(({ text }) => NOTE.has(text));
}

/** Where one row is that of all, the others are parts of it. */
function joinTotals(figures: readonly Figure[], drafts: CountDraft[]): void {
  for (const { draft, column, isAll } of figures) {
    const [total, ...others] = figures.filter((other) => other.column === column && other.isAll);
    const [part, whole] = [drafts[draft], drafts[total?.draft ?? -1]];
    if (isAll || others.length > 0 || part === undefined || whole === undefined || total === undefined)
      continue;
    if ((part.count.low ?? 0) > (whole.count.high ?? Number.POSITIVE_INFINITY)) continue;
    drafts[draft] = { ...part, count: { ...part.count, partOf: total.draft } };
  }
}
