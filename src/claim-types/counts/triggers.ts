import type { Token } from "../../model/annotation.ts";
import type { MetricLexicon, Trigger } from "../../model/lexicon/metrics.ts";
import { isWordAt } from "../../model/phrases.ts";
import { MARKS } from "../../model/word-marks.ts";

/** A metric word found at tokens `from` to `to`. */
export interface TriggerMatch {
  readonly trigger: Trigger;
  readonly from: number;
  readonly to: number;
}

/** How far ahead "taken … to hospital" may find its second half. */
const NEED_WINDOW = 9;
const NEED_STOPS = new Set([".", ";", "—", "“"]);

const NONE: readonly TriggerMatch[] = [];

/** All readings of the metric word that starts at token `at`, the longest phrase first; empty where none does. */
export function findTriggers(
  tokens: readonly Token[],
  at: number,
  { triggers }: MetricLexicon,
): readonly TriggerMatch[] {
  const first = tokens[at];
  if (first === undefined || (first.marks & MARKS.metric) === 0 || first.kind !== "word") return NONE;
  const candidates = triggers.get(first.lower);
  if (candidates === undefined) return NONE;
  let matches: TriggerMatch[] | null = null;
  let longest = 0;
  // "killed:" of a list of tolls may be the verb of "five were killed: three men and two women".
  let isToll = false;
  for (const trigger of candidates) {
    const { words, needs, without, after, notBefore } = trigger;
    if (words.length < longest && !isToll) break;
    if (words.length > 1 && !isWordAt(tokens, at, words)) continue;
    if (needs !== undefined && !hasNeed(tokens, at + words.length, needs)) continue;
    if (without !== undefined && hasNeed(tokens, at + words.length, without)) continue;
    if (after !== undefined && !hasBefore(tokens, at, after)) continue;
    if (notBefore?.some((phrase) => isWordAt(tokens, at + words.length, phrase))) continue;
    if (words.length > longest) [longest, isToll] = [words.length, trigger.as === "toll"];
    const match = { trigger, from: at, to: at + words.length };
    if (matches === null) matches = [match];
    else matches.push(match);
  }
  if (matches === null) return NONE;
  // "taken to hospital" says more than "taken": readings that found their second half come first.
  return matches.length < 2
    ? matches
    : matches.sort((a, b) => Number(b.trigger.needs !== undefined) - Number(a.trigger.needs !== undefined));
}

function hasBefore(tokens: readonly Token[], at: number, after: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= Math.max(0, at - NEED_WINDOW); before--) {
    const token = tokens[before];
    if (token === undefined || NEED_STOPS.has(token.text)) return false;
    if (after.has(token.lower)) return true;
  }
  return false;
}

function hasNeed(tokens: readonly Token[], from: number, needs: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(from + NEED_WINDOW, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || NEED_STOPS.has(token.text)) return false;
    if (needs.has(token.lower)) return true;
  }
  return false;
}
