import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findPhrase } from "../../model/phrases.ts";

/** "no one in the town is reported missing" */
const WORDS_TO_STATE = 8;

/**
 * "No one is missing any longer", "nobody is unaccounted for": those missed are none in the end. Of other fates a "nobody" counts nobody:
 * "no one was hurt" tells of a happening in which there was nothing to count.
 */
export function findNobody(tokens: readonly Token[], { metrics }: Language): NumberMention | null {
  if (!tokens.some(({ lower }) => metrics.missed.has(lower))) return null;
  for (let at = 0; at < tokens.length; at++) {
    const words = findPhrase(metrics.nobodies, tokens, at);
    if (words === null) continue;
    const to = at + words.length;
    const behind = tokens.slice(to, to + WORDS_TO_STATE);
    const end = behind.findIndex(({ kind }) => kind === "punctuation");
    const isMissed = behind
      .slice(0, end < 0 ? behind.length : end)
      .some(({ lower }) => metrics.missed.has(lower));
    const [first, last] = [tokens[at], tokens[to - 1]];
    return isMissed && first !== undefined && last !== undefined
      ? countNone(first.start, last.end, at, to)
      : null;
  }
  return null;
}

function countNone(start: number, end: number, from: number, to: number): NumberMention {
  return {
    start,
    end,
    low: 0,
    high: 0,
    modifier: "exact",
    numeral: { start, end },
    use: "quantity",
    reason: "nobody",
    from,
    to,
    additional: false,
    implicit: false,
  };
}
