import type { Annotated, Sentence } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { findPhrase } from "../model/phrases.ts";
import { MARKS } from "../model/word-marks.ts";

/** How far, in words, what could not be verified may stand from the verb. */
const WORDS_AWAY = 8;

/**
 * True where the article says of the numbers of a sentence, in it or right behind it, that they could not be verified: "The figure could
 * not be independently verified.", "Our reporters were not able to verify the toll."
 */
export function isUnverified({ sentences }: Annotated, index: number, language: Language): boolean {
  const [own, next] = [sentences[index], sentences[index + 1]];
  if (own !== undefined && leavesOpen(own, language)) return true;
  // A sentence with numbers of its own speaks of those.
  return next !== undefined && next.numbers.length === 0 && leavesOpen(next, language);
}

function leavesOpen({ marks, tokens }: Sentence, { speech, grammar, metrics }: Language): boolean {
  if ((marks & MARKS.absence) === 0) return false;
  for (let at = 0; at < tokens.length; at++) {
    if (findPhrase(speech.verifications, tokens, at) === null) continue;
    const near = tokens.slice(Math.max(0, at - WORDS_AWAY), at + WORDS_AWAY);
    const isDenied = near.some(({ lower }) => grammar.negations.has(lower) || lower.endsWith("n't"));
    const isNumber = near.some(({ lower }) => metrics.totalNouns.has(lower) || speech.accounts.has(lower));
    if (isDenied && isNumber) return true;
  }
  return false;
}
