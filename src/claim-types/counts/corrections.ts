import type { Annotated, Sentence } from "../../model/annotation.ts";
import type { CountDraft, Rejection } from "../../model/claim-type.ts";
import { COUNT_RULES } from "../../model/count-rules.ts";
import type { Language } from "../../model/language.ts";
import { indexOfPhrase } from "../../model/phrases.ts";
import { isPresupposed } from "../../model/presupposed.ts";
import { contains, firstFrom, type Span } from "../../model/span.ts";
import { findFigureOf } from "./figure-of.ts";
import { hasWord } from "./has-word.ts";
import { isLowered } from "./lowered.ts";
import { isMistaken } from "./own-mistakes.ts";
import { readBareFigures, TAKEN_BACK } from "./read-bare-figures.ts";

// Rules whose words state a figure. "He denied killing three people" denies a deed, not a figure.
const FIGURE_RULES: ReadonlySet<string> = new Set([
  "count/predicate",
  "count/metric-noun",
  COUNT_RULES.tally,
  COUNT_RULES.toll,
  COUNT_RULES.numberOf,
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
  const corrected: (boolean | undefined)[] = [];
  const marked = drafts.map((draft, index) => {
    const sentence = article.sentences[draft.sentence];
    if (sentence === undefined) return draft;
    corrected[sentence.index] ??= isCorrected(sentence, article, language);
    if (isRightFigure(draft, drafts[index - 1])) return draft;
    const isTakenBack = isDenied(draft, sentence, language)
      ? FIGURE_RULES.has(draft.foundBy)
      : corrected[sentence.index] ||
        isMistaken(draft, drafts, article, language) ||
        isCorrectedFigure(draft, sentence, language) ||
        isReplaced(draft, sentence, language);
    if (isTakenBack) return { ...draft, mood: "denied" as const, foundBy: TAKEN_BACK };
    return isLowered(draft, sentence, language) ? { ...draft, foundBy: COUNT_RULES.lowered } : draft;
  });
  const standing = marked.map((draft) => (standsAlone(draft, marked) ? leaveWhole(draft) : draft));
  return readBareFigures(article, standing, rejections, language);
}

/** "An earlier version said nine were hurt. Seven were": no part of what is taken back. */
function standsAlone({ foundBy, count }: CountDraft, drafts: readonly CountDraft[]): boolean {
  return foundBy !== TAKEN_BACK && count.partOf !== null && drafts[count.partOf]?.foundBy === TAKEN_BACK;
}

function leaveWhole(draft: CountDraft): CountDraft {
  return { ...draft, count: { ...draft.count, partOf: null } };
}

/** "withdrew a statement that 14 had been killed, saying the number was nine": what stands in for the number told before it. */
function isRightFigure({ foundBy, sentence, count }: CountDraft, last: CountDraft | undefined): boolean {
  return (
    foundBy === COUNT_RULES.runningTotal && last?.sentence === sentence && last.count.metric === count.metric
  );
}

/** "It corrected an earlier figure of five deaths": the number that the corrected figure gave. */
function isCorrectedFigure({ anchor }: CountDraft, { tokens }: Sentence, { corrections }: Language): boolean {
  const of = findFigureOf(firstFrom(tokens, anchor.start), tokens, corrections);
  if (of === null) return false;
  const verb = tokens.slice(Math.max(0, of - WORDS_OF_FIGURE), of);
  return verb.some(({ lower }) => corrections.correctors.has(lower));
}

/** "had first said 14 were hurt, but corrected that number to seven", "… ; that number was later raised to 15": the number told before. */
function isReplaced(
  { anchor }: CountDraft,
  { tokens }: Sentence,
  { corrections, grammar }: Language,
): boolean {
  const from = firstFrom(tokens, anchor.end);
  if (from < 0) return false;
  for (let at = from; at < tokens.length; at++) {
    const lower = tokens[at]?.lower ?? "";
    if (corrections.raised.has(lower) && isPassedOn(at, tokens, corrections, grammar)) return true;
    if (!corrections.correctors.has(lower)) continue;
    const isThat = grammar.determiners.has(tokens[at + 1]?.lower ?? "");
    return isThat && corrections.figures.has(tokens[at + 2]?.lower ?? "") && tokens[at + 3]?.lower === "to";
  }
  return false;
}

/** "that number was later raised to"; in "six died as the toll was raised to 41" the six stand. */
function isPassedOn(
  at: number,
  tokens: Sentence["tokens"],
  { figures, pointers }: Language["corrections"],
  { auxiliaries, adverbs }: Language["grammar"],
): boolean {
  if (tokens[at + 1]?.lower !== "to") return false;
  let before = at - 1;
  while (auxiliaries.has(tokens[before]?.lower ?? "") || adverbs.has(tokens[before]?.lower ?? "")) before--;
  return figures.has(tokens[before]?.lower ?? "") && pointers.has(tokens[before - 1]?.lower ?? "");
}

/** "corrected an earlier figure" */
const WORDS_OF_FIGURE = 5;

function isDenied(draft: CountDraft, sentence: Sentence, language: Language): boolean {
  for (const { certainty, content, source, cue } of sentence.speech) {
    if (certainty !== "denied" || source === null || !contains(content, draft.anchor)) continue;
    if (isSaidBefore(draft, sentence, cue)) continue;
    if (isPresupposed(draft.span.start, sentence.tokens, language)) continue;
    if (!goesOnSaying(sentence, cue.end, draft.anchor.start, language)) return true;
  }
  return false;
}

/** "Police, who said four people had died, disputed the hospitals' numbers": they say the four before they deny anything. */
function isSaidBefore({ anchor }: CountDraft, { speech }: Sentence, denial: Span): boolean {
  if (denial.start < anchor.end) return false;
  return speech.some(
    ({ certainty, content, cue }) =>
      certainty !== "denied" && cue.end <= anchor.start && contains(content, anchor),
  );
}

/**
 * "The judge denied him bail, noting that three people died", "the ministry denied this and repeated that 41 died": what is denied ends
 * where another word of saying follows a comma or an "and".
 */
function goesOnSaying(
  { tokens }: Sentence,
  from: number,
  to: number,
  { speech, numbers }: Language,
): boolean {
  for (let at = Math.max(1, firstFrom(tokens, from)); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= to) return false;
    const joiner = tokens[at - 1]?.lower;
    if ((joiner === "," || joiner === numbers.joiner) && speech.cues.has(token.lower)) return true;
  }
  return false;
}

/** True where the sentence, or the one it leads to, says that its figure is wrong. */
function isCorrected(sentence: Sentence, article: Annotated, language: Language): boolean {
  if (hasWord(sentence, language.corrections.rights)) return false;
  if (callsFigureWrong(sentence, language)) return true;
  if (!opensCorrection(sentence, language.corrections)) return false;
  const next = article.sentences[sentence.index + 1];
  return next !== undefined && next.paragraph - sentence.paragraph <= 1 && correctsFigure(next, language);
}

/** "the figure of 164 was a technical mistake", "the toll was withdrawn". */
function callsFigureWrong(sentence: Sentence, language: Language): boolean {
  return hasWord(sentence, language.corrections.wrongs) && hasWord(sentence, language.corrections.figures);
}

function correctsFigure(sentence: Sentence, language: Language): boolean {
  const { rights, figures } = language.corrections;
  return callsFigureWrong(sentence, language) || (hasWord(sentence, rights) && hasWord(sentence, figures));
}

const WORDS_OF_OPENING = 4;

/** "Correction:", "An earlier version of this article said". */
function opensCorrection({ tokens }: Sentence, { openers }: Language["corrections"]): boolean {
  return indexOfPhrase(openers, tokens, 0, WORDS_OF_OPENING) >= 0;
}
