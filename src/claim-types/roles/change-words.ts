import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { type PersonMatch, readPersonBefore } from "./person.ts";
import type { RoleMatch } from "./titles.ts";

/** The token past the subject of the verb at `at`, over auxiliaries, "who" and a phrase between commas; null where it may be unreal. */
export function findSubject(tokens: readonly Token[], at: number, language: Language): number | null {
  const { grammar, roles } = language;
  let back = at - 1;
  if (tokens[back]?.lower === "to") {
    if (!roles.forced.has(tokens[back - 1]?.lower ?? "")) return null;
    back -= 2;
  }
  for (let steps = 0; steps < MOST_SKIPPED && back >= 0; steps++, back--) {
    const token = tokens[back];
    if (token === undefined) return null;
    if (roles.unreal.has(token.lower) || token.lower.endsWith("n't")) return null;
    const isSkipped =
      grammar.auxiliaries.has(token.lower) || grammar.adverbs.has(token.lower) || token.lower === "who";
    if (isSkipped) continue;
    if (token.text === ",") {
      const opener = findOpeningComma(tokens, back, tokens[back + 1]?.lower === "who");
      return opener;
    }
    return back + 1;
  }
  return null;
}

const MOST_SKIPPED = 14;

/** For "X, a leader who ruled as president, resigned" the comma after X; for "X, who resigned" that comma itself. */
function findOpeningComma(tokens: readonly Token[], comma: number, isRelative: boolean): number | null {
  if (isRelative) return comma;
  for (let back = comma - 1; back >= Math.max(0, comma - MOST_SKIPPED); back--) {
    if (tokens[back]?.text === ",") return back;
  }
  return null;
}

/** The subject that ends before `subjectTo`: "X resigned", and in "The prime minister, X, resigned" the X between the commas. */
export function readSubject(
  tokens: readonly Token[],
  at: number,
  subjectTo: number,
  language: Language,
): PersonMatch | null {
  const person = readPersonBefore(tokens, subjectTo, language);
  // "The prime minister, X, was dismissed"
  let closing = at - 1;
  while (language.grammar.auxiliaries.has(tokens[closing]?.lower ?? "")) closing--;
  if (person !== null || tokens[closing]?.text !== ",") return person;
  const enclosed = readPersonBefore(tokens, closing, language);
  if (enclosed === null) return null;
  // "The police chief, General X, resigned"
  let opening = enclosed.from - 1;
  while (opening > 0 && isRank(tokens, opening, language)) opening--;
  return tokens[opening]?.text === "," ? enclosed : null;
}

function isRank(tokens: readonly Token[], at: number, { grammar, roles }: Language): boolean {
  const lower = tokens[at]?.lower ?? "";
  return (
    roles.ranks.has(lower) ||
    grammar.titles.has(lower) ||
    (tokens[at]?.text === "." && grammar.titles.has(tokens[at - 1]?.lower ?? ""))
  );
}

/** "was fired", "has been named"; "if she is elected" tells of nothing done. */
export function isPassiveAt(tokens: readonly Token[], at: number, { grammar, roles }: Language): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  // "was also fired"
  return roles.pastPassive.has(grammar.adverbs.has(before) ? (tokens[at - 2]?.lower ?? "") : before);
}

export function isUnreal(tokens: readonly Token[], at: number, { roles, grammar }: Language): boolean {
  if (tokens[at - 1]?.lower === "to") return !roles.forced.has(tokens[at - 2]?.lower ?? "");
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const token = tokens[back];
    if (token === undefined || grammar.clauseOpeners.has(token.lower) || token.text === ",") return false;
    if (roles.unreal.has(token.lower) || token.lower.endsWith("n't")) return true;
  }
  return false;
}

export interface Body extends PersonMatch {
  readonly isBody: true;
}

/** "the government", "the Kazakh government" */
export function readBody(tokens: readonly Token[], to: number, { roles }: Language): Body | null {
  const token = tokens[to - 1];
  if (token === undefined || !roles.bodies.has(token.lower)) return null;
  return { from: to - 1, to, name: token.lower, words: 1, isBody: true };
}

const LONGEST_ASIDE = 12;

/** "appointed Ann Lee, a former minister, as premier": the token behind the aside; `at` itself where none opens or no "as" follows. */
export function skipAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ",") return at;
  for (let close = at + 1; close < Math.min(at + LONGEST_ASIDE, tokens.length); close++)
    if (tokens[close]?.text === ",") return tokens[close + 1]?.lower === "as" ? close + 1 : at;
  return at;
}

export function makeChange(
  person: PersonMatch,
  post: string,
  organisation: string,
  action: RoleMatch["action"],
  from: number,
  to: number,
  dateAt: number,
  rule: string,
): RoleMatch {
  return {
    person: person.name,
    personAt: person.from,
    post,
    organisation,
    action,
    isUnclear: false,
    from: Math.min(from, person.from),
    to: Math.max(to, person.to),
    dateAt,
    rule,
  };
}
