import type { Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findSubject, makeChange, readBody, readSubject } from "./change-words.ts";
import { findHeld, type KnownPosts, surnameOf } from "./held-post.ts";
import { readPerson } from "./person.ts";
import { type PostMatch, readPost } from "./posts.ts";
import type { RoleMatch } from "./titles.ts";

/** "Nazarbayev, who stepped down in 2019", "the government has been compelled to resign". */
export function readLeaving(
  sentence: Sentence,
  at: number,
  to: number,
  known: KnownPosts,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  const subjectTo = findSubject(tokens, at, language);
  if (subjectTo === null) return [];
  const body = readBody(tokens, subjectTo, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "left", body.from, to, at, "resigned")];
  const person = readSubject(tokens, at, subjectTo, language);
  if (person === null) return [];
  const held = findHeld(sentence, to, person, known, language);
  if (held === null) return [];
  return [makeChange(person, held.post, held.organisation, "left", person.from, held.to, at, "resigned")];
}

/** "announced the resignation of the government", "led to the resignation of the country's ruler, Nursultan Nazarbayev". */
export function readResignation(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  const { roles, grammar } = language;
  const before = tokens.slice(Math.max(0, at - 4), at);
  if (before.some(({ lower }) => roles.unreal.has(lower))) return [];
  // "following the announced government resignation"
  const attribute = readBody(tokens, at, language);
  if (attribute !== null) {
    return [makeChange(attribute, "cabinet", "", "left", attribute.from, at + 1, at, "resigned")];
  }
  if (roles.own.has(tokens[at - 1]?.lower ?? "")) return readHandingIn(sentence, at, known, language);
  if (!before.some(({ lower }) => roles.realised.has(lower)) || tokens[at + 1]?.lower !== "of") return [];
  let next = at + 2;
  while (grammar.determiners.has(tokens[next]?.lower ?? "")) next++;
  const body = readBody(tokens, next + 1, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "left", at, body.to, at, "resigned")];
  let post: PostMatch | null = null;
  for (let ahead = next; ahead < Math.min(next + 10, tokens.length); ahead++) {
    post = readPost(tokens, ahead, language) ?? post;
    const person = readPerson(tokens, ahead, language);
    if (person === null || person.words < 2) continue;
    const held = post === null ? known.get(surnameOf(person.name)) : { post: post.name, organisation: "" };
    if (held === undefined) return [];
    return [makeChange(person, held.post, held.organisation, "left", at, person.to, at, "resigned")];
  }
  return [];
}

/** "Ruiz tendered her resignation", "the minister, Ann Lee, handed in her resignation". */
function readHandingIn(sentence: Sentence, at: number, known: KnownPosts, language: Language): RoleMatch[] {
  const { tokens } = sentence;
  // "announced his resignation plan"
  const { lower: next = "", kind } = tokens[at + 1] ?? {};
  const { adverbs, calendar, clauseOpeners, conjunctions, prepositions } = language.grammar;
  const endings = [adverbs, calendar, clauseOpeners, conjunctions, prepositions];
  if (kind === "word" && !endings.some((words) => words.has(next))) return [];
  for (let verb = at - 2; verb >= Math.max(1, at - 3); verb--) {
    if (!language.roles.handingIn.has(tokens[verb]?.lower ?? "")) continue;
    const subjectTo = findSubject(tokens, verb, language);
    const person = subjectTo === null ? null : readSubject(tokens, verb, subjectTo, language);
    if (person === null) return [];
    const held = findHeld(sentence, at + 1, person, known, language);
    if (held === null) return [];
    return [makeChange(person, held.post, held.organisation, "left", person.from, held.to, at, "resigned")];
  }
  return [];
}
