import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Referent } from "../../model/lexicon/persons.ts";
import { isPersonNoun } from "../../model/person-noun.ts";

/** What the words of a name or noun phrase stand for: "Mayor Anna Kovacs" a woman, "Rights Watch" a body; null for what is none of these. */
export function kindOfReferent(name: string, language: Language): Referent | null {
  const words = name.split(" ").filter((word) => word !== "");
  const { grammar } = language;
  if (words.length === 1 && grammar.pronouns.has(name.toLowerCase()) && !INITIALS.test(name)) return null;
  const ofAt = words.findIndex((word, at) => at > 0 && grammar.prepositions.has(word.toLowerCase()));
  const core = ofAt < 0 ? words : words.slice(0, ofAt);
  if (core.some((word, at) => at > 0 && grammar.conjunctions.has(word.toLowerCase()))) return "many";
  const head = core.at(-1) ?? "";
  return startsWithCapital(head) ? kindOfName(core, head, language) : kindOfNoun(core, head, language);
}

/** "Ministry", "AFP", "Colonel Ivo Marek" */
function kindOfName(core: readonly string[], head: string, language: Language): Referent | null {
  const { persons, speech, clauses, grammar } = language;
  const lower = head.toLowerCase();
  if (persons.many.has(lower)) return "many";
  // "Workers objected": a noun that opens its sentence.
  if (core.length === 1 && language.groups.nouns.has(lower)) return kindOfNoun([lower], lower, language);
  const gender = genderOf(core, language);
  const isTitled = core.slice(0, -1).some((word) => isTitle(word.toLowerCase(), language));
  if (!isTitled && gender === null) {
    if (persons.persons.has(lower)) return "person";
    const isBody = core.some((word) => {
      const small = word.toLowerCase();
      return persons.bodies.has(small) || speech.mediaWords.has(small) || speech.agencies.has(small);
    });
    if (isBody || speech.agencies.has(core.join(" ").toLowerCase())) return "body";
    if (core.length === 1 && (INITIALS.test(head) || grammar.calendar.has(lower))) return "body";
  }
  return clauses.endings.plural.test(lower) && speech.speakerNouns.has(lower) ? "many" : (gender ?? "person");
}

/** "police", "the mayor", "two ministries" */
function kindOfNoun(core: readonly string[], head: string, language: Language): Referent | null {
  const { persons, speech, groups } = language;
  const noun = head.toLowerCase();
  if (persons.many.has(noun)) return "many";
  if (noun.endsWith(persons.aged)) return "person";
  if (persons.men.has(noun) || persons.women.has(noun)) return genderOf([noun], language);
  if (persons.persons.has(noun)) return genderOf(core, language) ?? "person";
  if (persons.bodies.has(noun) || speech.mediaWords.has(noun)) return "body";
  const group = groups.nouns.get(noun);
  if (group?.plural === true && !group.describes) return "many";
  if (!speech.speakerNouns.has(noun)) return null;
  return language.clauses.endings.plural.test(noun) ? "many" : "body";
}

const INITIALS = /^\p{Lu}[\p{Lu}.&-]+$/u;

function isTitle(lower: string, language: Language): boolean {
  return language.grammar.titles.has(lower) || isPersonNoun(lower, language);
}

function genderOf(words: readonly string[], { persons }: Language): Referent | null {
  for (const word of words) {
    const lower = word.toLowerCase();
    if (persons.men.has(lower)) return "man";
    if (persons.women.has(lower)) return "woman";
  }
  return null;
}

/** Whether a pronoun for `wanted` may stand for `name`: "he" for whoever may be a man, "they" for bodies, too, and for a spokesman without a name. */
export function mayStandFor(wanted: Referent, name: string, language: Language): boolean {
  const kind = kindOfReferent(name, language);
  if (kind === null || kind === wanted) return kind !== null;
  if (wanted === "many") return kind === "body" || !NAMED.test(name);
  return kind === "person" && (wanted === "man" || wanted === "woman");
}

/** "Ivo Marek", "retired general Ivo Marek" */
const NAMED = /\p{Lu}\S*$/u;
