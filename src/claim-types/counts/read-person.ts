import type { Sentence, Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import { groupOfAge, isAgeAlone, measureAge } from "./ages.ts";
import { mayEndSubject } from "./further-ones.ts";

/** The noun of one person: where it ends, and whom it names. */
export interface Person {
  readonly to: number;
  /** Node of the group tree. */
  readonly group: string;
}

/** A couple are two, and never one. */
export function countOf({ group }: Person): number {
  return group === COUPLES ? 2 : 1;
}

export const COUPLES = "couples";

const LONGEST_DESCRIPTION = 6;
const VICTIMS = "victims";
const ALL = "people";

/** "man", "off-duty police officer", "30-year-old", "Palestinian": one person named from token `start`; null where none is. */
export function readPerson(
  { tokens, places }: Sentence,
  start: number,
  isFurther: boolean,
  language: Language,
): Person | null {
  const { grammar, groups, metrics } = language;
  let ageAt = -1;
  let told: string | null = null;
  for (let at = start; at < Math.min(start + LONGEST_DESCRIPTION, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "punctuation" && token.text !== "-")) return null;
    const age = token.kind === "number" ? measureAge(tokens, at, language) : 0;
    if (age > 0) {
      ageAt = at;
      at += age - 1;
      if (isAgeAlone(tokens, at, language))
        return { to: at + 1, group: groupOfAge(tokens, ageAt, language) ?? ALL };
      continue;
    }
    if (token.kind === "number" && tokens[at + 1]?.text !== "-") return null;
    if (
      grammar.prepositions.has(token.lower) ||
      grammar.auxiliaries.has(token.lower) ||
      grammar.determiners.has(token.lower)
    )
      return null;
    const noun = groups.nouns.get(token.lower);
    if (
      noun === undefined &&
      isOfPeople(token, ageAt >= 0, places) &&
      mayEndSubject(tokens[at + 1], language)
    )
      return { to: at + 1, group: ALL };
    if (noun === undefined) continue;
    // In "police officer" the first noun says more than the last.
    if (told === null || !noun.weak) told = noun.group;
    if (noun.describes) continue;
    const behind = tokens[at + 1]?.lower ?? "";
    // "a minor injury"
    if (metrics.harms.has(behind)) return null;
    const next = groups.nouns.get(behind);
    // "left a woman dead": what became of her, and no other noun.
    if (next !== undefined && next.group !== VICTIMS) continue;
    // "a family" is more than one.
    const isOne = !noun.plural && noun.group !== "families" && (isFurther || !NOBODY.has(token.lower));
    return isOne ? { to: at + 1, group: told } : null;
  }
  return null;
}

/** "a Palestinian", "a 30-year-old Hazara" */
function isOfPeople({ start, end, text }: Token, isAged: boolean, places: Sentence["places"]): boolean {
  if (!startsWithCapital(text)) return false;
  return isAged || places.some((place) => place.adjective && place.start === start && place.end === end);
}

/** "a person" is nobody in particular, "a birthday party" none at all; "another person" is one. */
const NOBODY: ReadonlySet<string> = new Set(["person", "party"]);
