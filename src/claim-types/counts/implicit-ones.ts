import type { NumberMention, Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { groupTree } from "./group-tree.ts";
import type { Link } from "./link.ts";
import type { Quantity } from "./phrases.ts";

/** "a man was killed" counts one only where the verb is firmly tied to it. */
export function allowsImplicit(link: Link, quantity: Quantity): boolean {
  const isFirm = link.rule === "predicate" || link.rule === "verb-before" || link.rule === "shared-metric";
  const isHarm = IMPLICIT_METRICS.has(link.metric);
  return (
    isFirm &&
    isHarm &&
    quantity.sort === "people" &&
    !groupTree.isKindOf(quantity.group ?? "people", "attackers")
  );
}

const IMPLICIT_METRICS: ReadonlySet<Metric> = new Set([
  "killed",
  "injured",
  "detained",
  "abducted",
  "released",
  "hospitalised",
]);

const LONGEST_DESCRIPTION = 6;

/** "a man", "an off-duty officer": an indefinite article before a noun for one person counts one. */
export function findImplicitOnes(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  language: Language,
): readonly NumberMention[] {
  const { indefiniteArticles } = language.grammar;
  let found: NumberMention[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !indefiniteArticles.has(token.lower)) continue;
    if (!leadsToPerson(tokens, at + 1, language) || isPartOfNumber(numbers, at)) continue;
    found ??= [];
    found.push(countOne(token, at));
  }
  return found ?? NONE;
}

const NONE: readonly NumberMention[] = [];

function isPartOfNumber(numbers: readonly NumberMention[], at: number): boolean {
  for (const { from, to } of numbers) if (from <= at && at < to) return true;
  return false;
}

function countOne({ start, end }: Token, at: number): NumberMention {
  return {
    start,
    end,
    low: 1,
    high: 1,
    modifier: "exact",
    numeral: { start, end },
    use: "quantity",
    reason: "an article before one person",
    from: at,
    to: at + 1,
    additional: false,
    implicit: true,
  };
}

function leadsToPerson(tokens: readonly Token[], start: number, language: Language): boolean {
  const { grammar, groups } = language;
  for (let at = start; at < Math.min(start + LONGEST_DESCRIPTION, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "punctuation" && token.text !== "-")) return false;
    if (token.kind === "number" && tokens[at + 1]?.text !== "-" && !isYearsOld(tokens, at + 1)) return false;
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.auxiliaries.has(token.lower) ||
      grammar.determiners.has(token.lower)
    )
      return false;
    const noun = groups.nouns.get(token.lower);
    if (noun === undefined) continue;
    const next = groups.nouns.get(tokens[at + 1]?.lower ?? "");
    if (next !== undefined) continue;
    // "a family" is more than one.
    return !noun.plural && noun.group !== "families" && !NOBODY.has(token.lower);
  }
  return false;
}

/** "a person" is nobody in particular, "a birthday party" none at all. */
const NOBODY: ReadonlySet<string> = new Set(["person", "party"]);

/** "a 15 year-old boy", "a 15 year old boy" */
function isYearsOld(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return lower.startsWith("year") && (lower.includes("-old") || tokens[at + 1]?.lower === "old");
}
