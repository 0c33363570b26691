import type { Language } from "../model/language.ts";
import { joinMarks, MARKS } from "../model/word-marks.ts";
import { findNumbers } from "./numbers.ts";
import type { BareSentence } from "./sentences.ts";

const LONGEST_LABEL = 6;
/** "more than 1.6 million" */
const LONGEST_FIGURE = 5;

/**
 * Reports set their key figures in two lines, "8,574" over "People killed" or the other way round: the two are read as one. Where they
 * follow each other, the first and the last of them tell which way round it is; blank lines around two of them do, too.
 */
export function joinFigures(sentences: readonly BareSentence[], language: Language): readonly BareSentence[] {
  const kinds = sentences.map((sentence) => kindOf(sentence, language));
  if (!kinds.includes("figure")) return sentences;
  const joined: BareSentence[] = [];
  for (let at = 0; at < sentences.length; ) {
    const end = findEndOfRun(sentences, kinds, at);
    // Two labels or two figures on end are the rows of a table: what belongs to what cannot be told.
    const isTable = isRow(sentences, kinds, at - 1) || isRow(sentences, kinds, end - 1);
    const pairsFrom = isTable ? null : findFirstPair(kinds, at, end);
    joined.push(...sentences.slice(at, pairsFrom ?? end));
    for (let pair = pairsFrom ?? end; pair < end; pair += 2)
      joined.push(...joinPair(sentences.slice(pair, Math.min(pair + 2, end))));
    at = end;
  }
  return joined.map((sentence, index) => (sentence.index === index ? sentence : { ...sentence, index }));
}

/** A line that is a number and nothing else; one that tells what is counted; any other line of a few words. */
type Kind = "figure" | "label" | "words" | null;

function kindOf(sentence: BareSentence, language: Language): Kind {
  if (isFigure(sentence, language)) return "figure";
  if (!isFewWords(sentence)) return null;
  return (sentence.marks & MARKS.counting) === 0 ? "words" : "label";
}

/** Where the pairs of a run begin; null where it cannot be told which line belongs to which figure. */
function findFirstPair(kinds: readonly Kind[], from: number, end: number): number | null {
  const [first, last] = [kinds[from], kinds[end - 1]];
  if (first === "figure" || last === "figure" || end - from === 1) return from;
  // "Key figures", "31", "Deaths", "72", "Cases" against "Cases", "72", "Deaths", "31", "Response"
  if (first === "words" && last === "words") return null;
  // A heading of its own stands over figures that stand over their labels.
  return last === "label" ? from + 1 : from;
}

/** Whether the line at `at` and the next are of one kind. */
function isRow(sentences: readonly BareSentence[], kinds: readonly Kind[], at: number): boolean {
  const kind = kinds[at];
  const isNewLine = sentences[at]?.paragraph !== sentences[at + 1]?.paragraph;
  const isKnown = kind === "figure" || kind === "label";
  return isKnown && isNewLine && kind === kinds[at + 1] && !areParted(sentences, at);
}

/** One past the last line of the figures and labels that take turns from `from` on. */
function findEndOfRun(sentences: readonly BareSentence[], kinds: readonly Kind[], from: number): number {
  let end = from + 1;
  while (end < sentences.length) {
    const [before, next] = [kinds[end - 1], kinds[end]];
    const isNewLine = sentences[end - 1]?.paragraph !== sentences[end]?.paragraph;
    if (!isNewLine || !before || !next || (before === "figure") === (next === "figure")) break;
    if (areParted(sentences, end - 1)) break;
    end++;
  }
  return end;
}

/** Whether a blank line stands behind the line at `at`, and none on the other side of it or of the next. */
function areParted(sentences: readonly BareSentence[], at: number): boolean {
  return !areTied(sentences, at) && (areTied(sentences, at - 1) || areTied(sentences, at + 1));
}

/** Whether the line at `at` and the next have no blank line between them. */
function areTied(sentences: readonly BareSentence[], at: number): boolean {
  const [one, next] = [sentences[at], sentences[at + 1]];
  return one !== undefined && next !== undefined && next.start - one.end <= LINE_BREAK;
}

/** Characters of one line break. With a carriage return it looks like a blank line, and ties nothing. */
const LINE_BREAK = 1;

function joinPair([one, other]: readonly BareSentence[]): readonly BareSentence[] {
  if (one === undefined) return [];
  if (other === undefined) return [one];
  // What tells of no count is left as it stands.
  if (((one.marks | other.marks) & MARKS.counting) === 0) return [one, other];
  const tokens = [...one.tokens, ...other.tokens];
  return [{ ...other, start: one.start, tokens, marks: joinMarks(tokens) }];
}

/** "8,574", "more than 1.6 million", "736K": a number and nothing that says of what. */
function isFigure({ tokens, marks }: BareSentence, { numbers, grammar }: Language): boolean {
  if ((marks & MARKS.digits) === 0 || tokens.length > LONGEST_FIGURE) return false;
  const [number] = findNumbers(tokens, numbers, grammar);
  return number?.use === "quantity" && number.from === 0 && number.to === tokens.length;
}

/** "People killed", "Key figures" */
function isFewWords({ tokens }: BareSentence): boolean {
  return (
    tokens.length <= LONGEST_LABEL && tokens.every(({ kind, text }) => kind !== "number" && !END.test(text))
  );
}

const END = /^[.!?:]$/u;
