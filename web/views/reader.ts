import type { Claim } from "../../src/model/claim.ts";

/** A run of an article's text under the same claims. */
export interface Run {
  readonly text: string;
  /** Ids of the claims over it, the shortest first: a click opens that one. */
  readonly claims: readonly string[];
  /** True where the shortest claim begins here: one stop of the Tab key for a claim. */
  readonly isStart: boolean;
}

export type Paragraph = readonly Run[];

const BLANK = /^[\t\r ]{0,400}$/u;

/** Cuts `text` at its line ends and wherever a claim begins or ends. Linear in the text and the claims. */
export function cutText(text: string, claims: readonly Claim[]): Paragraph[] {
  const byLength = [...claims].sort(
    (a, b) => a.span.end - a.span.start - (b.span.end - b.span.start) || (a.id < b.id ? -1 : 1),
  );
  const edges = new Set<number>([0, text.length]);
  for (const { span } of claims) edges.add(span.start).add(span.end);
  const starts = new Map<number, Claim[]>();
  for (const claim of byLength) {
    const own = starts.get(claim.span.start);
    if (own === undefined) starts.set(claim.span.start, [claim]);
    else own.push(claim);
  }
  const rank = new Map(byLength.map(({ id }, index) => [id, index]));
  const cuts = [...edges].sort((a, b) => a - b);
  const paragraphs: Run[][] = [[]];
  let open: Claim[] = [];
  const begun = new Set<string>();
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1] ?? text.length;
    open = open.filter(({ span }) => span.end > start).concat(starts.get(start) ?? []);
    open.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    const ids = open.map(({ id }) => id);
    for (const [line, words] of text.slice(start, end).split("\n").entries()) {
      if (line > 0) paragraphs.push([]);
      if (words === "") continue;
      const first = ids[0];
      const isStart = first !== undefined && !begun.has(first);
      if (first !== undefined) begun.add(first);
      paragraphs.at(-1)?.push({ text: words, claims: ids, isStart });
    }
  }
  return paragraphs.filter((runs) => runs.some(({ text }) => !BLANK.test(text)));
}
