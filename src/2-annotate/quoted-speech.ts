import type { SpeechMention, Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { findPhrase } from "../model/phrases.ts";
import type { Span } from "../model/span.ts";
import { describe } from "./describe-speech.ts";
import { readSpeaker } from "./read-speaker.ts";
import type { BareSentence } from "./sentences.ts";
import { nameSpeaker } from "./speaker-names.ts";
import {
  isSpeakerLike,
  readSourceAfter,
  readSourceBefore,
  type SourcePhrase,
  spanOf,
} from "./speech-source.ts";

/** "Officials were quoted by AFP as saying that …", "…, the governor was quoted as saying": who speaks stands before, who passes it on behind. */
export function readQuoted(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  const { doers, passiveAuxiliaries } = language.grammar;
  if (!language.speech.quotingVerbs.has(tokens[at]?.lower ?? "")) return null;
  if (!passiveAuxiliaries.has(tokens[at - 1]?.lower ?? "")) return null;
  const source = readSourceBefore(tokens, at - 1, language);
  if (source === null || !isSpeakerLike(tokens, source, language)) return null;
  const by = doers.has(tokens[at + 1]?.lower ?? "") ? readSourceAfter(tokens, at + 2, language) : null;
  const behind = by?.to ?? at + 1;
  const saying = findPhrase(language.speech.quotedAs, tokens, behind);
  if (saying === null) return null;
  const content = findQuoted(sentence, source, behind + saying.length);
  if (content === null) return null;
  const mention = describe(sentence, { from: at, to: at + 1 }, source, content, "reported", language);
  return addRelay(mention, by, tokens, language);
}

/**
 * What stands behind "as saying", or at its end before the comma that leads to `subject`, who quotes or is quoted; null where neither does.
 */
function findQuoted(
  { start, end, tokens }: BareSentence,
  subject: SourcePhrase | null,
  to: number,
): Span | null {
  const first = tokens[to];
  const isTail = first === undefined || (first.kind === "punctuation" && tokens.length <= to + 1);
  if (!isTail) return { start: first.start, end };
  if (subject === null) return null;
  const { from } = subject;
  const comma = tokens.slice(0, from).findLastIndex(({ text }) => text === ",");
  return comma < from - WORDS_TO_COMMA || comma < 0 ? null : { start, end: tokens[comma]?.start ?? end };
}

/** A comma and the mark that closes a quotation. */
const WORDS_TO_COMMA = 2;

/** "Kazinform quoted the ministry as saying that …": who speaks stands behind the verb, who passes it on before it. */
export function readQuotedBy(sentence: BareSentence, at: number, language: Language): SpeechMention | null {
  const { tokens } = sentence;
  if (!language.speech.quotingVerbs.has(tokens[at]?.lower ?? "")) return null;
  const source = readSourceAfter(tokens, at + 1, language);
  if (source === null || !isSpeakerLike(tokens, source, language)) return null;
  const saying = findPhrase(language.speech.quotedAs, tokens, source.to);
  if (saying === null) return null;
  const speaker = readSpeaker(tokens, at, language);
  const relay = speaker === null || speaker.isInverted ? null : speaker.phrase;
  // "12 people were killed, Interfax quoted the ministry as saying."
  const content = findQuoted(sentence, relay, source.to + saying.length);
  if (content === null) return null;
  const mention = describe(sentence, { from: at, to: at + 1 }, source, content, "reported", language);
  return addRelay(mention, relay, tokens, language);
}

function addRelay(
  mention: SpeechMention,
  relay: SourcePhrase | null,
  tokens: readonly Token[],
  language: Language,
): SpeechMention {
  if (relay === null) return mention;
  const name = nameSpeaker(tokens.slice(relay.from, relay.to), language) ?? "";
  return { ...mention, relays: [{ ...spanOf(tokens, relay), name }, ...mention.relays] };
}
