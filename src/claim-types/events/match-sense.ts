import type { EventSense } from "../../model/lexicon/events.ts";
import { isWordAt } from "../../model/phrases.ts";
import { MARKS } from "../../model/word-marks.ts";
import { type Line, lowerAt } from "./line.ts";

/** A predicate found at tokens `from` to `to`; its tail, where it has one, is looked for later. */
export interface SenseMatch {
  readonly sense: EventSense;
  readonly from: number;
  readonly to: number;
}

const NO_MATCHES: readonly SenseMatch[] = [];

/** All senses of the words at `at`, the longest first. */
export function matchSenses({ tokens, language }: Line, at: number): readonly SenseMatch[] {
  const token = tokens[at];
  if (token === undefined || (token.marks & MARKS.event) === 0) return NO_MATCHES;
  const matches: SenseMatch[] = [];
  for (const sense of language.events.senses.get(token.lower) ?? []) {
    const { words } = sense;
    if (words.length > 1 && !isWordAt(tokens, at, words)) continue;
    if (sense.unless?.has(tokens[at + words.length]?.lower ?? "") === true) continue;
    matches.push({ sense, from: at, to: at + words.length });
  }
  return matches;
}

const TAIL_WINDOW = 12;

/** One past the tail that `sense` needs behind `at`; `at` itself where it needs none, -1 where it is missing. */
export function findTail(line: Line, sense: EventSense, at: number): { from: number; to: number } | null {
  const { tail } = sense;
  if (tail === undefined) return { from: at, to: at };
  for (let from = at; from < at + TAIL_WINDOW && from < line.tokens.length; from++) {
    const lower = lowerAt(line, from);
    if (lower === ";" || lower === "." || lower === ":") return null;
    if (tail.every((word, index) => lowerAt(line, from + index) === word))
      return { from, to: from + tail.length };
  }
  return null;
}
