import type { Language } from "../../model/language.ts";
import type { Phrase } from "./parse.ts";
import { TAGS, type Word } from "./tags.ts";

/** Words `start` to `end` without what leads in and follows the subject among them: "On Friday the mayor also" -> "the mayor"; null where none is left. */
export function trimSubject(
  words: readonly Word[],
  start: number,
  end: number,
  language: Language,
): Phrase | null {
  const { small } = language.clauses;
  let from = start;
  const { grammar, clauses } = language;
  for (let guard = 0; guard < 6 && from < end; guard++) {
    const word = words[from];
    if (word === undefined) return null;
    // "nearly half of voters", "at least one survivor": the number with its bound.
    const isPaired = word.tag === TAGS.preposition && small.bounds.has(words[from + 1]?.lower ?? "");
    const isBound = isPaired || (word.tag === TAGS.adverb && small.bounds.has(word.lower));
    if (isBound && words[isPaired ? from + 2 : from + 1]?.tag === TAGS.number) break;
    if (
      word.tag === TAGS.conjunction ||
      word.tag === TAGS.adverb ||
      word.tag === TAGS.mark ||
      word.tag === TAGS.not
    ) {
      from++;
      continue;
    }
    const isTime = grammar.calendar.has(word.lower) && word.text !== word.lower;
    if (isTime || clauses.bareTimes.has(word.lower)) {
      from++;
      continue;
    }
    if (
      word.tag === TAGS.preposition ||
      word.tag === TAGS.to ||
      (small.pointers.has(word.lower) && small.spans.has(words[from + 1]?.lower ?? ""))
    ) {
      const next = findNextPhrase(words, from + 1, end, language);
      if (next < 0) return null;
      from = next;
      continue;
    }
    break;
  }
  // A pronoun is all of its subject.
  const pronoun = words.slice(from, end).findLastIndex(({ lower }) => small.persons.has(lower));
  if (pronoun >= 0 && pronoun === end - from - 1) from += pronoun;
  let to = end;
  const opener = words[from];
  if (opener !== undefined && (opener.tag === TAGS.name || opener.tag === TAGS.pronoun)) {
    for (let at = from + 1; at < to; at++) {
      const isAdjunct =
        small.adjuncts.has(words[at]?.lower ?? "") &&
        words.slice(from, at).every(({ tag }) => tag === TAGS.name || tag === TAGS.pronoun);
      const next = words[at + 1];
      if (
        isAdjunct &&
        next !== undefined &&
        (opener.tag === TAGS.pronoun ||
          next.tag === TAGS.possessive ||
          next.tag === TAGS.number ||
          small.openersOfTime.has(next.lower) ||
          grammar.calendar.has(next.lower))
      )
        to = at;
    }
  }
  while (to > from && words[to - 1]?.tag === TAGS.adverb) to--;
  if (to <= from) return null;
  if (
    !words
      .slice(from, to)
      .some(
        ({ tag }) =>
          (tag &
            (TAGS.noun |
              TAGS.name |
              TAGS.pronoun |
              TAGS.determiner |
              TAGS.object |
              TAGS.number |
              TAGS.verb |
              TAGS.adjective)) !==
          0,
      )
  )
    return null;
  return { from, to };
}

/** Where a new noun phrase begins behind a preposition's own: "In a statement | the ministry"; -1 where none does. */
export function findNextPhrase(
  words: readonly Word[],
  start: number,
  end: number,
  { grammar, clauses }: Language,
): number {
  for (let at = start + 1; at < end; at++) {
    const [word, before] = [words[at], words[at - 1]];
    if (word === undefined || before === undefined) return -1;
    const closes =
      before.tag === TAGS.noun ||
      before.tag === TAGS.name ||
      before.tag === TAGS.number ||
      before.tag === TAGS.verb;
    if (!closes) continue;
    // "On Friday | 12 villagers"
    if (word.tag === TAGS.number && clauses.bareTimes.has(before.lower)) return at;
    if (word.tag === TAGS.determiner || word.tag === TAGS.possessive || word.tag === TAGS.pronoun) return at;
    if (
      word.tag === TAGS.name &&
      (before.tag === TAGS.noun || grammar.calendar.has(before.lower) || before.tag === TAGS.number)
    )
      return at;
  }
  return -1;
}
