import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";

/** A person's name at tokens `from` to `to`, without titles and possessive ending. */
export interface PersonMatch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly words: number;
}

const LONGEST_NAME = 5;
const POSSESSIVE = /['’]s?$/u;
// "Tokayev", "O'Brien", "Kassym-Jomart", "DiCaprio"; not "CSTO"
const NAME_WORD = /^\p{Lu}(?:\p{L}|['’-]){0,40}\p{Ll}(?:['’]s?)?$/u;
const INITIAL = /^\p{Lu}$/u;

/** Reads a name that starts at token `at`: capitalised words, initials and particles; null where none stands there. */
export function readPerson(tokens: readonly Token[], at: number, language: Language): PersonMatch | null {
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
    if (!isNameWord(token, language)) break;
    parts.push(token.text.replace(POSSESSIVE, ""));
    to++;
    words++;
    if (POSSESSIVE.test(token.text)) break;
  }
  const last = parts.at(-1);
  if (last === undefined || words === 0 || language.roles.notPersons.has(last.toLowerCase())) return null;
  return { from: at, to, name: parts.join(" "), words };
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
