import type { NumberMention, Sentence, Token } from "../../model/annotation.ts";
import type { Metric } from "../../model/claim.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import { countImplied, type Opener, readOpener, standsAlone } from "./further-ones.ts";
import { groupTree } from "./group-tree.ts";
import type { Link } from "./link.ts";
import type { Quantity } from "./phrases.ts";
import { COUPLES, countOf, readPerson } from "./read-person.ts";

/** "a man was killed", "left a man dead" count one only where the words are firmly tied to it. */
export function allowsImplicit(link: Link, quantity: Quantity): boolean {
  const isFirm =
    FIRM_RULES.has(link.rule) || (link.rule === "metric-noun" && link.words?.from === quantity.to);
  // "the killing of a teenager"; "the arrest of a man" says little of who was counted.
  const isNamedDeath = link.rule === "noun-of" && link.metric === "killed";
  const isHarm = IMPLICIT_METRICS.has(link.metric);
  // "threatened to murder an official"
  const isMeant = link.rule === "verb-before" && link.mood === "planned";
  return (
    (isFirm || isNamedDeath) &&
    !isMeant &&
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
  "member-of-row",
  "joined-predicate",
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

/** "a man", "an off-duty officer", "another man", "a third": what stands before one person counts one. */
export function findImplicitOnes(sentence: Sentence, language: Language): readonly NumberMention[] {
  const { tokens, numbers } = sentence;
  let found: NumberMention[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    // "Third suspect shot" begins without an article.
    if (at > 0 && ((tokens[at]?.marks ?? 0) & MARKS.person) === 0) continue;
    const opener = readOpener(tokens, at, language) ?? openCouple(tokens, at, language);
    if (opener === null || isPartOfNumber(numbers, at)) continue;
    const person = readPerson(sentence, opener.to, opener.isFurther, language);
    if (person === null && !(opener.isFurther && standsAlone(tokens, at, opener.to, language))) continue;
    found ??= [];
    found.push(countImplied(tokens, at, opener.to, person === null ? 1 : countOf(person), opener.isFurther));
  }
  return found ?? NONE;
}

const NONE: readonly NumberMention[] = [];

/** "the couple", "the elderly couple": two, whoever they are; of "the man" nobody says that he is the only one. */
function openCouple(tokens: readonly Token[], at: number, { grammar, groups }: Language): Opener | null {
  if (!grammar.definiteArticles.has(tokens[at]?.lower ?? "")) return null;
  const isCouple = [at + 1, at + 2].some((noun) => {
    const { lower = "" } = tokens[noun] ?? {};
    return groups.nouns.get(lower)?.group === COUPLES && tokens[noun + 1]?.lower !== "of";
  });
  return isCouple ? { to: at + 1, isFurther: false } : null;
}

function isPartOfNumber(numbers: readonly NumberMention[], at: number): boolean {
  for (const { from, to } of numbers) if (from <= at && at < to) return true;
  return false;
}
