import type { TimeClass, TimeRule } from "../../model/lexicon/times.ts";

/** What digits can be, besides the classes that words have. */
type DigitClass = "day" | "year" | "hour" | "minute" | "yy" | "hhmm" | "dotted";
export type AtomClass = TimeClass | DigitClass;

export interface Element {
  readonly classes: readonly AtomClass[];
  readonly words: readonly string[];
  readonly optional: boolean;
}

/** A set of classes as bits, thirty to a number: it is asked for every pattern at every word. */
export interface ClassSet {
  readonly low: number;
  readonly high: number;
}

const places = new Map<AtomClass, number>();
const BITS = 30;

/** The set of `classes`. */
export function makeClassSet(classes: Iterable<AtomClass>): ClassSet {
  let low = 0;
  let high = 0;
  for (const name of classes) {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    if (place < BITS) low |= 1 << place;
    else high |= 1 << (place - BITS);
  }
  return { low, high };
}

export interface CompiledPattern {
  readonly rule: TimeRule;
  readonly order: number;
  readonly elements: readonly Element[];
  /** The classes of each element that must be there. */
  readonly needs: readonly ClassSet[];
  /** What may stand right behind the piece that is its first element; null where that may be its whole, or may be left out. */
  readonly second: { readonly classes: ClassSet; readonly words: readonly string[] } | null;
}

/** Reads a pattern of `rule`, which stands at `order` among the rules. */
export function compilePattern(rule: TimeRule, order: number, pattern: string): CompiledPattern {
  const elements = pattern.split(" ").map(compileElement);
  const needs = elements
    .filter(({ optional, words }) => !optional && words.length === 0)
    .map(({ classes }) => makeClassSet(classes))
    // The rarest class of a pattern tends to stand last: "num units ago".
    .reverse();
  return { rule, order, elements, needs, second: findSecond(elements) };
}

function findSecond([first, ...rest]: readonly Element[]): CompiledPattern["second"] {
  const obligatory = rest.findIndex((element) => !element.optional);
  if (first?.optional !== false || obligatory < 0) return null;
  const choices = rest.slice(0, obligatory + 1);
  const classes = choices.flatMap((element) => element.classes);
  // A year in words begins with a number.
  if (classes.includes("year")) classes.push("num");
  return { classes: makeClassSet(classes), words: choices.flatMap((element) => element.words) };
}

/** Reads one element of a pattern: `month|monthAbbr`, `.?`, `'of'|'in'`. */
function compileElement(text: string): Element {
  const optional = text.length > 1 && text.endsWith("?");
  const choices = (optional ? text.slice(0, -1) : text).split("|");
  const isWord = (choice: string) => choice.startsWith("'") || !/^\p{L}/u.test(choice);
  return {
    classes: choices.filter((choice) => !isWord(choice)) as AtomClass[],
    words: choices
      .filter(isWord)
      .map((choice) => (choice.length > 1 ? choice.replaceAll(/^'|'$/gu, "") : choice)),
    optional,
  };
}

/** What a pattern may start with: every element up to its first obligatory one. */
export function openings({ elements }: CompiledPattern): readonly Element[] {
  const obligatory = elements.findIndex((element) => !element.optional);
  return obligatory < 0 ? elements : elements.slice(0, obligatory + 1);
}
