import type { Span } from "../src/model/span.ts";

const PART_OF_NUMBER_BEFORE = /[\p{L}\p{N}]$|\p{N}[.,]$/u;
const PART_OF_NUMBER_AFTER = /^(?:[\p{L}\p{N}]|[.,]\p{N})/u;

/** Where `words` stand in `text`, whole words and whole numbers only ("12" is not in "12,000"), whatever their case. */
export function findWords(words: string, text: string): Span[] {
  const spans: Span[] = [];
  const inText = text.toLowerCase();
  const wanted = words.toLowerCase();
  for (
    let start = inText.indexOf(wanted);
    start !== -1 && wanted !== "";
    start = inText.indexOf(wanted, start + 1)
  ) {
    const end = start + wanted.length;
    const isPart =
      PART_OF_NUMBER_BEFORE.test(inText.slice(Math.max(0, start - 2), start)) ||
      PART_OF_NUMBER_AFTER.test(inText.slice(end, end + 2));
    if (!isPart) spans.push({ start, end });
  }
  return spans;
}
