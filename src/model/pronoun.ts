import type { GrammarLexicon } from "./lexicon/grammar.ts";

/** Whether `word`, in small letters the last of `name`, is a pronoun; the WHO and "the US" are names. */
export function isPronounOf(name: string, word: string, { pronouns }: GrammarLexicon): boolean {
  return pronouns.has(word) && !INITIALS.test(name);
}

const INITIALS = /\p{Lu}{2,}$/u;
