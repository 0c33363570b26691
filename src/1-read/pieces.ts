import type { ZoneKind } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { readBoilerplate, type Sequel } from "./boilerplate.ts";
import { readByline, SIGN_OFF } from "./byline.ts";
import { readCaption } from "./captions.ts";
import { findDates, leaveOutDates } from "./dates.ts";
import { lookFor } from "./lookout.ts";
import type { Paragraph } from "./paragraphs.ts";
import { readSourceLine } from "./source-line.ts";

/** A paragraph or a part of one. `kind` is null while only its surroundings can tell. */
export interface Piece extends Span {
  readonly text: string;
  kind: ZoneKind | null;
  reason: string;
  sequel: Sequel;
}

export function mark(piece: Piece, kind: ZoneKind, reason: string): void {
  piece.kind = kind;
  piece.reason = reason;
}

/** Judges every paragraph by its own words, cutting out stamps and notices that stand within a line. */
export function readPieces(text: string, paragraphs: readonly Paragraph[]): Piece[] {
  const pieces: Piece[] = [];
  const unsure: Piece[] = [];
  let tops = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    const parts = at < MOST_JUDGED ? cutParagraph(text, paragraph, at) : [paragraph];
    for (const part of parts) {
      const piece = pieceOf(part);
      pieces.push(piece);
      if (at >= MOST_JUDGED || piece.kind !== null || piece.text.length > LONGEST_JUDGED) continue;
      unsure.push(piece);
      if (at < TOP_PARAGRAPHS) tops++;
    }
  }
  judgeBylines(unsure, tops);
  judgeDates(unsure, tops);
  judgeFurniture(unsure);
  return pieces;
}

/** No article has more paragraphs; what lies beyond is running text, so that a hostile file costs little. */
const MOST_JUDGED = 10_000;
/** In characters: what is longer is running text. */
const LONGEST_JUDGED = 2000;
const TOP_PARAGRAPHS = 15;

type Part = Omit<Piece, "kind" | "reason" | "sequel"> & Partial<Pick<Piece, "kind" | "reason">>;

/** "Headline Posted: June 11, 2015 4:38 PM EDT Updated: …" and "… rest. (Reporting by …)" become several parts. */
function cutParagraph(text: string, paragraph: Paragraph, at: number): Part[] {
  const cuts: (Span & { readonly kind: ZoneKind; readonly reason: string })[] = [];
  const { start, end } = paragraph;
  if (at < HEADER_PARAGRAPHS) {
    const head = { start, end: Math.min(end, start + 400) };
    for (const stamp of findStamps(text, head))
      cuts.push({ ...stamp, kind: "date", reason: "a time stamp of the page" });
    const chrome = text.startsWith("CLOSE", start) ? PLAYER_LABELS.exec(text.slice(start, head.end)) : null;
    if (chrome)
      cuts.push({
        start,
        end: start + chrome[0].length,
        kind: "boilerplate",
        reason: "a video player's labels",
      });
  }
  const tailStart = Math.max(start, end - 700);
  const tail = text.slice(tailStart, end);
  const signOff = tail.endsWith(")") ? SIGN_OFF.exec(tail) : null;
  if (signOff)
    cuts.push({
      start: tailStart + signOff.index,
      end,
      kind: "byline",
      reason: "the credits of reporters and editors",
    });
  const legal = tail.includes("ights") ? LEGAL_TAIL.exec(tail) : null;
  if (legal && tailStart + legal.index > start)
    cuts.push({ start: tailStart + legal.index, end, kind: "boilerplate", reason: "a copyright line" });
  return cuts.length === 0 ? [paragraph] : applyCuts(text, paragraph, cuts);
}

const HEADER_PARAGRAPHS = 8;
const PLAYER_LABELS = /^CLOSE\s(?:(?:Skip in|Skip|Embed|Share|x)\s){1,8}/u;
const LEGAL_TAIL =
  /(?:\(?(?:Copyright|©)\s|\(?Copyright ©)[^©]{0,300}\b[Aa]ll [Rr]ights [Rr]eserved\b[^©]{0,200}$/u;
const holdsLabel = lookFor([
  "Posted",
  "ublished",
  "pdate",
  "Created",
  "odified",
  "Filed",
  "Moved",
  "Transmitted",
]);
const STAMP_LABEL =
  /(?:Posted|(?:First p|P)ublished|(?:Last [Uu]|U)pdated?|Created|(?:Last m|M)odified|Filed|Moved|Transmitted)(?: on| at)?:?\s{0,2}$/u;

function findStamps(text: string, head: Span): Span[] {
  const stamps: Span[] = [];
  if (!holdsLabel(text, head.start, head.end)) return stamps;
  for (const date of findDates(text, head)) {
    if (date.label === "none") continue;
    const label = STAMP_LABEL.exec(text.slice(Math.max(head.start, date.start - 24), date.start));
    // "(Published Monday, Aug. 8, 2016)" closes the caption of a video and is left in it.
    const isBracketed = label && text[date.start - label[0].length - 1] === "(";
    if (label && !isBracketed) stamps.push({ start: date.start - label[0].length, end: date.end });
  }
  return stamps;
}

function applyCuts(
  text: string,
  paragraph: Paragraph,
  cuts: readonly (Span & { kind: ZoneKind; reason: string })[],
): Part[] {
  const parts: Part[] = [];
  let from = paragraph.start;
  const add = (start: number, end: number, made: Partial<Pick<Piece, "kind" | "reason">>) => {
    const words = text.slice(start, end);
    const trimmed = words.trim();
    if (trimmed === "") return;
    const at = start + words.indexOf(trimmed);
    parts.push({
      start: at,
      end: at + trimmed.length,
      text: trimmed,
      ...made,
    });
  };
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (cut.start < from) continue;
    add(from, cut.start, {});
    add(cut.start, cut.end, { kind: cut.kind, reason: cut.reason });
    from = cut.end;
  }
  add(from, paragraph.end, {});
  return parts;
}

function pieceOf({ start, end, text, kind = null, reason = "" }: Part): Piece {
  return { start, end, text, kind, reason, sequel: "none" };
}

// Each question is put to all pieces before the next: its patterns stay at hand in the processor.

/** The first `tops` of the pieces stand at the top of the page. */
function judgeBylines(pieces: readonly Piece[], tops: number): void {
  for (const [at, piece] of pieces.entries())
    if (readByline(piece.text)) mark(piece, "byline", at < tops ? "names who wrote it" : "credits reporters");
}

function judgeDates(pieces: readonly Piece[], tops: number): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== null) continue;
    if (isDateLine(piece.text)) mark(piece, "date", "nothing but a date");
    else if (at < tops && readSourceLine(piece.text, at === 0) !== null)
      mark(piece, "date", "names where and when it came out");
  }
}

/** What belongs to the page and not to the article, and captions of pictures. */
function judgeFurniture(pieces: readonly Piece[]): void {
  const notices = pieces.map(({ kind, text }) => (kind === null ? readBoilerplate(text) : null));
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind !== null) continue;
    const notice = notices[at] ?? null;
    const caption = notice?.sequel === "end" ? null : readCaption(piece.text);
    if (caption) mark(piece, "caption", caption);
    else if (notice) {
      mark(piece, "boilerplate", notice.reason);
      piece.sequel = notice.sequel;
    }
  }
}

const DATE_WORDS =
  /\b(?:published|posted|updated|created|last|modified|first|on|at|date|filed|moved|transmitted|sent|issued|update|local|time|months?|weeks?|days?|hours?|minutes?|ago|a\.?m|p\.?m|[ECMP][SD]T|GMT|UTC|[MTWFS]\p{Ll}{2,5}day|min read|read)\b/giu;

/** A line with a full date and nothing else but labels, clock times and at most one short name. */
function isDateLine(line: string): boolean {
  if (line.length > 160) return false;
  const rest = leaveOutDates(line, "");
  return rest !== null && (rest.replace(DATE_WORDS, " ").match(/\p{L}/gu)?.length ?? 0) <= 12;
}
