import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureAct } from "../../model/lexicon/measures.ts";
import { isWordAt } from "../../model/phrases.ts";
import type { MeasureNounMatch } from "./nouns.ts";

/** "expired", "remains in force", "were still inaccessible": a verb that stands by itself at `at`, and the token past it. */
export function findAlone(
  { family }: MeasureNounMatch,
  tokens: readonly Token[],
  at: number,
  { grammar, measures }: Language,
): { readonly act: MeasureAct; readonly to: number } | null {
  for (const { words, act } of measures.verbs[family].itself.get(tokens[at]?.lower ?? "") ?? []) {
    if (isWordAt(tokens, at, words)) return { act, to: at + words.length };
    const [, ...rest] = words;
    const isSplit = rest.length > 0 && grammar.adverbs.has(tokens[at + 1]?.lower ?? "");
    if (isSplit && isWordAt(tokens, at + 2, rest)) return { act, to: at + 1 + words.length };
  }
  return null;
}

const LONGEST_ASIDE = 14;
export const LONGEST_PLACE = 5;

/** "The curfew, which had been due to end on Friday, was extended", "in Aktau, in force since Monday, was lifted": the verb behind an aside; null where there is none. */
export function skipAside(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  language: Language,
): number | null {
  const { grammar } = language;
  let comma = noun.to;
  while (comma < noun.to + LONGEST_PLACE && tokens[comma]?.kind === "word") comma++;
  if (tokens[comma]?.text !== ",") return null;
  const isRelative = grammar.relatives.has(tokens[comma + 1]?.lower ?? "");
  if (!isRelative && findAlone(noun, tokens, comma + 1, language) === null) return null;
  for (let at = comma + 2; at < Math.min(tokens.length, comma + LONGEST_ASIDE); at++) {
    if (tokens[at]?.text !== ",") continue;
    const isVerb = grammar.auxiliaries.has(tokens[at + 1]?.lower ?? "");
    return isVerb || findAlone(noun, tokens, at + 1, language) !== null ? at + 1 : null;
  }
  return null;
}

/** Right behind a noun and its place, ", | in force since Monday," and ", which had been | in place": the verb that stands by itself; null where none does. */
export function findAside(
  noun: MeasureNounMatch,
  tokens: readonly Token[],
  comma: number,
  language: Language,
): number | null {
  const { grammar } = language;
  if (tokens[comma]?.text !== ",") return null;
  let at = comma + 1;
  if (grammar.relatives.has(tokens[at]?.lower ?? "")) at++;
  while (at < comma + LONGEST_PLACE && grammar.auxiliaries.has(tokens[at]?.lower ?? "")) at++;
  const verb = [at - 1, at].find((from) => from > comma && findAlone(noun, tokens, from, language) !== null);
  return verb ?? null;
}
