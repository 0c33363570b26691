import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { POSSESSIVE } from "../../model/possessive.ts";
import type { Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";

/** Words with capitals that stand together and may name a place: the tokens from `from` up to `to`. */
export interface Name extends Span {
  readonly from: number;
  readonly to: number;
  /** "San Miguel de Mercedes" */
  readonly hasParticle: boolean;
}

const MOST_WORDS = 5;
/** "Taliban-run", "Kurdish-majority" */
const COMPOUND = /-\p{Ll}[\p{L}-]{1,30}$/u;

/** The name that begins at a token: "Kurmin Kare"; null where none does, as at "In", "Friday" and "Almaty's". */
export function readName(tokens: readonly Token[], at: number, { grammar, places }: Language): Name | null {
  const first = tokens[at];
  if (first === undefined || !isNameWord(first) || isPossessive(first)) return null;
  // "In Kishishe": what opens a sentence has a capital too.
  if (grammar.prepositions.has(first.lower) || grammar.determiners.has(first.lower)) return null;
  let to = at + 1;
  let last = first;
  let hasParticle = false;
  while (to - at < MOST_WORDS && !isPossessive(last)) {
    const [token, next] = [tokens[to], tokens[to + 1]];
    if (token === undefined || token.start - last.end !== 1) break;
    const isParticle =
      !isNameWord(token) && next !== undefined && isNameWord(next) && places.names.particles.has(token.lower);
    if (!isParticle && !isNameWord(token)) break;
    hasParticle ||= isParticle;
    last = isParticle ? next : token;
    to += isParticle ? 2 : 1;
  }
  return isPossessive(last) ? null : { start: first.start, end: last.end, from: at, to, hasParticle };
}

function isNameWord({ kind, marks }: Token): boolean {
  return kind === "word" && (marks & MARKS.capital) !== 0;
}

function isPossessive({ marks, text }: Token): boolean {
  return (marks & MARKS.apostrophe) !== 0 && POSSESSIVE.test(text);
}

/** True for a name that is of a person, an institution, a people or a day: "President Bekov", "Mercy Hospital", "Old City", "Friday". */
export function isOtherName(
  { from, to }: Name,
  tokens: readonly Token[],
  { grammar, places }: Language,
): boolean {
  const { names } = places;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined) return true;
  const { lower } = first;
  if (grammar.calendar.has(lower) || names.personTitles.has(lower) || names.offices.has(lower)) return true;
  if (names.otherOpeners.has(lower) || COMPOUND.test(first.text)) return true;
  const isKind = places.settlements.has(last.lower);
  if (!isKind && (names.institutions.has(last.lower) || names.others.has(last.lower))) return true;
  const isNoName = ({ lower: word }: Token) =>
    names.noPlaces.has(word) || places.qualifiers.has(word) || places.settlements.has(word);
  return tokens.slice(from, to).every(isNoName);
}
