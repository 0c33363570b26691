import { isLetter, isLetterOrDigit } from "../../model/letters.ts";
import type { Span } from "../../model/span.ts";

/** A stretch of text between quotation marks, without the marks. */
export interface Marked extends Span {
  readonly words: number;
}

const OPENING = '“«„"‘';
const CLOSING = '”»"’';
const EDGE = /[\s,;:–—―-]/u;

const STRAIGHT = '"'.charCodeAt(0);
const SINGLE_OPEN = "‘".charCodeAt(0);
const SINGLE_CLOSE = "’".charCodeAt(0);
const APOSTROPHE = "'".charCodeAt(0);
const HYPHEN = "-".charCodeAt(0);
const LINE_END = "\n".charCodeAt(0);

/** The mark that closes what another opens, by their characters' codes. */
const CLOSING_OF: ReadonlyMap<number, number> = new Map(
  ["“”", "«»", "„“", '""', "‘’"].map((marks) => [marks.charCodeAt(0), marks.charCodeAt(1)]),
);

/** The stretches in quotation marks inside `span`; one left open runs to the end. Single marks count where they cannot be apostrophes. */
export function findMarks(text: string, span: Span): Marked[] {
  const marked: Marked[] = [];
  let open = -1;
  let mark = 0;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (open < 0) {
      if (code < 0x80 && code !== STRAIGHT) continue;
      const closing = CLOSING_OF.get(code);
      if (closing === undefined || (code === SINGLE_OPEN && isLetter(text, at - 1))) continue;
      open = at + 1;
      mark = closing;
    } else if (code === mark) {
      // A paragraph that goes on with a quotation begins with the mark again.
      if (mark === STRAIGHT && text.charCodeAt(at - 1) === LINE_END) continue;
      if (mark === SINGLE_CLOSE && isLetter(text, at + 1)) continue;
      addMarked(marked, text, open, at);
      open = -1;
    }
  }
  if (open >= 0) addMarked(marked, text, open, span.end);
  return marked;
}

/** Takes in the quotation marks right outside a span whose words they belong to. */
export function withMarks(text: string, { start, end }: Span): Span {
  const from = OPENING.includes(text[start - 1] ?? " ") ? start - 1 : start;
  if (from === start && !OPENING.includes(text[start] ?? " ")) return { start, end };
  const gap = /[.,!?…]/u.test(text[end] ?? " ") ? 1 : 0;
  const to = CLOSING.includes(text[end + gap] ?? " ") && !isLetter(text, end + gap + 1) ? end + gap + 1 : end;
  return { start: from, end: to };
}

function addMarked(marked: Marked[], text: string, start: number, end: number): void {
  const words = countWords(text, { start, end });
  if (words > 0) marked.push({ start, end, words });
}

/** Runs of letters and digits, which an apostrophe or a hyphen inside does not part. */
export function countWords(text: string, { start, end }: Span): number {
  let words = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    if (isLetterOrDigit(text, at)) {
      if (!isInside) words++;
      isInside = true;
    } else if (isInside) {
      const code = text.charCodeAt(at);
      const joins = code === APOSTROPHE || code === SINGLE_CLOSE || code === HYPHEN;
      isInside = joins && at + 1 < end && isLetterOrDigit(text, at + 1);
    }
  }
  return words;
}

/** Cuts white space, commas and dashes off both ends, and a full stop that ends no quotation. */
export function trimQuote(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from] ?? "")) from++;
  while (to > from && EDGE.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
}
