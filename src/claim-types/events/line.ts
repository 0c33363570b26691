import type { PlaceMention, Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { Span } from "../../model/span.ts";

/** One sentence with what reading its happenings needs at hand. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly language: Language;
  /** 1 where the token is part of a time expression; empty where the sentence has none, as with `places`. */
  readonly times: Uint8Array;
  /** 1 where the token is part of the name of a place, 2 where of its adjective. */
  readonly places: Uint8Array;
}

export function makeLine(sentence: Sentence, language: Language): Line {
  const { tokens } = sentence;
  const times = sentence.times.length === 0 ? NONE : new Uint8Array(tokens.length);
  const places = sentence.places.length === 0 ? NONE : new Uint8Array(tokens.length);
  mark(times, tokens, sentence.times, isTime);
  mark(places, tokens, sentence.places, kindOfPlace);
  return { sentence, tokens, language, times, places };
}

const NONE = new Uint8Array(0);

function isTime(): number {
  return 1;
}

function kindOfPlace({ adjective }: PlaceMention): number {
  return adjective ? 2 : 1;
}

/** Both lists are in order of position, so one walk serves. */
function mark<T extends Span>(
  marks: Uint8Array,
  tokens: readonly Token[],
  spans: readonly T[],
  value: (span: T) => number,
): void {
  let at = 0;
  for (const span of spans) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    for (let inside = at; inside < tokens.length && (tokens[inside]?.start ?? 0) < span.end; inside++)
      marks[inside] = value(span);
  }
}

/** The word at `at` in lower case without the mark of possession; "" outside the sentence. */
export function wordAt(line: Line, at: number): string {
  const lower = line.tokens[at]?.lower ?? "";
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** The token as written in lower case; "" outside the sentence. */
export function lowerAt(line: Line, at: number): string {
  return line.tokens[at]?.lower ?? "";
}

/** "Following", "In", "The": words that open a phrase or a clause with their capital, and are nobody's name. */
export function opensPhrase(line: Line, lower: string): boolean {
  const { determiners, prepositions, clauseOpeners } = line.language.grammar;
  return determiners.has(lower) || prepositions.has(lower) || clauseOpeners.has(lower);
}

export function isAdverb(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  const { adverbs, degrees } = line.language.grammar;
  if (adverbs.has(lower) || (lower.length > 4 && lower.endsWith("ly"))) return true;
  // "almost immediately", "very soon"
  return degrees.has(lower) && isAdverb(line, at + 1);
}

/** True where the token is part of a number: "two", "20,000", "hundreds". */
export function isInNumber({ sentence }: Line, at: number): boolean {
  return sentence.numbers.some(({ from, to }) => from <= at && at < to);
}

/** The characters from token `from` to the last before `to`. */
export function spanOf(line: Line, from: number, to: number): Span {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  if (first === undefined || last === undefined)
    throw new RangeError("a happening lies outside its sentence");
  return { start: first.start, end: last.end };
}
