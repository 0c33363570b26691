import type { Language } from "../model/language.ts";
import type { BareSentence } from "./sentences.ts";
import type { SourcePhrase } from "./speech-source.ts";

const LONGEST_TRAILER = 5;
const MARKS_BEFORE = new Set(["-", "–", "—", "--", ":"]);
/** Groups of people who speak for more than themselves. */
const SPEAKING_GROUPS: ReadonlySet<string> = new Set([
  "police",
  "officials",
  "rescuers",
  "medics",
  "doctors",
  "firefighters",
]);

/** Who a headline names behind a dash or a colon: "12 killed in blast - ministry", "12 dead in landslide: officials"; null where none. */
export function findTrailingSource(
  { tokens }: BareSentence,
  language: Language,
): { readonly mark: number; readonly source: SourcePhrase } | null {
  let to = tokens.length;
  while (to > 0 && tokens[to - 1]?.kind === "punctuation") to--;
  if (!maySpeak(tokens[to - 1]?.lower ?? "", language)) return null;
  for (let at = to - 1; at > Math.max(0, to - 2 - LONGEST_TRAILER); at--) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (MARKS_BEFORE.has(token.text)) {
      // "flood-hit state": a dash that joins two words names nobody.
      const isSpaced = token.start > (tokens[at - 1]?.end ?? 0) || token.text === ":";
      const isOpen = (tokens[at + 1]?.start ?? 0) > token.end;
      return isSpaced && isOpen && at + 1 < to ? { mark: at, source: { from: at + 1, to } } : null;
    }
    if (token.kind !== "word" || endsTrailer(token.lower, language)) return null;
  }
  return null;
}

function maySpeak(lower: string, { speech, groups }: Language): boolean {
  if (speech.agencies.has(lower)) return true;
  if (!speech.speakerNouns.has(lower)) return false;
  const noun = groups.nouns.get(lower);
  return noun === undefined || noun.describes || SPEAKING_GROUPS.has(noun.group);
}

/** A name or a body has neither a verb nor a clause in it: "- he told the ministry". */
function endsTrailer(lower: string, { grammar, speech }: Language): boolean {
  return (
    grammar.auxiliaries.has(lower) ||
    grammar.relatives.has(lower) ||
    grammar.pronouns.has(lower) ||
    grammar.conjunctions.has(lower) ||
    (speech.cues.has(lower) && !speech.speakerNouns.has(lower))
  );
}
