import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isPast, isQuoteMark } from "./tokens.ts";

/** Whether what a verb says was done, is to be done, or is only spoken of. */
export type Reality = "real" | "planned" | "unreal";

const FARTHEST = 8;

/** Reads the words before the verb at `verbAt`, back to the start of its clause: "could", "refused to", "plans to", "will". */
export function judgeVerb(tokens: readonly Token[], verbAt: number, language: Language): Reality {
  const { grammar, measures } = language;
  let reality: Reality = "real";
  let at = verbAt - 1;
  // "the" may stand before a noun-like verb form; adverbs may split "to impose".
  while (at >= 0 && grammar.adverbs.has(tokens[at]?.lower ?? "")) at--;
  if (tokens[at]?.lower === "from") return "unreal";
  if (tokens[at]?.lower === "to") {
    at = skipDay(tokens, at, language);
    const opener = tokens[at - 1]?.lower ?? "";
    if (measures.planned.has(opener)) reality = "planned";
    else if (!measures.decided.has(opener)) return "unreal";
    at--;
  }
  for (let steps = 0; at >= 0 && steps < FARTHEST; at--, steps++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (measures.unreal.has(token.lower) || grammar.negations.has(token.lower)) return "unreal";
    // "a bill that would ban protests"
    if (measures.drafts.has(token.lower)) return "unreal";
    if (token.lower.endsWith("n't")) return "unreal";
    if (measures.futures.has(token.lower) && steps < 4) reality = "planned";
    if (isQuoteMark(token)) continue;
    if (token.kind === "punctuation") break;
    if (steps === 0 && isDeedOfItsOwn(tokens, verbAt, language)) break;
    // "demanded that the curfew be lifted": what is demanded reaches past "that".
    if (grammar.clauseOpeners.has(token.lower) && token.lower !== "that") break;
  }
  return reality;
}

/** "told people not to go home and | imposed": a deed behind "and" is told as done, whatever stands before. */
function isDeedOfItsOwn(tokens: readonly Token[], verbAt: number, { grammar }: Language): boolean {
  if (!isPast(tokens[verbAt]) || !grammar.conjunctions.has(tokens[verbAt - 1]?.lower ?? "")) return false;
  return !tokens
    .slice(Math.max(0, verbAt - FARTHEST), verbAt)
    .some(({ lower }) => grammar.auxiliaries.has(lower) || lower.endsWith("n't"));
}

/** "agreed late on Thursday to extend": from "to" back to the first word of the day that stands before it. */
function skipDay(tokens: readonly Token[], to: number, { grammar }: Language): number {
  let at = to;
  if (!grammar.calendar.has(tokens[at - 1]?.lower ?? "")) return to;
  at--;
  while (at > 0 && (tokens[at - 1]?.lower === "on" || DAY_PARTS.has(tokens[at - 1]?.lower ?? ""))) at--;
  return at;
}

const DAY_PARTS = new Set(["late", "early"]);

const LONGEST_ORDERED = 12;

/** "ordered operators on Monday to | shut": the word that orders somebody to do what the verb at `verbAt` says; null where none does. */
export function findOrdering(
  tokens: readonly Token[],
  verbAt: number,
  { grammar, measures }: Language,
): number | null {
  if (tokens[verbAt - 1]?.lower !== "to") return null;
  for (let at = verbAt - 2; at >= Math.max(0, verbAt - LONGEST_ORDERED); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation" || grammar.clauseOpeners.has(token.lower))
      return null;
    if (measures.orderings.has(token.lower)) return at;
  }
  return null;
}

const FICTION_WINDOW = 6;
const TELLING_WINDOW = 4;

/** "In her novel, a general declares …", "The film, in which …": nothing of it was ordered. */
export function isFiction(tokens: readonly Token[], { grammar, measures }: Language): boolean {
  return tokens.some(({ lower }, at) => {
    if (!measures.fictions.has(lower)) return false;
    if (at < FICTION_WINDOW && grammar.locatives.has(tokens[0]?.lower ?? "")) return true;
    // "The film Border Closed"
    if (startsWithCapital(tokens[at + 1]?.text ?? "")) return true;
    // "The novel imagines a country under martial law", "The film, set under martial law"
    if (
      at < FICTION_WINDOW &&
      tokens.slice(at + 1, at + TELLING_WINDOW).some((word) => measures.tellings.has(word.lower))
    )
      return true;
    const next = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
    return [next, next + 1].some((opener) => grammar.relatives.has(tokens[opener]?.lower ?? ""));
  });
}
