import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { POSSESSIVE } from "../../model/possessive.ts";
import { findSubject, isPassiveAt, isUnreal, makeChange, readBody, readSubject } from "./change-words.ts";
import { findKnown, type KnownPosts, readAs } from "./held-post.ts";
import { readPerson } from "./person.ts";
import { readPost } from "./posts.ts";
import type { RoleMatch } from "./titles.ts";

/** "fired X from his position as chairman of the council", "dismissed the government", "X was sacked as mayor". */
export function readDismissal(
  sentence: Sentence,
  at: number,
  known: KnownPosts,
  language: Language,
): RoleMatch[] {
  const { tokens } = sentence;
  const { grammar, roles } = language;
  if (isUnreal(tokens, at, language) || isAdjective(tokens, at, language)) return [];
  const isPassive = isPassiveAt(tokens, at, language);
  if (!isPassive && grammar.passiveAuxiliaries.has(tokens[at - 1]?.lower ?? "")) return [];
  if (isPassive) {
    const subjectTo = findSubject(tokens, at, language);
    const body = subjectTo === null ? null : readBody(tokens, subjectTo, language);
    if (body !== null)
      return [makeChange(body, "cabinet", "", "dismissed", body.from, at + 1, at, "dismissed")];
    const person = subjectTo === null ? null : readSubject(tokens, at, subjectTo, language);
    if (person === null) return [];
    const own = readAs(sentence, at + 1, language);
    const held = own ?? (losesPost(sentence, at, language) ? findKnown(person, at + 1, known) : null);
    if (held === null) return [];
    return [
      makeChange(person, held.post, held.organisation, "dismissed", person.from, held.to, at, "dismissed"),
    ];
  }
  let next = at + 1;
  while (grammar.determiners.has(tokens[next]?.lower ?? "") || roles.wholes.has(tokens[next]?.lower ?? ""))
    next++;
  const body = readBody(tokens, next + 1, language);
  if (body !== null) return [makeChange(body, "cabinet", "", "dismissed", at, body.to, at, "dismissed")];
  const title = readPost(tokens, next, language);
  const person = readPerson(tokens, title?.isTitle ? title.to : next, language);
  // "dismissed Marsh's appeal"
  if (person === null || POSSESSIVE.test(tokens[person.to - 1]?.text ?? "")) return [];
  const held = readAs(sentence, person.to, language);
  if (held !== null) {
    return [makeChange(person, held.post, held.organisation, "dismissed", at, held.to, at, "dismissed")];
  }
  if (title?.isTitle !== true) return [];
  return [makeChange(person, title.name, "", "dismissed", at, person.to, at, "dismissed")];
}

const FARTHEST_AS = 10;

/** "was sacked", "was removed from office"; not "was fired on", "was dismissed by critics as". */
function losesPost({ tokens }: Sentence, at: number, { grammar, roles }: Language): boolean {
  const lower = tokens[at]?.lower ?? "";
  const [next, second, third] = [1, 2, 3].map((step) => tokens[at + step]?.lower ?? "");
  if (tokens.slice(at, at + FARTHEST_AS).some((token) => token.lower === "as")) return false;
  if (roles.taken.has(lower)) return next === "from" && [second, third].some((word) => isOffice(word, roles));
  return !roles.shot.has(lower) || !grammar.locatives.has(next ?? "") || grammar.calendar.has(second ?? "");
}

function isOffice(word: string | undefined, { positions, offices }: Language["roles"]): boolean {
  return word !== undefined && (positions.has(word) || offices.has(word));
}

/** "the ousted government", "the country's sacked mayor" */
function isAdjective(tokens: readonly Token[], at: number, { grammar }: Language): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return grammar.determiners.has(before) || /['’]s$/u.test(before);
}
