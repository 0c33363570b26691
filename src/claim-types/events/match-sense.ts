import type { EventSense } from "../../model/lexicon/events.ts";
import { type Line, lowerAt } from "./line.ts";

/** A predicate found at tokens `from` to `to`; its tail, where it has one, is looked for later. */
export interface SenseMatch {
  readonly sense: EventSense;
  readonly from: number;
  readonly to: number;
}

const NO_MATCHES: readonly SenseMatch[] = [];

/** All senses of the words at `at`, the longest first. */
export function matchSenses(line: Line, at: number): readonly SenseMatch[] {
  const senses = line.language.events.senses.get(lowerAt(line, at));
  if (senses === undefined) return NO_MATCHES;
  return senses
    .filter(({ words }) => words.every((word, index) => lowerAt(line, at + index) === word))
    .map((sense) => ({ sense, from: at, to: at + sense.words.length }));
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
