import type { Language } from "../model/language.ts";
import { joinMarks, MARKS } from "../model/word-marks.ts";
import { findNumbers } from "./numbers.ts";
import type { BareSentence } from "./sentences.ts";

const LONGEST_LABEL = 6;
/** "more than 1.6 million" */
const LONGEST_FIGURE = 5;

/**
 * Reports set their key figures in two lines, "8,574" over "People killed" or the other way round: the two are read as one. Where they
 * follow each other, the first and the last of them tell which way round it is.
 */
export function joinFigures(sentences: readonly BareSentence[], language: Language): readonly BareSentence[] {
  const kinds = sentences.map((sentence) =>
    isFigure(sentence, language) ? "figure" : isLabel(sentence) ? "label" : null,
  );
  if (!kinds.includes("figure")) return sentences;
  const joined: BareSentence[] = [];
  for (let at = 0; at < sentences.length; ) {
    const end = findEndOfRun(sentences, kinds, at);
    // A heading of its own may stand over figures that stand over their labels.
    const pairsFrom = at + Number(end - at > 1 && kinds[at] === "label" && kinds[end - 1] === "label");
    // Two labels or two figures on end are the rows of a table: what belongs to what cannot be told.
    const isTable = isRow(sentences, kinds, at - 1) || isRow(sentences, kinds, end - 1);
    if (isTable) {
      joined.push(...sentences.slice(at, end));
      at = end;
      continue;
    }
    joined.push(...sentences.slice(at, pairsFrom));
    for (let pair = pairsFrom; pair < end; pair += 2)
      joined.push(...joinPair(sentences.slice(pair, Math.min(pair + 2, end))));
    at = end;
  }
  return joined.map((sentence, index) => (sentence.index === index ? sentence : { ...sentence, index }));
}

type Kind = "figure" | "label" | null;

/** Whether the line at `at` and the next are of one kind. */
function isRow(sentences: readonly BareSentence[], kinds: readonly Kind[], at: number): boolean {
  const kind = kinds[at];
  const isNewLine = sentences[at]?.paragraph !== sentences[at + 1]?.paragraph;
  return isNewLine && kind !== undefined && kind !== null && kind === kinds[at + 1];
}

/** One past the last line of the figures and labels that take turns from `from` on. */
function findEndOfRun(sentences: readonly BareSentence[], kinds: readonly Kind[], from: number): number {
  let end = from + 1;
  while (end < sentences.length) {
    const [before, next] = [kinds[end - 1], kinds[end]];
    const isNewLine = sentences[end - 1]?.paragraph !== sentences[end]?.paragraph;
    if (!isNewLine || !before || !next || before === next) break;
    end++;
  }
  return end;
}

function joinPair([one, other]: readonly BareSentence[]): readonly BareSentence[] {
  if (one === undefined) return [];
  if (other === undefined) return [one];
  const tokens = [...one.tokens, ...other.tokens];
  return [{ ...other, start: one.start, tokens, marks: joinMarks(tokens) }];
}

/** "8,574", "more than 1.6 million", "736K": a number and nothing that says of what. */
function isFigure({ tokens, marks }: BareSentence, { numbers, grammar }: Language): boolean {
  if ((marks & MARKS.digits) === 0 || tokens.length > LONGEST_FIGURE) return false;
  const [number] = findNumbers(tokens, numbers, grammar);
  return number?.use === "quantity" && number.from === 0 && number.to === tokens.length;
}

/** "People killed": a few words that tell what is counted. */
function isLabel({ tokens, marks }: BareSentence): boolean {
  return (
    (marks & MARKS.counting) !== 0 &&
    tokens.length <= LONGEST_LABEL &&
    tokens.every(({ kind, text }) => kind !== "number" && !END.test(text))
  );
}

const END = /^[.!?:]$/u;
