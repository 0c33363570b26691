import { mark, type Piece } from "./pieces.ts";
import { isNews, isProse } from "./prose.ts";

/** At most this share of a page may lie below the line that ends the article. */
const FOOTER_SHARE = 0.4;

/** Everything below a copyright line, the comments, a list of related stories or the author's biography is not the article. */
export function markEnd(text: string, pieces: Piece[], authors: readonly string[]): void {
  const firstProse = pieces.findIndex((it) => it.kind === null && isProse(it.text));
  if (firstProse < 0) return;
  let lastNews: number | null = null;
  for (const [at, piece] of pieces.entries()) {
    if (at <= firstProse) continue;
    const bio =
      piece.kind === null && text.length - piece.start < text.length * FOOTER_SHARE
        ? readBiography(piece.text, authors, pieces[at - 1]?.reason === NAME_LINE)
        : null;
    const isEnd = piece.kind === "boilerplate" && piece.sequel === "end";
    if (bio === null && !isEnd) continue;
    lastNews ??= findLastNews(pieces);
    if (bio) mark(piece, "boilerplate", bio);
    if (!isEnd && bio !== BIOGRAPHY) continue;
    if (text.length - piece.end > text.length * FOOTER_SHARE) continue;
    if (bio === null && at < lastNews) continue;
    for (const below of pieces.slice(at + 1)) {
      if (below.kind !== "byline" && below.kind !== "boilerplate")
        mark(below, "boilerplate", `below the end of the article, after ${piece.reason}`);
    }
    return;
  }
}

/**
 * Index of the last but one paragraph that reports. A notice above it stands within the article, not at its end: two
 * paragraphs of news follow.
 */
function findLastNews(pieces: readonly Piece[]): number {
  let found = 0;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.kind !== null || !isNews(piece.text)) continue;
    found++;
    if (found === 2) return at;
  }
  return -1;
}

const NAME_LINE = "the author's name over a biography";
const BIOGRAPHY = "the author's biography";
const ROLE =
  /\b(?:reporter|correspondent|journalist|editor|writer|columnist|analyst|researcher|fellow|professor|author|freelancer?|contributor|photographer|producer|intern)\b/iu;
const BIO_START =
  /^(?<name>\p{Lu}[\p{L}.’'-]{1,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){1,3}),? (?:is (?:an?|the)|was (?:an?|the)|covers|reports|writes|has (?:been|covered|written|reported)|joined)\b/u;
const AT_OUTLET = /\b(?:at|for|with|of|in|on) (?:the )?\p{Lu}/u;

function readBiography(paragraph: string, authors: readonly string[], isUnderName: boolean): string | null {
  if (authors.length === 0) return null;
  if (authors.includes(paragraph)) return NAME_LINE;
  if (isUnderName && paragraph.length <= 60 && !isProse(paragraph) && ROLE.test(paragraph))
    return "the author's post";
  const name = BIO_START.exec(paragraph.slice(0, 160))?.groups?.name;
  if (!name) return null;
  const opening = paragraph.slice(0, 200);
  const isAuthor = authors.some((author) => author === name || author.endsWith(` ${name}`));
  return isAuthor && (ROLE.test(opening) || AT_OUTLET.test(opening)) ? BIOGRAPHY : null;
}
