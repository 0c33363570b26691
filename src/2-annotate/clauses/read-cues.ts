import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { readColon, readNouns } from "./read-nouns.ts";
import { readVerb } from "./read-verb.ts";

/** Who is held to say, think or want what in one sentence; all in words of the parsed sentence. */
export interface ReadCue {
  readonly cue: Phrase;
  readonly source: Phrase | null;
  readonly contents: readonly Phrase[];
  /** `spoken`: words are reported; `held`: an attitude, a plan, a belief. */
  readonly kind: "spoken" | "held";
}

/** Reads every cue verb of a sentence by its frame. */
export function readCues(parsed: ParsedSentence, language: Language): ReadCue[] {
  const found: ReadCue[] = [];
  for (const [index, group] of parsed.groups.entries()) {
    const read = readVerb(parsed, index, group, language);
    if (read !== null) found.push(read);
  }
  found.push(...readNouns(parsed, language), ...readColon(parsed));
  return dropInner(found);
}

/** What is wanted inside a want is one: "promised to support" has no second cue. */
function dropInner(found: readonly ReadCue[]): ReadCue[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.contents.some(({ from, to }) =>
            other.kind === "spoken"
              ? from <= one.cue.from && one.cue.to <= to
              : from === one.cue.from && one.cue.from > other.cue.from,
          ),
      ),
  );
}
