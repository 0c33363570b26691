import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft, Rejection } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { contains } from "../../model/span.ts";

const TAKEN_BACK = "count/taken-back";

// Rules whose words state a figure. "He denied killing three people" denies a deed, not a figure.
const FIGURE_RULES = new Set([
  "count/predicate",
  "count/metric-noun",
  "count/toll",
  "count/number-of",
  "count/noun-of",
  "count/shared-metric",
]);

/**
 * Marks the counts an article takes back: a figure denied by those said to have given it, called an error, or corrected.
 * Adds the figure that stands in for it ("The correct figure is 12") with the metric of the one taken back.
 */
export function markCorrections(
  article: Annotated,
  drafts: readonly CountDraft[],
  rejections: readonly Rejection[],
  language: Language,
): { drafts: CountDraft[]; rejections: readonly Rejection[] } {
  const marked = drafts.map((draft) => {
    const sentence = article.sentences[draft.sentence];
    if (sentence === undefined || !isTakenBack(draft, sentence, article, language)) return draft;
    return { ...draft, mood: "denied" as const, foundBy: TAKEN_BACK };
  });
  const wrong = marked.filter(({ foundBy }) => foundBy === TAKEN_BACK);
  if (wrong.length === 0) return { drafts: marked, rejections };
  const { right, rest } = readRightFigures(article, wrong, rejections, language);
  return { drafts: [...marked, ...right], rejections: rest };
}

function isTakenBack(draft: CountDraft, sentence: Sentence, article: Annotated, language: Language): boolean {
  const denied = sentence.speech.some(
    ({ certainty, content, source }) =>
      certainty === "denied" && source !== null && contains(content, draft.anchor),
  );
  if (denied) return FIGURE_RULES.has(draft.foundBy);
  if (hasWord(sentence, language.corrections.rights)) return false;
  if (callsFigureWrong(sentence, language)) return true;
  const next = article.sentences[sentence.index + 1];
  const follows =
    next !== undefined && next.paragraph - sentence.paragraph <= 1 && correctsFigure(next, language);
  return opensCorrection(sentence, language) && follows;
}

/** "the figure of 164 was a technical mistake", "the toll was withdrawn". */
function callsFigureWrong(sentence: Sentence, language: Language): boolean {
  return hasWord(sentence, language.corrections.wrongs) && hasWord(sentence, language.corrections.figures);
}

function correctsFigure(sentence: Sentence, language: Language): boolean {
  const { rights, figures } = language.corrections;
  return callsFigureWrong(sentence, language) || (hasWord(sentence, rights) && hasWord(sentence, figures));
}

/** "Correction:", "An earlier version of this article said". */
function opensCorrection({ tokens }: Sentence, language: Language): boolean {
  return language.corrections.openers.some((words) => {
    return tokens
      .slice(0, 4)
      .some((_, at) => words.every((word, index) => tokens[at + index]?.lower === word));
  });
}

/** Numbers without a metric of their own in a sentence that says what the right figure is. */
function readRightFigures(
  article: Annotated,
  wrong: readonly CountDraft[],
  rejections: readonly Rejection[],
  language: Language,
): { right: CountDraft[]; rest: Rejection[] } {
  const right: CountDraft[] = [];
  const rest = rejections.filter((rejection) => {
    const sentence = article.sentences.find((candidate) => contains(candidate, rejection));
    const number = sentence?.numbers.find(({ numeral }) => numeral.start === rejection.start);
    const model = wrong.findLast((draft) => sentence !== undefined && draft.sentence <= sentence.index);
    if (sentence === undefined || number === undefined || model === undefined || number.use !== "quantity")
      return true;
    const { rights, figures } = language.corrections;
    if (!hasWord(sentence, rights) || !hasWord(sentence, figures)) return true;
    const { low, high, modifier } = number;
    right.push({
      ...model,
      span: { start: number.start, end: number.end },
      anchor: number.numeral,
      sentence: sentence.index,
      foundBy: "count/correct-figure",
      mood: null,
      count: {
        ...model.count,
        low,
        high,
        modifier,
        numberText: textOf(article, number.numeral),
        partOf: null,
      },
    });
    return false;
  });
  return { right, rest };
}

function textOf(article: Annotated, span: { readonly start: number; readonly end: number }): string {
  return article.reading.article.text.slice(span.start, span.end);
}

function hasWord({ tokens }: Sentence, words: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }) => words.has(lower));
}
