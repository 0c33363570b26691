import type { Token } from "../model/annotation.ts";
import type { Zone, ZoneKind } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { GrammarLexicon } from "../model/lexicon/grammar.ts";
import type { Span } from "../model/span.ts";
import { joinMarks } from "../model/word-marks.ts";
import { splitTokens } from "./tokens.ts";

/** A sentence before its words are understood. */
export interface BareSentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly zone: ZoneKind;
  readonly tokens: readonly Token[];
  /** The marks of all its words, bits of `MARKS`. */
  readonly marks: number;
}

const [LF, CR, DOT] = [0x0a, 0x0d, 0x2e];
const SENTENCE_END = new Set([".", "!", "?", "…", "。"]);
const CLOSERS = new Set(["”", '"', "’", "'", ")", "]", "»"]);
const LONGEST_SENTENCE = 400;

/** Splits the text into sentences zone by zone, line by line; no sentence crosses either. */
export function splitSentences(text: string, zones: readonly Zone[], language: Language): BareSentence[] {
  const { grammar } = language;
  const sentences: BareSentence[] = [];
  let paragraph = 0;
  for (const zone of zones) {
    for (let start = zone.start; start < zone.end; start++) {
      const end = findLineEnd(text, start, zone.end);
      if (end === start) continue;
      const all = splitTokens(text, { start, end }, language);
      for (const tokens of cutAtEnds(all, grammar)) {
        const first = tokens[0];
        const last = tokens.at(-1);
        if (first === undefined || last === undefined) continue;
        sentences.push({
          start: first.start,
          end: last.end,
          index: sentences.length,
          paragraph,
          zone: zone.kind,
          tokens,
          marks: joinMarks(tokens),
        });
      }
      paragraph++;
      start = end;
    }
  }
  return sentences;
}

function findLineEnd(text: string, from: number, most: number): number {
  let end = from;
  while (end < most && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  return end;
}

function cutAtEnds(tokens: readonly Token[], grammar: GrammarLexicon): (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    // A "sentence" of hundreds of words is a menu, a table or hostile: cut it so that later work stays linear.
    const tooLong = at - from >= LONGEST_SENTENCE;
    if (token === undefined || !(tooLong || endsSentence(tokens, at, grammar))) continue;
    const to = skipClosers(tokens, at + 1);
    parts.push(tokens.slice(from, to));
    from = to;
    at = to - 1;
  }
  if (from < tokens.length) parts.push(from === 0 ? tokens : tokens.slice(from));
  return parts;
}

/** Past the closing marks and footnote numbers at `at`, which belong to the sentence before them. */
function skipClosers(tokens: readonly Token[], at: number): number {
  let to = at;
  for (let past = to; past >= 0; past = findNoteEnd(tokens, to)) {
    to = past;
    while (to < tokens.length && isCloser(tokens, to)) to++;
  }
  return to;
}

const LONGEST_NOTE_NUMBER = 3;

/** Past a footnote's number, glued to what it notes: "were killed.[12] The", "were killed.12 The"; -1 where none stands. */
function findNoteEnd(tokens: readonly Token[], at: number): number {
  const [before, first, second, third] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || first.start !== before?.end) return -1;
  if (first.text === "[") return third?.text === "]" && isNoteNumber(second) ? at + 3 : -1;
  if (first.kind !== "number" || !isNoteNumber(first) || before.text !== ".") return -1;
  const noted = tokens[at - 2];
  const isWord = noted?.kind === "word" && /^\p{Ll}{3,40}$/u.test(noted.text) && noted.end === before.start;
  const isOpen = second?.kind === "word" && second.start > first.end && /^\p{Lu}/u.test(second.text);
  return isWord && (isOpen || second === undefined) ? at + 1 : -1;
}

/** "12", "iv" */
function isNoteNumber(token: Token | undefined): boolean {
  if (token === undefined || token.text.length > LONGEST_NOTE_NUMBER) return false;
  return token.kind === "number" ? !/[.,]/u.test(token.text) : /^[ivx]{1,3}$/u.test(token.lower);
}

/** A closing mark belongs to the sentence before it: `killed.” He` ends after the quotation mark. */
function isCloser(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || !CLOSERS.has(token.text)) return false;
  return token.start === before.end;
}

function endsSentence(tokens: readonly Token[], at: number, grammar: GrammarLexicon): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "number") return false;
  if (isInitialism(token)) return startsSentence(nextAfterClosers(tokens, at), grammar);
  if (token.kind === "word" || !SENTENCE_END.has(token.text)) return false;
  const next = nextAfterClosers(tokens, at);
  if (next === undefined) return true;
  if (SENTENCE_END.has(next.text)) return false;
  if (token.text !== "." && token.text !== "…") return !isLowerCase(next);
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // "(D-Md.), the chair": the sentence goes on behind a comma.
  if (next.text === "," || next.text === ";") return false;
  const glued = next.start === token.end;
  // "2.3", "kyiv.ua", "a.b": a dot inside a word ends nothing, but "Saturday.Two men" was glued by a scraper.
  if (glued)
    return (
      next.kind === "word" &&
      /^\p{Lu}\p{Ll}/u.test(next.text) &&
      /^\p{Ll}{2,40}$|^\p{L}?\p{Ll}{2,40}$/u.test(before.text)
    );
  if (grammar.titles.has(before.lower)) return false;
  if (isSingleCapital(before)) return startsSentence(next, grammar);
  if (grammar.abbreviations.has(before.lower) && before.end === token.start) {
    return next.kind !== "number" && isAbbreviationCase(before)
      ? startsSentence(next, grammar)
      : next.kind !== "number";
  }
  return !isLowerCase(next);
}

function nextAfterClosers(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[skipClosers(tokens, at + 1)];
}

function isInitialism(token: Token): boolean {
  return token.kind === "word" && token.text.charCodeAt(token.text.length - 1) === DOT;
}

function isSingleCapital(token: Token): boolean {
  return token.kind === "word" && token.text.length === 1 && token.text !== token.lower;
}

function isAbbreviationCase(token: Token): boolean {
  return token.text !== token.lower;
}

function startsSentence(next: Token | undefined, grammar: GrammarLexicon): boolean {
  if (next === undefined) return true;
  if (next.text === "“" || next.text === '"') return true;
  return next.kind === "word" && !isLowerCase(next) && grammar.sentenceStarters.has(next.lower);
}

function isLowerCase(token: Token): boolean {
  return token.kind === "word" && /^\p{Ll}/u.test(token.text);
}
