import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";
import { settleTag } from "./settle-tag.ts";
import { type TagTable, tagAlone, tagTableOf } from "./tag-alone.ts";
import { TAGS, type Word } from "./tags.ts";

/** Splits contractions and gives every word of a sentence its part of speech from closed lists, known verbs, endings and neighbours. */
export function tagWords(tokens: readonly Token[], language: Language): Word[] {
  const words: Word[] = [];
  for (const token of tokens) addWords(words, token, language);
  const table = tagTableOf(language);
  for (let at = 0; at < words.length; at++) tagByItself(words, at, table);
  for (let at = 0; at < words.length; at++) settleTag(words, at, language);
  return words;
}

/** "he's" is two words. */
function addWords(words: Word[], token: Token, { clauses }: Language): void {
  const mayJoin = token.kind === "word" && (token.marks & MARKS.apostrophe) !== 0;
  const own = mayJoin ? clauses.contraction.exec(token.lower)?.[1] : undefined;
  if (own === undefined) words.push(openWord(token, token.text, token.lower));
  else words.push(makePart(token, 0, own.length), makePart(token, own.length, token.end - token.start));
}

function makePart({ start, text, lower }: Token, from: number, to: number): Word {
  return openWord({ start: start + from, end: start + to }, text.slice(from, to), lower.slice(from, to));
}

function openWord({ start, end }: Span, text: string, lower: string): Word {
  return { start, end, text, lower, tag: 0, lemma: "", form: null, forms: 0 };
}

function tagByItself(words: readonly Word[], at: number, table: TagTable): void {
  const word = words[at];
  if (word === undefined) return;
  if (word.lower === "'" && (isPluralGenitive(words, at) || isDoubled(words, at))) {
    word.tag = isPluralGenitive(words, at) ? TAGS.genitive : TAGS.quote;
    return;
  }
  const before = words[at - 1];
  const isFirst = before === undefined || before.tag === TAGS.quote || OPENS.has(before.text);
  const alone = tagAlone(table, word.text, word.lower, isFirst);
  const isBeforeVerb =
    alone.beforeVerb !== null &&
    startsWithCapital(word.text) &&
    table.language.clauses.verbs.has(words[at + 1]?.lower ?? "");
  const { tag, lemma, form, forms } = isBeforeVerb && alone.beforeVerb !== null ? alone.beforeVerb : alone;
  word.tag = tag;
  word.lemma = lemma;
  word.form = form;
  word.forms = forms;
}

const OPENS: ReadonlySet<string> = new Set([":", ".", "!", "?"]);
// "voters", "Ortiz", "Alex"
const SIBILANT = /[sxz]$/iu;
const LETTER = /^\p{L}/u;

/** "the voters' choice": the apostrophe behind a plural. */
function isPluralGenitive(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || before === undefined || next === undefined) return false;
  return (
    before.end === word.start && SIBILANT.test(before.text) && next.start > word.end && LETTER.test(next.text)
  );
}

/** ''…'': two apostrophes are a quotation mark. */
function isDoubled(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.text !== "'") return false;
  return (
    (next?.text === "'" && next.start === word.end) || (before?.text === "'" && before.end === word.start)
  );
}
