import type { NumberMention, Sentence } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import type { Quantity } from "./phrases.ts";

export function whyNoQuantity(number: NumberMention, sentence: Sentence, language: Language): string | null {
  if (number.use !== "quantity") return number.reason;
  if (isNotOne(number, sentence, language)) return "nobody: “not one”";
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
  if (isFormerFigure(number, sentence, language)) return "a figure of before, overtaken since";
  if (time !== undefined && number.modifier === "exact") return "part of a date or time";
  return null;
}

/** "Not one is left in captivity." */
function isNotOne({ from, low, high }: NumberMention, { tokens }: Sentence, { grammar }: Language): boolean {
  return low === 1 && high === 1 && grammar.negations.has(tokens[from - 1]?.lower ?? "");
}

/** "up from an earlier toll of 22"; one that the sentence corrects is taken back instead. */
function isFormerFigure({ from }: NumberMention, { tokens }: Sentence, { corrections }: Language): boolean {
  let of = from - 1;
  while (of > 0 && of >= from - WORDS_OF_BOUND && tokens[of]?.lower !== "of") of--;
  if (tokens[of]?.lower !== "of" || !corrections.figures.has(tokens[of - 1]?.lower ?? "")) return false;
  const isFormer = [of - 2, of - 3].some((at) => corrections.formers.has(tokens[at]?.lower ?? ""));
  if (!isFormer) return false;
  return !tokens.some(
    ({ lower }) =>
      corrections.correctors.has(lower) || corrections.wrongs.has(lower) || corrections.rights.has(lower),
  );
}

/** "of at least 22" */
const WORDS_OF_BOUND = 3;

export const NO_NOUN = "no noun beside it and no word that says what became of them";

export function whyNoClaim(quantity: Quantity): string {
  if (quantity.sort === "unknown")
    return `counts “${quantity.noun}”, which are neither people nor things of the crisis`;
  if (quantity.sort === "none") return NO_NOUN;
  return `counts “${quantity.noun}”, but no word says that they were killed, hurt, held, sent or the like`;
}
