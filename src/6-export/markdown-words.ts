import { cleanWords } from "./terminal.ts";

const MARKS = /[\\`*_{}[\]<>#|~!&]/gu;
const LIST_START = /^(?=[-+=])|(?<=^\d{1,9})(?=[.)])/u;

/** Words that mean nothing to Markdown: no links, no HTML, no emphasis, one line, no bidi controls. */
export function escapeMarkdown(words: string): string {
  return cleanWords(words).replace(MARKS, "\\$&").replace(LIST_START, "\\");
}

/** The same, keeping a space at either end. */
export function escapeInline(words: string): string {
  const start = /^\s/u.test(words) ? " " : "";
  const end = /\s$/u.test(words) ? " " : "";
  const inner = escapeMarkdown(words);
  return inner === "" ? start : start + inner + end;
}
