import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";
import { startsWithCapital } from "../../model/letters.ts";
import type { Phrases, Quantity } from "./phrases.ts";
import type { Counted } from "./population.ts";

/** "in the neighbouring province of Malatya" */
const WORDS_TO_NAME = 5;
const WORDS_BETWEEN = 9;

/**
 * "13 people died in Elazig and five in Malatya", "killed 438 people in Malawi, 87 in Mozambique and 17 in Madagascar": a bare number with
 * a place of its own goes on from the count before, which has one, too. Null where it does not.
 */
export function inPlaceRow(quantity: Quantity, last: Counted, phrases: Phrases): Counted | null {
  if (quantity.sort !== "none" || quantity.number.implicit) return null;
  const { tokens, language } = phrases;
  if (!namesPlace(quantity.to, tokens, language)) return null;
  let joiner = quantity.from - 1;
  if (tokens[joiner]?.lower === language.numbers.joiner && tokens[joiner - 1]?.text === ",") joiner--;
  const mark = tokens[joiner]?.lower;
  if (mark !== "," && mark !== language.numbers.joiner) return null;
  const end = Math.max(last.quantity.to, last.link.words?.to ?? 0);
  if (end >= joiner || joiner - end > WORDS_BETWEEN || !namesPlace(end, tokens, language)) return null;
  return tokens.slice(end, joiner).every((token) => isPlain(token, language)) ? last : null;
}

/** "in Elazig", "in neighbouring Malatya", "in the province of Van" */
function namesPlace(at: number, tokens: readonly Token[], { grammar }: Language): boolean {
  if (!grammar.locatives.has(tokens[at]?.lower ?? "")) return false;
  for (let next = at + 1; next <= at + WORDS_TO_NAME; next++) {
    const token = tokens[next];
    if (token?.kind !== "word" || grammar.calendar.has(token.lower)) return false;
    if (startsWithCapital(token.text)) return true;
  }
  return false;
}

/** Words of a place, and nothing that says anything of it. */
function isPlain({ kind, lower }: Token, { grammar, speech }: Language): boolean {
  if (kind !== "word") return false;
  return (
    !grammar.auxiliaries.has(lower) &&
    !grammar.relatives.has(lower) &&
    !grammar.clauseOpeners.has(lower) &&
    !speech.cues.has(lower)
  );
}
