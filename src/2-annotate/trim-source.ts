import type { Token } from "../model/annotation.ts";
import type { Language } from "../model/language.ts";
import { startsWithCapital } from "../model/letters.ts";
import { tagWords } from "./clauses/tag-words.ts";
import { hasTag, TAGS, type Word } from "./clauses/tags.ts";
import { findNextPhrase } from "./clauses/trim-subject.ts";
import type { SourcePhrase } from "./speech-source.ts";

/**
 * A speaker is a noun phrase: what stands before a cue and holds a verb is cut to its subject. "police released a video and" -> "police",
 * "a man wearing ski goggles" -> "a man"; null where no subject leads, as in "lives across the street".
 */
export function trimSource(
  tokens: readonly Token[],
  { from: first, to }: SourcePhrase,
  language: Language,
): SourcePhrase | null {
  if (to - first === 1) return { from: first, to };
  const tagged = tagWords(tokens.slice(0, to), language);
  const from = skipAdjunct(tokens, tagged, { from: first, to }, language);
  const start = tokens[from]?.start ?? 0;
  const words = tagged.filter((word) => word.start >= start);
  const [opener] = words;
  if (opener === undefined || hasTag(opener, OPENS_CLAUSE)) return null;
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

/** "In a statement | the ministry", "At a rally in the port | Ana Ruiz": where the speaker begins behind a preposition's own noun. */
function skipAdjunct(
  tokens: readonly Token[],
  words: readonly Word[],
  { from, to }: SourcePhrase,
  language: Language,
): number {
  if (!language.grammar.prepositions.has(tokens[from - 1]?.lower ?? "")) return from;
  const at = words.findIndex(({ start }) => start === tokens[from]?.start);
  const next = at < 0 ? -1 : findNextPhrase(words, at, words.length, language);
  const begin = next < 0 ? -1 : tokens.findIndex(({ start }) => start === words[next]?.start);
  return begin > from && begin < to ? begin : skipBare(tokens, { from, to }, language);
}

/** "In a statement | police", "In the town of Aksai | residents": the nouns for speakers that end a run which must also hold a preposition's own noun. */
function skipBare(
  tokens: readonly Token[],
  { from, to }: SourcePhrase,
  { grammar, speech, groups, statements }: Language,
): number {
  let least = from;
  while (grammar.determiners.has(tokens[least]?.lower ?? "")) least++;
  // "In a report | state television"
  if (statements.channels.has(tokens[least]?.lower ?? "")) least++;
  let begin = to;
  while (begin > least && isSpeaker(tokens[begin - 1], speech, groups)) begin--;
  return begin > from && begin < to ? begin : from;
}

function isSpeaker(
  token: Token | undefined,
  { speakerNouns }: Language["speech"],
  { nouns }: Language["groups"],
): boolean {
  return token !== undefined && (speakerNouns.has(token.lower) || nouns.has(token.lower));
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
