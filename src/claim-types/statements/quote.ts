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
const DOUBLE_OPEN = "“".charCodeAt(0);
const DOUBLE_CLOSE = "”".charCodeAt(0);
const LINE_END = "\n".charCodeAt(0);

/** The mark that closes what another opens, by their characters' codes. */
const CLOSING_OF: ReadonlyMap<number, number> = new Map(
  ["“”", "«»", "„“", '""', "‘’"].map((marks) => [marks.charCodeAt(0), marks.charCodeAt(1)]),
);

/** A quotation that is not closed yet: where its words begin, what closes it, and whether one in other marks is open in it. */
interface Open {
  readonly start: number;
  readonly closing: number;
  readonly length: number;
  isNested: boolean;
}

/** The stretches in quotation marks inside `span`; one left open runs to the end. Single marks count where they cannot be apostrophes. */
export function findMarks(text: string, span: Span): Marked[] {
  const marked: Marked[] = [];
  let open: Open | null = null;
  for (let at = span.start; at < span.end; at++) {
    if (open === null) open = openAt(text, at);
    else if (at >= open.start && closesAt(text, at, open)) {
      addMarked(marked, text, open.start, at);
      at += open.length - 1;
      open = null;
    }
  }
  if (open !== null) addMarked(marked, text, open.start, span.end);
  return marked;
}

function openAt(text: string, at: number): Open | null {
  const code = text.charCodeAt(at);
  if (code < 0x80 && code !== STRAIGHT && code !== APOSTROPHE) return null;
  // Old wires: ''…''
  if (code === APOSTROPHE)
    return isDoubled(text, at) ? { start: at + 2, closing: APOSTROPHE, length: 2, isNested: false } : null;
  const closing = CLOSING_OF.get(code);
  // A straight mark that was left over closes what nobody opened.
  if (code === STRAIGHT && standsBehind(text, at)) return null;
  if (closing === undefined || (code === SINGLE_OPEN && isLetter(text, at - 1))) return null;
  return { start: at + 1, closing, length: 1, isNested: false };
}

/** Whether the character at `at` ends what is open; papers mix their marks: "We will stay,” she said. */
function closesAt(text: string, at: number, open: Open): boolean {
  const code = text.charCodeAt(at);
  if (code === open.closing) {
    if (code === APOSTROPHE) return isDoubled(text, at);
    // A paragraph that goes on with a quotation begins with the mark again.
    if (code === STRAIGHT) return text.charCodeAt(at - 1) !== LINE_END;
    return code !== SINGLE_CLOSE || !isLetter(text, at + 1);
  }
  if (open.closing === STRAIGHT) {
    if (code === DOUBLE_OPEN) open.isNested = true;
    if (code !== DOUBLE_CLOSE) return false;
    const isInner = open.isNested;
    open.isNested = false;
    return !isInner;
  }
  if (open.closing !== DOUBLE_CLOSE || (code !== STRAIGHT && code !== DOUBLE_OPEN)) return false;
  const isBehind = standsBehind(text, at);
  // “Apparently not,“ he said.
  if (code === DOUBLE_OPEN) return isBehind && /[,.!?…]/u.test(text[at - 1] ?? "");
  const ends = isBehind && !open.isNested;
  open.isNested = !isBehind;
  return ends;
}

/** A mark that touches the word before it, and not the one behind. */
function standsBehind(text: string, at: number): boolean {
  return !/\s/u.test(text[at - 1] ?? " ") && /\s/u.test(text[at + 1] ?? " ");
}

function isDoubled(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === APOSTROPHE;
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
