import type { Zone } from "../model/article.ts";
import { isSignedPost } from "./captions.ts";
import { markEnd } from "./end-of-article.ts";
import { markHeadline } from "./headline.ts";
import { markForeignHeadlines, markGalleries, markLists, markVideoLists } from "./other-stories.ts";
import type { Paragraph } from "./paragraphs.ts";
import { mark, type Piece, readPieces } from "./pieces.ts";
import { countWords, isHeadlineLike, isProse } from "./prose.ts";
import { markRows } from "./rows.ts";

/**
 * Marks the part every paragraph plays. Zones are in order, do not overlap, cover every word, and none holds more than
 * one paragraph.
 */
export function markZones(
  text: string,
  paragraphs: readonly Paragraph[],
  title: string,
  authors: readonly string[],
): Zone[] {
  const pieces = readPieces(text, paragraphs);
  // Before all others: rows look like menus, stamps and headlines.
  markRows(pieces);
  // The order matters: what lies under the end of the article must not be taken for its headline or headings.
  markEnd(text, pieces, authors);
  markLists(pieces, text.length);
  markVideoLists(pieces);
  markGalleries(pieces);
  markHeadline(text, pieces, title);
  markForeignHeadlines(pieces);
  markClosingCapitals(pieces);
  markHeadings(pieces);
  return pieces.map(({ start, end, kind, reason }) => ({
    start,
    end,
    kind: kind ?? "body",
    reason: reason || "running text",
  }));
}

/** "JOIN OUR SUMMER COURSE": lines in capitals below the last prose, among the page's own closing lines, are adverts. */
function markClosingCapitals(pieces: Piece[]): void {
  const lastProse = pieces.findLastIndex(({ kind, text }) => kind === null && isProse(text));
  const closing = lastProse < 0 ? [] : pieces.slice(lastProse + 1);
  if (closing.filter(({ kind }) => kind === "boilerplate").length < 2) return;
  for (const piece of closing) {
    if (piece.kind === null && piece.text === piece.text.toUpperCase()) {
      mark(piece, "boilerplate", "in capitals among the closing lines of the page");
    }
  }
}

/** "A 21-year-old was hit in the leg": a list of sentences often goes without full stops, a heading without "was". */
const FULL_SENTENCE =
  /^(?:A|An|The|One|Two|Another|\p{Lu}\p{L}+) .{3,200}\b(?:was|were|has been|have been|had)\b/u;

/** What is left: a short line without a full stop is a heading, the rest is the article. */
function markHeadings(pieces: Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind !== null) continue;
    const { text } = piece;
    if (isSignedPost(text.slice(-140))) mark(piece, "body", "a quoted post with its sender");
    else if (isHeading(text)) {
      mark(piece, "subheading", "a short line of its own without a full stop");
    } else mark(piece, "body", "running text");
  }
}

function isHeading(text: string): boolean {
  if (text.length > 140 || !isHeadlineLike(text) || isProse(text) || countWords(text) > 20) return false;
  return !FULL_SENTENCE.test(text);
}
