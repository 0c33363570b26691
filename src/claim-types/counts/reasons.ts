import type { NumberMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { Quantity } from "./phrases.ts";

export function whyNoQuantity(number: NumberMention, sentence: Sentence, language: Language): string | null {
  if (number.use !== "quantity") return number.reason;
  // "a man of 22"
  const owner =
    sentence.tokens[number.from - 1]?.lower === "of"
      ? language.groups.nouns.get(sentence.tokens[number.from - 2]?.lower ?? "")
      : undefined;
  if (
    owner !== undefined &&
    !owner.plural &&
    !language.groups.collectives.has(sentence.tokens[number.from - 2]?.lower ?? "")
  )
    return "an age";
  const time = sentence.times.find(
    (mention) => mention.start <= number.numeral.start && number.numeral.end <= mention.end,
  );
  if (time !== undefined && number.modifier === "exact") return "part of a date or time";
  return null;
}

export function whyNoClaim(quantity: Quantity): string {
  if (quantity.sort === "unknown")
    return `counts “${quantity.noun}”, which are neither people nor things of the crisis`;
  if (quantity.sort === "none") return "no noun beside it and no word that says what became of them";
  return `counts “${quantity.noun}”, but no word says that they were killed, hurt, held, sent or the like`;
}
