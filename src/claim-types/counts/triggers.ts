import type { Token } from "../../model/annotation.ts";
import type { MetricLexicon, Trigger } from "../../model/lexicon/metrics.ts";

/** A metric word found at tokens `from` to `to`. */
export interface TriggerMatch {
  readonly trigger: Trigger;
  readonly from: number;
  readonly to: number;
}

/** How far ahead "taken … to hospital" may find its second half. */
const NEED_WINDOW = 9;
const NEED_STOPS = new Set([".", ";", "—", "“"]);

/** All readings of the metric word that starts at token `at`, the longest phrase first; empty where none does. */
export function readTriggers(tokens: readonly Token[], at: number, lexicon: MetricLexicon): TriggerMatch[] {
  const first = tokens[at];
  if (first === undefined || first.kind !== "word") return [];
  const candidates = lexicon.triggers.get(first.lower);
  if (candidates === undefined) return [];
  const matches: TriggerMatch[] = [];
  let longest = 0;
  for (const trigger of candidates) {
    if (trigger.words.length < longest) break;
    if (!trigger.words.every((word, index) => tokens[at + index]?.lower === word)) continue;
    if (trigger.needs !== undefined && !hasNeed(tokens, at + trigger.words.length, trigger.needs)) continue;
    longest = trigger.words.length;
    matches.push({ trigger, from: at, to: at + trigger.words.length });
  }
  // "taken to hospital" says more than "taken": readings that found their second half come first.
  return matches.sort(
    (a, b) => Number(b.trigger.needs !== undefined) - Number(a.trigger.needs !== undefined),
  );
}

function hasNeed(tokens: readonly Token[], from: number, needs: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(from + NEED_WINDOW, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || NEED_STOPS.has(token.text)) return false;
    if (needs.has(token.lower)) return true;
  }
  return false;
}
