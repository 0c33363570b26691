import type { Token } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { MARKS } from "../../model/word-marks.ts";

/** A token or a part of one: "two-week" is three pieces, "Friday's" two, "mid-1990s" four. */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: Token["kind"];
  readonly marks: number;
}

// "6.10", "3,700", "2022"
const NUMBER = /^\d+(?:[.,]\d+)*$/u;

export function isNumber(piece: Piece | undefined): boolean {
  return piece?.kind === "number";
}

/** True for a word that may be made of several: "two-week", "Friday's". */
function isCompound({ kind, lower, marks }: Token): boolean {
  if (kind !== "word" || (marks & COMPOUND) === 0) return false;
  return (marks & MARKS.hyphen) !== 0 || lower.endsWith("'s");
}

const COMPOUND = MARKS.hyphen | MARKS.apostrophe;

/** Splits the compound tokens that `isKnown` knows a part of; all others stay whole. */
export function splitPieces(tokens: readonly Token[], isKnown: (lower: string) => boolean): readonly Piece[] {
  if (!tokens.some(isCompound)) return tokens;
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const parts = isCompound(token) ? splitCompound(token) : [];
    if (parts.some((part) => isKnown(part.lower))) pieces.push(...parts);
    else pieces.push(token);
  }
  return pieces;
}

/** The parts of a compound token: at hyphens, before "'s", and between digits and letters. */
function splitCompound(token: Token): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    if (to > from) parts.push(makePart(token, from, to));
    from = to;
  };
  for (let at = 0; at < token.lower.length; at++) {
    if (token.lower[at] === "'" && token.lower.slice(at) === "'s") {
      add(at);
      add(token.lower.length);
    } else if (token.lower[at] === "-") {
      add(at);
      add(at + 1);
    } else if (isDigit(token.lower[at - 1]) && !isDigit(token.lower[at])) {
      add(at);
    }
  }
  add(token.lower.length);
  return parts;
}

function isDigit(letter: string | undefined): boolean {
  return letter !== undefined && letter >= "0" && letter <= "9";
}

function makePart(token: Token, from: number, to: number): Piece {
  const lower = token.lower.slice(from, to);
  return {
    start: token.start + from,
    end: token.start + to,
    text: token.text.slice(from, to),
    lower,
    kind: NUMBER.test(lower) ? "number" : token.kind,
    marks: MARKS.timePart,
  };
}
