import type { Token } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";

/** The text range of tokens `from` up to `to`. Throws where that is no part of the sentence. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) throw new RangeError("a measure lies outside its sentence");
  return { start: first.start, end: last.end };
}

/** Quotation marks stand inside clauses and break none. */
export function isQuoteMark({ text }: Token): boolean {
  return QUOTE_MARKS.has(text);
}

const QUOTE_MARKS = new Set(['"', "“", "”", "‘", "’", "'"]);

/** "imposed", "sealed" */
export function isPast(token: Token | undefined): boolean {
  return token?.lower.endsWith("ed") === true;
}
