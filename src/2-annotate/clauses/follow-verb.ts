import type { Language } from "../../model/language.ts";
import { findSubject } from "./find-subject.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { hasTag, TAGS } from "./tags.ts";

/** Whether a thing that is wanted or told begins at word `at`: a noun phrase, an -ing form, "how …". */
export function startsThing({ words, groupAt, groups, small }: ParsedSentence, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const group = groups[groupAt[at] ?? -1];
  if (group !== undefined && group.from === at) return group.kind === "ing";
  return (
    hasTag(
      word,
      TAGS.determiner |
        TAGS.possessive |
        TAGS.name |
        TAGS.noun |
        TAGS.object |
        TAGS.pronoun |
        TAGS.number |
        TAGS.adjective |
        TAGS.quote |
        TAGS.that |
        TAGS.adverb,
    ) || small.things.has(word.lower)
  );
}

/** "which the party opposed": what stands before is the content. */
export function readGap(parsed: ParsedSentence, index: number, language: Language): Phrase[] {
  const subject = findSubject(parsed, index, language);
  if (subject === null || subject.from === 0) return [];
  const before = parsed.words[subject.from - 1];
  if (
    before === undefined ||
    !(before.tag === TAGS.relative || before.tag === TAGS.that || before.lower === "what")
  )
    return [];
  return [{ from: subject.from - 1, to: subject.from }];
}

/** Whether nothing but time, place and channel follows: "said in a statement." */
export function isTail(
  { words, groupAt, small }: ParsedSentence,
  at: number,
  { clauses }: Language,
): boolean {
  const first = words[at];
  if (first === undefined) return true;
  const opens =
    first.tag === TAGS.preposition ||
    first.tag === TAGS.to ||
    clauses.bareTimes.has(first.lower) ||
    first.tag === TAGS.subordinator ||
    small.near.has(first.lower) ||
    first.tag === TAGS.object ||
    first.tag === TAGS.name ||
    first.tag === TAGS.noun ||
    first.tag === TAGS.determiner ||
    (groupAt[at] ?? -1) >= 0;
  return opens;
}

/** Where "to leave" begins; `takesObject` where somebody may stand before it: "urged him to leave". */
export function readInfinitive(
  { words, groups, groupAt, small }: ParsedSentence,
  from: number,
  takesObject: boolean,
): number | null {
  for (let at = from; at < Math.min(words.length, from + (takesObject ? 14 : 1)); at++) {
    const word = words[at];
    if (word === undefined) return null;
    const group = groups[groupAt[at] ?? -1];
    if (group !== undefined && group.from <= at && group.kind === "infinitive") return at;
    if (group !== undefined && word.tag !== TAGS.adverb && word.tag !== TAGS.not) return null;
    if (
      hasTag(
        word,
        TAGS.comma |
          TAGS.mark |
          TAGS.relative |
          TAGS.that |
          TAGS.subordinator |
          TAGS.quote |
          TAGS.conjunction |
          TAGS.preposition,
      ) &&
      !small.joinsObject.has(word.lower)
    )
      return null;
  }
  return null;
}
