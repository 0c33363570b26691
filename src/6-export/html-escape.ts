const SPECIAL = /[&<>"'\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "\n",
  "\t": " ",
  "\r": " ",
};

/**
 * Words as HTML text or attribute value. Bidi and control characters become U+FFFD: they could make "18" read "81".
 */
export function escapeHtml(words: string): string {
  return words.replace(SPECIAL, (letter) => ENTITIES[letter] ?? "\ufffd");
}

/** Words from an article, kept from turning the text around them about. */
export function isolate(words: string): string {
  return `<bdi>${escapeHtml(words)}</bdi>`;
}
