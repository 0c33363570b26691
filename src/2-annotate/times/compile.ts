import type {
  RangeWords,
  TimeAddition,
  TimeClass,
  TimeLexicon,
  TimeWord,
} from "../../model/lexicon/times.ts";
import {
  type AtomClass,
  type ClassSet,
  type CompiledPattern,
  compilePattern,
  makeClassSet,
  openings,
} from "./pattern.ts";

interface Phrase {
  readonly rest: readonly string[];
  readonly words: readonly TimeWord[];
}

export interface Addition extends TimeAddition {
  readonly parts: readonly string[];
}

/** All that a word may begin or be. */
export interface WordEntry {
  /** Longest first. */
  readonly phrases: readonly Phrase[];
  readonly classes: ClassSet;
  /** Patterns that may start with it. */
  readonly patterns: readonly CompiledPattern[];
  /** True for a word that makes a sentence worth reading for times. */
  readonly triggers: boolean;
}

/** Words, and pairs of words by their second: "will", "to" behind "is". */
export interface PhraseSet {
  readonly alone: ReadonlySet<string>;
  readonly behind: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `RangeWords` made ready for lookup. */
export interface CompiledRanges {
  readonly openers: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly ending: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
  readonly counted: ReadonlyMap<string, 1 | -1>;
  readonly lasting: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
}

/** A time lexicon made ready for lookup. */
export interface CompiledTimes {
  readonly lexicon: TimeLexicon;
  readonly words: ReadonlyMap<string, WordEntry>;
  /** Patterns that may start with digits. */
  readonly byDigits: readonly CompiledPattern[];
  /** Leads by their last word, tails by their first, longest first. */
  readonly leads: ReadonlyMap<string, readonly Addition[]>;
  readonly tails: ReadonlyMap<string, readonly Addition[]>;
  readonly articles: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly agoJoints: ReadonlySet<string>;
  readonly ranges: CompiledRanges;
  readonly levelBefore: ReadonlySet<string>;
  readonly partitive: ReadonlySet<string>;
  readonly nthBefore: ReadonlySet<string>;
  readonly nthAfter: ReadonlySet<string>;
  readonly aheadBefore: PhraseSet;
  readonly endBefore: ReadonlySet<string>;
  readonly dayLinks: ReadonlySet<string>;
  readonly overBefore: PhraseSet;
  readonly perhapsAheadBefore: PhraseSet;
  readonly aheadWords: PhraseSet;
  readonly scheduled: PhraseSet;
  readonly duties: PhraseSet;
  readonly behindWords: ReadonlySet<string>;
  readonly openBefore: ReadonlySet<string>;
  readonly yearBefore: ReadonlySet<string>;
  readonly countBefore: ReadonlySet<string>;
  readonly monthBefore: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly ageAfter: ReadonlySet<string>;
}

/** Classes that digits may be of. */
export const DIGIT_CLASSES: ReadonlySet<AtomClass> = new Set([
  "day",
  "year",
  "hour",
  "minute",
  "yy",
  "hhmm",
  "dotted",
  "num",
]);
// Words of these classes mean nothing about time unless another time word stands near.
const WEAK: ReadonlySet<TimeClass> = new Set([
  "a",
  "num",
  "ord",
  "half",
  "vague",
  "shift",
  "step",
  "beyond",
  "reach",
  "every",
  "times",
  "zone",
  "th",
  "later",
  "portion",
  "past",
]);

// "nineteen ninety-six": numbers that open a year said in two.
const YEAR_OPENERS: ReadonlySet<number> = new Set([18, 19]);

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
  for (const [words, meanings] of Object.entries(lexicon.words)) {
    const [first = "", ...rest] = splitWords(words);
    addTo(phrases, first, { rest, words: meanings });
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);

  const patterns = lexicon.rules.flatMap((rule, order) =>
    rule.patterns.map((pattern) => compilePattern(rule, order, pattern)),
  );
  const triggers = listTriggers(lexicon, patterns);
  const byWord = indexByWord(patterns, phrases);
  const words = new Map<string, WordEntry>();
  for (const word of new Set([...phrases.keys(), ...byWord.keys(), ...triggers])) {
    const own = phrases.get(word) ?? [];
    const entry = { phrases: own, classes: makeClassSet(classesIn(own)), patterns: byWord.get(word) ?? [] };
    words.set(word, { ...entry, triggers: triggers.has(word) });
  }
  return {
    lexicon,
    words,
    byDigits: patterns.filter((pattern) =>
      openings(pattern).some(({ classes }) => classes.some((name) => DIGIT_CLASSES.has(name))),
    ),
    leads: indexAdditions(lexicon.leads, -1),
    tails: indexAdditions(lexicon.tails, 0),
    articles: new Set(lexicon.articles),
    joints: new Set(lexicon.joints),
    agoJoints: new Set(lexicon.agoJoints),
    ranges: compileRanges(lexicon.ranges),
    levelBefore: new Set(lexicon.levelBefore),
    partitive: new Set(lexicon.partitive),
    nthBefore: new Set(lexicon.nthBefore),
    nthAfter: new Set(lexicon.nthAfter),
    aheadBefore: makePhraseSet(lexicon.aheadBefore),
    endBefore: new Set(lexicon.endBefore),
    dayLinks: new Set(lexicon.dayLinks),
    overBefore: makePhraseSet(lexicon.overBefore),
    perhapsAheadBefore: makePhraseSet(lexicon.perhapsAheadBefore),
    aheadWords: makePhraseSet(lexicon.aheadWords),
    scheduled: makePhraseSet(lexicon.scheduled),
    duties: makePhraseSet(lexicon.duties),
    behindWords: new Set(lexicon.behindWords),
    openBefore: new Set(lexicon.openBefore),
    yearBefore: new Set(lexicon.yearBefore),
    countBefore: new Set(lexicon.countBefore),
    monthBefore: new Set(lexicon.monthBefore),
    counted: new Set(lexicon.counted),
    ageAfter: new Set(lexicon.ageAfter),
  };
}

function compileRanges(ranges: RangeWords): CompiledRanges {
  return {
    openers: new Set(ranges.openers),
    between: new Set(ranges.between),
    links: new Set(ranges.links),
    pairs: new Set(ranges.pairs),
    fillers: new Set(ranges.fillers),
    ending: new Set(ranges.ending),
    moves: new Set(ranges.moves),
    counted: new Map(Object.entries(ranges.counted)),
    lasting: new Set(ranges.lasting),
    since: new Set(ranges.since),
  };
}

/**
 * The words without one of which a sentence tells no time. Of several words that only together mean a time the longest will do, for it
 * is the rarest: "past" of "the past"; none is added where one is listed anyway, as "day" of "memorial day" is.
 */
function listTriggers({ words }: TimeLexicon, patterns: readonly CompiledPattern[]): Set<string> {
  const triggers = new Set<string>();
  const telling = Object.entries(words).filter(([, meanings]) => meanings.some(isTrigger));
  const phrases = telling.map(([phrase]) => splitWords(phrase).map((word) => [word]));
  // "overnight" stands in no list of words: a pattern of words alone is its own trigger.
  for (const { elements } of patterns)
    if (elements.every(({ classes }) => classes.length === 0))
      phrases.push(elements.filter(({ optional }) => !optional).map((element) => [...element.words]));
  phrases.sort((a, b) => a.length - b.length);
  for (const phrase of phrases) {
    if (phrase.some((choices) => choices.every((word) => triggers.has(word)))) continue;
    const shortest = (choices: readonly string[]) => Math.min(...choices.map((word) => word.length));
    const rarest = phrase.reduce((best, choices) => (shortest(choices) > shortest(best) ? choices : best));
    for (const word of rarest) triggers.add(word);
  }
  return triggers;
}

function isTrigger({ is, value }: TimeWord): boolean {
  return !WEAK.has(is) || (is === "num" && YEAR_OPENERS.has(Number(value)));
}

function classesIn(phrases: readonly Phrase[]): AtomClass[] {
  const words = phrases.flatMap((phrase) => phrase.words);
  const opensYear = words.some(({ is, value }) => is === "num" && YEAR_OPENERS.has(Number(value)));
  return [...new Set<AtomClass>([...words.map(({ is }) => is), ...(opensYear ? (["year"] as const) : [])])];
}

function indexByWord(
  patterns: readonly CompiledPattern[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Map<string, CompiledPattern[]> {
  const wordsOf = new Map<AtomClass, Set<string>>();
  for (const [first, list] of phrases) {
    for (const name of classesIn(list)) wordsOf.set(name, (wordsOf.get(name) ?? new Set()).add(first));
  }
  const index = new Map<string, CompiledPattern[]>();
  for (const pattern of patterns) {
    const firsts = new Set<string>();
    for (const { classes, words } of openings(pattern)) {
      for (const word of words) firsts.add(word);
      for (const name of classes) for (const word of wordsOf.get(name) ?? []) firsts.add(word);
    }
    for (const word of firsts) addTo(index, word, pattern);
  }
  return index;
}

function makePhraseSet(phrases: readonly string[]): PhraseSet {
  const alone = new Set<string>();
  const behind = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const [first = "", second] = phrase.split(" ");
    if (second === undefined) alone.add(first);
    else behind.set(second, (behind.get(second) ?? new Set()).add(first));
  }
  return { alone, behind };
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
