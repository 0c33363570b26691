/** Styles of a terminal; every one is also readable without colour. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

const CODES: Readonly<Record<Style, readonly [string, string]>> = {
  bold: ["\u001b[1m", "\u001b[22m"],
  dim: ["\u001b[2m", "\u001b[22m"],
  red: ["\u001b[31m", "\u001b[39m"],
  green: ["\u001b[32m", "\u001b[39m"],
  yellow: ["\u001b[33m", "\u001b[39m"],
  cyan: ["\u001b[36m", "\u001b[39m"],
};

export interface Paper {
  readonly width: number;
  readonly paint: (style: Style, words: string) => string;
}

/** Paper of `width` columns, painted only where `colour` is true. */
export function makePaper(width: number, colour: boolean): Paper {
  return {
    width,
    paint: (style, words) => (colour && words !== "" ? CODES[style][0] + words + CODES[style][1] : words),
  };
}

const CONTROL = /[\p{Cc}\p{Bidi_Control}\ufeff]/gu;
const WHITESPACE = /\s+/gu;

/** Words from an article made safe to print on one line: no escape sequences, no bidi controls, single spaces. */
export function cleanWords(words: string): string {
  return words.replace(WHITESPACE, " ").replace(CONTROL, "\ufffd").trim();
}

/** Breaks `words` into lines of at most `width` columns after an indent; a longer word gets a line to itself. */
export function wrapWords(words: string, width: number, indent = "", hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let columns = columnsOf(indent);
  let isEmpty = true;
  for (const word of words.split(" ")) {
    const wordColumns = columnsOf(word);
    if (!isEmpty && columns + 1 + wordColumns > width) {
      lines.push(line);
      line = hanging;
      columns = columnsOf(hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    columns += isEmpty ? wordColumns : wordColumns + 1;
    isEmpty = false;
  }
  lines.push(line);
  return lines;
}

// Western letters and dashes: one column each, and nearly every word.
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/u;
/** ESC [1m */
const STYLING = /\p{Cc}\[\d{1,2}m/gu;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const COMBINING = /\p{Mn}/u;

/** Columns that `words` take in a terminal: styling takes none, East Asian letters and emoji two. */
export function columnsOf(words: string): number {
  if (PLAIN.test(words)) return words.length;
  let columns = 0;
  for (const letter of words.replace(STYLING, "")) {
    if (COMBINING.test(letter)) continue;
    columns += WIDE.test(letter) || letter.length > 1 ? 2 : 1;
  }
  return columns;
}

/** `words` with spaces up to `columns`. */
export function padColumns(words: string, columns: number): string {
  return words + " ".repeat(Math.max(0, columns - columnsOf(words)));
}
