import type { Language } from "../../model/language.ts";
import type { ClauseWords } from "../../model/lexicon/clause-words.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { readApposition } from "./read-apposition.ts";
import { readLeft } from "./read-left.ts";
import { readRelative } from "./read-relative.ts";
import { hasTag, TAGS, type Word } from "./tags.ts";

// Verbs whose subject is taken over, and verbs before each that are asked for one: bounds the work on a chain of "and said".
const DEEPEST = 3;
const MOST_ASKED = 3;

/** Finds the words that are the subject of verb group `index`, or null where that is not clear. */
export function findSubject(parsed: ParsedSentence, index: number, language: Language): Phrase | null {
  return lookFor(parsed, index, language, 0);
}

function lookFor(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { words, groups } = parsed;
  const group = groups[index];
  if (group === undefined || depth > DEEPEST) return null;
  let end = group.from;
  let before = words[end - 1];
  if (group.kind === "infinitive") return inherit(parsed, index, language, depth);
  if (before === undefined) return group.kind === "ing" ? ofNext(parsed, index, language, depth) : null;
  if (group.kind === "ing" || group.kind === "participle") {
    if (
      before.tag === TAGS.comma ||
      before.tag === TAGS.conjunction ||
      before.tag === TAGS.mark ||
      before.tag === TAGS.subordinator
    )
      return inherit(parsed, index, language, depth);
    if (before.tag === TAGS.preposition) return inherit(parsed, index, language, depth);
    if (before.tag !== TAGS.noun && before.tag !== TAGS.name) return inherit(parsed, index, language, depth);
    // "with Ivo Marek saying"
    const phrase = readLeft(parsed, end, language);
    return phrase !== null &&
      (words[phrase.from - 1]?.lower === "with" || words[phrase.from]?.tag === TAGS.name)
      ? phrase
      : null;
  }
  if (before.tag === TAGS.conjunction) {
    return inherit(parsed, index, language, depth);
  }
  if (before.tag === TAGS.relative) return { from: end - 1, to: end };
  if (before.tag === TAGS.that && hasTag(words[end - 2], TAGS.noun | TAGS.name | TAGS.comma | TAGS.pronoun))
    return { from: end - 1, to: end };
  // "Ivo Marek on Monday said"
  const cut = dropTrailingTime(words, end, language);
  if (cut < end && cut > 0) {
    end = cut;
    before = words[end - 1] ?? before;
  }
  if (before.tag === TAGS.comma)
    return (
      readApposition(parsed, end - 1, language) ??
      (depth < 1 ? inherit(parsed, index, language, depth) : null)
    );
  return readRelative(parsed, index, language) ?? readLeft(parsed, end, language);
}

/** The subject of the finite verb before: "He left, saying …", "He left and said …". */
function inherit(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { words, groups, quoteAt } = parsed;
  const { frames } = language.clauses;
  const own = groups[index];
  const opener = words[(own?.from ?? 0) - 1];
  const isApart =
    opener?.tag === TAGS.comma ||
    (opener?.tag === TAGS.conjunction && words[(own?.from ?? 0) - 2]?.tag === TAGS.comma);
  // "The mayor said the bridge was safe, adding …": the mayor adds.
  const isCue = (lemma: string) => frames.clause.has(lemma) || frames.object.has(lemma);
  const hasCue =
    isApart && groups.slice(0, index).some((group) => group.kind === "finite" && isCue(group.lemma));
  let asked = 0;
  for (let back = index - 1; back >= 0 && asked < MOST_ASKED; back--) {
    const group = groups[back];
    if (group === undefined || own === undefined) return null;
    if (group.kind !== "finite" || (hasCue && !isCue(group.lemma))) continue;
    if (quoteAt[group.head] !== quoteAt[own.head]) continue;
    asked++;
    const subject = lookFor(parsed, back, language, depth + 1);
    if (subject === null) continue;
    // "She apologised after they came out, saying …": not who is told of in between.
    const isBetween = words[subject.from - 1]?.tag === TAGS.subordinator && subject.from > 1;
    if (isApart && own.kind === "ing" && isBetween && back > 0) continue;
    // A relative clause is over where the verb follows a comma: "Ivo Marek, who lives there, left, saying".
    return subject;
  }
  return own?.kind === "ing" ? ofNext(parsed, index, language, depth) : null;
}

/** "Calling the plan a mistake, Ivo Marek left." */
function ofNext(parsed: ParsedSentence, index: number, language: Language, depth: number): Phrase | null {
  const { groups, words } = parsed;
  for (let next = index + 1; next < Math.min(groups.length, index + 4); next++) {
    const group = groups[next];
    if (group?.kind !== "finite") continue;
    const subject = lookFor(parsed, next, language, depth + 2);
    if (subject !== null && words[subject.from - 1]?.tag === TAGS.comma) return subject;
  }
  return null;
}

function dropTrailingTime(words: readonly Word[], end: number, { clauses }: Language): number {
  const { small } = clauses;
  let at = end;
  while (at > 1) {
    const word = words[at - 1];
    if (word === undefined) break;
    if (clauses.bareTimes.has(word.lower)) at--;
    else if (word.lower === "on" && at < end) at--;
    else if (small.timesOfDay.has(word.lower)) at--;
    else if (small.weeks.has(word.lower) && pointerBefore(words, at - 1, small) >= 0)
      at = pointerBefore(words, at - 1, small);
    else break;
  }
  return at;
}

/** Where "last week" and "this past week" begin before the word `at`; -1 where no such word points. */
function pointerBefore(words: readonly Word[], at: number, { lastThis, pasts }: ClauseWords): number {
  const pointer = pasts.has(words[at - 1]?.lower ?? "") ? at - 2 : at - 1;
  return lastThis.has(words[pointer]?.lower ?? "") ? pointer : -1;
}
