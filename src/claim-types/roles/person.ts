import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { POSSESSIVE } from "../../model/possessive.ts";

/** A person's name at tokens `from` to `to`, without titles and possessive ending. */
export interface PersonMatch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly words: number;
}

const LONGEST_NAME = 5;
// "Tokayev", "O'Brien", "Kassym-Jomart", "DiCaprio"; not "CSTO"
const NAME_WORD = /^\p{Lu}(?:\p{L}|['’-]){0,40}\p{Ll}(?:['’]s?)?$/u;
const INITIAL = /^\p{Lu}$/u;

/** Reads a name that starts at token `start`: capitalised words, initials and particles; null where none stands there. */
export function readPerson(tokens: readonly Token[], start: number, language: Language): PersonMatch | null {
  const at = skipRanks(tokens, start, language);
  const parts: string[] = [];
  let to = at;
  let words = 0;
  while (to < tokens.length && words < LONGEST_NAME) {
    const token = tokens[to];
    if (token === undefined) break;
    if (INITIAL.test(token.text) && tokens[to + 1]?.text === "." && isNameWord(tokens[to + 2], language)) {
      parts.push(`${token.text}.`);
      to += 2;
      continue;
    }
    if (language.roles.nameParticles.has(token.lower) && words > 0 && isNameWord(tokens[to + 1], language)) {
      parts.push(token.text);
      to++;
      continue;
    }
    const isPart = isNameWord(token, language) || isJoined(token, language);
    if (!isPart && !(words === 1 && isSurname(token, language))) break;
    if (words === 0 && language.grammar.prepositions.has(token.lower)) break;
    parts.push(token.text.replace(POSSESSIVE, ""));
    to++;
    words++;
    if (POSSESSIVE.test(token.text)) break;
  }
  const last = parts.at(-1);
  if (last === undefined || words === 0 || language.roles.notPersons.has(last.toLowerCase())) return null;
  return { from: at, to, name: parts.join(" "), words };
}

const MOST_RANKS = 3;

/** "General Moussa Sarr", "Lt. Col. Ann Lee", "Sir Leo Marsh". */
function skipRanks(tokens: readonly Token[], start: number, language: Language): number {
  let at = start;
  for (let skipped = 0; skipped < MOST_RANKS; skipped++) {
    const lower = tokens[at]?.lower ?? "";
    if (!language.roles.ranks.has(lower) && !language.grammar.titles.has(lower)) return at;
    const next = tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    if (!NAME_WORD.test(tokens[next]?.text ?? "")) return at;
    at = next;
  }
  return at;
}

function isNameWord(token: Token | undefined, { grammar, roles, speech }: Language): boolean {
  if (token === undefined || token.kind !== "word" || !NAME_WORD.test(token.text)) return false;
  const bare = token.lower.replace(POSSESSIVE, "");
  return !(
    grammar.calendar.has(bare) ||
    grammar.sentenceStarters.has(bare) ||
    grammar.auxiliaries.has(bare) ||
    grammar.pronouns.has(bare) ||
    grammar.titles.has(bare) ||
    speech.agencies.has(bare) ||
    roles.bodies.has(bare) ||
    (roles.posts.has(bare) && !RARE_SURNAMES.has(bare))
  );
}

/** "al-Sarraj": a particle and a name in one word. */
function isJoined({ kind, text }: Token, { roles }: Language): boolean {
  const hyphen = kind === "word" ? text.indexOf("-") : -1;
  return (
    hyphen > 0 &&
    roles.nameParticles.has(text.slice(0, hyphen).toLowerCase()) &&
    NAME_WORD.test(text.slice(hyphen + 1))
  );
}

/** "Ann Bloomberg": behind a first name, what is else an agency. */
function isSurname({ kind, lower, text }: Token, { speech }: Language): boolean {
  return kind === "word" && NAME_WORD.test(text) && speech.agencies.has(lower.replace(POSSESSIVE, ""));
}

const RARE_SURNAMES = new Set(["pope", "head", "leader"]);

/** Reads the name that ends right before token `to`: walks back over capitalised words. */
export function readPersonBefore(
  tokens: readonly Token[],
  to: number,
  language: Language,
): PersonMatch | null {
  for (let from = Math.max(0, to - LONGEST_NAME); from < to; from++) {
    const person = readPerson(tokens, from, language);
    if (person !== null && person.to === to) return person;
  }
  return null;
}
