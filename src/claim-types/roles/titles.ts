import type { Sentence } from "../../model/annotation.ts";
import type { Role } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { type PersonMatch, readPerson, readPersonBefore } from "./person.ts";
import { type PostMatch, qualifyPost, readOrganisation, readOwner } from "./posts.ts";

/** A role as its words state it: tokens `from` to `to`. */
export interface RoleMatch {
  readonly person: string;
  readonly personAt: number;
  readonly post: string;
  readonly organisation: string;
  readonly action: Role["action"];
  /** Says nothing of whether the post is held: kept only for who is meant later. */
  readonly isUnclear: boolean;
  readonly from: number;
  readonly to: number;
  /** Token at which the date of the change is looked for. */
  readonly dateAt: number | null;
  readonly rule: string;
}

/** "President X", "X, head of the council", "the ministry's spokesman, X,": who holds the post at `post`. */
export function readTitle(sentence: Sentence, post: PostMatch, language: Language): RoleMatch | null {
  return (
    readBeforeName(sentence, post, language) ??
    readAfterName(sentence, post, language) ??
    readWithComma(sentence, post, language)
  );
}

/** "Kazakhstan's President Kassym-Jomart Tokayev", "Russian president Vladimir Putin", "State Department spokesman Ned Price". */
function readBeforeName(sentence: Sentence, post: PostMatch, language: Language): RoleMatch | null {
  if (!post.isTitle) return null;
  const person = readPerson(sentence.tokens, post.to, language);
  if (person === null) return null;
  const owner = readOwner(sentence, post, language);
  const from = owner?.from ?? post.start;
  const qualified = qualifyPost(sentence.tokens, post, from, language);
  return makeMatch(qualified, person, owner?.name ?? "", from, person.to, "title");
}

/** "Stanislav Zas, head of the Collective Security Treaty Organization": a body must be named. */
function readAfterName(sentence: Sentence, post: PostMatch, language: Language): RoleMatch | null {
  const { tokens } = sentence;
  const { grammar } = language;
  const owner = readOwner(sentence, post, language);
  let at = (owner?.from ?? post.start) - 1;
  while (at >= 0 && grammar.determiners.has(tokens[at]?.lower ?? "")) at--;
  if (tokens[at]?.lower === "and") {
    // "X, the prime minister of Armenia and the chairman of the council"
    // "the oil minister, Ann Lee, and the head of the party" are two.
    const comma = tokens[at - 1]?.text === "," ? null : findComma(sentence, at);
    if (comma === null) return null;
    at = comma;
  }
  if (tokens[at]?.text !== ",") return null;
  const person = readPersonBefore(tokens, at, language);
  if (person === null || person.words < 2) return null;
  const organisation = readOrganisation(sentence, post, language);
  const to = organisation?.to ?? post.to;
  if (organisation === null && owner === null && !isEnclosed(sentence, post, language)) return null;
  if (!closesApposition(sentence, to, language)) return null;
  const name = organisation?.name ?? owner?.name ?? "";
  const qualified = qualifyPost(tokens, post, owner?.from ?? post.start, language);
  return makeMatch(qualified, person, name, person.from, to, "apposition");
}

/** "Ann Lee, the mayor, said": a comma behind, and no list. */
function isEnclosed({ tokens }: Sentence, post: PostMatch, { grammar }: Language): boolean {
  const next = tokens[post.to + 1];
  return (
    post.isTitle &&
    tokens[post.start - 1]?.lower === "the" &&
    tokens[post.to]?.text === "," &&
    next?.kind === "word" &&
    !grammar.conjunctions.has(next.lower) &&
    !grammar.determiners.has(next.lower) &&
    !startsWithCapital(next.text)
  );
}

const LONGEST_APPOSITION = 10;

function findComma({ tokens }: Sentence, at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_APPOSITION); back--) {
    if (tokens[back]?.text === ",") return back;
    if (tokens[back]?.kind !== "word") return null;
  }
  return null;
}

function closesApposition({ tokens }: Sentence, at: number, { grammar, speech }: Language): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === "punctuation") return true;
  return (
    grammar.conjunctions.has(next.lower) ||
    grammar.relatives.has(next.lower) ||
    speech.cues.has(next.lower) ||
    grammar.prepositions.has(next.lower)
  );
}

/** "the State Department spokesman, Ned Price, said", "the mayor of Tarma, Ann Lee, said": a comma either side, and no list. */
function readWithComma(sentence: Sentence, post: PostMatch, language: Language): RoleMatch | null {
  const { tokens } = sentence;
  const owner = readOwner(sentence, post, language);
  const organisation = readOrganisation(sentence, post, language);
  const isNamed = post.isTitle || organisation !== null;
  const isTold = owner !== null || (isNamed && isDefinite(sentence, post, language));
  if (!isTold) return null;
  const comma = organisation?.to ?? post.to;
  if (tokens[comma]?.text !== ",") return null;
  const person = readPerson(tokens, skipTitles(sentence, comma + 1, language), language);
  if (person === null || person.words < 2 || tokens[person.to]?.text !== ",") return null;
  const next = tokens[person.to + 1];
  if (language.grammar.conjunctions.has(next?.lower ?? "")) return null;
  if (owner === null && (next?.kind !== "word" || startsWithCapital(next.text))) return null;
  const name = owner?.name ?? organisation?.name ?? "";
  const from = owner?.from ?? post.start;
  return makeMatch(qualifyPost(tokens, post, from, language), person, name, from, person.to, "apposition");
}

/** "the interior minister", "the new interior minister" */
function isDefinite({ tokens }: Sentence, { start }: PostMatch, { roles }: Language): boolean {
  const at = roles.newcomers.has(tokens[start - 1]?.lower ?? "") ? start - 2 : start - 1;
  return tokens[at]?.lower === "the";
}

const MOST_TITLES = 5;

/** "the CSTO's chairman, Armenian Prime Minister Nikol Pashinyan": the second title stands before the name. */
function skipTitles({ tokens, places }: Sentence, at: number, { roles }: Language): number {
  for (let to = at; to < at + MOST_TITLES; to++) {
    const post = roles.posts.get(tokens[to]?.lower ?? "")?.find(({ words }) => {
      return words.every((word, index) => tokens[to + index]?.lower === word);
    });
    if (post !== undefined) return to + post.words.length;
    const isPlace = places.some(({ start }) => start === tokens[to]?.start);
    if (!isPlace) return at;
  }
  return at;
}

function makeMatch(
  post: PostMatch,
  person: PersonMatch,
  organisation: string,
  from: number,
  to: number,
  rule: string,
): RoleMatch {
  return {
    person: person.name,
    personAt: person.from,
    post: post.name,
    organisation,
    action: post.tense === "left" ? "left" : "holds",
    isUnclear: post.tense === "unclear",
    from: Math.min(from, post.start),
    to: Math.max(to, post.to),
    dateAt: null,
    rule,
  };
}
