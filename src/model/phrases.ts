/** A phrase by itself, or with what it means; words in small letters. */
type Phrase = readonly string[] | { readonly words: readonly string[] };
type Index = ReadonlyMap<string, readonly Phrase[]>;

const byFirst = new WeakMap<readonly Phrase[], Index>();
const byLast = new WeakMap<readonly Phrase[], Index>();
const NONE: readonly never[] = [];

/** Those of `phrases` whose first word is `word`, in their order: a look-up where most words start none, not a search. */
export function phrasesFrom<P extends Phrase>(phrases: readonly P[], word: string): readonly P[] {
  return lookUp(byFirst, 0, phrases, word);
}

/** Those of `phrases` whose last word is `word`, in their order. */
export function phrasesUpTo<P extends Phrase>(phrases: readonly P[], word: string): readonly P[] {
  return lookUp(byLast, -1, phrases, word);
}

function lookUp<P extends Phrase>(
  indexes: WeakMap<readonly Phrase[], Index>,
  place: 0 | -1,
  phrases: readonly P[],
  word: string,
): readonly P[] {
  let index = indexes.get(phrases);
  if (index === undefined) {
    index = indexPhrases(phrases, place);
    indexes.set(phrases, index);
  }
  return (index.get(word) as readonly P[] | undefined) ?? NONE;
}

function indexPhrases(phrases: readonly Phrase[], place: 0 | -1): Index {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const words = "words" in phrase ? phrase.words : phrase;
    const key = words.at(place);
    if (key === undefined) continue;
    const list = index.get(key);
    if (list === undefined) index.set(key, [phrase]);
    else list.push(phrase);
  }
  return index;
}

/** The first of `phrases` that the tokens from `at` on read; null where they read none. */
export function findPhrase(
  phrases: readonly (readonly string[])[],
  tokens: readonly { readonly lower: string }[],
  at: number,
): readonly string[] | null {
  for (const words of phrasesFrom(phrases, tokens[at]?.lower ?? ""))
    if (isWordAt(tokens, at, words)) return words;
  return null;
}

/** The first token from `from` on, before `to`, at which one of `phrases` begins; -1 where none does. */
export function indexOfPhrase(
  phrases: readonly (readonly string[])[],
  tokens: readonly { readonly lower: string }[],
  from = 0,
  to = tokens.length,
): number {
  for (let at = from; at < Math.min(to, tokens.length); at++)
    if (findPhrase(phrases, tokens, at) !== null) return at;
  return -1;
}

/** True where the tokens from `at` on read `words`. */
export function isWordAt(
  tokens: readonly { readonly lower: string }[],
  at: number,
  words: readonly string[],
): boolean {
  for (let index = 0; index < words.length; index++) {
    if (tokens[at + index]?.lower !== words[index]) return false;
  }
  return true;
}
