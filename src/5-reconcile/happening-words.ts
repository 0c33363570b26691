import type { HappeningWords } from "../model/lexicon/story.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]{0,40}/gu;

/** What a thing is compared by: its head noun and the words that tell it from others of its kind. */
export interface NamedThing {
  readonly head: string;
  readonly marks: ReadonlySet<string>;
}

/** "the Almaty mayor's office" → city-hall; "the presidential palace" → residence, presidential. Names of places, in lower case, tell nothing here. */
export function nameThing(
  words: string,
  placeNames: ReadonlySet<string>,
  { pairs, empty, synonyms }: HappeningWords,
): NamedThing {
  const all = splitWords(words);
  const last = all.at(-1) ?? "";
  const pair = pairs.get(`${all.at(-2) ?? ""} ${last}`);
  if (pair !== undefined) return { head: pair, marks: NONE };
  const marks = all
    .slice(0, -1)
    .filter((word) => !empty.has(word) && !placeNames.has(word) && !/^\d/u.test(word));
  return { head: synonyms.get(last) ?? last, marks: new Set(marks) };
}

const NONE: ReadonlySet<string> = new Set();

export function splitWords(words: string): string[] {
  if (words === "") return [];
  const plain = words.toLowerCase();
  const found: string[] = (plain.includes("’") ? plain.replaceAll("’", "'") : plain).match(WORD) ?? [];
  for (let at = 0; at < found.length; at++) {
    const word = found[at] ?? "";
    // A word begins with a letter or a digit.
    if (word.endsWith("'")) found[at] = word.replace(/'+$/u, "");
  }
  return found;
}

export type Side = "state" | "crowd" | null;

/** Which side acts: the state's forces or the crowd; null where the words name neither or nobody. */
export function sideOf(actor: string, { crowd, state }: HappeningWords): Side {
  if (hasAny(actor, crowd)) return "crowd";
  return hasAny(actor, state) ? "state" : null;
}

/** True where one of the patterns is found in `words`. */
export function hasAny(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(words));
}

/** Content words cut to five letters, so that "Russian" meets "Russia-led"; `keepsOffices` keeps "government" and its like. */
export function stemsOf(
  words: string,
  keepsOffices: boolean,
  { empty, weakStems }: HappeningWords,
): Set<string> {
  const stems = new Set<string>();
  for (const compound of splitWords(words)) {
    for (const word of compound.includes("-") ? compound.split("-") : [compound]) {
      const stem = word.slice(0, 5);
      if (word.length > 3 && !empty.has(word) && (keepsOffices || !weakStems.has(stem))) stems.add(stem);
    }
  }
  return stems;
}
