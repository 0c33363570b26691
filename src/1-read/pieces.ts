import type { ZoneKind } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { readBoilerplate, type Sequel } from "./boilerplate.ts";
import { readByline, SIGN_OFF } from "./byline.ts";
import { readCaption } from "./captions.ts";
import { findDates, type WrittenDate } from "./dates.ts";
import { lookFor } from "./lookout.ts";
import type { Paragraph } from "./paragraphs.ts";

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
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at >= MOST_JUDGED) pieces.push(pieceOf(paragraph));
    else for (const part of cutParagraph(text, paragraph, at)) pieces.push(judge(part, at));
  }
  return pieces;
}

/** No article has more paragraphs; what lies beyond is running text, so that a hostile file costs little. */
const MOST_JUDGED = 10_000;

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

function pieceOf(part: Part, kind: ZoneKind | null = null, reason = "", sequel: Sequel = "none"): Piece {
  const { start, end, text } = part;
  return { start, end, text, kind, reason, sequel };
}

function judge(part: Part, at: number): Piece {
  if (part.kind) return pieceOf(part, part.kind, part.reason);
  const { text } = part;
  if (text.length > 2000) return pieceOf(part);
  if (readByline(text)) return pieceOf(part, "byline", at < 15 ? "names who wrote it" : "credits reporters");
  if (isDateLine(text)) return pieceOf(part, "date", "nothing but a date");
  const boilerplate = readBoilerplate(text);
  const caption = boilerplate?.sequel === "end" ? null : readCaption(text);
  if (caption) return pieceOf(part, "caption", caption);
  return boilerplate ? pieceOf(part, "boilerplate", boilerplate.reason, boilerplate.sequel) : pieceOf(part);
}

const DATE_WORDS =
  /\b(?:published|posted|updated|created|last|modified|first|on|at|date|filed|moved|transmitted|sent|issued|update|local|time|months?|weeks?|days?|hours?|minutes?|ago|a\.?m|p\.?m|[ECMP][SD]T|GMT|UTC|[MTWFS]\p{Ll}{2,5}day|min read|read)\b/giu;

/** A line with a full date and nothing else but labels, clock times and at most one short name. */
function isDateLine(line: string): boolean {
  if (line.length > 160) return false;
  const dates: WrittenDate[] = findDates(line, { start: 0, end: line.length });
  if (dates.length === 0) return false;
  const rest = dates.reduceRight((kept, date) => kept.slice(0, date.start) + kept.slice(date.end), line);
  return (rest.replace(DATE_WORDS, " ").match(/\p{L}/gu)?.length ?? 0) <= 12;
}
