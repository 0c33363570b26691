import type { Sentence, Token } from "../../../model/annotation.ts";
import type { Language } from "../../../model/language.ts";
import { isWordAt } from "../../../model/phrases.ts";
import { firstFrom } from "../../../model/span.ts";
import type { Table } from "./find-tables.ts";

/** The words over each column, null over one of which they are more than plain words: "Killed / injured", "Deaths (%)". */
export function readColumns({ columns }: Table): Table["columns"] {
  return columns.map((words) => (words?.every(({ kind }) => kind === "word") ? words : null));
}

/** "Number", "Total", "People", or nothing: words over a column that leave to the row what it counts. */
export function isNeutral(
  words: readonly Token[] | null | undefined,
  { metrics, groups, places }: Language,
): boolean {
  return (words ?? []).every(
    ({ lower }) => metrics.totalNouns.has(lower) || groups.nouns.has(lower) || places.belonging.has(lower),
  );
}

/** "Losses in the last 24 hours", "Killed on 12 May": the figures are of that time alone. "Since 1 March" and "as of 12 May" are of all. */
export function isOfTimeOfItsOwn({ title, headings }: Table, language: Language): boolean {
  return [title, ...headings].some((line) => line !== null && tellsTime(line, language));
}

function tellsTime({ times, tokens }: Sentence, { grammar }: Language): boolean {
  return times.some(({ start }) => {
    const at = firstFrom(tokens, start);
    if (
      grammar.beginnings.has(tokens[at]?.lower ?? "") ||
      grammar.beginnings.has(tokens[at - 1]?.lower ?? "")
    )
      return false;
    return !grammar.asOf.some(
      (words) => isWordAt(tokens, at - words.length, words) || isWordAt(tokens, at, words),
    );
  });
}
