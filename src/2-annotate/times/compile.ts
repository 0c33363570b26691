import type { TimeAddition, TimeClass, TimeLexicon, TimeRule, TimeWord } from "../../model/lexicon/times.ts";

/** What digits can be, besides the classes that words have. */
export type DigitClass = "day" | "year" | "hour" | "minute" | "yy" | "hhmm" | "dotted";
export type AtomClass = TimeClass | DigitClass;

export interface Element {
  readonly classes: readonly AtomClass[];
  readonly words: readonly string[];
  readonly optional: boolean;
}

export interface CompiledPattern {
  readonly rule: TimeRule;
  readonly order: number;
  readonly elements: readonly Element[];
}

export interface Phrase {
  readonly rest: readonly string[];
  readonly words: readonly TimeWord[];
}

export interface Addition extends TimeAddition {
  readonly parts: readonly string[];
}

/** A time lexicon made ready for lookup: phrases by their first word, patterns by what they may start with. */
export interface CompiledTimes {
  readonly lexicon: TimeLexicon;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Every word that no time expression can do without one of. */
  readonly triggers: ReadonlySet<string>;
  readonly byClass: ReadonlyMap<AtomClass, readonly CompiledPattern[]>;
  readonly byWord: ReadonlyMap<string, readonly CompiledPattern[]>;
  readonly byDigits: readonly CompiledPattern[];
  /** Leads by their last word, tails by their first, longest first. */
  readonly leads: ReadonlyMap<string, readonly Addition[]>;
  readonly tails: ReadonlyMap<string, readonly Addition[]>;
  readonly articles: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly aheadBefore: ReadonlySet<string>;
  readonly perhapsAheadBefore: ReadonlySet<string>;
  readonly aheadWords: ReadonlySet<string>;
  readonly behindWords: ReadonlySet<string>;
  readonly yearBefore: ReadonlySet<string>;
  readonly countBefore: ReadonlySet<string>;
  readonly monthBefore: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly ageAfter: ReadonlySet<string>;
}

const DIGIT_CLASSES: readonly AtomClass[] = ["day", "year", "hour", "minute", "yy", "hhmm", "dotted", "num"];
// Words of these classes mean nothing about time unless another time word stands near.
const WEAK: ReadonlySet<TimeClass> = new Set([
  "a",
  "num",
  "ord",
  "half",
  "vague",
  "shift",
  "step",
  "reach",
  "every",
  "times",
  "zone",
  "th",
  "later",
]);

const compiled = new WeakMap<TimeLexicon, CompiledTimes>();

/** The lookup tables of `lexicon`, made once for each lexicon. */
export function compileTimes(lexicon: TimeLexicon): CompiledTimes {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const made = compileLexicon(lexicon);
  compiled.set(lexicon, made);
  return made;
}

function compileLexicon(lexicon: TimeLexicon): CompiledTimes {
  const phrases = new Map<string, Phrase[]>();
  const triggers = new Set<string>();
  for (const [words, meanings] of Object.entries(lexicon.words)) {
    const [first = "", ...rest] = splitWords(words);
    addTo(phrases, first, { rest, words: meanings });
    if (meanings.some((meaning) => !WEAK.has(meaning.is))) triggers.add(first);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

  const byClass = new Map<AtomClass, CompiledPattern[]>();
  const byWord = new Map<string, CompiledPattern[]>();
  const byDigits: CompiledPattern[] = [];
  lexicon.rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      const elements = pattern.split(" ").map(compileElement);
      indexPattern({ rule, order, elements }, byClass, byWord, byDigits);
    }
  });
  return {
    lexicon,
    phrases,
    triggers,
    byClass,
    byWord,
    byDigits,
    leads: indexAdditions(lexicon.leads, -1),
    tails: indexAdditions(lexicon.tails, 0),
    articles: new Set(lexicon.articles),
    joints: new Set(lexicon.joints),
    aheadBefore: new Set(lexicon.aheadBefore),
    perhapsAheadBefore: new Set(lexicon.perhapsAheadBefore),
    aheadWords: new Set(lexicon.aheadWords),
    behindWords: new Set(lexicon.behindWords),
    yearBefore: new Set(lexicon.yearBefore),
    countBefore: new Set(lexicon.countBefore),
    monthBefore: new Set(lexicon.monthBefore),
    counted: new Set(lexicon.counted),
    ageAfter: new Set(lexicon.ageAfter),
  };
}

/** Reads one element of a pattern: `month|monthAbbr`, `.?`, `'of'|'in'`. */
function compileElement(text: string): Element {
  const optional = text.length > 1 && text.endsWith("?");
  const choices = (optional ? text.slice(0, -1) : text).split("|");
  const isWord = (choice: string) => choice.startsWith("'") || !/^\p{L}/u.test(choice);
  return {
    classes: choices.filter((choice) => !isWord(choice)) as AtomClass[],
    words: choices.filter(isWord).map((choice) => choice.replaceAll(/^'|'$/gu, "")),
    optional,
  };
}

// A pattern may start with any element up to its first obligatory one.
function indexPattern(
  pattern: CompiledPattern,
  byClass: Map<AtomClass, CompiledPattern[]>,
  byWord: Map<string, CompiledPattern[]>,
  byDigits: CompiledPattern[],
): void {
  for (const element of pattern.elements) {
    for (const name of element.classes) addTo(byClass, name, pattern);
    for (const word of element.words) addTo(byWord, word, pattern);
    if (element.classes.some((name) => DIGIT_CLASSES.includes(name)) && !byDigits.includes(pattern)) {
      byDigits.push(pattern);
    }
    if (!element.optional) return;
  }
}

function indexAdditions(additions: readonly TimeAddition[], key: 0 | -1): Map<string, Addition[]> {
  const index = new Map<string, Addition[]>();
  for (const addition of additions) {
    const parts = splitWords(addition.words);
    addTo(index, parts.at(key) ?? "", { ...addition, parts });
  }
  for (const list of index.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return index;
}

// As pieces are split: "new year's eve" is four.
function splitWords(words: string): string[] {
  return words.split(/ |(?=-)|(?<=-)|(?='s$)|(?='s )/u);
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
