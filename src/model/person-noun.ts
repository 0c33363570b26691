import type { Language } from "./language.ts";

/** Whether a word in lower case is a noun, a title or a given name of one person: "mayor", "mother", "ana". */
export function isPersonNoun(lower: string, { persons }: Language): boolean {
  return persons.persons.has(lower) || persons.men.has(lower) || persons.women.has(lower);
}
