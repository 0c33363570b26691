import type { Language } from "../../model/language.ts";
import type { ParsedSentence, Phrase } from "./parse.ts";
import { readLeft } from "./read-left.ts";
import { TAGS, type Word } from "./tags.ts";

const LONGEST_APPOSITION = 40;

/** "Petra Novak, the mayor, said": from the name to the comma that closes what stands beside it. */
export function readApposition(parsed: ParsedSentence, close: number, language: Language): Phrase | null {
  const { words, small } = parsed;
  for (let open = close - 1; open > Math.max(0, close - LONGEST_APPOSITION); open--) {
    if (words[open]?.tag !== TAGS.comma) continue;
    const first = words[open + 1];
    if (first === undefined || first.tag === TAGS.conjunction || first.tag === TAGS.comma) continue;
    const name = readLeft(parsed, open, language);
    if (name === null || name.to !== open) continue;
    const boundary = words[name.from - 1];
    if (boundary?.tag === TAGS.comma) {
      const lead = segmentStart(words, name.from - 1);
      const leads = words[lead];
      const isLead =
        leads !== undefined &&
        (leads.tag === TAGS.preposition ||
          leads.tag === TAGS.subordinator ||
          leads.tag === TAGS.adverb ||
          leads.tag === TAGS.conjunction ||
          leads.form === "ing" ||
          leads.tag === TAGS.to);
      if (!isLead) continue;
    }
    const isAdjunct =
      small.asides.has(first.lower) ||
      first.tag === TAGS.adverb ||
      first.form === "ing" ||
      first.tag === TAGS.mark;
    const isClause = first.tag === TAGS.pronoun && first.lower !== "who";
    if (isClause) continue;
    return isAdjunct ? name : { from: name.from, to: close };
  }
  return null;
}

function segmentStart(words: readonly Word[], comma: number): number {
  let at = comma;
  while (at > 0 && words[at - 1]?.tag !== TAGS.comma) at--;
  return at;
}
