import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isWordAt } from "../../model/phrases.ts";
import { POSSESSIVE } from "../../model/possessive.ts";

/** A post at tokens `from` to `to`, with what stands before it that qualifies it. */
export interface PostMatch {
  readonly from: number;
  readonly to: number;
  /** "acting president" */
  readonly name: string;
  readonly isTitle: boolean;
  readonly tense: "holds" | "left" | "unclear";
  /** First token of the post with its qualifiers: "former deputy". */
  readonly start: number;
}

/** Reads the post that starts at token `at`: "Prime Minister", "ex-president", "former acting mayor"; null where none does. */
export function readPost(tokens: readonly Token[], at: number, language: Language): PostMatch | null {
  const { roles } = language;
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const isEx = token.lower.startsWith(roles.formerPrefix);
  const first = isEx ? token.lower.slice(roles.formerPrefix.length) : token.lower;
  const post = roles.posts
    .get(first)
    ?.find(({ words }) => words.every((word, index) => index === 0 || tokens[at + index]?.lower === word));
  if (post === undefined) return null;
  const { start, kinds, tense: qualified } = readQualifiers(tokens, at, language);
  const name = [...kinds, post.name].join(" ");
  let tense: PostMatch["tense"] = qualified ?? (isEx ? "left" : "holds");
  if (tense === "holds" && sharesFormer(tokens, start, language)) tense = "unclear";
  // "Gov." and "Sen." bring their dot.
  const to = at + post.words.length;
  const hasDot = language.grammar.abbreviations.has(token.lower) && tokens[to]?.text === ".";
  return { from: at, to: hasDot ? to + 1 : to, name, isTitle: post.isTitle, tense, start };
}

interface Qualifiers {
  readonly start: number;
  readonly kinds: readonly string[];
  /** null where no word says that the post is not held. */
  readonly tense: PostMatch["tense"] | null;
}

/** "former acting", "then", "interim" right before token `at`. */
function readQualifiers(tokens: readonly Token[], at: number, language: Language): Qualifiers {
  const { roles } = language;
  const kinds: string[] = [];
  let tense: Qualifiers["tense"] = null;
  let start = at;
  for (; start > 0; start--) {
    const before = tokens[start - 1]?.lower ?? "";
    if (roles.kinds.has(before)) kinds.unshift(before);
    else if (roles.formers.has(before)) tense = isVerb(tokens, start - 1, language) ? "unclear" : "left";
    else if (before.startsWith(roles.formerPrefix)) tense = "left";
    else if (roles.unclear.has(before) || before.startsWith(roles.thenPrefix)) tense = "unclear";
    else break;
  }
  return { start, kinds, tense };
}

const MOST_ADJECTIVES = 2;

/** "the former Florida governor", "interim party chairwoman", "a former conservative mayor": the words before whose post it is count, too. */
export function qualifyPost(
  tokens: readonly Token[],
  post: PostMatch,
  ownedFrom: number,
  language: Language,
): PostMatch {
  let at = ownedFrom;
  while (at > ownedFrom - MOST_ADJECTIVES && isWing(tokens[at - 1], language)) at--;
  if (at === post.start) return post;
  const { start, kinds, tense } = readQualifiers(tokens, at, language);
  if (start === at) return post;
  return { ...post, start, name: [...kinds, post.name].join(" "), tense: tense ?? post.tense };
}

/** "conservative", "two-term", "left-wing" */
function isWing(token: Token | undefined, { roles }: Language): boolean {
  if (token === undefined || token.kind !== "word") return false;
  const isPrefixed = token.lower.startsWith(roles.formerPrefix) || token.lower.startsWith(roles.thenPrefix);
  return roles.wings.has(token.lower) || (!isPrefixed && /^\p{Ll}+-\p{Ll}+$/u.test(token.text));
}

const FARTHEST_FORMER = 7;

/** "Former prime minister and intelligence chief X": the word may stand for both posts. */
function sharesFormer(tokens: readonly Token[], start: number, { grammar, roles }: Language): boolean {
  if (!grammar.conjunctions.has(tokens[start - 1]?.lower ?? "")) return false;
  for (let back = start - 2; back >= Math.max(0, start - FARTHEST_FORMER); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind !== "word" || startsName(token, roles)) return false;
    if (roles.formers.has(token.lower) || token.lower.startsWith(roles.formerPrefix)) return true;
  }
  return false;
}

function startsName({ text, lower }: Token, { posts, formers, formerPrefix }: Language["roles"]): boolean {
  const isPost = posts.has(lower) || formers.has(lower) || lower.startsWith(formerPrefix);
  return startsWithCapital(text) && !isPost;
}

/** "The king sacked Prime Minister X" tells what was done, "the sacked prime minister" who it is. */
function isVerb(tokens: readonly Token[], at: number, { grammar, roles }: Language): boolean {
  const token = tokens[at - 1];
  if (!roles.dismissing.has(tokens[at]?.lower ?? "") || token === undefined || token.kind !== "word")
    return false;
  return !grammar.determiners.has(token.lower) && !POSSESSIVE.test(token.text);
}

/** Whose post it is, by the words before it: "Kazakhstan's", "Armenian", "State Department", "the CSTO's"; with its first token. */
export function readOwner(
  sentence: Sentence,
  post: PostMatch,
  language: Language,
): { readonly name: string; readonly from: number } | null {
  const { tokens, places } = sentence;
  const before = tokens[post.start - 1];
  if (before === undefined || before.kind !== "word") return null;
  const place = places.find(
    ({ end, start }) => start < before.end && end >= before.end - 2 && end <= before.end,
  );
  if (place !== undefined) {
    const from = tokens.findIndex(({ start }) => start >= place.start);
    return { name: place.place.name, from };
  }
  let from = post.start;
  while (from > 0 && post.start - from < LONGEST_OWNER && isOwnerWord(tokens, from - 1, language)) from--;
  if (from === post.start) return null;
  const words = tokens.slice(from, post.start).map(({ text }) => text.replace(POSSESSIVE, ""));
  return { name: words.join(" "), from };
}

const LONGEST_OWNER = 4;

function isOwnerWord(tokens: readonly Token[], at: number, { grammar, roles }: Language): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !startsWithCapital(token.text)) return false;
  return !(
    grammar.sentenceStarters.has(token.lower) ||
    grammar.titles.has(token.lower) ||
    grammar.calendar.has(token.lower) ||
    roles.formers.has(token.lower) ||
    roles.kinds.has(token.lower) ||
    roles.unclear.has(token.lower) ||
    isPostAt(tokens, at, roles)
  );
}

/** "President" opens a post, "General" of "General Motors" does not. */
function isPostAt(tokens: readonly Token[], at: number, { posts }: Language["roles"]): boolean {
  const named = posts.get(tokens[at]?.lower ?? "") ?? [];
  return named.some(({ words }) => isWordAt(tokens, at, words));
}

/** The body after the post: "of the powerful security council", "for the Interior Ministry"; with the token past it. */
export function readOrganisation(
  sentence: Sentence,
  post: PostMatch,
  language: Language,
): { readonly name: string; readonly to: number } | null {
  const { tokens } = sentence;
  const { grammar, roles, speech } = language;
  if (!roles.ofs.has(tokens[post.to]?.lower ?? "")) return null;
  let from = post.to + 1;
  while (isSkipped(tokens[from], language)) from++;
  let to = from;
  let lastName = from;
  while (to < Math.min(from + LONGEST_ORGANISATION, tokens.length)) {
    const token = tokens[to];
    if (token === undefined || token.kind !== "word") break;
    if (grammar.titles.has(token.lower)) return null;
    const isName = startsWithCapital(token.text);
    const isBody = speech.speakerNouns.has(token.lower);
    if (isName || isBody) lastName = to + 1;
    else if (token.lower === "of" || token.lower === "for") {
      if (!startsWithCapital(tokens[to + 1]?.text ?? "")) break;
    } else if (grammar.prepositions.has(token.lower) || grammar.conjunctions.has(token.lower)) break;
    else if (grammar.clauseOpeners.has(token.lower) || grammar.auxiliaries.has(token.lower)) break;
    // "head of Hispanic communications": the name is only a part of the body's.
    else if (lastName > from) return null;
    to++;
    if (isName && POSSESSIVE.test(token.text) && !startsWithCapital(tokens[to]?.text ?? "")) break;
  }
  if (lastName === from) return null;
  const words = tokens.slice(from, lastName).map(({ text }) => text);
  return { name: dropAdjectives(words).join(" ").replace(POSSESSIVE, ""), to: lastName };
}

const LONGEST_ORGANISATION = 7;

/** "the country's", "the powerful" tell no body from another. */
function isSkipped(token: Token | undefined, { grammar }: Language): boolean {
  if (token === undefined || token.kind !== "word") return false;
  return (
    grammar.determiners.has(token.lower) || /^\p{Ll}.{0,30}['’]s$/u.test(token.text) || LED.test(token.text)
  );
}

// "Russian-led", "Moscow-based"
const LED = /-(?:led|based|backed)$/u;

function dropAdjectives(words: readonly string[]): readonly string[] {
  const hasCapital = words.some((word) => startsWithCapital(word));
  if (hasCapital) return words.slice(words.findIndex((word) => startsWithCapital(word)));
  // "powerful security council" names the body in its last two words.
  return words.slice(-2);
}
