import type { SummarySentence } from "./summary.ts";
import type { ClaimView } from "./view-claim.ts";

/** The written sentences of a summary, put together to its paragraphs. */
export function joinParagraphs(summary: readonly SummarySentence[], written: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const [index, { isOpening }] of summary.entries()) {
    const words = written[index] ?? "";
    const last = paragraphs.length - 1;
    if (isOpening || last < 0) paragraphs.push(words);
    else paragraphs[last] += ` ${words}`;
  }
  return paragraphs;
}

const MARKS = /[“”"«»„]/gu;

/** "a", "a and b", "a, b and c". */
export function joinAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** "5 January 2022" as "5 January" beside a date of the same year. */
export function dropYear(date: string, other: string): string {
  const year = / \d{4}$/u.exec(other)?.[0] ?? "";
  return year !== "" && date.endsWith(year) && date.length > year.length + 3
    ? date.slice(0, -year.length)
    : date;
}

/** "Interior Ministry, in Harbour Post", "Harbour Post": who says so, without an article that a name may not bear. */
export function creditOf({ hasNamedOrigin, origin, outlet }: ClaimView): string {
  return [hasNamedOrigin ? origin : "", outlet].filter(Boolean).join(", in ");
}

/** Words of an article between quotation marks, on one line, none of its own marks left open. */
export function quote(words: string): string {
  const line = words.replace(/\s+/gu, " ").replace(/^[\s\-–—,;:“”"]{1,10}|[\s,;:]{1,10}$/gu, "");
  // A mark whose other half was cut off with its sentence opens nothing.
  const isPaired = (line.match(MARKS) ?? []).length % 2 === 0;
  return `“${line.replace(MARKS, isPaired ? "'" : "")}”`;
}
