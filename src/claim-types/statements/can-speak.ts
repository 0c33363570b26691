import type { Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { isPersonNoun } from "../../model/person-noun.ts";
import { isPronounOf } from "../../model/pronoun.ts";
import { firstFrom, type Span } from "../../model/span.ts";

/** A name, or a noun for people and bodies: "experts", "protesters", "Moscow"; not "its size", nor "earlier reports", which name nobody. */
export function canSpeak(name: string, language: Language): boolean {
  if (!LETTER.test(name)) return false;
  const { speech, statements, grammar } = language;
  const words = name.toLowerCase().split(BETWEEN_WORDS);
  // "An estimated 40 people"
  if (words.every((word) => grammar.determiners.has(word))) return false;
  // "Ana Lee and others"
  const isList = words.some((word, at) => at > 0 && grammar.conjunctions.has(word));
  if (!isList && endsUnnamed(name, words, language)) return false;
  const head = words.find((word) => statements.mutes.has(word) || speech.speakerNouns.has(word));
  if (head !== undefined && statements.mutes.has(head)) return false;
  return CAPITAL.test(name) || words.some((word) => isSpeaker(word, language));
}

/** "I think", "someone told", "earlier reports say"; the WHO and "a police source" are somebody. */
function endsUnnamed(name: string, words: readonly string[], { speech, grammar }: Language): boolean {
  // "I'd add"
  const last = words.at(-1)?.replace(CONTRACTED, "") ?? "";
  if (grammar.pronouns.has(last)) return isPronounOf(name, last, grammar);
  const isDescribed = speech.sourceLabels.has(last) && speech.speakerNouns.has(words.at(-2) ?? "");
  return speech.unnamed.has(last) && !isDescribed;
}

function isSpeaker(word: string, language: Language): boolean {
  const { speech, groups, persons } = language;
  return (
    speech.speakerNouns.has(word) ||
    speech.mouthpieces.has(word) ||
    speech.mediaWords.has(word) ||
    speech.unnamed.has(word) ||
    groups.nouns.has(word) ||
    isPersonNoun(word, language) ||
    persons.bodies.has(word) ||
    word.endsWith(persons.aged)
  );
}

/** "Neither Ana Lee nor her son said", "none of the officials confirmed". */
export function isNobody({ start }: Span, { tokens }: Sentence, { grammar }: Language): boolean {
  const first = tokens[firstFrom(tokens, start)];
  return first !== undefined && grammar.negations.has(first.lower);
}

const CONTRACTED = /['’]\p{L}{1,2}$/u;
const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;
const BETWEEN_WORDS = /\s+/u;
