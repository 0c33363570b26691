import type { Sentence, Token } from "../../../model/annotation.ts";
import type { Language } from "../../../model/language.ts";
import { isWordAt } from "../../../model/phrases.ts";
import { cover, type Span } from "../../../model/span.ts";
import { MARKS } from "../../../model/word-marks.ts";
import { type Cell, splitCells, splitEntry } from "./split-cells.ts";

/** Lines that take what they count from the words over them: the rows of a table, the entries of a list under a heading. */
export interface Table {
  /** The words over the rows, and the lines they stand in. */
  readonly heading: Span;
  readonly headings: readonly Sentence[];
  /** The line right over those, where it is a heading as well: "Losses in the last 24 hours". */
  readonly title: Sentence | null;
  /** The words over each column; null over one whose words do not say what stands below. */
  readonly columns: readonly (readonly Token[] | null)[];
  readonly rows: readonly Row[];
  /** True where the words over it give the number of all: "190 people have been killed, including:". */
  readonly isOfParts: boolean;
}

export interface Row {
  readonly sentence: Sentence;
  readonly cells: readonly Cell[];
}

const LONGEST_HEADING = 14;
const LONGEST_ROW = 80;

/** Finds the tables and lists of an article whose headings count something, in their order. */
export function findTables(sentences: readonly Sentence[], language: Language): readonly Table[] {
  const tables: Table[] = [];
  for (let at = 0; at + 1 < sentences.length; at++) {
    const first = sentences[at];
    if (first === undefined || !isLine(first, sentences)) continue;
    const isOfParts = hasFigure(first);
    if (isOfParts && !opensParts(first, language)) continue;
    const cells = splitCells(first.tokens);
    if (cells === null && (first.marks & MARKS.counting) === 0) continue;
    const table = cells === null ? readList(at, sentences, isOfParts) : readTable(at, cells, sentences);
    if (table === null) continue;
    tables.push(table);
    at = table.rows.at(-1)?.sentence.index ?? at;
  }
  return tables;
}

function readTable(at: number, cells: readonly Cell[], sentences: readonly Sentence[]): Table | null {
  const headings: Row[] = [];
  const rows: Row[] = [];
  for (let next = at; next < sentences.length; next++) {
    const sentence = sentences[next];
    if (sentence === undefined || !isLine(sentence, sentences)) break;
    const own = next === at ? cells : splitCells(sentence.tokens);
    if (own === null) break;
    const isWords = !hasFigure(sentence);
    // The words over the next table.
    if (rows.length > 0 && isWords && (sentence.marks & MARKS.counting) !== 0) break;
    (rows.length === 0 && isWords ? headings : rows).push({ sentence, cells: own });
  }
  // A line of one cell is a title inside the table.
  const named = headings.filter((heading) => heading.cells.filter(isFilled).length > 1);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || rows.length === 0) return null;
  const columns = first.cells.map((_, column) => readColumn(column, named));
  const title = titleOver(sentences[first.sentence.index - 1]);
  const heading = cover(first.sentence, last.sentence);
  return { heading, headings: named.map(({ sentence }) => sentence), title, columns, rows, isOfParts: false };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.from < cell.to;
}

/** The words over a column. Where headings stand over headings, or one reaches over several columns, they say too little by themselves. */
function readColumn(column: number, headings: readonly Row[]): readonly Token[] | null {
  const [first, ...others] = headings;
  const own = first?.cells[column];
  const next = first?.cells[column + 1];
  if (first === undefined || own === undefined || !isFilled(own)) return null;
  if (next !== undefined && !isFilled(next)) return null;
  if (others.some(({ cells }) => isFilled(cells[column]))) return null;
  return first.sentence.tokens.slice(own.from, own.to);
}

/** "At least 190 people have been killed, including:" */
function opensParts({ tokens, marks }: Sentence, { metrics }: Language): boolean {
  const end = tokens.length - 1;
  if ((marks & MARKS.counting) === 0 || tokens[end]?.text !== ":") return false;
  return metrics.partOpeners.some((words) => isWordAt(tokens, end - words.length, words));
}

function readList(at: number, sentences: readonly Sentence[], isOfParts: boolean): Table | null {
  const heading = sentences[at];
  if (heading === undefined || (!isOfParts && heading.tokens.length > LONGEST_HEADING)) return null;
  const isOpen = heading.tokens.at(-1)?.text === ":";
  if (!isOpen && heading.zone !== "subheading") return null;
  const rows: Row[] = [];
  for (let next = at + 1; next < sentences.length; next++) {
    const sentence = sentences[next];
    if (sentence === undefined || !isLine(sentence, sentences) || !hasFigure(sentence)) break;
    const cells = splitEntry(sentence.tokens);
    const isOwn = (sentence.marks & MARKS.counting) !== 0;
    if (cells === null || isOwn || splitCells(sentence.tokens) !== null) break;
    rows.push({ sentence, cells });
  }
  if (rows.length === 0) return null;
  const words = isOpen ? heading.tokens.slice(0, -1) : heading.tokens;
  return {
    heading,
    headings: [heading],
    title: titleOver(sentences[at - 1]),
    columns: [null, words],
    rows,
    isOfParts,
  };
}

/** A line of its own, and not too long for one of a table. */
function isLine({ index, paragraph, zone, tokens }: Sentence, sentences: readonly Sentence[]): boolean {
  if (zone === "boilerplate" || zone === "headline" || tokens.length > LONGEST_ROW) return false;
  return sentences[index - 1]?.paragraph !== paragraph && sentences[index + 1]?.paragraph !== paragraph;
}

function hasFigure({ marks, numbers }: Sentence): boolean {
  return (marks & MARKS.digits) !== 0 && numbers.some(({ use }) => use === "quantity");
}

function titleOver(over: Sentence | undefined): Sentence | null {
  return over?.zone === "subheading" ? over : null;
}
