import type { Paper } from "../../6-export/terminal.ts";
import { cleanWords, padColumns, wrapWords } from "../../6-export/terminal.ts";

const TERM = 12;

/** "As of       5 January 2022": a term and what it says, wrapped under itself; no lines where it says nothing. */
export function writeRow(term: string, words: string, paper: Paper): string[] {
  if (words === "") return [];
  const [first = "", ...rest] = wrapWords(words, paper.width, `  ${" ".repeat(TERM)}`);
  return [`  ${paper.paint("dim", padColumns(term, TERM))}${first.slice(TERM + 2)}`, ...rest];
}

/** A sentence on one line with the words it stands on between »…«, also where there is no colour. */
export function markWords(before: string, words: string, after: string, paper: Paper): string {
  const marked = cleanWords(words)
    .split(" ")
    .map((word) => paper.paint("yellow", word))
    .join(" ");
  const start = /\s$/u.test(before) ? `${cleanWords(before)} ` : cleanWords(before);
  const end = /^\s/u.test(after) ? ` ${cleanWords(after)}` : cleanWords(after);
  return `${start}»${marked}«${end}`.trim();
}
