import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { MeasureNounMatch } from "./nouns.ts";

/** True for a name of a measure that stands for no order, or for another than the one spoken of: "no curfew", "an earlier truce", "the team's curfew". */
export function isNoOrder(noun: MeasureNounMatch, tokens: readonly Token[], language: Language): boolean {
  return isNegated(noun, tokens, language) || isAnother(noun, tokens, language);
}

/** "no curfew", "without a curfew", "not a state of emergency". */
function isNegated(noun: MeasureNounMatch, tokens: readonly Token[], { grammar }: Language): boolean {
  for (let at = noun.from - 1; at >= Math.max(0, noun.from - 3); at--) {
    const lower = tokens[at]?.lower ?? "";
    if (grammar.negations.has(lower)) return true;
    if (!grammar.determiners.has(lower) && lower !== "any" && !lower.includes("-")) return false;
  }
  return false;
}

/** Families whose nouns are orders; a place's borders and schools are its own. */
const ORDERS: ReadonlySet<string> = new Set(["order", "outage", "leaving", "network"]);

function isAnother(
  { from, family }: MeasureNounMatch,
  tokens: readonly Token[],
  { grammar, measures, speech }: Language,
): boolean {
  const before = tokens[from - 1];
  if (before === undefined || !ORDERS.has(family)) return false;
  if (measures.earlierOnes.has(before.lower) || measures.privateOwners.has(before.lower)) return true;
  // "the team's curfew"
  if (!grammar.possessive.test(before.lower)) return false;
  const owner = before.lower.replace(grammar.possessive, "");
  const isPublic = [speech.speakerNouns, measures.areas, measures.publicOwners].some((words) =>
    words.has(owner),
  );
  return /^\p{Ll}/u.test(before.text) && !isPublic;
}
