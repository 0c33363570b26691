import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { hasTag, OPENS_NOUN_PHRASE, TAGS } from "./tags.ts";

const LONGEST_SPEAKER = 45;

/** The noun phrase that starts at word `at`: `said` "Ivo Marek, who leads the party". */
export function readRight(parsed: ParsedSentence, at: number, language: Language): Phrase | null {
  const { words, groupAt, groups, small } = parsed;
  const first = words[at];
  if (first === undefined || !hasTag(first, OPENS_NOUN_PHRASE | TAGS.object)) return null;
  if (first.tag === TAGS.pronoun && small.subjects.has(first.lower)) return { from: at, to: at + 1 };
  let to = at;
  let hasNoun = false;
  let isApposed = false;
  while (to < words.length && to - at < LONGEST_SPEAKER) {
    const word = words[to];
    if (word === undefined) break;
    const group = groups[groupAt[to] ?? -1];
    if (group !== undefined) {
      const opener = words[group.from - 1];
      if (opener?.tag === TAGS.relative && language.clauses.frames.clause.has(group.lemma)) {
        to = group.from - 1;
        break;
      }
      if (opener?.tag === TAGS.relative || (opener?.tag === TAGS.that && to > at)) {
        to = group.to;
        continue;
      }
      if (group.kind === "ing" && opener?.tag !== TAGS.comma && opener?.tag !== TAGS.mark) {
        to = group.to;
        continue;
      }
      if (group.kind !== "finite" && group.kind !== "ing" && opener?.tag !== TAGS.comma) {
        to = group.to;
        continue;
      }
      const isPost =
        words[group.head]?.form === "past" &&
        group.to - group.from === 1 &&
        hasTag(words[group.to], TAGS.preposition | TAGS.to) &&
        (opener?.tag === TAGS.noun || isApposed);
      if (!isPost) break;
      to = group.to;
      continue;
    }
    if (word.tag === TAGS.quote || word.tag === TAGS.subordinator || word.tag === TAGS.modal) break;
    if (word.tag === TAGS.that && words[to + 1]?.tag !== TAGS.verb && words[to + 1]?.tag !== TAGS.auxiliary)
      break;
    if (word.tag === TAGS.mark && word.text === "(") {
      const close = words.findIndex(({ text }, index) => index > to && text === ")");
      if (close > to && close < to + 8) {
        to = close + 1;
        continue;
      }
      break;
    }
    if (
      word.tag === TAGS.mark &&
      !(
        /^[-.&/@#$%’']$/u.test(word.text) &&
        to + 1 < words.length &&
        (word.text !== "-" || (words[to - 1]?.end ?? 0) === word.start)
      )
    )
      break;
    if (
      word.tag === TAGS.conjunction &&
      (word.lower === "but" || hasTag(words[to + 1], TAGS.verb | TAGS.auxiliary | TAGS.modal | TAGS.adverb))
    )
      break;
    if (word.tag === TAGS.comma) {
      const next = words[to + 1];
      if (next === undefined) break;
      const opens =
        hasTag(next, TAGS.determiner | TAGS.relative | TAGS.possessive | TAGS.number) ||
        (next.tag === TAGS.noun && words[to + 2]?.tag !== TAGS.comma) ||
        next.tag === TAGS.adjective ||
        (next.tag === TAGS.name && !isApposed);
      if (!opens || isApposed) break;
      isApposed = true;
    }
    if (word.tag === TAGS.preposition && hasNoun && !isApposed) {
      const isName = words[to - 1]?.tag === TAGS.name && first.tag === TAGS.name;
      const next = words[to + 1];
      if (language.grammar.calendar.has(next?.lower ?? "")) break;
      if (isName && small.leaves.has(word.lower)) break;
      if (small.whenWords.has(word.lower)) break;
      if ((small.places.has(word.lower) || isName) && small.owners.has(next?.lower ?? "")) break;
    }
    if (word.tag === TAGS.to && to > at && hasNoun && words[to - 1]?.tag === TAGS.name) break;
    if (language.clauses.bareTimes.has(word.lower) && to > at) break;
    if (small.recent.has(word.lower) && hasNoun && small.periods.has(words[to + 1]?.lower ?? "")) break;
    hasNoun ||= word.tag === TAGS.noun || word.tag === TAGS.name;
    to++;
  }
  while (
    to > at &&
    hasTag(
      words[to - 1],
      TAGS.comma | TAGS.conjunction | TAGS.preposition | TAGS.adverb | TAGS.determiner | TAGS.mark | TAGS.to,
    ) &&
    !/^[.)]$/u.test(words[to - 1]?.text ?? "")
  )
    to--;
  return to > at &&
    words
      .slice(at, to)
      .some(
        ({ tag }) =>
          (tag & (TAGS.noun | TAGS.name | TAGS.pronoun | TAGS.determiner | TAGS.object | TAGS.number)) !== 0,
      )
    ? { from: at, to }
    : null;
}
