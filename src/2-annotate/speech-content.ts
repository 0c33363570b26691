import type { Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import type { Span } from "../model/span.ts";
import type { BareSentence } from "./sentences.ts";
import { readSourceAfter, type SourcePhrase } from "./speech-source.ts";

/** What was said: after the cue where the speaker leads, the whole sentence where the speaker trails or interrupts. */
export function contentOf(
  sentence: BareSentence,
  cueAt: number,
  source: SourcePhrase,
  isInverted: boolean,
  language: Language,
): Span | null {
  const { tokens } = sentence;
  if (isInverted) return sentence;
  const next = tokens[cueAt + 1];
  const isLast =
    next === undefined ||
    (next.kind === "punctuation" &&
      next.text !== ":" &&
      next.text !== "“" &&
      next.text !== '"' &&
      next.text !== "‘");
  const leadsIn = source.from > 1;
  const behind = next?.text === "," ? skipAside(tokens, cueAt + 1) : undefined;
  if (behind !== undefined) return { start: behind.start, end: sentence.end };
  if (isLast) return leadsIn ? sentence : null;
  const before = tokens[source.from - 1];
  // "Eight were killed, the ministry said in a statement." trails; "After the fire, the ministry said eight died" leads.
  const trails =
    leadsIn && before !== undefined && /[,”"’]/u.test(before.text) && isTail(tokens, cueAt, language);
  return trails ? sentence : { start: next.start, end: sentence.end };
}

const LONGEST_ASIDE = 12;

/** "RIA reported, citing the ministry, that 12 were killed": the first word behind the aside that opens at a comma. */
function skipAside(tokens: readonly Token[], comma: number): Token | undefined {
  for (let at = comma + 2; at < Math.min(comma + LONGEST_ASIDE, tokens.length); at++) {
    if (tokens[at]?.text === "," && tokens[at + 1]?.lower === "that") return tokens[at + 2];
    if (tokens[at]?.kind === "punctuation" && tokens[at]?.text !== "-") return undefined;
  }
  return undefined;
}

const TAIL_WORDS = new Set([
  "in",
  "on",
  "at",
  "to",
  "late",
  "early",
  "earlier",
  "later",
  "during",
  "via",
  "by",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
  "today",
  "yesterday",
  "afterwards",
  "reporters",
]);

/** "said in a statement.", "told AFP on Monday.": nothing but listener, place, time and channel follows. */
function isTail(tokens: readonly Token[], cueAt: number, language: Language): boolean {
  const isTold = language.speech.tellVerbs.has(tokens[cueAt]?.lower ?? "");
  const listener = isTold ? readSourceAfter(tokens, cueAt + 1, language) : null;
  let at = listener?.to ?? cueAt + 1;
  // "told Khabar 24"
  while (isTold && tokens[at]?.kind === "number") at++;
  if (at === tokens.length - 1 && tokens[at]?.kind === "punctuation") return true;
  return TAIL_WORDS.has(tokens[at]?.lower ?? "") && tokens.length - at <= 12;
}
