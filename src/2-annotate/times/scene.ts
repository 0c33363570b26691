import type { CompiledTimes, PhraseSet } from "./compile.ts";
import type { Matcher } from "./match.ts";
import type { Piece } from "./pieces.ts";

/** What relative times count from. */
export interface TimeAnchor {
  /** The article's publication day (`YYYY-MM-DD`) in the time zone of the place reported on, null where not known. */
  readonly day: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** The date last spoken of before these tokens, EDTF, for "the next day" and "three days later". */
  readonly focus?: string | null;
  /** The quarter of a year last spoken of, EDTF: "the quarter" stands for it however many days came between. */
  readonly quarter?: string | null;
  /** Whether dates in digits put the day first; asked only where one may be read both ways. */
  readonly isDayFirst?: () => boolean | null;
}

/** Where a match stands: the article's day, the day spoken of before, and the words around. */
export interface Scene {
  /** The article's day, null where it is not known. */
  readonly anchor: string | null;
  /** The last date named before this match, EDTF, or null. */
  readonly focus: string | null;
  /** The last quarter named before this match, EDTF, or null. */
  readonly quarter: string | null;
  readonly isDayFirst: () => boolean | null;
  readonly matcher: Matcher;
  readonly from: number;
  readonly to: number;
}

/** Which way the words around a date point: 1 ahead ("until", "will"), -1 behind ("said"), 0 untold. */
export type Direction = -1 | 0 | 1;

// Words to the verb, and pieces with those of long names.
const REACH = 8;
const FURTHEST = 16;

/** Reads the preposition and the verbs around a match: "until Jan. 19", "will meet on Friday", "arrived Thursday". */
export function findDirection({ matcher, from, to }: Pick<Scene, "matcher" | "from" | "to">): Direction {
  const lead = findPreposition(matcher, from);
  const opens = matcher.pieces[lead - 1];
  if (hasPhrase(matcher, lead - 1, matcher.compiled.overBefore)) return -1;
  if (opens !== undefined && hasPhrase(matcher, lead - 1, matcher.compiled.aheadBefore)) {
    // "Until Thursday they had not called": opening a sentence, the words say nothing yet.
    const isOpening = lead < 2 || ENDS_CLAUSE.has(matcher.pieces[lead - 2]?.lower ?? "");
    return isOpening && findTense(matcher, skipPart(matcher, to), 1) === -1 ? -1 : 1;
  }
  const left = findTense(matcher, from - 1, -1);
  const tense = left === 0 ? findTense(matcher, skipPart(matcher, to), 1) : left;
  return tense === 0 && hasPhrase(matcher, lead - 1, matcher.compiled.perhapsAheadBefore) ? 1 : tense;
}

/** Whether the date is told to be over ("since 7 October"), whatever the nearest one is. */
export function isOver({ matcher, from }: Scene): boolean {
  return hasPhrase(matcher, findPreposition(matcher, from) - 1, matcher.compiled.overBefore);
}

/** Whether something ends on the date: "until Monday". */
export function isEnd({ matcher, from }: Scene): boolean {
  return matcher.compiled.endBefore.has(matcher.pieces[findPreposition(matcher, from) - 1]?.lower ?? "");
}

/** The words right before and right after a match, in lower case; empty at the edges. */
export function wordsAround({
  matcher,
  from,
  to,
}: Scene): readonly [before: string, after: string, second: string] {
  const { pieces } = matcher;
  return [pieces[from - 1]?.lower ?? "", pieces[to]?.lower ?? "", pieces[to + 1]?.lower ?? ""];
}

// "until early Thursday", "until the end of January": what stands between belongs to the date.
function findPreposition({ compiled, pieces }: Matcher, from: number): number {
  let at = from;
  while (at > 0 && from - at < 3 && isBetween(compiled, pieces[at - 1]?.lower ?? "")) at--;
  return at;
}

function isBetween(compiled: CompiledTimes, word: string): boolean {
  // "the week beginning Monday" is a week, "beginning Monday" looks ahead.
  return compiled.articles.has(word) || (compiled.leads.has(word) && !compiled.aheadBefore.alone.has(word));
}

// "By Friday night, 44 were dead": the part of the day belongs to the date.
function skipPart({ entries }: Matcher, to: number): number {
  const isPart = entries[to]?.phrases.some(({ words }) => words.some(({ is }) => is === "part")) === true;
  return isPart ? to + 1 : to;
}

// The nearest verb of the same clause tells; a comma right after an opening date belongs to it.
function findTense(matcher: Matcher, start: number, step: 1 | -1): Direction {
  const { compiled, pieces } = matcher;
  for (let words = 0, at = start; words < REACH && Math.abs(at - start) < FURTHEST; at += step) {
    const piece = pieces[at];
    if (piece === undefined || ENDS_CLAUSE.has(piece.lower)) return 0;
    if (piece.lower === "," && at !== start) return 0;
    if (looksAhead(matcher, at)) return hasPhrase(matcher, at - 1, compiled.duties) ? -1 : 1;
    if (isBehind(matcher, at, piece)) return -1;
    // "the World Health Organization": a name is one step, however long.
    if (!isName(piece, at) || !isName(pieces[at - step], at - step)) words++;
  }
  return 0;
}

// "will", "due to arrive"
function looksAhead(matcher: Matcher, at: number): boolean {
  const { compiled, pieces } = matcher;
  if (hasPhrase(matcher, at, compiled.aheadWords)) return true;
  return (
    hasPhrase(matcher, at, compiled.scheduled) &&
    compiled.lexicon.scheduledActs.has(pieces[at + 1]?.lower ?? "")
  );
}

// "arrived", but not "United", and not "held" of "would still be held".
function isBehind({ compiled, pieces }: Matcher, at: number, { lower, text }: Piece): boolean {
  const isPast =
    compiled.behindWords.has(lower) ||
    (!isName({ lower, text }, at) &&
      compiled.lexicon.behindEndings.some((ending) => isInflected(lower, ending)));
  return isPast && !compiled.openBefore.has(pieces[at - 1]?.lower ?? "");
}

// The first word of a sentence has its capital from there.
function isName(piece: Pick<Piece, "lower" | "text"> | undefined, at: number): boolean {
  return piece !== undefined && at > 0 && piece.text[0] !== piece.lower[0];
}

// Words and pairs of words: "will", "is to".
function hasPhrase({ pieces }: Matcher, at: number, { alone, behind }: PhraseSet): boolean {
  const word = pieces[at]?.lower ?? "";
  return alone.has(word) || behind.get(word)?.has(pieces[at - 1]?.lower ?? "") === true;
}

const ENDS_CLAUSE: ReadonlySet<string> = new Set([".", ";", ":", "“", "”", '"', "(", ")", "—", "?", "!"]);
const SHORTEST_STEM = 2;

function isInflected(word: string, ending: string): boolean {
  return word.length > ending.length + SHORTEST_STEM && word.endsWith(ending);
}
