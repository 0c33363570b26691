import type { Sentence, Token } from "../model/annotation.ts";
import type { Draft } from "../model/claim-type.ts";
import type { Language } from "../model/language.ts";
import { findPhrase } from "../model/phrases.ts";
import { firstFrom, type Span } from "../model/span.ts";

/** "as of 12:00 on the morning of 9 January" */
const WORDS_TO_DATE = 8;
/** "2,265 people treated in hospital (9 January)" */
const WORDS_OF_LINE = 9;

/** True of the day on which numbers were current: "As of 20 March, 75 had died", "225 killed (as of 15 Jan)", "705 killed (FMoH, 14 May)". */
export function isAsOfDate(time: Span, sentence: Sentence, language: Language): boolean {
  const { tokens } = sentence;
  const at = firstFrom(tokens, time.start);
  if (at < 0) return false;
  for (let before = at - 1; before >= Math.max(0, at - WORDS_TO_DATE); before--) {
    const token = tokens[before];
    if (token === undefined || token.text === ",") break;
    if (findPhrase(language.grammar.asOf, tokens, before) !== null) return true;
  }
  return closesLine(at, sentence, language);
}

/** A date in brackets at the end, beside a name or behind a line that is a number with its noun and no sentence. */
function closesLine(date: number, { tokens, numbers }: Sentence, { grammar }: Language): boolean {
  const closing = tokens.at(-1)?.text === "." ? tokens.length - 2 : tokens.length - 1;
  if (tokens[closing]?.text !== ")") return false;
  const bracket = tokens.findLastIndex(({ text }) => text === "(");
  if (bracket < 1 || bracket > date || !numbers.some(({ from }) => from < bracket)) return false;
  if (tokens.slice(bracket, closing).some(({ text }) => text === ",")) return true;
  const line = tokens.slice(0, bracket);
  return bracket <= WORDS_OF_LINE && !line.some(({ lower }) => grammar.auxiliaries.has(lower));
}

const WORDS_TO_FORMER = 5;

/** True of the day of another, former number: "rose to 97, up from 22 on Monday", "rose from 22 on Monday to 97". */
export function isOfFormerNumber(
  time: Span,
  { anchor }: Draft,
  { tokens }: Sentence,
  { grammar }: Language,
): boolean {
  const at = firstFrom(tokens, time.start);
  for (let number = at - 1; number >= Math.max(0, at - WORDS_TO_FORMER); number--) {
    const token = tokens[number];
    if (token === undefined || token.kind === "punctuation") return false;
    if (token.kind !== "number") continue;
    return (token.start < anchor.start || token.start >= anchor.end) && isFormer(number, tokens, grammar);
  }
  return false;
}

/** "from at least 22" */
const WORDS_OF_BOUND = 3;

function isFormer(number: number, tokens: readonly Token[], { formerly }: Language["grammar"]): boolean {
  for (let at = number - 1; at >= Math.max(0, number - WORDS_OF_BOUND); at--) {
    const token = tokens[at];
    if (token?.kind !== "word") return false;
    if (formerly.has(token.lower)) return true;
  }
  return false;
}
