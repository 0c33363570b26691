import type { ClauseLexicon } from "../../model/lexicon/verbs.ts";
import { FORMS, hasTag, TAGS, type Word } from "./tags.ts";

const {
  determiner,
  possessive,
  genitive,
  adjective,
  preposition,
  number,
  name,
  noun,
  pronoun,
  relative,
  that,
  comma,
  conjunction,
  mark,
  quote,
  adverb,
  object,
  auxiliary,
  modal,
  to,
  verb,
  subordinator,
  not,
} = TAGS;

const OPENS_OBJECT =
  determiner | possessive | that | to | object | pronoun | name | quote | relative | subordinator;
const AFTER_VERB = OPENS_OBJECT | preposition | number | comma | mark;
const BEFORE_NOUN = determiner | possessive | genitive | adjective | preposition | number;
const SUBJECTS =
  name | noun | pronoun | relative | that | comma | conjunction | mark | quote | adverb | object;

/** Settles a word that is a noun or a verb in the present: "the mayors report that", "the report of". */
export function settlePresent(
  words: readonly Word[],
  at: number,
  word: Word,
  before: Word | undefined,
  clauses: ClauseLexicon,
): void {
  const [direct, next] = [words[at - 1], words[at + 1]];
  const nextOpens = next === undefined || hasTag(next, AFTER_VERB);
  const mayBeBase = (word.forms & FORMS.base) !== 0;
  const mayBeThird = (word.forms & FORMS.s) !== 0;
  if (mayBeBase && isAfterHelper(words, at, before)) word.form = "base";
  else if (direct === undefined) {
    if (!(nextOpens && mayBeThird) || mayBeBase) makeNoun(word);
  } else if (hasTag(direct, BEFORE_NOUN)) makeNoun(word);
  else if (mayBeThird) {
    if (mayTellThird(before, next, clauses)) word.form = "s";
    else makeNoun(word);
  } else if (hasPluralSubject(before, next, nextOpens, clauses)) word.form = "base";
  else if (nextOpens && tellsForMany(words, at, word, clauses)) word.form = "base";
  else if (direct.tag === conjunction && nextOpens && hasVerbBefore(words, at)) word.form = "base";
  else makeNoun(word);
}

/** "will leave", "to leave", "did not leave". */
function isAfterHelper(words: readonly Word[], at: number, before: Word | undefined): boolean {
  if (before === undefined) return false;
  if (hasTag(before, modal | to) || (before.tag === auxiliary && before.lemma === "do")) return true;
  return before.tag === not && words[at - 1]?.tag === not && isDoBefore(words, at);
}

/** "the mayor reports that", not "the mayors reports", "reports of". */
function mayTellThird(
  before: Word | undefined,
  next: Word | undefined,
  { closed, endings }: ClauseLexicon,
): boolean {
  if (before === undefined || !hasTag(before, SUBJECTS) || closed.ofs.has(next?.lower ?? "")) return false;
  if (hasTag(next, auxiliary | modal) || (next?.tag === verb && next.form !== "ing")) return false;
  return !(before.tag === noun && endings.plural.test(before.lower) && !endings.notPlural.test(before.lower));
}

/** "officials report that". */
function hasPluralSubject(
  before: Word | undefined,
  next: Word | undefined,
  nextOpens: boolean,
  { closed, endings, plurals }: ClauseLexicon,
): boolean {
  if (before === undefined || closed.ofs.has(next?.lower ?? "")) return false;
  const isPlural =
    plurals.has(before.lower) ||
    before.tag === relative ||
    (hasTag(before, noun | name) && endings.plural.test(before.lower)) ||
    (before.tag === pronoun && !closed.singulars.has(before.lower));
  return isPlural && (nextOpens || before.tag === pronoun || hasTag(next, verb | adjective | noun | adverb));
}

const MOST_BACK = 8;

/** "Ivo Marek and Mona Adler say", "aides to the president say": a verb of saying whose subject is plural further back. */
function tellsForMany(
  words: readonly Word[],
  at: number,
  { lemma }: Word,
  { frames, endings, plurals }: ClauseLexicon,
): boolean {
  if (!frames.clause.has(lemma) || !hasTag(words[at - 1], noun | name)) return false;
  let hasNames = words[at - 1]?.tag === name;
  for (let back = at - 2; back >= Math.max(0, at - MOST_BACK); back--) {
    const word = words[back];
    if (
      word === undefined ||
      hasTag(word, verb | auxiliary | modal | comma | relative | that | quote | subordinator)
    )
      return false;
    if (word.tag === conjunction) return hasNames && words[back - 1]?.tag === name;
    if (hasTag(word, preposition | to)) {
      const head = words[back - 1];
      hasNames = false;
      if (
        hasTag(head, back === 1 ? noun | name : noun) &&
        (plurals.has(head?.lower ?? "") || endings.plural.test(head?.lower ?? ""))
      )
        return true;
    }
  }
  return false;
}

function isDoBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = words[back];
    if (word !== undefined && hasTag(word, auxiliary | modal | to)) return word.lemma !== "be";
  }
  return false;
}

function hasVerbBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    if (words[back]?.tag === verb && words[back]?.form === "base") return true;
  }
  return false;
}

/** Makes a word that might be a verb a noun. */
export function makeNoun(word: Word): void {
  word.tag = noun;
  word.form = null;
}
