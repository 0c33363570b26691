import { TAGS, type Word } from "./tags.ts";

/** A verb with its auxiliaries and adverbs: "had also not been told". Words `from` to `to`, `head` the verb that carries the sense. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  readonly kind: "finite" | "infinitive" | "ing" | "participle";
  readonly isPassive: boolean;
  readonly isNegated: boolean;
}

/** Finds the verb groups of a sentence from left to right. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < words.length; at++) {
    const group = readGroup(words, at);
    if (group === null) continue;
    groups.push(group);
    at = group.to - 1;
  }
  return groups;
}

const isInside = (word: Word | undefined) => word?.tag === TAGS.adverb || word?.tag === TAGS.not;

function readGroup(words: readonly Word[], at: number): VerbGroup | null {
  const opener = words[at];
  if (opener === undefined) return null;
  let to = at;
  let isInfinitive = false;
  if (opener.tag === TAGS.to) {
    let next = at + 1;
    while (isInside(words[next]) && next < at + 4) next++;
    const word = words[next];
    if (
      !(
        (word?.tag === TAGS.verb && word.form === "base") ||
        (word?.tag === TAGS.auxiliary && word.form === "base") ||
        word?.lemma === "do"
      )
    )
      return null;
    isInfinitive = true;
    to = at + 1;
  } else if (opener.tag !== TAGS.modal && opener.tag !== TAGS.auxiliary && opener.tag !== TAGS.verb)
    return null;
  let head = -1;
  let isPassive = false;
  let isNegated = false;
  let last: Word | undefined;
  const auxiliaries: Word[] = [];
  while (to < words.length) {
    const word = words[to];
    if (word === undefined) break;
    if (word.tag === TAGS.modal) {
      if (auxiliaries.length > 0) break;
      auxiliaries.push(word);
    } else if (word.tag === TAGS.auxiliary) {
      auxiliaries.push(word);
    } else if (word.tag === TAGS.verb) {
      last = word;
      head = to;
      const aux = auxiliaries.at(-1);
      isPassive = aux?.lemma === "be" && (word.form === "past" || word.form === "participle");
      to++;
      break;
    } else if (isInside(word)) {
      isNegated ||= word.tag === TAGS.not;
    } else if (
      word.tag === TAGS.pronoun &&
      auxiliaries.length === 1 &&
      to === at + 1 &&
      words[to + 1]?.form === "base"
    ) {
      // "did he say"
    } else break;
    to++;
  }
  if (head < 0) {
    // "is", "has": a verb of its own
    while (to > at + 1 && isInside(words[to - 1])) to--;
    const only = auxiliaries.at(-1);
    if (only === undefined) return null;
    return {
      from: back(words, at),
      to,
      head: to - 1,
      lemma: only.lemma,
      kind: isInfinitive ? "infinitive" : only.form === "ing" ? "ing" : "finite",
      isPassive: false,
      isNegated,
    };
  }
  const kind = isInfinitive
    ? "infinitive"
    : auxiliaries.length > 0 && auxiliaries[0]?.form !== "ing"
      ? "finite"
      : last?.form === "ing" || auxiliaries.length > 0
        ? "ing"
        : last?.form === "participle"
          ? "participle"
          : "finite";
  return {
    from: isInfinitive ? at : back(words, at),
    to,
    head,
    lemma: last?.lemma ?? "",
    kind,
    isPassive,
    isNegated,
  };
}

/** Adverbs before the verb belong to it: "also said". */
function back(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && isInside(words[from - 1]) && from > at - 3) from--;
  return from;
}
