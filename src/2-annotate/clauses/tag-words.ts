import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
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

function splitContraction(token: Token): Word | Word[] {
  const { start, end, text, lower } = token;
  const mayContract = token.kind === "word" && lower.includes("'");
  const parts = mayContract ? CONTRACTION.exec(lower) : null;
  if (parts === null) return { start, end, text, lower, tag: "noun", lemma: "", form: null };
  const plain = (from: number, to: number): Word => ({
    start: from,
    end: to,
    text: text.slice(from - start, to - start),
    lower: lower.slice(from - start, to - start),
    tag: "noun",
    lemma: "",
    form: null,
  });
  const cut = start + (parts[1] ?? "").length;
  return [plain(start, cut), plain(cut, end)];
}

function tagByItself(words: Word[], at: number, language: Language): void {
  const word = words[at];
  if (word === undefined) return;
  const { lower, text } = word;
  if (isPluralGenitive(words, at)) word.tag = "genitive";
  else if (isDoubled(words, at)) word.tag = "quote";
  else {
    const before = words[at - 1];
    const isFirst = before === undefined || before.tag === "quote" || OPENS.has(before.text);
    const opensVerb = startsWithCapital(text) && language.clauses.verbs.has(words[at + 1]?.lower ?? "");
    const { tag, lemma, form } = recallTag(text, lower, isFirst, opensVerb, language);
    word.tag = tag;
    word.lemma = lemma;
    word.form = form;
  }
}

const OPENS: ReadonlySet<string> = new Set([":", ".", "!", "?"]);

type Tagged = Readonly<Pick<Word, "tag" | "lemma" | "form">>;
const MOST_KEPT = 20_000;
const tagged = new WeakMap<Language, Map<string, Tagged>[]>();

/** What a word is by itself is worked out once for each of its uses, then known. */
function recallTag(
  text: string,
  lower: string,
  isFirst: boolean,
  opensVerb: boolean,
  language: Language,
): Tagged {
  let uses = tagged.get(language);
  if (uses === undefined) {
    uses = [new Map(), new Map(), new Map(), new Map()];
    tagged.set(language, uses);
  }
  const known = uses[(isFirst ? 1 : 0) + (opensVerb ? 2 : 0)];
  const found = known?.get(text);
  if (found !== undefined) return found;
  const made = tagAlone(text, lower, isFirst, opensVerb, language);
  if (known !== undefined && known.size >= MOST_KEPT) known.clear();
  known?.set(text, made);
  return made;
}

/** The part of speech of a word: `isFirst` where its capital tells nothing, `opensVerb` where it has one and a verb follows. */
function tagAlone(
  text: string,
  lower: string,
  isFirst: boolean,
  opensVerb: boolean,
  { grammar, clauses, numbers }: Language,
): Tagged {
  const set = (tag: Tag, lemma = "", form: VerbForm | null = null): Tagged => ({ tag, lemma, form });
  if (text === ",") return set("comma");
  if (QUOTES.test(text)) return set("quote");
  if (!/[\p{L}\p{N}]/u.test(text)) return set("mark");
  if (/^\p{N}/u.test(text) || numbers.units.has(lower)) return set("number");
  if (lower === "'s") return set("genitive");
  if (lower === "n't" || lower === "not" || lower === "never") return set("not");
  if (BE.test(lower))
    return set(
      "auxiliary",
      "be",
      lower === "be" ? "base" : lower === "been" ? "participle" : lower === "being" ? "ing" : "past",
    );
  if (HAVE.test(lower))
    return set("auxiliary", "have", lower === "having" ? "ing" : lower === "have" ? "base" : "past");
  if (DO.test(lower)) return set("auxiliary", "do", "past");
  const isName = /^\p{Lu}/u.test(text);
  if (lower === "to") return set("to");
  if (lower === "that") return set("that");
  if (clauses.modals.has(lower) && !(isName && !isFirst)) return set("modal");
  if (clauses.possessives.has(lower) && lower !== "her") return set("possessive");
  if (lower === "who" || lower === "which" || lower === "whom") return set("relative");
  if (grammar.conjunctions.has(lower) || lower === "but") return set("conjunction");
  if (clauses.subordinators.has(lower)) return set("subordinator");
  if (lower === "her") return set("possessive");
  if (clauses.objectPronouns.has(lower) && lower !== "it" && lower !== "you") return set("object");
  if (grammar.pronouns.has(lower) || /^(?:he|she|it|they|we|i|you)$/u.test(lower)) return set("pronoun");
  if (
    grammar.determiners.has(lower) ||
    /^(?:these|those|several|many|few|most|another|other|such)$/u.test(lower)
  )
    return set("determiner");
  if (grammar.prepositions.has(lower) || lower === "than") return set("preposition");
  if (clauses.adverbs.has(lower)) return set("adverb");
  const reading = clauses.verbs.get(lower);
  if (isName && !isFirst) return set("name");
  if (reading !== undefined) return set("verb", reading.lemma, firstForm(reading.forms));
  if (
    /ly$/u.test(lower) &&
    lower.length > 4 &&
    !opensVerb &&
    !/^(?:family|ally|rally|italy|assembly|supply|reply|monopoly|july|elderly|anomaly|daily|weekly)$/u.test(
      lower,
    )
  )
    return set("adverb");
  if (
    !isName &&
    /[a-z]{2,}(?:ing)$/u.test(lower) &&
    !/thing$|(?:^|be)evening$|morning$|king$|building$|spring$/u.test(lower)
  )
    return set("verb", lower, "ing");
  if (!isName && /[a-z]{2,}ed$/u.test(lower) && !/(?:^hundred$|eed$)/u.test(lower))
    return set("verb", lower, "past");
  if (isName)
    return set(
      !(isFirst && grammar.sentenceStarters.has(lower))
        ? "name"
        : grammar.adverbs.has(lower)
          ? "adverb"
          : "noun",
    );
  if (/(?:ous|ful|ive|able|ible|ic|al|less|ish|ary)$/u.test(lower) && lower.length > 5)
    return set("adjective");
  return set("noun");
}

/** "the voters' choice": the apostrophe behind a plural. */
function isPluralGenitive(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || (word.text !== "'" && word.text !== "’")) return false;
  if (before === undefined || next === undefined) return false;
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
