import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { readLeft } from "./read-left.ts";
import { hasTag, TAGS } from "./tags.ts";

const LONGEST_CLAUSE = 40;
const HEADS = TAGS.noun | TAGS.name | TAGS.pronoun | TAGS.determiner | TAGS.object;
const OPENS_CLAUSE = TAGS.subordinator | TAGS.relative | TAGS.that;

/**
 * "A resident who asked not to be named for fear of the police | said": the subject with the relative clause that stands between it and verb
 * group `index`; null where none does, and where the verb belongs to that clause: "those who fled as police said".
 */
export function readRelative(parsed: ParsedSentence, index: number, language: Language): Phrase | null {
  const { words, groups, small } = parsed;
  const verb = groups[index];
  const head = words[verb?.head ?? 0];
  // "a lawyer who uses it for development projects" ends in a noun.
  const isVerb = head?.form === "past" || small.says.has(verb?.lemma ?? "") || verb?.from !== verb?.head;
  if (verb === undefined || !isVerb) return null;
  const end = verb.from;
  let first = index;
  let from = end - 1;
  for (; from > Math.max(1, end - LONGEST_CLAUSE); from--) {
    const word = words[from];
    if (hasTag(word, TAGS.comma | TAGS.quote) || (word?.tag === TAGS.mark && !INNER.test(word.text)))
      return null;
    while (first > 0 && (groups[first - 1]?.from ?? 0) >= from) first--;
    if (word?.tag !== TAGS.relative) continue;
    // "from which": the preposition goes with it.
    const to = words[from - 1]?.tag === TAGS.preposition ? from - 1 : from;
    if (!hasTag(words[to - 1], HEADS) || !isClosed(parsed, first, index)) return null;
    const noun = readLeft(parsed, to, language);
    return noun === null ? null : { from: noun.from, to: end };
  }
  return null;
}

// "St.", "well-known", "the mayor's"
const INNER = /^[-.&/'’]$/u;

/** Whether the finite verbs from `first` on are all of the clause that `first` opens, and verb group `index` is of none of them. */
function isClosed({ words, groups }: ParsedSentence, first: number, index: number): boolean {
  let last = -1;
  for (let at = first; at < index; at++) {
    const group = groups[at];
    if (group?.kind !== "finite") continue;
    // "Those who fled are safe": the second verb is that of the head.
    if (last >= 0 && !opensClause(last, group.from)) return false;
    last = group.to;
  }
  const verb = groups[index];
  if (last < 0 || verb === undefined) return false;
  // "as police said" has the verb in it; "because of a storm" holds none.
  for (let at = last; at < verb.from; at++)
    if (hasTag(words[at], OPENS_CLAUSE) && words[at + 1]?.tag !== TAGS.preposition) return false;
  return true;

  function opensClause(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (hasTag(words[at], OPENS_CLAUSE | TAGS.conjunction) || words[at]?.tag === TAGS.pronoun) return true;
    return false;
  }
}
