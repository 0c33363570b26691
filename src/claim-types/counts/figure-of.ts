import type { Token } from "../../model/annotation.ts";
import type { Language } from "../../model/language.ts";

/** "of at least 22" */
const WORDS_OF_BOUND = 3;

/** The "of" of "an earlier figure of at least | 22", behind a word for figures; null where the number at `number` is no figure of that kind. */
export function findFigureOf(
  number: number,
  tokens: readonly Token[],
  { figures }: Language["corrections"],
): number | null {
  for (let of = number - 1; of > 0 && of >= number - WORDS_OF_BOUND; of--) {
    const token = tokens[of];
    // "corrects the number of dead to 11": that is the new one.
    if (token?.kind !== "word" || token.lower === "to") return null;
    if (token.lower === "of") return figures.has(tokens[of - 1]?.lower ?? "") ? of : null;
  }
  return null;
}
