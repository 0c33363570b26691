const DECEIVING = /[\p{Bidi_Control}\p{Cc}\ufeff]/gu;

/**
 * Words from outside as they may be shown: bidi and control characters become U+FFFD, one for one so that offsets
 * hold; they could make "18" read "81". Line ends and tabs stay.
 */
export function tameWords(words: string): string {
  return words.replace(DECEIVING, (letter) => (letter === "\n" || letter === "\t" ? letter : "\ufffd"));
}

/** At most `most` characters, with a mark where words were cut; a headline of ten thousand is still one row. */
export function cutWords(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
