import type { ActorMention, Sentence, SpeechMention } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { MARKS } from "../model/word-marks.ts";

/** The groups counted and the speakers named in one sentence. */
export function findActors(
  { tokens, marks }: Pick<Sentence, "tokens" | "marks">,
  speech: readonly SpeechMention[],
  language: Language,
): readonly ActorMention[] {
  if ((marks & MARKS.group) === 0 && speech.length === 0) return NO_ACTORS;
  const actors: ActorMention[] = [];
  for (const token of tokens) {
    if ((token.marks & MARKS.group) === 0) continue;
    const noun = language.groups.nouns.get(token.lower);
    if (noun === undefined) continue;
    actors.push({ start: token.start, end: token.end, kind: "group", name: token.lower, group: noun.group });
  }
  for (const { source, name } of speech) {
    if (source === null || name === null) continue;
    const kind = isPersonName(name, language) ? "person" : "organisation";
    actors.push({ start: source.start, end: source.end, kind, name });
  }
  // The groups alone are in order.
  return speech.length === 0 ? actors : actors.sort((a, b) => a.start - b.start || a.end - b.end);
}

const NO_ACTORS: readonly ActorMention[] = [];

/** Two or more capitalised words, none of them a noun for a body: "Nikol Pashinyan", not "Interior Ministry". */
function isPersonName(name: string, language: Language): boolean {
  if (!name.includes(" ")) return false;
  const isPart = (word: string) =>
    startsWithCapital(word) && !language.speech.speakerNouns.has(word.toLowerCase());
  return name.split(" ").every(isPart);
}
