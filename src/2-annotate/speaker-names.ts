import type { Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { isPersonNoun } from "../model/person-noun.ts";
import { findPhrase } from "../model/phrases.ts";
import { POSSESSIVE } from "../model/possessive.ts";

/**
 * The name of a speaker as it is compared across articles: without article and mouthpiece ("a spokesman for the Interior
 * Ministry" -> "Interior Ministry"), agencies by their canonical names; null for pronouns.
 */
export function nameSpeaker(tokens: readonly Token[], language: Language): string | null {
  const { speech, grammar } = language;
  const words = dropMouthpiece(tokens, language).filter(
    (token) => token.text !== '"' && token.text !== "“" && token.text !== "”",
  );
  let from = 0;
  while (from < words.length - 1 && grammar.determiners.has(words[from]?.lower ?? "")) from++;
  // "18-year-old Ana Lee"
  const isAge = words[from]?.kind === "number" && words[from + 1]?.text === "-";
  if (isAge && words.length > from + AGE) from += AGE;
  const kept = words.slice(from + countMood(words, from, language));
  if (isPaperItself(tokens, language)) return null;
  if (kept.length === 1 && speech.pronouns.has(kept[0]?.lower ?? "")) return null;
  const joined = isPaperOfBody(kept, language)
    ? joinWords(kept.slice(0, -1)).replace(POSSESSIVE, "")
    : joinWords(kept);
  return speech.agencies.get(joined.toLowerCase()) ?? (joined === "" ? null : joined);
}

/** "An earlier version of this story said", "our report gave the number as 400". */
function isPaperItself(tokens: readonly Token[], { corrections }: Language): boolean {
  return (
    findPhrase(corrections.versions, tokens, 0) !== null ||
    findPhrase(corrections.stories, tokens, 0) !== null
  );
}

/** "United Nations figures", "the ministry's report"; "court records" and "media reports" are of no one body. */
function isPaperOfBody(words: readonly Token[], { speech, persons, grammar }: Language): boolean {
  const [owner, last] = words.slice(-2);
  if (owner === undefined || last === undefined || !speech.papers.has(last.lower)) return false;
  const lower = owner.lower.replace(POSSESSIVE, "");
  if (startsWithCapital(last.text) || grammar.calendar.has(lower)) return false;
  return persons.bodies.has(lower) || persons.many.has(lower) || startsWithCapital(owner.text);
}

/** "a tearful Ana Lee": how many words tell of a mood; "a retired general Ana Lee" has none. */
function countMood(words: readonly Token[], from: number, language: Language): number {
  const { grammar, speech, groups } = language;
  if (!grammar.indefiniteArticles.has(words[from - 1]?.lower ?? "")) return 0;
  let to = from;
  while (to < words.length && !startsWithCapital(words[to]?.text ?? "")) {
    const lower = words[to]?.lower ?? "";
    const isNoun = speech.speakerNouns.has(lower) || groups.nouns.has(lower) || isPersonNoun(lower, language);
    if (isNoun || words[to]?.kind !== "word") return 0;
    to++;
  }
  const isName = words.slice(to).every(({ text }) => startsWithCapital(text));
  return to < words.length && to - from <= LONGEST_MOOD && isName ? to - from : 0;
}

const LONGEST_MOOD = 2;
/** A number, a hyphen, "year-old". */
const AGE = 3;

function dropMouthpiece(tokens: readonly Token[], language: Language): readonly Token[] {
  const { speech, grammar } = language;
  for (let at = 0; at < Math.min(tokens.length - 2, 4); at++) {
    const isMouthpiece = speech.mouthpieces.has(tokens[at]?.lower ?? "");
    // "figures compiled by the ministry"
    if (
      isMouthpiece &&
      MADE.test(tokens[at + 1]?.lower ?? "") &&
      grammar.doers.has(tokens[at + 2]?.lower ?? "")
    )
      return tokens.slice(at + 3);
    const next = tokens[at + 1]?.lower ?? "";
    if (!isMouthpiece || !speech.mouthpiecePrepositions.has(next)) continue;
    const before = tokens.slice(0, at).filter((token) => !grammar.determiners.has(token.lower));
    // "a source close to the talks", "officials in Almaty": nobody else is spoken for.
    if (before.length > 0 || next === "close" || next === "in" || next === "with" || next === "at")
      return tokens.slice(0, at + 1);
    return tokens.slice(at + 2);
  }
  return tokens;
}

const MADE = /[a-z]ed$/u;

function joinWords(tokens: readonly Token[]): string {
  let text = "";
  let end = -1;
  for (const token of tokens) {
    text += end >= 0 && token.start > end ? ` ${token.text}` : token.text;
    end = token.end;
  }
  return text;
}
