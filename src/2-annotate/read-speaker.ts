import type { SpeechMention, Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { isWordAt, phrasesFrom } from "../model/phrases.ts";
import {
  isSpeakerLike,
  readNounBefore,
  readSourceAfter,
  readSourceBefore,
  type SourcePhrase,
} from "./speech-source.ts";
import { trimSource } from "./trim-source.ts";

/** The words of a speaker, and whether they follow the verb. */
export interface Speaker {
  readonly phrase: SourcePhrase;
  readonly isInverted: boolean;
}

/** "She thanked the crews and said …", "…, the coastguard said, adding that …": the verb shares the subject of the one before. */
export function readSharedSubject(
  tokens: readonly Token[],
  at: number,
  found: readonly SpeechMention[],
  language: Language,
): Speaker | null {
  const isAdded = tokens[at - 1]?.text === "," && GERUND.test(tokens[at]?.lower ?? "");
  if ((tokens[at - 1]?.lower !== "and" && !isAdded) || at < 3) return null;
  const before = found.findLast(({ source, cue }) => source !== null && source.end <= cue.start)?.source;
  if (before != null) {
    const from = tokens.findIndex(({ start }) => start === before.start);
    const to = tokens.findIndex(({ end }) => end === before.end) + 1;
    return from < 0 || to <= from ? null : { phrase: { from, to }, isInverted: false };
  }
  const opener = tokens[0];
  if (opener === undefined || isAdded) return null;
  let to =
    language.speech.pronouns.has(opener.lower) || language.grammar.determiners.has(opener.lower) ? 1 : 0;
  while (
    /^\p{Lu}/u.test(tokens[to]?.text ?? "") ||
    (to > 0 && language.speech.speakerNouns.has(tokens[to]?.lower ?? ""))
  )
    to++;
  const phrase = { from: 0, to };
  const isSubject = to > 0 && tokens[to]?.kind === "word" && isSpeakerLike(tokens, phrase, language);
  const isStarter =
    to === 1 &&
    language.grammar.sentenceStarters.has(opener.lower) &&
    !language.speech.pronouns.has(opener.lower);
  return isSubject && !isStarter ? { phrase, isInverted: false } : null;
}

/** "adding", "saying" */
const GERUND = /ing$/u;

/** Reads who says what the verb at token `at` reports; null where nobody is named beside it. */
export function readSpeaker(tokens: readonly Token[], at: number, language: Language): Speaker | null {
  const before = tokens[at - 1];
  const closesQuote = before !== undefined && /[”"’',]/u.test(before.text);
  // `“…,” said the mayor`, `''…,'' said the mayor`: the speaker follows.
  if (closesQuote || at === 0) {
    const after = mayFollow(tokens, at, language) ? readSourceAfter(tokens, at + 1, language) : null;
    if (after !== null && isSpeakerLike(tokens, after, language) && !isClauseStart(tokens, after, language))
      return { phrase: after, isInverted: true };
  }
  const isRelative = language.grammar.relatives.has(before?.lower ?? "") && tokens[at - 2]?.text === ",";
  const run = isRelative ? null : readSourceBefore(tokens, at, language);
  const phrase = isRelative
    ? readNounBefore(tokens, at - 2, language)
    : run && trimSource(tokens, run, language);
  if (phrase === null || !isSpeakerLike(tokens, phrase, language)) return null;
  return { phrase: skipToucher(tokens, at, phrase, language), isInverted: false };
}

/** "a man | Larissa police said was armed": a noun that is told of touches the speaker where the verb of what is said follows at once. */
function skipToucher(
  tokens: readonly Token[],
  at: number,
  { from: first, to }: SourcePhrase,
  { grammar, speech }: Language,
): SourcePhrase {
  if (!grammar.auxiliaries.has(tokens[at + 1]?.lower ?? "")) return { from: first, to };
  if (!speech.speakerNouns.has(tokens[to - 1]?.lower ?? "")) return { from: first, to };
  let from = to - 1;
  while (from > first && startsWithCapital(tokens[from - 1]?.text ?? "")) from--;
  return { from, to };
}

/** "Anna Kovacs, the mayor, said that …", "…, told reporters": what follows is no speaker. */
function mayFollow(tokens: readonly Token[], at: number, { grammar, numbers, speech }: Language): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  if (speech.tellVerbs.has(tokens[at]?.lower ?? "")) return false;
  // "said as many as 90 were missing"
  if (phrasesFrom(numbers.before, next).some(({ words }) => isWordAt(tokens, at + 1, words))) return false;
  return next !== "that" && !grammar.prepositions.has(next);
}

/**
 * Behind "Anna Kern, the mayor, said", "a hospital had been hit", "a force of 20 would be sent" and "he would" begin what is said; they name
 * no speaker.
 */
function isClauseStart(tokens: readonly Token[], { to }: SourcePhrase, { grammar }: Language): boolean {
  const end = tokens[to]?.lower === "of" ? to + LONGEST_OWNER : to + 1;
  for (let at = to; at < end; at++) {
    const { lower = "", kind = "punctuation" } = tokens[at] ?? {};
    if (grammar.auxiliaries.has(lower)) return true;
    if (kind === "punctuation" || grammar.relatives.has(lower)) return false;
  }
  return false;
}

/** "of 2,500 soldiers", "of the old town" */
const LONGEST_OWNER = 6;
