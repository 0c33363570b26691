import type { Language } from "../../model/language.ts";
import type { ClauseWords } from "../../model/lexicon/clause-words.ts";
import type { BareSentence } from "../sentences.ts";
import { tagWords } from "./tag-words.ts";
import type { Word } from "./tags.ts";
import { findVerbGroups, type VerbGroup } from "./verb-groups.ts";

/** Words `from` to `to` of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A sentence with its words tagged and its verb groups found. */
export interface ParsedSentence {
  readonly words: readonly Word[];
  readonly groups: readonly VerbGroup[];
  /** For each word the verb group it stands in, or -1. */
  readonly groupAt: readonly number[];
  /** For each word the number of the quotation it stands in, or -1; marks belong to their quotation. */
  readonly quoteAt: readonly number[];
  readonly quotes: readonly Phrase[];
  /** The small words of its language. */
  readonly small: ClauseWords;
}

/** Whether a verb with a subject of its own stands among words `from` to `to`. */
export function hasFinite({ groups, groupAt }: ParsedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (groups[groupAt[at] ?? -1]?.kind === "finite") return true;
  return false;
}

/** Tags a sentence; `quoted` are the stretches of it inside quotation marks. */
export function parseSentence(
  sentence: BareSentence,
  quoted: readonly { start: number; end: number }[],
  language: Language,
): ParsedSentence {
  const words = tagWords(sentence.tokens, language);
  const groups = findVerbGroups(words);
  const groupAt = words.map(() => -1);
  for (const [index, { from, to }] of groups.entries())
    for (let at = from; at < to; at++) groupAt[at] = index;
  const quotes: Phrase[] = [];
  const quoteAt = words.map(() => -1);
  for (const { start, end } of quoted) {
    const from = words.findIndex((word) => word.start >= start);
    let to = from;
    while (to >= 0 && to < words.length && (words[to]?.end ?? 0) <= end) to++;
    if (from < 0 || to <= from) continue;
    for (let at = from; at < to; at++) quoteAt[at] = quotes.length;
    quotes.push({ from, to });
  }
  return { words, groups, groupAt, quoteAt, quotes, small: language.clauses.small };
}
