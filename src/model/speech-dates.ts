import type { Sentence, TimeMention } from "./annotation.ts";
import type { Language } from "./language.ts";
import { firstFrom, type Span } from "./span.ts";

/** "said on Thursday": no more than a preposition stands between. */
const MOST_BETWEEN = 4;
/** "said in a televised address on Thursday": as many words may name the channel. */
const MOST_WORDS = 9;

/**
 * "said Thursday", "…, the ministry said in a statement on Friday": true of a date that touches the reporting verb, or closes the words of a
 * speaker who comes last, with nothing but the channel between; it dates the speaking. "He said in an address on Friday that he had asked
 * for help" may date both.
 */
export function datesSpeech(time: TimeMention, sentence: Sentence, language: Language): boolean {
  for (const { cue, source, content } of sentence.speech) {
    const gap = time.start - cue.end;
    if (source !== null && standsBetween(time, source, cue) && isPlainCue(cue, sentence, language))
      return true;
    if (source === null || gap < 0) continue;
    const isLast = content.start < cue.start;
    if (gap <= MOST_BETWEEN || (isLast && isChannel(cue.end, time.start, sentence, language))) return true;
  }
  return false;
}

/** "said", "told": a verb such as "declared" may be the deed that the date is of. */
function isPlainCue(cue: Span, { tokens }: Sentence, { speech }: Language): boolean {
  return speech.plainCues.has(tokens[firstFrom(tokens, cue.start)]?.lower ?? "");
}

/** "The ministry late on Saturday said" */
function standsBetween(time: Span, source: Span, cue: Span): boolean {
  return (
    time.start >= source.end &&
    time.end <= cue.start &&
    time.start - source.end <= MOST_BETWEEN * 2 &&
    cue.start - time.end <= 1
  );
}

function isChannel(
  start: number,
  end: number,
  { tokens }: Sentence,
  { statements, grammar }: Language,
): boolean {
  const from = firstFrom(tokens, start);
  const to = firstFrom(tokens, end);
  if (from < 0 || to < 0 || to - from > MOST_WORDS) return false;
  const between = tokens.slice(from, to);
  const [opener] = between;
  const leads =
    opener !== undefined &&
    (statements.channelPrepositions.has(opener.lower) || statements.audiencePrepositions.has(opener.lower));
  return (
    leads &&
    between.some(({ lower }) => statements.channels.has(lower) || statements.sites.has(lower)) &&
    between.every(
      ({ kind, lower }) =>
        kind === "word" && !grammar.auxiliaries.has(lower) && !grammar.relatives.has(lower),
    )
  );
}
