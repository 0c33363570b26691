const SPECIAL = /[&<>"'\p{Cc}\p{Bidi_Control}\ufeff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": " ",
  "\t": " ",
  "\r": " ",
};

/** Words as HTML or SVG text; control and bidi characters become U+FFFD. */
export function escapeMarkup(words: string): string {
  return words.replace(SPECIAL, (letter) => ENTITIES[letter] ?? "\ufffd");
}
