import type { NumberMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { findFigureOf } from "./figure-of.ts";
import type { Quantity } from "./phrases.ts";

export function whyNoQuantity(number: NumberMention, sentence: Sentence, language: Language): string | null {
  if (number.use !== "quantity") return number.reason;
  if (isNotOne(number, sentence, language)) return "nobody: “not one”";
  if (isAgeOf(number, sentence, language) || isAgeBound(number, sentence, language)) return "an age";
  const time = sentence.times.find(
    (mention) => mention.start <= number.numeral.start && number.numeral.end <= mention.end,
  );
  if (isRate(number, sentence, language)) return "so many a year or for each: a rate, and no happening";
  if (isFormerFigure(number, sentence, language)) return "a figure of before, overtaken since";
  if (time !== undefined && number.modifier === "exact") return "part of a date or time";
  return null;
}

/** "a man of 22"; "a crowd of 300" and "the life of two officers" hold no age. */
function isAgeOf({ from, to, implicit }: NumberMention, { tokens }: Sentence, { groups }: Language): boolean {
  if (implicit || tokens[from - 1]?.lower !== "of" || groups.nouns.has(tokens[to]?.lower ?? "")) return false;
  const owner = tokens[from - 2]?.lower ?? "";
  return groups.nouns.get(owner)?.plural === false && !groups.collectives.has(owner);
}

/** "11 of them under 18", "a third were women over 60" */
function isAgeBound(
  { from, to, low, high }: NumberMention,
  { tokens }: Sentence,
  language: Language,
): boolean {
  const { numbers, groups, grammar } = language;
  if (!numbers.ageBounds.has(tokens[from]?.lower ?? "") || (high ?? low ?? 0) > OLDEST) return false;
  const before = tokens[from - 1]?.lower ?? "";
  if (!groups.nouns.has(before) && !groups.standIns.has(before)) return false;
  const next = tokens[to];
  return next?.kind !== "word" || grammar.conjunctions.has(next.lower) || grammar.auxiliaries.has(next.lower);
}

const OLDEST = 110;

/** "Not one is left in captivity." */
function isNotOne({ from, low, high }: NumberMention, { tokens }: Sentence, { grammar }: Language): boolean {
  return low === 1 && high === 1 && grammar.negations.has(tokens[from - 1]?.lower ?? "");
}

/** "accidents kill about 1,400 people a year", "12 were hurt each day", "ten for every one"; in "a day after the storm" it is a time. */
function isRate({ to }: NumberMention, { tokens }: Sentence, { numbers, grammar }: Language): boolean {
  for (let at = to; at < Math.min(to + WORDS_TO_RATE, tokens.length); at++) {
    const { kind, lower = "" } = tokens[at] ?? {};
    if (kind !== "word") return false;
    if (numbers.yearly.has(lower)) return true;
    // "vowed to kill ten judges for every man extradited"
    if (numbers.each.has(lower) && grammar.causes.has(tokens[at - 1]?.lower ?? "")) return true;
    // "in a week of unrest" is when they died.
    const isEvery =
      grammar.indefiniteArticles.has(lower) && !grammar.prepositions.has(tokens[at - 1]?.lower ?? "");
    const isEach = numbers.each.has(lower) || (isEvery && at > to);
    if (!isEach || !numbers.durations.has(tokens[at + 1]?.lower ?? "")) continue;
    const next = tokens[at + 2];
    return next === undefined || next.kind === "punctuation" || grammar.locatives.has(next.lower);
  }
  return false;
}

const WORDS_TO_RATE = 7;

/** "up from an earlier toll of 22"; one that the sentence corrects is taken back instead. */
function isFormerFigure({ from }: NumberMention, { tokens }: Sentence, { corrections }: Language): boolean {
  const of = findFigureOf(from, tokens, corrections);
  if (of === null) return false;
  const isFormer = [of - 2, of - 3].some((at) => corrections.formers.has(tokens[at]?.lower ?? ""));
  if (!isFormer) return false;
  return !tokens.some(
    ({ lower }) =>
      corrections.correctors.has(lower) || corrections.wrongs.has(lower) || corrections.rights.has(lower),
  );
}

export const NO_NOUN = "no noun beside it and no word that says what became of them";

export function whyNoClaim(quantity: Quantity): string {
  if (quantity.sort === "unknown")
    return `counts “${quantity.noun}”, which are neither people nor things of the crisis`;
  if (quantity.sort === "none") return NO_NOUN;
  return `counts “${quantity.noun}”, but no word says that they were killed, hurt, held, sent or the like`;
}
