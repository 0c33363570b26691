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
    const end = at + words.length;
    if (needs !== undefined && !isNear(tokens, end, 1, needs)) continue;
    if (without !== undefined && isNear(tokens, end, 1, without)) continue;
    if (after !== undefined && !isNear(tokens, at - 1, -1, after)) continue;
    if (notBefore?.some((phrase) => isWordAt(tokens, end, phrase))) continue;
    if (words.length > longest) [longest, isToll] = [words.length, trigger.as === "toll"];
    const match = { trigger, from: at, to: end };
    if (matches === null) matches = [match];
    else matches.push(match);
  }
  if (matches === null) return NONE;
  // "taken to hospital" says more than "taken": readings that found their second half come first.
  return matches.length < 2
    ? matches
    : matches.sort((a, b) => Number(b.trigger.needs !== undefined) - Number(a.trigger.needs !== undefined));
}

/** Whether one of the words stands near, from token `start` on or, with a `step` of -1, back from it; a mark that ends a thought ends the search. */
function isNear(tokens: readonly Token[], start: number, step: 1 | -1, wanted: ReadonlySet<string>): boolean {
  for (let away = 0; away < NEED_WINDOW; away++) {
    const token = tokens[start + away * step];
    if (token === undefined || NEED_STOPS.has(token.text)) return false;
    if (wanted.has(token.lower)) return true;
  }
  return false;
}
