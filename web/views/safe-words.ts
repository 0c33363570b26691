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

/** Words on at most `lines` lines of `letters` characters, broken between words; the last line is cut where it is too long. */
export function layWords(words: string, letters: number, lines: number): string[] {
  const laid: string[] = [];
  let rest = words.trim();
  while (rest.length > letters && laid.length < lines - 1) {
    // A word that is longer than a line leaves the line before it empty; it is cut instead.
    const at = rest.lastIndexOf(" ", letters);
    if (at <= 0) break;
    laid.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...laid, cutWords(rest, letters)];
}
