import type { Span } from "../../model/span.ts";

/** Every place of `phrase` in `text`; case, kinds of space and kinds of quotation mark do not matter. */
export function findPhrase(phrase: string, text: string): Span[] {
  const words = fold(phrase).split(" ").filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const folded = fold(text);
  const places: Span[] = [];
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    const end = matchWords(folded, at, words);
    if (end < 0 || cutsNumber(folded, at, end)) continue;
    places.push({ start: at, end });
    at = end - 1;
  }
  return places;
}

/** The end of `words` from `at`, any number of spaces between them; -1 where they are not there. */
function matchWords(folded: string, at: number, words: readonly string[]): number {
  let end = at;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const start = end;
      while (folded[end] === " ") end++;
      if (end === start) return -1;
    }
    if (!folded.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
}

/** "17" is not in "317" or "17,000". */
function cutsNumber(folded: string, start: number, end: number): boolean {
  return (
    (/^\d/u.test(folded.slice(start)) && /\d[.,]?$/u.test(folded.slice(Math.max(0, start - 2), start))) ||
    (/\d$/u.test(folded.slice(start, end)) && /^[.,]?\d/u.test(folded.slice(end, end + 2)))
  );
}

/** Lower case, plain spaces and quotes, as long as the text itself: offsets stay what they were. */
function fold(text: string): string {
  return text
    .replace(/\s/gu, " ")
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„]/gu, '"')
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}
