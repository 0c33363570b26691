import type { Sentence, Token } from "../../model/annotation.ts";
import { isChannelNumber } from "../../model/channel-number.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { overlaps, type Span } from "../../model/span.ts";

/** How and to whom something was said, in the article's words: "a speech to the council", "the council". */
export interface Setting {
  readonly channel?: string;
  readonly audience?: string;
}

const LONGEST_CHANNEL = 6;
const TIMES = new Set(["early", "late", "earlier", "later", "today", "yesterday", "last", "this"]);

/** Reads the channel and the audience from the words of the cue's sentence that are no part of what was said. */
export function readSetting(
  { tokens }: Sentence,
  cue: Span,
  contents: readonly Span[],
  text: string,
  language: Language,
): Setting {
  const frame: Token[] = [];
  for (const token of tokens) if (!isSaid(token, contents)) frame.push(token);
  const cueAt = frame.findIndex((token) => overlaps(token, cue));
  if (cueAt < 0) return PLAIN;
  const channel = findChannel(frame, language);
  const listener = findListener(frame, cueAt, language);
  const audience = listener ?? (channel === null ? null : channel.audience);
  if (channel === null && audience === null) return PLAIN;
  return {
    ...(channel === null ? {} : { channel: wordsBetween(channel, text) }),
    ...(audience === null ? {} : { audience: wordsBetween(audience, text) }),
  };
}

const PLAIN: Setting = {};

function isSaid(token: Token, contents: readonly Span[]): boolean {
  for (const content of contents) if (overlaps(content, token)) return true;
  return false;
}

/** "in a speech to the council", "on Facebook", "in a May 3 letter to members", "on its website". */
function findChannel(frame: readonly Token[], language: Language): (Span & { audience: Span | null }) | null {
  const { channelPrepositions, channels, sites } = language.statements;
  for (let at = 0; at < frame.length; at++) {
    if (!channelPrepositions.has(frame[at]?.lower ?? "")) continue;
    let from = at + 1;
    if (language.grammar.determiners.has(frame[from]?.lower ?? "")) from++;
    for (let end = from; end < Math.min(from + LONGEST_CHANNEL, frame.length); end++) {
      const word = frame[end];
      if (word === undefined || !isAdjacent(frame, end)) break;
      const isSite = sites.has(word.lower) && word.text !== word.lower;
      if (isSite || channels.has(word.lower)) {
        if (!isSite && (nextIsChannel(frame, end, language) || isNewspaper(frame, end))) continue;
        const audience = readAudience(frame, end + 1, language);
        const start = frame[at + 1]?.start ?? word.start;
        return { start, end: audience?.end ?? word.end, audience };
      }
      if (word.kind === "punctuation" && word.text !== ".") break;
      if (language.grammar.auxiliaries.has(word.lower) || language.speech.cues.has(word.lower)) break;
    }
  }
  return null;
}

/** "by The Valley Post": a name that ends in such a word carries no words; "a Facebook post" does. */
function isNewspaper(frame: readonly Token[], at: number): boolean {
  return startsWithCapital(frame[at]?.text ?? "") && startsWithCapital(frame[at - 1]?.text ?? "");
}

function nextIsChannel(frame: readonly Token[], at: number, { statements }: Language): boolean {
  return statements.channels.has(frame[at + 1]?.lower ?? "") && isAdjacent(frame, at + 1);
}

function readAudience(frame: readonly Token[], at: number, language: Language): Span | null {
  const opener = frame[at];
  if (opener === undefined || !language.statements.audiencePrepositions.has(opener.lower)) return null;
  return readNounPhrase(frame, at + 1, language);
}

/** "told AFP", "told reporters", "addressing the council". */
function findListener(frame: readonly Token[], cueAt: number, language: Language): Span | null {
  const { audienceVerbs } = language.statements;
  const at = frame.findIndex(
    (token, index) => audienceVerbs.has(token.lower) && (index >= cueAt || index <= 1) && index <= cueAt + 4,
  );
  if (at < 0) return null;
  const phrase = readNounPhrase(frame, at + 1, language);
  const next = frame[at + 1];
  return next !== undefined && language.grammar.pronouns.has(next.lower) ? null : phrase;
}

function readNounPhrase(frame: readonly Token[], from: number, language: Language): Span | null {
  const { grammar } = language;
  let to = from;
  if (grammar.determiners.has(frame[to]?.lower ?? "")) to++;
  const first = to;
  while (to < Math.min(first + 5, frame.length) && (to === from || isAdjacent(frame, to))) {
    const token = frame[to];
    if (token === undefined) break;
    // "told Khabar 24"
    if (isChannelNumber(frame, to, language)) {
      to++;
      break;
    }
    if (token.kind !== "word" && token.text !== "'s") break;
    const { lower } = token;
    if (grammar.prepositions.has(lower) || grammar.clauseOpeners.has(lower) || grammar.relatives.has(lower))
      break;
    if (grammar.auxiliaries.has(lower) || grammar.pronouns.has(lower) || grammar.conjunctions.has(lower))
      break;
    if (grammar.calendar.has(lower) && token.text !== lower) break;
    if (grammar.adverbs.has(lower) || TIMES.has(lower)) break;
    to++;
  }
  const [start, end] = [frame[from], frame[to - 1]];
  return to > first && start !== undefined && end !== undefined ? { start: start.start, end: end.end } : null;
}

/** False where words of the content were cut out between this token and the one before. */
function isAdjacent(frame: readonly Token[], at: number): boolean {
  const [before, token] = [frame[at - 1], frame[at]];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

function wordsBetween(span: Span, text: string): string {
  return text.slice(span.start, span.end).replaceAll(/\s+/gu, " ");
}
