import type { Certainty, Relay, SpeechMention, Token } from "../model/annotation.ts";
import { isChannelNumber } from "../model/channel-number.ts";
import type { Language } from "../model/language.ts";
import type { Span } from "../model/span.ts";
import type { BareSentence } from "./sentences.ts";
import { nameSpeaker } from "./speaker-names.ts";
import { readSourceAfter, type SourcePhrase, spanOf } from "./speech-source.ts";

/** What is known of a saying once its reporting word, its speaker and its words are found. */
export function describe(
  sentence: BareSentence,
  cue: SourcePhrase,
  source: SourcePhrase | null,
  content: Span,
  certainty: Certainty,
  language: Language,
): SpeechMention {
  const { tokens } = sentence;
  const sourceSpan = source === null ? null : spanOf(tokens, source);
  const cueSpan = spanOf(tokens, cue);
  return {
    start: Math.min(content.start, cueSpan.start, sourceSpan?.start ?? cueSpan.start),
    end: Math.max(content.end, cueSpan.end, sourceSpan?.end ?? cueSpan.end),
    cue: cueSpan,
    source: sourceSpan,
    name: source === null ? null : nameSpeaker(tokens.slice(source.from, source.to), language),
    content: { start: content.start, end: content.end },
    certainty,
    relays: readListener(tokens, cue, language),
    carried: false,
  };
}

/** "told AFP", "told the Telegraph", "told local media": a listener that passes on what it heard. */
function readListener(tokens: readonly Token[], cue: SourcePhrase, language: Language): Relay[] {
  if (!language.speech.tellVerbs.has(tokens[cue.to - 1]?.lower ?? "")) return [];
  const listener = readSourceAfter(tokens, cue.to, language);
  if (listener === null) return [];
  const { speech, groups, grammar } = language;
  const words = tokens.slice(listener.from, Math.min(listener.to, listener.from + 5));
  const end = words.findIndex(({ lower }) => grammar.prepositions.has(lower));
  // "told reporters" names nobody who passes it on.
  const heard = words.findIndex(
    ({ lower }) => speech.agencies.has(lower) || (speech.mediaWords.has(lower) && !groups.nouns.has(lower)),
  );
  if (heard < 0 || (end >= 0 && heard > end)) return [];
  const phrase = { from: listener.from, to: listener.from + heard + 1 };
  // "told Khabar 24"
  if (isChannelNumber(tokens, phrase.to, language)) phrase.to++;
  return [
    { ...spanOf(tokens, phrase), name: nameSpeaker(tokens.slice(phrase.from, phrase.to), language) ?? "" },
  ];
}
