import type { Language } from "../../model/language.ts";

/** Every word without one of which a sentence has no cue: the forms of cue verbs, cue nouns and adjectives, and a colon. */
export function listCueWords({ clauses }: Language): Set<string> {
  const { frames, verbs, nouns, adjectives } = clauses;
  const found = new Set([":", ...nouns.keys(), ...adjectives.keys()]);
  for (const [word, { lemma }] of verbs) {
    const attributes =
      frames.clause.has(lemma) ||
      frames.listener.has(lemma) ||
      frames.object.has(lemma) ||
      frames.infinitive.has(lemma) ||
      frames.prepositions.has(lemma) ||
      frames.raising.has(lemma) ||
      frames.passiveRaising.has(lemma);
    if (attributes) found.add(word);
  }
  return found;
}

/** One word of each phrase that leads in a speaker. */
export function listLeadWords({ clauses }: Language): string[] {
  return clauses.leads.map(findRarest);
}

/** The longest word of a phrase is the rarest: "according" to, in the "words" of. */
export function findRarest(phrase: readonly string[]): string {
  return phrase.reduce((rarest, word) => (word.length > rarest.length ? word : rarest), "");
}
