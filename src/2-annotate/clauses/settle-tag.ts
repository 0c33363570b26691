import type { Language } from "../../model/language.ts";
import type { ClauseLexicon } from "../../model/lexicon/verbs.ts";
import { makeNoun, settlePresent } from "./settle-present.ts";
import { FORMS, hasTag, TAGS, type Word } from "./tags.ts";

/** Settles words that may be verb or noun by their neighbours: "the report", "officials report that", "the proposed ban". */
export function settleTag(words: readonly Word[], at: number, { clauses, speech }: Language): void {
  const word = words[at];
  if (word === undefined || (word.tag & (TAGS.verb | TAGS.genitive)) === 0) return;
  if (word.tag === TAGS.genitive) {
    settleGenitive(word, words[at - 1], words[at + 1], clauses);
    return;
  }
  const before = wordBefore(words, at);
  const next = words[at + 1];
  if (clauses.closed.likes.has(word.lower) && !isWish(before, next)) {
    word.tag = TAGS.preposition;
    word.form = null;
    return;
  }
  // "the hospital told Reuters": it never describes.
  if (speech.plainCues.has(word.lower)) return;
  if (word.form === "past" || word.form === "participle" || (word.forms & FORMS.past) !== 0)
    settlePast(word, before, words[at - 1], next, clauses, words[at + 2]);
  else if (word.form === "ing") {
    if (hasTag(words[at - 1], TAGS.determiner | TAGS.possessive | TAGS.adjective | TAGS.genitive))
      makeNoun(word);
  } else settlePresent(words, at, word, before, clauses);
}

/** "he's said", "who's running": "is" or "has"; elsewhere "'s" owns. */
function settleGenitive(
  word: Word,
  before: Word | undefined,
  next: Word | undefined,
  { closed }: ClauseLexicon,
): void {
  if (!hasTag(before, TAGS.pronoun | TAGS.relative) && !closed.beforeIs.has(before?.lower ?? "")) return;
  word.tag = TAGS.auxiliary;
  word.lemma = next?.form === "participle" || next?.form === "past" ? "have" : "be";
  word.form = "past";
}

/** "would like", "they like him", but not "towns like these". */
function isWish(before: Word | undefined, next: Word | undefined): boolean {
  if (before === undefined) return false;
  if (hasTag(before, TAGS.modal | TAGS.to | TAGS.not) || before.lemma === "do") return true;
  return before.tag === TAGS.pronoun && next?.tag !== TAGS.pronoun;
}

/** "the proposed ban" describes, "the ministry proposed" tells. */
function settlePast(
  word: Word,
  before: Word | undefined,
  direct: Word | undefined,
  next: Word | undefined,
  { frames, closed, endings }: ClauseLexicon,
  second: Word | undefined,
): void {
  const opensWords = direct === undefined || direct.tag === TAGS.quote;
  // “…,” retired general Ivo Marek said; elected officials say
  const isTitle = hasTag(next, TAGS.noun | TAGS.adjective) && hasTag(second, TAGS.name);
  const isMany = hasTag(next, TAGS.noun) && endings.plural.test(next?.lower ?? "");
  const isCue = frames.clause.has(word.lemma) || frames.object.has(word.lemma);
  if (opensWords && (isTitle || isMany) && !isCue) {
    word.tag = TAGS.adjective;
    word.form = null;
    return;
  }
  if (hasTag(before, TAGS.modal | TAGS.to)) {
    if ((word.forms & FORMS.base) !== 0) word.form = "base";
    return;
  }
  if (hasTag(before, TAGS.auxiliary) || direct === undefined) return;
  const opensNoun = hasTag(
    direct,
    TAGS.determiner | TAGS.possessive | TAGS.genitive | TAGS.preposition | TAGS.adjective | TAGS.number,
  );
  const isSaid = direct.tag === TAGS.number && frames.clause.has(word.lemma);
  if (
    opensNoun &&
    !isSaid &&
    !closed.standAlone.has(direct.lower) &&
    hasTag(next, TAGS.noun | TAGS.name | TAGS.adjective | TAGS.verb)
  ) {
    word.tag = TAGS.adjective;
    word.form = null;
  }
}

/** The word before, adverbs and "not" passed over. */
function wordBefore(words: readonly Word[], at: number): Word | undefined {
  let back = at - 1;
  while (back > 0 && back > at - 4 && hasTag(words[back], TAGS.adverb | TAGS.not)) back--;
  return words[back];
}
