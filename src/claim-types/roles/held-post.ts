import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { PersonMatch } from "./person.ts";
import { readOrganisation, readPost } from "./posts.ts";

/** Whom the article has given a post before, by surname: "Nazarbayev, who stepped down" takes the post named above. */
export type KnownPosts = ReadonlyMap<string, { readonly post: string; readonly organisation: string }>;

export interface Held {
  readonly post: string;
  readonly organisation: string;
  readonly to: number;
}

/** The post named behind the change, else the one the person was last said to hold; null where neither is there. */
export function findHeld(
  sentence: Sentence,
  at: number,
  person: PersonMatch,
  known: KnownPosts,
  language: Language,
): Held | null {
  return (
    readAs(sentence, at, language) ??
    findKnown(person, at, known) ??
    readPostBefore(sentence, person, at, language)
  );
}

export function findKnown(person: PersonMatch, to: number, known: KnownPosts): Held | null {
  const held = known.get(surnameOf(person.name));
  return held === undefined ? null : { post: held.post, organisation: held.organisation, to };
}

/** "Prisons director Ann Lee resigned", "the agency's director, Ann Lee, resigned": the post right before the name. */
function readPostBefore(
  { tokens }: Sentence,
  { from }: PersonMatch,
  to: number,
  language: Language,
): Held | null {
  const postTo = tokens[from - 1]?.text === "," ? from - 1 : from;
  const post = readPost(tokens, postTo - 1, language);
  return post === null || post.to !== postTo || post.tense !== "holds"
    ? null
    : { post: post.name, organisation: "", to };
}

/** "as head of the security council", "from his position as chairman". */
export function readAs(sentence: Sentence, at: number, language: Language): Held | null {
  const { tokens } = sentence;
  for (let next = at; next < Math.min(at + MOST_BETWEEN, tokens.length); next++) {
    const token = tokens[next];
    if (token === undefined || token.kind !== "word") return null;
    if (token.lower === "as") return readBare(sentence, next + 1, language);
  }
  return null;
}

const MOST_BETWEEN = 6;

/** A post right here, with its body: "the head of the council". */
export function readBare(sentence: Sentence, at: number, language: Language): Held | null {
  const { tokens } = sentence;
  let next = at;
  while (next < at + 4 && isBeforePost(tokens, next, sentence, language)) next++;
  const post = readPost(tokens, next, language);
  if (post === null) return null;
  if (isAttribute(sentence, post.to, language)) return null;
  const organisation = readOrganisation(sentence, post, language);
  // "Gabon's interim president"
  const owner = tokens[post.start - 1];
  const place = sentence.places.find(({ start }) => start === owner?.start && post.start > at);
  return {
    post: post.name,
    organisation: organisation?.name ?? place?.place.name ?? "",
    to: organisation?.to ?? post.to,
  };
}

/** "as head coach", "named Senator X's running mate": the post only describes what follows. */
function isAttribute({ tokens, times }: Sentence, at: number, { grammar }: Language): boolean {
  const next = tokens[at];
  if (next === undefined || next.kind !== "word") return false;
  if (times.some(({ start }) => start === next.start)) return false;
  // "interior minister hours after the blast", "premier the same day"
  const opensTime =
    grammar.determiners.has(next.lower) || grammar.clauseOpeners.has(tokens[at + 1]?.lower ?? "");
  if (opensTime) return false;
  return !(
    grammar.prepositions.has(next.lower) ||
    grammar.conjunctions.has(next.lower) ||
    grammar.clauseOpeners.has(next.lower) ||
    grammar.auxiliaries.has(next.lower) ||
    grammar.adverbs.has(next.lower)
  );
}

function isBeforePost(
  tokens: readonly Token[],
  at: number,
  { places }: Sentence,
  { grammar, roles }: Language,
): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return false;
  const isPlace = places.some(({ start }) => start === token.start);
  return (
    isPlace ||
    roles.newcomers.has(token.lower) ||
    grammar.determiners.has(token.lower) ||
    roles.kinds.has(token.lower)
  );
}

/** The last word of a name, lower case: what it is called by later. */
export function surnameOf(name: string): string {
  return (name.split(" ").at(-1) ?? name).toLowerCase();
}
