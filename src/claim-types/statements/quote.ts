import type { Span } from "../../model/span.ts";

/** A stretch of text between quotation marks, without the marks. */
export interface Marked extends Span {
  readonly words: number;
}

const OPENING = '“«„"‘';
const CLOSING_OF: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", '"': '"', "‘": "’" };
const CLOSING = '”»"’';
const EDGE = /[\s,;:–—―-]/u;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The stretches in quotation marks inside `span`; one left open runs to the end. Single marks count where they cannot be apostrophes. */
export function findMarks(text: string, span: Span): Marked[] {
  const marked: Marked[] = [];
  let open = -1;
  let mark = "";
  for (let at = span.start; at < span.end; at++) {
    const character = text[at] ?? "";
    if (open < 0) {
      const opens = character === "‘" ? !isLetter(text[at - 1]) : OPENING.includes(character);
      if (!opens) continue;
      open = at + 1;
      mark = CLOSING_OF[character] ?? "";
    } else if (character === mark && mark === '"' && text[at - 1] === "\n") {
      // A paragraph that goes on with a quotation begins with the mark again.
    } else if (character === mark && !(mark === "’" && isLetter(text[at + 1]))) {
      marked.push(measure(text, open, at));
      open = -1;
    }
  }
  if (open >= 0) marked.push(measure(text, open, span.end));
  return marked.filter(({ words }) => words > 0);
}

/** Takes in the quotation marks right outside a span whose words they belong to. */
export function withMarks(text: string, { start, end }: Span): Span {
  const from = OPENING.includes(text[start - 1] ?? " ") ? start - 1 : start;
  if (from === start && !OPENING.includes(text[start] ?? " ")) return { start, end };
  const gap = /[.,!?…]/u.test(text[end] ?? " ") ? 1 : 0;
  const to = CLOSING.includes(text[end + gap] ?? " ") && !isLetter(text[end + gap + 1]) ? end + gap + 1 : end;
  return { start: from, end: to };
}

function measure(text: string, start: number, end: number): Marked {
  return { start, end, words: countWords(text, { start, end }) };
}

export function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(WORD)?.length ?? 0;
}

/** Cuts white space, commas and dashes off both ends, and a full stop that ends no quotation. */
export function trimQuote(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from] ?? "")) from++;
  while (to > from && EDGE.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
