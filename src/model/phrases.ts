/** A phrase by itself, or with what it means; words in small letters. */
type Phrase = readonly string[] | { readonly words: readonly string[] };

const indexes = new WeakMap<readonly Phrase[], ReadonlyMap<string, readonly Phrase[]>>();
const NONE: readonly never[] = [];

/** Those of `phrases` whose first word is `first`, in their order: a look-up at most words instead of a search. */
export function phrasesFrom<P extends Phrase>(phrases: readonly P[], first: string): readonly P[] {
  let index = indexes.get(phrases);
  if (index === undefined) {
    index = indexByFirst(phrases);
    indexes.set(phrases, index);
  }
  return (index.get(first) as readonly P[] | undefined) ?? NONE;
}

function indexByFirst(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const words = "words" in phrase ? phrase.words : phrase;
    const first = words[0];
    if (first === undefined) continue;
    const list = index.get(first);
    if (list === undefined) index.set(first, [phrase]);
    else list.push(phrase);
  }
  return index;
}
