import type { Zone, ZoneKind } from "../model/article.ts";
import { FOREIGN_GALLERY } from "./boilerplate.ts";
import { SIGNED_POST } from "./captions.ts";
import { markHeadline } from "./headline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type Piece, readPieces } from "./pieces.ts";
import { contentStems, countWords, isHeadlineLike, isProse, shareKnown } from "./prose.ts";

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
  // The order matters: what lies under the end of the article must not be taken for its headline or headings.
  markEnd(text, pieces, authors);
  markLists(pieces, text.length);
  markVideoLists(pieces);
  markGalleries(pieces);
  markHeadline(pieces, title);
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

function mark(piece: Piece, kind: ZoneKind, reason: string): void {
  piece.kind = kind;
  piece.reason = reason;
}

/** At most this share of a page may lie below the line that ends the article. */
const FOOTER_SHARE = 0.4;

/** Everything below a copyright line, the comments, a list of related stories or the author's biography is not the article. */
function markEnd(text: string, pieces: Piece[], authors: readonly string[]): void {
  const firstProse = pieces.findIndex((it) => it.kind === null && isProse(it.text));
  if (firstProse < 0) return;
  const lastNews = findLastNews(pieces);
  for (const [at, piece] of pieces.entries()) {
    if (at <= firstProse) continue;
    const bio =
      piece.kind === null && text.length - piece.start < text.length * FOOTER_SHARE
        ? readBiography(piece.text, authors, pieces[at - 1]?.reason === NAME_LINE)
        : null;
    if (bio) mark(piece, "boilerplate", bio);
    if (piece.kind !== "boilerplate" || (piece.sequel !== "end" && bio !== BIOGRAPHY)) continue;
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
    if (piece?.kind !== null || !isProse(piece.text) || !REPORTING.test(piece.text.slice(0, 2000))) continue;
    found++;
    if (found === 2) return at;
  }
  return -1;
}

const REPORTING =
  /\b(?:said|says|told|according to|reported|announced|identified|charged|police|officials|killed|injured)\b/iu;

const NAME_LINE = "the author's name over a biography";
const BIOGRAPHY = "the author's biography";
const ROLE =
  /\b(?:reporter|correspondent|journalist|editor|writer|columnist|analyst|researcher|fellow|professor|author|freelancer?|contributor|photographer|producer|intern)\b/iu;
const BIO_START =
  /^(?<name>\p{Lu}[\p{L}.’'-]{1,24}(?: \p{Lu}[\p{L}.’'-]{0,24}){1,3}),? (?:is (?:an?|the)|was (?:an?|the)|covers|reports|writes|has (?:been|covered|written|reported)|joined)\b/u;
const AT_OUTLET = /\b(?:at|for|with|of|in|on) (?:the )?\p{Lu}/u;

function readBiography(paragraph: string, authors: readonly string[], isUnderName: boolean): string | null {
  if (authors.includes(paragraph)) return NAME_LINE;
  if (isUnderName && paragraph.length <= 60 && !isProse(paragraph) && ROLE.test(paragraph))
    return "the author's post";
  const name = BIO_START.exec(paragraph.slice(0, 160))?.groups?.name;
  if (!name) return null;
  const opening = paragraph.slice(0, 200);
  const isAuthor = authors.some((author) => author === name || author.endsWith(` ${name}`));
  return isAuthor && (ROLE.test(opening) || AT_OUTLET.test(opening)) ? BIOGRAPHY : null;
}

const LONGEST_LIST = 15;
const LONGEST_LINK = 170;

/** Lines under "Related stories" or "Read more" that stand like headlines, up to the next paragraph of prose. */
function markLists(pieces: Piece[], length: number): void {
  const lastLong = pieces.findLastIndex(({ text }) => text.length > LONGEST_LINK);
  for (const [at, heading] of pieces.entries()) {
    if (heading.kind !== "boilerplate" || heading.sequel !== "list") continue;
    const isClosing = at > lastLong && length - heading.end < Math.max(600, length * 0.25);
    const links: Piece[] = [];
    for (const line of pieces.slice(at + 1, at + 1 + LONGEST_LIST)) {
      if (line.kind !== null && line.kind !== "date") continue;
      if (!isClosing && (isProse(line.text) || line.text.length > LONGEST_LINK)) break;
      links.push(line);
    }
    // One line under a bare "Read more" and above prose may be the article's own heading.
    if (!isClosing && links.length < 2 && /^(?:read more|also|see also)$/iu.test(heading.text)) continue;
    for (const line of links) mark(line, "boilerplate", `listed under “${heading.text.slice(0, 60)}”`);
  }
}

/** "0:33 Sheriff gives an update": two or more lines that open with a running time list videos. */
function markVideoLists(pieces: Piece[]): void {
  const isVideo = ({ kind, text }: Piece) =>
    kind === null &&
    text.length <= 160 &&
    /^\d{1,2}:\d\d\s(?![ap]\.?m)\S/u.test(text) &&
    !/[.!?]$/u.test(text.replace(/ Pause$/u, ""));
  const videos = pieces.filter(isVideo);
  if (videos.length < 2 && !videos.some(({ text }) => text.endsWith(" Pause"))) return;
  for (const piece of videos) mark(piece, "boilerplate", "one of a list of videos");
}

/** Numbered pictures under "News in pictures" show other stories. */
function markGalleries(pieces: Piece[]): void {
  let isForeign = false;
  for (const piece of pieces) {
    const isNumbered = /^\d{1,3}(?:\/| of )\d{1,3} /u.test(piece.text);
    if (piece.reason === FOREIGN_GALLERY) isForeign = true;
    else if (isForeign && isNumbered) mark(piece, "boilerplate", "belongs to a gallery of other stories");
    else isForeign = false;
  }
}

/** Below this share of words that the prose knows too, a line like a headline belongs to another story. */
const FOREIGN = 0.34;
/** Headlines leave these out; lists of a story's own facts do not. Numbered advice and quoted posts are no headlines. */
const NOT_A_HEADLINE =
  /^\d{1,2}\.\s|\b(?:was|were|had|would|years?[- ]old|anyone with|asked to|contact)\b|https?:|www\.|,\s\d{1,2}\b|\(@\w{1,30}\)/iu;

/**
 * Lines like headlines that stand below the last prose or beside links and adverts, and whose words the article hardly
 * uses, are headlines of other stories.
 */
function markForeignHeadlines(pieces: Piece[]): void {
  const prose = pieces.filter(({ kind, text }) => kind === null && isProse(text));
  const lastProse = prose.length === 0 ? -1 : pieces.lastIndexOf(prose[prose.length - 1] as Piece);
  if (prose.length === 0) return;
  let stems: ReadonlySet<string> | null = null;
  let run: Piece[] = [];
  const close = (at: number, before: Piece | undefined, after: Piece | undefined) => {
    const isBeside = before?.kind === "boilerplate" || after?.kind === "boilerplate";
    if (run.length > 0 && (isBeside || at > lastProse)) {
      stems ??= contentStems(prose.map(({ text }) => text).join("\n"));
      for (const line of run) {
        if ((shareKnown(line.text, stems) ?? 1) >= FOREIGN) continue;
        mark(line, "boilerplate", "a headline of another story: the article uses hardly any of its words");
      }
    }
    run = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (mayBeForeign(piece)) run.push(piece);
    else if (run.length > 0) close(at - 1, pieces[at - 1 - run.length], piece);
  }
  close(pieces.length - 1, pieces[pieces.length - 1 - run.length], undefined);
}

function mayBeForeign({ kind, text }: Piece): boolean {
  if (kind !== null || text.length > 200 || isProse(text) || !isHeadlineLike(text)) return false;
  return countWords(text) >= 4 && !NOT_A_HEADLINE.test(text) && text !== text.toUpperCase();
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

/** What is left: a short line without a full stop is a heading, the rest is the article. */
function markHeadings(pieces: Piece[]): void {
  for (const piece of pieces) {
    if (piece.kind !== null) continue;
    const { text } = piece;
    if (SIGNED_POST.test(text.slice(-140))) mark(piece, "body", "a quoted post with its sender");
    else if (text.length <= 140 && isHeadlineLike(text) && !isProse(text) && countWords(text) <= 20) {
      mark(piece, "subheading", "a short line of its own without a full stop");
    } else mark(piece, "body", "running text");
  }
}
