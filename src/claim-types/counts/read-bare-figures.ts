import type { Annotated, NumberMention, Sentence } from "../../model/annotation.ts";
import type { CountDraft, Rejection } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { contains } from "../../model/span.ts";
import { hasWord } from "./has-word.ts";
import { NO_NOUN } from "./reasons.ts";

/** The rule of a count that its article, or who gave it, takes back. */
export const TAKEN_BACK = "count/taken-back";

/**
 * Adds the numbers of corrections that have no metric of their own: the right one ("The correct figure is 12") with the metric of the one
 * taken back, and the wrong one of "corrected to show that 11 were killed, not 12" with that of the right one.
 */
export function readBareFigures(
  article: Annotated,
  drafts: readonly CountDraft[],
  rejections: readonly Rejection[],
  language: Language,
): { drafts: CountDraft[]; rejections: readonly Rejection[] } {
  const added: CountDraft[] = [];
  const rest = rejections.filter((rejection) => {
    if (rejection.reason !== NO_NOUN) return true;
    const draft = readBareFigure(rejection, article, drafts, language);
    if (draft !== null) added.push(draft);
    return draft === null;
  });
  return { drafts: [...drafts, ...added], rejections: rest };
}

function readBareFigure(
  rejection: Rejection,
  article: Annotated,
  drafts: readonly CountDraft[],
  language: Language,
): CountDraft | null {
  const sentence = article.sentences.find((candidate) => contains(candidate, rejection));
  const number = sentence?.numbers.find(({ numeral }) => numeral.start === rejection.start);
  if (sentence === undefined || number?.use !== "quantity") return null;
  const wrong = drafts.findLast(
    ({ foundBy, sentence: at }) => foundBy === TAKEN_BACK && at <= sentence.index,
  );
  if (wrong !== undefined && tellsRight(sentence, language))
    return { ...makeFigure(number, wrong, sentence, article), foundBy: "count/correct-figure", mood: null };
  const right = drafts.findLast(
    ({ sentence: at, foundBy }) => at === sentence.index && foundBy !== TAKEN_BACK,
  );
  if (right === undefined || !isRuledOut(number, right, sentence, language)) return null;
  return { ...makeFigure(number, right, sentence, article), foundBy: TAKEN_BACK, mood: "denied" };
}

/** "The correct figure is 12." */
function tellsRight(sentence: Sentence, { corrections }: Language): boolean {
  return hasWord(sentence, corrections.rights) && hasWord(sentence, corrections.figures);
}

/** "has been corrected to show that 11 people were killed, not 12" */
function isRuledOut(
  { from }: NumberMention,
  { anchor }: CountDraft,
  sentence: Sentence,
  { corrections, grammar }: Language,
): boolean {
  const { tokens } = sentence;
  const [comma, not] = [tokens[from - 2], tokens[from - 1]];
  if (comma?.text !== "," || not === undefined || !grammar.negations.has(not.lower)) return false;
  return anchor.end <= comma.start && hasWord(sentence, corrections.correctors);
}

function makeFigure(
  number: NumberMention,
  model: CountDraft,
  sentence: Sentence,
  { reading }: Annotated,
): CountDraft {
  const { low, high, modifier, numeral, start, end } = number;
  const numberText = reading.article.text.slice(numeral.start, numeral.end);
  const count = { ...model.count, low, high, modifier, numberText, partOf: null };
  return { ...model, span: { start, end }, anchor: numeral, sentence: sentence.index, count };
}
