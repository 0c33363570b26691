import type { PlaceMention, Token } from "../model/annotation.ts";
import { MARKS } from "../model/word-marks.ts";
import type { BareSentence } from "./sentences.ts";

const LETTERS_TO_TELL = 200;
const SHARE_OF_CAPITALS = 0.9;
const FARTHEST = 4000;

/** True for text in capitals throughout, as old wires and ticker copies have it: "POLICE FIRED ON THE CROWD". */
export function isShouted(text: string): boolean {
  const end = Math.min(text.length, FARTHEST);
  let [capitals, letters] = [0, 0];
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x41 && unit <= 0x5a) capitals++;
    else if (!(unit >= 0x61 && unit <= 0x7a)) continue;
    letters++;
    // So many small letters that the rest cannot make up for them: nearly every text is told by its first lines.
    if (letters - capitals > (1 - SHARE_OF_CAPITALS) * end) return false;
  }
  return letters >= LETTERS_TO_TELL && capitals >= SHARE_OF_CAPITALS * letters;
}

/**
 * The sentence with its words in small letters and the names of its places with a capital, as it would be printed elsewhere.
 * Offsets stay those of the text, which is never changed.
 */
export function lowerCase(
  sentence: BareSentence,
  places: readonly PlaceMention[],
  calendar: ReadonlySet<string>,
): BareSentence {
  let next = 0;
  const isNumber = (at: number) => /^\d{1,2}$/u.test(sentence.tokens[at]?.text ?? "");
  const tokens = sentence.tokens.map((token, at): Token => {
    while (next < places.length && (places[next]?.end ?? 0) <= token.start) next++;
    const isPlace = (places[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
    // "2 AUGUST", "21 MARCH": beside its day a month is no other word.
    const isMonth = calendar.has(token.lower) && (isNumber(at - 1) || isNumber(at + 1));
    return isPlace || isMonth
      ? { ...token, text: capitalise(token.text) }
      : { ...token, text: token.text.toLowerCase(), marks: token.marks & ~MARKS.capital };
  });
  return { ...sentence, tokens };
}

function capitalise(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
