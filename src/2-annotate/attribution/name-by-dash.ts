import type { Attribution, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { firstFrom } from "../../model/span.ts";
import type { BareSentence } from "../sentences.ts";
import { nameSpeaker } from "../speaker-names.ts";
import { type Quotation, runsOf } from "./quotations.ts";

const DASHES: ReadonlySet<string> = new Set(["—", "–", "―", "--", "-"]);
const FEWEST_NAMES = 2;
const MOST_NAMES = 5;

/** Who stands behind a dash after a quotation: “We lost everything.” — Karim Bekov, shopkeeper. Their words are the quotation's. */
export function findNamesByDash(
  quotations: readonly Quotation[],
  sentences: readonly BareSentence[],
  language: Language,
): Attribution[] {
  return quotations.flatMap((quotation) => {
    const index = findSentenceAfter(quotation, sentences);
    const sentence = index === null ? undefined : sentences[index];
    if (index === null || sentence === undefined) return [];
    const { tokens } = sentence;
    const at = index === quotation.last ? firstFrom(tokens, quotation.end) : 0;
    const dash = tokens[at];
    if (at < 0 || dash === undefined || !DASHES.has(dash.text)) return [];
    const names = readNames(tokens, at + 1, language);
    const last = names.at(-1);
    const [first] = names;
    if (first === undefined || last === undefined) return [];
    const source = { start: first.start, end: last.end };
    const cue = { start: dash.start, end: dash.end };
    const name = nameSpeaker(names, language);
    return [{ sentence: index, cue, source, name, kind: "spoken", contents: runsOf(quotation, sentences) }];
  });
}

/** The sentence that holds what follows a closed quotation: its last, or the next of the paragraph. */
function findSentenceAfter(
  { last, end, isClosed }: Quotation,
  sentences: readonly BareSentence[],
): number | null {
  const own = sentences[last];
  if (!isClosed || own === undefined) return null;
  if (own.tokens.some(({ start }) => start >= end)) return last;
  return sentences[last + 1]?.paragraph === own.paragraph ? last + 1 : null;
}

/** Words with capitals and initials, and behind them a mark or nothing. */
function readNames(tokens: readonly Token[], from: number, { grammar }: Language): readonly Token[] {
  let to = from;
  while (to < tokens.length && to - from < MOST_NAMES * 2 && isNamePart(tokens, to, from)) to++;
  const names = tokens.slice(from, to);
  const words = names.filter(({ kind }) => kind === "word");
  const isName =
    words.length >= FEWEST_NAMES &&
    words.length <= MOST_NAMES &&
    !words.some(({ lower }) => grammar.calendar.has(lower) || grammar.sentenceStarters.has(lower));
  const next = tokens[to];
  return isName && (next === undefined || next.kind === "punctuation") ? names : [];
}

function isNamePart(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  if (token.kind === "word") return startsWithCapital(token.text);
  return token.text === "." && at > from && before?.text.length === 1 && before.end === token.start;
}
