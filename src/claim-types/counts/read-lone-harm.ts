import type { Sentence, Token } from "../../model/annotation.ts";
import type { CountDraft } from "../../model/claim-type.ts";
import type { Language } from "../../model/language.ts";
import { MARKS } from "../../model/word-marks.ts";
import { draftCount } from "./draft-count.ts";
import { findLonePersons } from "./find-lone-persons.ts";
import { groupTree } from "./group-tree.ts";
import { allowsImplicit } from "./implicit-ones.ts";
import { type Link, linkQuantity } from "./link.ts";
import { joinMembers } from "./person-rows.ts";
import { type Phrases, preparePhrases, type Quantity } from "./phrases.ts";
import { readQuantity } from "./quantity.ts";
import { isName, type Member } from "./row-members.ts";

/** One person who was killed or hurt, with what tells two of them apart. */
export interface LoneHarm {
  readonly draft: CountDraft;
  readonly told: Member["told"];
  readonly name: string;
}

/** The people of a sentence who are told alone, and killed or hurt by its words. */
export function readLoneHarm(sentence: Sentence, language: Language): readonly LoneHarm[] {
  if (sentence.zone === "boilerplate" || (sentence.marks & MARKS.counting) === 0) return NONE;
  const persons = findLonePersons(sentence, language);
  if (persons.length === 0) return NONE;
  const { tokens, numbers } = sentence;
  const phrases = preparePhrases(tokens, numbers, language, groupTree);
  return persons.flatMap((person) => {
    const quantity = readQuantity(joinMembers([person], tokens), phrases);
    const link = linkQuantity(quantity, phrases);
    if (link === null || !isHarm(link, quantity, person.told, phrases) || !isAlone(person, link, phrases))
      return [];
    const population = { text: quantity.noun, group: person.group };
    const draft = draftCount(sentence, quantity, link, null, population, phrases);
    return [{ draft, told: person.told, name: tokens[person.noun - 1]?.lower ?? "" }];
  });
}

const NONE: readonly LoneHarm[] = [];

/** Killed or hurt by somebody or something; who only "died" may have been ill, and hopes are "hurt", too. */
function isHarm(link: Link, quantity: Quantity, told: Member["told"], phrases: Phrases): boolean {
  const { metric, mood, words } = link;
  if (words === null || mood !== null || !allowsImplicit(link, quantity)) return false;
  if (metric !== "killed" && metric !== "injured") return false;
  const { tokens, language, triggersAt } = phrases;
  const { metrics } = language;
  // "shot his uncle dead"
  const isStruck = metrics.strikes.has(tokens[quantity.from - 1]?.lower ?? "");
  const isPlain = triggersAt(words.from).some(({ trigger }) => {
    const first = trigger.words[0] ?? "";
    const isDeath = !isStruck && (metrics.deaths.has(first) || metrics.losses.has(first));
    return metrics.mildly.has(first) || (isDeath && (told === "owned" || trigger.as === "verb"));
  });
  return !isPlain && !isDenied(words.from, phrases);
}

/** "did not kill his wife" */
function isDenied(verb: number, { tokens, language }: Phrases): boolean {
  const before = tokens.slice(Math.max(0, verb - WORDS_TO_DENIAL), verb);
  return before.some(({ lower }) => language.grammar.negations.has(lower) || lower.endsWith("n't"));
}

const WORDS_TO_DENIAL = 3;

/** Whether the words tie to this person and to nobody beside: not in "Novak and his wife were shot", "Ana Lee, 15, was also killed". */
function isAlone(person: Member, link: Link, phrases: Phrases): boolean {
  const { tokens, language } = phrases;
  const { words } = link;
  if (words === null || isOfOther(person.to, phrases)) return false;
  if (words.from < person.from) return words.to === person.from && !goesOn(person.to, tokens, language);
  const { auxiliaries, singularAuxiliaries, prepositions } = language.grammar;
  const before = tokens[person.from - 1]?.lower ?? "";
  if (before === language.numbers.joiner || prepositions.has(before)) return false;
  const between = tokens.slice(person.to, words.from);
  if (between.some(({ lower }) => language.metrics.besides.has(lower))) return false;
  const verb = between.findLast(({ lower }) => auxiliaries.has(lower));
  return verb === undefined ? before !== "," : singularAuxiliaries.has(verb.lower);
}

/** "16-year-old Catawba County girl", "his wife's car": another noun follows. */
function isOfOther(at: number, { tokens, language }: Phrases): boolean {
  const noun = language.groups.nouns.get(tokens[at]?.lower ?? "");
  return noun !== undefined && noun.group !== "victims";
}

/** ", her son", "and Juan Lee", "and himself"; in ", a teacher," she is only described. */
function goesOn(at: number, tokens: readonly Token[], language: Language): boolean {
  const { grammar, numbers, groups } = language;
  const isComma = tokens[at]?.text === ",";
  const start = isComma ? at + 1 : at;
  const isJoined = tokens[start]?.lower === numbers.joiner;
  if (!isComma && !isJoined) return false;
  const next = tokens[isJoined ? start + 1 : start];
  if (next === undefined) return false;
  const { lower, kind } = next;
  if (kind === "number" || numbers.units.has(lower) || groups.reflexives.has(lower)) return true;
  if (grammar.indefiniteArticles.has(lower)) return isJoined;
  return grammar.determiners.has(lower) || isName(next, language);
}
