import type { Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import type { BareSentence } from "../sentences.ts";

/** Words between quotation marks, the marks included; `first` and `last` are the sentences it begins and ends in. */
export interface Quotation extends Span {
  readonly first: number;
  readonly last: number;
  /** The words without the marks. */
  readonly inner: Span;
  /** False where the paragraph ends before a closing mark. */
  readonly isClosed: boolean;
}

/** The mark that ends a quotation, by the one that begins it. */
export const CLOSING_OF: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["«", "»"],
  ["„", "“"],
  ['"', '"'],
  ["‘", "’"],
  // Old wires: ''…''
  ["''", "''"],
]);

/** The mark at a token: two apostrophes that touch are one, told at the second to close and at the first to open. */
function markAt({ tokens }: BareSentence, at: number, isOpen: boolean): string {
  const token = tokens[at];
  if (token?.text !== "'") return token?.text ?? "";
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (isOpen) return before?.text === "'" && before.end === token.start ? "''" : "'";
  return next?.text === "'" && next.start === token.end ? "''" : "'";
}

interface Opened {
  readonly mark: string;
  /** True while a quotation in the other kind of marks is open in it. */
  isNested: boolean;
  readonly start: number;
  readonly innerStart: number;
  readonly first: number;
  end: number;
  last: number;
}

/**
 * Finds the quotations of an article in straight and curly marks, over sentences and paragraphs: a paragraph that leaves one open
 * is carried on by the next if that begins with the same mark. Marks inside a quotation of another kind belong to it.
 */
export function findQuotations(sentences: readonly BareSentence[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Opened | null = null;
  let paragraph = -1;
  for (const [index, sentence] of sentences.entries()) {
    const isNew = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const isCarriedOn: boolean = isNew && open !== null && markAt(sentence, 0, false) === open.mark;
    if (isNew && open !== null && !isCarriedOn) {
      found.push(close(open, false, open.end));
      open = null;
    }
    const end = sentence.tokens.at(-1)?.end ?? sentence.end;
    if ((sentence.marks & MARKS.quotation) === 0) {
      if (open !== null) [open.end, open.last] = [end, index];
      continue;
    }
    for (let at = 0; at < sentence.tokens.length; at++) {
      const token = sentence.tokens[at];
      if (token === undefined) break;
      if (open === null) {
        const isApostrophe = token.text === "‘" && sentence.tokens[at + 1]?.start !== token.end;
        // A straight mark that was left over closes what nobody opened.
        if (token.text === '"' && standsBehind(sentence, at, sentences[index + 1])) continue;
        const mark = markAt(sentence, at, false);
        if (CLOSING_OF.has(mark) && !isApostrophe)
          open = {
            mark,
            isNested: false,
            start: token.start,
            innerStart: token.start + mark.length,
            first: index,
            end: token.end,
            last: index,
          };
        continue;
      }
      open.end = token.end;
      open.last = index;
      if (token.start < open.innerStart || (at < open.mark.length && isCarriedOn)) continue;
      if (!closesQuotation(open, sentence, at)) continue;
      found.push(close(open, true, token.end - open.mark.length));
      open = null;
    }
  }
  if (open !== null) found.push(close(open, false, open.end));
  return found.filter(({ inner }) => inner.end > inner.start);
}

/** Whether the mark at a token ends what is open; papers mix their marks: "We will stay,” she said. */
function closesQuotation(open: Opened, sentence: BareSentence, at: number): boolean {
  const mark = markAt(sentence, at, true);
  if (mark === CLOSING_OF.get(open.mark)) return !isInWord(sentence, at);
  if (open.mark === '"') {
    if (mark === "“") open.isNested = true;
    if (mark !== "”") return false;
    const isInner = open.isNested;
    open.isNested = false;
    return !isInner;
  }
  if (open.mark !== "“") return false;
  const isBehind = standsBehind(sentence, at);
  // “Apparently not,“ he said.
  if (mark === "“") return isBehind && ENDS_CLAUSE.test(sentence.tokens[at - 1]?.text ?? "");
  if (mark !== '"') return false;
  const ends = isBehind && !open.isNested;
  open.isNested = !isBehind;
  return ends;
}

const ENDS_CLAUSE = /^[,.!?…]$/u;

/** A mark that touches the word before it, and not the one behind. */
function standsBehind({ tokens }: BareSentence, at: number, following?: BareSentence): boolean {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || mark === undefined || before.end !== mark.start) return false;
  // "the scene."We kept him close": the mark opens what the next sentence says.
  const behind = next ?? following;
  return behind === undefined || behind.start > mark.end;
}

/** The apostrophe of "Kazakhstan’s" closes nothing. */
function isInWord({ tokens }: BareSentence, at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  return mark?.text === "’" && next !== undefined && next.start === mark.end && next.kind === "word";
}

function close(
  { start, innerStart, first, last, end }: Opened,
  isClosed: boolean,
  innerEnd: number,
): Quotation {
  return { start, end, first, last, inner: { start: innerStart, end: innerEnd }, isClosed };
}

const MOST_RUNS = 40;

/** The words of a quotation, a run for each of its sentences. */
export function runsOf({ first, last, start, end }: Quotation, sentences: readonly BareSentence[]): Span[] {
  return sentences.slice(first, Math.min(last, first + MOST_RUNS) + 1).map((sentence) => ({
    start: Math.max(sentence.start, start),
    end: Math.min(sentence.end, end),
  }));
}

/** For each sentence, the quotations it has a part in. */
export function listBySentence(quotations: readonly Quotation[]): Map<number, Quotation[]> {
  const bySentence = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    for (let at = quotation.first; at <= quotation.last; at++) {
      const others = bySentence.get(at);
      if (others === undefined) bySentence.set(at, [quotation]);
      else others.push(quotation);
    }
  }
  return bySentence;
}
