import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { VerbForm } from "../../model/lexicon/verbs.ts";
import type { Span } from "../../model/span.ts";

type Tag =
  | "determiner"
  | "pronoun"
  | "object"
  | "possessive"
  | "genitive"
  | "name"
  | "noun"
  | "adjective"
  | "adverb"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "relative"
  | "that"
  | "to"
  | "modal"
  | "auxiliary"
  | "not"
  | "verb"
  | "number"
  | "comma"
  | "quote"
  | "mark";

/** One word of a sentence with its part of speech; a contraction is two words: "he", "'s". */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  tag: Tag;
  /** Of verbs and auxiliaries. */
  lemma: string;
  form: VerbForm | null;
}

const CONTRACTION = /^(.{1,40}?)('s|'ll|'re|'ve|'d|'m|n't)$/u;
const BE = /^(?:be|am|is|are|was|were|been|being|'m|'re)$/u;
const HAVE = /^(?:have|has|had|having|'ve)$/u;
const DO = /^(?:do|does|did)$/u;
const QUOTES = /^[“”"‘’«»„]$/u;

/** Splits contractions and gives every word of a sentence its part of speech from closed lists, known verbs, endings and neighbours. */
export function tagWords(tokens: readonly Token[], language: Language): Word[] {
  const words = tokens.flatMap(splitContraction);
  for (let at = 0; at < words.length; at++) tagByItself(words, at, language);
  for (let at = 0; at < words.length; at++) settle(words, at, language);
  return words;
}

function splitContraction(token: Token): Word[] {
  const parts = CONTRACTION.exec(token.lower);
  const plain = (start: number, end: number): Word => ({
    start,
    end,
    text: token.text.slice(start - token.start, end - token.start),
    lower: token.lower.slice(start - token.start, end - token.start),
    tag: "noun",
    lemma: "",
    form: null,
  });
  if (token.kind !== "word" || parts === null) return [plain(token.start, token.end)];
  const cut = token.start + (parts[1] ?? "").length;
  return [plain(token.start, cut), plain(cut, token.end)];
}

function tagByItself(words: Word[], at: number, { grammar, clauses, numbers }: Language): void {
  const word = words[at];
  if (word === undefined) return;
  const { lower, text } = word;
  const set = (tag: Tag, lemma = "", form: VerbForm | null = null) =>
    Object.assign(word, { tag, lemma, form });
  if (text === ",") return void set("comma");
  if (isPluralGenitive(words, at)) return void set("genitive");
  if (QUOTES.test(text) || isDoubled(words, at)) return void set("quote");
  if (!/[\p{L}\p{N}]/u.test(text)) return void set("mark");
  if (/^\p{N}/u.test(text) || numbers.units.has(lower)) return void set("number");
  if (lower === "'s" || isPluralGenitive(words, at)) return void set("genitive");
  if (lower === "n't" || lower === "not" || lower === "never") return void set("not");
  if (BE.test(lower))
    return void set(
      "auxiliary",
      "be",
      lower === "be" ? "base" : lower === "been" ? "participle" : lower === "being" ? "ing" : "past",
    );
  if (HAVE.test(lower))
    return void set("auxiliary", "have", lower === "having" ? "ing" : lower === "have" ? "base" : "past");
  if (DO.test(lower)) return void set("auxiliary", "do", "past");
  const isName = /^\p{Lu}/u.test(text);
  const isFirst = at === 0 || words[at - 1]?.tag === "quote" || /^[:.!?]$/u.test(words[at - 1]?.text ?? "");
  if (lower === "to") return void set("to");
  if (lower === "that") return void set("that");
  if (clauses.modals.has(lower) && !(isName && !isFirst)) return void set("modal");
  if (clauses.possessives.has(lower) && lower !== "her") return void set("possessive");
  if (lower === "who" || lower === "which" || lower === "whom") return void set("relative");
  if (grammar.conjunctions.has(lower) || lower === "but") return void set("conjunction");
  if (clauses.subordinators.has(lower)) return void set("subordinator");
  if (lower === "her") return void set("possessive");
  if (clauses.objectPronouns.has(lower) && lower !== "it" && lower !== "you") return void set("object");
  if (grammar.pronouns.has(lower) || /^(?:he|she|it|they|we|i|you)$/u.test(lower)) return void set("pronoun");
  if (
    grammar.determiners.has(lower) ||
    /^(?:these|those|several|many|few|most|another|other|such)$/u.test(lower)
  )
    return void set("determiner");
  if (grammar.prepositions.has(lower) || lower === "than") return void set("preposition");
  if (clauses.adverbs.has(lower)) return void set("adverb");
  const reading = clauses.verbs.get(lower);
  if (isName && !isFirst) return void set("name");
  if (reading !== undefined) return void set("verb", reading.lemma, firstForm(reading.forms));
  if (
    /ly$/u.test(lower) &&
    lower.length > 4 &&
    !(isName && clauses.verbs.has(words[at + 1]?.lower ?? "")) &&
    !/^(?:family|ally|rally|italy|assembly|supply|reply|monopoly|july|elderly|anomaly|daily|weekly)$/u.test(
      lower,
    )
  )
    return void set("adverb");
  if (
    !isName &&
    /[a-z]{2,}(?:ing)$/u.test(lower) &&
    !/thing$|(?:^|be)evening$|morning$|king$|building$|spring$/u.test(lower)
  )
    return void set("verb", lower, "ing");
  if (!isName && /[a-z]{2,}ed$/u.test(lower) && !/(?:^hundred$|eed$)/u.test(lower))
    return void set("verb", lower, "past");
  if (isName)
    return void set(
      !(isFirst && grammar.sentenceStarters.has(lower))
        ? "name"
        : grammar.adverbs.has(lower)
          ? "adverb"
          : "noun",
    );
  if (/(?:ous|ful|ive|able|ible|ic|al|less|ish|ary)$/u.test(lower) && lower.length > 5)
    return void set("adjective");
  set("noun");
}

/** "the voters' choice": the apostrophe behind a plural. */
function isPluralGenitive(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || before === undefined || next === undefined || !/^['’]$/u.test(word.text))
    return false;
  return (
    before.end === word.start &&
    /[sxz]$/iu.test(before.text) &&
    next.start > word.end &&
    /^\p{L}/u.test(next.text)
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

function firstForm(forms: ReadonlySet<VerbForm>): VerbForm {
  for (const form of ["past", "participle", "s", "ing", "base"] as const) if (forms.has(form)) return form;
  return "base";
}

/** Settles words that may be verb or noun by their neighbours: "the report", "officials report that", "the proposed ban". */
function settle(words: Word[], at: number, { clauses }: Language): void {
  const word = words[at];
  if (word === undefined) return;
  const before = wordBefore(words, at);
  const direct = words[at - 1];
  const next = words[at + 1];
  // "he's said", "who's running": "is" or "has"; elsewhere "'s" owns.
  if (
    word.tag === "genitive" &&
    (direct?.tag === "pronoun" ||
      direct?.tag === "relative" ||
      /^(?:that|there|what|here|where|how)$/u.test(direct?.lower ?? ""))
  )
    Object.assign(word, {
      tag: "auxiliary",
      lemma: next?.form === "participle" || next?.form === "past" ? "have" : "be",
      form: "past",
    });
  if (word.tag !== "verb") return;
  if (
    word.lower === "like" &&
    before?.tag !== "modal" &&
    before?.tag !== "to" &&
    before?.lemma !== "do" &&
    before?.tag !== "not" &&
    !(before?.tag === "pronoun" && next?.tag !== "pronoun")
  )
    return void Object.assign(word, { tag: "preposition", form: null });
  const reading = clauses.verbs.get(word.lower);
  const has = (form: VerbForm) => reading?.forms.has(form) ?? word.form === form;
  const noun = () => Object.assign(word, { tag: "noun", form: null });
  if (word.form === "past" || word.form === "participle" || (reading !== undefined && has("past"))) {
    const isBase = has("base");
    if (before?.tag === "modal" || before?.tag === "to") {
      if (isBase) word.form = "base";
      return;
    }
    if (before?.tag === "auxiliary") return;
    const opensNoun =
      direct !== undefined &&
      (direct.tag === "determiner" ||
        direct.tag === "possessive" ||
        direct.tag === "genitive" ||
        direct.tag === "preposition" ||
        direct.tag === "adjective" ||
        direct.tag === "number");
    if (
      opensNoun &&
      !(direct.tag === "number" && clauses.frames.clause.has(word.lemma)) &&
      !/^(?:that|this|all|both|some|many|most|others)$/u.test(direct.lower) &&
      next !== undefined &&
      (next.tag === "noun" || next.tag === "name" || next.tag === "adjective" || next.tag === "verb")
    )
      Object.assign(word, { tag: "adjective", form: null });
    return;
  }
  if (word.form === "ing") {
    if (
      direct !== undefined &&
      (direct.tag === "determiner" ||
        direct.tag === "possessive" ||
        direct.tag === "adjective" ||
        direct.tag === "genitive")
    )
      noun();
    return;
  }
  const nextOpens =
    next === undefined ||
    /^(?:determiner|possessive|that|to|object|pronoun|name|quote|relative|subordinator|preposition|number|comma|mark)$/u.test(
      next.tag,
    );
  if (has("base")) {
    if (
      before?.tag === "modal" ||
      before?.tag === "to" ||
      (before?.tag === "auxiliary" && before.lemma === "do") ||
      (before?.tag === "not" && direct?.tag === "not" && isDoBefore(words, at))
    ) {
      word.form = "base";
      return;
    }
  }
  if (direct === undefined) {
    if (!(nextOpens && has("s")) || has("base")) noun();
    return;
  }
  if (/^(?:determiner|possessive|genitive|adjective|preposition|number)$/u.test(direct.tag))
    return void noun();
  if (has("s")) {
    const canSubject =
      before !== undefined &&
      (before.tag === "name" ||
        before.tag === "noun" ||
        before.tag === "pronoun" ||
        before.tag === "relative" ||
        before.tag === "that" ||
        before.tag === "comma" ||
        before.tag === "conjunction" ||
        before.tag === "mark" ||
        before.tag === "quote" ||
        before.tag === "adverb" ||
        before.tag === "object");
    if (
      !canSubject ||
      next?.lower === "of" ||
      (next?.tag === "verb" && next.form !== "ing") ||
      next?.tag === "auxiliary" ||
      next?.tag === "modal"
    )
      return void noun();
    if (before.tag === "noun" && /s$/u.test(before.lower) && !/(?:ss|us|is|ws)$/u.test(before.lower))
      return void noun();
    word.form = "s";
    return;
  }
  const isPlural =
    before !== undefined &&
    ((before.tag === "noun" && (/s$/u.test(before.lower) || clauses.plurals.has(before.lower))) ||
      (before.tag === "name" && /s$/u.test(before.lower)) ||
      (before.tag === "pronoun" && !/^(?:he|she|it|someone|everyone|nobody)$/u.test(before.lower)) ||
      before.tag === "relative" ||
      clauses.plurals.has(before.lower));
  if (
    isPlural &&
    (nextOpens ||
      next?.tag === "verb" ||
      next?.tag === "adjective" ||
      next?.tag === "noun" ||
      next?.tag === "adverb" ||
      before.tag === "pronoun") &&
    next?.lower !== "of"
  ) {
    word.form = "base";
    return;
  }
  if (direct.tag === "conjunction" && nextOpens && hasVerbBefore(words, at)) {
    word.form = "base";
    return;
  }
  noun();
}

function isDoBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = words[back];
    if (word?.tag === "auxiliary" || word?.tag === "modal" || word?.tag === "to") return word.lemma !== "be";
  }
  return false;
}

function hasVerbBefore(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 12), at).some(({ tag, form }) => tag === "verb" && form === "base");
}

/** The word before, adverbs and "not" passed over. */
function wordBefore(words: readonly Word[], at: number): Word | undefined {
  let back = at - 1;
  while (back > 0 && (words[back]?.tag === "adverb" || words[back]?.tag === "not") && back > at - 4) back--;
  return words[back];
}
