import type { Sentence, TimeMention } from "./annotation.ts";

/** "said on Thursday", "said in a statement on": no more than a preposition stands between. */
const MOST_BETWEEN = 4;

/** "said Thursday", "on Friday the ministry said": true of a date that touches the reporting verb, and so dates the speaking. */
export function datesSpeech(time: TimeMention, { speech }: Sentence): boolean {
  for (const { cue, source } of speech) {
    const gap = time.start - cue.end;
    if (source !== null && gap >= 0 && gap <= MOST_BETWEEN) return true;
  }
  return false;
}
