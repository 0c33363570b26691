import type { NumberMention, Sentence, Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { isAgeAlone, measureAge } from "./ages.ts";
import { countImplied, mayEndSubject, readOpener, standsAlone } from "./further-ones.ts";
import { groupTree } from "./group-tree.ts";
import type { Link } from "./link.ts";
import type { Quantity } from "./phrases.ts";

/** "a man was killed", "left a man dead" count one only where the words are firmly tied to it. */
export function allowsImplicit(link: Link, quantity: Quantity): boolean {
  const isFirm =
    FIRM_RULES.has(link.rule) || (link.rule === "metric-noun" && link.words?.from === quantity.to);
  // "the killing of a teenager"; "the arrest of a man" says little of who was counted.
  const isNamedDeath = link.rule === "noun-of" && link.metric === "killed";
  const isHarm = IMPLICIT_METRICS.has(link.metric);
  return (
    (isFirm || isNamedDeath) &&
    isHarm &&
    (quantity.sort === "people" || quantity.sort === "none" || quantity.number.low === 2) &&
    !groupTree.isKindOf(quantity.group ?? "people", "attackers")
  );
}

const FIRM_RULES: ReadonlySet<string> = new Set([
  "predicate",
  "verb-before",
  "shared-metric",
  "including",
  "among-the-dead",
  "members-of-the-dead",
]);

const IMPLICIT_METRICS: ReadonlySet<Metric> = new Set([
  "killed",
  "injured",
  "detained",
  "abducted",
  "released",
  "hospitalised",
  "rescued",
  "missing",
]);

const LONGEST_DESCRIPTION = 6;
const VICTIMS = "victims";

/** "a man", "an off-duty officer", "another man", "a third": what stands before one person counts one. */
export function findImplicitOnes(sentence: Sentence, language: Language): readonly NumberMention[] {
  const { tokens, numbers } = sentence;
  let found: NumberMention[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const opener = readOpener(tokens, at, language);
    if (opener === null || isPartOfNumber(numbers, at)) continue;
    const isOne =
      leadsToPerson(sentence, opener.to, opener.isFurther, language) ||
      (opener.isFurther && standsAlone(tokens, at, opener.to, language));
    if (!isOne) continue;
    found ??= [];
    found.push(countImplied(tokens, at, opener.to, 1, opener.isFurther));
  }
  return found ?? NONE;
}

const NONE: readonly NumberMention[] = [];

function isPartOfNumber(numbers: readonly NumberMention[], at: number): boolean {
  for (const { from, to } of numbers) if (from <= at && at < to) return true;
  return false;
}

function leadsToPerson(
  { tokens, places }: Sentence,
  start: number,
  isFurther: boolean,
  language: Language,
): boolean {
  const { grammar, groups } = language;
  let isAged = false;
  for (let at = start; at < Math.min(start + LONGEST_DESCRIPTION, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "punctuation" && token.text !== "-")) return false;
    const age = token.kind === "number" ? measureAge(tokens, at, language) : 0;
    if (age > 0) {
      at += age - 1;
      if (isAgeAlone(tokens, at, language)) return true;
      isAged = true;
      continue;
    }
    if (token.kind === "number" && tokens[at + 1]?.text !== "-") return false;
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.auxiliaries.has(token.lower) ||
      grammar.determiners.has(token.lower)
    )
      return false;
    const noun = groups.nouns.get(token.lower);
    if (noun === undefined && isOfPeople(token, isAged, places) && mayEndSubject(tokens[at + 1], language))
      return true;
    if (noun === undefined || noun.describes) continue;
    const next = groups.nouns.get(tokens[at + 1]?.lower ?? "");
    // "left a woman dead": what became of her, and no other noun.
    if (next !== undefined && next.group !== VICTIMS) continue;
    // "a family" is more than one.
    return !noun.plural && noun.group !== "families" && (isFurther || !NOBODY.has(token.lower));
  }
  return false;
}

/** "a Palestinian", "a 30-year-old Hazara" */
function isOfPeople({ start, end, text }: Token, isAged: boolean, places: Sentence["places"]): boolean {
  if (!startsWithCapital(text)) return false;
  return isAged || places.some((place) => place.adjective && place.start === start && place.end === end);
}

/** "a person" is nobody in particular, "a birthday party" none at all; "another person" is one. */
const NOBODY: ReadonlySet<string> = new Set(["person", "party"]);
