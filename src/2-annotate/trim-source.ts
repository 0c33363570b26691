import type { Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { tagWords } from "./clauses/tag-words.ts";
import { hasTag, TAGS, type Word } from "./clauses/tags.ts";
import type { SourcePhrase } from "./speech-source.ts";

/**
 * A speaker is a noun phrase: what stands before a cue and holds a verb is cut to its subject. "police released a video and" -> "police",
 * "a man wearing ski goggles" -> "a man"; null where no subject leads, as in "lives across the street".
 */
export function trimSource(
  tokens: readonly Token[],
  { from, to }: SourcePhrase,
  language: Language,
): SourcePhrase | null {
  if (to - from === 1) return { from, to };
  const start = tokens[from]?.start ?? 0;
  const words = tagWords(tokens.slice(0, to), language).filter((word) => word.start >= start);
  const [first] = words;
  if (first === undefined || hasTag(first, OPENS_CLAUSE)) return null;
  // "court records" show: no verb in the present stands right before another.
  const { doers } = language.grammar;
  const last = words.at(-1);
  const verb = words.find((word, at) => {
    const isNoun = word === last && PRESENT.has(word.form ?? "");
    // "the channel run by the government" is all a name.
    return isVerb(word) && !isNoun && !doers.has(words[at + 1]?.lower ?? "");
  });
  if (verb === undefined) return { from, to };
  let end = from;
  while (end < to && (tokens[end]?.end ?? 0) <= verb.start) end++;
  while (end > from && !mayEnd(words.find(({ start }) => start === tokens[end - 1]?.start))) end--;
  return end > from ? { from, to: end } : null;
}

const OPENS_CLAUSE = TAGS.subordinator | TAGS.relative | TAGS.that | TAGS.to | TAGS.modal;
const ENDS_PHRASE = TAGS.noun | TAGS.name | TAGS.pronoun | TAGS.genitive | TAGS.mark;

const PRESENT: ReadonlySet<string> = new Set(["s", "base"]);

function isVerb(word: Word): boolean {
  if (word.tag === TAGS.modal) return true;
  return hasTag(word, TAGS.verb | TAGS.auxiliary) && !startsWithCapital(word.text);
}

/** "police who" -> "police" */
function mayEnd(word: Word | undefined): boolean {
  return word === undefined || hasTag(word, ENDS_PHRASE);
}
